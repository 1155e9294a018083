//! From measured times to the table that people read and the JSON that scripts read.

use std::fmt;

use serde::Serialize;

use crate::harness::{Quartiles, Times};
use crate::rows::Row;

/// Our codec in the rows; what only starts with it is a variant of ours, which is shown but not compared.
const OURS: &str = "serial";

/// One measured row.
#[derive(Serialize)]
pub struct Line {
    row: &'static str,
    must: f64,
    aim: f64,
    /// `None` while our codec takes no part.
    ours: Option<Ours>,
    best_peer: &'static str,
    best_peer_ns: f64,
    /// Everyone, the fastest first.
    contestants: Vec<Standing>,
}

/// Our codec against the best peer.
#[derive(Serialize)]
struct Ours {
    ns: f64,
    /// How many of our operations fit in one of the peer's, so more is better.
    ratio: Quartiles,
}

/// One contestant against the best peer.
#[derive(Serialize)]
struct Standing {
    name: &'static str,
    ns: f64,
    /// How many times the best peer's time it takes, so less is better.
    relative: f64,
}

impl Line {
    /// Compares what was measured in one row.
    ///
    /// # Panics
    ///
    /// If no peer took part.
    pub fn new(row: &Row, times: &[Times]) -> Self {
        let best = times
            .iter()
            .filter(|one| !one.name.starts_with(OURS))
            .min_by(|a, b| a.median().total_cmp(&b.median()))
            .expect("every row has peers");
        let mut contestants: Vec<_> = times
            .iter()
            .map(|one| Standing { name: one.name, ns: one.median(), relative: one.relative_to(best).median })
            .collect();
        contestants.sort_by(|a, b| a.relative.total_cmp(&b.relative));
        let ours = times.iter().find(|one| one.name == OURS);
        Self {
            row: row.name,
            must: row.must,
            aim: row.aim,
            ours: ours.map(|ours| Ours { ns: ours.median(), ratio: best.relative_to(ours) }),
            best_peer: best.name,
            best_peer_ns: best.median(),
            contestants,
        }
    }

    /// The first two lines of the Markdown table whose other lines `Display` prints.
    pub const HEADER: &str = "\
| row | serial ns | best peer | ns | ratio (quartiles) | must / aim | everyone: ns (× best peer) |
|---|---:|---|---:|---|---|---|";
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.ours {
            Some(ours) => write!(f, "| {} | {:.0} ", self.row, ours.ns)?,
            None => write!(f, "| {} | – ", self.row)?,
        }
        write!(f, "| {} | {:.0} ", self.best_peer, self.best_peer_ns)?;
        match &self.ours {
            Some(Ours { ratio, .. }) => {
                let verdict = if ratio.median < self.must { "✗" } else { "✓" };
                write!(f, "| {verdict} **{:.2}×** ({:.2}–{:.2}) ", ratio.median, ratio.low, ratio.high)?;
            }
            None => f.write_str("| – ")?,
        }
        write!(f, "| {} / {} |", self.must, self.aim)?;
        for (i, one) in self.contestants.iter().enumerate() {
            let separator = if i == 0 { "" } else { " ·" };
            write!(f, "{separator} {} {:.0} ({:.2})", one.name, one.ns, one.relative)?;
        }
        f.write_str(" |")
    }
}

/// What a reader must know to judge the numbers, from what the build can see of itself.
pub fn circumstances() -> String {
    let portable = if cfg!(any(target_feature = "avx2", target_feature = "sve")) {
        "NOT portable (built for a newer CPU)"
    } else {
        "portable (no target-cpu)"
    };
    format!(
        "Profile `bench` of the workspace: thin LTO, codegen-units = 1, opt-level 3; {portable}; {}, {}.\n\
         Thread CPU time, all contestants in every round, medians; ratios are medians of paired ratios.",
        std::env::consts::ARCH,
        cpu_model().unwrap_or_else(|| "unknown CPU".to_owned()),
    )
}

fn cpu_model() -> Option<String> {
    let info = std::fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = info.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
