//! `required`: a value where the type allows that there is none.

use super::Violations;
use crate::describe::Rule;
use alloc::{boxed::Box, rc::Rc, sync::Arc, vec::Vec};

/// Holds an `Option` to not being `None`.
#[inline]
pub fn required<T: Present + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    if !value.is_present() {
        absent(rule, found);
    }
}

/// A value that `required` applies to: an `Option`, or a pointer to one.
#[diagnostic::on_unimplemented(
    message = "`required` does not apply to `{Self}`",
    note = "it applies to `Option` and pointers to it; any other field without a default has to be there anyway"
)]
pub trait Present {
    /// Whether there is a value.
    fn is_present(&self) -> bool;
}

impl<T> Present for Option<T> {
    #[inline(always)]
    fn is_present(&self) -> bool {
        self.is_some()
    }
}

macro_rules! through {
    ($($pointer:ty),+) => {$(
        impl<T: Present + ?Sized> Present for $pointer {
            #[inline(always)]
            fn is_present(&self) -> bool {
                (**self).is_present()
            }
        }
    )+};
}

through!(&T, Box<T>, Rc<T>, Arc<T>);

#[cold]
#[inline(never)]
fn absent(rule: &'static Rule, found: &mut Violations) {
    found.broke(rule, format_args!("expected a value, found none"), Vec::new());
}
