//! Real input, both formats, both ways: `cargo run --release -p serial-examples --example quickstart`.
//!
//! Reads a file of video variants, holds each to its rules, writes them as MessagePack, reads that, and compares. Then it
//! shows what is said of a document with mistakes, and where the JSON Schema lies.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use serial_runtime::{Error, json, msgpack};
use serial_schemas::ViralVideoVariant;
use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

/// Runs the example.
pub fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sample = fs::read(folder.join("data/variants.jsonl"))?;
    round_trip(&sample)?;
    let bad = fs::read(folder.join("data/bad_variant.json"))?;
    mistakes(&bad);
    println!(
        "\nWhat other languages can check these documents with: schemas/viral_video_variant.schema.json"
    );
    Ok(())
}

fn round_trip(sample: &[u8]) -> Result<(), Error> {
    let lines: Vec<&[u8]> = sample.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).collect();
    println!("examples/data/variants.jsonl: {} variants\n", lines.len());

    let variants =
        timed("decode JSON and validate", &lines, |line| json::from_slice::<ViralVideoVariant>(line))?;
    let packed = timed("encode MessagePack", &variants, msgpack::to_vec)?;
    let unpacked = timed("decode MessagePack and validate", &packed, |bytes| msgpack::from_slice(bytes))?;
    let texts = timed("encode JSON", &unpacked, json::to_vec)?;

    assert_eq!(variants, unpacked);
    assert_eq!(texts, lines);
    println!("\nEqual after the round trip: every variant, and every byte of the file.");
    println!("JSON {} bytes, MessagePack {} bytes", texts.concat().len(), packed.concat().len());
    Ok(())
}

/// Does `step` with every item, again and again for a tenth of a second, and prints how many a second that is.
fn timed<T, U>(
    name: &str,
    items: &[T],
    mut step: impl FnMut(&T) -> Result<U, Error>,
) -> Result<Vec<U>, Error> {
    let start = Instant::now();
    let mut rounds = 0;
    loop {
        let results = items.iter().map(&mut step).collect::<Result<Vec<U>, Error>>()?;
        rounds += 1;
        let elapsed = start.elapsed();
        if elapsed >= Duration::from_millis(100) {
            let rate = (rounds * items.len()) as f64 / elapsed.as_secs_f64();
            println!("{name:<32} {rate:>10.0} variants a second");
            return Ok(results);
        }
    }
}

/// Everything that is wrong with a document, at once.
fn mistakes(bad: &[u8]) {
    let Err(report) = json::from_slice_report::<ViralVideoVariant>(bad) else {
        panic!("examples/data/bad_variant.json has mistakes");
    };
    println!("\nexamples/data/bad_variant.json: {} mistakes\n{report}", report.issues().len());
    let found: Vec<_> =
        report.issues().iter().map(|issue| (&*issue.path, &*issue.code, issue.line, issue.column)).collect();
    assert_eq!(found, EXPECTED);
}

type Found = (&'static str, &'static str, Option<usize>, Option<usize>);

/// Path, code, line and column of each mistake.
const EXPECTED: &[Found] = &[
    ("/description", "missing_field", Some(1), Some(1)),
    ("/title", "length", Some(3), Some(12)),
    ("/viral_score", "range", Some(4), Some(18)),
    ("/engagement_prediction", "type", Some(5), Some(28)),
    ("/captions/0/font_color", "pattern", Some(7), Some(88)),
    ("/captions/0/styles/1", "unknown_variant", Some(7), Some(114)),
    ("/captions/1", "custom", Some(8), Some(5)),
    ("/estimated_likes", "out_of_range", Some(12), Some(22)),
    ("/created_at", "type", Some(15), Some(17)),
];
