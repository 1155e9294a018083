//! Mistakes that senders make, by name, each with what must be said of it.

use crate::ViralVideoVariant;
use serial_runtime::json;

/// One way to get a variant wrong.
#[derive(Clone, Debug)]
pub struct Mistake {
    /// What is wrong.
    pub name: &'static str,
    /// The JSON Pointer that an error must name.
    pub path: &'static str,
    /// The code that an error must have.
    pub code: &'static str,
    change: Change,
}

#[derive(Clone, Debug)]
enum Change {
    /// A value that breaks a rule.
    Broken(fn(&mut ViralVideoVariant)),
    /// Another value behind the first occurrence of a key: JSON that no variant can be written as.
    Replaced(&'static str, &'static str),
    /// Another text in place of the first occurrence of one.
    Rewritten(&'static str, &'static str),
}

impl Mistake {
    /// `variant` with the mistake, as JSON. Except for the mistake it stays as it is.
    #[must_use]
    pub fn json(&self, variant: &ViralVideoVariant) -> String {
        match self.change {
            Change::Broken(_) => self.value(variant).as_ref().map_or_else(String::new, written),
            Change::Replaced(key, value) => replaced(&written(variant), key, value),
            Change::Rewritten(from, to) => written(variant).replacen(from, to, 1),
        }
    }

    /// `variant` with the mistake, where a value can have it: it breaks a rule.
    #[must_use]
    pub fn value(&self, variant: &ViralVideoVariant) -> Option<ViralVideoVariant> {
        let Change::Broken(change) = self.change else { return None };
        let mut broken = variant.clone();
        change(&mut broken);
        Some(broken)
    }
}

fn written(variant: &ViralVideoVariant) -> String {
    // OK because no mistake is a float that is not finite.
    json::to_string(variant).expect("variants can be written")
}

/// The document with `value` behind the first `key`.
fn replaced(document: &str, key: &str, value: &str) -> String {
    let key = format!("\"{key}\":");
    // OK because the table below names keys that every variant has.
    let start = document.find(&key).expect("a key of the document") + key.len();
    let end = start + value_len(&document[start..]);
    format!("{}{value}{}", &document[..start], &document[end..])
}

/// How long the value is that `text` starts with: up to the comma or bracket behind it, outside texts and brackets.
fn value_len(text: &str) -> usize {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b',' | b']' | b'}' if depth == 0 => return at,
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

const fn broken(
    name: &'static str,
    path: &'static str,
    code: &'static str,
    change: fn(&mut ViralVideoVariant),
) -> Mistake {
    Mistake { name, path, code, change: Change::Broken(change) }
}

const fn replace(
    name: &'static str,
    path: &'static str,
    code: &'static str,
    key: &'static str,
    value: &'static str,
) -> Mistake {
    Mistake { name, path, code, change: Change::Replaced(key, value) }
}

const fn rewrite(
    name: &'static str,
    path: &'static str,
    code: &'static str,
    from: &'static str,
    to: &'static str,
) -> Mistake {
    Mistake { name, path, code, change: Change::Rewritten(from, to) }
}

/// All mistakes; each can be made in every variant of the [generator](super).
pub const MISTAKES: &[Mistake] = &[
    broken("empty title", "/title", "length", |variant| variant.title.clear()),
    broken("title of 201 characters", "/title", "length", |variant| variant.title = "é".repeat(201)),
    broken("score above one", "/viral_score", "range", |variant| variant.viral_score = 1.000_000_1),
    broken("prediction below zero", "/engagement_prediction", "range", |variant| {
        variant.engagement_prediction = -0.5;
    }),
    broken("no captions", "/captions", "length", |variant| variant.captions.clear()),
    broken("duration below zero", "/total_duration", "range", |variant| variant.total_duration = -1.0),
    broken("caption without text", "/captions/0/text", "length", |variant| variant.captions[0].text.clear()),
    broken("caption before the video", "/captions/0/start_time", "range", |variant| {
        variant.captions[0].start_time = -0.001;
    }),
    broken("caption that ends before it starts", "/captions/0", "custom", |variant| {
        variant.captions[0].start_time = variant.captions[0].end_time + 0.5;
    }),
    broken("letters without height", "/captions/0/font_size", "range", |variant| {
        variant.captions[0].font_size = 0;
    }),
    broken("colour by its name", "/captions/0/font_color", "pattern", |variant| {
        variant.captions[0].font_color = "red".to_owned();
    }),
    broken("more than opaque", "/captions/0/opacity", "range", |variant| variant.captions[0].opacity = 1.01),
    replace("no title", "/title", "type", "title", "null"),
    replace("title that is a number", "/title", "type", "title", "7"),
    replace("score that is a text", "/viral_score", "type", "viral_score", "\"0.5\""),
    replace("duration beyond all floats", "/total_duration", "out_of_range", "total_duration", "1e999"),
    replace("views below zero", "/estimated_views", "out_of_range", "estimated_views", "-1"),
    replace("likes with a fraction", "/estimated_likes", "type", "estimated_likes", "1.5"),
    replace(
        "shares beyond 64 bits",
        "/estimated_shares",
        "out_of_range",
        "estimated_shares",
        "18446744073709551616",
    ),
    replace("captions by name", "/captions", "type", "captions", "{\"first\":{}}"),
    replace("tags that are numbers", "/tags/1", "type", "tags", "[\"ok\",2]"),
    replace("style that nobody knows", "/captions/0/styles/0", "unknown_variant", "styles", "[\"comic\"]"),
    replace("no uuid", "/variant_id", "type", "variant_id", "\"7f3c1d7e\""),
    replace("instant without an offset", "/created_at", "type", "created_at", "\"2026-03-14T15:09:26\""),
    replace("half a character", "/title", "syntax", "title", "\"\\ud83d\""),
    replace(
        "section that is a list",
        "/screen_division/sections/0/a",
        "custom",
        "screen_division",
        SECTION_OF_A_LIST,
    ),
    rewrite("misspelt title", "/title", "missing_field", "\"title\":", "\"titel\":"),
    rewrite(
        "description twice",
        "/description",
        "duplicate",
        "\"description\":",
        "\"description\":\"\",\"description\":",
    ),
    rewrite("two commas", "", "syntax", ",\"title\":", ",,\"title\":"),
];

const SECTION_OF_A_LIST: &str = r#"{"division_type":"stacked","sections":[{"a":[1]}]}"#;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate;
    use serial_runtime::FastSerialize;

    #[test]
    fn values_end_where_they_end() {
        assert_eq!(value_len(r#""a\",]}b",1"#), 9);
        assert_eq!(value_len(r#"[{"a":[]},2]}"#), 12);
        assert_eq!(value_len("1.5}"), 3);
        assert_eq!(value_len("1.5"), 3);
        assert_eq!(replaced(r#"{"a":[1,2],"b":3}"#, "a", "null"), r#"{"a":null,"b":3}"#);
    }

    #[test]
    fn every_mistake_is_found_where_it_is() {
        for variant in generate::all::<ViralVideoVariant>(11).take(20) {
            for mistake in MISTAKES {
                let json = mistake.json(&variant);
                let error = ViralVideoVariant::from_json(json.as_bytes()).expect_err(mistake.name);
                assert_eq!(
                    (error.path(), error.code()),
                    (mistake.path, mistake.code),
                    "{}: {error}",
                    mistake.name
                );
            }
        }
    }

    #[test]
    fn broken_values_are_found_by_validate_too() {
        let variant: ViralVideoVariant = generate::all(12).next().unwrap();
        for mistake in MISTAKES {
            let Some(broken) = mistake.value(&variant) else { continue };
            let report = broken.validate().expect_err(mistake.name);
            let found: Vec<_> = report.issues().iter().map(|issue| (&*issue.path, &*issue.code)).collect();
            assert_eq!(found, [(mistake.path, mistake.code)], "{}", mistake.name);
        }
    }
}
