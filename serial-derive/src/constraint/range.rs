//! `range(min = 0, exclusive_max = 10, multiple_of = 2)`, `range(0.0..=1.0)`, and its parts alone: `gt`, `ge`, `lt`, `le = 10` and
//! `multiple_of = 2`.

use super::{
    Known, Said, Target,
    ends::{self, End, Ends},
    number::{self, Number},
};
use crate::{ctxt::Ctxt, item::Item, paths::Paths, scalar::Scalar, shape::Shape, slot::Slot};
use proc_macro2::TokenStream;
use quote::quote;
use std::cmp::Ordering;
use syn::{Expr, Result};

#[derive(Clone)]
pub(crate) struct Range {
    min: End<Number>,
    max: End<Number>,
    multiple_of: Option<Number>,
}

impl Range {
    pub(super) fn parse(cx: &Ctxt, item: &Item<'_>, said: &mut Said) -> Result<Self> {
        let (mut ends, mut step) = (Ends::new(), Slot::new("multiple_of"));
        let understood = item.list(cx, |input| {
            if !Item::is_next(input) {
                return ends.short(cx, input);
            }
            let argument = Item::parse(input)?;
            match argument.name().as_str() {
                "multiple_of" => step.set(cx, argument.span(), argument.expr()?),
                _ if ends.entry(cx, &argument)? => {}
                _ => said.entry_or_unknown(
                    cx,
                    &argument,
                    "range",
                    &[&ends::NAMES[..], &["multiple_of"]].concat(),
                )?,
            }
            Ok(())
        })?;
        let range = Self::new(ends.finish(cx), step.take());
        if understood && range.is_unbounded() {
            let message =
                "`range` without a bound allows everything; write `range(min = ..)` or `range(0..=10)`";
            cx.error_at(item.span(), message);
        }
        Ok(range)
    }

    /// `multiple_of = 2`
    pub(super) fn parse_step(cx: &Ctxt, item: &Item<'_>, said: &mut Said) -> Result<Self> {
        Ok(Self::new((End::Open, End::Open), Some(said.number(cx, item)?)))
    }

    /// `gt = 0` and its like: one end.
    pub(super) fn parse_bound(cx: &Ctxt, item: &Item<'_>, said: &mut Said) -> Result<Self> {
        let bound = said.number(cx, item)?;
        let ends = match item.name().as_str() {
            "gt" => (End::Exclusive(bound), End::Open),
            "ge" => (End::Inclusive(bound), End::Open),
            "lt" => (End::Open, End::Exclusive(bound)),
            _ => (End::Open, End::Inclusive(bound)),
        };
        Ok(Self::new(ends, None))
    }

    /// Whether both say something of the same end, or both have steps.
    pub(super) fn repeats(&self, other: &Self) -> bool {
        let both = |a: &End<Number>, b: &End<Number>| a.bound().is_some() && b.bound().is_some();
        both(&self.min, &other.min)
            || both(&self.max, &other.max)
            || self.multiple_of.is_some() && other.multiple_of.is_some()
    }

    fn new((min, max): (End<Expr>, End<Expr>), step: Option<Expr>) -> Self {
        Self { min: min.map(Number::new), max: max.map(Number::new), multiple_of: step.map(Number::new) }
    }

    fn is_unbounded(&self) -> bool {
        self.min.bound().or(self.max.bound()).or(self.multiple_of.as_ref()).is_none()
    }

    pub(super) fn instead(shape: Shape<'_>) -> Option<&'static str> {
        match shape {
            Shape::Int { .. } | Shape::Float(_) | Shape::Other => None,
            Shape::Str | Shape::Bytes => Some("use `length`"),
            Shape::Seq(_) | Shape::Set(_) => {
                Some("use `length` for the collection, or `inner(range(..))` for its items")
            }
            Shape::FixedArray(_) => Some("use `inner(range(..))` for its items"),
            Shape::Map(..) => Some("use `length` for the map, or `values(range(..))` for its values"),
            Shape::Bool | Shape::Char => Some("use `one_of`"),
            Shape::Tuple | Shape::Phantom | Shape::Option(_) | Shape::Maybe(_) | Shape::Box(_) => {
                Some("use `custom`")
            }
        }
    }

    pub(super) fn resolve(&mut self, target: &Target<'_>) {
        let ends = self.min.bound_mut().into_iter().chain(self.max.bound_mut());
        ends.chain(&mut self.multiple_of).for_each(|number| number.resolve(target));
        if let Err((number, message)) = self.ordered(target).and_then(|()| self.steps()) {
            target.cx.error(number.expr(), message);
        }
    }

    /// Some value must be left.
    fn ordered(&self, target: &Target<'_>) -> std::result::Result<(), (&Number, String)> {
        let (Some(min), Some(max)) = (self.min.bound(), self.max.bound()) else { return self.within(target) };
        let exclusive = self.min.is_exclusive() || self.max.is_exclusive();
        let order = min.value().zip(max.value()).and_then(|(min, max)| min.compare(max));
        match order {
            Some(Ordering::Greater) => Err((min, "`min` is greater than `max`".to_owned())),
            Some(Ordering::Equal) if exclusive => {
                Err((max, "no value is left between the bounds; write `max` greater than `min`".to_owned()))
            }
            _ => self.within(target),
        }
    }

    /// As [`ordered`](Self::ordered) for integers, where the type is a bound too and every number has a next one.
    fn within(&self, target: &Target<'_>) -> std::result::Result<(), (&Number, String)> {
        let Shape::Int { signed, bits } = target.shape() else { return Ok(()) };
        let (least, most) = number::limits(signed, bits);
        let min = integer(&self.min, 1).unwrap_or(least);
        let max = integer(&self.max, -1).unwrap_or(most);
        match self.max.bound().or(self.min.bound()) {
            // Bounds beyond the type have been reported as such.
            Some(number) if min > max && min <= most.saturating_add(1) && max >= least.saturating_sub(1) => {
                Err((number, format!("no `{}` is left between the bounds", target.type_name())))
            }
            _ => Ok(()),
        }
    }

    fn steps(&self) -> std::result::Result<(), (&Number, String)> {
        match &self.multiple_of {
            Some(step) if step.value().and_then(Scalar::as_f64).is_some_and(|step| step <= 0.0) => {
                Err((step, "`multiple_of` must be greater than zero".to_owned()))
            }
            _ => Ok(()),
        }
    }

    pub(super) fn broken_by(&self, known: &Known<'_>) -> Option<String> {
        let Known::Scalar(value) = known else { return None };
        self.below(value).or_else(|| self.above(value)).or_else(|| self.between(value))
    }

    fn below(&self, value: &Scalar) -> Option<String> {
        let bound = self.min.bound()?.value()?;
        match value.compare(bound)? {
            Ordering::Less => Some(format!("it is less than {bound}")),
            Ordering::Equal if self.min.is_exclusive() => Some(format!("it is not greater than {bound}")),
            _ => None,
        }
    }

    fn above(&self, value: &Scalar) -> Option<String> {
        let bound = self.max.bound()?.value()?;
        match value.compare(bound)? {
            Ordering::Greater => Some(format!("it is greater than {bound}")),
            Ordering::Equal if self.max.is_exclusive() => Some(format!("it is not less than {bound}")),
            _ => None,
        }
    }

    /// Only for integers: whether a float is a multiple is a question of rounding, which the runtime answers.
    fn between(&self, value: &Scalar) -> Option<String> {
        match (value, self.multiple_of.as_ref()?.value()?) {
            (Scalar::Int(value), Scalar::Int(step)) if *step > 0 && value % step != 0 => {
                Some(format!("it is not a multiple of {step}"))
            }
            _ => None,
        }
    }

    pub(super) fn describe(&self, paths: &Paths) -> TokenStream {
        let (min, max) = (describe_end(&self.min, paths), describe_end(&self.max, paths));
        let multiple_of = paths.option(self.multiple_of.as_ref().map(|step| step.describe(paths)));
        quote!(Range { min: #min, max: #max, multiple_of: #multiple_of })
    }
}

/// Some value must be left where the two ends are in two rules.
pub(super) fn leave_something(ranges: &[&Range], target: &Target<'_>) {
    let end = |of: fn(&Range) -> &End<Number>| {
        let mut ends = ranges.iter().enumerate().map(|(at, range)| (at, of(range)));
        ends.find(|(_, end)| end.bound().is_some()).map(|(at, end)| (at, end.clone()))
    };
    if let (Some((first, min)), Some((second, max))) = (end(|range| &range.min), end(|range| &range.max))
        && first != second
        && let Err((number, _)) = (Range { min, max, multiple_of: None }).ordered(target)
    {
        target.cx.error(number.expr(), "no value is left between the two bounds");
    }
}

/// The outermost integer that is allowed, where the end is a literal.
fn integer(end: &End<Number>, inward: i128) -> Option<i128> {
    match end.bound()?.value()? {
        Scalar::Int(value) if end.is_exclusive() => value.checked_add(inward),
        Scalar::Int(value) => Some(*value),
        _ => None,
    }
}

fn describe_end(end: &End<Number>, paths: &Paths) -> TokenStream {
    let bound = end.bound().map(|number| number.describe(paths));
    paths.description(match end {
        End::Open => quote!(Bound::None),
        End::Inclusive(_) => quote!(Bound::Inclusive(#bound)),
        End::Exclusive(_) => quote!(Bound::Exclusive(#bound)),
    })
}
