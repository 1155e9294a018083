//! Prints generated variants as JSON lines: `cargo run -p serial-schemas --example generate -- [count] [seed]`.
//!
//! Without arguments it prints the sample file of the examples.

use serial_schemas::generate::{SAMPLE_LEN, SAMPLE_SEED, json_lines};
use std::{
    env,
    error::Error,
    io::{Write, stdout},
};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let count = arguments.next().map_or(Ok(SAMPLE_LEN), |count| count.parse())?;
    let seed = arguments.next().map_or(Ok(SAMPLE_SEED), |seed| seed.parse())?;
    stdout().write_all(&json_lines(count, seed))?;
    Ok(())
}
