//! A line of the table that a run prints while it goes on.

use std::fmt;

use super::units::time;
use crate::measured::Line;

/// The first two lines of the Markdown table whose other lines `Display` prints.
pub const HEADER: &str = "\
| row | serial | best peer | ratio (quartiles) | must / aim | verdict | peers: how many of ours fit in one of theirs |
|---|---:|---|---|---|---|---|";

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (ours, best, ratio) = (self.ours(), self.best_peer(), self.ratio());
        write!(f, "| {} | {} | {} {} ", self.row, time(ours.ns), best.name, time(best.ns))?;
        write!(f, "| **{:.2}×** ({:.2}–{:.2}) ", ratio.median, ratio.low, ratio.high)?;
        write!(f, "| {} / {} | {} |", self.must, self.aim, self.verdict().text())?;
        let others = self.contestants[1..].iter();
        let peers: Vec<_> = others.map(|one| format!("{} {:.2}", one.name, one.ratio.median)).collect();
        write!(f, " {} |", peers.join(" · "))
    }
}
