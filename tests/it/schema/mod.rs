//! The schema accepts what decoding accepts: held against a validator that knows nothing of us.

mod agree;
mod forms;
mod notes;
mod samples;
mod stand_ins;

pub use self::agree::{agree, validator};
use crate::models::{Model, every_model};
use serde_json::Value;
use serial_runtime::FastSerialize;
use serial_schemas::generate::{self, Random};

const DOCUMENTS: usize = if cfg!(debug_assertions) { 1_000 } else { 20_000 };

mod of_models {
    use super::*;

    fn schema_and_decoding_agree<T: Model>() {
        let schema = T::json_schema();
        let (validator, names) = (validator(&schema), samples::names(&schema));
        let mut random = Random::new(31);
        let mut counts = [0, 0];
        for value in generate::all::<T>(32).take(DOCUMENTS / 10) {
            let document: Value = serde_json::to_value(&value).unwrap();
            assert!(agree::<T>(&validator, &document));
            for _ in 0..10 {
                let document = samples::changed(&document, &names, &mut random);
                counts[usize::from(agree::<T>(&validator, &document))] += 1;
            }
        }
        assert!(counts.iter().all(|count| *count > DOCUMENTS / 100), "one-sided: {counts:?}");
    }

    every_model!(schema_and_decoding_agree);
}

/// The schema is one, and is the one that schemars has for the type.
pub fn well_formed<T: FastSerialize + schemars::JsonSchema>() {
    let ours = <T as FastSerialize>::json_schema();
    assert!(jsonschema::draft202012::meta::is_valid(&ours), "{ours:#}");
    let theirs =
        schemars::generate::SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    let theirs = theirs.to_value();
    assert_eq!(ours, theirs, "{ours:#}\n{theirs:#}");
}

mod well_formed_of_models {
    use super::{well_formed as is_well_formed, *};

    fn well_formed<T: Model + schemars::JsonSchema>() {
        is_well_formed::<T>();
    }

    every_model!(well_formed);
}
