//! Rules that look at the rest of a struct.

use super::{EnumScope, Scope};
use crate::{attr::across::Kind, suggest};
use quote::ToTokens;

/// `matches` names a field that is there, and another one.
pub(super) fn matches_another_field(scope: &Scope<'_>) {
    let text = |tokens: &dyn ToTokens| tokens.to_token_stream().to_string();
    let names: Vec<_> = scope.model.fields.iter().map(|field| text(&field.member)).collect();
    for (attrs, field) in scope.fields() {
        for across in &attrs.across {
            let Kind::Matches { other, .. } = &across.kind else { continue };
            let (name, own) = (text(other), text(&field.member));
            if name == own {
                scope.cx.error(other, format_args!("`{name}` always matches itself; name another field"));
            } else if !names.contains(&name) {
                let known: Vec<_> = names.iter().map(String::as_str).filter(|known| *known != own).collect();
                let instead = suggest::instead(&name, &known);
                scope.cx.error(other, format_args!("there is no field `{name}`{instead}"));
            }
        }
    }
}

/// The fields of a variant are no struct that a function could be asked about.
pub(super) fn not_in_variants(scope: &EnumScope<'_>) {
    let fields = scope.variants.iter().flat_map(|(_, _, body)| &body.fields);
    for across in fields.flat_map(|(attrs, _)| &attrs.across) {
        let message = format!("`{}` looks at a struct; use `validate = path` on the enum", across.word);
        scope.cx.error_at(across.span, message);
    }
}
