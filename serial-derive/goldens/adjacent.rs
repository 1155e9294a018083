#[derive(FastSerialize)]
#[serial(tag = "t", content = "c")]
enum Event {
    Reset,
    Moved(Point),
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
    const __KEYS: &[__s::Key; 2] = &[
        __s::Key {
            name: "Reset",
            json: b",\"Reset\":",
            msgpack: b"\xA5Reset",
        },
        __s::Key {
            name: "Moved",
            json: b",\"Moved\":",
            msgpack: b"\xA5Moved",
        },
    ];
    #[inline]
    fn __find(__name: &__s::str) -> __s::usize {
        match (__s::str::len(__name), __name) {
            (5, "Reset") => 0,
            (5, "Moved") => 1,
            _ => 2,
        }
    }
    const __TAG: __s::Key = __s::Key {
        name: "t",
        json: b",\"t\":",
        msgpack: b"\xA1t",
    };
    const __CONTENT: __s::Key = __s::Key {
        name: "c",
        json: b",\"c\":",
        msgpack: b"\xA1c",
    };
    #[automatically_derived]
    impl __s::Encode for Event {
        fn encode<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __lead: __s::Lead,
        ) -> __s::Wrote<'__w> {
            match self {
                Self::Reset => {
                    let __at = __w.lead(__at, __lead)?;
                    let __at = __w.map(__at, 1)?;
                    let __at = __w.name(__at, __s::Lead::First(&__TAG), &__KEYS[0])?;
                    __w.map_end(__at)
                }
                Self::Moved(__field_0) => {
                    let __at = __w.lead(__at, __lead)?;
                    let __at = __w.map(__at, 2)?;
                    let __at = __w.name(__at, __s::Lead::First(&__TAG), &__KEYS[1])?;
                    let __at = __s::Encode::encode(
                        __field_0,
                        __w,
                        __at,
                        __s::Lead::Next(&__CONTENT),
                    )?;
                    __w.map_end(__at)
                }
            }
        }
    }
    impl Event {
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read_Moved<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __around: &__R::Frame,
            __start: &'__de [__s::u8],
            (mut __field_0,): (impl __s::Place<Value = Point>,),
        ) -> __s::Result<&'__de [__s::u8], __s::Failed> {
            let __at = __s::value(__r, __around, __start, &mut __field_0)?;
            __s::Ok(__at)
        }
    }
    #[automatically_derived]
    impl<'__de> __s::Decode<'__de> for Event {
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
            __s::Some(Self::Reset)
        }
        #[inline(never)]
        fn decode<__R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            __out: &mut __s::Slot<Self>,
        ) -> __s::Read<'__de> {
            if Self::IN_PLACE {
                return __s::decode_in_place(__r, __start, __out);
            }
            let mut __guess = __s::Guess::NONE;
            let __read = |
                __r: &mut __R,
                __guess: &mut __s::Guess,
                __out: &mut __s::Slot<Self>,
            | -> __s::Read<'__de> {
                let __keys = __s::Adjacent {
                    tag: &__TAG,
                    content: &__CONTENT,
                    deny_unknown: false,
                };
                let __s::Beside {
                    variant: __variant,
                    name: __name,
                    map: __around,
                    content: __content,
                    end: __end,
                    tag: mut __tag,
                } = __s::adjacent(
                    __r,
                    __start,
                    __keys,
                    __find,
                    (__guess, __s::Some(2)),
                )?;
                let (__value, __at) = match __variant {
                    0 => {
                        let __at = match __content {
                            __s::Some(__start) => {
                                let __at = __s::Decode::decode(
                                    __r,
                                    __start,
                                    &mut __s::Slot::<__s::PhantomData<()>>::EMPTY,
                                )?;
                                __at
                            }
                            __s::None => __start,
                        };
                        let __at = __s::adjacent_end(
                            __r,
                            __around,
                            __at,
                            __end,
                            __keys,
                            &mut __tag,
                            __find,
                        )?;
                        (Self::Reset, __at)
                    }
                    1 => {
                        let mut __field_0 = __s::Slot::<Point>::EMPTY;
                        let __at = match __content {
                            __s::Some(__start) => {
                                let __at = Self::__read_Moved(
                                    __r,
                                    &__around,
                                    __start,
                                    (&mut __field_0,),
                                )?;
                                __at
                            }
                            __s::None => {
                                __s::missing(__r, __start, __CONTENT.name, &mut __field_0)?;
                                __start
                            }
                        };
                        let __at = __s::adjacent_end(
                            __r,
                            __around,
                            __at,
                            __end,
                            __keys,
                            &mut __tag,
                            __find,
                        )?;
                        (Self::Moved(__r.built(__at, &mut __field_0)?), __at)
                    }
                    _ => return __s::Err(__s::unknown_variant(__r, __name, __KEYS)),
                };
                __tag.end(__r, __start)?;
                __out.fill(__value);
                __s::Ok(__at)
            };
            let __read = __read(__r, &mut __guess, __out);
            __guess.settle(__r, __start, __out, __read, &__TAG)
        }
        fn decode_into<__R: __s::Reader<'__de>>(
            &mut self,
            __r: &mut __R,
            __start: &'__de [__s::u8],
        ) -> __s::Read<'__de> {
            let mut __guess = __s::Guess::NONE;
            let mut __read = |
                __r: &mut __R,
                __guess: &mut __s::Guess,
            | -> __s::Read<'__de> {
                let __keys = __s::Adjacent {
                    tag: &__TAG,
                    content: &__CONTENT,
                    deny_unknown: false,
                };
                let __s::Beside {
                    variant: __variant,
                    name: __name,
                    map: __around,
                    content: __content,
                    end: __end,
                    tag: mut __tag,
                } = __s::adjacent(
                    __r,
                    __start,
                    __keys,
                    __find,
                    (__guess, __s::Some(2)),
                )?;
                let (__value, __at) = match __variant {
                    0 => {
                        let __at = match __content {
                            __s::Some(__start) => {
                                let __at = __s::Decode::decode(
                                    __r,
                                    __start,
                                    &mut __s::Slot::<__s::PhantomData<()>>::EMPTY,
                                )?;
                                __at
                            }
                            __s::None => __start,
                        };
                        let __at = __s::adjacent_end(
                            __r,
                            __around,
                            __at,
                            __end,
                            __keys,
                            &mut __tag,
                            __find,
                        )?;
                        (Self::Reset, __at)
                    }
                    1 => {
                        let __outside = __start;
                        if let (__s::Some(__start), Self::Moved(__field_0)) = (
                            __content,
                            __s::turned(
                                &mut *self,
                                const { <Point as __s::Decode<'__de>>::IN_PLACE },
                                |__value| {
                                    if let Self::Moved { .. } = __value { true } else { false }
                                },
                                || __s::Some(Self::Moved(__s::Decode::empty()?)),
                            ),
                        ) {
                            let __at = Self::__read_Moved(
                                __r,
                                &__around,
                                __start,
                                (__s::There(&mut *__field_0),),
                            )?;
                            let __at = __s::adjacent_end(
                                __r,
                                __around,
                                __at,
                                __end,
                                __keys,
                                &mut __tag,
                                __find,
                            )?;
                            __tag.end(__r, __outside)?;
                            return __s::Ok(__at);
                        }
                        let mut __field_0 = __s::Slot::<Point>::EMPTY;
                        let __at = match __content {
                            __s::Some(__start) => {
                                let __at = Self::__read_Moved(
                                    __r,
                                    &__around,
                                    __start,
                                    (&mut __field_0,),
                                )?;
                                __at
                            }
                            __s::None => {
                                __s::missing(__r, __start, __CONTENT.name, &mut __field_0)?;
                                __start
                            }
                        };
                        let __at = __s::adjacent_end(
                            __r,
                            __around,
                            __at,
                            __end,
                            __keys,
                            &mut __tag,
                            __find,
                        )?;
                        (Self::Moved(__r.built(__at, &mut __field_0)?), __at)
                    }
                    _ => return __s::Err(__s::unknown_variant(__r, __name, __KEYS)),
                };
                __tag.end(__r, __start)?;
                *self = __value;
                __s::Ok(__at)
            };
            let __read = __read(__r, &mut __guess);
            __guess.settle_into(__r, __start, self, __read, &__TAG)
        }
    }
    #[automatically_derived]
    impl __s::Validate for Event {
        #[inline]
        fn validate_in(&self, __found: &mut __s::Violations<'_>) {
            match self {
                Self::Reset => {}
                Self::Moved(__field_0) => {
                    __found
                        .at_name(
                            "c",
                            |__found| {
                                __s::Validate::validate_in(__field_0, __found);
                            },
                        )
                }
            }
        }
    }
    #[automatically_derived]
    impl __s::Describe for Event {
        const TYPE: __s::describe::Type = __s::describe::Type::Model(|| const {
            &__s::describe::Model {
                name: "Event",
                id: __s::concat!(__s::module_path!(), "::Event"),
                arguments: &[],
                docs: "",
                notes: __s::describe::Notes::NONE,
                body: __s::describe::Body::Tagged {
                    tag: "t",
                    content: __s::Some("c"),
                    variants: &[
                        __s::describe::Variant {
                            payload: __s::describe::Fields {
                                layout: __s::describe::Layout::Unit,
                                fields: &[],
                                deny_unknown: false,
                                divided: false,
                            },
                            ..__s::describe::Variant::new("Reset")
                        },
                        __s::describe::Variant {
                            payload: __s::describe::Fields {
                                layout: __s::describe::Layout::Transparent,
                                fields: &[
                                    __s::describe::Field {
                                        required: __s::required(<Point as __s::Describe>::TYPE),
                                        ..__s::describe::Field::new("0", __s::describe::of::<Point>)
                                    },
                                ],
                                deny_unknown: false,
                                divided: false,
                            },
                            ..__s::describe::Variant::new("Moved")
                        },
                    ],
                },
            }
        });
        const MAX_LEN: __s::MaxLen = __s::MaxLen::NOTHING
            .or(__s::MaxLen::container(1).entry(5, 2, __s::MaxLen::new(7, 6)))
            .or(
                __s::MaxLen::container(2)
                    .entry(5, 2, __s::MaxLen::new(7, 6))
                    .entry(
                        5,
                        2,
                        __s::MaxLen::held(
                            <Point as __s::Describe>::TYPE,
                            <Point as __s::Describe>::MAX_LEN,
                            &[],
                        ),
                    ),
            );
    }
    #[automatically_derived]
    impl __s::schemars::JsonSchema for Event {
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
