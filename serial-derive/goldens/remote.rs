#[derive(FastSerialize)]
#[serial(remote = other::Point, json(array))]
struct Point {
    x: u8,
    #[serial(getter = other::Point::y)]
    y: u8,
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
            name: "x",
            json: b",\"x\":",
            msgpack: b"\xA1x",
        },
        __s::Key {
            name: "y",
            json: b",\"y\":",
            msgpack: b"\xA1y",
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
            (1, "x") => 0,
            (1, "y") => 1,
            _ => 2,
        }
    }
    impl Point {
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read_array<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            (
                mut __field_x,
                mut __field_y,
            ): (impl __s::Place<Value = u8>, impl __s::Place<Value = u8>),
        ) -> __s::Result<&'__de [__s::u8], __s::Failed> {
            let (mut __array, __at) = __r.array_of(__start, 2)?;
            let __value = __r.nth(&mut __array, __at, 2)?;
            let __at = __s::value(__r, &__array, __value, &mut __field_x)?;
            let __value = __r.nth(&mut __array, __at, 2)?;
            let __at = __s::value(__r, &__array, __value, &mut __field_y)?;
            __r.array_end(&mut __array, __at, 2)
        }
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __map: &mut __R::Frame,
            __enter: __s::Enter<'__de>,
            __seen: &mut __s::u64,
            (): (),
            (
                mut __field_x,
                mut __field_y,
            ): (impl __s::Place<Value = u8>, impl __s::Place<Value = u8>),
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
                            &mut __field_x,
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
                            &mut __field_y,
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
                __s::unless_seen(__r, __start, *__seen & 0x1, "x", &mut __field_x)?;
                __s::unless_seen(__r, __start, *__seen & 0x2, "y", &mut __field_y)?;
                *__seen = 0x3;
            }
            __s::Ok(__s::More::End(__at))
        }
    }
    #[automatically_derived]
    impl __s::adapters::EncodeAs<other::Point> for Point {
        #[inline]
        fn encode_as<'__w, __W: __s::Writer<'__w>>(
            __value: &other::Point,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __lead: __s::Lead,
        ) -> __s::Wrote<'__w> {
            let __at = __w.lead(__at, __lead)?;
            if __W::TEXT {
                let __at = __w.ahead(__at, 43, 23)?;
                let __at = __w.array(__at, 2)?;
                let __at = __w.item(__at, true)?;
                let __at = __s::Encode::encode(&__value.x, __w, __at, __s::Lead::None)?;
                let __at = __w.item(__at, false)?;
                let __at = __s::Encode::encode(
                    __s::constrain::<u8>(&other::Point::y(__value)),
                    __w,
                    __at,
                    __s::Lead::None,
                )?;
                __w.array_end(__at)
            } else {
                let __at = __w.ahead(__at, 51, 27)?;
                let __at = __w.map(__at, 2)?;
                let __at = __s::Encode::encode(
                    &__value.x,
                    __w,
                    __at,
                    __s::Lead::First(&__KEYS[0]),
                )?;
                let __at = __s::Encode::encode(
                    __s::constrain::<u8>(&other::Point::y(__value)),
                    __w,
                    __at,
                    __s::Lead::Next(&__KEYS[1]),
                )?;
                __w.map_end(__at)
            }
        }
    }
    #[automatically_derived]
    impl<'__de> __s::adapters::DecodeAs<'__de, other::Point> for Point {
        #[inline]
        fn decode_as<__R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            __out: &mut __s::Slot<other::Point>,
        ) -> __s::Read<'__de> {
            let mut __field_x = __s::Slot::<u8>::EMPTY;
            let mut __field_y = __s::Slot::<u8>::EMPTY;
            let __at = if __R::TEXT {
                let __at = Self::__read_array(
                    __r,
                    __start,
                    (&mut __field_x, &mut __field_y),
                )?;
                __at
            } else {
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
                    (),
                    (&mut __field_x, &mut __field_y),
                )?;
                let __at = __read.at();
                __at
            };
            __out
                .fill(
                    <other::Point as __s::From<
                        Self,
                    >>::from(Self {
                        x: __r.built(__at, &mut __field_x)?,
                        y: __r.built(__at, &mut __field_y)?,
                    }),
                );
            __s::Ok(__at)
        }
    }
    #[automatically_derived]
    impl __s::adapters::DescribeAs<other::Point> for Point {
        fn describe_as() -> __s::describe::Type {
            __s::describe::Type::Model(|| const {
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
                                required: __s::required(<u8 as __s::Describe>::TYPE),
                                ..__s::describe::Field::new("0", __s::describe::of::<u8>)
                            },
                            __s::describe::Field {
                                number: __s::Some(1),
                                required: __s::required(<u8 as __s::Describe>::TYPE),
                                ..__s::describe::Field::new("1", __s::describe::of::<u8>)
                            },
                        ],
                        deny_unknown: false,
                        divided: true,
                    }),
                }
            })
        }
    }
    #[automatically_derived]
    impl __s::adapters::ValidateAs<other::Point> for Point {
        #[inline]
        fn validate_as(__value: &other::Point, __found: &mut __s::Violations<'_>) {
            __s::rules::item(0, &__value.x, __found);
            __s::rules::item(
                1,
                __s::constrain::<u8>(&other::Point::y(__value)),
                __found,
            );
        }
    }
    impl Point {
        #[allow(dead_code, reason = "nobody calls it")]
        fn __used(__value: Self) -> Self {
            match __value {
                Self { x: __field_x, y: __field_y } => {
                    Self { x: __field_x, y: __field_y }
                }
            }
        }
    }
};
