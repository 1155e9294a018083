#[derive(FastSerialize)]
struct Point(f64, #[serial(range(0..= 9))] u8);
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
    impl Point {
        const __RULES_1: &'static [__s::describe::Rule] = &[
            __s::describe::Rule {
                constraint: __s::describe::Constraint::Range {
                    min: __s::describe::Bound::Inclusive(__s::describe::Scalar::Int(0)),
                    max: __s::describe::Bound::Inclusive(__s::describe::Scalar::Int(9)),
                    multiple_of: __s::None,
                },
                message: __s::None,
                code: __s::None,
            },
        ];
        fn __check_1(__value: &u8, __found: &mut __s::Violations<'_>) {
            __s::rules::range(__value, &Self::__RULES_1[0], __found);
        }
    }
    #[automatically_derived]
    impl __s::Encode for Point {
        const MOST: __s::Most = __s::Most::CONTAINER
            .item(<f64 as __s::Encode>::MOST)
            .item(<u8 as __s::Encode>::MOST);
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
            let __at = __w.ahead(__at, 47, 23)?;
            let __at = __w.array(__at, 2)?;
            let __at = __w.item(__at, true)?;
            let __at = __s::Encode::encode(&self.0, __w, __at, __s::Lead::None)?;
            let __at = __w.item(__at, false)?;
            let __at = __s::Encode::encode(&self.1, __w, __at, __s::Lead::None)?;
            __w.array_end(__at)
        }
    }
    impl Point {
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            (
                mut __field_0,
                mut __field_1,
            ): (impl __s::Place<Value = f64>, impl __s::Place<Value = u8>),
        ) -> __s::Result<&'__de [__s::u8], __s::Failed> {
            let (mut __array, __at) = __r.array_of(__start, 2)?;
            let __value = __r.nth(&mut __array, __at, 2)?;
            let __at = __s::value(__r, &__array, __value, &mut __field_0)?;
            let __value = __r.nth(&mut __array, __at, 2)?;
            let __at = __s::value(__r, &__array, __value, &mut __field_1)?;
            __s::check(__r, __value, &__field_1, Self::__check_1)?;
            __r.array_end(&mut __array, __at, 2)
        }
    }
    #[automatically_derived]
    impl<'__de> __s::Decode<'__de> for Point {
        const IN_PLACE: __s::bool = {
            #[allow(
                unused_imports,
                reason = "not asked where the type has a `Drop` of its own"
            )]
            use __s::NotDropped;
            !__s::Dropped::<Self>::ITSELF && <f64 as __s::Decode<'__de>>::IN_PLACE
                && <u8 as __s::Decode<'__de>>::IN_PLACE
        };
        #[inline]
        fn empty() -> __s::Option<Self> {
            __s::Some(Self(__s::Decode::empty()?, __s::Decode::empty()?))
        }
        fn decode<__R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            __out: &mut __s::Slot<Self>,
        ) -> __s::Read<'__de> {
            if Self::IN_PLACE {
                return __s::decode_in_place(__r, __start, __out);
            }
            let mut __field_0 = __s::Slot::<f64>::EMPTY;
            let mut __field_1 = __s::Slot::<u8>::EMPTY;
            let __at = Self::__read(__r, __start, (&mut __field_0, &mut __field_1))?;
            __out
                .fill(
                    Self(
                        __r.built(__at, &mut __field_0)?,
                        __r.built(__at, &mut __field_1)?,
                    ),
                );
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
                (__s::There(&mut self.0), __s::There(&mut self.1)),
            )?;
            __s::Ok(__at)
        }
    }
    #[automatically_derived]
    impl __s::Validate for Point {
        #[inline]
        fn validate_in(&self, __found: &mut __s::Violations<'_>) {
            __s::rules::item(0, &self.0, __found);
            __s::rules::ruled_item(1, &self.1, Self::__check_1, __found);
        }
    }
    #[automatically_derived]
    impl __s::Describe for Point {
        const TYPE: __s::describe::Type = __s::describe::Type::Model(|| const {
            &__s::describe::Model {
                name: "Point",
                id: __s::concat!(__s::module_path!(), "::Point"),
                arguments: &[],
                docs: "",
                notes: __s::describe::Notes::NONE,
                body: __s::describe::Body::Struct(__s::describe::Fields {
                    layout: __s::describe::Layout::Array,
                    fields: &[
                        __s::describe::Field {
                            number: __s::Some(0),
                            required: __s::required(<f64 as __s::Describe>::TYPE),
                            ..__s::describe::Field::new("0", __s::describe::of::<f64>)
                        },
                        __s::describe::Field {
                            number: __s::Some(1),
                            rules: Self::__RULES_1,
                            required: __s::required(<u8 as __s::Describe>::TYPE),
                            ..__s::describe::Field::new("1", __s::describe::of::<u8>)
                        },
                    ],
                    deny_unknown: false,
                    divided: false,
                }),
            }
        });
        const MAX_LEN: __s::MaxLen = __s::MaxLen::container(2)
            .item(
                __s::MaxLen::held(
                    <f64 as __s::Describe>::TYPE,
                    <f64 as __s::Describe>::MAX_LEN,
                    &[],
                ),
            )
            .item(
                __s::MaxLen::held(
                    <u8 as __s::Describe>::TYPE,
                    <u8 as __s::Describe>::MAX_LEN,
                    Self::__RULES_1,
                ),
            );
    }
    #[automatically_derived]
    impl __s::schemars::JsonSchema for Point {
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
