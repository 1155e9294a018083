//! Serde's traits, where they are asked for.

use crate::{attr::container::Container, ctxt::Ctxt};
use syn::Generics;

/// What serde reads is copied first, and dropped when the value is there.
pub(super) fn nothing_is_borrowed_from_a_copy(cx: &Ctxt, container: &Container, generics: &Generics) {
    if let Some((asked, span)) = container.impl_serde.get().zip(container.impl_serde.span())
        && asked.deserialize
        && let Some(param) = generics.lifetimes().next()
    {
        let lifetime = &param.lifetime;
        let message = format!(
            "serde's `Deserialize` cannot borrow for `{lifetime}` here; write `impl_serde(Serialize)`, or own what is borrowed"
        );
        cx.error_at(span, message);
    }
}
