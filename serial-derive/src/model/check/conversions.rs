//! Types that stand for others on the wire.

use crate::{
    attr::container::Container,
    ctxt::Ctxt,
    model::{Body, Model},
};

/// A value comes of one type.
pub(super) fn one_way_in(cx: &Ctxt, container: &Container) {
    if let Some((_, span)) = container.from.span().zip(container.try_from.span()) {
        cx.error_at(span, "`from` decides what is read; leave `try_from` out, or `from`");
    }
}

/// Where neither way uses the fields, nothing is to be said of them but rules.
pub(super) fn what_is_on_the_wire_is_another_type(cx: &Ctxt, container: &Container, model: &Model) {
    if model.conversion.from.is_none() || model.conversion.into.is_none() {
        return;
    }
    let case = container.rename_all.written();
    let flags = [
        &container.transparent,
        &container.omit_none,
        &container.omit_defaults,
        &container.sort_keys,
        &container.deny_unknown_fields,
    ];
    let flags = flags.into_iter().filter_map(|flag| flag.written());
    let layouts = container.layout.iter().map(|(_, span, layout)| (layout.name(), span));
    let others = [container.default.written(), container.duplicates.written(), container.expecting.written()];
    for (word, span) in layouts.chain(flags).chain(case).chain(others.into_iter().flatten()) {
        let kind = if matches!(model.body, Body::Enum(_)) { "enum" } else { "struct" };
        let message = format!("another type stands for this {kind} on the wire; leave `{word}` out");
        cx.error_at(span, message);
    }
}
