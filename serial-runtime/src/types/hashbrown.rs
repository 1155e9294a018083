//! `hashbrown::HashMap` and `HashSet`: maps and arrays of items that differ, without std.

use super::{
    map::{Map, decode_map, map},
    set::{Set, decode_set, set},
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

impl<K: Eq + Hash, V, S: BuildHasher> Map<K, V> for HashMap<K, V, S> {
    fn clear(&mut self) {
        self.clear();
    }
    fn reserve(&mut self, additional: usize) {
        self.reserve(additional);
    }
    fn put(&mut self, key: K, value: V) -> bool {
        self.insert(key, value).is_none()
    }
}

impl<T: Eq + Hash, S: BuildHasher> Set<T> for HashSet<T, S> {
    fn clear(&mut self) {
        self.clear();
    }
    fn reserve(&mut self, additional: usize) {
        self.reserve(additional);
    }
    fn put(&mut self, item: T) -> bool {
        self.insert(item)
    }
}

map!(HashMap<K, V, S>, [S], decode: [Eq + Hash, S: BuildHasher + Default]);
set!(HashSet<T, S>, [S], decode: [Eq + Hash, S: BuildHasher + Default]);
map_rules!([S] HashMap<K, V, S>);
sequence_rules!([S] HashSet<T, S>);
