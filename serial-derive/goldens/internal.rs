#[derive(FastSerialize)]
#[serial(tag = "type")]
enum Message {
    Ping,
    Text { from: u32, body: String },
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
            name: "Ping",
            json: b",\"Ping\":",
            msgpack: b"\xA4Ping",
        },
        __s::Key {
            name: "Text",
            json: b",\"Text\":",
            msgpack: b"\xA4Text",
        },
    ];
    #[inline]
    fn __find(__name: &__s::str) -> __s::usize {
        match (__s::str::len(__name), __name) {
            (4, "Ping") => 0,
            (4, "Text") => 1,
            _ => 2,
        }
    }
    const __TAG: __s::Key = __s::Key {
        name: "type",
        json: b",\"type\":",
        msgpack: b"\xA4type",
    };
    const __KEYS_Ping: &[__s::Key; 1] = &[
        __s::Key {
            name: "type",
            json: b",\"type\":",
            msgpack: b"\xA4type",
        },
    ];
    fn __find_Ping(__name: &__s::str) -> __s::usize {
        match (__s::str::len(__name), __name) {
            (4, "type") => 0,
            _ => 1,
        }
    }
    const __KEYS_Text: &[__s::Key; 3] = &[
        __s::Key {
            name: "from",
            json: b",\"from\":",
            msgpack: b"\xA4from",
        },
        __s::Key {
            name: "body",
            json: b",\"body\":",
            msgpack: b"\xA4body",
        },
        __s::Key {
            name: "type",
            json: b",\"type\":",
            msgpack: b"\xA4type",
        },
    ];
    const __FIELDS_Text: &__s::Fields = &__s::Fields {
        keys: __KEYS_Text,
        after: &[1, 3],
        again: false,
        is_first: false,
    };
    fn __find_Text(__name: &__s::str) -> __s::usize {
        match (__s::str::len(__name), __name) {
            (4, "from") => 0,
            (4, "body") => 1,
            (4, "type") => 2,
            _ => 3,
        }
    }
    #[automatically_derived]
    impl __s::Encode for Message {
        fn encode<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __lead: __s::Lead,
        ) -> __s::Wrote<'__w> {
            match self {
                Self::Ping => {
                    let __at = __w.lead(__at, __lead)?;
                    let __at = __w.map(__at, 1)?;
                    let __at = __w.name(__at, __s::Lead::First(&__TAG), &__KEYS[0])?;
                    __w.map_end(__at)
                }
                Self::Text { from: __field_from, body: __field_body } => {
                    let __at = __w.lead(__at, __lead)?;
                    let __at = __w.ahead(__at, 145, 56)?;
                    let __at = __w.map(__at, 3)?;
                    let __at = __w.name(__at, __s::Lead::First(&__TAG), &__KEYS[1])?;
                    let __at = __s::Encode::encode(
                        __field_from,
                        __w,
                        __at,
                        __s::Lead::Next(&__KEYS_Text[0]),
                    )?;
                    let __at = __s::Encode::encode(
                        __field_body,
                        __w,
                        __at,
                        __s::Lead::Next(&__KEYS_Text[1]),
                    )?;
                    __w.map_end(__at)
                }
            }
        }
    }
    impl Message {
        #[allow(unused, reason = "without fields there is no use for some of this")]
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read_Ping<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __map: &mut __R::Frame,
            __enter: __s::Enter<'__de>,
            __seen: &mut __s::u64,
            (): (),
            __tag: &mut __s::Tag,
            (): (),
        ) -> __s::Result<__s::More<'__de>, __s::Failed> {
            let (__start, mut __at, mut __entered) = (
                __enter.start(),
                __enter.at(),
                __enter.key(),
            );
            let __at = '__fields: loop {
                if __enter.is_end() {
                    break '__fields __at;
                }
                let __key = '__turns: {
                    if let __s::Some(__key) = __s::Option::take(&mut __entered) {
                        break '__turns __key;
                    }
                    if __tag.is_awaited() {
                        match __r.next_key(__map, __at, &__TAG)? {
                            __s::Found::Value(__value) => {
                                __at = __tag.pass(__r, __value, __find)?;
                                continue '__fields;
                            }
                            __s::Found::Key(__key) => break '__turns __key,
                            __s::Found::End(__at) => break '__fields __at,
                        }
                    }
                    match __r.entry(__map, __at)? {
                        __s::More::Item(__key) => __key,
                        __s::More::End(__at) => break '__fields __at,
                    }
                };
                let (__index, __value) = __r.key_with(__key, __find_Ping)?;
                if __index == 0 {
                    __at = __tag.again(__r, __key, "type", __value, __find)?;
                } else {
                    if __enter.is_part() {
                        return __s::Ok(__s::More::Item(__key));
                    }
                    __tag.unknown(__r, __key)?;
                    __at = __r.skip(__value)?;
                }
            };
            if __enter.is_part() {
                return __s::Ok(__s::More::End(__at));
            }
            __s::Ok(__s::More::End(__at))
        }
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read_Text<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __map: &mut __R::Frame,
            __enter: __s::Enter<'__de>,
            __seen: &mut __s::u64,
            (): (),
            __tag: &mut __s::Tag,
            (
                mut __field_from,
                mut __field_body,
            ): (impl __s::Place<Value = u32>, impl __s::Place<Value = String>),
        ) -> __s::Result<__s::More<'__de>, __s::Failed> {
            let (__start, mut __at, mut __entered) = (
                __enter.start(),
                __enter.at(),
                __enter.key(),
            );
            let mut __turns = __s::Turns::new(__FIELDS_Text, &__enter);
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
                            &mut __field_from,
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
                            &mut __field_body,
                        )? {
                            __s::Turn::Read(_) => {}
                            __s::Turn::Key(__key) => break '__turns __key,
                            __s::Turn::Sorted => continue '__fields,
                            __s::Turn::End => break '__fields __at,
                        }
                    }
                    if __tag.is_awaited() {
                        match __r.next_key(__map, __at, &__TAG)? {
                            __s::Found::Value(__value) => {
                                __at = __tag.pass(__r, __value, __find)?;
                                continue '__fields;
                            }
                            __s::Found::Key(__key) => break '__turns __key,
                            __s::Found::End(__at) => break '__fields __at,
                        }
                    }
                    match __r.entry(__map, __at)? {
                        __s::More::Item(__key) => __key,
                        __s::More::End(__at) => break '__fields __at,
                    }
                };
                let (__index, __value) = __r.key_with(__key, __find_Text)?;
                if __index < 2 {
                    __at = __key;
                    __turns.go_to(__index, __value);
                } else {
                    if __index == 2 {
                        __at = __tag.again(__r, __key, "type", __value, __find)?;
                    } else {
                        if __enter.is_part() {
                            return __s::Ok(__s::More::Item(__key));
                        }
                        __tag.unknown(__r, __key)?;
                        __at = __r.skip(__value)?;
                    }
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
                    "from",
                    &mut __field_from,
                )?;
                __s::unless_seen(
                    __r,
                    __start,
                    *__seen & 0x2,
                    "body",
                    &mut __field_body,
                )?;
                *__seen = 0x3;
            }
            __s::Ok(__s::More::End(__at))
        }
    }
    #[automatically_derived]
    impl<'__de> __s::Decode<'__de> for Message {
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
            __s::Some(Self::Ping)
        }
        #[inline(never)]
        fn decode<__R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            __out: &mut __s::Slot<Self>,
        ) -> __s::Read<'__de> {
            if Self::IN_PLACE {
                return __s::decode_in_place(__r, __start, __out);
            }
            let mut __guess = __s::Guess::NONE;
            let __read = |
                __r: &mut __R,
                __guess: &mut __s::Guess,
                __out: &mut __s::Slot<Self>,
            | -> __s::Read<'__de> {
                let (mut __map, __at) = __r.map(__start)?;
                let __s::Internal {
                    variant: __variant,
                    name: __name,
                    at: __at,
                    tag: mut __tag,
                } = __s::internal(
                    __r,
                    __start,
                    (&mut __map, __at),
                    &__TAG,
                    __find,
                    (__guess, __s::Some(2)),
                )?;
                let (__value, __at) = match __variant {
                    0 => {
                        let __enter = __s::Enter::Whole {
                            start: __start,
                            at: __at,
                        };
                        let __read = Self::__read_Ping(
                            __r,
                            &mut __map,
                            __enter,
                            &mut 0,
                            (),
                            &mut __tag,
                            (),
                        )?;
                        let __at = __read.at();
                        (Self::Ping, __at)
                    }
                    1 => {
                        let mut __field_from = __s::Slot::<u32>::EMPTY;
                        let mut __field_body = __s::Slot::<String>::EMPTY;
                        let __enter = __s::Enter::Whole {
                            start: __start,
                            at: __at,
                        };
                        let __read = Self::__read_Text(
                            __r,
                            &mut __map,
                            __enter,
                            &mut 0,
                            (),
                            &mut __tag,
                            (&mut __field_from, &mut __field_body),
                        )?;
                        let __at = __read.at();
                        (
                            Self::Text {
                                from: __r.built(__at, &mut __field_from)?,
                                body: __r.built(__at, &mut __field_body)?,
                            },
                            __at,
                        )
                    }
                    _ => return __s::Err(__s::unknown_variant(__r, __name, __KEYS)),
                };
                __tag.end(__r, __start)?;
                __out.fill(__value);
                __s::Ok(__at)
            };
            let __read = __read(__r, &mut __guess, __out);
            __guess.settle(__r, __start, __out, __read, &__TAG)
        }
        fn decode_into<__R: __s::Reader<'__de>>(
            &mut self,
            __r: &mut __R,
            __start: &'__de [__s::u8],
        ) -> __s::Read<'__de> {
            let mut __guess = __s::Guess::NONE;
            let mut __read = |
                __r: &mut __R,
                __guess: &mut __s::Guess,
            | -> __s::Read<'__de> {
                let (mut __map, __at) = __r.map(__start)?;
                let __s::Internal {
                    variant: __variant,
                    name: __name,
                    at: __at,
                    tag: mut __tag,
                } = __s::internal(
                    __r,
                    __start,
                    (&mut __map, __at),
                    &__TAG,
                    __find,
                    (__guess, __s::Some(2)),
                )?;
                let (__value, __at) = match __variant {
                    0 => {
                        let __enter = __s::Enter::Whole {
                            start: __start,
                            at: __at,
                        };
                        let __read = Self::__read_Ping(
                            __r,
                            &mut __map,
                            __enter,
                            &mut 0,
                            (),
                            &mut __tag,
                            (),
                        )?;
                        let __at = __read.at();
                        (Self::Ping, __at)
                    }
                    1 => {
                        if let Self::Text { from: __field_from, body: __field_body } = __s::turned(
                            &mut *self,
                            const {
                                <u32 as __s::Decode<'__de>>::IN_PLACE
                                    && <String as __s::Decode<'__de>>::IN_PLACE
                            },
                            |__value| {
                                if let Self::Text { .. } = __value { true } else { false }
                            },
                            || __s::Some(Self::Text {
                                from: __s::Decode::empty()?,
                                body: __s::Decode::empty()?,
                            }),
                        ) {
                            let __enter = __s::Enter::Whole {
                                start: __start,
                                at: __at,
                            };
                            let __read = Self::__read_Text(
                                __r,
                                &mut __map,
                                __enter,
                                &mut 0,
                                (),
                                &mut __tag,
                                (
                                    __s::There(&mut *__field_from),
                                    __s::There(&mut *__field_body),
                                ),
                            )?;
                            let __at = __read.at();
                            __tag.end(__r, __start)?;
                            return __s::Ok(__at);
                        }
                        let mut __field_from = __s::Slot::<u32>::EMPTY;
                        let mut __field_body = __s::Slot::<String>::EMPTY;
                        let __enter = __s::Enter::Whole {
                            start: __start,
                            at: __at,
                        };
                        let __read = Self::__read_Text(
                            __r,
                            &mut __map,
                            __enter,
                            &mut 0,
                            (),
                            &mut __tag,
                            (&mut __field_from, &mut __field_body),
                        )?;
                        let __at = __read.at();
                        (
                            Self::Text {
                                from: __r.built(__at, &mut __field_from)?,
                                body: __r.built(__at, &mut __field_body)?,
                            },
                            __at,
                        )
                    }
                    _ => return __s::Err(__s::unknown_variant(__r, __name, __KEYS)),
                };
                __tag.end(__r, __start)?;
                *self = __value;
                __s::Ok(__at)
            };
            let __read = __read(__r, &mut __guess);
            __guess.settle_into(__r, __start, self, __read, &__TAG)
        }
    }
    #[automatically_derived]
    impl __s::EncodeFlat for Message {
        const NAMES: __s::Names = __s::Names {
            inner: &[
                __s::Names {
                    keys: __KEYS_Ping,
                    aliases: &[],
                    inner: &[],
                    deny_unknown: false,
                    ..__s::Names::NONE
                },
                __s::Names {
                    keys: __KEYS_Text,
                    aliases: &[],
                    inner: &[],
                    deny_unknown: false,
                    ..__s::Names::NONE
                },
            ],
            either: true,
            deny_unknown: false,
            ..__s::Names::NONE
        };
        fn entries<'__w, __W: __s::Writer<'__w>>(&self, __w: &mut __W) -> __s::usize {
            match self {
                Self::Ping => 1,
                Self::Text { from: __field_from, body: __field_body } => 3,
            }
        }
        fn encode_entries<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __first: __s::bool,
        ) -> __s::Wrote<'__w> {
            let __lead = __s::Lead::None;
            match self {
                Self::Ping => {
                    let __at = __w
                        .name(__at, __s::Lead::new(&__TAG, __first), &__KEYS[0])?;
                    __s::Ok(__at)
                }
                Self::Text { from: __field_from, body: __field_body } => {
                    let __at = __w
                        .name(__at, __s::Lead::new(&__TAG, __first), &__KEYS[1])?;
                    let __at = __w.ahead(__at, 144, 51)?;
                    let __at = __s::Encode::encode(
                        __field_from,
                        __w,
                        __at,
                        __s::Lead::Next(&__KEYS_Text[0]),
                    )?;
                    let __at = __s::Encode::encode(
                        __field_body,
                        __w,
                        __at,
                        __s::Lead::Next(&__KEYS_Text[1]),
                    )?;
                    __s::Ok(__at)
                }
            }
        }
    }
    enum __Variants<'__de> {
        __Untold(__s::bool, __s::PhantomData<(&'__de (), Message)>),
        __Variant0(&'__de [__s::u8], __s::u64, (), (), __s::Tag),
        __Variant1(
            &'__de [__s::u8],
            __s::u64,
            (__s::Slot<u32>, __s::Slot<String>),
            (),
            __s::Tag,
        ),
    }
    #[allow(
        unreachable_pub,
        missing_debug_implementations,
        missing_docs,
        reason = "nobody names it"
    )]
    pub struct __Parts<'__de>(__Variants<'__de>, __s::PhantomData<(&'__de (), Message)>);
    #[automatically_derived]
    impl<'__de> __s::DecodeFlat<'__de> for Message {
        type Parts = __Parts<'__de>;
        const NAMES: __s::Names = __s::Names {
            inner: &[
                __s::Names {
                    keys: __KEYS_Ping,
                    aliases: &[],
                    inner: &[],
                    deny_unknown: false,
                    ..__s::Names::NONE
                },
                __s::Names {
                    keys: __KEYS_Text,
                    aliases: &[],
                    inner: &[],
                    deny_unknown: false,
                    ..__s::Names::NONE
                },
            ],
            either: true,
            deny_unknown: false,
            ..__s::Names::NONE
        };
        fn parts() -> Self::Parts {
            __Parts(__Variants::__Untold(false, __s::PhantomData), __s::PhantomData)
        }
        fn read<__R: __s::Reader<'__de>>(
            __parts: &mut Self::Parts,
            __r: &mut __R,
            __map: &mut __R::Frame,
            mut __enter: __s::Enter<'__de>,
        ) -> __s::Result<__s::More<'__de>, __s::Failed> {
            loop {
                match &mut __parts.0 {
                    __Variants::__Untold(__known, _) => {
                        match __s::among(__r, __map, __enter, __known, &__TAG, __find)? {
                            __s::Among::Told {
                                variant: __variant,
                                name: __name,
                                enter: __told,
                            } => {
                                __enter = __told;
                                __parts.0 = match __variant {
                                    0 => {
                                        __Variants::__Variant0(__name, 0, (), (), __s::Tag::Ahead)
                                    }
                                    1 => {
                                        __Variants::__Variant1(
                                            __name,
                                            0,
                                            (__s::Slot::<u32>::EMPTY, __s::Slot::<String>::EMPTY),
                                            (),
                                            __s::Tag::Ahead,
                                        )
                                    }
                                    _ => {
                                        return __s::Err(__s::unknown_variant(__r, __name, __KEYS));
                                    }
                                };
                            }
                            __s::Among::Not(__more) => return __s::Ok(__more),
                        }
                    }
                    __Variants::__Variant0(_, __seen, (), (), __tag) => {
                        return Self::__read_Ping(
                            __r,
                            __map,
                            __enter,
                            __seen,
                            (),
                            __tag,
                            (),
                        );
                    }
                    __Variants::__Variant1(
                        _,
                        __seen,
                        (__field_from, __field_body),
                        (),
                        __tag,
                    ) => {
                        return Self::__read_Text(
                            __r,
                            __map,
                            __enter,
                            __seen,
                            (),
                            __tag,
                            (__field_from, __field_body),
                        );
                    }
                }
            }
        }
        fn is_begun(__parts: &Self::Parts) -> __s::bool {
            match __parts.0 {
                __Variants::__Untold(..) => false,
                _ => true,
            }
        }
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
            let __value = match __parts.0 {
                __Variants::__Untold(..) => {
                    return __s::Err(__s::without_tag(__r, __start, __at, &__TAG));
                }
                __Variants::__Variant0(__name, _, (), (), _) => Self::Ping,
                __Variants::__Variant1(
                    __name,
                    _,
                    (mut __field_from, mut __field_body),
                    (),
                    _,
                ) => {
                    Self::Text {
                        from: __r.built(__at, &mut __field_from)?,
                        body: __r.built(__at, &mut __field_body)?,
                    }
                }
            };
            __s::Ok(__value)
        }
        type Seen = Self::Parts;
        #[inline]
        fn unseen() -> Self::Seen {
            <Self as __s::DecodeFlat<'__de>>::parts()
        }
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn read_into<__R: __s::Reader<'__de>>(
            &mut self,
            __seen: &mut Self::Seen,
            __r: &mut __R,
            __map: &mut __R::Frame,
            __enter: __s::Enter<'__de>,
        ) -> __s::Result<__s::More<'__de>, __s::Failed> {
            <Self as __s::DecodeFlat<'__de>>::read(__seen, __r, __map, __enter)
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
            *self = <Self as __s::DecodeFlat<
                '__de,
            >>::finish(__seen, __r, __map, __start, __at)?;
            __s::Ok(())
        }
        #[inline]
        fn denies_unknown_into(__seen: &Self::Seen) -> __s::bool {
            <Self as __s::DecodeFlat<'__de>>::denies_unknown(__seen)
        }
    }
    #[automatically_derived]
    impl __s::Validate for Message {
        #[inline]
        fn validate_in(&self, __found: &mut __s::Violations<'_>) {
            match self {
                Self::Ping => {}
                Self::Text { from: __field_from, body: __field_body } => {
                    __s::rules::field("from", __field_from, __found);
                    __s::rules::field("body", __field_body, __found);
                }
            }
        }
    }
    #[automatically_derived]
    impl __s::Describe for Message {
        const TYPE: __s::describe::Type = __s::describe::Type::Model(|| const {
            &__s::describe::Model {
                name: "Message",
                id: __s::concat!(__s::module_path!(), "::Message"),
                arguments: &[],
                docs: "",
                notes: __s::describe::Notes::NONE,
                body: __s::describe::Body::Tagged {
                    tag: "type",
                    content: __s::None,
                    variants: &[
                        __s::describe::Variant {
                            payload: __s::describe::Fields {
                                layout: __s::describe::Layout::Map,
                                fields: &[],
                                deny_unknown: false,
                                divided: false,
                            },
                            ..__s::describe::Variant::new("Ping")
                        },
                        __s::describe::Variant {
                            payload: __s::describe::Fields {
                                layout: __s::describe::Layout::Map,
                                fields: &[
                                    __s::describe::Field {
                                        required: __s::required(<u32 as __s::Describe>::TYPE),
                                        ..__s::describe::Field::new(
                                            "from",
                                            __s::describe::of::<u32>,
                                        )
                                    },
                                    __s::describe::Field {
                                        required: __s::required(<String as __s::Describe>::TYPE),
                                        ..__s::describe::Field::new(
                                            "body",
                                            __s::describe::of::<String>,
                                        )
                                    },
                                ],
                                deny_unknown: false,
                                divided: false,
                            },
                            ..__s::describe::Variant::new("Text")
                        },
                    ],
                },
            }
        });
        const MAX_LEN: __s::MaxLen = __s::MaxLen::NOTHING
            .or(__s::MaxLen::container(1).entry(8, 5, __s::MaxLen::new(6, 5)))
            .or(
                __s::MaxLen::container(3)
                    .entry(8, 5, __s::MaxLen::new(6, 5))
                    .entry(
                        8,
                        5,
                        __s::MaxLen::held(
                            <u32 as __s::Describe>::TYPE,
                            <u32 as __s::Describe>::MAX_LEN,
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
                    ),
            );
    }
    #[automatically_derived]
    impl __s::schemars::JsonSchema for Message {
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
