#[derive(FastSerialize)]
struct Video {
    id: u64,
    #[serial(flatten)]
    style: Style,
    tags: Vec<String>,
    #[serial(flatten)]
    rest: BTreeMap<String, f64>,
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
    impl __s::Encode for Video {
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
            const {
                __s::Names {
                    keys: __KEYS,
                    aliases: &[],
                    inner: &[
                        <Style as __s::EncodeFlat>::NAMES,
                        <BTreeMap<String, f64> as __s::EncodeFlat>::NAMES,
                    ],
                    deny_unknown: false,
                    ..__s::Names::NONE
                }
                    .assert_distinct()
            };
            let __len_style = __s::EncodeFlat::entries(&self.style, __w);
            let __len_rest = __s::EncodeFlat::entries(&self.rest, __w);
            let __at = __w.ahead(__at, 27, 17)?;
            let __at = __w
                .map(__at, 2 + __len_style as __s::usize + __len_rest as __s::usize)?;
            let __at = __s::Encode::encode(
                &self.id,
                __w,
                __at,
                __s::Lead::First(&__KEYS[0]),
            )?;
            let __at = __s::EncodeFlat::encode_entries(&self.style, __w, __at, false)?;
            let __at = __s::Encode::encode(
                &self.tags,
                __w,
                __at,
                __s::Lead::Next(&__KEYS[1]),
            )?;
            let __at = __s::EncodeFlat::encode_entries(&self.rest, __w, __at, false)?;
            __w.map_end(__at)
        }
    }
    impl Video {
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __map: &mut __R::Frame,
            __enter: __s::Enter<'__de>,
            __seen: &mut __s::u64,
            (
                mut __flat_style,
                mut __flat_rest,
            ): (impl __s::FlatPlace<'__de>, impl __s::FlatPlace<'__de>),
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
                let mut __key = '__turns: {
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
                    if const { !<Style as __s::DecodeFlat<'__de>>::NAMES.takes_rest() }
                        && __turns.next == 1 && __s::Option::is_none(&__turns.named)
                    {
                        match __s::FlatPlace::read(
                            &mut __flat_style,
                            __r,
                            __map,
                            __s::Enter::Behind(__at),
                        )? {
                            __s::More::Item(__key) => {
                                match __r.strip_key(__key, &__KEYS[1]) {
                                    __s::Some(__value) => {
                                        __at = __key;
                                        __turns.named = __s::Some(__value);
                                    }
                                    __s::None => break '__turns __key,
                                }
                            }
                            __s::More::End(__at) => break '__fields __at,
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
                    if const {
                        !<BTreeMap<String, f64> as __s::DecodeFlat<'__de>>::NAMES
                            .takes_rest()
                    } && __turns.next == 2 && __s::Option::is_none(&__turns.named)
                    {
                        match __s::FlatPlace::read(
                            &mut __flat_rest,
                            __r,
                            __map,
                            __s::Enter::Behind(__at),
                        )? {
                            __s::More::Item(__key) => break '__turns __key,
                            __s::More::End(__at) => break '__fields __at,
                        }
                    }
                    match __r.entry(__map, __at)? {
                        __s::More::Item(__key) => __key,
                        __s::More::End(__at) => break '__fields __at,
                    }
                };
                '__keys: loop {
                    let (__index, __value) = __r.key_with(__key, __find)?;
                    if __index < 2 {
                        __at = __key;
                        __turns.go_to(__index, __value);
                        break '__keys;
                    } else {
                        if const {
                            <Style as __s::DecodeFlat<'__de>>::NAMES.takes_rest()
                        } && !__enter.hands_over(__key)
                        {
                            return __s::Ok(__s::More::Item(__key));
                        }
                        match __s::FlatPlace::read(
                            &mut __flat_style,
                            __r,
                            __map,
                            __s::Enter::Key(__key),
                        )? {
                            __s::More::Item(__other) if __other.len() != __key.len() => {
                                __key = __other;
                                continue '__keys;
                            }
                            __s::More::Item(_) => {}
                            __s::More::End(__at) => break '__fields __at,
                        }
                        if const {
                            <BTreeMap<String, f64> as __s::DecodeFlat<'__de>>::NAMES
                                .takes_rest()
                        } && !__enter.hands_over(__key)
                        {
                            return __s::Ok(__s::More::Item(__key));
                        }
                        match __s::FlatPlace::read(
                            &mut __flat_rest,
                            __r,
                            __map,
                            __s::Enter::Key(__key),
                        )? {
                            __s::More::Item(__other) if __other.len() != __key.len() => {
                                __key = __other;
                                continue '__keys;
                            }
                            __s::More::Item(_) => {}
                            __s::More::End(__at) => break '__fields __at,
                        }
                        if __enter.is_part() {
                            return __s::Ok(__s::More::Item(__key));
                        }
                        __at = __r.skip(__value)?;
                        break '__keys;
                    }
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
    impl<'__de> __s::Decode<'__de> for Video {
        const IN_PLACE: __s::bool = {
            #[allow(
                unused_imports,
                reason = "not asked where the type has a `Drop` of its own"
            )]
            use __s::NotDropped;
            !__s::Dropped::<Self>::ITSELF && <u64 as __s::Decode<'__de>>::IN_PLACE
                && <Style as __s::Decode<'__de>>::IN_PLACE
                && <Vec<String> as __s::Decode<'__de>>::IN_PLACE
                && <BTreeMap<String, f64> as __s::Decode<'__de>>::IN_PLACE
        };
        #[inline]
        fn empty() -> __s::Option<Self> {
            __s::Some(Self {
                id: __s::Decode::empty()?,
                style: __s::Decode::empty()?,
                tags: __s::Decode::empty()?,
                rest: __s::Decode::empty()?,
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
            let mut __flat_style = <Style as __s::DecodeFlat<'__de>>::unseen();
            let mut __flat_rest = <BTreeMap<
                String,
                f64,
            > as __s::DecodeFlat<'__de>>::unseen();
            let (mut __map, __at) = __r.map(__start)?;
            let __enter = __s::Enter::Whole {
                start: __start,
                at: __at,
            };
            let __read = Self::__read(
                __r,
                &mut __map,
                __enter,
                &mut 0,
                (
                    __s::FlatThere::<Style>(&mut self.style, &mut __flat_style),
                    __s::FlatThere::<
                        BTreeMap<String, f64>,
                    >(&mut self.rest, &mut __flat_rest),
                ),
                (__s::There(&mut self.id), __s::There(&mut self.tags)),
            )?;
            let __at = __read.at();
            <Style as __s::DecodeFlat<
                '__de,
            >>::finish_into(
                &mut self.style,
                __flat_style,
                __r,
                &mut __map,
                __start,
                __at,
            )?;
            <BTreeMap<
                String,
                f64,
            > as __s::DecodeFlat<
                '__de,
            >>::finish_into(
                &mut self.rest,
                __flat_rest,
                __r,
                &mut __map,
                __start,
                __at,
            )?;
            __s::Ok(__at)
        }
    }
    #[automatically_derived]
    impl __s::EncodeFlat for Video {
        const NAMES: __s::Names = __s::Names {
            keys: __KEYS,
            aliases: &[],
            inner: &[
                <Style as __s::EncodeFlat>::NAMES,
                <BTreeMap<String, f64> as __s::EncodeFlat>::NAMES,
            ],
            deny_unknown: false,
            ..__s::Names::NONE
        };
        #[inline]
        fn entries<'__w, __W: __s::Writer<'__w>>(&self, __w: &mut __W) -> __s::usize {
            let __len_style = __s::EncodeFlat::entries(&self.style, __w);
            let __len_rest = __s::EncodeFlat::entries(&self.rest, __w);
            2 + __len_style as __s::usize + __len_rest as __s::usize
        }
        #[inline]
        fn encode_entries<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __first: __s::bool,
        ) -> __s::Wrote<'__w> {
            let __len_style = __s::EncodeFlat::entries(&self.style, __w);
            let __len_rest = __s::EncodeFlat::entries(&self.rest, __w);
            let __at = __w.ahead(__at, 26, 12)?;
            let __at = __s::Encode::encode(
                &self.id,
                __w,
                __at,
                __s::Lead::new(&__KEYS[0], __first),
            )?;
            let __at = __s::EncodeFlat::encode_entries(&self.style, __w, __at, false)?;
            let __at = __s::Encode::encode(
                &self.tags,
                __w,
                __at,
                __s::Lead::Next(&__KEYS[1]),
            )?;
            let __at = __s::EncodeFlat::encode_entries(&self.rest, __w, __at, false)?;
            __s::Ok(__at)
        }
    }
    const _: () = <Video as __s::EncodeFlat>::NAMES.assert_distinct();
    #[allow(
        unreachable_pub,
        missing_debug_implementations,
        missing_docs,
        reason = "nobody names it"
    )]
    pub struct __Parts<'__de>(
        __s::u64,
        (__s::Slot<u64>, __s::Slot<Vec<String>>),
        (
            <Style as __s::DecodeFlat<'__de>>::Parts,
            <BTreeMap<String, f64> as __s::DecodeFlat<'__de>>::Parts,
        ),
        __s::PhantomData<(&'__de (), Video)>,
    );
    #[allow(
        unreachable_pub,
        missing_debug_implementations,
        missing_docs,
        reason = "nobody names it"
    )]
    pub struct __Seen<'__de>(
        __s::u64,
        (
            <Style as __s::DecodeFlat<'__de>>::Seen,
            <BTreeMap<String, f64> as __s::DecodeFlat<'__de>>::Seen,
        ),
        __s::PhantomData<(&'__de (), Video)>,
    );
    #[automatically_derived]
    impl<'__de> __s::DecodeFlat<'__de> for Video {
        type Parts = __Parts<'__de>;
        const NAMES: __s::Names = __s::Names {
            keys: __KEYS,
            aliases: &[],
            inner: &[
                <Style as __s::DecodeFlat<'__de>>::NAMES,
                <BTreeMap<String, f64> as __s::DecodeFlat<'__de>>::NAMES,
            ],
            deny_unknown: false,
            ..__s::Names::NONE
        };
        #[inline]
        fn parts() -> Self::Parts {
            __Parts(
                0,
                (__s::Slot::<u64>::EMPTY, __s::Slot::<Vec<String>>::EMPTY),
                (
                    <Style as __s::DecodeFlat<'__de>>::parts(),
                    <BTreeMap<String, f64> as __s::DecodeFlat<'__de>>::parts(),
                ),
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
                (__field_id, __field_tags),
                (__flat_style, __flat_rest),
                _,
            ) = __parts;
            Self::__read(
                __r,
                __map,
                __enter,
                __seen,
                (
                    __s::Beginning::<Style>(__flat_style),
                    __s::Beginning::<BTreeMap<String, f64>>(__flat_rest),
                ),
                (__field_id, __field_tags),
            )
        }
        #[inline]
        fn is_begun(__parts: &Self::Parts) -> __s::bool {
            __parts.0 != 0 || <Style as __s::DecodeFlat<'__de>>::is_begun(&__parts.2.0)
                || <BTreeMap<
                    String,
                    f64,
                > as __s::DecodeFlat<'__de>>::is_begun(&__parts.2.1)
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
                (mut __field_id, mut __field_tags),
                (__flat_style, __flat_rest),
                _,
            ) = __parts;
            let __flat_style = <Style as __s::DecodeFlat<
                '__de,
            >>::finish(__flat_style, __r, &mut __map, __start, __at)?;
            let __flat_rest = <BTreeMap<
                String,
                f64,
            > as __s::DecodeFlat<
                '__de,
            >>::finish(__flat_rest, __r, &mut __map, __start, __at)?;
            let __value = Self {
                id: __r.built(__at, &mut __field_id)?,
                style: __flat_style,
                tags: __r.built(__at, &mut __field_tags)?,
                rest: __flat_rest,
            };
            __s::Ok(__value)
        }
        type Seen = __Seen<'__de>;
        #[inline]
        fn unseen() -> Self::Seen {
            __Seen(
                0,
                (
                    <Style as __s::DecodeFlat<'__de>>::unseen(),
                    <BTreeMap<String, f64> as __s::DecodeFlat<'__de>>::unseen(),
                ),
                __s::PhantomData,
            )
        }
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn read_into<__R: __s::Reader<'__de>>(
            &mut self,
            __seen: &mut Self::Seen,
            __r: &mut __R,
            __map: &mut __R::Frame,
            __enter: __s::Enter<'__de>,
        ) -> __s::Result<__s::More<'__de>, __s::Failed> {
            let __Seen(__fields, (__flat_style, __flat_rest), _) = __seen;
            Self::__read(
                __r,
                __map,
                __enter,
                __fields,
                (
                    __s::FlatThere::<Style>(&mut self.style, __flat_style),
                    __s::FlatThere::<BTreeMap<String, f64>>(&mut self.rest, __flat_rest),
                ),
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
            let __Seen(_, (__flat_style, __flat_rest), _) = __seen;
            <Style as __s::DecodeFlat<
                '__de,
            >>::finish_into(
                &mut self.style,
                __flat_style,
                __r,
                &mut __map,
                __start,
                __at,
            )?;
            <BTreeMap<
                String,
                f64,
            > as __s::DecodeFlat<
                '__de,
            >>::finish_into(
                &mut self.rest,
                __flat_rest,
                __r,
                &mut __map,
                __start,
                __at,
            )?;
            __s::Ok(())
        }
    }
    #[automatically_derived]
    impl __s::Validate for Video {
        #[inline]
        fn validate_in(&self, __found: &mut __s::Violations<'_>) {
            __s::rules::field("id", &self.id, __found);
            __s::Validate::validate_in(&self.style, __found);
            __s::rules::field("tags", &self.tags, __found);
            __s::Validate::validate_in(&self.rest, __found);
        }
    }
    #[automatically_derived]
    impl __s::Describe for Video {
        const TYPE: __s::describe::Type = __s::describe::Type::Model(|| const {
            &__s::describe::Model {
                name: "Video",
                id: __s::concat!(__s::module_path!(), "::Video"),
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
                            required: false,
                            ..__s::describe::Field::new(
                                "style",
                                __s::describe::flat::<Style>,
                            )
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
                        __s::describe::Field {
                            required: false,
                            ..__s::describe::Field::new(
                                "rest",
                                __s::describe::flat::<BTreeMap<String, f64>>,
                            )
                        },
                    ],
                    deny_unknown: false,
                    divided: false,
                }),
            }
        });
        const MAX_LEN: __s::MaxLen = __s::MaxLen::container(4)
            .entry(
                6,
                3,
                __s::MaxLen::held(
                    <u64 as __s::Describe>::TYPE,
                    <u64 as __s::Describe>::MAX_LEN,
                    &[],
                ),
            )
            .entry(9, 6, __s::MaxLen::UNBOUNDED)
            .entry(8, 5, __s::MaxLen::list(<String as __s::Describe>::TYPE, &[]))
            .entry(8, 5, __s::MaxLen::UNBOUNDED);
    }
    #[automatically_derived]
    impl __s::schemars::JsonSchema for Video {
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
