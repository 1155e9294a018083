//! What readers are told beside the form: descriptions, titles, examples, and whatever a user has added.

use super::{Object, types::Printer};
use crate::describe::{Json, Notes};
use alloc::{borrow::ToOwned, string::String, vec::Vec};
use serde_json::Value;

impl Printer {
    /// The schema with its title and description in front, and everything else behind.
    pub(super) fn noted(&self, docs: &str, notes: &Notes, schema: Object) -> Object {
        let docs = docs.trim();
        let mut noted = Object::new();
        if let Some(title) = notes.title {
            noted.insert("title".to_owned(), title.into());
        }
        if !docs.is_empty() {
            noted.insert("description".to_owned(), String::from(docs).into());
        }
        let is_said: Vec<String> = noted.keys().cloned().collect();
        noted.extend(schema.into_iter().filter(|(keyword, _)| !is_said.contains(keyword)));
        if notes.deprecated {
            noted.insert("deprecated".to_owned(), true.into());
        }
        let examples: Vec<Value> = notes.examples.iter().filter_map(value).collect();
        if !examples.is_empty() {
            noted.insert("examples".to_owned(), examples.into());
        }
        let extend =
            notes.extend.iter().filter_map(|(keyword, json)| Some(((*keyword).to_owned(), value(json)?)));
        noted.extend(extend);
        noted
    }
}

/// What a user's expression is as JSON.
pub(super) fn value(json: &Json) -> Option<Value> {
    serde_json::from_str(&(json.0)()?).ok()
}
