#[derive(FastSerialize)]
struct Id<T>(T);
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
    impl<T> __s::Encode for Id<T>
    where
        T: __s::Encode,
    {
        const MOST: __s::Most = <T as __s::Encode>::MOST;
        #[inline]
        fn encode<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __lead: __s::Lead,
        ) -> __s::Wrote<'__w> {
            __s::Encode::encode(&self.0, __w, __at, __lead)
        }
        #[inline]
        fn is_null(&self) -> __s::bool {
            __s::Encode::is_null(&self.0)
        }
        #[inline]
        fn same(&self, __other: &Self) -> __s::Option<__s::bool> {
            __s::Encode::same(&self.0, &__other.0)
        }
    }
    impl<T> Id<T> {
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn __read<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            (mut __field_0,): (impl __s::Place<Value = T>,),
        ) -> __s::Result<&'__de [__s::u8], __s::Failed>
        where
            T: __s::Decode<'__de>,
        {
            let __at = __s::decode(__r, __start, &mut __field_0)?;
            __s::Ok(__at)
        }
    }
    #[automatically_derived]
    impl<'__de, T> __s::Decode<'__de> for Id<T>
    where
        T: __s::Decode<'__de>,
    {
        const IN_PLACE: __s::bool = {
            #[allow(
                unused_imports,
                reason = "not asked where the type has a `Drop` of its own"
            )]
            use __s::NotDropped;
            !__s::Dropped::<Self>::ITSELF && <T as __s::Decode<'__de>>::IN_PLACE
        };
        #[inline]
        fn empty() -> __s::Option<Self> {
            __s::Some(Self(__s::Decode::empty()?))
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
            let mut __field_0 = __s::Slot::<T>::EMPTY;
            let __at = Self::__read(__r, __start, (&mut __field_0,))?;
            __out.fill(Self(__r.built(__at, &mut __field_0)?));
            __s::Ok(__at)
        }
        #[inline]
        fn decode_into<__R: __s::Reader<'__de>>(
            &mut self,
            __r: &mut __R,
            __start: &'__de [__s::u8],
        ) -> __s::Read<'__de> {
            let __at = Self::__read(__r, __start, (__s::There(&mut self.0),))?;
            __s::Ok(__at)
        }
        #[inline]
        fn missing<__R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            __name: &'static __s::str,
            __out: &mut __s::Slot<Self>,
        ) -> __s::Result<(), __s::Failed> {
            let mut __field_0 = __s::Slot::<T>::EMPTY;
            __s::missing(__r, __start, __name, &mut __field_0)?;
            if let __s::Some(__value) = __s::Slot::take(&mut __field_0) {
                __out.fill(Self(__value));
            }
            __s::Ok(())
        }
    }
    #[automatically_derived]
    impl<T> __s::EncodeKey for Id<T>
    where
        T: __s::EncodeKey,
        for<'__key> T: __s::EncodeKey,
    {
        #[inline]
        fn encode_key<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __first: __s::bool,
        ) -> __s::Wrote<'__w> {
            __s::EncodeKey::encode_key(&self.0, __w, __at, __first)
        }
    }
    #[automatically_derived]
    impl<'__de, T> __s::DecodeKey<'__de> for Id<T>
    where
        T: __s::DecodeKey<'__de>,
        for<'__key> T: __s::DecodeKey<'__de>,
    {
        #[inline]
        fn decode_key<__R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            __out: &mut __s::Slot<Self>,
        ) -> __s::Read<'__de> {
            let mut __field_0 = __s::Slot::<T>::EMPTY;
            let __at = __s::DecodeKey::decode_key(__r, __start, &mut __field_0)?;
            __out.fill(Self(__r.built(__at, &mut __field_0)?));
            __s::Ok(__at)
        }
    }
    #[automatically_derived]
    impl<T> __s::Validate for Id<T>
    where
        T: __s::Validate,
    {
        #[inline]
        fn validate_in(&self, __found: &mut __s::Violations<'_>) {
            __s::Validate::validate_in(&self.0, __found);
        }
        #[inline]
        fn key_text(&self) -> __s::Option<__s::Cow<'_, __s::str>> {
            __s::Validate::key_text(&self.0)
        }
    }
    #[automatically_derived]
    impl<T> __s::Describe for Id<T>
    where
        T: __s::Describe,
    {
        const TYPE: __s::describe::Type = __s::describe::Type::Model(|| const {
            &__s::describe::Model {
                name: "Id",
                id: __s::concat!(__s::module_path!(), "::Id"),
                arguments: &[__s::describe::of::<T>],
                docs: "",
                notes: __s::describe::Notes::NONE,
                body: __s::describe::Body::Struct(__s::describe::Fields {
                    layout: __s::describe::Layout::Transparent,
                    fields: &[
                        __s::describe::Field {
                            required: __s::required(<T as __s::Describe>::TYPE),
                            ..__s::describe::Field::new("0", __s::describe::of::<T>)
                        },
                    ],
                    deny_unknown: false,
                    divided: false,
                }),
            }
        });
        const MAX_LEN: __s::MaxLen = __s::MaxLen::held(
            <T as __s::Describe>::TYPE,
            <T as __s::Describe>::MAX_LEN,
            &[],
        );
    }
    #[automatically_derived]
    impl<T> __s::schemars::JsonSchema for Id<T>
    where
        T: __s::Describe,
    {
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
