//! Which keys a map has, and which of them fields need.

use super::{Choice, MOST, NAMED, looks::members};
use crate::{
    describe::{Direction, Field, Fields, Type},
    wire::{Failed, Kind, More, Reader},
};
use alloc::{borrow::Cow, format, vec::Vec};

/// So many variants can be told by the keys of a map.
pub(super) const MAPS: usize = 16;

/// What is known of the keys of maps that a value may be.
pub(super) struct Maps {
    list: [Option<Map>; MAPS],
    len: usize,
    tag: Option<(&'static str, bool)>,
}

/// What a variant that is a map has of a map.
#[derive(Clone, Copy)]
struct Map {
    index: usize,
    fields: &'static [Field],
    /// The keys that have not come, as bits.
    missing: u64,
    /// Where the next key is looked for.
    next: usize,
    closed: bool,
    unknown: bool,
}

impl Maps {
    pub(super) fn new(choice: &Choice, text: bool) -> Self {
        let mut maps = Self { list: [None; MAPS], len: 0, tag: choice.tag().map(|tag| (tag, false)) };
        let left = choice.variants().iter().enumerate().take(MOST);
        let left = left.filter(|(index, _)| choice.left >> index & 1 == 1);
        let known = left.filter_map(|(index, variant)| Some((index, members(&variant.payload, text)?)));
        for (place, (index, members)) in maps.list.iter_mut().zip(known) {
            *place = Some(Map::new(index, members));
            maps.len += 1;
        }
        if choice.left & NAMED == 0 {
            maps.tag = None;
        }
        maps
    }

    /// Looks at all keys, or at as many as the first variant needs; whether there may be more, and where it has come to.
    pub(super) fn look<'de, R: Reader<'de>>(
        &mut self,
        r: &mut R,
        start: &'de [u8],
        may_stop: bool,
    ) -> Result<(bool, &'de [u8]), Failed> {
        let (mut map, mut at) = r.map(start)?;
        let mut more = r.entry(&mut map, at)?;
        while let More::Item(key) = more {
            let value = if !R::TEXT && r.kind(key) != Kind::Str {
                self.see(None);
                r.skip(key)?
            } else {
                r.key_with(key, |name| self.see(Some(name)))?.1
            };
            if may_stop && self.is_decided() {
                return Ok((true, at));
            }
            at = r.pass(value)?;
            more = r.entry(&mut map, at)?;
        }
        Ok((false, at))
    }

    fn see(&mut self, name: Option<&str>) {
        if let (Some((tag, seen)), Some(name)) = (&mut self.tag, name) {
            *seen |= *tag == name;
        }
        self.list.iter_mut().take(self.len).flatten().for_each(|map| map.see(name));
    }

    /// Whether the first variant that is left has all that it needs, whatever else may come.
    fn is_decided(&self) -> bool {
        match (self.tag, self.list.first()) {
            (Some((_, seen)), _) => seen,
            (None, Some(Some(first))) => first.missing == 0 && !first.closed,
            _ => false,
        }
    }

    /// The variants that the map is not, as bits.
    pub(super) fn misfits(&self) -> u64 {
        let maps = self.list.iter().flatten().filter(|map| map.missing != 0 || map.closed && map.unknown);
        let tag = self.tag.is_some_and(|(_, seen)| !seen);
        maps.fold(if tag { NAMED } else { 0 }, |all, map| all | 1 << map.index)
    }
}

impl Map {
    fn new(index: usize, members: &'static Fields) -> Self {
        let required = members.fields.iter().enumerate().take(64);
        let required = required.filter(|(_, field)| !is_flat(field) && is_needed(field));
        Self {
            index,
            fields: members.fields,
            missing: required.fold(0, |all, (field, _)| all | 1 << field),
            next: 0,
            closed: members.deny_unknown && !members.fields.iter().any(is_flat),
            unknown: false,
        }
    }

    fn see(&mut self, name: Option<&str>) {
        let Some(name) = name else { return self.unknown = true };
        let is_next = self.fields.get(self.next).is_some_and(|field| is_called(field, name));
        let found = match is_next {
            true => Some(self.next),
            false => self.fields.iter().position(|field| is_called(field, name)),
        };
        match found {
            Some(index) => {
                self.next = index + 1;
                self.missing &= !1_u64.checked_shl(u32::try_from(index).unwrap_or(u32::MAX)).unwrap_or(0);
            }
            None => self.unknown = true,
        }
    }
}

/// Those of some variants that have a field of this name.
pub(super) fn that_know(maps: &[Option<&'static Fields>; MAPS], left: u64, name: &str) -> u64 {
    let known = maps
        .iter()
        .enumerate()
        .filter(|(index, map)| left >> index & 1 == 1 && map.is_some_and(|map| has(map, name)));
    known.fold(0, |all, (index, _)| all | 1 << index)
}

pub(super) fn has(fields: &Fields, name: &str) -> bool {
    fields.fields.iter().any(|field| is_called(field, name))
}

/// Whether there is a key that some fields need and others do not have.
pub(super) fn needs_other(needed: &Fields, others: &Fields) -> bool {
    let lacks =
        |field: &Field| !has(others, field.name) && !field.aliases.iter().any(|alias| has(others, alias));
    needed.fields.iter().any(|field| lacks(field) && !is_flat(field) && is_needed(field))
}

/// What is only written has no name that is read.
fn is_called(field: &Field, name: &str) -> bool {
    if field.direction == Direction::Encode {
        return false;
    }
    field.name == name || field.aliases.contains(&name)
}

/// Whether it has to be there where it is read.
fn is_needed(field: &Field) -> bool {
    field.direction != Direction::Encode && field.is_required()
}

pub(super) fn is_flat(field: &Field) -> bool {
    matches!((field.ty)(), Type::Flat(_))
}

/// The keys of a map, for an error.
#[cold]
pub(super) fn keys<'de, R: Reader<'de>>(r: &mut R, start: &'de [u8]) -> Vec<Cow<'de, str>> {
    let depth = r.state().depth;
    let mut keys = Vec::new();
    let mut read = || {
        let (mut map, at) = r.map(start)?;
        let mut more = r.entry(&mut map, at)?;
        while let More::Item(key) = more {
            let mut name = Cow::Borrowed("");
            let value = r.key_cow(key, &mut name)?;
            keys.push(name);
            let at = r.skip(value)?;
            more = r.entry(&mut map, at)?;
        }
        Ok::<_, Failed>(())
    };
    // OK to know fewer of them.
    if read().is_err() {
        *r.state().failure = None;
    }
    r.state().depth = depth;
    keys
}

/// What a map lacks to be these fields, or has too many.
pub(super) fn lacks(members: &Fields, keys: &[Cow<'_, str>]) -> Option<Cow<'static, str>> {
    let is_there = |field: &Field| keys.iter().any(|key| is_called(field, key));
    let missing = members.fields.iter().find(|field| !is_flat(field) && is_needed(field) && !is_there(field));
    if let Some(field) = missing {
        return Some(Cow::Owned(format!("missing field `{}`", field.name)));
    }
    let unknown = keys.iter().find(|key| members.deny_unknown && !has(members, key))?;
    Some(Cow::Owned(format!("unknown field `{}`", crate::excerpt::Excerpt(unknown))))
}
