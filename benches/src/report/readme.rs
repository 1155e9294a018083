//! README's section on speed: everything between two marks, so that no number there is older than the last report.

use std::fmt::Write;
use std::io::{Error, Result};

use super::units::{count, time};
use super::{chart, picks};
use crate::measured::{Line, Run};

const BEGIN: &str = "<!-- speed: written by `cargo bench -p serial-benches -- --report` -->\n";
const END: &str = "<!-- end of speed -->\n";

/// What stands between the marks.
pub(super) fn section(run: &Run) -> String {
    let mut out = String::from(
        "| operation | Serial | objects a second, one core | best Rust peer | Serial is faster by |\n\
         |---|---:|---:|---:|---:|\n",
    );
    for (label, row) in picks::HEADLINES {
        if let Some(line) = run.lines.iter().find(|line| line.row == *row) {
            headline(&mut out, label, line);
        }
    }
    let _ = writeln!(out, "\n{}\n", run.machine);
    for picture in picks::CHARTS {
        let _ = writeln!(out, "![{}](benches/charts/{}.svg)", chart::caption(picture), picture.name);
    }
    out
}

fn headline(out: &mut String, label: &str, line: &Line) {
    let (ours, best, ratio) = (line.ours().ns, line.best_peer(), line.ratio().median);
    let objects = line.objects.map_or_else(|| "–".to_owned(), |n| count(f64::from(n) * 1e9 / ours));
    let peer = format!("{} {}", best.name, time(best.ns));
    let _ = writeln!(out, "| {label} | {} | {objects} | {peer} | **{ratio:.1}×** |", time(ours));
}

/// The page with another section.
pub(super) fn renew(page: &str, section: &str) -> Result<String> {
    let marks = || Error::other(format!("README has no `{}` before `{}`", BEGIN.trim(), END.trim()));
    let (before, rest) = page.split_once(BEGIN).ok_or_else(marks)?;
    let (_, after) = rest.split_once(END).ok_or_else(marks)?;
    Ok([before, BEGIN, section, END, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_between_the_marks_changes() {
        let page = |section: &str| format!("# Title\n{BEGIN}{section}{END}\nmore\n");
        assert_eq!(renew(&page("old\n"), "new\n").unwrap(), page("new\n"));
        assert!(renew("# Title\n", "new\n").is_err());
    }
}
