//! Counts the instructions of the rows on small documents and compares them with `benches/instructions.txt`.
//!
//! `scripts/instructions` calls this, see the README of this crate. A time moves with the machine and its neighbours; a
//! count does not, so that a loss of a few per cent can fail a build.
//!
//! One process does everything: the program that times the rows runs itself under callgrind, which counts inside
//! [`counted`] only and writes one dump for each call of it. So what is counted is the very code that is timed.

use std::error::Error;
use std::hint::black_box;
use std::io::{Write, stdout};

use crate::data::Data;
use crate::harness::Contestant;
use crate::rows::{self, Row};

mod baseline;
mod callgrind;
mod compare;

use baseline::Baseline;
use callgrind::Count;

/// The first argument of the program, if it is to count.
pub const COMMAND: &str = "instructions";

/// Documents that are worth counting. Others take long under callgrind, and say nothing that these do not.
const DOCUMENTS: &[&str] = &["viral", "small"];

/// What makes many of one document.
const MANY: &[&str] = &["x1000", "x20000", "lines"];

/// How often an operation runs while it is counted; all runs are the same.
const TIMES: u32 = 8;

/// What one contestant of one row takes for one operation.
struct Line {
    row: String,
    contestant: String,
    count: Count,
}

/// Counts, and does with the counts what the arguments behind [`COMMAND`] say.
///
/// # Errors
///
/// If a count is worse than the baseline, or cannot be taken.
pub fn command(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [callgrind::RUN] => run(),
        [] => compare::gate(&Baseline::of(callgrind::count()?)?),
        ["--bless"] => Baseline::of(callgrind::count()?)?.write(),
        ["--peers"] => compare::peers(&callgrind::count()?),
        _ => Err("expected nothing, `--bless` or `--peers`".into()),
    }
}

/// What happens under callgrind: names go to the standard output in the order of the dumps.
fn run() -> Result<(), Box<dyn Error>> {
    let data = Data::new();
    let mut out = stdout().lock();
    for row in rows::all().filter(|row| is_counted(row)) {
        for mut one in row.contestants(&data) {
            // Calls are noted even where nothing is collected. The first dump takes away those that came before; it is also
            // the one in which buffers grow and the CPU is asked for its features.
            counted(&mut one);
            counted(&mut one);
            writeln!(out, "{}\t{}", row.name, one.name)?;
        }
    }
    Ok(())
}

/// Whether the row is about one of the [`DOCUMENTS`], alone.
fn is_counted(row: &Row) -> bool {
    let has = |word: &&str| row.name.split(' ').any(|part| part == *word);
    DOCUMENTS.iter().any(has) && !MANY.iter().any(has) && row.missing().is_none()
}

/// What callgrind counts: it is told so by the name.
#[inline(never)]
fn counted(one: &mut Contestant<'_>) {
    black_box(one).run(TIMES);
}
