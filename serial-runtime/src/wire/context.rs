//! A reader that carries what the rules of a model may ask for.

use super::{Failed, Found, Int, Key, Kind, More, Number, Read, Reader, State, sealed::Sealed};
use alloc::{borrow::Cow, string::String, vec::Vec};
use core::any::Any;

/// Another reader, and a context for rules.
///
/// It is a reader of its own, so that those without a context carry nothing and ask nothing.
#[derive(Debug)]
pub struct WithContext<'c, R> {
    reader: R,
    context: &'c dyn Any,
}

impl<'c, R> WithContext<'c, R> {
    pub(crate) fn new(reader: R, context: &'c dyn Any) -> Self {
        Self { reader, context }
    }
}

impl<R> Sealed for WithContext<'_, R> {}

/// Each of these verbs is that of the reader inside.
macro_rules! each {
    ($reader:ident; $($(#[$doc:meta])* fn $name:ident $(<$($generic:ident: $bound:path),+>)? (&mut self $(, $argument:ident: $ty:ty)*) -> $result:ty;)+) => {$(
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn $name $(<$($generic: $bound),+>)? (&mut self $(, $argument: $ty)*) -> $result {
            self.$reader.$name($($argument),*)
        }
    )+};
}
pub(super) use each;

/// All verbs but those that compare or look up names.
macro_rules! pass_on {
    ($reader:ident) => {
        $crate::wire::context::each! { $reader;
            fn null(&mut self, at: &'de [u8]) -> Option<&'de [u8]>;
            fn bool(&mut self, at: &'de [u8], out: &mut bool) -> Read<'de>;
            fn int<T: Int>(&mut self, at: &'de [u8], out: &mut T) -> Read<'de>;
            fn number(&mut self, at: &'de [u8], out: &mut Number) -> Read<'de>;
            fn f32(&mut self, at: &'de [u8], out: &mut f32) -> Read<'de>;
            fn f64(&mut self, at: &'de [u8], out: &mut f64) -> Read<'de>;
            fn string(&mut self, at: &'de [u8], out: &mut String) -> Read<'de>;
            fn byte_buf(&mut self, at: &'de [u8], out: &mut Vec<u8>) -> Read<'de>;
            fn ext(&mut self, at: &'de [u8], code: &mut i8, data: &mut &'de [u8]) -> Read<'de>;
            fn skip(&mut self, at: &'de [u8]) -> Read<'de>;
            fn pass(&mut self, at: &'de [u8]) -> Read<'de>;
            fn array(&mut self, at: &'de [u8]) -> Result<(Self::Frame, &'de [u8]), Failed>;
            fn array_of(&mut self, at: &'de [u8], len: usize) -> Result<(Self::Frame, &'de [u8]), Failed>;
            fn item(&mut self, frame: &mut Self::Frame, at: &'de [u8]) -> Result<More<'de>, Failed>;
            fn f64s(&mut self, frame: &mut Self::Frame, at: &'de [u8], out: &mut Vec<f64>) -> &'de [u8];
            fn bools(&mut self, frame: &mut Self::Frame, at: &'de [u8], out: &mut Vec<bool>) -> &'de [u8];
            fn f32s(&mut self, frame: &mut Self::Frame, at: &'de [u8], out: &mut Vec<f32>) -> &'de [u8];
            fn map(&mut self, at: &'de [u8]) -> Result<(Self::Frame, &'de [u8]), Failed>;
            fn entry(&mut self, frame: &mut Self::Frame, at: &'de [u8]) -> Result<More<'de>, Failed>;
            fn key_cow(&mut self, at: &'de [u8], out: &mut Cow<'de, str>) -> Read<'de>;
            fn key_int<T: Int>(&mut self, at: &'de [u8], out: &mut T) -> Read<'de>;
            fn mismatch(&mut self, at: &'de [u8], what: &'static str) -> Failed;
            fn state(&mut self) -> &mut State;
        }

        fn kind(&self, at: &'de [u8]) -> Kind {
            self.$reader.kind(at)
        }

        fn str<'a>(&mut self, at: &'de [u8], out: &mut &'a str) -> Read<'de>
        where
            'de: 'a,
        {
            self.$reader.str(at, out)
        }

        fn cow<'a>(&mut self, at: &'de [u8], out: &mut Cow<'a, str>) -> Read<'de>
        where
            'de: 'a,
        {
            self.$reader.cow(at, out)
        }

        fn bytes<'a>(&mut self, at: &'de [u8], out: &mut &'a [u8]) -> Read<'de>
        where
            'de: 'a,
        {
            self.$reader.bytes(at, out)
        }

        fn ints<T: Int + Default>(
            &mut self,
            frame: &mut Self::Frame,
            at: &'de [u8],
            out: &mut Vec<T>,
        ) -> &'de [u8] {
            self.$reader.ints(frame, at, out)
        }

        fn plain_array(&self, at: &'de [u8], len: usize) -> Option<&'de [u8]> {
            self.$reader.plain_array(at, len)
        }

        fn plain_f64s(&self, at: &'de [u8], out: &mut [f64]) -> Option<&'de [u8]> {
            self.$reader.plain_f64s(at, out)
        }

        fn plain_f32s(&self, at: &'de [u8], out: &mut [f32]) -> Option<&'de [u8]> {
            self.$reader.plain_f32s(at, out)
        }

        fn size_hint(&self, frame: &Self::Frame, at: &'de [u8]) -> usize {
            self.$reader.size_hint(frame, at)
        }

        fn name_with<T>(
            &mut self,
            at: &'de [u8],
            find: impl FnOnce(&str) -> T,
        ) -> Result<(T, &'de [u8]), Failed> {
            self.$reader.name_with(at, find)
        }

        fn depth(frame: &Self::Frame) -> usize {
            R::depth(frame)
        }

        fn rest(frame: &Self::Frame) -> usize {
            R::rest(frame)
        }

        fn around(map: &Self::Frame) -> Self::Frame {
            R::around(map)
        }
    };
}
pub(super) use pass_on;

impl<'de, R: Reader<'de>> Reader<'de> for WithContext<'de, R> {
    const TEXT: bool = R::TEXT;

    type Frame = R::Frame;
    type Values = Self;

    #[inline(always)]
    fn values(&mut self) -> &mut Self {
        self
    }

    fn context(&self) -> Option<&'de dyn Any> {
        Some(self.context)
    }

    pass_on!(reader);

    each! { reader;
        fn first_key(
            &mut self,
            frame: &mut Self::Frame,
            at: &'de [u8],
            key: &'static Key
        ) -> Result<Found<'de>, Failed>;
        fn next_key(
            &mut self,
            frame: &mut Self::Frame,
            at: &'de [u8],
            key: &'static Key
        ) -> Result<Found<'de>, Failed>;
    }

    fn key_with<T>(&mut self, at: &'de [u8], find: impl FnOnce(&str) -> T) -> Result<(T, &'de [u8]), Failed> {
        self.reader.key_with(at, find)
    }

    fn look_for(&self, frame: &Self::Frame, at: &'de [u8], key: &'static Key) -> Option<&'de [u8]> {
        self.reader.look_for(frame, at, key)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn strip_key(&self, at: &'de [u8], key: &'static Key) -> Option<&'de [u8]> {
        self.reader.strip_key(at, key)
    }
}
