//! What rules that are functions may look at beside the value.

use super::Violations;
use core::any::{Any, type_name};

/// The context of the rules of `model`, if one of that type is there. Without it, its rules cannot be asked, so that no value keeps
/// them.
pub fn context<'c, C: Any>(found: &mut Violations<'c>, model: &str) -> Option<&'c C> {
    let context = found.context().and_then(|context| context.downcast_ref());
    if context.is_none() {
        missing(type_name::<C>(), model, found);
    }
    context
}

#[cold]
#[inline(never)]
fn missing(ty: &str, model: &str, found: &mut Violations<'_>) {
    let ty = ty.rsplit("::").next().unwrap_or(ty);
    let message = alloc::format!(
        "the rules of `{model}` need a `{ty}`: use `from_slice_with_context` or `validate_with_context`"
    );
    found.push("context", message);
}
