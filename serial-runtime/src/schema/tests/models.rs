//! Structs, enums, and their names.

use super::*;

pub(super) const POINT: fn() -> Type = || Type::Model(|| &POINT_MODEL);
static POINT_MODEL: Model = model(
    "Point",
    "",
    Body::Struct(laid(
        Layout::Array,
        &[Field { name: "0", ty: U8, ..PLAIN }, Field { name: "1", ty: U8, ..PLAIN }],
    )),
);

pub(super) const NICKNAME: fn() -> Type = || Type::Model(|| &NICKNAME_MODEL);
static NICKNAME_MODEL: Model = model(
    "Nickname",
    "",
    Body::Struct(laid(Layout::Transparent, &[Field { name: "0", rules: &[length(None, Some(5))], ..PLAIN }])),
);

const UNIT: Variant = Variant::new("");

pub(super) const STYLE: fn() -> Type = || Type::Model(|| &STYLE_MODEL);
static STYLE_MODEL: Model = model(
    "Style",
    "How it looks.",
    Body::Enum(&[Variant { name: "bold", ..UNIT }, Variant { name: "neon", aliases: &["glow"], ..UNIT }]),
);

static CAPTION: Model = model(
    "Caption",
    " Over the video.\n",
    Body::Struct(map(
        &[
            Field { name: "text", docs: "What it says.", rules: &[length(Some(1), Some(5))], ..PLAIN },
            Field {
                name: "size",
                ty: U8,
                required: false,
                default: Some(Default { json: || Some("24".into()) }),
                ..PLAIN
            },
            Field { name: "style", ty: || Type::Option(STYLE), required: false, omitted: true, ..PLAIN },
            Field { name: "at", ty: POINT, docs: "Where it stands.", ..PLAIN },
        ],
        true,
    )),
);

#[test]
fn a_struct_in_declaration_order() {
    check_text(
        Type::Model(|| &CAPTION),
        &json!({
            "description": "Over the video.",
            "type": "object",
            "properties": {
                "text": { "description": "What it says.", "type": "string", "minLength": 1, "maxLength": 5 },
                "size": { "type": "integer", "minimum": 0, "maximum": 255, "default": 24 },
                "style": { "anyOf": [{ "$ref": "#/$defs/Style" }, { "type": "null" }] },
                "at": { "description": "Where it stands.", "$ref": "#/$defs/Point" },
            },
            "required": ["text", "at"],
            "additionalProperties": false,
            "$defs": {
                "Style": { "description": "How it looks.", "type": "string", "enum": ["bold", "neon", "glow"] },
                "Point": {
                    "type": "array",
                    "prefixItems": [
                        { "type": "integer", "minimum": 0, "maximum": 255 },
                        { "type": "integer", "minimum": 0, "maximum": 255 },
                    ],
                    "items": false,
                    "minItems": 2,
                    "maxItems": 2,
                },
            },
        }),
    );
    let accepted = [
        json!({ "text": "a", "at": [1, 2] }),
        json!({ "text": "a", "at": [1, 2], "style": "glow", "size": 1 }),
    ];
    let refused = [
        json!({ "text": "a" }),
        json!({ "text": "a", "at": [1] }),
        json!({ "text": "a", "at": [1, 2], "x": 1 }),
    ];
    check(Type::Model(|| &CAPTION), &accepted, &refused);
}

#[test]
fn aliases_are_accepted_but_not_twice() {
    static NAMED: Model = model(
        "Named",
        "",
        Body::Struct(map(
            &[
                Field { name: "id", aliases: &["key", "no"], ty: U8, ..PLAIN },
                Field { name: "tag", aliases: &["label"], required: false, ..PLAIN },
            ],
            true,
        )),
    );
    let accepted = [json!({ "id": 1 }), json!({ "key": 1, "label": "a" }), json!({ "no": 1, "tag": "a" })];
    let refused = [
        json!({}),
        json!({ "id": 1, "key": 1 }),
        json!({ "id": 1, "tag": "a", "label": "a" }),
        json!({ "key": "a" }),
    ];
    check(Type::Model(|| &NAMED), &accepted, &refused);
}

#[test]
fn enums_with_data() {
    static SHAPE: Model = model(
        "Shape",
        "",
        Body::Enum(&[
            Variant { name: "none", ..UNIT },
            Variant { name: "dot", docs: "A point.", ..UNIT },
            Variant { name: "old", docs: "Two names.", aliases: &["ancient"], ..UNIT },
            Variant {
                name: "circle",
                payload: laid(Layout::Transparent, &[Field { name: "0", ty: U8, ..PLAIN }]),
                ..UNIT
            },
            Variant {
                name: "line",
                payload: laid(
                    Layout::Array,
                    &[Field { name: "0", ty: POINT, ..PLAIN }, Field { name: "1", ty: POINT, ..PLAIN }],
                ),
                ..UNIT
            },
            Variant {
                name: "text",
                aliases: &["label"],
                payload: map(&[Field { name: "it", ..PLAIN }], false),
                ..UNIT
            },
        ]),
    );
    let accepted = [
        json!("none"),
        json!("dot"),
        json!("old"),
        json!("ancient"),
        json!({ "circle": 1 }),
        json!({ "line": [[1, 2], [3, 4]] }),
        json!({ "text": { "it": "a" } }),
        json!({ "label": { "it": "a", "x": 1 } }),
    ];
    let refused = [
        json!("circle"),
        json!({ "none": null }),
        json!({}),
        json!({ "circle": 1, "text": { "it": "a" } }),
        json!({ "circle": "a" }),
        json!({ "text": {} }),
        json!({ "text": { "it": "a" }, "label": { "it": "a" } }),
        json!("x"),
    ];
    check(Type::Model(|| &SHAPE), &accepted, &refused);
    static NEVER: Model = model("Never", "", Body::Enum(&[]));
    check(Type::Model(|| &NEVER), &[], &[json!("a"), json!(null), json!({})]);
}

#[test]
fn other_is_every_name_that_no_other_variant_has() {
    static CODEC: Model = model(
        "Codec",
        "",
        Body::Enum(&[
            Variant { name: "h264", ..UNIT },
            Variant {
                name: "custom",
                payload: laid(Layout::Transparent, &[Field { name: "0", ..PLAIN }]),
                ..UNIT
            },
            Variant { name: "unknown", docs: "Anything newer.", other: true, ..UNIT },
        ]),
    );
    let accepted = [json!("h264"), json!("av2"), json!("unknown"), json!({ "custom": "a" })];
    check(Type::Model(|| &CODEC), &accepted, &[json!("custom"), json!({ "av2": 1 }), json!(1)]);
}

static NODE: Model = model(
    "Node",
    "",
    Body::Struct(map(
        &[
            Field { name: "value", ty: U8, ..PLAIN },
            Field {
                name: "children",
                ty: || Type::Array { items: || Type::Model(|| &NODE), unique: false, len: None },
                ..PLAIN
            },
        ],
        true,
    )),
);

#[test]
fn recursion_ends_in_a_reference() {
    let tree = json!({ "value": 1, "children": [{ "value": 2, "children": [] }] });
    let broken = json!({ "value": 1, "children": [{ "value": 2 }] });
    check(Type::Model(|| &NODE), &[tree], &[broken]);
}

static TEXTS: Model = page("page", &[STR], &[Field { name: "items", ty: STRINGS, ..PLAIN }]);
static POINTS: Model = page("page", &[POINT], &[Field { name: "at", ty: POINT, ..PLAIN }]);
static OTHER: Model = page("elsewhere", &[STR], &[Field { name: "n", ty: U8, ..PLAIN }]);

const fn page(id: &'static str, arguments: &'static [fn() -> Type], fields: &'static [Field]) -> Model {
    Model { name: "Page", id, arguments, docs: "", notes: Notes::NONE, body: Body::Struct(map(fields, true)) }
}

#[test]
fn one_name_for_each_model() {
    let pages = Type::Tuple(&[
        || Type::Model(|| &TEXTS),
        || Type::Model(|| &POINTS),
        || Type::Model(|| &OTHER),
        || Type::Model(|| &TEXTS),
    ]);
    let (schema, _) = validator(pages);
    let names: Vec<_> = schema["$defs"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(names, ["Page_for_string", "Page_for_Point", "Point", "Page_for_string2"]);
    assert_eq!(schema["prefixItems"][3], json!({ "$ref": "#/$defs/Page_for_string" }));
    let good = json!([{ "items": [] }, { "at": [1, 2] }, { "n": 1 }, { "items": [] }]);
    check(pages, &[good], &[json!([{ "n": 1 }, { "at": [1, 2] }, { "n": 1 }, { "items": [] }])]);
}

#[test]
fn types_are_spelled_as_schemars_does() {
    let name = |ty| schema_name(ty);
    assert_eq!(name(Type::Map { keys: STR, values: || Type::Option(U8) }), "Map_of_Nullable_uint8");
    assert_eq!(name(Type::Integer { min: i128::MIN, max: i128::MAX as u128 }), "int128");
    assert_eq!(name(Type::Integer { min: 0, max: u128::MAX }), "uint128");
    assert_eq!(name(Type::Integer { min: 3, max: 3 }), "3");
    assert_eq!(schema_id(Type::Model(|| &OTHER)), "elsewhere_for_string");
}

#[test]
fn references_to_odd_names_resolve() {
    static ODD: Model = model("a/b~c %é", "", Body::Struct(laid(Layout::Unit, &[])));
    check(Type::Tuple(&[|| Type::Model(|| &ODD)]), &[json!([null])], &[json!([1])]);
}

/// What the derive prints for a model.
macro_rules! json_schema_of {
    ($($name:ident: $model:ident),+) => {$(
        struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                schema_name(Type::Model(|| &$model)).into()
            }

            fn schema_id() -> Cow<'static, str> {
                schema_id(Type::Model(|| &$model)).into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                schemars_schema(Type::Model(|| &$model), generator)
            }
        }
    )+};
}

json_schema_of!(Node: NODE, Caption: CAPTION, Texts: TEXTS, Wrap: WRAP);

static WRAP: Model = model(
    "Wrap",
    "",
    Body::Struct(map(&[Field { name: "page", ty: || Type::Model(|| &OTHER), ..PLAIN }], true)),
);

#[test]
fn schemars_prints_the_same_document() {
    for (ours, theirs) in [
        (json_schema(Type::Model(|| &NODE)), SchemaGenerator::default().into_root_schema_for::<Node>()),
        (json_schema(Type::Model(|| &CAPTION)), SchemaGenerator::default().into_root_schema_for::<Caption>()),
    ] {
        assert_eq!(ours, theirs.to_value());
    }
}

#[test]
fn schemars_may_be_around_us() {
    let schema =
        SchemaGenerator::default().into_root_schema_for::<(Node, Vec<Node>, Texts, Wrap)>().to_value();
    let names: Vec<_> = schema["$defs"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(names, ["Node", "Page_for_string", "Wrap", "Page_for_string2"]);
    let node = json!({ "value": 1, "children": [] });
    let wrap = json!({ "page": { "n": 1 } });
    let validator = jsonschema::validator_for(&schema).unwrap();
    assert!(validator.is_valid(&json!([node, [node], { "items": ["a"] }, wrap])));
    assert!(!validator.is_valid(&json!([node, [node], { "items": ["a"] }, { "page": { "items": [] } }])));
    assert!(!validator.is_valid(&json!([node, [1], { "items": ["a"] }, wrap])));
}

#[test]
fn the_other_contract_is_what_is_written() {
    let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let schema = generator.root_schema_for::<Caption>().to_value();
    assert_eq!(schema["required"], json!(["text", "size", "at"]));
    assert_eq!(schema["$defs"]["Style"]["enum"], json!(["bold", "neon"]));
}

#[test]
fn older_drafts_have_their_own_place_for_definitions() {
    let schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<Node>().to_value();
    assert_eq!(schema["properties"]["children"]["items"], json!({ "$ref": "#/definitions/Node" }));
    assert!(schema["definitions"]["Node"].is_object());
    assert!(format!("{schema}").find("$defs").is_none());
}
