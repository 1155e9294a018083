//! Tuples of up to sixteen: arrays with a type for each position.

use crate::{
    decode::Decode,
    describe::{Describe, MaxLen, Type, of},
    encode::{Encode, Most},
    slots::Slot,
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};

macro_rules! tuple {
    ($len:literal: $first:ident $first_index:tt $(, $name:ident $index:tt)*) => {
        impl<$first: Describe, $($name: Describe),*> Describe for ($first, $($name,)*) {
            const TYPE: Type = Type::Tuple(&[of::<$first>, $(of::<$name>),*]);
            const MAX_LEN: MaxLen =
                MaxLen::container($len).item($first::MAX_LEN)$(.item($name::MAX_LEN))*;
        }

        impl<$first: Encode, $($name: Encode),*> Encode for ($first, $($name,)*) {
            const MOST: Most = Most::CONTAINER.item($first::MOST)$(.item($name::MOST))*;

            #[inline]
            fn encode<'w, __W: Writer<'w>>(&self, w: &mut __W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                let at = w.lead(at, lead)?;
                let at = w.array(at, $len)?;
                let at = w.item(at, true)?;
                let at = self.$first_index.encode(w, at, Lead::None)?;
                $(
                    let at = w.item(at, false)?;
                    let at = self.$index.encode(w, at, Lead::None)?;
                )*
                w.array_end(at)
            }
        }

        impl<'de, $first: Decode<'de>, $($name: Decode<'de>),*> Decode<'de> for ($first, $($name,)*) {
            crate::decode::empty!(($first::empty()?, $($name::empty()?,)*), if $first $($name)*);

            #[inline]
            #[allow(non_snake_case, reason = "each slot has the name of its type")]
            fn decode<__R: Reader<'de>>(r: &mut __R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut $first = Slot::<$first>::EMPTY;
                $(let mut $name = Slot::<$name>::EMPTY;)*
                let (mut frame, at) = r.array_of(at, $len)?;
                let at = r.nth(&mut frame, at, $len)?;
                let at = r.value(&frame, at, &mut $first)?;
                $(
                    let at = r.nth(&mut frame, at, $len)?;
                    let at = r.value(&frame, at, &mut $name)?;
                )*
                let at = r.array_end(&mut frame, at, $len)?;
                out.fill((r.built(at, &mut $first)?, $(r.built(at, &mut $name)?,)*));
                Ok(at)
            }

            #[inline]
            fn decode_into<__R: Reader<'de>>(&mut self, r: &mut __R, at: &'de [u8]) -> Read<'de> {
                let (mut frame, at) = r.array_of(at, $len)?;
                let at = r.nth(&mut frame, at, $len)?;
                let at = r.value_into(&frame, at, &mut self.$first_index)?;
                $(
                    let at = r.nth(&mut frame, at, $len)?;
                    let at = r.value_into(&frame, at, &mut self.$index)?;
                )*
                r.array_end(&mut frame, at, $len)
            }
        }
    };
}

tuple!(1: A 0);
tuple!(2: A 0, B 1);
tuple!(3: A 0, B 1, C 2);
tuple!(4: A 0, B 1, C 2, D 3);
tuple!(5: A 0, B 1, C 2, D 3, E 4);
tuple!(6: A 0, B 1, C 2, D 3, E 4, F 5);
tuple!(7: A 0, B 1, C 2, D 3, E 4, F 5, G 6);
tuple!(8: A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7);
tuple!(9: A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8);
tuple!(10: A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9);
tuple!(11: A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10);
tuple!(12: A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11);
tuple!(13: A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11, M 12);
tuple!(14: A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11, M 12, N 13);
tuple!(15: A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11, M 12, N 13, O 14);
tuple!(16: A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11, M 12, N 13, O 14, P 15);
