//! Bytes in JSON: base64 with padding, the standard alphabet (RFC 4648, section 4).

use crate::{
    output::{Output, Room},
    wire::Wrote,
};
use alloc::vec::Vec;
use data_encoding::BASE64;

/// Bytes that are encoded at once; a multiple of three, so that only the last piece is padded.
const PIECE: usize = 192;

/// Writes `value` as quoted base64 text.
pub(super) fn write<'w>(output: &mut Output<'w>, at: Room<'w>, value: &[u8]) -> Wrote<'w> {
    let mut at = output.put(at, *b"\"")?;
    let mut text = [0; PIECE / 3 * 4];
    for piece in value.chunks(PIECE) {
        let len = BASE64.encode_len(piece.len());
        if let Some(text) = text.get_mut(..len) {
            BASE64.encode_mut(piece, text);
            at = output.put(at, &*text)?;
        }
    }
    output.put(at, *b"\"")
}

/// Decodes base64 text in place of what `out` holds; says whether it is base64.
pub(super) fn read(text: &[u8], out: &mut Vec<u8>) -> bool {
    out.clear();
    let Ok(len) = BASE64.decode_len(text.len()) else { return false };
    out.resize(len, 0);
    match BASE64.decode_mut(text, out) {
        Ok(len) => {
            // The library reads padded texts one behind the other; padding stands at the end.
            let padding = text.iter().rev().take(2).filter(|byte| **byte == b'=').count();
            let is_one = len + padding == out.len();
            out.truncate(len);
            is_one
        }
        Err(_) => false,
    }
}
