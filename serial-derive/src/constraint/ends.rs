//! The two ends that `range` and `length` are written with: `min`, `max` and their relatives, or `1..=10`.

use crate::{ctxt::Ctxt, item::Item, scalar, slot::Slot};
use proc_macro2::Span;
use syn::{Error, Expr, ExprRange, RangeLimits, Result, parse::ParseStream};

/// The words for them.
pub(crate) const NAMES: [&str; 5] = ["min", "max", "exclusive_min", "exclusive_max", "equal"];

/// One end.
#[derive(Clone)]
pub(crate) enum End<T> {
    Open,
    /// The bound itself is allowed.
    Inclusive(T),
    /// The bound itself is not allowed.
    Exclusive(T),
}

impl<T> End<T> {
    pub(crate) fn map<U>(self, f: impl FnOnce(T) -> U) -> End<U> {
        match self {
            Self::Open => End::Open,
            Self::Inclusive(bound) => End::Inclusive(f(bound)),
            Self::Exclusive(bound) => End::Exclusive(f(bound)),
        }
    }

    pub(crate) fn bound(&self) -> Option<&T> {
        match self {
            Self::Open => None,
            Self::Inclusive(bound) | Self::Exclusive(bound) => Some(bound),
        }
    }

    pub(crate) fn bound_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Open => None,
            Self::Inclusive(bound) | Self::Exclusive(bound) => Some(bound),
        }
    }

    pub(crate) fn is_exclusive(&self) -> bool {
        matches!(self, Self::Exclusive(_))
    }
}

/// The ends, as they are being read.
pub(crate) struct Ends {
    min: Slot<End<Expr>>,
    exclusive_min: Slot<End<Expr>>,
    max: Slot<End<Expr>>,
    exclusive_max: Slot<End<Expr>>,
    equal: Slot<Expr>,
    /// `1..=10`
    short: Slot<(End<Expr>, End<Expr>)>,
}

impl Ends {
    pub(crate) fn new() -> Self {
        Self {
            min: Slot::new("min"),
            exclusive_min: Slot::new("exclusive_min"),
            max: Slot::new("max"),
            exclusive_max: Slot::new("exclusive_max"),
            equal: Slot::new("equal"),
            short: Slot::new("the short form"),
        }
    }

    /// Takes an argument with a name; whether it was an end.
    pub(crate) fn entry(&mut self, cx: &Ctxt, item: &Item<'_>) -> Result<bool> {
        let span = item.span();
        match item.name().as_str() {
            "min" => self.min.set(cx, span, End::Inclusive(item.expr()?)),
            "exclusive_min" => self.exclusive_min.set(cx, span, End::Exclusive(item.expr()?)),
            "max" => self.max.set(cx, span, End::Inclusive(item.expr()?)),
            "exclusive_max" => self.exclusive_max.set(cx, span, End::Exclusive(item.expr()?)),
            "equal" => self.equal.set(cx, span, item.expr()?),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes the short form.
    pub(crate) fn short(&mut self, cx: &Ctxt, input: ParseStream<'_>) -> Result<()> {
        let span = input.span();
        let expr: Expr = input.parse()?;
        match scalar::plain(&expr) {
            Expr::Range(range) => {
                self.short.set(cx, span, short_ends(range));
                Ok(())
            }
            _ => Err(Error::new_spanned(
                &expr,
                "expected a range such as `1..=10`, or `min = ..` and `max = ..`",
            )),
        }
    }

    /// Both ends, each from the one place where it may be written.
    pub(crate) fn finish(self, cx: &Ctxt) -> (End<Expr>, End<Expr>) {
        let (short, equal) = (self.short.written(), self.equal.written());
        alone(cx, [short, equal, self.min.written(), self.exclusive_min.written()]);
        alone(cx, [short, equal, self.max.written(), self.exclusive_max.written()]);
        if let Some(equal) = self.equal.take() {
            return (End::Inclusive(equal.clone()), End::Inclusive(equal));
        }
        let min = self.min.take().or(self.exclusive_min.take());
        let max = self.max.take().or(self.exclusive_max.take());
        let short = self.short.take().unwrap_or((End::Open, End::Open));
        (min.unwrap_or(short.0), max.unwrap_or(short.1))
    }
}

fn short_ends(range: &ExprRange) -> (End<Expr>, End<Expr>) {
    let end = |expr: &Option<Box<Expr>>, end: fn(Expr) -> End<Expr>| {
        expr.as_ref().map_or(End::Open, |expr| end((**expr).clone()))
    };
    let max = match range.limits {
        RangeLimits::HalfOpen(_) => End::Exclusive,
        RangeLimits::Closed(_) => End::Inclusive,
    };
    (end(&range.start, End::Inclusive), end(&range.end, max))
}

/// Of the ways to say one end, only one may be used.
fn alone(cx: &Ctxt, ways: [Option<(&'static str, Span)>; 4]) {
    let mut written = ways.into_iter().flatten();
    let Some((first, first_span)) = written.next() else { return };
    for (other, span) in written {
        cx.error_at(span, format_args!("{} contradicts {}; keep one of them", quoted(other), quoted(first)));
        cx.error_at(first_span, format_args!("{} is written here", quoted(first)));
    }
}

/// The short form has no name of its own.
fn quoted(name: &str) -> String {
    if name.contains(' ') { name.to_owned() } else { format!("`{name}`") }
}
