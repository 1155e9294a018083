//! What is printed: how the counts differ from the baseline, and the counts of everyone.

use std::error::Error;
use std::fmt::Write as _;
use std::io::{Write, stdout};

use super::Line;
use super::baseline::Baseline;

/// A change of an inlining decision elsewhere is below it, a real loss is not.
const MARGIN: f64 = 0.02;

/// Fails where a count is worse than the baseline by more than the margin.
pub(super) fn gate(found: &Baseline) -> Result<(), Box<dyn Error>> {
    let agreed = Baseline::read()?;
    let changes = changes(&agreed, found);
    let mut out = stdout().lock();
    write!(out, "{}", table(&changes))?;
    writeln!(
        out,
        "{} counts; {} differ by more than {}",
        found.counts.len(),
        changes.len(),
        percent(MARGIN)
    )?;
    if let Some(reason) = not_comparable(&agreed, found)? {
        writeln!(out, "NOT GATED: {reason}")?;
    } else if changes.iter().any(Change::fails) {
        return Err("instructions: worse than the baseline, or without one; `scripts/instructions --bless` \
                    agrees to the new counts, and the commit says why"
            .into());
    } else if !changes.is_empty() {
        writeln!(out, "better than the baseline: keep it by `scripts/instructions --bless`")?;
    }
    Ok(())
}

/// Another compiler or CPU makes other counts, and nobody has lost anything by that; but who pins another compiler has to agree
/// to its counts.
fn not_comparable(agreed: &Baseline, found: &Baseline) -> Result<Option<String>, Box<dyn Error>> {
    let (then, now) = (&agreed.circumstances, &found.circumstances);
    if then == now {
        return Ok(None);
    }
    if then.rustc != now.rustc && now.pinned() {
        return Err(format!(
            "the baseline is of rustc {}, {} is pinned: `scripts/instructions --bless`",
            then.rustc, now.rustc
        )
        .into());
    }
    Ok(Some(format!(
        "the baseline is of rustc {} for {}, this is rustc {} for {}",
        then.rustc, then.target, now.rustc, now.target
    )))
}

/// A count that is not what it was.
#[derive(Debug, PartialEq)]
struct Change<'a> {
    name: &'a str,
    what: &'static str,
    agreed: Option<u64>,
    found: Option<u64>,
}

impl Change<'_> {
    /// A row without a baseline fails, too: else a renamed row would never be compared again.
    fn fails(&self) -> bool {
        match (self.agreed, self.found) {
            (Some(agreed), Some(found)) => found > agreed,
            _ => true,
        }
    }
}

fn changes<'a>(agreed: &'a Baseline, found: &'a Baseline) -> Vec<Change<'a>> {
    let mut changes = Vec::new();
    for (name, own, calls) in &found.counts {
        let known = agreed.counts.iter().find(|(known, ..)| known == name);
        let before = [known.map(|known| known.1), known.map(|known| known.2)];
        for (what, agreed, found) in [("instructions", before[0], *own), ("calls", before[1], *calls)] {
            if agreed.is_none_or(|agreed| agreed.abs_diff(found) as f64 > MARGIN * agreed as f64) {
                changes.push(Change { name, what, agreed, found: Some(found) });
            }
        }
    }
    for (name, own, _) in &agreed.counts {
        if found.counts.iter().all(|(counted, ..)| counted != name) {
            changes.push(Change { name, what: "instructions", agreed: Some(*own), found: None });
        }
    }
    changes
}

fn table(changes: &[Change<'_>]) -> String {
    let mut text = String::new();
    if !changes.is_empty() {
        text.push_str("| | row | what | baseline | found | |\n|---|---|---|---:|---:|---:|\n");
    }
    for change in changes {
        let Change { name, what, agreed, found } = change;
        let number = |count: &Option<u64>| count.map_or("–".to_owned(), |count| count.to_string());
        let difference = match (agreed, found) {
            (Some(agreed), Some(found)) => percent(*found as f64 / *agreed as f64 - 1.0),
            (None, _) => "new".to_owned(),
            (_, None) => "gone".to_owned(),
        };
        let mark = if change.fails() { "✗" } else { "✓" };
        // OK because writing to a `String` does not fail.
        let _ = writeln!(
            text,
            "| {mark} | {name} | {what} | {} | {} | {difference} |",
            number(agreed),
            number(found)
        );
    }
    text
}

fn percent(part: f64) -> String {
    format!("{:.1} %", 100.0 * part)
}

/// Everyone, with the C library: what a peer leaves to it has to be paid as well.
pub(super) fn peers(lines: &[Line]) -> Result<(), Box<dyn Error>> {
    let mut out = stdout().lock();
    writeln!(
        out,
        "| row | instructions an operation, with those of the C library; calls of it |\n|---|---|"
    )?;
    for row in lines.chunk_by(|a, b| a.row == b.row) {
        let mut row: Vec<&Line> = row.iter().collect();
        row.sort_by_key(|line| line.count.own + line.count.library);
        let all: Vec<_> = row
            .iter()
            .map(|Line { contestant, count, .. }| {
                format!("{contestant} {}; {}", count.own + count.library, count.calls)
            })
            .collect();
        writeln!(out, "| {} | {} |", row[0].row, all.join(" · "))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::baseline::Circumstances;
    use super::*;

    fn baseline(counts: &[(&str, u64, u64)]) -> Baseline {
        let circumstances = Circumstances { rustc: "1".to_owned(), target: "x".to_owned() };
        let counts = counts.iter().map(|&(name, own, calls)| (name.to_owned(), own, calls)).collect();
        Baseline { circumstances, counts }
    }

    #[test]
    fn two_per_cent_are_allowed_and_no_more() {
        let agreed = baseline(&[("a", 1000, 10)]);
        assert_eq!(changes(&agreed, &baseline(&[("a", 1020, 10)])), []);
        let worse = baseline(&[("a", 1021, 10)]);
        let worse = changes(&agreed, &worse);
        assert!(worse.len() == 1 && worse[0].fails(), "{worse:?}");
        let better = baseline(&[("a", 900, 10)]);
        let better = changes(&agreed, &better);
        assert!(better.len() == 1 && !better[0].fails(), "{better:?}");
    }

    #[test]
    fn a_call_of_the_library_more_is_a_loss() {
        let (agreed, found) = (baseline(&[("a", 1000, 0)]), baseline(&[("a", 1000, 1)]));
        let changes = changes(&agreed, &found);
        assert!(changes.len() == 1 && changes[0].fails() && changes[0].what == "calls", "{changes:?}");
    }

    #[test]
    fn a_row_that_is_new_or_gone_fails() {
        let (agreed, found) = (baseline(&[("a", 1000, 0)]), baseline(&[("b", 1000, 0)]));
        let changes = changes(&agreed, &found);
        assert!(changes.len() == 3 && changes.iter().all(Change::fails), "{changes:?}");
        assert!(table(&changes).contains("| ✗ | a | instructions | 1000 | – | gone |"));
    }
}
