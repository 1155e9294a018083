//! `one_of(..)`: one value of a list.

use super::{Number, Param, Ranged, Violations};
use crate::{
    describe::{Constraint, Rule, Scalar},
    excerpt::Excerpt,
};
use alloc::{
    borrow::{Cow, ToOwned},
    boxed::Box,
    rc::Rc,
    string::{String, ToString},
    sync::Arc,
    vec,
};
use core::{cmp::Ordering, num::NonZero};

/// Holds a value to a list of values.
#[inline]
pub fn one_of<T: Listed + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    let Constraint::OneOf(choices) = &rule.constraint else { return };
    let Some(plain) = value.plain() else { return };
    if !choices.iter().any(|choice| plain.is(choice)) {
        not_listed(plain, rule, choices, found);
    }
}

/// A value that `one_of` applies to: a text, number or truth value, or a pointer to one, or perhaps one.
#[diagnostic::on_unimplemented(
    message = "`one_of` does not apply to `{Self}`",
    note = "it applies to texts, numbers, `bool` and `char`; use an enum, or `custom` for another type"
)]
pub trait Listed {
    /// The value; `None`, for `Option::None`, breaks no rule.
    fn plain(&self) -> Option<Plain<'_>>;
}

/// A value that a literal can be equal to.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Plain<'a> {
    /// A truth value.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A text.
    Text(&'a str),
    /// A text of one character.
    Char(char),
}

impl Plain<'_> {
    #[inline]
    fn is(&self, choice: &Scalar) -> bool {
        match (self, choice) {
            (Self::Bool(value), Scalar::Bool(choice)) => value == choice,
            (Self::Text(value), Scalar::Str(choice)) => value == choice,
            (Self::Char(value), Scalar::Str(choice)) => value.encode_utf8(&mut [0; 4]) == *choice,
            (Self::Number(value), choice) => value.compare(choice) == Some(Ordering::Equal),
            _ => false,
        }
    }

    fn param(&self) -> Param {
        match self {
            Self::Bool(value) => Param::Bool(*value),
            Self::Number(value) => value.param(),
            Self::Text(value) => Param::Text(Cow::Owned(Excerpt(value).to_string())),
            Self::Char(value) => Param::Text(Cow::Owned(Excerpt(value.encode_utf8(&mut [0; 4])).to_string())),
        }
    }
}

impl Listed for str {
    #[inline(always)]
    fn plain(&self) -> Option<Plain<'_>> {
        Some(Plain::Text(self))
    }
}

impl Listed for String {
    #[inline(always)]
    fn plain(&self) -> Option<Plain<'_>> {
        Some(Plain::Text(self))
    }
}

impl Listed for char {
    #[inline(always)]
    fn plain(&self) -> Option<Plain<'_>> {
        Some(Plain::Char(*self))
    }
}

impl Listed for bool {
    #[inline(always)]
    fn plain(&self) -> Option<Plain<'_>> {
        Some(Plain::Bool(*self))
    }
}

macro_rules! numbers {
    ($($ty:ty)+) => {$(
        impl Listed for $ty {
            #[inline(always)]
            fn plain(&self) -> Option<Plain<'_>> {
                self.number().map(Plain::Number)
            }
        }
    )+};
}

numbers!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64);
numbers!(NonZero<u8> NonZero<u16> NonZero<u32> NonZero<u64> NonZero<u128> NonZero<usize>);
numbers!(NonZero<i8> NonZero<i16> NonZero<i32> NonZero<i64> NonZero<i128> NonZero<isize>);

impl<T: Listed> Listed for Option<T> {
    #[inline(always)]
    fn plain(&self) -> Option<Plain<'_>> {
        self.as_ref().and_then(T::plain)
    }
}

macro_rules! through {
    ($($pointer:ty),+) => {$(
        impl<T: Listed + ?Sized> Listed for $pointer {
            #[inline(always)]
            fn plain(&self) -> Option<Plain<'_>> {
                (**self).plain()
            }
        }
    )+};
}

through!(&T, &mut T, Box<T>, Rc<T>, Arc<T>);

impl<T: Listed + ToOwned + ?Sized> Listed for Cow<'_, T> {
    #[inline(always)]
    fn plain(&self) -> Option<Plain<'_>> {
        (**self).plain()
    }
}

#[cold]
#[inline(never)]
fn not_listed(value: Plain<'_>, rule: &'static Rule, choices: &'static [Scalar], found: &mut Violations) {
    let value = value.param();
    let list = Param::List(choices.iter().copied().map(Param::from).collect());
    found.broke(
        rule,
        format_args!("expected one of {list}, found `{value}`"),
        vec![("choices", list.clone()), ("found", value.clone())],
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn rule(choices: &'static [Scalar]) -> Rule {
        Rule { constraint: Constraint::OneOf(choices), message: None, code: None }
    }

    fn check<T: Listed + ?Sized>(value: &T, rule: &'static Rule, expected: &str) {
        let mut found = Violations::NONE;
        one_of(value, rule, &mut found);
        assert_eq!(found.iter().next().map_or("", |one| one.message()), expected);
    }

    #[test]
    fn texts() {
        const FORMAT: Rule = rule(&[Scalar::Str("mp4"), Scalar::Str("a")]);
        check("mp4", &FORMAT, "");
        check(&Some(Cow::Borrowed("mp3")), &FORMAT, "expected one of `mp4`, `a`, found `mp3`");
        check(&'a', &FORMAT, "");
        check(&'b', &FORMAT, "expected one of `mp4`, `a`, found `b`");
        check(&None::<String>, &FORMAT, "");
    }

    #[test]
    fn numbers_and_truth() {
        const RATES: Rule = rule(&[Scalar::Int(24), Scalar::Float(29.97)]);
        check(&24u8, &RATES, "");
        check(&24.0, &RATES, "");
        check(&29.97f32, &RATES, "");
        check(&NonZero::<u8>::MIN, &RATES, "expected one of `24`, `29.97`, found `1`");
        const YES: Rule = rule(&[Scalar::Bool(true)]);
        check(&true, &YES, "");
        check(&Box::new(false), &YES, "expected one of `true`, found `false`");
    }
}
