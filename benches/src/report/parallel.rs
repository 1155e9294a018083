//! The section on batches on all cores.

use std::fmt::Write;

use super::units::count;
use crate::measured::{Line, Run};

/// What the names of these rows begin with.
const START: &str = "parallel ";

/// What our codec is called in them where it has one core.
const ALONE: &str = "serial on one core";

/// Whether the row is one of these.
pub(super) fn has(line: &Line) -> bool {
    line.row.starts_with(START)
}

/// The section, if any batch has been measured.
pub(super) fn section(run: &Run) -> String {
    let lines: Vec<_> = run.lines.iter().filter(|line| has(line)).collect();
    if lines.is_empty() {
        return String::new();
    }
    let mut out = format!(
        "\n## Batches on {} cores\n\n\
         {}. By rayon, in chunks; objects a second by the clock on the wall. *gain* is how many times faster all cores are than \
         one, with its quartiles.\n\n\
         | batch | serial, one core | serial, all cores | gain | best peer, all cores | serial is faster by |\n\
         |---|---:|---:|---|---|---:|\n",
        run.machine.cores(),
        run.machine.cpu(),
    );
    for line in lines {
        row(&mut out, line);
    }
    out
}

fn row(out: &mut String, line: &Line) {
    let Some(alone) = line.contestants.iter().find(|one| one.name == ALONE) else { return };
    let [one, all, best] =
        [alone, line.ours(), line.best_peer()].map(|who| count(line.objects_a_second(who)));
    let (gain, ratio, name) = (alone.ratio, line.ratio().median, &line.row[START.len()..]);
    let gain = format!("**{:.2}×** ({:.2}–{:.2})", gain.median, gain.low, gain.high);
    let _ =
        writeln!(out, "| {name} | {one} | {all} | {gain} | {} {best} | {ratio:.2}× |", line.best_peer().name);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::Machine;

    #[test]
    fn the_gain_is_over_one_core() {
        let contestants = [("serial", 2000.0), ("serial on one core", 3000.0), ("serde_json", 8000.0)];
        let lines = vec![Line::made("parallel json decode small x1000", &contestants)];
        let mut run = Run { machine: Machine::this(true), lines, skipped: Vec::new() };
        let expected = "| json decode small x1000 | 333.3M | 500.0M | **1.50×** (1.50–1.50) | serde_json 125.0M | 4.00× |";
        assert_eq!(section(&run).lines().last(), Some(expected));
        run.lines.clear();
        assert_eq!(section(&run), "");
    }
}
