//! The names of what is flattened, as a constant: whether one of them is there twice is known before anything is read.

use crate::wire::Key;
use alloc::{borrow::Cow, vec::Vec};

/// The names of a struct's entries, with those of what is flattened into it.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// Its own fields.
    pub keys: &'static [Key],
    /// What else its fields are called.
    pub aliases: &'static [&'static str],
    /// What is flattened.
    pub inner: &'static [Self],
    /// Whether it has what only one of `inner` has: they are variants.
    pub either: bool,
    /// Whether every key belongs to it, whatever is in it; see [`takes_rest`](Self::takes_rest).
    pub takes_all: bool,
    /// Whether it refuses other keys, where the map is its own but for a tag.
    pub deny_unknown: bool,
    /// What all names begin with.
    pub prefix: &'static str,
}

impl Names {
    /// The names of a map.
    pub const ALL: Self = Self {
        keys: &[],
        aliases: &[],
        inner: &[],
        either: false,
        takes_all: true,
        deny_unknown: false,
        prefix: "",
    };
    /// No names at all.
    pub const NONE: Self = Self { takes_all: false, ..Self::ALL };

    /// Whether every key belongs to it, or to what is in it.
    #[must_use]
    pub const fn takes_rest(&self) -> bool {
        let mut at = 0;
        while at < self.inner.len() {
            if self.inner[at].takes_rest() {
                return true;
            }
            at += 1;
        }
        self.takes_all
    }

    /// How many fields go by the name that is left of two texts, one behind the other, without so many bytes in front.
    const fn count(&self, name: [&str; 2], from: usize) -> usize {
        if !begins(name, from, self.prefix) {
            return 0;
        }
        let from = from + self.prefix.len();
        let (mut found, mut at) = (0, 0);
        while at < self.keys.len() {
            found += equal(name, from, self.keys[at].name) as usize;
            at += 1;
        }
        at = 0;
        while at < self.aliases.len() {
            found += equal(name, from, self.aliases[at]) as usize;
            at += 1;
        }
        let (mut most, mut all) = (0, 0);
        at = 0;
        while at < self.inner.len() {
            let inside = self.inner[at].count(name, from);
            all += inside;
            if inside > most {
                most = inside;
            }
            at += 1;
        }
        found + if self.either { most } else { all }
    }

    /// Whether all names of `part`, which is one of these or in one of these, are there once; `prefix` is what they begin with here.
    const fn has_once(&self, part: &Self, prefix: &'static str) -> bool {
        // There is no prefix inside of another one.
        let prefix = if part.prefix.is_empty() { prefix } else { part.prefix };
        let mut at = 0;
        while at < part.keys.len() {
            if self.count([prefix, part.keys[at].name], 0) > 1 {
                return false;
            }
            at += 1;
        }
        at = 0;
        while at < part.aliases.len() {
            if self.count([prefix, part.aliases[at]], 0) > 1 {
                return false;
            }
            at += 1;
        }
        at = 0;
        while at < part.inner.len() {
            if !self.has_once(&part.inner[at], prefix) {
                return false;
            }
            at += 1;
        }
        true
    }

    /// Whether a field goes by this name.
    pub(crate) const fn knows(&self, name: &str) -> bool {
        self.count(["", name], 0) > 0
    }

    /// Whether some names begin with a prefix.
    pub(crate) const fn has_prefix(&self) -> bool {
        let mut at = 0;
        while at < self.inner.len() {
            if self.inner[at].has_prefix() {
                return true;
            }
            at += 1;
        }
        !self.prefix.is_empty()
    }

    /// Whether what takes every key is behind all that does not.
    const fn has_rest_last(&self) -> bool {
        let mut at = 1;
        while at < self.inner.len() {
            if self.inner[at - 1].takes_rest() && !self.either {
                return false;
            }
            at += 1;
        }
        true
    }

    /// Fails to compile where a key could belong to two fields.
    pub const fn assert_distinct(&self) {
        assert!(
            self.has_once(self, ""),
            "two fields have the same name on the wire, one of them in a flattened struct"
        );
        assert!(
            self.has_rest_last(),
            "a flattened map takes every key that is left: flatten it last, and only one"
        );
    }

    /// Adds the names that are shown to `out`.
    pub(crate) fn list(&self, text: bool, prefix: &str, out: &mut Vec<Cow<'static, str>>) {
        let prefix = if self.prefix.is_empty() { prefix } else { self.prefix };
        out.extend(self.keys.iter().map(|key| match prefix {
            "" => key.shown(text),
            prefix => Cow::Owned(alloc::format!("{prefix}{}", key.shown(text))),
        }));
        self.inner.iter().for_each(|inner| inner.list(text, prefix, out));
    }
}

/// Whether two texts, one behind the other and without so many bytes in front, are this one.
const fn equal(name: [&str; 2], from: usize, other: &str) -> bool {
    name[0].len() + name[1].len() == from + other.len() && begins(name, from, other)
}

/// Whether they begin with this one.
const fn begins(name: [&str; 2], from: usize, start: &str) -> bool {
    let (first, second, start) = (name[0].as_bytes(), name[1].as_bytes(), start.as_bytes());
    let mut at = 0;
    while at < start.len() {
        let place = from + at;
        let byte = if place < first.len() {
            first[place]
        } else if place - first.len() < second.len() {
            second[place - first.len()]
        } else {
            return false;
        };
        if byte != start[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
#[path = "tests/names.rs"]
mod tests;
