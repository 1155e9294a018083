//! Bar charts as SVG, readable on light and on dark pages.

use std::fmt::Write;

use super::picks::Chart;
use super::units::time;
use crate::measured::{Line, Standing};

const WIDTH: f64 = 760.0;
const LEFT: f64 = 120.0;
const RIGHT: f64 = 120.0;
const TOP: f64 = 64.0;
const BAR: f64 = 11.0;
const GAP: f64 = 16.0;

/// Ours, then the peers in the order of their first appearance.
const COLORS: [&str; 6] = ["#e8590c", "#4c6ef5", "#12b886", "#be4bdb", "#fab005", "#868e96"];

const STYLE: &str = "\
<style>text{font:12px system-ui,sans-serif;fill:#212529}.t{font-size:16px;font-weight:600}.s{font-size:10px}\
.g{stroke:#adb5bd;stroke-dasharray:2 3}@media(prefers-color-scheme:dark){text{fill:#e9ecef}.g{stroke:#495057}}</style>";

/// What the picture says, for those who cannot see it.
pub(super) fn caption(chart: &Chart) -> String {
    format!("{}: speed relative to the best peer of each row, longer is faster", chart.title)
}

/// Bars from the left, one group a row, longer is faster; the best peer of each row is 1.
pub(super) fn draw(chart: &Chart, lines: &[Line]) -> String {
    let find = |row: &str| lines.iter().find(|line| line.row == row);
    let groups: Vec<_> = chart.rows.iter().filter_map(|(label, row)| Some((*label, find(row)?))).collect();
    let names = names(&groups);
    let longest = groups.iter().map(|(_, line)| speed(line, line.ours())).fold(1.0, f64::max);
    let scale = (WIDTH - LEFT - RIGHT) / longest;
    let mut body = String::new();
    let mut y = TOP;
    for (label, line) in &groups {
        y = group(&mut body, label, line, &names, scale, y);
    }
    let best = LEFT + scale;
    let _ = write!(body, "<path class=\"g\" d=\"M{best:.1} {}V{y:.1}\"/>", TOP - 8.0);
    frame(chart, &legend(&names), &body, y)
}

fn frame(chart: &Chart, legend: &str, body: &str, height: f64) -> String {
    let Chart { title, .. } = chart;
    let caption = caption(chart);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height:.0}\" role=\"img\" \
         aria-label=\"{caption}\">\n{STYLE}\n<text class=\"t\" x=\"8\" y=\"22\">{title}</text>\
         <text x=\"{LEFT}\" y=\"22\">speed relative to the best peer, longer is faster</text>\n{legend}\n{body}\n</svg>\n"
    )
}

/// Who appears, our codec first; its variants do not.
fn names<'l>(groups: &[(&str, &'l Line)]) -> Vec<&'l str> {
    let mut names = Vec::new();
    for (_, line) in groups {
        for one in shown(line) {
            if !names.contains(&one.name.as_str()) {
                names.push(one.name.as_str());
            }
        }
    }
    names
}

fn shown(line: &Line) -> impl Iterator<Item = &Standing> {
    std::iter::once(line.ours()).chain(line.peers())
}

fn speed(line: &Line, one: &Standing) -> f64 {
    line.ratio().median / one.ratio.median
}

fn legend(names: &[&str]) -> String {
    let mut out = String::new();
    let mut x = LEFT;
    for (name, color) in names.iter().zip(COLORS) {
        let _ =
            write!(out, "<rect x=\"{x}\" y=\"34\" width=\"10\" height=\"10\" rx=\"2\" fill=\"{color}\"/>");
        let _ = write!(out, "<text x=\"{}\" y=\"43\">{name}</text>", x + 14.0);
        x += 30.0 + 7.0 * name.len() as f64;
    }
    out
}

/// Returns where the next group begins.
fn group(out: &mut String, label: &str, line: &Line, names: &[&str], scale: f64, top: f64) -> f64 {
    let bars: Vec<_> = names
        .iter()
        .zip(COLORS)
        .filter_map(|(name, color)| Some((shown(line).find(|one| one.name == *name)?, color)))
        .collect();
    let height = BAR * bars.len() as f64;
    let middle = top + height / 2.0 + 4.0;
    let _ = writeln!(out, "<text x=\"8\" y=\"{middle:.1}\">{label}</text>");
    for (i, (one, color)) in bars.into_iter().enumerate() {
        bar(out, one, speed(line, one), color, scale, top + BAR * i as f64);
    }
    top + height + GAP
}

fn bar(out: &mut String, one: &Standing, speed: f64, color: &str, scale: f64, y: f64) {
    let (length, height) = (speed * scale, BAR - 2.0);
    let _ = write!(
        out,
        "<rect x=\"{LEFT}\" y=\"{y:.1}\" width=\"{length:.1}\" height=\"{height}\" rx=\"2\" fill=\"{color}\"/>"
    );
    let (x, base, time) = (LEFT + length + 4.0, y + BAR - 3.0, time(one.ns));
    let _ = writeln!(out, "<text class=\"s\" x=\"{x:.1}\" y=\"{base:.1}\">{speed:.1}× · {time}</text>");
}
