//! CPU time of a cargo command, and sizes of what it has built. Linux only: it reads `/proc` and ELF.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// The clock of `/proc`: the kernel has told every program 100 a second for decades, whatever its own is.
const TICKS: f64 = 100.0;

/// Seconds of CPU time, of cargo and all compilers that it started. What others do on the machine counts little.
pub fn cargo(folder: &Path, words: &[&str]) -> Result<f64, Box<dyn Error>> {
    let before = children()?;
    let status = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()))
        .args(words)
        .arg("--quiet")
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env_remove("RUSTFLAGS")
        .current_dir(folder)
        .stdout(Stdio::null())
        .status()?;
    if !status.success() {
        return Err(format!("`cargo {}` in {}: {status}", words.join(" "), folder.display()).into());
    }
    Ok(children()? - before)
}

/// Seconds of CPU time of a program.
pub fn run(program: &mut Command) -> Result<f64, Box<dyn Error>> {
    let before = children()?;
    let status = program.stdout(Stdio::null()).status()?;
    if !status.success() {
        return Err(format!("{program:?}: {status}").into());
    }
    Ok(children()? - before)
}

/// CPU time of all processes that have been waited for.
fn children() -> Result<f64, Box<dyn Error>> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    // Behind the name, which may hold anything, fields 16 and 17 of the whole line.
    let fields: Vec<&str> =
        stat.rsplit_once(')').ok_or("no name in `/proc/self/stat`")?.1.split_whitespace().collect();
    let ticks = |i: usize| -> Result<f64, Box<dyn Error>> { Ok(fields.get(i).ok_or("short line")?.parse()?) };
    Ok((ticks(13)? + ticks(14)?) / TICKS)
}

/// The bytes of a section of a 64-bit little-endian ELF file, 0 if there is none.
pub fn section(file: &Path, wanted: &str) -> Result<u64, Box<dyn Error>> {
    let bytes = fs::read(file)?;
    if bytes.get(..6) != Some(b"\x7fELF\x02\x01") {
        return Err(format!("{} is not a 64-bit ELF file", file.display()).into());
    }
    let number = |at: u64, len: usize| -> Result<u64, Box<dyn Error>> {
        let field = bytes.get(at as usize..at as usize + len).ok_or("the ELF file is cut off")?;
        Ok(field.iter().rev().fold(0, |value, byte| value << 8 | u64::from(*byte)))
    };
    let (table, size, count, names) =
        (number(0x28, 8)?, number(0x3a, 2)?, number(0x3c, 2)?, number(0x3e, 2)?);
    let names = number(table + names * size + 0x18, 8)?;
    for header in (0..count).map(|i| table + i * size) {
        let name = bytes.get((names + number(header, 4)?) as usize..).ok_or("the ELF file is cut off")?;
        if name.starts_with(wanted.as_bytes()) && name.get(wanted.len()) == Some(&0) {
            return number(header + 0x20, 8);
        }
    }
    Ok(0)
}

/// Lines of the expansion. The flag is a nightly one; the pinned compiler takes it with `RUSTC_BOOTSTRAP`.
pub fn expanded_lines(folder: &Path) -> Result<usize, Box<dyn Error>> {
    let output = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()))
        .args(["rustc", "--quiet", "--profile", "dev", "--", "-Zunpretty=expanded"])
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", folder.join("target/expanded"))
        .current_dir(folder)
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(format!("expanding {}: {}", folder.display(), output.status).into());
    }
    Ok(output.stdout.split(|byte| *byte == b'\n').count())
}
