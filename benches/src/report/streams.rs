//! The section on streams: megabytes a second count, and objects.

use std::fmt::Write;

use super::units::count;
use crate::measured::{Line, Run, Verdict};

const HEAD: &str = "
## Streams, one core

A thousand documents one after another; *lines* stand in memory, *stream* goes through `Write` and `Read`. All contestants in \
megabytes a second.

| row | objects | serial | others | must | verdict |
|---|---:|---:|---|---:|---|
";

/// What a stream must reach, in megabytes a second.
const MUST: f64 = 100.0;

/// Whether the row is a stream.
pub(super) fn has(line: &Line) -> bool {
    line.row.ends_with(" lines") || line.row.ends_with(" stream")
}

/// The section, if any stream has been measured.
pub(super) fn section(run: &Run) -> String {
    let mut out = String::new();
    for line in run.lines.iter().filter(|line| has(line)) {
        if out.is_empty() {
            out.push_str(HEAD);
        }
        let (objects, ours) = (line.objects_a_second(line.ours()), line.megabytes_a_second(line.ours()));
        let others = line.contestants[1..].iter();
        let others: Vec<_> =
            others.map(|one| format!("{} {:.0}", one.name, line.megabytes_a_second(one))).collect();
        let _ = write!(out, "| {} | {} | **{ours:.0}** | {} ", line.row, count(objects), others.join(" · "));
        let _ = writeln!(out, "| {MUST} | {} |", Verdict::of(ours, MUST, MUST).text());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::Machine;

    #[test]
    fn streams_are_told_from_other_rows() {
        let contestants = [("serial", 2000.0), ("serial into warm", 1000.0), ("serde_json", 20_000.0)];
        let lines = ["json decode small x1000 stream", "json decode small x1000 owned"];
        let lines = lines.map(|row| Line::made(row, &contestants)).into();
        let section = section(&Run { machine: Machine::this(true), lines, skipped: Vec::new() });
        let rows: Vec<_> = section.lines().filter(|line| line.starts_with("| json")).collect();
        let expected = "| json decode small x1000 stream | 500.0M | **500** | serial into warm 1000 · serde_json 50 \
                        | 100 | ★ aim |";
        assert_eq!(rows, [expected]);
    }
}
