#[derive(FastSerialize)]
#[serial(repr = "int")]
#[repr(u16)]
enum Code {
    Ok = 200,
    Created,
    Base = BASE,
    #[serial(other)]
    Other(u16),
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
    const __VALUE_Base: __s::i128 = {
        const __BASE: __s::u16 = BASE;
        __BASE as __s::i128 + 0
    };
    const __VALUE_Other: __s::i128 = {
        const __BASE: __s::u16 = BASE;
        __BASE as __s::i128 + 1
    };
    const __LABELS: &[__s::Label; 4] = &[
        __s::Label::Int(200),
        __s::Label::Int(201),
        __s::Label::Int(__VALUE_Base),
        __s::Label::Int(__VALUE_Other),
    ];
    #[inline]
    fn __find(__told: __s::Told<'_>) -> __s::usize {
        match __told {
            __s::Told::Int(200) => 0,
            __s::Told::Int(201) => 1,
            __s::Told::Int(__VALUE_Base) => 2,
            _ => 3,
        }
    }
    const __VALUES: __s::Values = __s::Values::new(__find, __LABELS);
    #[automatically_derived]
    impl __s::Encode for Code {
        #[inline]
        fn encode<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __lead: __s::Lead,
        ) -> __s::Wrote<'__w> {
            let __index = match self {
                Self::Ok => 0,
                Self::Created => 1,
                Self::Base => 2,
                Self::Other(__field_0) => {
                    return __s::Encode::encode(__field_0, __w, __at, __lead);
                }
            };
            __s::write_label(__w, __at, __lead, &__LABELS[__index])
        }
    }
    #[automatically_derived]
    impl<'__de> __s::Decode<'__de> for Code {
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
            __s::Some(Self::Ok)
        }
        #[inline]
        fn decode<__R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            __out: &mut __s::Slot<Self>,
        ) -> __s::Read<'__de> {
            if Self::IN_PLACE {
                return __s::decode_in_place(__r, __start, __out);
            }
            let (__value, __at) = match __s::tell(__r, __start, __VALUES)? {
                (0, __at) => (Self::Ok, __at),
                (1, __at) => (Self::Created, __at),
                (2, __at) => (Self::Base, __at),
                (3, __at) => {
                    let mut __field_0 = __s::Slot::<u16>::EMPTY;
                    __s::decode(__r, __start, &mut __field_0)?;
                    (Self::Other(__r.built(__at, &mut __field_0)?), __at)
                }
                _ => return __s::Err(__s::unknown_value(__r, __start, __LABELS)),
            };
            __out.fill(__value);
            __s::Ok(__at)
        }
        #[inline]
        fn decode_into<__R: __s::Reader<'__de>>(
            &mut self,
            __r: &mut __R,
            __start: &'__de [__s::u8],
        ) -> __s::Read<'__de> {
            let (__value, __at) = match __s::tell(__r, __start, __VALUES)? {
                (0, __at) => (Self::Ok, __at),
                (1, __at) => (Self::Created, __at),
                (2, __at) => (Self::Base, __at),
                (3, __at) => {
                    let mut __field_0 = __s::Slot::<u16>::EMPTY;
                    __s::decode(__r, __start, &mut __field_0)?;
                    (Self::Other(__r.built(__at, &mut __field_0)?), __at)
                }
                _ => return __s::Err(__s::unknown_value(__r, __start, __LABELS)),
            };
            *self = __value;
            __s::Ok(__at)
        }
    }
    #[automatically_derived]
    impl __s::EncodeKey for Code {
        #[inline]
        fn encode_key<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __first: __s::bool,
        ) -> __s::Wrote<'__w> {
            let __index = match self {
                Self::Ok => 0,
                Self::Created => 1,
                Self::Base => 2,
                Self::Other(__field_0) => {
                    return __s::EncodeKey::encode_key(__field_0, __w, __at, __first);
                }
            };
            __s::write_label_key(__w, __at, __first, &__LABELS[__index])
        }
    }
    #[automatically_derived]
    impl<'__de> __s::DecodeKey<'__de> for Code {
        #[inline]
        fn decode_key<__R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            __out: &mut __s::Slot<Self>,
        ) -> __s::Read<'__de> {
            let (__value, __at) = match __s::tell_key(__r, __start, __VALUES)? {
                (0, __at) => (Self::Ok, __at),
                (1, __at) => (Self::Created, __at),
                (2, __at) => (Self::Base, __at),
                (3, __at) => {
                    let mut __field_0 = __s::Slot::<u16>::EMPTY;
                    __s::DecodeKey::decode_key(__r, __start, &mut __field_0)?;
                    (Self::Other(__r.built(__at, &mut __field_0)?), __at)
                }
                _ => return __s::Err(__s::unknown_value(__r, __start, __LABELS)),
            };
            __out.fill(__value);
            __s::Ok(__at)
        }
    }
    #[automatically_derived]
    impl __s::Validate for Code {
        #[inline]
        fn validate_in(&self, __found: &mut __s::Violations<'_>) {}
        #[inline]
        fn key_text(&self) -> __s::Option<__s::Cow<'_, __s::str>> {
            match self {
                Self::Ok => __s::Some(__s::label_text(&__LABELS[0])),
                Self::Created => __s::Some(__s::label_text(&__LABELS[1])),
                Self::Base => __s::Some(__s::label_text(&__LABELS[2])),
                Self::Other(__field_0) => __s::Validate::key_text(__field_0),
            }
        }
    }
    #[automatically_derived]
    impl __s::Describe for Code {
        const TYPE: __s::describe::Type = __s::describe::Type::Model(|| const {
            &__s::describe::Model {
                name: "Code",
                id: __s::concat!(__s::module_path!(), "::Code"),
                arguments: &[],
                docs: "",
                notes: __s::describe::Notes::NONE,
                body: __s::describe::Body::Enum(
                    &[
                        __s::describe::Variant {
                            values: &[__s::describe::Scalar::Int(200)],
                            payload: __s::describe::Fields {
                                layout: __s::describe::Layout::Unit,
                                fields: &[],
                                deny_unknown: false,
                                divided: false,
                            },
                            ..__s::describe::Variant::new("Ok")
                        },
                        __s::describe::Variant {
                            values: &[__s::describe::Scalar::Int(201)],
                            payload: __s::describe::Fields {
                                layout: __s::describe::Layout::Unit,
                                fields: &[],
                                deny_unknown: false,
                                divided: false,
                            },
                            ..__s::describe::Variant::new("Created")
                        },
                        __s::describe::Variant {
                            values: &[__s::describe::Scalar::Int(__VALUE_Base)],
                            payload: __s::describe::Fields {
                                layout: __s::describe::Layout::Unit,
                                fields: &[],
                                deny_unknown: false,
                                divided: false,
                            },
                            ..__s::describe::Variant::new("Base")
                        },
                        __s::describe::Variant {
                            other: true,
                            values: &[__s::describe::Scalar::Int(__VALUE_Other)],
                            kept: __s::Some(__s::describe::of::<u16>),
                            payload: __s::describe::Fields {
                                layout: __s::describe::Layout::Unit,
                                fields: &[],
                                deny_unknown: false,
                                divided: false,
                            },
                            ..__s::describe::Variant::new("Other")
                        },
                    ],
                ),
            }
        });
        const MAX_LEN: __s::MaxLen = __s::MaxLen::NOTHING
            .or(__s::MaxLen::new(20, 9))
            .or(__s::MaxLen::new(20, 9))
            .or(__s::MaxLen::new(20, 9))
            .or(__s::MaxLen::UNBOUNDED);
    }
    #[automatically_derived]
    impl __s::schemars::JsonSchema for Code {
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
