//! From a run to what people read: a line on the console, `RESULTS.md`, charts, and README's section on speed.

mod chart;
mod console;
mod extra;
#[cfg(feature = "memory")]
mod memory;
mod parallel;
mod picks;
mod readme;
mod results;
mod streams;
mod units;

pub use console::HEADER;
#[cfg(feature = "memory")]
pub use memory::write_memory;

use std::path::Path;
use std::{fs, io};

use crate::measured::Run;

/// Writes `RESULTS.md` and `charts/` into the folder of this crate, and README's section on speed.
///
/// # Errors
///
/// A file that cannot be read or written, or a README without the two marks.
pub fn write(run: &Run) -> io::Result<()> {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = crate_folder.with_file_name("README.md");
    fs::create_dir_all(crate_folder.join("charts"))?;
    for chart in picks::CHARTS {
        let file = crate_folder.join("charts").join(format!("{}.svg", chart.name));
        fs::write(file, chart::draw(chart, &run.lines))?;
    }
    fs::write(crate_folder.join("RESULTS.md"), results::page(run, &crate_folder.join("results"))?)?;
    let renewed = readme::renew(&fs::read_to_string(&readme)?, &readme::section(run))?;
    fs::write(readme, renewed)
}
