//! A record of five fields: what a codec costs where a document is hardly longer than its keys.

use serial_runtime::FastSerialize;

/// A worker and how it does.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Small {
    /// Identifies the worker.
    pub id: u64,
    /// What people call it.
    pub name: String,
    /// How well it does.
    pub score: f64,
    /// Whether it takes work.
    pub active: bool,
    /// Where it runs, and what it is good at.
    pub tags: Vec<String>,
}
