//! The exported schemas are what the models say today.

use serial_schemas::export;
use std::{collections::BTreeSet, fs};

#[test]
fn no_file_is_stale() {
    for (name, text) in export::files() {
        let file = fs::read_to_string(export::folder().join(name)).unwrap_or_default();
        assert!(file == text, "schemas/{name} is stale; to write it anew: {}", export::COMMAND);
    }
}

#[test]
fn no_file_is_left_of_a_model_that_is_gone() {
    let names: BTreeSet<_> = export::files().into_iter().map(|(name, _)| name.to_owned()).collect();
    let entries = fs::read_dir(export::folder()).unwrap();
    let there: BTreeSet<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let exported = there.into_iter().filter(|name| name.ends_with(".schema.json"));
    assert_eq!(exported.collect::<BTreeSet<_>>(), names);
}
