//! Rules across attributes and across fields: one function a rule, called from the two lists here.

mod across;
mod borrows;
mod conflicts;
mod context;
mod conversions;
mod defaults;
mod flatten;
mod forms;
mod keys;
mod layouts;
mod names;
mod patches;
mod remotes;
mod serde;
mod tags;
mod untagged;
mod variants;

use super::{
    Body, Enum, Field, Model, Struct,
    build::{Written, WrittenBody, WrittenStruct},
};
use crate::{
    attr::{container::Container, field, variant},
    ctxt::Ctxt,
};

/// Rules for a struct, and for the payload of each variant.
const STRUCT_RULES: &[fn(&Scope<'_>)] = &[
    names::fields_are_distinct,
    names::only_maps_have_names,
    layouts::transparent_has_one_field,
    layouts::layouts_have_fields,
    layouts::a_newtype_is_not_left_out,
    layouts::null_in_an_array_can_be_read_back,
    layouts::nothing_is_missing_in_an_array,
    layouts::what_is_left_out_can_be_read_back,
    layouts::a_newtype_is_always_there,
    layouts::a_tag_stands_among_names,
    keys::numbers_have_a_use,
    keys::numbers_are_distinct,
    keys::layouts_fit_the_struct,
    remotes::getters_are_of_remote_structs,
    remotes::versions_have_defaults,
    conflicts::skipped_fields_are_not_on_the_wire,
    conflicts::one_way_fields_say_nothing_of_the_other,
    conflicts::one_codec,
    flatten::only_maps_are_flattened_into,
    flatten::what_is_flattened_has_no_name,
    flatten::what_is_flattened_is_not_sorted,
    flatten::prefixes_are_for_structs,
    flatten::unknown_fields_have_one_fate,
    forms::words_fit_their_types,
    borrows::nothing_borrows_for_static,
    across::matches_another_field,
    defaults::what_is_required_has_no_default,
    defaults::literals_fit_their_type,
    defaults::defaults_keep_the_rules,
    defaults::defaults_on_error_are_of_the_type,
];

/// Rules for an enum as a whole.
const ENUM_RULES: &[fn(&EnumScope<'_>)] = &[
    names::variants_are_distinct,
    variants::only_struct_variants_have_fields_to_rename,
    variants::other_keeps_label_and_payload,
    variants::kept_labels_are_kept_as_they_are,
    variants::variants_are_known_by_one_thing,
    variants::functions_are_for_newtypes,
    variants::functions_have_a_place,
    variants::transparent_has_one_field,
    variants::versions_are_in_order,
    variants::skipped_variants_are_not_on_the_wire,
    variants::numbers_stand_alone_or_as_a_tag,
    untagged::what_has_no_tag_has_no_name,
    untagged::what_has_no_tag_comes_last,
    untagged::every_variant_can_be_read,
    variants::other_has_no_names,
    variants::other_is_alone,
    across::not_in_variants,
    tags::content_has_a_tag,
    tags::tag_and_content_are_two_names,
    tags::internal_payloads_are_maps,
    tags::fields_to_rename_are_there,
];

pub(super) fn check(cx: &Ctxt, written: &Written, model: &Model) {
    match (&written.body, &model.body) {
        (WrittenBody::Struct(body), Body::Struct(model)) => check_struct(cx, written, body, model),
        (WrittenBody::Enum(variants), Body::Enum(model)) => check_enum(cx, written, variants, model),
        // OK because the model is built from what was written.
        _ => {}
    }
    layouts::container_words_have_an_effect(cx, &written.container, model);
    layouts::expectations_have_a_place(cx, &written.container, model);
    patches::of_maps(cx, written, model);
    remotes::remote_types_are_adapters(cx, &written.container, model);
    remotes::variants_have_no_getters(cx, model);
    context::is_asked_for(cx, &written.container, model);
    serde::nothing_is_borrowed_from_a_copy(cx, &written.container, &model.generics);
    conversions::one_way_in(cx, &written.container);
    conversions::what_is_on_the_wire_is_another_type(cx, &written.container, model);
}

/// What a rule for a struct sees.
struct Scope<'c> {
    cx: &'c Ctxt,
    container: &'c Container,
    written: &'c WrittenStruct,
    model: &'c Struct,
}

impl<'c> Scope<'c> {
    /// Each field with what was written on it.
    fn fields(&self) -> impl Iterator<Item = (&'c field::Field, &'c Field)> {
        self.written.fields.iter().map(|(attrs, _)| attrs).zip(&self.model.fields)
    }
}

/// What a rule for an enum sees.
struct EnumScope<'c> {
    cx: &'c Ctxt,
    container: &'c Container,
    variants: &'c [(variant::Variant, syn::Variant, WrittenStruct)],
    model: &'c Enum,
}

fn check_struct(cx: &Ctxt, written: &Written, body: &WrittenStruct, model: &Struct) {
    let scope = Scope { cx, container: &written.container, written: body, model };
    STRUCT_RULES.iter().for_each(|rule| rule(&scope));
}

fn check_enum(
    cx: &Ctxt,
    written: &Written,
    variants: &[(variant::Variant, syn::Variant, WrittenStruct)],
    model: &Enum,
) {
    for ((_, _, body), variant) in variants.iter().zip(&model.variants) {
        check_struct(cx, written, body, &variant.payload);
    }
    let scope = EnumScope { cx, container: &written.container, variants, model };
    ENUM_RULES.iter().for_each(|rule| rule(&scope));
}
