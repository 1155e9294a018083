//! One entry of an attribute list: `name`, `name = value` or `name(..)`.
//!
//! Lists of entries are read with recovery: after a mistake reading goes on behind the next comma, so that every mistake
//! of a list is reported.

use crate::{
    ctxt::Ctxt,
    scalar::{self, Scalar},
};
use proc_macro2::{Span, TokenStream, TokenTree};
use std::fmt::Display;
use syn::{
    Error, Expr, Ident, Lit, LitStr, Path, Result, Token,
    ext::IdentExt,
    parse::{Parse, ParseStream},
    token::Paren,
};

/// The name of an entry, with the input right behind it.
pub(crate) struct Item<'i> {
    pub(crate) ident: Ident,
    input: ParseStream<'i>,
}

impl<'i> Item<'i> {
    /// Reads the name; keywords (`crate`) and raw identifiers are names too.
    pub(crate) fn parse(input: ParseStream<'i>) -> Result<Self> {
        Ok(Self { ident: input.call(Ident::parse_any)?, input })
    }

    /// Whether an entry with a name follows, rather than an expression.
    pub(crate) fn is_next(input: ParseStream<'_>) -> bool {
        let fork = input.fork();
        fork.call(Ident::parse_any).is_ok()
            && (fork.is_empty() || fork.peek(Token![,]) || fork.peek(Paren) || assigns(&fork))
    }

    /// Whether `name = value` follows.
    pub(crate) fn is_assignment(input: ParseStream<'_>) -> bool {
        let fork = input.fork();
        fork.call(Ident::parse_any).is_ok() && assigns(&fork)
    }

    pub(crate) fn name(&self) -> String {
        self.ident.unraw().to_string()
    }

    pub(crate) fn span(&self) -> Span {
        self.ident.span()
    }

    /// Whether nothing follows the name.
    pub(crate) fn is_bare(&self) -> bool {
        self.input.is_empty() || self.input.peek(Token![,])
    }

    /// Whether `(..)` follows the name.
    pub(crate) fn is_list(&self) -> bool {
        self.input.peek(Paren)
    }

    /// `name`
    pub(crate) fn flag(&self) -> Result<()> {
        if self.is_bare() { Ok(()) } else { Err(self.refuse("takes no value", "")) }
    }

    /// `name = "text"`
    pub(crate) fn text(&self) -> Result<LitStr> {
        let (value, name) = (self.value("\"..\"")?, self.name());
        literal_text(&value)
            .map_err(|error| Error::new(error.span(), format_args!("{error}: write `{name} = \"..\"`")))
    }

    /// `name = 7`
    pub(crate) fn number(&self) -> Result<u32> {
        self.integer(0, u32::MAX)
    }

    /// `name = -7`
    pub(crate) fn code(&self) -> Result<i8> {
        self.integer(i8::MIN, i8::MAX)
    }

    fn integer<N: TryFrom<i128> + Display>(&self, min: N, max: N) -> Result<N> {
        let value = self.value("0")?;
        match Scalar::of(&value) {
            Some(Scalar::Int(number)) => number.try_into().map_err(|_| {
                Error::new_spanned(&value, format_args!("expected a number from {min} to {max}"))
            }),
            _ => {
                let message = format!("expected a number: write `{} = 0`", self.name());
                Err(Error::new_spanned(&value, message))
            }
        }
    }

    /// `name = expression`
    pub(crate) fn expr(&self) -> Result<Expr> {
        self.value("..")
    }

    /// `name = Type` or, as serde_with writes it, `name = "Type"`
    pub(crate) fn ty(&self) -> Result<syn::Type> {
        if !self.input.peek(Token![=]) {
            return Err(self.refuse("needs a value", " = Type"));
        }
        self.input.parse::<Token![=]>()?;
        if self.input.peek(LitStr) {
            let text: LitStr = self.input.parse()?;
            return text.parse().map_err(|error| {
                Error::new(text.span(), format_args!("expected a type in this string: {error}"))
            });
        }
        self.input.parse()
    }

    /// `name = path` or, as serde writes it, `name = "path"`
    pub(crate) fn path(&self) -> Result<Path> {
        match scalar::plain(&self.value("path")?) {
            Expr::Path(path) if path.qself.is_none() => Ok(path.path.clone()),
            Expr::Lit(literal) if matches!(literal.lit, Lit::Str(_)) => parse_text(&literal.lit),
            other => Err(Error::new_spanned(other, "expected a path, such as `module::name`")),
        }
    }

    /// `name = function` or, as serde writes it, `name = "path::of::function"`
    pub(crate) fn function(&self) -> Result<Expr> {
        function(self.value("path")?)
    }

    /// The entries between the parentheses of `name(..)`, each read by `read`; whether all of them were understood.
    pub(crate) fn list(&self, cx: &Ctxt, read: impl FnMut(ParseStream<'_>) -> Result<()>) -> Result<bool> {
        if !self.is_list() {
            return Err(self.refuse("needs a list", "(..)"));
        }
        let content;
        syn::parenthesized!(content in self.input);
        Ok(entries(cx, &content, read))
    }

    /// What stands behind the name, up to the next comma.
    pub(crate) fn rest(&self) -> TokenStream {
        let mut rest = TokenStream::new();
        while !self.is_bare() {
            // OK to end at what is no token: there is none behind it.
            let Ok(token) = self.input.parse::<TokenTree>() else { break };
            rest.extend([token]);
        }
        rest
    }

    fn value(&self, example: &str) -> Result<Expr> {
        if !self.input.peek(Token![=]) {
            return Err(self.refuse("needs a value", &format!(" = {example}")));
        }
        self.input.parse::<Token![=]>()?;
        self.input.parse()
    }

    /// `example` is what to write behind the name.
    fn refuse(&self, why: &str, example: &str) -> Error {
        let name = self.name();
        Error::new(self.span(), format_args!("`{name}` {why}: write `{name}{example}`"))
    }
}

/// Reads every entry of a list with commas between; a mistake is reported, and ends only the entry it is in. Whether
/// there was none.
pub(crate) fn entries(
    cx: &Ctxt,
    input: ParseStream<'_>,
    mut read: impl FnMut(ParseStream<'_>) -> Result<()>,
) -> bool {
    let mut understood = true;
    while !input.is_empty() {
        if let Err(error) = read(input).and_then(|()| end_of_entry(input)) {
            cx.push(error);
            skip_entry(input);
            understood = false;
        }
    }
    understood
}

fn end_of_entry(input: ParseStream<'_>) -> Result<()> {
    if input.is_empty() { Ok(()) } else { input.parse::<Token![,]>().map(drop) }
}

fn skip_entry(input: ParseStream<'_>) {
    while let Ok(token) = input.parse::<TokenTree>() {
        if matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',') {
            return;
        }
    }
}

fn assigns(input: ParseStream<'_>) -> bool {
    input.peek(Token![=]) && !input.peek(Token![==])
}

/// The string literal that an expression is.
pub(crate) fn literal_text(expr: &Expr) -> Result<LitStr> {
    match scalar::plain(expr) {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Ok(text.clone()),
            other => Err(Error::new_spanned(other, "expected a text in quotes")),
        },
        other => Err(Error::new_spanned(other, "expected a text in quotes")),
    }
}

/// A function as an expression; a string holds its path.
pub(crate) fn function(expr: Expr) -> Result<Expr> {
    match scalar::plain(&expr) {
        Expr::Lit(literal) if matches!(literal.lit, Lit::Str(_)) => parse_text(&literal.lit),
        Expr::Lit(_) => Err(Error::new_spanned(&expr, "expected the path of a function")),
        _ => Ok(expr),
    }
}

/// What is written inside a string literal; mistakes point at the literal.
fn parse_text<T: Parse>(literal: &Lit) -> Result<T> {
    let Lit::Str(text) = literal else {
        return Err(Error::new_spanned(literal, "expected a text in quotes"));
    };
    text.parse()
        .map_err(|error| Error::new(text.span(), format_args!("expected a path in this string: {error}")))
}
