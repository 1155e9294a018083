//! `hashbrown::HashMap` and `HashSet`: maps and arrays of items that differ, without std.

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
use ::hashbrown::{HashMap, HashSet};
use core::hash::{BuildHasher, Hash};

hashed_map!(HashMap);
hashed_set!(HashSet);
map!(HashMap<K, V, S>, [S], decode: [Eq + Hash, S: BuildHasher + Default]);
set!(HashSet<T, S>, [S], decode: [Eq + Hash, S: BuildHasher + Default]);
map_rules!([S] HashMap<K, V, S>);
sequence_rules!([S] HashSet<T, S>);
