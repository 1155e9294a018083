//! `cargo bench -p serial-benches -- [FILTER] [--quick] [--test] [--json FILE] [--report]`: see the README beside this
//! crate.

use std::error::Error;
use std::io::{Write, stdout};
use std::{env, fs};

use serial_benches::data::Data;
use serial_benches::harness::Effort;
use serial_benches::machine::Machine;
use serial_benches::measured::{Line, Run};
use serial_benches::rows::{self, Row};
use serial_benches::{export, instructions, report};

#[cfg(feature = "memory")]
#[global_allocator]
static ALLOCATOR: serial_benches::memory::Counting = serial_benches::memory::Counting;

fn main() -> Result<(), Box<dyn Error>> {
    // `--bench` is what cargo itself passes.
    let words: Vec<String> = env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [first, rest @ ..] = &words[..] {
        match first.as_str() {
            export::COMMAND => return export::command(rest),
            instructions::COMMAND => return instructions::command(rest),
            _ => {}
        }
    }
    let arguments = Arguments::parse(words.into_iter())?;
    #[cfg(feature = "memory")]
    if !arguments.test {
        return Ok(report::write_memory()?);
    }
    let data = Data::new();
    let rows: Vec<&Row> = rows::all().filter(|row| row.name.contains(&arguments.filter)).collect();
    if arguments.test {
        return compare(&rows, &data);
    }
    let run = match &arguments.from {
        Some(file) => serde_json::from_slice(&fs::read(file)?)?,
        None => compete(&rows, &data, arguments.quick)?,
    };
    if let Some(file) = &arguments.json {
        fs::write(file, serde_json::to_vec_pretty(&run)?)?;
    }
    if arguments.report { Ok(report::write(&run)?) } else { Ok(()) }
}

#[derive(Default)]
struct Arguments {
    filter: String,
    quick: bool,
    test: bool,
    report: bool,
    json: Option<String>,
    from: Option<String>,
}

impl Arguments {
    fn parse(mut words: impl Iterator<Item = String>) -> Result<Self, Box<dyn Error>> {
        // The times of a build without optimization say nothing; this is what `cargo test --benches` gets.
        let mut arguments = Self { test: cfg!(debug_assertions), ..Self::default() };
        while let Some(word) = words.next() {
            match word.as_str() {
                "--quick" => arguments.quick = true,
                "--test" => arguments.test = true,
                "--report" => arguments.report = true,
                "--json" => arguments.json = Some(words.next().ok_or("`--json` needs a file name")?),
                "--from" => arguments.from = Some(words.next().ok_or("`--from` needs a file name")?),
                flag if flag.starts_with('-') => return Err(format!("unknown argument `{flag}`").into()),
                filter => arguments.filter = filter.to_owned(),
            }
        }
        if arguments.report && !arguments.filter.is_empty() {
            return Err("`--report` is about all rows; leave the filter out".into());
        }
        Ok(arguments)
    }
}

/// Values only: making the contestants verifies them.
fn compare(rows: &[&Row], data: &Data) -> Result<(), Box<dyn Error>> {
    let mut out = stdout().lock();
    for row in rows {
        if let Some(file) = row.missing() {
            writeln!(out, "{}: SKIPPED, there is no {file}", row.name)?;
            continue;
        }
        let names: Vec<_> = row.contestants(data).iter().map(|one| one.name).collect();
        writeln!(out, "{}: {} agree", row.name, names.join(", "))?;
    }
    Ok(())
}

fn compete(rows: &[&Row], data: &Data, quick: bool) -> Result<Run, Box<dyn Error>> {
    let effort = if quick { Effort::QUICK } else { Effort::FULL };
    let mut run = Run { machine: Machine::this(quick), lines: Vec::new(), skipped: Vec::new() };
    let mut out = stdout().lock();
    writeln!(out, "{}\n\n{}", run.machine, report::HEADER)?;
    for row in rows {
        if let Some(file) = row.missing_to_measure() {
            writeln!(out, "| {} | SKIPPED, there is no {file} |", row.name)?;
            run.skipped.push((row.name.to_owned(), file.to_owned()));
            continue;
        }
        let line = Line::measure(row, row.contestants(data), effort);
        writeln!(out, "{line}")?;
        run.lines.push(line);
    }
    Ok(run)
}
