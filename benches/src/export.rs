//! Writes documents to files, for programs that are no Rust.

use std::error::Error;
use std::fs;
use std::path::Path;

use crate::data::Data;

/// The first argument of the program, if it is to write the documents.
pub const COMMAND: &str = "export";

/// Writes the viral document to the folder that the argument behind [`COMMAND`] names.
///
/// # Errors
///
/// If there is not one argument, or a file cannot be written.
pub fn command(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [folder] = arguments else { return Err("expected a folder".into()) };
    let (folder, viral) = (Path::new(folder), Data::new().viral);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("viral.json"), viral.json())?;
    Ok(fs::write(folder.join("viral.msgpack"), viral.msgpack())?)
}
