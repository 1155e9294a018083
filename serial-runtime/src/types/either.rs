//! `either::Either`, as the externally tagged enum that its own serde impl makes of it.

use super::result::{newtype, two_variants};
use crate::{
    decode::Decode,
    describe::{Body, Describe, Model, Type, of},
    encode::Encode,
    error::ErrorKind,
    slots::Slot,
    validate::{Validate, Violations},
    wire::{Key, Lead, Read, Reader, Room, Writer, Wrote},
};
use ::either::Either::{self, Left, Right};

static LEFT: Key = Key { name: "Left", json: b",\"Left\":", msgpack: b"\xa4Left" };
static RIGHT: Key = Key { name: "Right", json: b",\"Right\":", msgpack: b"\xa5Right" };

two_variants!(Either "either::Either": Left LEFT, Right RIGHT, "a map of one entry: `Left` or `Right`");
