//! What rules may look at beside the value.

use crate::{
    attr::container::Container,
    constraint::Rule,
    ctxt::Ctxt,
    model::{Field, Model},
};

/// A context is for functions; what is patched is validated without one.
pub(super) fn is_asked_for(cx: &Ctxt, container: &Container, model: &Model) {
    let Some(span) = container.context.span() else { return };
    if !model.validate.iter().chain(model.fields().flat_map(rules)).any(Rule::calls) {
        cx.error_at(
            span,
            "`context` has no effect without a rule that is a function; write `custom = path` on a field, \
             `validate = path` beside it, or leave it out",
        );
    }
    if let Some(span) = container.patch.span() {
        cx.error_at(span, "a patch is held to rules without a context; leave `patch` or `context` out");
    }
}

fn rules(field: &Field) -> impl Iterator<Item = &Rule> {
    field.rules.iter().chain(field.across.iter().flat_map(|across| across.kind.rules()))
}
