//! `indexmap::IndexMap` and `IndexSet`: maps and arrays of items that differ, in the order in which they were inserted.

use super::{
    map::{Map, decode_map, hashed_map, map},
    set::{Set, decode_set, hashed_set, set},
};
use crate::{
    decode::{Decode, DecodeKey},
    describe::{Describe, Type, of},
    encode::{Encode, EncodeKey, encode_entries, encode_items, same_len},
    slots::Slot,
    validate::foreign::{map_rules, sequence_rules},
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use ::indexmap::{IndexMap, IndexSet};
use core::hash::{BuildHasher, Hash};

hashed_map!(IndexMap);
hashed_set!(IndexSet);
map!(IndexMap<K, V, S>, [S], decode: [Eq + Hash, S: BuildHasher + Default]);
set!(IndexSet<T, S>, [S], decode: [Eq + Hash, S: BuildHasher + Default]);
map_rules!([S] IndexMap<K, V, S>);
sequence_rules!([S] IndexSet<T, S>);
