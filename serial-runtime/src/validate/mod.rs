//! Rules: what values are held to beyond their types, and what is said of a value that breaks one.
//!
//! One file is one constraint, under the name that it has in `#[serial(..)]`. Rules read the same constants as JSON
//! Schema does ([`describe::Rule`](crate::describe::Rule)) and know nothing of formats.
//!
//! A value that is all right costs its comparisons and nothing else: paths, messages and codes are made on the cold
//! side, when a rule is broken.

mod affix;
mod context;
mod credit_card;
mod custom;
mod digits;
mod email;
mod field;
mod finite;
pub(crate) mod foreign;
mod ip;
mod items;
mod length;
mod letters;
mod matches;
mod multiple_of;
mod number;
mod one_of;
mod pattern;
mod phone;
mod range;
mod required;
mod steps;
mod text;
mod types;
mod unique_items;
mod url;
mod violation;

/// For generated code alone.
#[doc(hidden)]
pub use self::field::{ruled_field, ruled_item};
pub use self::{
    affix::{contains, does_not_contain, prefix, suffix},
    context::context,
    credit_card::credit_card,
    custom::custom,
    digits::{decimal_places, max_digits},
    email::email,
    field::{field, item},
    finite::finite,
    ip::{ip, ipv4, ipv6},
    items::{Entries, Items, inner, keys, values},
    length::{Measure, Measured, length},
    letters::{alphanumeric, ascii, non_control_character},
    matches::matches,
    number::Number,
    one_of::{Listed, Plain, one_of},
    pattern::{LazyRegex, Pattern, pattern},
    phone::phone,
    range::{Ranged, range},
    required::{Present, required},
    steps::{Step, Steps},
    text::Textual,
    unique_items::unique_items,
    url::url,
    violation::{Param, Violation, Violations},
};
#[allow(unused_imports, reason = "for the files of foreign types, each behind its feature")]
pub(crate) use types::{no_rules, validate_entries};
#[cfg(feature = "samples")]
pub(crate) use {pattern::ecma, violation::standard_code};

use alloc::borrow::Cow;

/// A value that knows the rules of what it holds.
///
/// The derive implements it from the rules of the fields; the runtime does for every type that it supports. Write it by
/// hand for a type with rules that no attribute can say:
///
/// ```
/// use serial_runtime::validate::{Validate, Violations};
///
/// struct Span { start: f64, end: f64 }
///
/// impl Validate for Span {
///     fn validate_in(&self, found: &mut Violations) {
///         if self.end < self.start {
///             found.at_name("end", |found| found.push("order", "expected an end behind the start"));
///         }
///     }
/// }
///
/// let mut found = Violations::NONE;
/// Span { start: 2.0, end: 1.0 }.validate_in(&mut found);
/// assert_eq!(found.iter().next().unwrap().pointer(), "/end");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be validated",
    note = "derive `FastSerialize` for it, or use `#[serial(with = module)]` on the field"
)]
pub trait Validate {
    /// Collects the broken rules of this value and of everything below it.
    fn validate_in(&self, found: &mut Violations);

    /// The text of this value as the key of a map: what a path says where the key stands.
    ///
    /// `None`, as for types that cannot be keys, makes the path name the position of the entry.
    #[inline]
    fn key_text(&self) -> Option<Cow<'_, str>> {
        None
    }
}
