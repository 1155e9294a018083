//! Schemas of hand-written descriptions, judged by a validator that knows nothing of us.

use super::*;
use crate::describe::{
    Body, Bound, Constraint, Default, Field, Fields, Layout, Model, Rule, Scalar, Unit, Variant,
};
use alloc::{borrow::Cow, boxed::Box, format, vec::Vec};
use jsonschema::{Validator, draft202012::meta};
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::json;

const STR: fn() -> Type = || Type::Str;
const U8: fn() -> Type = || Type::Integer { min: 0, max: 255 };
const STRINGS: fn() -> Type = || Type::Array { items: STR, unique: false, len: None };

const PLAIN: Field = Field {
    name: "",
    aliases: &[],
    docs: "",
    ty: STR,
    required: true,
    omitted: false,
    default: None,
    rules: &[],
};

const fn rule(constraint: Constraint) -> Rule {
    Rule { constraint, message: None, code: None }
}

const fn length(min: Option<usize>, max: Option<usize>) -> Rule {
    rule(Constraint::Length { unit: Unit::Own, min, max })
}

const fn range(min: i128, max: i128) -> Rule {
    let (min, max) = (Bound::Inclusive(Scalar::Int(min)), Bound::Inclusive(Scalar::Int(max)));
    rule(Constraint::Range { min, max, multiple_of: None })
}

const fn model(name: &'static str, docs: &'static str, body: Body) -> Model {
    Model { name, id: name, arguments: &[], docs, body }
}

const fn map(fields: &'static [Field], deny_unknown: bool) -> Fields {
    Fields { layout: Layout::Map, fields, deny_unknown }
}

const fn laid(layout: Layout, fields: &'static [Field]) -> Fields {
    Fields { layout, fields, deny_unknown: false }
}

/// The type of a single field that holds `ty` to `rules`.
fn held(ty: fn() -> Type, rules: &[Rule]) -> Type {
    let rules = rules.to_vec().leak();
    let fields = Box::leak(Box::new([Field { name: "0", ty, rules, ..PLAIN }]));
    let model = Box::leak(Box::new(model("Held", "", Body::Struct(laid(Layout::Transparent, fields)))));
    leaked(model)
}

/// `Type::Model` takes a function without captures; each test thread keeps the models that it made here.
fn leaked(model: &'static Model) -> Type {
    std::thread_local!(static MODEL: core::cell::Cell<Option<&'static Model>> = const { core::cell::Cell::new(None) });
    MODEL.set(Some(model));
    Type::Model(|| MODEL.get().unwrap())
}

fn validator(ty: Type) -> (Value, Validator) {
    let schema = json_schema(ty);
    assert!(meta::is_valid(&schema), "not a schema: {schema}");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    (schema, validator)
}

fn check(ty: Type, accepted: &[Value], refused: &[Value]) {
    let (schema, validator) = validator(ty);
    for value in accepted {
        assert!(validator.is_valid(value), "{value} is refused by {schema:#}");
    }
    for value in refused {
        assert!(!validator.is_valid(value), "{value} is accepted by {schema:#}");
    }
}

fn check_text(ty: Type, expected: &Value) {
    let mut found = json_schema(ty);
    found.as_object_mut().unwrap().retain(|keyword, _| keyword != "$schema" && keyword != "title");
    assert_eq!(found.to_string(), expected.to_string(), "order counts too");
}

mod plain {
    use super::*;

    #[test]
    fn leaves() {
        check(Type::Any, &[json!(null), json!([1])], &[]);
        check(Type::Null, &[json!(null)], &[json!(0)]);
        check(Type::Bool, &[json!(true)], &[json!("true")]);
        check(U8(), &[json!(0), json!(255)], &[json!(-1), json!(256), json!(1.5), json!("1")]);
        check(Type::Char, &[json!("é"), json!("🎬")], &[json!(""), json!("ab")]);
        check(Type::Text { format: "ipv4" }, &[json!("1.2.3.4")], &[json!("1.2.3"), json!(1)]);
        check(Type::Float { bits: 64 }, &[json!(1e300), json!(1)], &[json!("1")]);
        check(Type::Float { bits: 32 }, &[json!(f32::MAX), json!(-0.1)], &[json!(1e39), json!(-1e39)]);
    }

    #[test]
    fn wide_integers() {
        let u64s = Type::Integer { min: 0, max: u128::from(u64::MAX) };
        check(u64s, &[json!(u64::MAX)], &[json!(-1), json!(1e20)]);
        let i64s = Type::Integer { min: i128::from(i64::MIN), max: i64::MAX as u128 };
        check(i64s, &[json!(i64::MIN), json!(i64::MAX)], &[json!(u64::MAX)]);
        let u128s = Type::Integer { min: 0, max: u128::MAX };
        check(u128s, &[json!(u64::MAX), json!(3.4e38)], &[json!(3.5e38), json!(-1)]);
        check_text(u128s, &json!({ "type": "integer", "minimum": 0, "exclusiveMaximum": 2f64.powi(128) }));
        let i128s = Type::Integer { min: i128::MIN, max: i128::MAX as u128 };
        check(i128s, &[json!(-1.7e38)], &[json!(1.8e38), json!(-1.8e38)]);
    }

    #[test]
    fn bytes_are_base64() {
        let accepted = ["", "AQ==", "AQI=", "AQID", "/+8="].map(Value::from);
        check(Type::Bytes, &accepted, &["A", "AQ", "AR==", "AQJ=", "A-_=", "AQ==AQ=="].map(Value::from));
        let three = &[length(Some(2), Some(3))];
        check(
            held(|| Type::Bytes, three),
            &["AQI=", "AQID"].map(Value::from),
            &["", "AQIDBA=="].map(Value::from),
        );
    }

    #[test]
    fn options() {
        check_text(Type::Option(STR), &json!({ "type": ["string", "null"] }));
        check(Type::Option(|| Type::Option(U8)), &[json!(null), json!(3)], &[json!(300)]);
        check_text(Type::Option(|| Type::Any), &json!({}));
        check(Type::Option(models::POINT), &[json!(null), json!([1, 2])], &[json!(1)]);
    }

    #[test]
    fn sequences() {
        check(STRINGS(), &[json!([]), json!(["a", "a"])], &[json!([1]), json!({})]);
        let set = Type::Array { items: U8, unique: true, len: None };
        check(set, &[json!([1, 2])], &[json!([1, 1])]);
        let pair = Type::Array { items: U8, unique: false, len: Some(2) };
        check(pair, &[json!([1, 1])], &[json!([1]), json!([1, 2, 3])]);
        check(
            Type::Tuple(&[U8, STR]),
            &[json!([1, "a"])],
            &[json!([1]), json!(["a", 1]), json!([1, "a", 2])],
        );
        check(Type::OneOf(&[U8, STR]), &[json!(1), json!("a")], &[json!(true)]);
    }

    #[test]
    fn maps() {
        let map = Type::Map { keys: STR, values: U8 };
        check_text(
            map,
            &json!({ "type": "object", "additionalProperties": { "type": "integer", "minimum": 0, "maximum": 255 } }),
        );
        let by_id = Type::Map { keys: || Type::Integer { min: -128, max: 127 }, values: STR };
        let accepted = [json!({ "0": "a", "-12": "b", "127": "c" })];
        check(
            by_id,
            &accepted,
            &[json!({ "01": "a" }), json!({ "-0": "a" }), json!({ "1234": "a" }), json!({ "a": "a" })],
        );
        let by_kind = Type::Map { keys: models::STYLE, values: U8 };
        check(by_kind, &[json!({ "bold": 1 })], &[json!({ "loud": 1 })]);
        let by_char = Type::Map { keys: || Type::Char, values: U8 };
        check(by_char, &[json!({ "a": 1 })], &[json!({ "ab": 1 })]);
    }
}

mod constraints {
    use super::*;

    #[test]
    fn ranges() {
        check(held(U8, &[range(1, 9)]), &[json!(1), json!(9)], &[json!(0), json!(10)]);
        check_text(held(U8, &[range(-5, 9)]), &json!({ "type": "integer", "minimum": 0, "maximum": 9 }));
        const OPEN: Bound = Bound::Exclusive(Scalar::Float(0.5));
        const TENTHS: &[Rule] =
            &[rule(Constraint::Range { min: OPEN, max: Bound::None, multiple_of: Some(Scalar::Float(0.1)) })];
        check(held(|| Type::Float { bits: 64 }, TENTHS), &[json!(0.6)], &[json!(0.5), json!(0.65)]);
        const NATURAL: &[Rule] = &[rule(Constraint::Range {
            min: Bound::Exclusive(Scalar::Int(0)),
            max: Bound::Inclusive(Scalar::Float(f64::INFINITY)),
            multiple_of: None,
        })];
        check_text(held(U8, NATURAL), &json!({ "type": "integer", "maximum": 255, "exclusiveMinimum": 0 }));
    }

    #[test]
    fn lengths() {
        let rules = &[length(Some(1), Some(2))];
        check(held(STR, rules), &[json!("a"), json!("🎬🎬")], &[json!(""), json!("abc")]);
        check(held(|| Type::Option(STR), rules), &[json!(null), json!("a")], &[json!("")]);
        check(held(STRINGS, rules), &[json!(["a"])], &[json!([]), json!(["a", "b", "c"])]);
        let map = || Type::Map { keys: STR, values: U8 };
        check(held(map, rules), &[json!({ "a": 1 })], &[json!({})]);
        const BYTES: &[Rule] = &[rule(Constraint::Length { unit: Unit::Bytes, min: Some(5), max: Some(8) })];
        check_text(held(STR, BYTES), &json!({ "type": "string", "minLength": 2, "maxLength": 8 }));
    }

    #[test]
    fn texts() {
        const COLOR: Rule = rule(Constraint::Pattern("^#[0-9A-F]{6}$"));
        const BLUE: Rule = rule(Constraint::Pattern("FF$"));
        check(held(STR, &[COLOR, BLUE]), &[json!("#0000FF")], &[json!("#000000"), json!("FF")]);
        const EMAIL: &[Rule] = &[rule(Constraint::Email)];
        check(held(|| Type::Option(STR), EMAIL), &[json!("a@b.c"), json!(null)], &[json!("a")]);
        check(held(STR, &[rule(Constraint::Url)]), &[json!("http://a")], &[json!("a")]);
        const FORMATS: &[Rule] = &[rule(Constraint::OneOf(&[Scalar::Str("mp4"), Scalar::Str("mov")]))];
        check(held(STR, FORMATS), &[json!("mp4")], &[json!("mp3"), json!(null)]);
        check(held(|| Type::Option(STR), FORMATS), &[json!("mp4"), json!(null)], &[json!("mp3")]);
    }

    #[test]
    fn rules_below() {
        const SHORT: &[Rule] =
            &[rule(Constraint::Inner(&[length(None, Some(2))])), rule(Constraint::UniqueItems)];
        check(held(STRINGS, SHORT), &[json!(["ab"])], &[json!(["abc"]), json!(["a", "a"])]);
        const LISTED: &[Rule] = &[rule(Constraint::Inner(&[rule(Constraint::OneOf(&[Scalar::Int(1)]))]))];
        check(held(|| Type::Option(U8), LISTED), &[json!(1), json!(null)], &[json!(2)]);
        let options = || Type::Array { items: || Type::Option(U8), unique: false, len: None };
        check(held(options, LISTED), &[json!([1, null])], &[json!([2])]);
        const ENTRIES: &[Rule] =
            &[rule(Constraint::Keys(&[length(Some(2), None)])), rule(Constraint::Values(&[range(1, 2)]))];
        let map = || Type::Option(|| Type::Map { keys: STR, values: U8 });
        check(
            held(map, ENTRIES),
            &[json!({ "ab": 1 }), json!(null)],
            &[json!({ "a": 1 }), json!({ "ab": 3 })],
        );
        const IDS: &[Rule] =
            &[rule(Constraint::Keys(&[rule(Constraint::OneOf(&[Scalar::Int(7)])), range(1, 9)]))];
        let by_id = || Type::Map { keys: U8, values: U8 };
        check(held(by_id, IDS), &[json!({ "7": 1 })], &[json!({ "8": 1 })]);
    }

    #[test]
    fn a_reference_may_be_held_to_rules_too() {
        const LONG: &[Rule] = &[length(Some(2), None)];
        check(held(models::NICKNAME, LONG), &[json!("ab")], &[json!("a"), json!("abcdef")]);
    }
}

mod models {
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
        Body::Struct(laid(
            Layout::Transparent,
            &[Field { name: "0", rules: &[length(None, Some(5))], ..PLAIN }],
        )),
    );

    const UNIT: Variant =
        Variant { name: "", aliases: &[], docs: "", other: false, payload: laid(Layout::Unit, &[]) };

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
        let accepted =
            [json!({ "id": 1 }), json!({ "key": 1, "label": "a" }), json!({ "no": 1, "tag": "a" })];
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
        Model { name: "Page", id, arguments, docs: "", body: Body::Struct(map(fields, true)) }
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
            (
                json_schema(Type::Model(|| &CAPTION)),
                SchemaGenerator::default().into_root_schema_for::<Caption>(),
            ),
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
}
