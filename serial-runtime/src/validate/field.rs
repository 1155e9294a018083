//! Fields and items, by the rules of their types, and by their own.
//!
//! What is printed for each field is a call with a function of rules, and no closure: a closure for each of them takes time to compile.

use super::{Validate, Violations};

/// Holds a field to the rules of its type, under its name.
#[inline]
pub fn field<T: Validate + ?Sized>(name: &str, value: &T, found: &mut Violations<'_>) {
    found.at_name(name, |found| value.validate_in(found));
}

/// As [`field`], and to rules of its own.
#[inline]
pub fn ruled_field<T: Validate + ?Sized>(
    name: &str,
    value: &T,
    rules: fn(&T, &mut Violations<'_>),
    found: &mut Violations<'_>,
) {
    found.at_name(name, |found| {
        value.validate_in(found);
        rules(value, found);
    });
}

/// Holds an item to the rules of its type, under its position.
#[inline]
pub fn item<T: Validate + ?Sized>(index: usize, value: &T, found: &mut Violations<'_>) {
    found.at_index(index, |found| value.validate_in(found));
}

/// As [`item`], and to rules of its own.
#[inline]
pub fn ruled_item<T: Validate + ?Sized>(
    index: usize,
    value: &T,
    rules: fn(&T, &mut Violations<'_>),
    found: &mut Violations<'_>,
) {
    found.at_index(index, |found| {
        value.validate_in(found);
        rules(value, found);
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{string::String, vec::Vec};

    struct Wrong;

    impl Validate for Wrong {
        fn validate_in(&self, found: &mut Violations<'_>) {
            found.push("wrong", "expected something else");
        }
    }

    #[test]
    fn what_is_wrong_has_its_place() {
        let mut found = Violations::NONE;
        field("title", &Wrong, &mut found);
        item(3, &Wrong, &mut found);
        field("tags", &[1_u8], &mut found);
        let again = |_: &Wrong, found: &mut Violations<'_>| found.push("again", "expected it again");
        ruled_field("text", &Wrong, again, &mut found);
        ruled_item(4, &Wrong, again, &mut found);
        let places: Vec<String> = found.iter().map(|one| one.pointer()).collect();
        assert_eq!(places, ["/title", "/3", "/text", "/text", "/4", "/4"]);
    }
}
