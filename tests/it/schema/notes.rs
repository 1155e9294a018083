//! What readers of a schema are told, both ways of looking at a type, and components.

use super::{agree, validator, well_formed};
use serde_json::json;
use serial_runtime::{
    Describe, FastSerialize,
    schema::{self, Contract},
};

/// The doc comment.
#[derive(FastSerialize, Debug)]
#[serial(title = "A noted struct", description = "Said instead.", example = Noted::example())]
#[serial(schema(extend("x-owner" = "video", "additionalProperties" = false)))]
#[allow(deprecated)]
struct Noted {
    /// In milliseconds.
    #[serial(title = "Length", example = 5, example = 1_000, schema(extend("x-unit" = "ms")), range(max = 1000))]
    length: u32,
    #[deprecated]
    old: Option<u8>,
    #[serial(deprecated, default = "x", description = "Older.")]
    older: String,
    kind: Kind,
    place: Place,
}

#[derive(FastSerialize, Debug)]
enum Kind {
    A,
    #[serial(title = "The b", deprecated)]
    B,
    #[serial(schema(title = "The c", example = "c"))]
    C(u8),
}

/// Printed where it is.
#[derive(FastSerialize, Debug)]
#[serial(schema(inline))]
struct Place {
    x: i8,
    inner: Option<Box<Place>>,
}

impl Noted {
    #[allow(deprecated)]
    fn example() -> Self {
        Self { length: 1, old: None, older: "y".into(), kind: Kind::C(1), place: Place { x: 0, inner: None } }
    }
}

#[test]
fn notes_are_in_the_schema() {
    well_formed::<Noted>();
    let schema = Noted::json_schema();
    assert_eq!(schema["title"], "A noted struct");
    assert_eq!(schema["description"], "Said instead.");
    assert_eq!(schema["x-owner"], "video");
    assert_eq!(
        schema["examples"],
        json!([{ "length": 1, "old": null, "older": "y", "kind": { "C": 1 }, "place": { "x": 0, "inner": null } }])
    );
    let properties = &schema["properties"];
    assert_eq!(
        properties["length"],
        json!({
            "title": "Length", "description": "In milliseconds.", "type": "integer", "minimum": 0, "maximum": 1000,
            "examples": [5, 1000], "x-unit": "ms",
        })
    );
    assert_eq!(properties["old"]["deprecated"], true);
    assert_eq!(
        properties["older"],
        json!({ "description": "Older.", "type": "string", "default": "x", "deprecated": true })
    );
    let kinds = &schema["$defs"]["Kind"]["oneOf"];
    assert_eq!(kinds[1], json!({ "title": "The b", "type": "string", "const": "B", "deprecated": true }));
    assert_eq!((&kinds[2]["title"], &kinds[2]["examples"]), (&"The c".into(), &json!(["c"])));
}

#[test]
fn what_is_added_counts() {
    let validator = validator(&Noted::json_schema());
    let example = Noted::json_schema()["examples"][0].clone();
    assert!(agree::<Noted>(&validator, &example));
    let mut more = example;
    more["unheard_of"] = 1.into();
    assert!(!validator.is_valid(&more));
}

#[test]
fn what_is_inline_is_printed_where_it_is() {
    let place = &Noted::json_schema()["properties"]["place"];
    assert_eq!(
        (&place["description"], &place["properties"]["x"]["type"]),
        (&"Printed where it is.".into(), &"integer".into())
    );
    assert_eq!(place["properties"]["inner"]["anyOf"][0]["$ref"], "#/$defs/Place");
}

#[derive(FastSerialize, Debug)]
struct Ways {
    #[serial(default = 1)]
    number: u8,
    #[serial(alias = "name")]
    title: String,
    #[serial(skip_serializing_if = Option::is_none)]
    maybe: Option<bool>,
    effect: Effect,
}

#[derive(FastSerialize, Debug)]
enum Effect {
    #[serial(alias = "s")]
    Sepia,
    #[serial(other)]
    Unknown,
}

#[test]
fn what_is_written_is_not_what_is_read() {
    let (input, output) = (Ways::json_schema_for(Contract::Input), Ways::json_schema_for(Contract::Output));
    assert_eq!(input, Ways::json_schema());
    assert_eq!(input["required"], json!(["effect"]));
    assert_eq!(output["required"], json!(["number", "title", "effect"]));
    assert!(input["properties"].get("name").is_some() && output["properties"].get("name").is_none());
    let theirs = schemars::generate::SchemaSettings::draft2020_12().for_serialize().into_generator();
    assert_eq!(output, theirs.into_root_schema_for::<Ways>().to_value());
    let written = Ways { number: 1, title: "t".into(), maybe: None, effect: Effect::Unknown };
    let written = serde_json::from_slice(&written.to_json().unwrap()).unwrap();
    assert!(validator(&output).is_valid(&written));
    assert!(!validator(&output).is_valid(&json!({ "title": "t", "effect": "s" })), "no alias is written");
}

mod another {
    #[derive(serial_runtime::FastSerialize)]
    pub struct Place {
        pub name: String,
        pub near: Option<Box<Place>>,
    }
}

#[derive(FastSerialize)]
struct Pair<A, B> {
    first: A,
    second: B,
}

#[test]
fn components_are_there_once() {
    let schemas =
        schema::components::<(Pair<another::Place, Vec<Kind>>, Kind, another::Place, Place)>(Contract::Input);
    let mut names: Vec<_> = schemas.as_object().unwrap().keys().cloned().collect();
    names.sort();
    assert_eq!(names, ["Kind", "Pair_for_Place_and_Array_of_Kind", "Place", "Place2"]);
    let reference = |pointer: &str| schemas.pointer(pointer).unwrap()["$ref"].as_str().unwrap().to_owned();
    assert_eq!(reference("/Pair_for_Place_and_Array_of_Kind/properties/first"), "#/components/schemas/Place");
    assert_eq!(reference("/Place/properties/near/anyOf/0"), "#/components/schemas/Place");
    assert!(
        schemas["Place"]["properties"].get("name").is_some()
            && schemas["Place2"]["properties"].get("x").is_some()
    );
    let document = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "components": { "schemas": schemas },
        "$ref": "#/components/schemas/Pair_for_Place_and_Array_of_Kind",
    });
    let validator = validator(&document);
    assert!(
        validator.is_valid(&json!({ "first": { "name": "a", "near": { "name": "b" } }, "second": ["A"] }))
    );
    assert!(
        !validator.is_valid(&json!({ "first": { "name": "a", "near": { "name": 5 } }, "second": ["A"] }))
    );
}

#[test]
fn references_are_made_by_a_template() {
    let schemas =
        schema::components_with(&[<Vec<Kind>>::TYPE, Noted::TYPE], Contract::Input, "kinds.json?{name}#");
    assert_eq!(schemas["Noted"]["properties"]["kind"]["$ref"], "kinds.json?Kind#");
}
