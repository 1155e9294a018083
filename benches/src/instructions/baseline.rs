//! What the counts were when somebody last agreed to them: `benches/instructions.txt`.

use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use super::Line;
use super::callgrind::Count;

/// The lines that are not counts begin with it.
const COMMENT: &str = "# ";

/// Which compiler is pinned: only its counts are ours to defend.
const PINNED: &str = include_str!("../../../rust-toolchain.toml");

/// What a count depends on besides the source.
#[derive(Debug, PartialEq)]
pub(super) struct Circumstances {
    /// The release of the compiler.
    pub(super) rustc: String,
    /// The platform, and the instructions beyond its portable ones that the code looks for when it runs.
    pub(super) target: String,
}

/// The counts of our own contestants, in the order of the rows.
#[derive(Debug, PartialEq)]
pub(super) struct Baseline {
    pub(super) circumstances: Circumstances,
    /// Row and contestant, instructions and calls.
    pub(super) counts: Vec<(String, u64, u64)>,
}

impl Circumstances {
    fn here() -> Result<Self, Box<dyn Error>> {
        let output = Command::new(env::var_os("RUSTC").unwrap_or("rustc".into())).arg("-vV").output()?;
        let text = String::from_utf8(output.stdout)?;
        let value = |name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name));
            line.map(str::to_owned).ok_or_else(|| format!("`rustc -vV` does not say `{name}`"))
        };
        Ok(Self { rustc: value("release: ")?, target: value("host: ")? + features() })
    }

    /// Whether the compiler is the one that every change is checked with.
    pub(super) fn pinned(&self) -> bool {
        PINNED.contains(&format!("\"{}\"", self.rustc))
    }
}

#[cfg(target_arch = "x86_64")]
fn features() -> &'static str {
    if std::arch::is_x86_feature_detected!("avx2") { " with avx2" } else { "" }
}

#[cfg(not(target_arch = "x86_64"))]
fn features() -> &'static str {
    ""
}

impl Baseline {
    /// What is to be compared of all that was counted: our own code, without what the C library makes of it.
    pub(super) fn of(lines: Vec<Line>) -> Result<Self, Box<dyn Error>> {
        let counts = lines
            .into_iter()
            .filter(|line| line.contestant.starts_with("serial"))
            .map(|Line { row, contestant, count: Count { own, calls, .. } }| {
                (format!("{row}: {contestant}"), own, calls)
            })
            .collect();
        Ok(Self { circumstances: Circumstances::here()?, counts })
    }

    /// What was agreed to, if anything was.
    pub(super) fn read() -> Result<Self, Box<dyn Error>> {
        let path = path();
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Self::parse(&text)
    }

    /// Agrees to these counts.
    pub(super) fn write(&self) -> Result<(), Box<dyn Error>> {
        Ok(fs::write(path(), self.print()?)?)
    }

    fn print(&self) -> Result<String, Box<dyn Error>> {
        let Circumstances { rustc, target } = &self.circumstances;
        let mut text = format!("{COMMENT}rustc {rustc}\n{COMMENT}target {target}\n");
        for (name, own, calls) in &self.counts {
            writeln!(text, "{own}\t{calls}\t{name}")?;
        }
        Ok(text)
    }

    fn parse(text: &str) -> Result<Self, Box<dyn Error>> {
        let comment = |name: &str| {
            let start = format!("{COMMENT}{name} ");
            let line = text.lines().find_map(|line| line.strip_prefix(&start));
            line.map(str::to_owned).ok_or_else(|| format!("the baseline does not say its {name}"))
        };
        let counts: Result<_, Box<dyn Error>> = text
            .lines()
            .filter(|line| !line.starts_with(COMMENT))
            .map(|line| match line.splitn(3, '\t').collect::<Vec<_>>()[..] {
                [own, calls, name] => Ok((name.to_owned(), own.parse()?, calls.parse()?)),
                _ => Err(format!("not a line of the baseline: `{line}`").into()),
            })
            .collect();
        let circumstances = Circumstances { rustc: comment("rustc")?, target: comment("target")? };
        Ok(Self { circumstances, counts: counts? })
    }
}

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("instructions.txt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read() {
        let circumstances = Circumstances {
            rustc: "1.95.0".to_owned(),
            target: "x86_64-unknown-linux-gnu with avx2".to_owned(),
        };
        let counts = vec![("json encode viral fresh: serial to slice".to_owned(), 10_998, 12)];
        let baseline = Baseline { circumstances, counts };
        assert_eq!(Baseline::parse(&baseline.print().unwrap()).unwrap(), baseline);
    }

    #[test]
    fn a_line_without_a_name_is_refused() {
        assert!(Baseline::parse("# rustc 1\n# target x\n5\t1\n").is_err());
    }
}
