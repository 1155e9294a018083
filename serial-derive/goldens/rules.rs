#[derive(FastSerialize)]
/// A caption shown over the video.
#[serial(validate = Self::in_order)]
struct Caption {
    /// What it says.
    #[serial(length(min = 1, max = 500))]
    text: String,
    #[serial(default = 24, range(min = 1, max = 512))]
    font_size: u32,
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
            name: "text",
            json: b",\"text\":",
            msgpack: b"\xA4text",
        },
        __s::Key {
            name: "font_size",
            json: b",\"font_size\":",
            msgpack: b"\xA9font_size",
        },
    ];
    const __FIELDS: &__s::Fields = &__s::Fields {
        keys: __KEYS,
        after: &[1, 2],
        again: false,
        is_first: true,
    };
    fn __find(__name: &__s::str) -> __s::usize {
        match (__s::str::len(__name), __name) {
            (4, "text") => 0,
            (9, "font_size") => 1,
            _ => 2,
        }
    }
    impl Caption {
        const __RULES_text: &'static [__s::describe::Rule] = &[
            __s::describe::Rule {
                constraint: __s::describe::Constraint::Length {
                    unit: __s::describe::Unit::Chars,
                    min: __s::Some(1),
                    max: __s::Some(500),
                },
                message: __s::None,
                code: __s::None,
            },
        ];
        fn __check_text(__value: &String, __found: &mut __s::Violations<'_>) {
            __s::rules::length(__value, &Self::__RULES_text[0], __found);
        }
        const __RULES_font_size: &'static [__s::describe::Rule] = &[
            __s::describe::Rule {
                constraint: __s::describe::Constraint::Range {
                    min: __s::describe::Bound::Inclusive(__s::describe::Scalar::Int(1)),
                    max: __s::describe::Bound::Inclusive(
                        __s::describe::Scalar::Int(512),
                    ),
                    multiple_of: __s::None,
                },
                message: __s::None,
                code: __s::None,
            },
        ];
        fn __check_font_size(__value: &u32, __found: &mut __s::Violations<'_>) {
            __s::rules::range(__value, &Self::__RULES_font_size[0], __found);
        }
        const __RULES: &'static [__s::describe::Rule] = &[
            __s::describe::Rule {
                constraint: __s::describe::Constraint::Custom("Self::in_order"),
                message: __s::None,
                code: __s::None,
            },
        ];
        fn __check(__value: &Self, __found: &mut __s::Violations<'_>) {
            __s::rules::custom(Self::in_order(__value), &Self::__RULES[0], __found);
        }
    }
    #[automatically_derived]
    impl __s::Encode for Caption {
        const MOST: __s::Most = __s::Most::map(
            __KEYS,
            &[<String as __s::Encode>::MOST, <u32 as __s::Encode>::MOST],
        );
        #[inline]
        fn encode<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __lead: __s::Lead,
        ) -> __s::Wrote<'__w> {
            __s::encode_bare(self, __w, __at, __lead)
        }
        fn encode_bare<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
        ) -> __s::Wrote<'__w> {
            let __at = __w.ahead(__at, 117, 42)?;
            let __at = __w.map(__at, 2)?;
            let __at = __s::EncodeFlat::encode_entries(self, __w, __at, true)?;
            __w.map_end(__at)
        }
    }
    impl Caption {
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __map: &mut __R::Frame,
            __enter: __s::Enter<'__de>,
            __seen: &mut __s::u64,
            (): (),
            (
                mut __field_text,
                mut __field_font_size,
            ): (impl __s::Place<Value = String>, impl __s::Place<Value = u32>),
        ) -> __s::Result<__s::More<'__de>, __s::Failed> {
            let (__start, mut __at, mut __entered) = (
                __enter.start(),
                __enter.at(),
                __enter.key(),
            );
            let mut __turns = __s::Turns::new(__FIELDS, &__enter);
            let __at = '__fields: loop {
                if __enter.is_end() {
                    break '__fields __at;
                }
                let __key = '__turns: {
                    if let __s::Some(__key) = __s::Option::take(&mut __entered) {
                        break '__turns __key;
                    }
                    if __turns.next <= 0 {
                        match __s::ruled_turn(
                            __r,
                            __map,
                            &mut __at,
                            &mut __turns,
                            __seen,
                            0,
                            &mut __field_text,
                            Self::__check_text,
                        )? {
                            __s::Turn::Read(_) => {}
                            __s::Turn::Key(__key) => break '__turns __key,
                            __s::Turn::Sorted => continue '__fields,
                            __s::Turn::End => break '__fields __at,
                        }
                    }
                    if __turns.next <= 1 {
                        match __s::ruled_turn(
                            __r,
                            __map,
                            &mut __at,
                            &mut __turns,
                            __seen,
                            1,
                            &mut __field_font_size,
                            Self::__check_font_size,
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
                let (__index, __value) = __r.key_with(__key, __find)?;
                if __index < 2 {
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
            if *__seen != 0x3 {
                __s::unless_seen(
                    __r,
                    __start,
                    *__seen & 0x1,
                    "text",
                    &mut __field_text,
                )?;
                if *__seen & 0x2 == 0 {
                    __s::Place::fill(&mut __field_font_size, 24);
                    __s::check_default(
                        __r,
                        __start,
                        "font_size",
                        &__field_font_size,
                        Self::__check_font_size,
                    )?;
                }
                *__seen = 0x3;
            }
            __s::Ok(__s::More::End(__at))
        }
    }
    #[automatically_derived]
    impl<'__de> __s::Decode<'__de> for Caption {
        const IN_PLACE: __s::bool = {
            #[allow(
                unused_imports,
                reason = "not asked where the type has a `Drop` of its own"
            )]
            use __s::NotDropped;
            !__s::Dropped::<Self>::ITSELF && <String as __s::Decode<'__de>>::IN_PLACE
                && <u32 as __s::Decode<'__de>>::IN_PLACE
        };
        #[inline]
        fn empty() -> __s::Option<Self> {
            __s::Some(Self {
                text: __s::Decode::empty()?,
                font_size: __s::Decode::empty()?,
            })
        }
        fn decode<__R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            __out: &mut __s::Slot<Self>,
        ) -> __s::Read<'__de> {
            if Self::IN_PLACE {
                return __s::decode_in_place(__r, __start, __out);
            }
            __s::decode_struct(__r, __start, __out)
        }
        fn decode_into<__R: __s::Reader<'__de>>(
            &mut self,
            __r: &mut __R,
            __start: &'__de [__s::u8],
        ) -> __s::Read<'__de> {
            let __at = __s::decode_struct_into(self, __r, __start)?;
            __r.check(__start, __s::Some(&*self), Self::__check)?;
            __s::Ok(__at)
        }
    }
    #[automatically_derived]
    impl __s::EncodeFlat for Caption {
        const NAMES: __s::Names = __s::Names {
            keys: __KEYS,
            aliases: &[],
            inner: &[],
            deny_unknown: false,
            ..__s::Names::NONE
        };
        #[inline]
        fn entries<'__w, __W: __s::Writer<'__w>>(&self, __w: &mut __W) -> __s::usize {
            2
        }
        #[inline]
        fn encode_entries<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __first: __s::bool,
        ) -> __s::Wrote<'__w> {
            let __at = __s::Encode::encode(
                &self.text,
                __w,
                __at,
                __s::Lead::new(&__KEYS[0], __first),
            )?;
            let __at = __s::Encode::encode(
                &self.font_size,
                __w,
                __at,
                __s::Lead::Next(&__KEYS[1]),
            )?;
            __s::Ok(__at)
        }
    }
    #[allow(
        unreachable_pub,
        missing_debug_implementations,
        missing_docs,
        reason = "nobody names it"
    )]
    pub struct __Parts<'__de>(
        __s::u64,
        (__s::Slot<String>, __s::Slot<u32>),
        (),
        __s::PhantomData<(&'__de (), Caption)>,
    );
    #[automatically_derived]
    impl<'__de> __s::DecodeFlat<'__de> for Caption {
        type Parts = __Parts<'__de>;
        const NAMES: __s::Names = __s::Names {
            keys: __KEYS,
            aliases: &[],
            inner: &[],
            deny_unknown: false,
            ..__s::Names::NONE
        };
        #[inline]
        fn parts() -> Self::Parts {
            __Parts(
                0,
                (__s::Slot::<String>::EMPTY, __s::Slot::<u32>::EMPTY),
                (),
                __s::PhantomData,
            )
        }
        #[inline]
        fn read<__R: __s::Reader<'__de>>(
            __parts: &mut Self::Parts,
            __r: &mut __R,
            __map: &mut __R::Frame,
            __enter: __s::Enter<'__de>,
        ) -> __s::Result<__s::More<'__de>, __s::Failed> {
            let __Parts(__seen, (__field_text, __field_font_size), (), _) = __parts;
            Self::__read(
                __r,
                __map,
                __enter,
                __seen,
                (),
                (__field_text, __field_font_size),
            )
        }
        #[inline]
        fn is_begun(__parts: &Self::Parts) -> __s::bool {
            __parts.0 != 0
        }
        #[allow(unused, reason = "a struct without fields has no use for some of this")]
        #[inline]
        fn finish<__R: __s::Reader<'__de>>(
            mut __parts: Self::Parts,
            __r: &mut __R,
            mut __map: &mut __R::Frame,
            __start: &'__de [__s::u8],
            __at: &'__de [__s::u8],
        ) -> __s::Result<Self, __s::Failed> {
            let __enter = __s::Enter::End {
                start: __start,
                at: __at,
            };
            <Self as __s::DecodeFlat<'__de>>::read(&mut __parts, __r, __map, __enter)?;
            let __Parts(_, (mut __field_text, mut __field_font_size), (), _) = __parts;
            let __value = Self {
                text: __r.built(__at, &mut __field_text)?,
                font_size: __r.built(__at, &mut __field_font_size)?,
            };
            __r.check(__start, __s::Some(&__value), Self::__check)?;
            __s::Ok(__value)
        }
        type Seen = __s::u64;
        #[inline]
        fn unseen() -> Self::Seen {
            0
        }
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn read_into<__R: __s::Reader<'__de>>(
            &mut self,
            __seen: &mut Self::Seen,
            __r: &mut __R,
            __map: &mut __R::Frame,
            __enter: __s::Enter<'__de>,
        ) -> __s::Result<__s::More<'__de>, __s::Failed> {
            Self::__read(
                __r,
                __map,
                __enter,
                __seen,
                (),
                (__s::There(&mut self.text), __s::There(&mut self.font_size)),
            )
        }
        #[allow(unused, reason = "a struct without fields has no use for some of this")]
        #[inline]
        fn finish_into<__R: __s::Reader<'__de>>(
            &mut self,
            mut __seen: Self::Seen,
            __r: &mut __R,
            mut __map: &mut __R::Frame,
            __start: &'__de [__s::u8],
            __at: &'__de [__s::u8],
        ) -> __s::Result<(), __s::Failed> {
            let __enter = __s::Enter::End {
                start: __start,
                at: __at,
            };
            <Self as __s::DecodeFlat<
                '__de,
            >>::read_into(self, &mut __seen, __r, __map, __enter)?;
            __r.check(__start, __s::Some(&*self), Self::__check)?;
            __s::Ok(())
        }
    }
    #[automatically_derived]
    impl __s::Validate for Caption {
        #[inline]
        fn validate_in(&self, __found: &mut __s::Violations<'_>) {
            __found
                .in_turn(
                    |__found| {
                        __s::rules::ruled_field(
                            "text",
                            &self.text,
                            Self::__check_text,
                            __found,
                        );
                        __s::rules::ruled_field(
                            "font_size",
                            &self.font_size,
                            Self::__check_font_size,
                            __found,
                        );
                    },
                    |__found| Self::__check(self, __found),
                );
        }
    }
    #[automatically_derived]
    impl __s::Describe for Caption {
        const TYPE: __s::describe::Type = __s::describe::Type::Model(|| const {
            &__s::describe::Model {
                name: "Caption",
                id: __s::concat!(__s::module_path!(), "::Caption"),
                arguments: &[],
                docs: "A caption shown over the video.",
                notes: __s::describe::Notes::NONE,
                body: __s::describe::Body::Struct(__s::describe::Fields {
                    layout: __s::describe::Layout::Map,
                    fields: &[
                        __s::describe::Field {
                            docs: "What it says.",
                            rules: Self::__RULES_text,
                            required: __s::required(<String as __s::Describe>::TYPE),
                            ..__s::describe::Field::new(
                                "text",
                                __s::describe::of::<String>,
                            )
                        },
                        __s::describe::Field {
                            default: __s::Some(__s::describe::Default {
                                json: || __s::default_json::<u32>(&(24)),
                            }),
                            rules: Self::__RULES_font_size,
                            required: false,
                            ..__s::describe::Field::new(
                                "font_size",
                                __s::describe::of::<u32>,
                            )
                        },
                    ],
                    deny_unknown: false,
                    divided: false,
                }),
            }
        });
        const MAX_LEN: __s::MaxLen = __s::MaxLen::container(2)
            .entry(
                8,
                5,
                __s::MaxLen::held(
                    <String as __s::Describe>::TYPE,
                    <String as __s::Describe>::MAX_LEN,
                    Self::__RULES_text,
                ),
            )
            .entry(
                13,
                10,
                __s::MaxLen::held(
                    <u32 as __s::Describe>::TYPE,
                    <u32 as __s::Describe>::MAX_LEN,
                    Self::__RULES_font_size,
                ),
            );
    }
    #[automatically_derived]
    impl __s::schemars::JsonSchema for Caption {
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
