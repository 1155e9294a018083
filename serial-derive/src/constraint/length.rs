//! `length(min = 1, max = 500)`, `length(1..=500)`, `length(max = 64, bytes)`, and one bound under a name of its own: `non_empty`,
//! `min_items = 1`.

use super::{
    Known, Said, Target,
    ends::{self, End, Ends},
};
use crate::{ctxt::Ctxt, item::Item, paths::Paths, scalar::Scalar, shape::Shape, slot::Slot};
use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Expr, Result, parse_quote};

#[derive(Clone)]
pub(crate) struct Length {
    min: Option<Count>,
    max: Option<Count>,
    /// `chars` or `bytes`, where it is written.
    written: Option<(Unit, Span)>,
    unit: Unit,
    /// What the word that it is written with applies to.
    of: Of,
}

/// What is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Anything,
    Items,
    Properties,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Chars,
    Bytes,
    /// Whatever the type has.
    Own,
}

/// A bound, included.
#[derive(Clone)]
struct Count {
    expr: Expr,
    /// What to add to the expression to include it: 1, -1 or 0.
    add: i128,
}

impl Length {
    pub(super) fn parse(cx: &Ctxt, item: &Item<'_>, said: &mut Said) -> Result<Self> {
        let (mut ends, mut unit) = (Ends::new(), Slot::new("unit"));
        let understood = item.list(cx, |input| {
            if !Item::is_next(input) {
                return ends.short(cx, input);
            }
            let argument = Item::parse(input)?;
            match argument.name().as_str() {
                "chars" => unit.set(cx, argument.span(), (Unit::Chars, argument.flag()?).0),
                "bytes" => unit.set(cx, argument.span(), (Unit::Bytes, argument.flag()?).0),
                _ if ends.entry(cx, &argument)? => {}
                _ => said.entry_or_unknown(
                    cx,
                    &argument,
                    "length",
                    &[&ends::NAMES[..], &["chars", "bytes"]].concat(),
                )?,
            }
            Ok(())
        })?;
        let length = Self::new(ends.finish(cx), &unit);
        if understood && length.min.is_none() && length.max.is_none() {
            let message =
                "`length` without a bound allows everything; write `length(min = ..)` or `length(1..=10)`";
            cx.error_at(item.span(), message);
        }
        length.checked(cx);
        Ok(length)
    }

    /// `non_empty`, `min_length = 1` and their like: one end.
    pub(super) fn parse_bound(cx: &Ctxt, item: &Item<'_>, said: &mut Said) -> Result<Self> {
        let name = item.name();
        let ends = match name.as_str() {
            "non_empty" => said.only(cx, item).map(|()| (End::Inclusive(parse_quote!(1)), End::Open))?,
            name if name.starts_with("min") => (End::Inclusive(said.number(cx, item)?), End::Open),
            _ => (End::Open, End::Inclusive(said.number(cx, item)?)),
        };
        let of = match name.rsplit('_').next() {
            Some("items") => Of::Items,
            Some("properties") => Of::Properties,
            _ => Of::Anything,
        };
        let length = Self { of, ..Self::new(ends, &Slot::new("unit")) };
        length.checked(cx);
        Ok(length)
    }

    fn new((min, max): (End<Expr>, End<Expr>), unit: &Slot<Unit>) -> Self {
        let written = unit.get().copied().zip(unit.span());
        let (min, max) = (Count::new(min, 1), Count::new(max, -1));
        Self { min, max, written, unit: Unit::Own, of: Of::Anything }
    }

    fn checked(&self, cx: &Ctxt) {
        let counts = self.min.iter().chain(&self.max);
        let wrong: Vec<_> = counts.filter_map(|count| Some((count, count.mistake()?))).collect();
        for (count, message) in &wrong {
            cx.error(&count.expr, message);
        }
        let (min, max) = (self.min.as_ref(), self.max.as_ref());
        let values = min.and_then(Count::value).zip(max.and_then(Count::value));
        if let (true, Some(min), Some((least, most))) = (wrong.is_empty(), min, values)
            && least > most
        {
            cx.error(&min.expr, "`min` is greater than `max`");
        }
    }

    /// Whether both say something of the same end of what is counted in the same unit.
    pub(super) fn repeats(&self, other: &Self) -> bool {
        let both = |a: &Option<Count>, b: &Option<Count>| a.is_some() && b.is_some();
        self.written_unit() == other.written_unit()
            && (both(&self.min, &other.min) || both(&self.max, &other.max))
    }

    fn written_unit(&self) -> Option<Unit> {
        self.written.map(|(unit, _)| unit)
    }

    pub(super) fn instead(&self, shape: Shape<'_>) -> Option<&'static str> {
        match shape {
            Shape::Str | Shape::Bytes if self.of != Of::Anything => Some("use `min_length` or `max_length`"),
            Shape::Map(..) if self.of == Of::Items => Some("use `min_properties` or `max_properties`"),
            Shape::Seq(_) | Shape::Set(_) if self.of == Of::Properties => {
                Some("use `min_items` or `max_items`")
            }
            Shape::Str | Shape::Bytes | Shape::Seq(_) | Shape::Set(_) | Shape::Map(..) | Shape::Other => None,
            Shape::Int { .. } | Shape::Float(_) => Some("use `range`"),
            Shape::Bool | Shape::Char => Some("use `one_of`"),
            Shape::FixedArray(_) | Shape::Tuple => Some("leave it out: the type fixes the length"),
            Shape::Phantom | Shape::Option(_) | Shape::Maybe(_) | Shape::Box(_) => Some("use `custom`"),
        }
    }

    pub(super) fn resolve(&mut self, target: &Target<'_>) {
        let own = match target.shape() {
            Shape::Str => Unit::Chars,
            Shape::Bytes => Unit::Bytes,
            _ => Unit::Own,
        };
        self.unit = self.written.map_or(own, |(unit, _)| unit);
        if let Some((unit, span)) = self.written
            && let Some(message) = misplaced(unit, target.shape())
        {
            target.cx.error_at(span, message);
        }
    }

    pub(super) fn broken_by(&self, known: &Known<'_>) -> Option<String> {
        let (len, unit) = self.measure(known)?;
        let min = self.min.as_ref().and_then(Count::value).filter(|min| len < *min);
        let max = self.max.as_ref().and_then(Count::value).filter(|max| len > *max);
        let least = min.map(|min| format!("it has {len} {unit}, at least {min} are needed"));
        least.or(max.map(|max| format!("it has {len} {unit}, at most {max} are allowed")))
    }

    /// The length of a value, with what it counts.
    fn measure(&self, known: &Known<'_>) -> Option<(i128, &'static str)> {
        let (len, unit) = match (known, self.unit) {
            (Known::Empty, _) => (0, "items"),
            (Known::Scalar(Scalar::Str(text)), Unit::Bytes) => (text.len(), "bytes"),
            (Known::Scalar(Scalar::Str(text)), _) => (text.chars().count(), "characters"),
            _ => return None,
        };
        Some((i128::try_from(len).ok()?, unit))
    }

    pub(super) fn describe(&self, paths: &Paths) -> TokenStream {
        let unit = paths.description(match self.unit {
            Unit::Chars => quote!(Unit::Chars),
            Unit::Bytes => quote!(Unit::Bytes),
            Unit::Own => quote!(Unit::Own),
        });
        let min = paths.option(self.min.as_ref().map(Count::tokens));
        let max = paths.option(self.max.as_ref().map(Count::tokens));
        quote!(Length { unit: #unit, min: #min, max: #max })
    }
}

/// Some length must be left where the two ends are in two rules.
pub(super) fn leave_something(lengths: &[&Length], cx: &Ctxt) {
    for least in lengths {
        for most in lengths.iter().filter(|most| most.written_unit() == least.written_unit()) {
            let values =
                least.min.as_ref().and_then(Count::value).zip(most.max.as_ref().and_then(Count::value));
            if let (Some(min), Some((few, many)), None) = (&least.min, values, &least.max)
                && few > many
            {
                cx.error(&min.expr, "no length is left between the two bounds");
            }
        }
    }
}

impl Count {
    /// `inward` is what makes an excluded bound an included one.
    fn new(end: End<Expr>, inward: i128) -> Option<Self> {
        match end {
            End::Open => None,
            End::Inclusive(expr) => Some(Self { expr, add: 0 }),
            End::Exclusive(expr) => Some(Self { expr, add: inward }),
        }
    }

    /// The bound, included, where it is a literal.
    fn value(&self) -> Option<i128> {
        match Scalar::of(&self.expr)? {
            Scalar::Int(value) => value.checked_add(self.add),
            _ => None,
        }
    }

    fn mistake(&self) -> Option<String> {
        match Scalar::of(&self.expr)? {
            Scalar::Int(value) if value < 0 => Some(format!("`{value}` is not a length; lengths start at 0")),
            Scalar::Int(value) if value + self.add < 0 => Some("no length is less than 0".to_owned()),
            Scalar::Int(_) => None,
            other => Some(format!("expected an integer, found `{other}`")),
        }
    }

    /// As a constant expression of type `usize`.
    fn tokens(&self) -> TokenStream {
        let expr = &self.expr;
        match (self.value().and_then(|value| u64::try_from(value).ok()), self.add) {
            (Some(value), _) => Literal::u64_unsuffixed(value).into_token_stream(),
            (None, 0) => expr.into_token_stream(),
            (None, 1) => quote!((#expr) + 1),
            (None, _) => quote!((#expr) - 1),
        }
    }
}

/// What to say where a unit is none of this shape.
fn misplaced(unit: Unit, shape: Shape<'_>) -> Option<&'static str> {
    match (unit, shape) {
        (_, Shape::Str | Shape::Other) | (Unit::Own, _) | (Unit::Bytes, Shape::Bytes) => None,
        (Unit::Chars, Shape::Bytes) => Some("bytes have no characters; leave `chars` out"),
        (Unit::Chars, _) => Some("a collection has items, not characters; leave `chars` out"),
        (Unit::Bytes, _) => Some("a collection has items, not bytes; leave `bytes` out"),
    }
}
