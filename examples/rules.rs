//! Rules: what each can say, where they run, and how to say them by hand.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use serial_runtime::{FastSerialize, json};
use std::collections::BTreeMap;

/// A channel and what it publishes.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(validate = Channel::has_a_way_to_pay)]
struct Channel {
    #[serial(
        length(min = 3, max = 20),
        pattern("^[a-z][a-z0-9_]*$", message = "expected a-z first, then a-z, 0-9 and _")
    )]
    name: String,
    #[serial(url)]
    homepage: Option<String>,
    #[serial(one_of("free", "paid"))]
    plan: String,
    #[serial(range(min = 0, multiple_of = 25))]
    cents: u32,
    /// By language tag.
    #[serial(length(min = 1), keys(length(equal = 2)), values(length(min = 1)))]
    titles: BTreeMap<String, String>,
    #[serial(default, length(max = 5), unique_items, inner(length(min = 1, max = 30)))]
    tags: Vec<String>,
    #[serial(custom(is_even, code = "odd"))]
    slots: u8,
}

impl Channel {
    /// A rule that looks at several fields.
    fn has_a_way_to_pay(&self) -> Result<(), &'static str> {
        if self.plan == "paid" && self.cents == 0 {
            Err("expected a price, as the plan is `paid`")
        } else {
            Ok(())
        }
    }
}

/// A rule that no attribute says.
fn is_even(slots: &u8) -> Result<(), String> {
    if slots.is_multiple_of(2) { Ok(()) } else { Err(format!("expected an even number, found {slots}")) }
}

/// Runs the example.
pub fn main() -> Result<(), serial_runtime::Error> {
    let channel: Channel = json::from_str(
        r#"{"name": "tiny_kitchen", "homepage": "https://example.org/", "plan": "paid", "cents": 475,
            "titles": {"en": "Tiny kitchen", "fr": "Petite cuisine"}, "tags": ["food"], "slots": 4}"#,
    )?;

    // Decoding holds values to their rules; for values made in Rust there is `validate`.
    let broken = Channel {
        name: "A!".to_owned(),
        homepage: Some("example".to_owned()),
        plan: "gratis".to_owned(),
        cents: 30,
        titles: [("eng".to_owned(), String::new())].into(),
        tags: vec!["x".to_owned(), "x".to_owned()],
        slots: 3,
    };
    let report = broken.validate().unwrap_err();
    println!("{report}");
    let paths: Vec<_> = report.issues().iter().map(|issue| (&*issue.path, &*issue.code)).collect();
    assert_eq!(
        paths,
        [
            ("/name", "length"),
            ("/name", "pattern"),
            ("/homepage", "url"),
            ("/plan", "one_of"),
            ("/cents", "range"),
            ("/titles/eng", "length"),
            ("/titles/eng", "length"),
            ("/tags", "unique_items"),
            ("/slots", "odd"),
        ]
    );

    // A rule of the struct looks at several fields.
    let free = Channel { cents: 0, ..channel };
    assert_eq!(free.validate().unwrap_err().to_string(), "expected a price, as the plan is `paid`");

    // What was validated before it was stored need not be again.
    let stored = free.to_json()?;
    assert!(json::from_slice::<Channel>(&stored).is_err());
    assert_eq!(json::from_slice_unvalidated::<Channel>(&stored)?, free);
    Ok(())
}
