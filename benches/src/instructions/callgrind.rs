//! Runs this program under callgrind and reads what it has counted.
//!
//! The instructions of our own object file only depend on source, compiler and lock file. Those of the C library depend on
//! the machine: its version, and the `memcpy` it picks for the CPU. So they are kept apart, and what remains of the library
//! is how often it is called: for memory, or to copy or compare what is too long to do that inline.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use super::{COMMAND, Line, TIMES};

/// The argument behind the command with which this program calls itself.
pub(super) const RUN: &str = "--run";

/// How callgrind names the function that is counted.
const COUNTED: &str = "serial_benches::instructions::counted";

/// What one operation takes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Count {
    /// Instructions of our own object file: our code, that of other crates, the standard library.
    pub(super) own: u64,
    /// Calls of the C library.
    pub(super) calls: u64,
    /// Instructions of the C library.
    pub(super) library: u64,
}

/// Counts every row.
pub(super) fn count() -> Result<Vec<Line>, Box<dyn Error>> {
    let program = env::current_exe()?;
    let folder = Folder::new(&program)?;
    let names = run(&program, &folder.0)?;
    let lines: Result<Vec<_>, Box<dyn Error>> = names
        .lines()
        .enumerate()
        .map(|(i, names)| {
            let (row, contestant) = names.split_once('\t').ok_or("expected a row and a contestant")?;
            let dump = fs::read_to_string(folder.0.join(format!("dump.{}", 2 * (i + 1))))
                .map_err(|error| format!("callgrind has not counted `{COUNTED}`: {error}"))?;
            let count = parse(&dump, &program.to_string_lossy())?.each();
            Ok(Line { row: row.to_owned(), contestant: contestant.to_owned(), count })
        })
        .collect();
    let lines = lines?;
    if lines.is_empty() {
        return Err("there is no row to be counted".into());
    }
    Ok(lines)
}

/// Where the dumps are: beside the program, and only while it runs.
struct Folder(PathBuf);

impl Folder {
    fn new(program: &Path) -> Result<Self, Box<dyn Error>> {
        let folder = program.with_extension(format!("{}.dumps", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is in the target folder and disturbs nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn run(program: &Path, folder: &Path) -> Result<String, Box<dyn Error>> {
    let output = Command::new("valgrind")
        .args(["--quiet", "--tool=callgrind", "--compress-strings=no", "--compress-pos=no"])
        .arg(format!("--toggle-collect={COUNTED}"))
        .arg(format!("--dump-after={COUNTED}"))
        .arg(format!("--callgrind-out-file={}", folder.join("dump").display()))
        .args([program.as_os_str(), COMMAND.as_ref(), RUN.as_ref()])
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("valgrind does not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("under valgrind: {}", output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

impl Count {
    /// From all runs to one, where some do not take a call that others take, up to the next number.
    fn each(self) -> Self {
        let each = |all: u64| all.div_ceil(u64::from(TIMES));
        Self { own: each(self.own), calls: each(self.calls), library: each(self.library) }
    }
}

/// Sums the costs of a dump, in which a line `calls=` is followed by the cost of the called function: that one is counted where
/// the function itself is listed.
fn parse(dump: &str, program: &str) -> Result<Count, Box<dyn Error>> {
    let mut count = Count::default();
    let (mut own, mut own_called) = (false, None);
    let mut lines = dump.lines();
    while let Some(line) = lines.next() {
        if let Some(object) = line.strip_prefix("ob=") {
            own = object == program;
        } else if let Some(object) = line.strip_prefix("cob=") {
            own_called = Some(object == program);
        } else if let Some(calls) = line.strip_prefix("calls=") {
            // Without `cob=`, the called function is in the same object.
            if own && !own_called.take().unwrap_or(own) {
                count.calls += number(calls.split(' ').next())?;
            }
            lines.next();
        } else if line.starts_with(|first: char| first.is_ascii_digit()) {
            let cost = number(line.split(' ').nth(1))?;
            *(if own { &mut count.own } else { &mut count.library }) += cost;
        }
    }
    Ok(count)
}

fn number(text: Option<&str>) -> Result<u64, Box<dyn Error>> {
    Ok(text.ok_or("a line of the dump has no number")?.parse()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DUMP: &str = "\
# callgrind format
version: 1
positions: line
events: Ir
summary: 1090

ob=/lib/libc.so.6
fl=malloc.c
fn=malloc
264 48
270 40

fn=(below main)
cob=/bin/ours
cfi=???
cfn=main
calls=1 0
58 1090

ob=/bin/ours
fl=???
fn=encode
0 600
cob=/lib/libc.so.6
cfi=malloc.c
cfn=malloc
calls=8 264
0 88
cfn=write
calls=16 0
0 400
0 2

fn=write
0 400

totals: 1090
";

    #[test]
    fn costs_are_summed_by_object_and_calls_of_our_own_are_none() {
        let count = parse(DUMP, "/bin/ours").unwrap();
        assert_eq!(count, Count { own: 1002, calls: 8, library: 88 });
        assert_eq!(count.each(), Count { own: 126, calls: 1, library: 11 });
    }

    #[test]
    fn a_dump_that_is_cut_off_is_an_error() {
        assert!(parse("ob=/bin/ours\nfn=encode\n0", "/bin/ours").is_err());
    }
}
