#[derive(FastSerialize)]
enum Shape {
    Nothing,
    Circle(f64),
    Line(Point, Point),
    Box { width: f64 },
}
#[allow(deprecated, reason = "what is deprecated for users is still on the wire")]
#[allow(
    non_snake_case,
    non_upper_case_globals,
    reason = "names are made of those of fields and variants"
)]
#[allow(unused_qualifications, reason = "complete paths mean the same everywhere")]
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::restriction,
    reason = "nobody edits this"
)]
const _: () = {
    use ::serial_runtime::__private as __s;
    const __KEYS: &[__s::Key; 4] = &[
        __s::Key {
            name: "Nothing",
            json: b",\"Nothing\":",
            msgpack: b"\xA7Nothing",
        },
        __s::Key {
            name: "Circle",
            json: b",\"Circle\":",
            msgpack: b"\xA6Circle",
        },
        __s::Key {
            name: "Line",
            json: b",\"Line\":",
            msgpack: b"\xA4Line",
        },
        __s::Key {
            name: "Box",
            json: b",\"Box\":",
            msgpack: b"\xA3Box",
        },
    ];
    #[inline]
    fn __find(__name: &__s::str) -> __s::usize {
        match (__s::str::len(__name), __name) {
            (7, "Nothing") => 0,
            (6, "Circle") => 1,
            (4, "Line") => 2,
            (3, "Box") => 3,
            _ => 4,
        }
    }
    const __KEYS_Box: &[__s::Key; 1] = &[
        __s::Key {
            name: "width",
            json: b",\"width\":",
            msgpack: b"\xA5width",
        },
    ];
    const __FIELDS_Box: &__s::Fields = &__s::Fields {
        keys: __KEYS_Box,
        after: &[],
        again: false,
        is_first: true,
    };
    fn __find_Box(__name: &__s::str) -> __s::usize {
        match (__s::str::len(__name), __name) {
            (5, "width") => 0,
            _ => 1,
        }
    }
    #[automatically_derived]
    impl __s::Encode for Shape {
        fn encode<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __lead: __s::Lead,
        ) -> __s::Wrote<'__w> {
            match self {
                Self::Nothing => __w.name(__at, __lead, &__KEYS[0]),
                Self::Circle(__field_0) => {
                    let __at = __w.lead(__at, __lead)?;
                    let __at = __w.map(__at, 1)?;
                    let __at = __s::Encode::encode(
                        __field_0,
                        __w,
                        __at,
                        __s::Lead::First(&__KEYS[1]),
                    )?;
                    __w.map_end(__at)
                }
                Self::Line(__field_0, __field_1) => {
                    let __at = __w.lead(__at, __lead)?;
                    let __at = __w.map(__at, 1)?;
                    let __at = {
                        let __at = __w.lead(__at, __s::Lead::First(&__KEYS[2]))?;
                        let __at = __w.ahead(__at, 2, 5)?;
                        let __at = __w.array(__at, 2)?;
                        let __at = __w.item(__at, true)?;
                        let __at = __s::Encode::encode(
                            __field_0,
                            __w,
                            __at,
                            __s::Lead::None,
                        )?;
                        let __at = __w.item(__at, false)?;
                        let __at = __s::Encode::encode(
                            __field_1,
                            __w,
                            __at,
                            __s::Lead::None,
                        )?;
                        __w.array_end(__at)
                    }?;
                    __w.map_end(__at)
                }
                Self::Box { width: __field_width } => {
                    let __at = __w.lead(__at, __lead)?;
                    let __at = __w.map(__at, 1)?;
                    let __at = {
                        let __at = __w.lead(__at, __s::Lead::First(&__KEYS[3]))?;
                        let __at = __w.ahead(__at, 34, 20)?;
                        let __at = __w.map(__at, 1)?;
                        let __at = __s::Encode::encode(
                            __field_width,
                            __w,
                            __at,
                            __s::Lead::First(&__KEYS_Box[0]),
                        )?;
                        __w.map_end(__at)
                    }?;
                    __w.map_end(__at)
                }
            }
        }
    }
    impl Shape {
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read_Circle<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __around: &__R::Frame,
            __start: &'__de [__s::u8],
            (mut __field_0,): (impl __s::Place<Value = f64>,),
        ) -> __s::Result<&'__de [__s::u8], __s::Failed> {
            let __at = __s::value(__r, __around, __start, &mut __field_0)?;
            __s::Ok(__at)
        }
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read_Line<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            (
                mut __field_0,
                mut __field_1,
            ): (impl __s::Place<Value = Point>, impl __s::Place<Value = Point>),
        ) -> __s::Result<&'__de [__s::u8], __s::Failed> {
            let (mut __array, __at) = __r.array_of(__start, 2)?;
            let __value = __r.nth(&mut __array, __at, 2)?;
            let __at = __s::value(__r, &__array, __value, &mut __field_0)?;
            let __value = __r.nth(&mut __array, __at, 2)?;
            let __at = __s::value(__r, &__array, __value, &mut __field_1)?;
            __r.array_end(&mut __array, __at, 2)
        }
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read_Box<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __map: &mut __R::Frame,
            __enter: __s::Enter<'__de>,
            __seen: &mut __s::u64,
            (): (),
            (mut __field_width,): (impl __s::Place<Value = f64>,),
        ) -> __s::Result<__s::More<'__de>, __s::Failed> {
            let (__start, mut __at, mut __entered) = (
                __enter.start(),
                __enter.at(),
                __enter.key(),
            );
            let mut __turns = __s::Turns::new(__FIELDS_Box, &__enter);
            let __at = '__fields: loop {
                if __enter.is_end() {
                    break '__fields __at;
                }
                let __key = '__turns: {
                    if let __s::Some(__key) = __s::Option::take(&mut __entered) {
                        break '__turns __key;
                    }
                    if __turns.next <= 0 {
                        match __s::turn(
                            __r,
                            __map,
                            &mut __at,
                            &mut __turns,
                            __seen,
                            0,
                            &mut __field_width,
                        )? {
                            __s::Turn::Read(_) => {}
                            __s::Turn::Key(__key) => break '__turns __key,
                            __s::Turn::Sorted => continue '__fields,
                            __s::Turn::End => break '__fields __at,
                        }
                    }
                    match __r.entry(__map, __at)? {
                        __s::More::Item(__key) => __key,
                        __s::More::End(__at) => break '__fields __at,
                    }
                };
                let (__index, __value) = __r.key_with(__key, __find_Box)?;
                if __index < 1 {
                    __at = __key;
                    __turns.go_to(__index, __value);
                } else {
                    if __enter.is_part() {
                        return __s::Ok(__s::More::Item(__key));
                    }
                    __at = __r.skip(__value)?;
                }
            };
            if __enter.is_part() {
                return __s::Ok(__s::More::End(__at));
            }
            if *__seen != 0x1 {
                __s::unless_seen(
                    __r,
                    __start,
                    *__seen & 0x1,
                    "width",
                    &mut __field_width,
                )?;
                *__seen = 0x1;
            }
            __s::Ok(__s::More::End(__at))
        }
    }
    #[automatically_derived]
    impl<'__de> __s::Decode<'__de> for Shape {
        const IN_PLACE: __s::bool = {
            #[allow(
                unused_imports,
                reason = "not asked where the type has a `Drop` of its own"
            )]
            use __s::NotDropped;
            !__s::Dropped::<Self>::ITSELF
        };
        #[inline]
        fn empty() -> __s::Option<Self> {
            __s::Some(Self::Nothing)
        }
        fn decode<__R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            __out: &mut __s::Slot<Self>,
        ) -> __s::Read<'__de> {
            if Self::IN_PLACE {
                return __s::decode_in_place(__r, __start, __out);
            }
            let (__value, __at) = match __r.variant(__start, __find)? {
                (0, __s::None, __at) => (Self::Nothing, __at),
                (1, __s::Some(__around), __start) => {
                    let mut __field_0 = __s::Slot::<f64>::EMPTY;
                    let __at = Self::__read_Circle(
                        __r,
                        &__around,
                        __start,
                        (&mut __field_0,),
                    )?;
                    let __at = __r.variant_end(__around, __at)?;
                    (Self::Circle(__r.built(__at, &mut __field_0)?), __at)
                }
                (2, __s::Some(__around), __start) => {
                    let mut __field_0 = __s::Slot::<Point>::EMPTY;
                    let mut __field_1 = __s::Slot::<Point>::EMPTY;
                    let __at = Self::__read_Line(
                        __r,
                        __start,
                        (&mut __field_0, &mut __field_1),
                    )?;
                    let __at = __r.variant_end(__around, __at)?;
                    (
                        Self::Line(
                            __r.built(__at, &mut __field_0)?,
                            __r.built(__at, &mut __field_1)?,
                        ),
                        __at,
                    )
                }
                (3, __s::Some(__around), __start) => {
                    let mut __field_width = __s::Slot::<f64>::EMPTY;
                    let (mut __map, __at) = __r.map(__start)?;
                    let __enter = __s::Enter::Whole {
                        start: __start,
                        at: __at,
                    };
                    let __read = Self::__read_Box(
                        __r,
                        &mut __map,
                        __enter,
                        &mut 0,
                        (),
                        (&mut __field_width,),
                    )?;
                    let __at = __read.at();
                    let __at = __r.variant_end(__around, __at)?;
                    (
                        Self::Box {
                            width: __r.built(__at, &mut __field_width)?,
                        },
                        __at,
                    )
                }
                (1 | 2 | 3, ..) => {
                    return __s::Err(
                        __r
                            .expected(
                                __start,
                                __s::ErrorKind::Type,
                                "a map of one entry: this variant has a payload",
                            ),
                    );
                }
                (0, ..) => {
                    return __s::Err(
                        __r
                            .expected(
                                __start,
                                __s::ErrorKind::Type,
                                "the name of the variant as text: it has no payload",
                            ),
                    );
                }
                _ => return __s::Err(__s::unknown_variant(__r, __start, __KEYS)),
            };
            __out.fill(__value);
            __s::Ok(__at)
        }
        fn decode_into<__R: __s::Reader<'__de>>(
            &mut self,
            __r: &mut __R,
            __start: &'__de [__s::u8],
        ) -> __s::Read<'__de> {
            let (__value, __at) = match __r.variant(__start, __find)? {
                (0, __s::None, __at) => (Self::Nothing, __at),
                (1, __s::Some(__around), __start) => {
                    if let Self::Circle(__field_0) = &mut *self {
                        let __at = Self::__read_Circle(
                            __r,
                            &__around,
                            __start,
                            (__s::There(&mut *__field_0),),
                        )?;
                        return __r.variant_end(__around, __at);
                    }
                    let mut __field_0 = __s::Slot::<f64>::EMPTY;
                    let __at = Self::__read_Circle(
                        __r,
                        &__around,
                        __start,
                        (&mut __field_0,),
                    )?;
                    let __at = __r.variant_end(__around, __at)?;
                    (Self::Circle(__r.built(__at, &mut __field_0)?), __at)
                }
                (2, __s::Some(__around), __start) => {
                    if let Self::Line(__field_0, __field_1) = &mut *self {
                        let __at = Self::__read_Line(
                            __r,
                            __start,
                            (__s::There(&mut *__field_0), __s::There(&mut *__field_1)),
                        )?;
                        return __r.variant_end(__around, __at);
                    }
                    let mut __field_0 = __s::Slot::<Point>::EMPTY;
                    let mut __field_1 = __s::Slot::<Point>::EMPTY;
                    let __at = Self::__read_Line(
                        __r,
                        __start,
                        (&mut __field_0, &mut __field_1),
                    )?;
                    let __at = __r.variant_end(__around, __at)?;
                    (
                        Self::Line(
                            __r.built(__at, &mut __field_0)?,
                            __r.built(__at, &mut __field_1)?,
                        ),
                        __at,
                    )
                }
                (3, __s::Some(__around), __start) => {
                    let mut __field_width = __s::Slot::<f64>::EMPTY;
                    let (mut __map, __at) = __r.map(__start)?;
                    let __enter = __s::Enter::Whole {
                        start: __start,
                        at: __at,
                    };
                    let __read = Self::__read_Box(
                        __r,
                        &mut __map,
                        __enter,
                        &mut 0,
                        (),
                        (&mut __field_width,),
                    )?;
                    let __at = __read.at();
                    let __at = __r.variant_end(__around, __at)?;
                    (
                        Self::Box {
                            width: __r.built(__at, &mut __field_width)?,
                        },
                        __at,
                    )
                }
                (1 | 2 | 3, ..) => {
                    return __s::Err(
                        __r
                            .expected(
                                __start,
                                __s::ErrorKind::Type,
                                "a map of one entry: this variant has a payload",
                            ),
                    );
                }
                (0, ..) => {
                    return __s::Err(
                        __r
                            .expected(
                                __start,
                                __s::ErrorKind::Type,
                                "the name of the variant as text: it has no payload",
                            ),
                    );
                }
                _ => return __s::Err(__s::unknown_variant(__r, __start, __KEYS)),
            };
            *self = __value;
            __s::Ok(__at)
        }
    }
    #[automatically_derived]
    impl __s::Validate for Shape {
        #[inline]
        fn validate_in(&self, __found: &mut __s::Violations<'_>) {
            match self {
                Self::Nothing => {}
                Self::Circle(__field_0) => {
                    __found
                        .at_name(
                            "Circle",
                            |__found| {
                                __s::Validate::validate_in(__field_0, __found);
                            },
                        )
                }
                Self::Line(__field_0, __field_1) => {
                    __found
                        .at_name(
                            "Line",
                            |__found| {
                                __s::rules::item(0, __field_0, __found);
                                __s::rules::item(1, __field_1, __found);
                            },
                        )
                }
                Self::Box { width: __field_width } => {
                    __found
                        .at_name(
                            "Box",
                            |__found| {
                                __s::rules::field("width", __field_width, __found);
                            },
                        )
                }
            }
        }
    }
    #[automatically_derived]
    impl __s::Describe for Shape {
        const TYPE: __s::describe::Type = __s::describe::Type::Model(|| const {
            &__s::describe::Model {
                name: "Shape",
                id: __s::concat!(__s::module_path!(), "::Shape"),
                arguments: &[],
                docs: "",
                notes: __s::describe::Notes::NONE,
                body: __s::describe::Body::Enum(
                    &[
                        __s::describe::Variant {
                            payload: __s::describe::Fields {
                                layout: __s::describe::Layout::Unit,
                                fields: &[],
                                deny_unknown: false,
                                divided: false,
                            },
                            ..__s::describe::Variant::new("Nothing")
                        },
                        __s::describe::Variant {
                            payload: __s::describe::Fields {
                                layout: __s::describe::Layout::Transparent,
                                fields: &[
                                    __s::describe::Field {
                                        required: __s::required(<f64 as __s::Describe>::TYPE),
                                        ..__s::describe::Field::new("0", __s::describe::of::<f64>)
                                    },
                                ],
                                deny_unknown: false,
                                divided: false,
                            },
                            ..__s::describe::Variant::new("Circle")
                        },
                        __s::describe::Variant {
                            payload: __s::describe::Fields {
                                layout: __s::describe::Layout::Array,
                                fields: &[
                                    __s::describe::Field {
                                        number: __s::Some(0),
                                        required: __s::required(<Point as __s::Describe>::TYPE),
                                        ..__s::describe::Field::new("0", __s::describe::of::<Point>)
                                    },
                                    __s::describe::Field {
                                        number: __s::Some(1),
                                        required: __s::required(<Point as __s::Describe>::TYPE),
                                        ..__s::describe::Field::new("1", __s::describe::of::<Point>)
                                    },
                                ],
                                deny_unknown: false,
                                divided: false,
                            },
                            ..__s::describe::Variant::new("Line")
                        },
                        __s::describe::Variant {
                            payload: __s::describe::Fields {
                                layout: __s::describe::Layout::Map,
                                fields: &[
                                    __s::describe::Field {
                                        required: __s::required(<f64 as __s::Describe>::TYPE),
                                        ..__s::describe::Field::new(
                                            "width",
                                            __s::describe::of::<f64>,
                                        )
                                    },
                                ],
                                deny_unknown: false,
                                divided: false,
                            },
                            ..__s::describe::Variant::new("Box")
                        },
                    ],
                ),
            }
        });
        const MAX_LEN: __s::MaxLen = __s::MaxLen::NOTHING
            .or(__s::MaxLen::new(9, 8))
            .or(
                __s::MaxLen::container(1)
                    .entry(
                        10,
                        7,
                        __s::MaxLen::held(
                            <f64 as __s::Describe>::TYPE,
                            <f64 as __s::Describe>::MAX_LEN,
                            &[],
                        ),
                    ),
            )
            .or(
                __s::MaxLen::container(1)
                    .entry(
                        8,
                        5,
                        __s::MaxLen::container(2)
                            .item(
                                __s::MaxLen::held(
                                    <Point as __s::Describe>::TYPE,
                                    <Point as __s::Describe>::MAX_LEN,
                                    &[],
                                ),
                            )
                            .item(
                                __s::MaxLen::held(
                                    <Point as __s::Describe>::TYPE,
                                    <Point as __s::Describe>::MAX_LEN,
                                    &[],
                                ),
                            ),
                    ),
            )
            .or(
                __s::MaxLen::container(1)
                    .entry(
                        7,
                        4,
                        __s::MaxLen::container(1)
                            .entry(
                                9,
                                6,
                                __s::MaxLen::held(
                                    <f64 as __s::Describe>::TYPE,
                                    <f64 as __s::Describe>::MAX_LEN,
                                    &[],
                                ),
                            ),
                    ),
            );
    }
    #[automatically_derived]
    impl __s::schemars::JsonSchema for Shape {
        fn schema_name() -> __s::Cow<'static, __s::str> {
            __s::Cow::Owned(__s::schema::schema_name(<Self as __s::Describe>::TYPE))
        }
        fn schema_id() -> __s::Cow<'static, __s::str> {
            __s::Cow::Owned(__s::schema::schema_id(<Self as __s::Describe>::TYPE))
        }
        fn json_schema(
            __generator: &mut __s::schemars::SchemaGenerator,
        ) -> __s::schemars::Schema {
            __s::schema::schemars_schema(<Self as __s::Describe>::TYPE, __generator)
        }
    }
};
