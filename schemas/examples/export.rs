//! Writes the exported JSON Schemas anew: `cargo run -p serial-schemas --example export`.

#![allow(clippy::print_stdout, reason = "a command talks to whoever runs it")]

use serial_schemas::export;
use std::{fs, io};

fn main() -> io::Result<()> {
    for (name, text) in export::files() {
        let path = export::folder().join(name);
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            continue;
        }
        fs::write(&path, text)?;
        println!("wrote {}", path.display());
    }
    Ok(())
}
