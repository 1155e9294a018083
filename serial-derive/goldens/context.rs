#[derive(FastSerialize)]
#[serial(context = Shop)]
struct Order {
    #[serial(sensitive, max_length = 9, inner(custom = known))]
    names: Vec<String>,
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
    const __KEYS: &[__s::Key; 1] = &[
        __s::Key {
            name: "names",
            json: b",\"names\":",
            msgpack: b"\xA5names",
        },
    ];
    const __FIELDS: &__s::Fields = &__s::Fields {
        keys: __KEYS,
        after: &[],
        again: false,
        is_first: true,
    };
    fn __find(__name: &__s::str) -> __s::usize {
        match (__s::str::len(__name), __name) {
            (5, "names") => 0,
            _ => 1,
        }
    }
    impl Order {
        const __RULES_names: &'static [__s::describe::Rule] = &[
            __s::describe::Rule {
                constraint: __s::describe::Constraint::Length {
                    unit: __s::describe::Unit::Own,
                    min: __s::None,
                    max: __s::Some(9),
                },
                message: __s::None,
                code: __s::None,
            },
            __s::describe::Rule {
                constraint: __s::describe::Constraint::Inner(
                    &[
                        __s::describe::Rule {
                            constraint: __s::describe::Constraint::Custom("known"),
                            message: __s::None,
                            code: __s::None,
                        },
                    ],
                ),
                message: __s::None,
                code: __s::None,
            },
        ];
        fn __check_names(__value: &Vec<String>, __found: &mut __s::Violations<'_>) {
            let __s::Some(__context) = __s::rules::context::<Shop>(__found, "Order")
            else { return };
            __found
                .secretly(|__found| {
                    __s::rules::length(__value, &Self::__RULES_names[0], __found);
                    __s::rules::inner(
                        __value,
                        __found,
                        |__item, __found| {
                            {
                                const __RULE: __s::describe::Rule = __s::describe::Rule {
                                    constraint: __s::describe::Constraint::Custom("known"),
                                    message: __s::None,
                                    code: __s::None,
                                };
                                __s::rules::custom(
                                    known(__item, __context),
                                    &__RULE,
                                    __found,
                                );
                            }
                        },
                    );
                });
        }
    }
    #[automatically_derived]
    impl __s::Encode for Order {
        const MOST: __s::Most = __s::Most::map(
            __KEYS,
            &[<Vec<String> as __s::Encode>::MOST],
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
            let __at = __w.ahead(__at, 10, 11)?;
            let __at = __w.map(__at, 1)?;
            let __at = __s::EncodeFlat::encode_entries(self, __w, __at, true)?;
            __w.map_end(__at)
        }
    }
    impl Order {
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __map: &mut __R::Frame,
            __enter: __s::Enter<'__de>,
            __seen: &mut __s::u64,
            (): (),
            (mut __field_names,): (impl __s::Place<Value = Vec<String>>,),
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
                        match __s::turn_by(
                            __r,
                            __map,
                            &mut __at,
                            &mut __turns,
                            __seen,
                            0,
                            |__r, __map, __value| __s::secretly(
                                __r,
                                __value,
                                |__r| __s::value(__r, __map, __value, &mut __field_names),
                            ),
                        )? {
                            __s::Turn::Read(__value) => {
                                __s::check(
                                    __r,
                                    __value,
                                    &__field_names,
                                    Self::__check_names,
                                )?;
                            }
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
                    "names",
                    &mut __field_names,
                )?;
                *__seen = 0x1;
            }
            __s::Ok(__s::More::End(__at))
        }
    }
    #[automatically_derived]
    impl<'__de> __s::Decode<'__de> for Order {
        const IN_PLACE: __s::bool = {
            #[allow(
                unused_imports,
                reason = "not asked where the type has a `Drop` of its own"
            )]
            use __s::NotDropped;
            !__s::Dropped::<Self>::ITSELF
                && <Vec<String> as __s::Decode<'__de>>::IN_PLACE
        };
        #[inline]
        fn empty() -> __s::Option<Self> {
            __s::Some(Self {
                names: __s::Decode::empty()?,
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
            __s::Ok(__at)
        }
    }
    #[automatically_derived]
    impl __s::EncodeFlat for Order {
        const NAMES: __s::Names = __s::Names {
            keys: __KEYS,
            aliases: &[],
            inner: &[],
            deny_unknown: false,
            ..__s::Names::NONE
        };
        #[inline]
        fn entries<'__w, __W: __s::Writer<'__w>>(&self, __w: &mut __W) -> __s::usize {
            1
        }
        #[inline]
        fn encode_entries<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __first: __s::bool,
        ) -> __s::Wrote<'__w> {
            let __at = if __s::redacts(__w) {
                __s::redacted(__w, __at, __s::Lead::new(&__KEYS[0], __first))
            } else {
                __s::Encode::encode(
                    &self.names,
                    __w,
                    __at,
                    __s::Lead::new(&__KEYS[0], __first),
                )
            }?;
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
        (__s::Slot<Vec<String>>,),
        (),
        __s::PhantomData<(&'__de (), Order)>,
    );
    #[automatically_derived]
    impl<'__de> __s::DecodeFlat<'__de> for Order {
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
            __Parts(0, (__s::Slot::<Vec<String>>::EMPTY,), (), __s::PhantomData)
        }
        #[inline]
        fn read<__R: __s::Reader<'__de>>(
            __parts: &mut Self::Parts,
            __r: &mut __R,
            __map: &mut __R::Frame,
            __enter: __s::Enter<'__de>,
        ) -> __s::Result<__s::More<'__de>, __s::Failed> {
            let __Parts(__seen, (__field_names,), (), _) = __parts;
            Self::__read(__r, __map, __enter, __seen, (), (__field_names,))
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
            let __Parts(_, (mut __field_names,), (), _) = __parts;
            let __value = Self {
                names: __r.built(__at, &mut __field_names)?,
            };
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
            Self::__read(__r, __map, __enter, __seen, (), (__s::There(&mut self.names),))
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
            __s::Ok(())
        }
    }
    #[automatically_derived]
    impl __s::Validate for Order {
        #[inline]
        fn validate_in(&self, __found: &mut __s::Violations<'_>) {
            __found
                .at_name(
                    "names",
                    |__found| {
                        __found
                            .secretly(|__found| {
                                __s::Validate::validate_in(&self.names, __found);
                                Self::__check_names(&self.names, __found);
                            });
                    },
                );
        }
    }
    #[automatically_derived]
    impl __s::Describe for Order {
        const TYPE: __s::describe::Type = __s::describe::Type::Model(|| const {
            &__s::describe::Model {
                name: "Order",
                id: __s::concat!(__s::module_path!(), "::Order"),
                arguments: &[],
                docs: "",
                notes: __s::describe::Notes::NONE,
                body: __s::describe::Body::Struct(__s::describe::Fields {
                    layout: __s::describe::Layout::Map,
                    fields: &[
                        __s::describe::Field {
                            sensitive: true,
                            rules: Self::__RULES_names,
                            required: __s::required(
                                <Vec<String> as __s::Describe>::TYPE,
                            ),
                            ..__s::describe::Field::new(
                                "names",
                                __s::describe::of::<Vec<String>>,
                            )
                        },
                    ],
                    deny_unknown: false,
                    divided: false,
                }),
            }
        });
        const MAX_LEN: __s::MaxLen = __s::MaxLen::container(1)
            .entry(
                9,
                6,
                __s::MaxLen::list(<String as __s::Describe>::TYPE, Self::__RULES_names)
                    .or(__s::MaxLen::REDACTED),
            );
    }
    #[automatically_derived]
    impl __s::schemars::JsonSchema for Order {
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
