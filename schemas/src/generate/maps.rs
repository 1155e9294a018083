//! Maps whose values have no type of their own.

use super::{Random, words};
use serial_runtime::Value;
use std::collections::BTreeMap;

/// What `custom_params` and their like hold: scalars, and now and then something nested.
pub(super) fn any(random: &mut Random) -> BTreeMap<String, Value> {
    named(random, words::PARAMETERS, |random| match random.below(8) {
        0 => Value::Array(random.many(0, 3, text_or_number).into()),
        1 => Value::Bool(random.once_in(2)),
        2 => Value::Null,
        _ => text_or_number(random),
    })
}

/// Maps of texts and numbers.
pub(super) fn texts_and_numbers(random: &mut Random) -> BTreeMap<String, Value> {
    named(random, words::PARAMETERS, text_or_number)
}

/// Seconds by the names of moments.
pub(super) fn moments(random: &mut Random) -> BTreeMap<String, f64> {
    named(random, words::MOMENTS, |random| random.decimal(0.0, 30.0, 3))
}

fn named<T>(
    random: &mut Random,
    names: &[&str],
    mut make: impl FnMut(&mut Random) -> T,
) -> BTreeMap<String, T> {
    random.texts(names, 1, 4).into_iter().map(|name| (name, make(random))).collect()
}

fn text_or_number(random: &mut Random) -> Value {
    match random.below(4) {
        0 => Value::from(random.pick(words::ANIMATIONS)),
        1 => Value::from(random.below(1000)),
        2 => Value::from(-(random.count(1, 1000) as i64)),
        _ => Value::from(random.decimal(-10.0, 10.0, 4)),
    }
}
