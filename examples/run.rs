//! Every example runs, and the shipped data is what it was made from.

#![allow(unreachable_pub, reason = "the `main` of an example is public so that it can be called from here")]

use serial_schemas::generate::{SAMPLE_LEN, SAMPLE_SEED, json_lines};
use std::error::Error;

mod borrowed;
mod buffers;
mod dynamic;
mod evolve;
mod quickstart;
mod report;
mod rules;
mod schema;
mod with_module;

type Outcome = Result<(), Box<dyn Error>>;

#[test]
fn quickstart_runs() -> Outcome {
    quickstart::main()
}

#[test]
fn report_runs() {
    report::main();
}

#[test]
fn rules_runs() -> Outcome {
    Ok(rules::main()?)
}

#[test]
fn borrowed_runs() -> Outcome {
    Ok(borrowed::main()?)
}

#[test]
fn buffers_runs() -> Outcome {
    Ok(buffers::main()?)
}

#[test]
fn dynamic_runs() -> Outcome {
    Ok(dynamic::main()?)
}

#[test]
fn evolve_runs() -> Outcome {
    Ok(evolve::main()?)
}

#[test]
fn schema_runs() {
    schema::main();
}

#[test]
fn with_module_runs() -> Outcome {
    Ok(with_module::main()?)
}

#[test]
fn the_sample_is_what_the_generator_writes() {
    let sample = include_bytes!("data/variants.jsonl");
    let command = "cargo run -p serial-schemas --example generate > examples/data/variants.jsonl";
    assert!(
        sample[..] == json_lines(SAMPLE_LEN, SAMPLE_SEED),
        "the sample file is stale; to write it anew: {command}"
    );
}
