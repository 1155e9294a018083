#[derive(FastSerialize)]
struct Small {
    id: u64,
    tags: Vec<String>,
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
            name: "id",
            json: b",\"id\":",
            msgpack: b"\xA2id",
        },
        __s::Key {
            name: "tags",
            json: b",\"tags\":",
            msgpack: b"\xA4tags",
        },
    ];
    const __FIELDS: &__s::Fields = &__s::Fields {
        keys: __KEYS,
        after: &[0, 1],
        again: false,
        is_first: true,
    };
    fn __find(__name: &__s::str) -> __s::usize {
        match (__s::str::len(__name), __name) {
            (2, "id") => 0,
            (4, "tags") => 1,
            _ => 2,
        }
    }
    #[automatically_derived]
    impl __s::Encode for Small {
        const MOST: __s::Most = __s::Most::map(
            __KEYS,
            &[<u64 as __s::Encode>::MOST, <Vec<String> as __s::Encode>::MOST],
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
            let __at = __w.ahead(__at, 35, 22)?;
            let __at = __w.map(__at, 2)?;
            let __at = __s::EncodeFlat::encode_entries(self, __w, __at, true)?;
            __w.map_end(__at)
        }
    }
    impl Small {
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __map: &mut __R::Frame,
            __enter: __s::Enter<'__de>,
            __seen: &mut __s::u64,
            (): (),
            (
                mut __field_id,
                mut __field_tags,
            ): (impl __s::Place<Value = u64>, impl __s::Place<Value = Vec<String>>),
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
                        match __s::turn(
                            __r,
                            __map,
                            &mut __at,
                            &mut __turns,
                            __seen,
                            0,
                            &mut __field_id,
                        )? {
                            __s::Turn::Read(_) => {}
                            __s::Turn::Key(__key) => break '__turns __key,
                            __s::Turn::Sorted => continue '__fields,
                            __s::Turn::End => break '__fields __at,
                        }
                    }
                    if __turns.next <= 1 {
                        match __s::turn(
                            __r,
                            __map,
                            &mut __at,
                            &mut __turns,
                            __seen,
                            1,
                            &mut __field_tags,
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
                __s::unless_seen(__r, __start, *__seen & 0x1, "id", &mut __field_id)?;
                __s::unless_seen(
                    __r,
                    __start,
                    *__seen & 0x2,
                    "tags",
                    &mut __field_tags,
                )?;
                *__seen = 0x3;
            }
            __s::Ok(__s::More::End(__at))
        }
    }
    #[automatically_derived]
    impl<'__de> __s::Decode<'__de> for Small {
        const IN_PLACE: __s::bool = {
            #[allow(
                unused_imports,
                reason = "not asked where the type has a `Drop` of its own"
            )]
            use __s::NotDropped;
            !__s::Dropped::<Self>::ITSELF && <u64 as __s::Decode<'__de>>::IN_PLACE
                && <Vec<String> as __s::Decode<'__de>>::IN_PLACE
        };
        #[inline]
        fn empty() -> __s::Option<Self> {
            __s::Some(Self {
                id: __s::Decode::empty()?,
                tags: __s::Decode::empty()?,
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
    impl __s::EncodeFlat for Small {
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
            let __at = __w.ahead(__at, 34, 17)?;
            let __at = __s::Encode::encode(
                &self.id,
                __w,
                __at,
                __s::Lead::new(&__KEYS[0], __first),
            )?;
            let __at = __s::Encode::encode(
                &self.tags,
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
        (__s::Slot<u64>, __s::Slot<Vec<String>>),
        (),
        __s::PhantomData<(&'__de (), Small)>,
    );
    #[automatically_derived]
    impl<'__de> __s::DecodeFlat<'__de> for Small {
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
                (__s::Slot::<u64>::EMPTY, __s::Slot::<Vec<String>>::EMPTY),
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
            let __Parts(__seen, (__field_id, __field_tags), (), _) = __parts;
            Self::__read(__r, __map, __enter, __seen, (), (__field_id, __field_tags))
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
            let __Parts(_, (mut __field_id, mut __field_tags), (), _) = __parts;
            let __value = Self {
                id: __r.built(__at, &mut __field_id)?,
                tags: __r.built(__at, &mut __field_tags)?,
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
            Self::__read(
                __r,
                __map,
                __enter,
                __seen,
                (),
                (__s::There(&mut self.id), __s::There(&mut self.tags)),
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
            __s::Ok(())
        }
    }
    #[automatically_derived]
    impl __s::Validate for Small {
        #[inline]
        fn validate_in(&self, __found: &mut __s::Violations<'_>) {
            __s::rules::field("id", &self.id, __found);
            __s::rules::field("tags", &self.tags, __found);
        }
    }
    #[automatically_derived]
    impl __s::Describe for Small {
        const TYPE: __s::describe::Type = __s::describe::Type::Model(|| const {
            &__s::describe::Model {
                name: "Small",
                id: __s::concat!(__s::module_path!(), "::Small"),
                arguments: &[],
                docs: "",
                notes: __s::describe::Notes::NONE,
                body: __s::describe::Body::Struct(__s::describe::Fields {
                    layout: __s::describe::Layout::Map,
                    fields: &[
                        __s::describe::Field {
                            required: __s::required(<u64 as __s::Describe>::TYPE),
                            ..__s::describe::Field::new("id", __s::describe::of::<u64>)
                        },
                        __s::describe::Field {
                            required: __s::required(
                                <Vec<String> as __s::Describe>::TYPE,
                            ),
                            ..__s::describe::Field::new(
                                "tags",
                                __s::describe::of::<Vec<String>>,
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
                6,
                3,
                __s::MaxLen::held(
                    <u64 as __s::Describe>::TYPE,
                    <u64 as __s::Describe>::MAX_LEN,
                    &[],
                ),
            )
            .entry(8, 5, __s::MaxLen::list(<String as __s::Describe>::TYPE, &[]));
    }
    #[automatically_derived]
    impl __s::schemars::JsonSchema for Small {
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
