//! What other commands have measured and left in `results/`.

use std::fmt::Write;
use std::path::Path;
use std::{fs, io};

use serde::{Deserialize, Serialize};

use super::parallel;
use crate::measured::Run;

/// A run of this command in a build for one CPU, saved by `--json`.
const NATIVE: &str = "native.json";

/// A run of the rows on all cores, saved by `--json`: the others are best measured on one core that is left alone.
const PARALLEL: &str = "parallel.json";

/// A table that another command made: any file of `results/` that has these fields.
#[derive(Serialize, Deserialize)]
pub(super) struct Table {
    pub(super) title: String,
    /// A paragraph before the table.
    pub(super) text: String,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

/// Appends whatever is there, in the order of the file names.
pub(super) fn append(out: &mut String, run: &Run, folder: &Path) -> io::Result<()> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    let mut files: Vec<_> = entries.collect::<Result<Vec<_>, _>>()?.iter().map(fs::DirEntry::path).collect();
    files.sort();
    for file in files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "json")) {
        let bytes = fs::read(file)?;
        if file.ends_with(NATIVE) {
            native(out, run, &serde_json::from_slice(&bytes)?);
        } else if file.ends_with(PARALLEL) {
            // Unless this run has them itself.
            if !run.lines.iter().any(parallel::has) {
                out.push_str(&parallel::section(&serde_json::from_slice(&bytes)?));
            }
        } else if let Ok(table) = serde_json::from_slice::<Table>(&bytes) {
            other(out, &table);
        }
    }
    Ok(())
}

fn native(out: &mut String, portable: &Run, native: &Run) {
    let _ = write!(out, "\n## Built for one CPU\n\n{}\n\n", native.machine);
    out.push_str("| row | portable | for this CPU | serial gains |\n|---|---:|---:|---:|\n");
    for line in &native.lines {
        let Some(other) = portable.lines.iter().find(|other| other.row == line.row) else { continue };
        let (before, after) = (other.ratio().median, line.ratio().median);
        let gain = other.ours().ns / line.ours().ns;
        let _ = writeln!(out, "| {} | {before:.2}× | {after:.2}× | {gain:.2}× |", line.row);
    }
}

fn other(out: &mut String, Table { title, text, columns, rows }: &Table) {
    let _ = write!(out, "\n## {title}\n\n{text}\n\n| {} |\n", columns.join(" | "));
    let _ = writeln!(out, "|{}", "---|".repeat(columns.len()));
    for row in rows {
        let _ = writeln!(out, "| {} |", row.join(" | "));
    }
}
