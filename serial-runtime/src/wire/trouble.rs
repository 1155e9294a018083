//! What is wrong, as it is parked while a decode goes on.

use super::trial::Misfit;
use crate::{error::ErrorKind, validate::Violation};
use alloc::{borrow::Cow, boxed::Box, string::String, vec::Vec};
use core::ops::{Deref, DerefMut};

/// An error as it is parked: what is wrong and at which offset. Path, line and what was found are worked out when the
/// decode is over.
#[derive(Debug)]
pub(crate) struct Pending {
    pub(crate) offset: usize,
    pub(crate) trouble: Trouble,
}

impl Pending {
    /// Says only what was expected of the value at `offset`.
    pub(super) fn hide(&mut self, offset: usize) {
        let trouble = core::mem::replace(&mut self.trouble, Trouble::Reported);
        if let Trouble::Reported = trouble {
            return;
        }
        self.offset = offset;
        self.trouble = match trouble {
            Trouble::Expected(kind, what) => Trouble::Says(kind, alloc::format!("expected {what}")),
            Trouble::Unknown(kind, known) => Trouble::Says(kind, alloc::format!("expected {known}")),
            Trouble::Missing(name) => {
                Trouble::Says(ErrorKind::MissingField, alloc::format!("missing field `{name}`"))
            }
            Trouble::Says(kind, _) => Trouble::Says(kind, String::from("expected another value")),
            Trouble::NoVariant(_) => Trouble::Says(ErrorKind::Type, String::from("no variant fits")),
            Trouble::Broken(mut violation) => {
                violation.hide();
                Trouble::Broken(violation)
            }
            Trouble::Reported => Trouble::Reported,
        };
    }
}

#[derive(Debug)]
pub(crate) enum Trouble {
    /// Something else was expected; what stands at the offset is looked up for the message.
    Expected(ErrorKind, Cow<'static, str>),
    /// A name that is none of these; which one it is is looked up for the message.
    Unknown(ErrorKind, String),
    /// A complete message.
    Says(ErrorKind, String),
    /// A field is missing in the map at the offset.
    Missing(Cow<'static, str>),
    /// The value at the offset breaks a rule.
    Broken(Violation),
    /// No variant of an enum without tags fits: what is wrong with each.
    NoVariant(Vec<Misfit>),
    /// Already in the report; decoding goes on at this offset.
    Reported,
}

impl Trouble {
    /// Whether the input can be read on behind the value that failed.
    pub(super) fn leaves_syntax_intact(&self) -> bool {
        match self {
            Self::Expected(kind, _) | Self::Says(kind, _) => matches!(
                kind,
                ErrorKind::Type
                    | ErrorKind::OutOfRange
                    | ErrorKind::Length
                    | ErrorKind::UnknownField
                    | ErrorKind::UnknownVariant
                    | ErrorKind::Duplicate
                    | ErrorKind::Custom
            ),
            Self::Unknown(..) | Self::Missing(_) | Self::Broken(_) | Self::NoVariant(_) | Self::Reported => {
                true
            }
        }
    }
}

/// The errors of a decode that goes on behind them.
#[derive(Debug)]
pub(super) struct Noted {
    pub(super) errors: Vec<Pending>,
    /// How many are wanted.
    pub(super) most: usize,
}

impl Noted {
    /// How many more are noted: the error that ends the decode is the last of the list.
    pub(super) fn room(&self) -> usize {
        self.most.saturating_sub(self.errors.len() + 1)
    }
}

/// What is mostly not there. Where it goes out of scope, that costs a comparison then, and no call.
#[derive(Debug)]
pub(crate) struct Rare<T>(pub(super) Option<Box<T>>);

impl<T> Deref for Rare<T> {
    type Target = Option<Box<T>>;

    #[inline(always)]
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<T> DerefMut for Rare<T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

impl<T> Drop for Rare<T> {
    #[inline(always)]
    fn drop(&mut self) {
        #[cold]
        #[inline(never)]
        fn out<T>(_: Box<T>) {}
        if let Some(value) = self.0.take() {
            out(value);
        }
    }
}
