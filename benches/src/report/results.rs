//! `RESULTS.md`: every row, every peer.

use std::fmt::Write;
use std::io;
use std::path::Path;

use super::units::{count, time};
use super::{extra, parallel, picks, streams};
use crate::harness::Note;
use crate::measured::{Line, Run, Standing, Verdict};

/// The sections, by what the names of their rows begin with.
const SECTIONS: [(&str, &str); 6] = [
    ("JSON encode", "json encode "),
    ("JSON decode", "json decode "),
    ("MessagePack encode, structs as maps", "msgpack map encode "),
    ("MessagePack decode, structs as maps", "msgpack map decode "),
    ("MessagePack encode, structs as arrays, and arrays of numbers", "msgpack array encode "),
    ("MessagePack decode, structs as arrays, and arrays of numbers", "msgpack array decode "),
];

const HEAD: &str = "\
# Results

Written by `cargo bench -p serial-benches -- --report`; [README.md](README.md) says what the rows mean. A ratio is how
many of Serial's operations fit in one of the peer's: above 1, Serial is faster. The ratio in **bold** is the one to the
best peer of the row, with its quartiles. *must* and *aim* are what the project set out to reach; a row that has no
target of its own must not be slower than its best peer (0.97, what measuring can tell).
";

const NOTES: &str = "\
† reads some floats one bit off. ‡ writes other bytes for the same value.
";

pub(super) fn page(run: &Run, extras: &Path) -> io::Result<String> {
    let mut out = format!("{HEAD}\n{}\n\n{}", run.machine, summary(run));
    for (title, start) in SECTIONS {
        let lines: Vec<_> = run.lines.iter().filter(|line| line.row.starts_with(start)).collect();
        if !lines.is_empty() {
            let _ = write!(out, "\n## {title}\n\n{}", table(&lines, start));
        }
    }
    let _ = write!(out, "\n{NOTES}\n{}{}{}", throughput(run), streams::section(run), parallel::section(run));
    extra::append(&mut out, run, extras)?;
    Ok(out)
}

fn summary(run: &Run) -> String {
    let named = |verdict| {
        let lines = run.lines.iter().filter(move |line| line.verdict() == verdict);
        lines.map(|line| format!("{} {:.2}", line.row, line.ratio().median)).collect::<Vec<_>>()
    };
    let mut out = "| verdict | rows |\n|---|---|\n".to_owned();
    for verdict in [Verdict::Aim, Verdict::Must] {
        let _ = writeln!(out, "| {} | {} of {} |", verdict.text(), named(verdict).len(), run.lines.len());
    }
    for verdict in [Verdict::BelowMust, Verdict::BelowPar] {
        let names = named(verdict);
        let _ = writeln!(out, "| {} | {}: {} |", verdict.text(), names.len(), names.join(", "));
    }
    if !run.skipped.is_empty() {
        let skipped: Vec<_> = run.skipped.iter().map(|(row, file)| format!("{row} (no {file})")).collect();
        let _ = writeln!(out, "| skipped | {}: {} |", skipped.len(), skipped.join(", "));
    }
    out
}

fn table(lines: &[&Line], start: &str) -> String {
    let mut peers: Vec<&str> = Vec::new();
    for one in lines.iter().flat_map(|line| &line.contestants[1..]) {
        if !peers.contains(&one.name.as_str()) {
            peers.push(&one.name);
        }
    }
    let mut out = format!("| row | bytes | serial | {} | must / aim | verdict |\n", peers.join(" | "));
    let _ = writeln!(out, "|---|---:|---:|{}---|---|", "---:|".repeat(peers.len()));
    for line in lines {
        let cells: Vec<_> = peers.iter().map(|peer| cell(line, peer)).collect();
        let (name, ours) = (&line.row[start.len()..], time(line.ours().ns));
        let _ = write!(out, "| {name} | {} | {ours} | {} ", line.bytes, cells.join(" | "));
        let _ = writeln!(out, "| {} / {} | {} |", line.must, line.aim, line.verdict().text());
    }
    out
}

fn cell(line: &Line, peer: &str) -> String {
    let Some(one) = line.contestants.iter().find(|one| one.name == peer) else { return "–".to_owned() };
    let (ratio, note) = (one.ratio, mark(one));
    if peer == line.best_peer().name {
        let quartiles = format!("({:.2}–{:.2})", ratio.low, ratio.high);
        return format!("{}{note} **{:.2}×** {quartiles}", time(one.ns), ratio.median);
    }
    format!("{}{note} {:.2}×", time(one.ns), ratio.median)
}

fn mark(one: &Standing) -> &'static str {
    match one.note {
        None => "",
        Some(Note::RoundsFloats) => "†",
        Some(Note::OtherBytes) => "‡",
    }
}

fn throughput(run: &Run) -> String {
    let mut out = "## Objects a second, one core\n\n\
        | row | serial | best peer | bytes | serial | must / aim | verdict |\n\
        |---|---:|---:|---:|---:|---|---|\n"
        .to_owned();
    let lines = run.lines.iter().filter(|line| !streams::has(line) && !parallel::has(line));
    for line in lines.filter(|line| line.objects.is_some()) {
        let (ours, best) = (line.objects_a_second(line.ours()), line.best_peer());
        let theirs = count(line.objects_a_second(best));
        let _ = write!(out, "| {} | {} | {} {theirs} ", line.row, count(ours), best.name);
        let megabytes = line.megabytes_a_second(line.ours());
        let _ = writeln!(out, "| {} | {megabytes:.0} MB/s | {} |", line.bytes, target(&line.row, ours));
    }
    out
}

fn target(row: &str, objects: f64) -> String {
    let Some(&(_, must, aim)) = picks::THROUGHPUT.iter().find(|(name, ..)| *name == row) else {
        return "– | ".to_owned();
    };
    format!("{} / {} | {}", count(must), count(aim), Verdict::of(objects, must, aim).text())
}
