//! What a run has found out: the numbers that the console, the report and scripts print.

use serde::{Deserialize, Serialize};

use crate::harness::{Contestant, Effort, Note, Quartiles, Times, measure};
use crate::machine::Machine;
use crate::rows::Row;

/// Our codec in the rows; what only starts with it is a variant of ours, which is shown but not compared.
const OURS: &str = "serial";

/// A ratio below this is slower than the peer, above it may be what measuring cannot tell.
const PAR: f64 = 0.97;

/// A whole run.
#[derive(Serialize, Deserialize)]
pub struct Run {
    /// Where and how.
    pub machine: Machine,
    /// Every row that ran.
    pub lines: Vec<Line>,
    /// Every row that could not run, with the file it misses.
    pub skipped: Vec<(String, String)>,
}

/// One measured row.
#[derive(Serialize, Deserialize)]
pub struct Line {
    /// Its name.
    pub row: String,
    /// The ratio that we must reach.
    pub must: f64,
    /// The ratio that we would like to reach.
    pub aim: f64,
    /// How many objects one operation is about.
    pub objects: Option<u32>,
    /// How long the encoded document is.
    pub bytes: usize,
    /// Everyone, in the order of the row; our codec is the first.
    pub contestants: Vec<Standing>,
}

/// One contestant of a row.
#[derive(Serialize, Deserialize)]
pub struct Standing {
    /// Who.
    pub name: String,
    /// The median time of an operation.
    pub ns: f64,
    /// How many of our operations fit in one of theirs, so more is better for us.
    pub ratio: Quartiles,
    /// What the codec does not do as the others do.
    pub note: Option<Note>,
}

/// How a row stands against its target.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The best peer is faster.
    BelowPar,
    /// The target is missed.
    BelowMust,
    /// What we must reach is reached.
    Must,
    /// What we would like to reach is reached.
    Aim,
}

impl Line {
    /// Measures one row.
    ///
    /// # Panics
    ///
    /// If our codec is not the first of the contestants.
    pub fn measure(row: &Row, mut contestants: Vec<Contestant<'_>>, effort: Effort) -> Self {
        let times = measure(&mut contestants, effort.by(row.clock));
        assert_eq!(times[0].name, OURS, "our codec is the first of every row");
        let target = row.target();
        let standing = |(one, time): (&Contestant<'_>, _)| Standing::new(one, time, &times[0]);
        Self {
            row: row.name.to_owned(),
            must: target.must,
            aim: target.aim,
            objects: row.objects,
            bytes: contestants[0].bytes,
            contestants: contestants.iter().zip(&times).map(standing).collect(),
        }
    }

    /// Our codec.
    pub fn ours(&self) -> &Standing {
        &self.contestants[0]
    }

    /// Everyone else.
    pub fn peers(&self) -> impl Iterator<Item = &Standing> {
        self.contestants.iter().filter(|one| !one.name.starts_with(OURS))
    }

    /// The fastest of them.
    ///
    /// # Panics
    ///
    /// If no peer took part.
    pub fn best_peer(&self) -> &Standing {
        let faster = |a: &&Standing, b: &&Standing| a.ratio.median.total_cmp(&b.ratio.median);
        self.peers().min_by(faster).expect("every row has peers")
    }

    /// The number that counts.
    pub fn ratio(&self) -> Quartiles {
        self.best_peer().ratio
    }

    /// What it means.
    pub fn verdict(&self) -> Verdict {
        let ratio = self.ratio().median;
        match Verdict::of(ratio, self.must, self.aim) {
            Verdict::BelowMust if ratio < PAR => Verdict::BelowPar,
            verdict => verdict,
        }
    }

    /// How many objects a contestant does in a second; of a row that counts none, operations.
    pub fn objects_a_second(&self, one: &Standing) -> f64 {
        f64::from(self.objects.unwrap_or(1)) * 1e9 / one.ns
    }

    /// How many megabytes of the document that are.
    pub fn megabytes_a_second(&self, one: &Standing) -> f64 {
        self.bytes as f64 * 1e3 / one.ns
    }
}

impl Standing {
    fn new(one: &Contestant<'_>, time: &Times, ours: &Times) -> Self {
        Self { name: one.name.to_owned(), ns: time.median(), ratio: time.relative_to(ours), note: one.note }
    }
}

impl Verdict {
    /// How a value stands that is better the more it is.
    pub fn of(value: f64, must: f64, aim: f64) -> Self {
        match value {
            value if value >= aim => Self::Aim,
            value if value >= must => Self::Must,
            _ => Self::BelowMust,
        }
    }

    /// A word and a mark, so that a table can be skimmed.
    pub fn text(self) -> &'static str {
        match self {
            Self::Aim => "★ aim",
            Self::Must => "✓ must",
            Self::BelowMust => "✗ below must",
            Self::BelowPar => "✗✗ below par",
        }
    }
}

#[cfg(test)]
impl Line {
    /// A line of a thousand objects in as many bytes, where these took so many nanoseconds.
    pub(crate) fn made(row: &str, contestants: &[(&str, f64)]) -> Self {
        let ours = contestants[0].1;
        let standing = |&(name, ns): &(&str, f64)| Standing {
            name: name.to_owned(),
            ns,
            ratio: Quartiles { low: ns / ours, median: ns / ours, high: ns / ours },
            note: None,
        };
        let contestants = contestants.iter().map(standing).collect();
        Self { row: row.to_owned(), must: 0.97, aim: 1.5, objects: Some(1000), bytes: 1000, contestants }
    }
}
