#[derive(FastSerialize)]
#[serial(array)]
struct Grown {
    #[serial(key = 0)]
    id: u8,
    #[serial(key = 2, default, skip_serializing_if = String::is_empty)]
    name: String,
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
    #[automatically_derived]
    impl __s::Encode for Grown {
        const MOST: __s::Most = __s::Most::CONTAINER
            .item(<u8 as __s::Encode>::MOST)
            .item(__s::Most::new(0, 0).or_null())
            .item(<String as __s::Encode>::MOST.or_null());
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
            let __at = __w.ahead(__at, 136, 47)?;
            let __at = __w.array(__at, 3)?;
            let __at = __w.item(__at, true)?;
            let __at = __s::Encode::encode(&self.id, __w, __at, __s::Lead::None)?;
            let __at = __w.item(__at, false)?;
            let __at = __w.null(__at, __s::Lead::None)?;
            let __at = __w.item(__at, false)?;
            let __at = if String::is_empty(&self.name) {
                __w.null(__at, __s::Lead::None)?
            } else {
                __s::Encode::encode(&self.name, __w, __at, __s::Lead::None)?
            };
            __w.array_end(__at)
        }
    }
    impl Grown {
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            (
                mut __field_id,
                mut __field_name,
            ): (impl __s::Place<Value = u8>, impl __s::Place<Value = String>),
        ) -> __s::Result<&'__de [__s::u8], __s::Failed> {
            let (mut __array, __at) = __r.array(__start)?;
            let __value = match __r.item(&mut __array, __at)? {
                __s::More::Item(__value) => __value,
                __s::More::End(_) => {
                    return __s::Err(__s::wrong_length(__r, &__array, 1, __s::Some(3)));
                }
            };
            let __at = __s::value(__r, &__array, __value, &mut __field_id)?;
            let mut __ends = false;
            let __more = if __ends {
                __s::More::End(__at)
            } else {
                __r.item(&mut __array, __at)?
            };
            let __at = match __more {
                __s::More::Item(__value) => {
                    let __at = __s::gap(__r, __value)?;
                    __at
                }
                __s::More::End(__at) => {
                    __ends = true;
                    __at
                }
            };
            let __more = if __ends {
                __s::More::End(__at)
            } else {
                __r.item(&mut __array, __at)?
            };
            let __at = match __more {
                __s::More::Item(__value) => {
                    let __at = match __r.null(__value) {
                        __s::Some(__at) => {
                            __s::Place::fill(
                                &mut __field_name,
                                <String as __s::Default>::default(),
                            );
                            __at
                        }
                        __s::None => {
                            let __at = __s::value(
                                __r,
                                &__array,
                                __value,
                                &mut __field_name,
                            )?;
                            __at
                        }
                    };
                    __at
                }
                __s::More::End(__at) => {
                    __ends = true;
                    __s::Place::fill(
                        &mut __field_name,
                        <String as __s::Default>::default(),
                    );
                    __at
                }
            };
            if __ends {
                __s::Ok(__at)
            } else {
                __s::array_end(__r, &mut __array, __at, (1, 3))
            }
        }
    }
    #[automatically_derived]
    impl<'__de> __s::Decode<'__de> for Grown {
        const IN_PLACE: __s::bool = {
            #[allow(
                unused_imports,
                reason = "not asked where the type has a `Drop` of its own"
            )]
            use __s::NotDropped;
            !__s::Dropped::<Self>::ITSELF && <u8 as __s::Decode<'__de>>::IN_PLACE
                && <String as __s::Decode<'__de>>::IN_PLACE
        };
        #[inline]
        fn empty() -> __s::Option<Self> {
            __s::Some(Self {
                id: __s::Decode::empty()?,
                name: __s::Decode::empty()?,
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
            let mut __field_id = __s::Slot::<u8>::EMPTY;
            let mut __field_name = __s::Slot::<String>::EMPTY;
            let __at = Self::__read(__r, __start, (&mut __field_id, &mut __field_name))?;
            __out
                .fill(Self {
                    id: __r.built(__at, &mut __field_id)?,
                    name: __r.built(__at, &mut __field_name)?,
                });
            __s::Ok(__at)
        }
        fn decode_into<__R: __s::Reader<'__de>>(
            &mut self,
            __r: &mut __R,
            __start: &'__de [__s::u8],
        ) -> __s::Read<'__de> {
            let __at = Self::__read(
                __r,
                __start,
                (__s::There(&mut self.id), __s::There(&mut self.name)),
            )?;
            __s::Ok(__at)
        }
    }
    #[automatically_derived]
    impl __s::Validate for Grown {
        #[inline]
        fn validate_in(&self, __found: &mut __s::Violations<'_>) {
            __s::rules::item(0, &self.id, __found);
            __s::rules::item(2, &self.name, __found);
        }
    }
    #[automatically_derived]
    impl __s::Describe for Grown {
        const TYPE: __s::describe::Type = __s::describe::Type::Model(|| const {
            &__s::describe::Model {
                name: "Grown",
                id: __s::concat!(__s::module_path!(), "::Grown"),
                arguments: &[],
                docs: "",
                notes: __s::describe::Notes::NONE,
                body: __s::describe::Body::Struct(__s::describe::Fields {
                    layout: __s::describe::Layout::Array,
                    fields: &[
                        __s::describe::Field {
                            number: __s::Some(0),
                            required: __s::required(<u8 as __s::Describe>::TYPE),
                            ..__s::describe::Field::new("0", __s::describe::of::<u8>)
                        },
                        __s::describe::Field {
                            number: __s::Some(2),
                            omitted: true,
                            default: __s::Some(__s::describe::Default {
                                json: || __s::default_json::<
                                    String,
                                >(&(<String as __s::Default>::default())),
                            }),
                            required: false,
                            ..__s::describe::Field::new(
                                "2",
                                || __s::describe::Type::Option(__s::describe::of::<String>),
                            )
                        },
                    ],
                    deny_unknown: false,
                    divided: false,
                }),
            }
        });
        const MAX_LEN: __s::MaxLen = __s::MaxLen::container(3)
            .item(
                __s::MaxLen::held(
                    <u8 as __s::Describe>::TYPE,
                    <u8 as __s::Describe>::MAX_LEN,
                    &[],
                ),
            )
            .item(__s::MaxLen::NOTHING.or_null())
            .item(
                __s::MaxLen::held(
                        <String as __s::Describe>::TYPE,
                        <String as __s::Describe>::MAX_LEN,
                        &[],
                    )
                    .or_null(),
            );
    }
    #[automatically_derived]
    impl __s::schemars::JsonSchema for Grown {
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
