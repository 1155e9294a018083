//! `#[serial(serde)]`: what `#[serde(..)]` says, in our words.
//!
//! A word that means the same here is read as if it stood in `#[serial(..)]`. Every other one is an error that says what to write
//! instead: to pass over it would change what is on the wire without a word. `#[serial(..)]` has the last word: what is decided there
//! overrides what serde is told, and `!word` takes it back.

use crate::{
    ctxt::Ctxt,
    item::{self, Item},
    slot::Flag,
    suggest,
};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{
    Attribute, DeriveInput, Error, ExprPath, Ident, Result,
    ext::IdentExt,
    parse::{ParseStream, Parser},
    visit::{self, Visit},
};

/// The version whose attributes are in [`WORDS`].
const VERSION: &str = "1.0.229";

/// What a word of serde is here.
#[derive(Clone, Copy)]
enum Means {
    /// The same.
    Same,
    /// A function that gives the value, named in a string: here it is called.
    Call,
    /// What is so anyway.
    Nothing,
    /// Something that cannot be taken over: why, and what to write.
    Else(&'static str),
}

/// All that serde knows.
const WORDS: &[(&str, Means)] = &[
    ("rename", Means::Same),
    ("rename_all", Means::Same),
    ("rename_all_fields", Means::Same),
    ("alias", Means::Same),
    ("default", Means::Call),
    ("deny_unknown_fields", Means::Same),
    ("transparent", Means::Same),
    ("tag", Means::Same),
    ("content", Means::Same),
    ("untagged", Means::Same),
    ("other", Means::Same),
    ("from", Means::Same),
    ("try_from", Means::Same),
    ("into", Means::Same),
    ("remote", Means::Same),
    ("getter", Means::Same),
    ("expecting", Means::Same),
    ("flatten", Means::Same),
    ("skip", Means::Same),
    ("skip_serializing", Means::Same),
    ("skip_deserializing", Means::Same),
    ("skip_serializing_if", Means::Same),
    ("borrow", Means::Nothing),
    ("with", Means::Else(FUNCTIONS)),
    ("serialize_with", Means::Else(FUNCTIONS)),
    ("deserialize_with", Means::Else(FUNCTIONS)),
    (
        "bound",
        Means::Else(
            "names serde's traits; write `#[serial(bound(..))]`, or `#[serial(!bound)]` here to have bounds inferred",
        ),
    ),
    (
        "crate",
        Means::Else(
            "is where serde is; write `#[serial(crate = path)]`, or `#[serial(!crate)]` where the crate is `serial_runtime`",
        ),
    ),
    ("variant_identifier", Means::Else("is for serde's own visitors; leave it out")),
    ("field_identifier", Means::Else("is for serde's own visitors; leave it out")),
];

const FUNCTIONS: &str = "names functions for serde's traits; write `#[serial(with = module)]` with `encode` and `decode` in it, or \
                         another word for the form, such as `bytes`, or `as = Name` where it names a type with `remote`";

/// Words that decide the same: one of them in `#[serial(..)]` stands in place of all of them in `#[serde(..)]`.
const DECISIONS: &[&[&str]] = &[
    &["tag", "content", "untagged", "repr"],
    &["from", "try_from"],
    &["deny_unknown_fields", "unknown"],
    &["skip", "skip_serializing", "skip_deserializing"],
];

/// Serde's words for the form of a field, which stand against all of ours.
const FORM: &[&str] = &["with", "serialize_with", "deserialize_with"];

/// What `#[serial(..)]` says of one thing, by its words.
#[derive(Default)]
pub(super) struct Said {
    words: Vec<String>,
    /// `!word`
    back: Vec<Ident>,
}

impl Said {
    /// Takes `!word` from a list, if it comes next.
    pub(super) fn takes_back(&mut self, input: ParseStream<'_>) -> Result<bool> {
        let taken = input.parse::<Option<syn::Token![!]>>()?.is_some();
        if taken {
            self.back.push(input.call(Ident::parse_any)?);
        }
        Ok(taken)
    }

    pub(super) fn says(&mut self, item: &Item<'_>) {
        self.words.push(item.name());
    }

    /// Reads every entry of every `#[serde(..)]` among `attrs` that is not decided yet, if serde is `honoured`.
    pub(super) fn honour(
        &self,
        cx: &Ctxt,
        attrs: &[Attribute],
        honoured: bool,
        mut entry: impl FnMut(&Item<'_>) -> Result<()>,
    ) {
        let mut found = Vec::new();
        if honoured {
            super::each_list(cx, attrs, "serde", |input| {
                let item = Item::parse(input)?;
                found.push(item.name());
                let written = item.rest();
                if self.decides(&item.name()) { Ok(()) } else { translated(&item, written, &mut entry) }
            });
        }
        for word in &self.back {
            let name = word.unraw();
            if !honoured {
                let message = format!(
                    "`!{name}` takes back what serde is told, which counts only with `#[serial(serde)]` on the type"
                );
                cx.error(word, message);
            } else if !found.contains(&name.to_string()) {
                cx.error(
                    word,
                    format_args!("there is no `#[serde({name})]` here to be taken back; leave `!{name}` out"),
                );
            }
        }
    }

    /// Whether `#[serial(..)]` has said what this word of serde's would say.
    fn decides(&self, name: &str) -> bool {
        self.back.iter().any(|word| word.unraw() == name)
            || self.words.iter().any(|word| is_one_decision(word, name))
    }
}

/// Whether a word of ours stands in place of this one of serde's.
fn is_one_decision(ours: &str, name: &str) -> bool {
    let both = |words: &&[&str]| words.contains(&ours) && words.contains(&name);
    let is_form = matches!(ours, "with" | "bytes") || super::form::NAMES.contains(&ours);
    ours == name || DECISIONS.iter().any(both) || is_form && FORM.contains(&name)
}

/// Hands over an entry as it would be written in `#[serial(..)]`.
fn translated(
    item: &Item<'_>,
    written: TokenStream,
    entry: &mut impl FnMut(&Item<'_>) -> Result<()>,
) -> Result<()> {
    let (ident, name) = (&item.ident, item.name());
    let written = match WORDS.iter().find(|(word, _)| *word == name).map(|(_, means)| *means) {
        Some(Means::Same) => written,
        Some(Means::Call) => call(&written)?,
        Some(Means::Nothing) => return Ok(()),
        Some(Means::Else(instead)) => {
            return Err(Error::new(item.span(), format_args!("`{name}` in `#[serde(..)]` {instead}")));
        }
        None => {
            let known: Vec<_> = WORDS.iter().map(|(word, _)| *word).collect();
            let instead = match suggest::closest(&name, &known) {
                Some(known) => format!("did you mean `{known}`?"),
                None => "say what it means in `#[serial(..)]`, and take it back with `!`".to_owned(),
            };
            let message = format!(
                "`{name}` is not an attribute of serde {VERSION}, as far as it is known here; {instead}"
            );
            return Err(Error::new(item.span(), message));
        }
    };
    let read = |input: ParseStream<'_>| entry(&Item::parse(input)?);
    read.parse2(quote!(#ident #written))
}

/// `= "path"` becomes `= path()`.
fn call(written: &TokenStream) -> Result<TokenStream> {
    if written.is_empty() {
        return Ok(TokenStream::new());
    }
    let read = |input: ParseStream<'_>| {
        input.parse::<syn::Token![=]>()?;
        input.parse::<syn::Expr>()
    };
    let text = item::literal_text(&read.parse2(written.clone())?)
        .map_err(|error| Error::new(error.span(), "serde's `default` is the path of a function in quotes"))?;
    let function: ExprPath = text.parse().map_err(|error| {
        Error::new(text.span(), format_args!("expected the path of a function in this string: {error}"))
    })?;
    Ok(quote_spanned!(text.span()=> = #function()))
}

/// Something has to be there to be honoured. What `cfg_attr` adds is not, where its condition does not hold: then the same type would
/// be another one on the wire.
pub(crate) fn something_is_honoured(cx: &Ctxt, honoured: &Flag, input: &DeriveInput) {
    if let Some(span) = honoured.span()
        && !is_written(input)
    {
        cx.error_at(
            span,
            "there is no `#[serde(..)]` here to be honoured; leave `serde` out, and where `cfg_attr` adds it, write in `#[serial(..)]` \
             what it says",
        );
    }
}

fn is_written(input: &DeriveInput) -> bool {
    struct Found(bool);
    impl Visit<'_> for Found {
        fn visit_attribute(&mut self, attr: &Attribute) {
            self.0 |= attr.path().is_ident("serde");
            visit::visit_attribute(self, attr);
        }
    }
    let mut found = Found(false);
    found.visit_derive_input(input);
    found.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::parse_quote;

    /// What is handed over of an attribute.
    fn read(said: &Said, attr: Attribute) -> std::result::Result<Vec<String>, Vec<String>> {
        let (cx, mut handed) = (Ctxt::new(), Vec::new());
        said.honour(&cx, &[attr], true, |item| {
            let written = item.rest().to_string();
            handed.push(format!("{} {written}", item.name()).trim_end().to_owned());
            Ok(())
        });
        cx.check()
            .map(|()| handed)
            .map_err(|error| error.into_iter().map(|error| error.to_string()).collect())
    }

    #[test]
    fn words_are_handed_over_in_ours() {
        let attr = parse_quote!(#[serde(rename = "x", default, borrow, rename_all(serialize = "UPPERCASE", deserialize = "x"))]);
        let expected =
            ["rename = \"x\"", "default", "rename_all (serialize = \"UPPERCASE\" , deserialize = \"x\")"];
        assert_eq!(read(&Said::default(), attr).unwrap(), expected);
        let attr = parse_quote!(#[serde(default = "Self::new::<u8>")]);
        assert_eq!(read(&Said::default(), attr).unwrap(), ["default = Self :: new :: < u8 > ()"]);
    }

    #[test]
    fn what_is_decided_is_not_handed_over() {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let said = Said { words: words(&["tag", "bytes"]), back: vec![parse_quote!(bound)] };
        let attr = parse_quote!(#[serde(untagged, with = "module", bound = "x", alias = "y")]);
        assert_eq!(read(&said, attr).unwrap(), ["alias = \"y\""]);
    }

    #[test]
    fn strangers_are_refused() {
        let attr = parse_quote!(#[serde(renam = "x", validate, default = "1 +")]);
        let errors = read(&Said::default(), attr).unwrap_err();
        assert!(errors[0].ends_with("did you mean `rename`?"), "{errors:?}");
        assert!(errors[1].ends_with("take it back with `!`"), "{errors:?}");
        assert!(errors[2].starts_with("expected the path of a function in this string"), "{errors:?}");
    }
}
