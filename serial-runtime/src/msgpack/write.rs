//! Writes MessagePack, each value in its smallest form: what `rmp_serde::to_vec_named` writes, byte for byte.

use super::marker::{
    ARRAY16, ARRAY32, BIN8, BIN16, BIN32, EXT8, EXT16, EXT32, F32, F64, FALSE, FIX_LEN, FIXARRAY, FIXEXT1,
    FIXEXT2, FIXEXT4, FIXEXT8, FIXEXT16, FIXMAP, FIXSTR, I8, MAP16, MAP32, NIL, STR8, STR16, STR32, TRUE, U8,
};
use crate::{
    error::{Error, ErrorKind},
    options::EncodeOptions,
    output::{Cut, Marked, Output, Piece, Row, STAGING, Short},
    wire::{Failed, Key, Lead, Room, Writer as Verbs, Wrote, sealed::Sealed},
};

/// Writes MessagePack.
#[derive(Debug)]
pub struct Writer<'w> {
    output: Output<'w>,
    depth: usize,
}

/// Keys longer than this are copied in pieces: a fixed slice may have to stage them.
const LONG: usize = 256;

/// No bytes, where a key could be.
const NOTHING: &[u8] = b"";

impl<'w> Writer<'w> {
    #[inline]
    pub(super) fn new(output: Output<'w>, options: &EncodeOptions) -> Self {
        Self { output, depth: options.max_depth }
    }

    /// Writes `piece` behind the lead, whose length is a constant for the compiler.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn put(&mut self, at: Room<'w>, lead: Lead, piece: impl Piece) -> Wrote<'w> {
        let (at, key) = self.key(at, lead)?;
        self.output.put(at, (key, piece))
    }

    /// The bytes of the lead that are still to be written.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn key(&mut self, at: Room<'w>, lead: Lead) -> Result<(Room<'w>, &'static [u8]), Failed> {
        match lead {
            Lead::None => Ok((at, NOTHING)),
            Lead::First(key) | Lead::Next(key) if key.msgpack.len() <= LONG => Ok((at, key.msgpack)),
            Lead::First(key) | Lead::Next(key) => Ok((self.long_key(at, key)?, NOTHING)),
        }
    }

    /// Writes what `piece` makes of the items, each of at most `MOST` bytes: `BLOCK` at a time under one check of the room.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn row<T: Copy, P: Piece, const BLOCK: usize, const MOST: usize>(
        &mut self,
        mut at: Room<'w>,
        items: &[T],
        piece: impl Fn(T) -> P,
    ) -> Wrote<'w> {
        let (blocks, rest) = items.as_chunks::<BLOCK>();
        for block in blocks {
            at = self.output.put(at, Row::<_, _, MOST>(block, &piece))?;
        }
        self.output.put(at, Row::<_, _, MOST>(rest, &piece))
    }

    #[cold]
    #[inline(never)]
    fn long_key(&mut self, at: Room<'w>, key: &'static Key) -> Wrote<'w> {
        self.output.copy(at, NOTHING, key.msgpack)
    }

    #[cold]
    #[inline(never)]
    fn long_name(&mut self, at: Room<'w>, lead: Lead, name: &'static Key) -> Wrote<'w> {
        let at = self.lead(at, lead)?;
        self.long_key(at, name)
    }

    /// Text that is not short.
    #[inline(never)]
    fn long_str(&mut self, at: Room<'w>, value: &str) -> Wrote<'w> {
        match u8::try_from(value.len()) {
            Ok(len) => self.output.copy(at, [STR8, len], value.as_bytes()),
            Err(_) => self.long(at, Lead::None, [STR16, STR32], value.as_bytes()),
        }
    }

    /// Text or bytes whose length takes more than one byte.
    #[inline(never)]
    fn long(&mut self, at: Room<'w>, lead: Lead, markers: [u8; 2], bytes: &[u8]) -> Wrote<'w> {
        match long_head(markers, bytes.len()) {
            Some(head) => {
                let (at, key) = self.key(at, lead)?;
                self.output.copy(at, (key, head), bytes)
            }
            None => Err(self.too_long(at, lead, bytes.len())),
        }
    }

    /// Opens a container of more items than its marker can count.
    #[inline(never)]
    fn long_container(&mut self, at: Room<'w>, markers: [u8; 2], len: usize) -> Wrote<'w> {
        match long_head(markers, len) {
            Some(head) => self.output.put(at, head),
            None => Err(self.too_long(at, Lead::None, len)),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn array_head(&mut self, at: Room<'w>, len: usize) -> Wrote<'w> {
        Ok(match u8::try_from(len) {
            Ok(len @ 0..FIX_LEN) => self.output.put(at, [FIXARRAY | len])?,
            _ => self.long_container(at, [ARRAY16, ARRAY32], len)?,
        })
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn open(&mut self, at: Room<'w>) -> Wrote<'w> {
        // Two instructions; what the depth is behind an error does not matter, since nothing can be written without room.
        let (depth, is_too_deep) = self.depth.overflowing_sub(1);
        self.depth = depth;
        if is_too_deep { Err(self.too_deep(at)) } else { Ok(at) }
    }

    #[cold]
    #[inline(never)]
    fn too_deep(&mut self, at: Room<'w>) -> Failed {
        self.output.fail_at(at, Error::new(ErrorKind::Depth, "the value is nested deeper than the limit"))
    }

    #[cold]
    #[inline(never)]
    fn too_long(&mut self, at: Room<'w>, lead: Lead, len: usize) -> Failed {
        let message = alloc::format!("MessagePack cannot count {len} items or bytes of one value");
        match self.lead(at, lead) {
            Ok(at) => self.output.fail_at(at, Error::new(ErrorKind::Length, message)),
            Err(failed) => failed,
        }
    }
}

/// The marker for lengths of 16 or 32 bits, and the length, unless that is too much for either.
#[inline]
fn long_head([short, long]: [u8; 2], len: usize) -> Option<Cut<[u8; 5]>> {
    let len = u32::try_from(len).ok()?;
    let [a, b, c, d] = len.to_be_bytes();
    Some(if len > 0xffff { Cut::new([long, a, b, c, d], 5) } else { Cut::new([short, c, d, 0, 0], 3) })
}

#[cfg_attr(not(debug_assertions), inline(always))]
fn unsigned(value: u64) -> impl Piece {
    let beyond = [8, 16, 32].map(|bits| value >> bits != 0);
    Marked { fix: value < FIXMAP.into(), family: U8, beyond, value }
}

/// An integer of either sign, each with the markers of its family. No branch is made on the sign, which cannot be foreseen.
#[cfg_attr(not(debug_assertions), inline(always))]
fn signed(value: i64) -> impl Piece {
    // Moved so far up that the least of its width is nothing, it is compared with both ends at once.
    let beyond = [8, 16, 32].map(|bits| {
        let least = 1 << (bits - 1);
        value.cast_unsigned().wrapping_add(least) >= least + (1 << bits)
    });
    let family = U8 + (I8 - U8) * u8::from(value < 0);
    Marked { fix: (-32..FIXMAP.into()).contains(&value), family, beyond, value: value.cast_unsigned() }
}

/// A float and its marker, in the order of the output from the lowest byte on.
#[inline(always)]
fn marked_f32(value: f32) -> u64 {
    u64::from(value.to_bits().swap_bytes()) << 8 | u64::from(F32)
}

/// The marker and length of an extension.
#[inline]
fn ext_head(len: usize) -> Option<Cut<[u8; 5]>> {
    let fixed = match len {
        1 => FIXEXT1,
        2 => FIXEXT2,
        4 => FIXEXT4,
        8 => FIXEXT8,
        16 => FIXEXT16,
        _ => {
            let len = u32::try_from(len).ok()?;
            let [a, b, c, d] = len.to_be_bytes();
            return Some(match len {
                0..=0xff => Cut::new([EXT8, d, 0, 0, 0], 2),
                0x100..=0xffff => Cut::new([EXT16, c, d, 0, 0], 3),
                _ => Cut::new([EXT32, a, b, c, d], 5),
            });
        }
    };
    Some(Cut::new([fixed, 0, 0, 0, 0], 1))
}

impl Sealed for Writer<'_> {}

impl<'w> Verbs<'w> for Writer<'w> {
    const TEXT: bool = false;

    type Base = Self;

    #[inline(always)]
    fn base(&mut self) -> &mut Self {
        self
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn ahead(&mut self, at: Room<'w>, _json: usize, msgpack: usize) -> Wrote<'w> {
        self.output.ahead(at, msgpack.min(STAGING))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn lead(&mut self, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        let (at, key) = self.key(at, lead)?;
        if key.is_empty() { Ok(at) } else { self.output.put(at, key) }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn null(&mut self, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        self.put(at, lead, [NIL])
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn bool(&mut self, at: Room<'w>, lead: Lead, value: bool) -> Wrote<'w> {
        self.put(at, lead, [if value { TRUE } else { FALSE }])
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn u64(&mut self, at: Room<'w>, lead: Lead, value: u64) -> Wrote<'w> {
        self.put(at, lead, unsigned(value))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn i64(&mut self, at: Room<'w>, lead: Lead, value: i64) -> Wrote<'w> {
        self.put(at, lead, signed(value))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn bools<T: Copy>(&mut self, at: Room<'w>, items: &[T], value: impl Fn(T) -> bool) -> Wrote<'w> {
        self.row::<_, _, 32, 1>(at, items, |item| [if value(item) { TRUE } else { FALSE }])
    }

    // The branches of integers are foreseen best where they stand once for each item of a short block.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn u64s<T: Copy>(&mut self, at: Room<'w>, items: &[T], value: impl Fn(T) -> u64) -> Wrote<'w> {
        self.row::<_, _, 8, 9>(at, items, |item| unsigned(value(item)))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn i64s<T: Copy>(&mut self, at: Room<'w>, items: &[T], value: impl Fn(T) -> i64) -> Wrote<'w> {
        self.row::<_, _, 8, 9>(at, items, |item| signed(value(item)))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn f32s<T: Copy>(&mut self, at: Room<'w>, items: &[T], value: impl Fn(T) -> f32) -> Wrote<'w> {
        self.row::<_, _, 32, 8>(at, items, |item| Cut::new(marked_f32(value(item)).to_le_bytes(), 5))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn f64s<T: Copy>(&mut self, at: Room<'w>, items: &[T], value: impl Fn(T) -> f64) -> Wrote<'w> {
        self.row::<_, _, 32, 9>(at, items, |item| ([F64], value(item).to_be_bytes()))
    }

    #[inline]
    fn u128(&mut self, at: Room<'w>, lead: Lead, value: u128) -> Wrote<'w> {
        self.put(at, lead, ([BIN8, 16], value.to_be_bytes()))
    }

    #[inline]
    fn i128(&mut self, at: Room<'w>, lead: Lead, value: i128) -> Wrote<'w> {
        self.put(at, lead, ([BIN8, 16], value.to_be_bytes()))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn f32(&mut self, at: Room<'w>, lead: Lead, value: f32) -> Wrote<'w> {
        // One write of eight bytes costs less than one of the marker and one of the float, and may hold a short key, too.
        let (at, key) = self.key(at, lead)?;
        let mut item = marked_f32(value);
        if key.len() > 3 {
            return self.output.put(at, (key, Cut::new(item.to_le_bytes(), 5)));
        }
        for &byte in key.iter().rev() {
            item = item << 8 | u64::from(byte);
        }
        self.output.put(at, Cut::new(item.to_le_bytes(), key.len() + 5))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn f64(&mut self, at: Room<'w>, lead: Lead, value: f64) -> Wrote<'w> {
        self.put(at, lead, ([F64], value.to_be_bytes()))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn str(&mut self, at: Room<'w>, lead: Lead, value: &str) -> Wrote<'w> {
        let (at, key) = self.key(at, lead)?;
        // The key stands before the branch on the length, so that it is there once.
        let at = self.output.ahead(at, key.len() + 1 + Short::MOST)?;
        let at = self.output.put(at, key)?;
        Ok(match Short::new(value.as_bytes()) {
            Some(text) => self.output.put(at, ([FIXSTR | value.len() as u8], text))?,
            None => self.long_str(at, value)?,
        })
    }

    #[inline]
    fn bytes(&mut self, at: Room<'w>, lead: Lead, value: &[u8]) -> Wrote<'w> {
        match u8::try_from(value.len()) {
            Ok(len) => {
                let (at, key) = self.key(at, lead)?;
                self.output.copy(at, (key, [BIN8, len]), value)
            }
            Err(_) => self.long(at, lead, [BIN16, BIN32], value),
        }
    }

    fn bin_head(&mut self, at: Room<'w>, lead: Lead, len: usize) -> Wrote<'w> {
        let head = match u8::try_from(len) {
            Ok(len) => Some(Cut::new([BIN8, len, 0, 0, 0], 2)),
            Err(_) => long_head([BIN16, BIN32], len),
        };
        let Some(head) = head else { return Err(self.too_long(at, lead, len)) };
        self.put(at, lead, head)
    }

    #[inline]
    fn ext(&mut self, at: Room<'w>, lead: Lead, code: i8, data: &[u8]) -> Wrote<'w> {
        let Some(head) = ext_head(data.len()) else { return Err(self.too_long(at, lead, data.len())) };
        let (at, key) = self.key(at, lead)?;
        self.output.copy(at, (key, head, code.to_be_bytes()), data)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn name(&mut self, at: Room<'w>, lead: Lead, name: &'static Key) -> Wrote<'w> {
        match Short::new(name.msgpack) {
            Some(name) => self.put(at, lead, name),
            None => self.long_name(at, lead, name),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn array(&mut self, at: Room<'w>, len: usize) -> Wrote<'w> {
        let at = self.open(at)?;
        self.array_head(at, len)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn item(&mut self, at: Room<'w>, _first: bool) -> Wrote<'w> {
        Ok(at)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn array_end(&mut self, at: Room<'w>) -> Wrote<'w> {
        self.depth += 1;
        Ok(at)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn flat_array(&mut self, at: Room<'w>, len: usize) -> Wrote<'w> {
        if self.depth == 0 {
            return Err(self.too_deep(at));
        }
        self.array_head(at, len)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn flat_array_end(&mut self, at: Room<'w>) -> Wrote<'w> {
        Ok(at)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn map(&mut self, at: Room<'w>, len: usize) -> Wrote<'w> {
        let at = self.open(at)?;
        Ok(match u8::try_from(len) {
            Ok(len @ 0..FIX_LEN) => self.output.put(at, [FIXMAP | len])?,
            _ => self.long_container(at, [MAP16, MAP32], len)?,
        })
    }

    #[inline]
    fn key_str(&mut self, at: Room<'w>, _first: bool, key: &str) -> Wrote<'w> {
        self.str(at, Lead::None, key)
    }

    #[inline]
    fn key_u64(&mut self, at: Room<'w>, _first: bool, key: u64) -> Wrote<'w> {
        self.u64(at, Lead::None, key)
    }

    #[inline]
    fn key_i64(&mut self, at: Room<'w>, _first: bool, key: i64) -> Wrote<'w> {
        self.i64(at, Lead::None, key)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn map_end(&mut self, at: Room<'w>) -> Wrote<'w> {
        self.depth += 1;
        Ok(at)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn output(&mut self) -> &mut Output<'w> {
        &mut self.output
    }
}
