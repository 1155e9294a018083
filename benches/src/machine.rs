//! What a reader must know to judge the numbers.

use std::fmt;
use std::fs;
use std::process::Command;
use std::thread::available_parallelism;

use serde::{Deserialize, Serialize};

/// Everyone's exact version is the one that was locked when this was built.
const LOCK: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.lock"));

const PEERS: [&str; 8] =
    ["serde_json", "sonic-rs", "simd-json", "flexon", "musli", "rmp-serde", "zerompk", "messagepack-serde"];

/// Where and how a run was made.
#[derive(Serialize, Deserialize)]
pub struct Machine {
    cpu: String,
    system: String,
    compiler: String,
    /// Built for any CPU of the architecture, which is what the project is judged by.
    portable: bool,
    /// Fewer rounds: for a look, not for conclusions.
    quick: bool,
    /// How many cores the process may use.
    #[serde(default)]
    cores: usize,
    peers: Vec<String>,
}

impl Machine {
    /// This one, as far as the build and the process can see.
    pub fn this(quick: bool) -> Self {
        Self {
            cpu: cpu_model().unwrap_or_else(|| "unknown CPU".to_owned()),
            system: format!("{}-{}", std::env::consts::ARCH, std::env::consts::OS),
            compiler: compiler().unwrap_or_else(|| "unknown compiler".to_owned()),
            portable: !cfg!(any(target_feature = "avx2", target_feature = "sve")),
            quick,
            cores: available_parallelism().map_or(1, usize::from),
            peers: PEERS.iter().filter_map(|peer| Some(format!("{peer} {}", version(LOCK, peer)?))).collect(),
        }
    }

    /// The processor.
    pub fn cpu(&self) -> &str {
        &self.cpu
    }

    /// How many cores the process could use.
    pub fn cores(&self) -> usize {
        self.cores
    }
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let build =
            if self.portable { "portable (no `target-cpu`)" } else { "**not** portable (for this CPU)" };
        let effort = if self.quick { "; a quick run, for a look only" } else { "" };
        writeln!(f, "{}, {}, {}; {build};", self.cpu, self.system, self.compiler)?;
        writeln!(f, "profile `bench`: thin LTO, `codegen-units = 1`, `opt-level = 3`.")?;
        writeln!(f, "Thread CPU time, all contestants in every round, medians of paired ratios{effort}.")?;
        write!(f, "Peers: {}.", self.peers.join(", "))
    }
}

fn cpu_model() -> Option<String> {
    let info = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = info.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

fn compiler() -> Option<String> {
    let output = Command::new("rustc").arg("--version").output().ok()?;
    Some(String::from_utf8(output.stdout).ok()?.trim().to_owned())
}

/// The version in the lock file; of several, the first.
fn version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let (_, rest) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    Some(rest.split_once('"')?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_peer_is_locked() {
        assert_eq!(Machine::this(false).peers.len(), PEERS.len());
        assert_eq!(version(LOCK, "flexon"), Some("0.4.8"));
    }
}
