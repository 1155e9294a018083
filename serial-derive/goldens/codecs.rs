#[derive(FastSerialize)]
struct Blob<'a> {
    #[serial(bytes)]
    data: &'a [u8],
    #[serial(with = hex)]
    digest: Digest,
    origin: Option<Cow<'static, str>>,
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
            name: "data",
            json: b",\"data\":",
            msgpack: b"\xA4data",
        },
        __s::Key {
            name: "digest",
            json: b",\"digest\":",
            msgpack: b"\xA6digest",
        },
        __s::Key {
            name: "origin",
            json: b",\"origin\":",
            msgpack: b"\xA6origin",
        },
    ];
    const __FIELDS: &__s::Fields = &__s::Fields {
        keys: __KEYS,
        after: &[0, 1, 2],
        again: false,
        is_first: true,
    };
    fn __find(__name: &__s::str) -> __s::usize {
        match (__s::str::len(__name), __name) {
            (4, "data") => 0,
            (6, "digest") => 1,
            (6, "origin") => 2,
            _ => 3,
        }
    }
    #[automatically_derived]
    impl<'a> __s::Encode for Blob<'a> {
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
            let __at = __w.ahead(__at, 9, 10)?;
            let __at = __w.map(__at, 3)?;
            let __at = __s::EncodeFlat::encode_entries(self, __w, __at, true)?;
            __w.map_end(__at)
        }
    }
    impl<'a> Blob<'a> {
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __map: &mut __R::Frame,
            __enter: __s::Enter<'__de>,
            __seen: &mut __s::u64,
            (): (),
            (
                mut __field_data,
                mut __field_digest,
                mut __field_origin,
            ): (
                impl __s::Place<Value = &'a [u8]>,
                impl __s::Place<Value = Digest>,
                impl __s::Place<Value = Option<Cow<'static, str>>>,
            ),
        ) -> __s::Result<__s::More<'__de>, __s::Failed>
        where
            '__de: 'a,
        {
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
                            |__r, __map, __value| __s::value_by(
                                __r,
                                __map,
                                __value,
                                |__r| __s::bytes::decode(__r, __value, &mut __field_data),
                            ),
                        )? {
                            __s::Turn::Read(_) => {}
                            __s::Turn::Key(__key) => break '__turns __key,
                            __s::Turn::Sorted => continue '__fields,
                            __s::Turn::End => break '__fields __at,
                        }
                    }
                    if __turns.next <= 1 {
                        match __s::turn_by(
                            __r,
                            __map,
                            &mut __at,
                            &mut __turns,
                            __seen,
                            1,
                            |__r, __map, __value| __s::value_by(
                                __r,
                                __map,
                                __value,
                                |__r| __s::with::decode(
                                    __r,
                                    __value,
                                    &mut __field_digest,
                                    hex::decode,
                                ),
                            ),
                        )? {
                            __s::Turn::Read(_) => {}
                            __s::Turn::Key(__key) => break '__turns __key,
                            __s::Turn::Sorted => continue '__fields,
                            __s::Turn::End => break '__fields __at,
                        }
                    }
                    if __turns.next <= 2 {
                        match __s::turn_by(
                            __r,
                            __map,
                            &mut __at,
                            &mut __turns,
                            __seen,
                            2,
                            |__r, __map, __value| __s::value_by(
                                __r,
                                __map,
                                __value,
                                |__r| __s::owned::decode::<
                                    Option<Cow<'__de, str>>,
                                    _,
                                    _,
                                >(__r, __value, &mut __field_origin),
                            ),
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
                if __index < 3 {
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
            if *__seen != 0x7 {
                if *__seen & 0x1 == 0 {
                    __s::bytes::missing(__r, __start, "data", &mut __field_data)?;
                }
                if *__seen & 0x2 == 0 {
                    __s::with::missing(
                        __r,
                        __start,
                        "digest",
                        &mut __field_digest,
                        hex::decode,
                    )?;
                }
                if *__seen & 0x4 == 0 {
                    __s::owned::missing::<
                        Option<Cow<'__de, str>>,
                        _,
                        _,
                    >(__r, __start, "origin", &mut __field_origin)?;
                }
                *__seen = 0x7;
            }
            __s::Ok(__s::More::End(__at))
        }
    }
    #[automatically_derived]
    impl<'__de, 'a> __s::Decode<'__de> for Blob<'a>
    where
        '__de: 'a,
    {
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
            __s::Ok(__at)
        }
    }
    #[automatically_derived]
    impl<'a> __s::EncodeFlat for Blob<'a> {
        const NAMES: __s::Names = __s::Names {
            keys: __KEYS,
            aliases: &[],
            inner: &[],
            deny_unknown: false,
            ..__s::Names::NONE
        };
        #[inline]
        fn entries<'__w, __W: __s::Writer<'__w>>(&self, __w: &mut __W) -> __s::usize {
            3
        }
        #[inline]
        fn encode_entries<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __first: __s::bool,
        ) -> __s::Wrote<'__w> {
            let __at = __s::bytes::encode(
                &self.data,
                __w,
                __at,
                __s::Lead::new(&__KEYS[0], __first),
            )?;
            let __at = __s::Encode::encode(
                &hex::encode(&self.digest),
                __w,
                __at,
                __s::Lead::Next(&__KEYS[1]),
            )?;
            let __at = __s::Encode::encode(
                &self.origin,
                __w,
                __at,
                __s::Lead::Next(&__KEYS[2]),
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
    pub struct __Parts<'__de, 'a>(
        __s::u64,
        (__s::Slot<&'a [u8]>, __s::Slot<Digest>, __s::Slot<Option<Cow<'static, str>>>),
        (),
        __s::PhantomData<(&'__de (), Blob<'a>)>,
    )
    where
        '__de: 'a;
    #[automatically_derived]
    impl<'__de, 'a> __s::DecodeFlat<'__de> for Blob<'a>
    where
        '__de: 'a,
    {
        type Parts = __Parts<'__de, 'a>;
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
                (
                    __s::Slot::<&'a [u8]>::EMPTY,
                    __s::Slot::<Digest>::EMPTY,
                    __s::Slot::<Option<Cow<'static, str>>>::EMPTY,
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
            let __Parts(__seen, (__field_data, __field_digest, __field_origin), (), _) = __parts;
            Self::__read(
                __r,
                __map,
                __enter,
                __seen,
                (),
                (__field_data, __field_digest, __field_origin),
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
                (mut __field_data, mut __field_digest, mut __field_origin),
                (),
                _,
            ) = __parts;
            let __value = Self {
                data: __r.built(__at, &mut __field_data)?,
                digest: __r.built(__at, &mut __field_digest)?,
                origin: __r.built(__at, &mut __field_origin)?,
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
                    __s::There(&mut self.data),
                    __s::There(&mut self.digest),
                    __s::There(&mut self.origin),
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
            __s::Ok(())
        }
    }
    #[automatically_derived]
    impl<'a> __s::Validate for Blob<'a> {
        #[inline]
        fn validate_in(&self, __found: &mut __s::Violations<'_>) {
            __s::rules::field("origin", &self.origin, __found);
        }
    }
    #[automatically_derived]
    impl<'a> __s::Describe for Blob<'a> {
        const TYPE: __s::describe::Type = __s::describe::Type::Model(|| const {
            &__s::describe::Model {
                name: "Blob",
                id: __s::concat!(__s::module_path!(), "::Blob"),
                arguments: &[],
                docs: "",
                notes: __s::describe::Notes::NONE,
                body: __s::describe::Body::Struct(__s::describe::Fields {
                    layout: __s::describe::Layout::Map,
                    fields: &[
                        __s::describe::Field {
                            required: __s::required(__s::bytes::describe::<&'a [u8]>()),
                            ..__s::describe::Field::new(
                                "data",
                                __s::bytes::describe::<&'a [u8]>,
                            )
                        },
                        __s::describe::Field {
                            required: true,
                            ..__s::describe::Field::new(
                                "digest",
                                || {
                                    use __s::with::{Described as _, Undescribed as _};
                                    (&__s::with::Wire::of::<Digest, _>(hex::decode))
                                        .__describe()
                                },
                            )
                        },
                        __s::describe::Field {
                            required: __s::required(
                                <Option<Cow<'static, str>> as __s::Describe>::TYPE,
                            ),
                            ..__s::describe::Field::new(
                                "origin",
                                __s::describe::of::<Option<Cow<'static, str>>>,
                            )
                        },
                    ],
                    deny_unknown: false,
                    divided: false,
                }),
            }
        });
        const MAX_LEN: __s::MaxLen = __s::MaxLen::container(3)
            .entry(8, 5, __s::MaxLen::UNBOUNDED)
            .entry(10, 7, __s::MaxLen::UNBOUNDED)
            .entry(
                10,
                7,
                __s::MaxLen::held(
                        <Cow<'static, str> as __s::Describe>::TYPE,
                        <Cow<'static, str> as __s::Describe>::MAX_LEN,
                        &[],
                    )
                    .or_null(),
            );
    }
    #[automatically_derived]
    impl<'a> __s::schemars::JsonSchema for Blob<'a> {
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
