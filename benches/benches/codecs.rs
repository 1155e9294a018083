//! `cargo bench -p serial-benches -- [FILTER] [--quick] [--test] [--json FILE]`: see the README beside this crate.

use std::error::Error;
use std::io::{Write, stdout};
use std::{env, fs};

use serial_benches::data::{Data, Documents};
use serial_benches::harness::{Effort, measure};
use serial_benches::report::{Line, circumstances};
use serial_benches::rows::{ROWS, Row};
use serial_benches::{documents, instructions};

fn main() -> Result<(), Box<dyn Error>> {
    // `--bench` is what cargo itself passes.
    let words: Vec<String> = env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [first, rest @ ..] = &words[..] {
        match first.as_str() {
            documents::COMMAND => return documents::command(rest),
            instructions::COMMAND => return instructions::command(rest),
            _ => {}
        }
    }
    let arguments = Arguments::parse(words.into_iter())?;
    let data = Data::new();
    let rows: Vec<&Row> = ROWS.iter().filter(|row| row.name.contains(&arguments.filter)).collect();
    if arguments.test { compare(&rows, &data) } else { compete(&rows, &data, &arguments) }
}

#[derive(Default)]
struct Arguments {
    filter: String,
    quick: bool,
    test: bool,
    json: Option<String>,
}

impl Arguments {
    fn parse(mut words: impl Iterator<Item = String>) -> Result<Self, Box<dyn Error>> {
        // The times of a build without optimization say nothing; this is what `cargo test --benches` gets.
        let mut arguments = Self { test: cfg!(debug_assertions), ..Self::default() };
        while let Some(word) = words.next() {
            match word.as_str() {
                "--quick" => arguments.quick = true,
                "--test" => arguments.test = true,
                "--json" => arguments.json = Some(words.next().ok_or("`--json` needs a file name")?),
                flag if flag.starts_with('-') => return Err(format!("unknown argument `{flag}`").into()),
                filter => arguments.filter = filter.to_owned(),
            }
        }
        Ok(arguments)
    }
}

/// Values only: making the contestants verifies them.
fn compare(rows: &[&Row], data: &Data) -> Result<(), Box<dyn Error>> {
    let mut out = stdout().lock();
    for row in rows {
        let names: Vec<_> = row.contestants(data).iter().map(|one| one.name).collect();
        writeln!(out, "{}: {} agree", row.name, names.join(", "))?;
    }
    Ok(())
}

fn compete(rows: &[&Row], data: &Data, arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let effort = if arguments.quick { Effort::QUICK } else { Effort::FULL };
    let mut out = stdout().lock();
    writeln!(out, "{}\n", circumstances())?;
    writeln!(out, "viral: {}, {} B MsgPack array", sizes(&data.viral), data.viral_array_msgpack.len())?;
    writeln!(out, "small: {}\n\n{}", sizes(&data.small), Line::HEADER)?;
    let mut lines = Vec::new();
    for row in rows {
        let line = Line::new(row, &measure(&mut row.contestants(data), effort));
        writeln!(out, "{line}")?;
        lines.push(line);
    }
    if let Some(file) = &arguments.json {
        fs::write(file, serde_json::to_vec_pretty(&lines)?)?;
    }
    Ok(())
}

fn sizes<T>(documents: &Documents<T>) -> String {
    let Documents { json, json_pretty, msgpack, .. } = documents;
    format!("{} B JSON ({} B pretty), {} B MsgPack map", json.len(), json_pretty.len(), msgpack.len())
}
