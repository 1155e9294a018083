//! Defaults that are known while expanding.

use super::Scope;
use crate::{
    attr::field::Field,
    constraint::{Known, Rule},
    model::Presence,
};

/// A literal is converted to the field's type, if it can be.
pub(super) fn literals_fit_their_type(scope: &Scope<'_>) {
    for (attrs, field) in scope.fields() {
        if let Some(message) = field.misfit() {
            report(scope, attrs, &message);
        }
    }
}

/// There is one default for what cannot be read, which is that of the type.
pub(super) fn defaults_on_error_are_of_the_type(scope: &Scope<'_>) {
    for (attrs, field) in scope.fields() {
        let form = attrs.form.representation.get().filter(|it| it.adapter == "DefaultOnError");
        let differs = matches!(field.presence, Presence::Value(_) | Presence::Whole(_));
        if let (Some(_), Some(span), true) = (form, attrs.form.representation.span(), differs) {
            let message = "`on_error = \"default\"` is `Default::default()`, another default than that of the field; write \
                           `default` alone";
            scope.cx.error_at(span, message);
        }
    }
}

/// A default stands for what is missing, and what is required is never missing.
pub(super) fn what_is_required_has_no_default(scope: &Scope<'_>) {
    for (attrs, field) in scope.fields() {
        let required = field.rules.iter().find(|rule| rule.is_required());
        if let (Some(rule), true) = (required, attrs.default.is_set()) {
            scope.cx.error_at(rule.span(), "`required` contradicts `default`; keep one of them");
        }
    }
}

/// A missing field takes its default, which is held to the rules like any value: such a document could never be read.
pub(super) fn defaults_keep_the_rules(scope: &Scope<'_>) {
    for (attrs, field) in scope.fields().filter(|(_, field)| field.misfit().is_none()) {
        for rule in &field.rules {
            if let Some(message) = field.known_default(|known| broken(known, rule)) {
                report(scope, attrs, &message);
            }
        }
    }
}

fn broken(known: &Known<'_>, rule: &Rule) -> Option<String> {
    let reason = rule.broken_by(known)?;
    let name = rule.name();
    Some(match known {
        Known::Scalar(value) => format!("the default `{value}` breaks `{name}`: {reason}"),
        Known::Empty => format!("the default is empty, which breaks `{name}`: {reason}"),
    })
}

/// At the expression, or at the word `default` where it stands alone.
fn report(scope: &Scope<'_>, attrs: &Field, message: &str) {
    match (attrs.default.get(), attrs.default.span()) {
        (Some(Some(expr)), _) => scope.cx.error(expr, message),
        (_, Some(span)) => scope.cx.error_at(span, message),
        // OK because a field that is only skipped has no rules to break.
        (_, None) => {}
    }
}
