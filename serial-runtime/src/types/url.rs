//! `url::Url`: text, as it was normalised.

use super::text_form::text_form;
use crate::{
    describe::Type,
    validate::{Measure, Measured, Textual},
};
use ::url::Url;

text_form! {
    Url: Type::Text { format: "uri" }, "an absolute URL", |url| url, |text| Url::parse(text).ok();
}

impl Measured for Url {
    fn measure(&self) -> Option<Measure<'_>> {
        Some(Measure::Text(self.as_str()))
    }
}

impl Textual for Url {
    fn text(&self) -> Option<&str> {
        Some(self.as_str())
    }
}
