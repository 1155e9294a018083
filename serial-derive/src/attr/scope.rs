//! What a word is said of: what is read or what is written, in JSON or in MessagePack. Words that stand alone are said of all of it;
//! `encode(..)`, `decode(..)`, `json(..)` and `msgpack(..)` around them say it of a part.

use crate::{ctxt::Ctxt, item::Item};
use proc_macro2::Span;
use syn::{Error, Result, parse::ParseStream};

/// What is written, or what is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Encode,
    Decode,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    MsgPack,
}

/// One way, one format, both or neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scope {
    pub(crate) way: Option<Way>,
    pub(crate) format: Option<Format>,
}

/// The words around others.
pub(crate) const WRAPPERS: &[&str] = &["encode", "decode", "json", "msgpack"];

impl Scope {
    /// Where all that is said is said of all.
    pub(crate) const ALL: Self = Self { way: None, format: None };

    /// Reads the entries of `wrapper(..)`, each with the scope that it is in; whether the item is a wrapper.
    pub(super) fn wrapper(
        self,
        cx: &Ctxt,
        item: &Item<'_>,
        mut entry: impl FnMut(&Item<'_>, Self) -> Result<()>,
    ) -> Result<bool> {
        let name = item.name();
        if !WRAPPERS.contains(&name.as_str()) {
            return Ok(false);
        }
        let inner = self.narrowed(&name).ok_or_else(|| {
            Error::new(
                item.span(),
                format_args!("`{name}` says nothing more than what is around it; leave it out"),
            )
        })?;
        item.list(cx, |input: ParseStream<'_>| entry(&Item::parse(input)?, inner))?;
        Ok(true)
    }

    /// The scope with a word around it, unless that is decided already.
    fn narrowed(self, name: &str) -> Option<Self> {
        let way = |way| self.way.is_none().then_some(Self { way: Some(way), ..self });
        let format = |format| self.format.is_none().then_some(Self { format: Some(format), ..self });
        match name {
            "encode" => way(Way::Encode),
            "decode" => way(Way::Decode),
            "json" => format(Format::Json),
            _ => format(Format::MsgPack),
        }
    }

    /// Whether what is said of this scope is said of one way in one format.
    pub(crate) fn covers(self, way: Way, format: Format) -> bool {
        self.way.is_none_or(|own| own == way) && self.format.is_none_or(|own| own == format)
    }

    /// How narrow it is: of two words that are said of the same, the one that is said of less decides, and of a format rather than
    /// of a way.
    pub(crate) fn rank(self) -> u8 {
        2 * u8::from(self.format.is_some()) + u8::from(self.way.is_some())
    }
}

/// What was written under one name, for each scope.
pub(crate) struct Scoped<T> {
    name: &'static str,
    said: Vec<(Scope, Span, T)>,
}

impl<T> Scoped<T> {
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, said: Vec::new() }
    }

    /// Takes what is said of a scope; a second time is an error at both places.
    pub(crate) fn set(&mut self, cx: &Ctxt, scope: Scope, span: Span, value: T) {
        match self.said.iter().find(|(known, ..)| *known == scope) {
            None => self.said.push((scope, span, value)),
            Some((_, first, _)) => {
                cx.error_at(span, format_args!("duplicate `{}`; keep one of them", self.name));
                cx.error_at(*first, format_args!("`{}` is written here first", self.name));
            }
        }
    }

    /// `name = value`, or `name(serialize = value, deserialize = value)` as serde has it, with our words or with serde's.
    pub(super) fn entry(
        &mut self,
        cx: &Ctxt,
        item: &Item<'_>,
        scope: Scope,
        read: impl Fn(&Item<'_>) -> Result<T>,
    ) -> Result<()> {
        if !item.is_list() {
            let value = read(item)?;
            self.set(cx, scope, item.span(), value);
            return Ok(());
        }
        let name = self.name;
        item.list(cx, |input| {
            let part = Item::parse(input)?;
            let way = match part.name().as_str() {
                "encode" | "serialize" => Way::Encode,
                "decode" | "deserialize" => Way::Decode,
                other => {
                    let message =
                        format!("unknown argument `{other}` of `{name}`, expected one of `encode`, `decode`");
                    return Err(Error::new(part.span(), message));
                }
            };
            let value = read(&part)?;
            self.set(cx, Scope { way: Some(way), ..scope }, part.span(), value);
            Ok(())
        })
        .map(drop)
    }

    /// What holds for one way in one format.
    pub(crate) fn get(&self, way: Way, format: Format) -> Option<&T> {
        let covering = self.said.iter().filter(|(scope, ..)| scope.covers(way, format));
        covering.max_by_key(|(scope, ..)| scope.rank()).map(|(.., value)| value)
    }

    /// Everything that was said, and of what.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Scope, Span, &T)> {
        self.said.iter().map(|(scope, span, value)| (*scope, *span, value))
    }

    /// Where it is first written.
    pub(crate) fn span(&self) -> Option<Span> {
        self.said.first().map(|(_, span, _)| *span)
    }

    /// Its name and where that is, if it was written: what rules across slots look at.
    pub(crate) fn written(&self) -> Option<(&'static str, Span)> {
        Some((self.name, self.span()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrowest_scope_decides() {
        let cx = Ctxt::new();
        let mut word = Scoped::new("rename");
        let span = Span::call_site();
        let scope = |way, format| Scope { way, format };
        word.set(&cx, Scope::ALL, span, "all");
        word.set(&cx, scope(Some(Way::Encode), None), span, "written");
        word.set(&cx, scope(None, Some(Format::Json)), span, "json");
        word.set(&cx, scope(Some(Way::Decode), Some(Format::Json)), span, "read from json");
        assert_eq!(word.get(Way::Decode, Format::MsgPack), Some(&"all"));
        assert_eq!(word.get(Way::Encode, Format::MsgPack), Some(&"written"));
        assert_eq!(word.get(Way::Encode, Format::Json), Some(&"json"));
        assert_eq!(word.get(Way::Decode, Format::Json), Some(&"read from json"));
        assert!(cx.check().is_ok());
    }

    #[test]
    fn a_scope_is_said_once() {
        let cx = Ctxt::new();
        let mut word = Scoped::new("rename");
        word.set(&cx, Scope::ALL, Span::call_site(), 1);
        word.set(&cx, Scope::ALL, Span::call_site(), 2);
        assert_eq!(cx.check().unwrap_err().into_iter().count(), 2);
    }
}
