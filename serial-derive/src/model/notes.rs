//! What those who read a schema are told beside the form.

use crate::attr::notes;
use syn::{Expr, LitStr};

#[derive(Clone, Default)]
pub(crate) struct Notes {
    pub(crate) title: Option<String>,
    /// Values as they may stand on the wire.
    pub(crate) examples: Vec<Expr>,
    pub(crate) deprecated: bool,
    /// Printed where it is used, not referred to.
    pub(crate) inline: bool,
    /// Further keywords, with their values.
    pub(crate) extend: Vec<(String, Expr)>,
}

impl Notes {
    pub(super) fn of(written: &notes::Notes) -> Self {
        let extend = written.extend.iter().map(|(keyword, value)| (keyword.value(), value.clone()));
        Self {
            title: written.title.get().map(LitStr::value),
            examples: written.examples.clone(),
            deprecated: written.is_deprecated(),
            inline: written.inline.is_set(),
            extend: extend.collect(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        let Self { title, examples, deprecated, inline, extend } = self;
        title.is_none() && examples.is_empty() && !deprecated && !inline && extend.is_empty()
    }
}
