#[derive(FastSerialize)]
#[serial(omit_none, omit_defaults, deny_unknown_fields)]
struct Profile {
    nick: Option<String>,
    #[serial(default)]
    age: u8,
    name: String,
    #[serial(default, skip_serializing_if = Vec::is_empty)]
    links: Vec<String>,
    #[serial(skip)]
    cache: Cache,
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
            name: "nick",
            json: b",\"nick\":",
            msgpack: b"\xA4nick",
        },
        __s::Key {
            name: "age",
            json: b",\"age\":",
            msgpack: b"\xA3age",
        },
        __s::Key {
            name: "name",
            json: b",\"name\":",
            msgpack: b"\xA4name",
        },
        __s::Key {
            name: "links",
            json: b",\"links\":",
            msgpack: b"\xA5links",
        },
    ];
    const __FIELDS: &__s::Fields = &__s::Fields {
        keys: __KEYS,
        after: &[1, 4, 3, 0],
        again: false,
        is_first: true,
    };
    fn __find(__name: &__s::str) -> __s::usize {
        match (__s::str::len(__name), __name) {
            (4, "nick") => 0,
            (3, "age") => 1,
            (4, "name") => 2,
            (5, "links") => 3,
            _ => 4,
        }
    }
    #[automatically_derived]
    impl __s::Encode for Profile {
        const MOST: __s::Most = __s::Most::map(
            __KEYS,
            &[
                <Option<String> as __s::Encode>::MOST,
                <u8 as __s::Encode>::MOST,
                <String as __s::Encode>::MOST,
                <Vec<String> as __s::Encode>::MOST,
            ],
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
            let __has_nick = !__s::Encode::is_null(&self.nick);
            let __has_age = !__s::equal(
                __w,
                &self.age,
                &<u8 as __s::Default>::default(),
            );
            let __has_links = !Vec::is_empty(&self.links);
            let __at = __w.ahead(__at, 117, 42)?;
            let __at = __w
                .map(
                    __at,
                    1 + __has_nick as __s::usize + __has_age as __s::usize
                        + __has_links as __s::usize,
                )?;
            let __at = if __has_nick {
                __s::Encode::encode(&self.nick, __w, __at, __s::Lead::First(&__KEYS[0]))?
            } else {
                __at
            };
            let __first = !__has_nick;
            let __at = __w.ahead(__at, 143, 50)?;
            let __at = if __has_age {
                __s::Encode::encode(
                    &self.age,
                    __w,
                    __at,
                    __s::Lead::new(&__KEYS[1], __first),
                )?
            } else {
                __at
            };
            let __first = __first && !__has_age;
            let __at = __s::Encode::encode(
                &self.name,
                __w,
                __at,
                __s::Lead::new(&__KEYS[2], __first),
            )?;
            let __at = if __has_links {
                __s::Encode::encode(&self.links, __w, __at, __s::Lead::Next(&__KEYS[3]))?
            } else {
                __at
            };
            __w.map_end(__at)
        }
    }
    impl Profile {
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __map: &mut __R::Frame,
            __enter: __s::Enter<'__de>,
            __seen: &mut __s::u64,
            (): (),
            (
                mut __field_nick,
                mut __field_age,
                mut __field_name,
                mut __field_links,
            ): (
                impl __s::Place<Value = Option<String>>,
                impl __s::Place<Value = u8>,
                impl __s::Place<Value = String>,
                impl __s::Place<Value = Vec<String>>,
            ),
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
                            &mut __field_nick,
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
                            &mut __field_age,
                        )? {
                            __s::Turn::Read(_) => {}
                            __s::Turn::Key(__key) => break '__turns __key,
                            __s::Turn::Sorted => continue '__fields,
                            __s::Turn::End => break '__fields __at,
                        }
                    }
                    if __turns.next <= 2 {
                        match __s::turn(
                            __r,
                            __map,
                            &mut __at,
                            &mut __turns,
                            __seen,
                            2,
                            &mut __field_name,
                        )? {
                            __s::Turn::Read(_) => {}
                            __s::Turn::Key(__key) => break '__turns __key,
                            __s::Turn::Sorted => continue '__fields,
                            __s::Turn::End => break '__fields __at,
                        }
                    }
                    if __turns.next <= 3 {
                        match __s::turn(
                            __r,
                            __map,
                            &mut __at,
                            &mut __turns,
                            __seen,
                            3,
                            &mut __field_links,
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
                if __index < 4 {
                    __at = __key;
                    __turns.go_to(__index, __value);
                } else {
                    if __enter.is_part() {
                        return __s::Ok(__s::More::Item(__key));
                    }
                    __s::unknown_field(__r, __key, __KEYS)?;
                    __at = __r.skip(__value)?;
                }
            };
            if __enter.is_part() {
                return __s::Ok(__s::More::End(__at));
            }
            if *__seen != 0xf {
                __s::unless_seen(
                    __r,
                    __start,
                    *__seen & 0x1,
                    "nick",
                    &mut __field_nick,
                )?;
                if *__seen & 0x2 == 0 {
                    __s::Place::fill(&mut __field_age, <u8 as __s::Default>::default());
                }
                __s::unless_seen(
                    __r,
                    __start,
                    *__seen & 0x4,
                    "name",
                    &mut __field_name,
                )?;
                if *__seen & 0x8 == 0 {
                    __s::Place::fill(
                        &mut __field_links,
                        <Vec<String> as __s::Default>::default(),
                    );
                }
                *__seen = 0xf;
            }
            __s::Ok(__s::More::End(__at))
        }
    }
    #[automatically_derived]
    impl<'__de> __s::Decode<'__de> for Profile {
        fn decode<__R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            __out: &mut __s::Slot<Self>,
        ) -> __s::Read<'__de> {
            __s::decode_struct(__r, __start, __out)
        }
        fn decode_into<__R: __s::Reader<'__de>>(
            &mut self,
            __r: &mut __R,
            __start: &'__de [__s::u8],
        ) -> __s::Read<'__de> {
            let __at = __s::decode_struct_into(self, __r, __start)?;
            self.cache = <Cache as __s::Default>::default();
            __s::Ok(__at)
        }
    }
    #[automatically_derived]
    impl __s::EncodeFlat for Profile {
        const NAMES: __s::Names = __s::Names {
            keys: __KEYS,
            aliases: &[],
            inner: &[],
            deny_unknown: true,
            ..__s::Names::NONE
        };
        #[inline]
        fn entries<'__w, __W: __s::Writer<'__w>>(&self, __w: &mut __W) -> __s::usize {
            let __has_nick = !__s::Encode::is_null(&self.nick);
            let __has_age = !__s::equal(
                __w,
                &self.age,
                &<u8 as __s::Default>::default(),
            );
            let __has_links = !Vec::is_empty(&self.links);
            1 + __has_nick as __s::usize + __has_age as __s::usize
                + __has_links as __s::usize
        }
        #[inline]
        fn encode_entries<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __first: __s::bool,
        ) -> __s::Wrote<'__w> {
            let __has_nick = !__s::Encode::is_null(&self.nick);
            let __has_age = !__s::equal(
                __w,
                &self.age,
                &<u8 as __s::Default>::default(),
            );
            let __has_links = !Vec::is_empty(&self.links);
            let __at = if __has_nick {
                __s::Encode::encode(
                    &self.nick,
                    __w,
                    __at,
                    __s::Lead::new(&__KEYS[0], __first),
                )?
            } else {
                __at
            };
            let __first = __first && !__has_nick;
            let __at = __w.ahead(__at, 143, 50)?;
            let __at = if __has_age {
                __s::Encode::encode(
                    &self.age,
                    __w,
                    __at,
                    __s::Lead::new(&__KEYS[1], __first),
                )?
            } else {
                __at
            };
            let __first = __first && !__has_age;
            let __at = __s::Encode::encode(
                &self.name,
                __w,
                __at,
                __s::Lead::new(&__KEYS[2], __first),
            )?;
            let __at = if __has_links {
                __s::Encode::encode(&self.links, __w, __at, __s::Lead::Next(&__KEYS[3]))?
            } else {
                __at
            };
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
        (
            __s::Slot<Option<String>>,
            __s::Slot<u8>,
            __s::Slot<String>,
            __s::Slot<Vec<String>>,
        ),
        (),
        __s::PhantomData<(&'__de (), Profile)>,
    );
    #[automatically_derived]
    impl<'__de> __s::DecodeFlat<'__de> for Profile {
        type Parts = __Parts<'__de>;
        const NAMES: __s::Names = __s::Names {
            keys: __KEYS,
            aliases: &[],
            inner: &[],
            deny_unknown: true,
            ..__s::Names::NONE
        };
        #[inline]
        fn parts() -> Self::Parts {
            __Parts(
                0,
                (
                    __s::Slot::<Option<String>>::EMPTY,
                    __s::Slot::<u8>::EMPTY,
                    __s::Slot::<String>::EMPTY,
                    __s::Slot::<Vec<String>>::EMPTY,
                ),
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
            let __Parts(
                __seen,
                (__field_nick, __field_age, __field_name, __field_links),
                (),
                _,
            ) = __parts;
            Self::__read(
                __r,
                __map,
                __enter,
                __seen,
                (),
                (__field_nick, __field_age, __field_name, __field_links),
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
            let __Parts(
                _,
                (mut __field_nick, mut __field_age, mut __field_name, mut __field_links),
                (),
                _,
            ) = __parts;
            let __value = Self {
                nick: __r.built(__at, &mut __field_nick)?,
                age: __r.built(__at, &mut __field_age)?,
                name: __r.built(__at, &mut __field_name)?,
                links: __r.built(__at, &mut __field_links)?,
                cache: <Cache as __s::Default>::default(),
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
                (
                    __s::There(&mut self.nick),
                    __s::There(&mut self.age),
                    __s::There(&mut self.name),
                    __s::There(&mut self.links),
                ),
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
            self.cache = <Cache as __s::Default>::default();
            __s::Ok(())
        }
    }
    #[automatically_derived]
    impl __s::Validate for Profile {
        #[inline]
        fn validate_in(&self, __found: &mut __s::Violations<'_>) {
            __s::rules::field("nick", &self.nick, __found);
            __s::rules::field("age", &self.age, __found);
            __s::rules::field("name", &self.name, __found);
            __s::rules::field("links", &self.links, __found);
        }
    }
    #[automatically_derived]
    impl __s::Describe for Profile {
        const TYPE: __s::describe::Type = __s::describe::Type::Model(|| const {
            &__s::describe::Model {
                name: "Profile",
                id: __s::concat!(__s::module_path!(), "::Profile"),
                arguments: &[],
                docs: "",
                notes: __s::describe::Notes::NONE,
                body: __s::describe::Body::Struct(__s::describe::Fields {
                    layout: __s::describe::Layout::Map,
                    fields: &[
                        __s::describe::Field {
                            omitted: true,
                            required: __s::required(
                                <Option<String> as __s::Describe>::TYPE,
                            ),
                            ..__s::describe::Field::new(
                                "nick",
                                __s::describe::of::<Option<String>>,
                            )
                        },
                        __s::describe::Field {
                            omitted: true,
                            default: __s::Some(__s::describe::Default {
                                json: || __s::default_json::<
                                    u8,
                                >(&(<u8 as __s::Default>::default())),
                            }),
                            required: false,
                            ..__s::describe::Field::new("age", __s::describe::of::<u8>)
                        },
                        __s::describe::Field {
                            required: __s::required(<String as __s::Describe>::TYPE),
                            ..__s::describe::Field::new(
                                "name",
                                __s::describe::of::<String>,
                            )
                        },
                        __s::describe::Field {
                            omitted: true,
                            default: __s::Some(__s::describe::Default {
                                json: || __s::default_json::<
                                    Vec<String>,
                                >(&(<Vec<String> as __s::Default>::default())),
                            }),
                            required: false,
                            ..__s::describe::Field::new(
                                "links",
                                __s::describe::of::<Vec<String>>,
                            )
                        },
                    ],
                    deny_unknown: true,
                    divided: false,
                }),
            }
        });
        const MAX_LEN: __s::MaxLen = __s::MaxLen::container(4)
            .entry(
                8,
                5,
                __s::MaxLen::held(
                        <String as __s::Describe>::TYPE,
                        <String as __s::Describe>::MAX_LEN,
                        &[],
                    )
                    .or_null(),
            )
            .entry(
                7,
                4,
                __s::MaxLen::held(
                    <u8 as __s::Describe>::TYPE,
                    <u8 as __s::Describe>::MAX_LEN,
                    &[],
                ),
            )
            .entry(
                8,
                5,
                __s::MaxLen::held(
                    <String as __s::Describe>::TYPE,
                    <String as __s::Describe>::MAX_LEN,
                    &[],
                ),
            )
            .entry(9, 6, __s::MaxLen::list(<String as __s::Describe>::TYPE, &[]));
    }
    #[automatically_derived]
    impl __s::schemars::JsonSchema for Profile {
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
