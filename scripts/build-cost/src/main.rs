//! What a crate of 100 models costs to build and to carry: with our derive, with serde, serde_json, rmp-serde, garde and schemars,
//! and with neither.
//!
//! `cargo run --manifest-path scripts/build-cost/Cargo.toml [-- --quick]` generates the three crates below `target/build-cost`, checks
//! that ours and serde's read and write the same documents, measures, and writes `benches/BUILD_COST.md`. `--quick` leaves out the
//! builds of dependencies, measures 20 models once, and writes no file.

mod measure;
mod model;
mod print;

use measure::{cargo, expanded_lines, run, section};
use model::{Model, models, sample};
use print::{Side, write_crate};
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const MODELS: usize = 100;

/// For a look while working.
const QUICK_MODELS: usize = 20;

/// A second, smaller crate: the difference is what a model costs, without what the first one brings along.
const FEW: usize = 10;

/// The least of so many measurements is the one that was disturbed least.
const REPEATS: usize = 3;

/// A number for each side, in the order of [`Side::ALL`].
struct Row {
    name: &'static str,
    unit: &'static str,
    values: Vec<f64>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let quick = match env::args().skip(1).collect::<Vec<_>>().iter().map(String::as_str).collect::<Vec<_>>()[..]
    {
        [] => false,
        ["--quick"] => true,
        _ => return Err("expected nothing or `--quick`".into()),
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or(root.join("target"), PathBuf::from).join("build-cost");
    let place = Place {
        runtime: root.join("serial-runtime"),
        target,
        quick,
        count: if quick { QUICK_MODELS } else { MODELS },
    };
    let mut sides: Vec<Vec<Row>> =
        Side::ALL.into_iter().map(|side| place.measure(side)).collect::<Result<_, _>>()?;
    place.agree()?;
    for (rows, values) in sides.iter_mut().zip(place.speed()?) {
        rows.push(Row {
            name: "JSON and MessagePack, both ways and validated, a model",
            unit: "ns",
            values: vec![values],
        });
    }
    let table = table(sides);
    println!("{table}");
    if !quick {
        fs::write(root.join("benches/BUILD_COST.md"), page(&table)?)?;
    }
    Ok(())
}

struct Place {
    runtime: PathBuf,
    target: PathBuf,
    quick: bool,
    count: usize,
}

impl Place {
    fn folder(&self, side: Side, count: usize) -> PathBuf {
        self.target.join(format!("{}-{count}", side.name()))
    }

    fn write(&self, side: Side, models: &[Model], edit: bool) -> Result<PathBuf, Box<dyn Error>> {
        let folder = self.folder(side, models.len());
        write_crate(side, models, &folder, &self.runtime, edit)?;
        Ok(folder)
    }

    fn measure(&self, side: Side) -> Result<Vec<Row>, Box<dyn Error>> {
        let all = models(self.count);
        let folder = self.write(side, &all, false)?;
        cargo(&folder, &["fetch"])?;
        let mut rows = Vec::new();
        let mut row = |name, unit, value: f64| {
            eprintln!("{}: {name}: {value:.1} {unit}", side.name());
            rows.push(Row { name, unit, values: vec![value] });
        };
        for (alone, with_dependencies, words) in [
            ("`cargo check`", "`cargo check`, with dependencies", &["check"][..]),
            ("`cargo build`", "`cargo build`, with dependencies", &["build"]),
            (
                "`cargo build --release`",
                "`cargo build --release`, with dependencies",
                &["build", "--release"],
            ),
        ] {
            if !self.quick {
                cargo(&folder, &["clean"])?;
                row(with_dependencies, "s", cargo(&folder, words)?);
            }
            cargo(&folder, words)?;
            row(
                alone,
                "s",
                self.least(words, || {
                    cargo(&folder, &[&["clean", "--package", "models"], &words[1..]].concat())?;
                    cargo(&folder, words)
                })?,
            );
            if words != ["build", "--release"] {
                let name = if words == ["check"] {
                    "`cargo check` after an edit"
                } else {
                    "`cargo build` after an edit"
                };
                row(
                    name,
                    "s",
                    self.least(words, || {
                        self.write(side, &all, true)?;
                        let seconds = cargo(&folder, words)?;
                        self.write(side, &all, false)?;
                        cargo(&folder, words)?;
                        Ok(seconds)
                    })?,
                );
            }
        }
        let few = self.write(side, &all[..FEW], false)?;
        cargo(&few, &["build"])?;
        cargo(&few, &["build", "--release"])?;
        // What was cleaned between the checks.
        cargo(&folder, &["build"])?;
        for (profile, text, each, file) in [
            ("debug", "`.text`, debug", "`.text` a model, debug", "`.rodata` a model, debug"),
            ("release", "`.text`, release", "`.text` a model, release", "`.rodata` a model, release"),
        ] {
            let program = |folder: &Path| folder.join("target").join(profile).join("models");
            let size = |name, folder: &Path| section(&program(folder), name).map(|size| size as f64);
            let a_model = |name| -> Result<f64, Box<dyn Error>> {
                Ok((size(name, &folder)? - size(name, &few)?) / (self.count - FEW) as f64)
            };
            row(text, "KiB", size(".text", &folder)? / 1024.0);
            row(each, "B", a_model(".text")?);
            row(file, "B", a_model(".rodata")?);
        }
        row("lines of expansion a model", "", expanded_lines(&folder)? as f64 / self.count as f64);
        Ok(rows)
    }

    /// The least that it takes; what is optimised takes long, and is done once.
    fn least(
        &self,
        words: &[&str],
        mut once: impl FnMut() -> Result<f64, Box<dyn Error>>,
    ) -> Result<f64, Box<dyn Error>> {
        let mut least = f64::INFINITY;
        let repeats = if self.quick || words.contains(&"--release") { 1 } else { REPEATS };
        for _ in 0..repeats {
            least = least.min(once()?);
        }
        Ok(least)
    }

    /// The same power: both sides read the same documents of every model, and write the same.
    fn agree(&self) -> Result<(), Box<dyn Error>> {
        let models = models(self.count);
        let samples = self.target.join("samples");
        fs::create_dir_all(&samples)?;
        for (i, model) in models.iter().enumerate() {
            fs::write(samples.join(format!("{}.json", model.name)), sample(&models, i))?;
        }
        let written = |side| -> Result<String, Box<dyn Error>> {
            let program = self.folder(side, self.count).join("target/release/models");
            let output = Command::new(program).arg(&samples).output()?;
            if !output.status.success() {
                return Err(String::from_utf8_lossy(&output.stderr).into());
            }
            Ok(String::from_utf8(output.stdout)?)
        };
        let expected: String = (0..self.count).map(|i| sample(&models, i) + "\n").collect();
        for side in [Side::Serial, Side::Small, Side::Serde] {
            if written(side)? != expected {
                return Err(format!("{} writes other documents than it read", side.name()).into());
            }
        }
        Ok(())
    }

    /// What a document of a model takes to be read from JSON, written to MessagePack, and back, in nanoseconds: the least of several
    /// runs of each side in turn.
    fn speed(&self) -> Result<[f64; 4], Box<dyn Error>> {
        const ROUNDS: usize = 2000;
        let samples = self.target.join("samples");
        let mut least = [f64::INFINITY; 4];
        for _ in 0..9 {
            for (least, side) in least.iter_mut().zip(Side::ALL) {
                let program = self.folder(side, self.count).join("target/release/models");
                let seconds = run(Command::new(program).arg(&samples).arg(ROUNDS.to_string()))?;
                *least = least.min(seconds * 1e9 / (ROUNDS * self.count) as f64);
            }
        }
        Ok(least)
    }
}

fn table(sides: Vec<Vec<Row>>) -> String {
    let mut sides = sides.into_iter();
    let mut rows = sides.next().unwrap_or_default();
    for side in sides {
        for (row, other) in rows.iter_mut().zip(side) {
            row.values.extend(other.values);
        }
    }
    let mut text = String::from(
        "| | unit | no derive | Serial | Serial, `opt = \"size\"` | serde and friends | Serial / serde | `opt = \"size\"` / serde |\n\
         |---|---|---:|---:|---:|---:|---:|---:|\n",
    );
    for Row { name, unit, values } in rows {
        let digits = if values.iter().all(|value| *value < 100.0) { 1 } else { 0 };
        let [plain, serial, small, serde] = values[..] else { continue };
        let _ = writeln!(
            text,
            "| {name} | {unit} | {plain:.digits$} | {serial:.digits$} | {small:.digits$} | {serde:.digits$} | **{:.2}** | **{:.2}** |",
            serial / serde,
            small / serde
        );
    }
    text
}

fn page(table: &str) -> Result<String, Box<dyn Error>> {
    let rustc = Command::new("rustc").arg("--version").output()?;
    let cpu = fs::read_to_string("/proc/cpuinfo")?;
    let cpu = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("unknown CPU", |name| name.trim_start_matches([' ', '\t', ':']));
    Ok(format!(
        "# What models cost to build and to carry\n\n\
         A crate of {MODELS} models (5 to 20 fields; nested models, vectors, options, enums, rules, defaults), with a program that uses JSON\n\
         both ways, MessagePack both ways, validation and JSON Schema of every one of them. Once with `FastSerialize`, once with\n\
         `opt = \"size\"` on every model besides; once with serde,\n\
         serde_json, rmp-serde, garde and schemars; once with neither, for the cost of the structs themselves. Both sides read and write\n\
         the same documents. All of them derive `Debug`, `Clone` and `PartialEq`.\n\n\
         Seconds are CPU seconds of cargo and all compilers, the least of {REPEATS} runs (one, where it is optimised) where only the models are\n\
         built; an edit adds one field to one model. Default profiles of cargo. Sizes a model are the difference between {MODELS} and {FEW} models.\n\n\
         {}{cpu}.\n\n{table}\n\
         `cargo run --manifest-path scripts/build-cost/Cargo.toml` writes this page.\n",
        String::from_utf8(rustc.stdout)?.trim().to_string() + "; "
    ))
}
