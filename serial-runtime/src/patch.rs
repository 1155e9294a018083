//! Values that say what is to change in others: what `#[serial(patch)]` generates.

use crate::{report::Report, types::Maybe, validate::Violations};
use core::mem;

/// A struct that can be changed field by field.
pub trait Patchable: Sized {
    /// The changes: the same fields, each of which may be missing.
    type Patch: Patch<Target = Self>;
}

/// Changes of a struct. In JSON they are merge patches of RFC 7386.
///
/// # Design
///
/// What is in the patch changes places with what is in the value. So nothing has to be copied, and where the value then breaks a rule,
/// doing the same once more takes everything back.
pub trait Patch: Sized {
    /// What is changed.
    type Target;

    /// Puts what is there in the place of what is in `target`, and the other way round.
    #[doc(hidden)]
    fn swap(&mut self, target: &mut Self::Target);

    /// Holds what has been changed, and the whole, to its rules.
    #[doc(hidden)]
    fn check(&self, target: &Self::Target, found: &mut Violations);

    /// Changes what is there, and holds it to its rules.
    ///
    /// # Errors
    ///
    /// Every broken rule; then nothing has been changed.
    fn apply_to(mut self, target: &mut Self::Target) -> Result<(), Report> {
        self.swap(target);
        let mut found = Violations::NONE;
        self.check(target, &mut found);
        if found.is_empty() {
            return Ok(());
        }
        self.swap(target);
        Err(Report::from(found))
    }
}

impl<T> Maybe<T> {
    /// [`Patch::swap`] for a field that null clears.
    #[doc(hidden)]
    pub fn swap_option(&mut self, target: &mut Option<T>) {
        if !self.is_missing() {
            let new = mem::take(self).value();
            *self = Self::from(mem::replace(target, new));
        }
    }

    /// [`Patch::swap`] for a field that null makes what it is by default.
    #[doc(hidden)]
    pub fn swap_or(&mut self, target: &mut T, default: impl FnOnce() -> T) {
        if self.is_null() {
            *self = Self::Value(default());
        }
        if let Self::Value(new) = self {
            mem::swap(new, target);
        }
    }
}
