//! What operations take from the allocator, as a table for `results/`.

use std::path::Path;
use std::{fs, io};

use super::extra::Table;
use super::picks;
use super::units::size;
use crate::data::Data;
use crate::harness::Contestant;
use crate::memory::{Memory, memory_of};
use crate::rows::{self, Row};

const TEXT: &str = "\
Written by `cargo bench -p serial-benches --no-default-features --features memory`: how many bytes the result of one \
operation holds, beyond what was there before; in brackets the most that were held on the way, where that is more; and how often \
the allocator was asked for memory. The buffers of *reused* are large enough already, and so is the object of *into warm*.";

/// Counts, and writes `results/memory.json`.
///
/// # Errors
///
/// A file that cannot be written.
pub fn write_memory() -> io::Result<()> {
    let data = Data::new();
    let rows = rows::all().filter(|row| picks::BATCHES.contains(&row.name));
    let table = Table {
        title: "Memory of one operation".to_owned(),
        text: TEXT.to_owned(),
        columns: ["row", "document", "serial", "peers"].map(str::to_owned).into(),
        rows: rows.map(|row| cells(row, row.contestants(&data))).collect(),
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("results");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("memory.json"), serde_json::to_vec_pretty(&table)?)
}

fn cells(row: &Row, mut contestants: Vec<Contestant<'_>>) -> Vec<String> {
    let document = size(contestants[0].bytes);
    let taken: Vec<_> = contestants.iter_mut().map(taken).collect();
    let peers = contestants.iter().zip(&taken).filter(|(one, _)| !one.name.starts_with("serial"));
    let peers: Vec<_> = peers.map(|(one, taken)| format!("{} {taken}", one.name)).collect();
    vec![row.name.to_owned(), document, taken[0].clone(), peers.join(" · ")]
}

fn taken(one: &mut Contestant<'_>) -> String {
    one.run(1); // so that buffers that are reused have grown
    let Memory { allocations, peak, held } = memory_of(|| one.run(1));
    let peak = if peak > held { format!(" ({})", size(peak)) } else { String::new() };
    format!("{}{peak} in {allocations}", size(held))
}
