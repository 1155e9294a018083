//! The first bytes of values: the table of the MessagePack specification.

use crate::wire::Kind;

/// Below it the byte is a positive integer itself.
pub(super) const FIXMAP: u8 = 0x80;
pub(super) const FIXARRAY: u8 = 0x90;
pub(super) const FIXSTR: u8 = 0xa0;
pub(super) const NIL: u8 = 0xc0;
/// The only byte that starts nothing.
pub(super) const RESERVED: u8 = 0xc1;
pub(super) const FALSE: u8 = 0xc2;
pub(super) const TRUE: u8 = 0xc3;
pub(super) const BIN8: u8 = 0xc4;
pub(super) const BIN16: u8 = 0xc5;
pub(super) const BIN32: u8 = 0xc6;
pub(super) const EXT8: u8 = 0xc7;
pub(super) const EXT16: u8 = 0xc8;
pub(super) const EXT32: u8 = 0xc9;
pub(super) const F32: u8 = 0xca;
pub(super) const F64: u8 = 0xcb;
pub(super) const U8: u8 = 0xcc;
pub(super) const U16: u8 = 0xcd;
pub(super) const U32: u8 = 0xce;
pub(super) const U64: u8 = 0xcf;
pub(super) const I8: u8 = 0xd0;
pub(super) const I16: u8 = 0xd1;
pub(super) const I32: u8 = 0xd2;
pub(super) const I64: u8 = 0xd3;
pub(super) const FIXEXT1: u8 = 0xd4;
pub(super) const FIXEXT2: u8 = 0xd5;
pub(super) const FIXEXT4: u8 = 0xd6;
pub(super) const FIXEXT8: u8 = 0xd7;
pub(super) const FIXEXT16: u8 = 0xd8;
pub(super) const STR8: u8 = 0xd9;
pub(super) const STR16: u8 = 0xda;
pub(super) const STR32: u8 = 0xdb;
pub(super) const ARRAY16: u8 = 0xdc;
pub(super) const ARRAY32: u8 = 0xdd;
pub(super) const MAP16: u8 = 0xde;
pub(super) const MAP32: u8 = 0xdf;
/// From here on the byte is a negative integer itself.
pub(super) const NEGATIVE: u8 = 0xe0;

/// How many lengths fit into the marker of an array or map.
pub(super) const FIX_LEN: u8 = 16;
/// How many lengths fit into the marker of a string.
pub(super) const FIX_STR_LEN: u8 = 32;

/// What kind of value a byte starts.
#[inline]
pub(super) fn kind(marker: u8) -> Kind {
    // OK because the table has an entry for every byte.
    KINDS.get(usize::from(marker)).copied().unwrap_or(Kind::None)
}

/// A table, because values of unknown type ask for every one of their parts.
static KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Number; 256];
    let mut marker = 0u8;
    loop {
        kinds[marker as usize] = classify(marker);
        if marker == u8::MAX {
            break kinds;
        }
        marker += 1;
    }
};

const fn classify(marker: u8) -> Kind {
    match marker {
        0x00..=0x7f | F32..=I64 | NEGATIVE..=0xff => Kind::Number,
        FIXMAP..=0x8f | MAP16 | MAP32 => Kind::Map,
        FIXARRAY..=0x9f | ARRAY16 | ARRAY32 => Kind::Array,
        FIXSTR..=0xbf | STR8..=STR32 => Kind::Str,
        NIL => Kind::Null,
        RESERVED => Kind::None,
        FALSE | TRUE => Kind::Bool,
        BIN8..=BIN32 => Kind::Bin,
        EXT8..=EXT32 | FIXEXT1..=FIXEXT16 => Kind::Ext,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_reserved_byte_starts_nothing() {
        for marker in 0..=u8::MAX {
            assert_eq!(kind(marker) == Kind::None, marker == RESERVED, "{marker:#x}");
        }
    }

    #[test]
    fn knows_the_borders() {
        for (marker, expected) in [
            (0x7f, Kind::Number),
            (0x80, Kind::Map),
            (0x8f, Kind::Map),
            (0x90, Kind::Array),
            (0x9f, Kind::Array),
            (0xa0, Kind::Str),
            (0xbf, Kind::Str),
            (0xc0, Kind::Null),
            (0xc3, Kind::Bool),
            (0xc6, Kind::Bin),
            (0xc7, Kind::Ext),
            (0xca, Kind::Number),
            (0xd3, Kind::Number),
            (0xd4, Kind::Ext),
            (0xd8, Kind::Ext),
            (0xdb, Kind::Str),
            (0xdd, Kind::Array),
            (0xdf, Kind::Map),
            (0xe0, Kind::Number),
        ] {
            assert_eq!(kind(marker), expected, "{marker:#x}");
        }
    }
}
