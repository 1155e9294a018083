#[derive(FastSerialize)]
#[serial(rename_all = "snake_case")]
enum Style {
    Bold,
    #[serial(alias = "slanted")]
    Italic,
    #[serial(other)]
    Unknown,
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
    const __KEYS: &[__s::Key; 3] = &[
        __s::Key {
            name: "bold",
            json: b",\"bold\":",
            msgpack: b"\xA4bold",
        },
        __s::Key {
            name: "italic",
            json: b",\"italic\":",
            msgpack: b"\xA6italic",
        },
        __s::Key {
            name: "unknown",
            json: b",\"unknown\":",
            msgpack: b"\xA7unknown",
        },
    ];
    #[inline]
    fn __find(__name: &__s::str) -> __s::usize {
        match (__s::str::len(__name), __name) {
            (4, "bold") => 0,
            (6, "italic") | (7, "slanted") => 1,
            (7, "unknown") => 2,
            _ => 2,
        }
    }
    #[automatically_derived]
    impl __s::Encode for Style {
        const MOST: __s::Most = __s::Most::new(9, 8);
        #[inline]
        fn encode<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __lead: __s::Lead,
        ) -> __s::Wrote<'__w> {
            let __index = match self {
                Self::Bold => 0,
                Self::Italic => 1,
                Self::Unknown => 2,
            };
            __w.name(__at, __lead, &__KEYS[__index])
        }
        #[inline]
        fn same(&self, __other: &Self) -> __s::Option<__s::bool> {
            __s::Some(__s::discriminant(self) == __s::discriminant(__other))
        }
    }
    #[automatically_derived]
    impl<'__de> __s::Decode<'__de> for Style {
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
            __s::Some(Self::Bold)
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
            let (__value, __at) = match __r.name_with(__start, __find)? {
                (0, __at) => (Self::Bold, __at),
                (1, __at) => (Self::Italic, __at),
                (2, __at) => (Self::Unknown, __at),
                _ => return __s::Err(__s::unknown_variant(__r, __start, __KEYS)),
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
            let (__value, __at) = match __r.name_with(__start, __find)? {
                (0, __at) => (Self::Bold, __at),
                (1, __at) => (Self::Italic, __at),
                (2, __at) => (Self::Unknown, __at),
                _ => return __s::Err(__s::unknown_variant(__r, __start, __KEYS)),
            };
            *self = __value;
            __s::Ok(__at)
        }
    }
    #[automatically_derived]
    impl __s::EncodeKey for Style {
        #[inline]
        fn encode_key<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __first: __s::bool,
        ) -> __s::Wrote<'__w> {
            let __index = match self {
                Self::Bold => 0,
                Self::Italic => 1,
                Self::Unknown => 2,
            };
            __w.lead(__at, __s::Lead::new(&__KEYS[__index], __first))
        }
    }
    #[automatically_derived]
    impl<'__de> __s::DecodeKey<'__de> for Style {
        #[inline]
        fn decode_key<__R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            __out: &mut __s::Slot<Self>,
        ) -> __s::Read<'__de> {
            let (__value, __at) = match __r.key_with(__start, __find)? {
                (0, __at) => (Self::Bold, __at),
                (1, __at) => (Self::Italic, __at),
                (2, __at) => (Self::Unknown, __at),
                _ => return __s::Err(__s::unknown_variant(__r, __start, __KEYS)),
            };
            __out.fill(__value);
            __s::Ok(__at)
        }
    }
    #[automatically_derived]
    impl __s::Validate for Style {
        #[inline]
        fn validate_in(&self, __found: &mut __s::Violations<'_>) {}
        #[inline]
        fn key_text(&self) -> __s::Option<__s::Cow<'_, __s::str>> {
            match self {
                Self::Bold => __s::Some(__s::Cow::Borrowed("bold")),
                Self::Italic => __s::Some(__s::Cow::Borrowed("italic")),
                Self::Unknown => __s::Some(__s::Cow::Borrowed("unknown")),
            }
        }
    }
    #[automatically_derived]
    impl __s::Describe for Style {
        const TYPE: __s::describe::Type = __s::describe::Type::Model(|| const {
            &__s::describe::Model {
                name: "Style",
                id: __s::concat!(__s::module_path!(), "::Style"),
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
                            ..__s::describe::Variant::new("bold")
                        },
                        __s::describe::Variant {
                            aliases: &["slanted"],
                            payload: __s::describe::Fields {
                                layout: __s::describe::Layout::Unit,
                                fields: &[],
                                deny_unknown: false,
                                divided: false,
                            },
                            ..__s::describe::Variant::new("italic")
                        },
                        __s::describe::Variant {
                            other: true,
                            payload: __s::describe::Fields {
                                layout: __s::describe::Layout::Unit,
                                fields: &[],
                                deny_unknown: false,
                                divided: false,
                            },
                            ..__s::describe::Variant::new("unknown")
                        },
                    ],
                ),
            }
        });
        const MAX_LEN: __s::MaxLen = __s::MaxLen::NOTHING
            .or(__s::MaxLen::new(6, 5))
            .or(__s::MaxLen::new(8, 7))
            .or(__s::MaxLen::new(9, 8));
    }
    #[automatically_derived]
    impl __s::schemars::JsonSchema for Style {
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
