#[derive(FastSerialize)]
struct Broken {
    #[serial(ranme = "x")]
    name: String,
}
::core::compile_error! {
    "unknown attribute `ranme`, did you mean `rename`?"
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
    #[automatically_derived]
    impl __s::Encode for Broken {
        fn encode<'__w, __W: __s::Writer<'__w>>(
            &self,
            _: &mut __W,
            _: __s::Room<'__w>,
            _: __s::Lead,
        ) -> __s::Wrote<'__w> {
            __s::stub()
        }
    }
    #[automatically_derived]
    impl __s::EncodeKey for Broken {
        fn encode_key<'__w, __W: __s::Writer<'__w>>(
            &self,
            _: &mut __W,
            _: __s::Room<'__w>,
            _: __s::bool,
        ) -> __s::Wrote<'__w> {
            __s::stub()
        }
    }
    #[automatically_derived]
    impl __s::EncodeFlat for Broken {
        const NAMES: __s::Names = __s::Names::NONE;
        fn entries<'__w, __W: __s::Writer<'__w>>(&self, _: &mut __W) -> __s::usize {
            __s::stub()
        }
        fn encode_entries<'__w, __W: __s::Writer<'__w>>(
            &self,
            _: &mut __W,
            _: __s::Room<'__w>,
            _: __s::bool,
        ) -> __s::Wrote<'__w> {
            __s::stub()
        }
    }
    #[automatically_derived]
    impl __s::Validate for Broken {
        fn validate_in(&self, _: &mut __s::Violations) {}
    }
    #[automatically_derived]
    impl __s::Describe for Broken {
        const TYPE: __s::describe::Type = __s::describe::Type::Any;
    }
    #[automatically_derived]
    impl<'__de> __s::Decode<'__de> for Broken {
        fn decode<__R: __s::Reader<'__de>>(
            _: &mut __R,
            _: &'__de [__s::u8],
            _: &mut __s::Slot<Self>,
        ) -> __s::Read<'__de> {
            __s::stub()
        }
    }
    #[automatically_derived]
    impl<'__de> __s::DecodeKey<'__de> for Broken {
        fn decode_key<__R: __s::Reader<'__de>>(
            _: &mut __R,
            _: &'__de [__s::u8],
            _: &mut __s::Slot<Self>,
        ) -> __s::Read<'__de> {
            __s::stub()
        }
    }
    #[automatically_derived]
    impl<'__de> __s::DecodeFlat<'__de> for Broken {
        type Parts = ();
        const NAMES: __s::Names = __s::Names::NONE;
        fn parts() {}
        fn read<__R: __s::Reader<'__de>>(
            _: &mut (),
            _: &mut __R,
            _: &mut __R::Frame,
            _: __s::Enter<'__de>,
        ) -> __s::Result<__s::More<'__de>, __s::Failed> {
            __s::stub()
        }
        fn is_begun(_: &()) -> __s::bool {
            __s::stub()
        }
        fn finish<__R: __s::Reader<'__de>>(
            _: (),
            _: &mut __R,
            _: &mut __R::Frame,
            _: &'__de [__s::u8],
            _: &'__de [__s::u8],
        ) -> __s::Result<Self, __s::Failed> {
            __s::stub()
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
};
