//! Names with a prefix: a reader and a writer for the entries of a struct that stand under longer names in the map of another one.
//!
//! Only names pass through here. Values are read by the reader inside; what is written inside of a value is told by its level.

use super::{
    Failed, Found, Int, Key, Kind, Lead, More, Number, Read, Reader, Room, State, Writer, Wrote,
    context::pass_on, sealed::Sealed,
};
use crate::{output::Output, validate::Violations};
use alloc::{borrow::Cow, format, string::String, vec::Vec};
use core::{any::Any, fmt::Display};

/// What no field is called: a name without the prefix is this.
pub(crate) const NOBODY: &str = "\u{fdd0}";

/// A reader of entries whose names have a prefix.
#[derive(Debug)]
pub(crate) struct Unprefixed<'r, R> {
    reader: &'r mut R,
    prefix: &'static str,
    /// How many bytes are left at the start of the map, where its missing fields are made: what is said of the whole map is said
    /// of names without their prefix.
    start: Option<usize>,
}

impl<'r, R> Unprefixed<'r, R> {
    pub(crate) fn new(reader: &'r mut R, prefix: &'static str, start: Option<usize>) -> Self {
        Self { reader, prefix, start }
    }
}

impl<R> Sealed for Unprefixed<'_, R> {}

impl<R> Unprefixed<'_, R> {
    /// Whether the key at `at` has the prefix.
    pub(crate) fn is_prefixed<'de>(&mut self, at: &'de [u8]) -> Result<bool, Failed>
    where
        R: Reader<'de>,
    {
        let prefix = self.prefix;
        let is_text = R::TEXT || self.reader.kind(at) == Kind::Str;
        Ok(is_text && self.reader.key_with(at, |name| name.starts_with(prefix))?.0)
    }

    /// Goes to the next entry; its key may be the one that is expected.
    fn expect<'de>(
        &mut self,
        frame: &mut R::Frame,
        at: &'de [u8],
        key: &'static Key,
    ) -> Result<Found<'de>, Failed>
    where
        R: Reader<'de>,
    {
        let at = match self.reader.entry(frame, at)? {
            More::Item(at) => at,
            More::End(at) => return Ok(Found::End(at)),
        };
        if !R::TEXT && self.reader.kind(at) != Kind::Str {
            return Ok(Found::Key(at));
        }
        let (prefix, expected) = (self.prefix, key.shown(R::TEXT));
        let (is_it, value) =
            self.reader.key_with(at, |name| name.strip_prefix(prefix) == Some(&*expected))?;
        Ok(if is_it { Found::Value(value) } else { Found::Key(at) })
    }
}

impl<'de, R: Reader<'de>> Reader<'de> for Unprefixed<'_, R> {
    const TEXT: bool = R::TEXT;

    type Frame = R::Frame;
    type Values = R::Values;

    fn values(&mut self) -> &mut R::Values {
        self.reader.values()
    }

    fn context(&self) -> Option<&'de dyn Any> {
        self.reader.context()
    }

    pass_on!(reader);

    fn first_key(
        &mut self,
        frame: &mut Self::Frame,
        at: &'de [u8],
        key: &'static Key,
    ) -> Result<Found<'de>, Failed> {
        self.expect(frame, at, key)
    }

    fn next_key(
        &mut self,
        frame: &mut Self::Frame,
        at: &'de [u8],
        key: &'static Key,
    ) -> Result<Found<'de>, Failed> {
        self.expect(frame, at, key)
    }

    fn key_with<T>(&mut self, at: &'de [u8], find: impl FnOnce(&str) -> T) -> Result<(T, &'de [u8]), Failed> {
        let prefix = self.prefix;
        self.reader.key_with(at, |name| find(name.strip_prefix(prefix).unwrap_or(NOBODY)))
    }

    fn strip_key(&self, _at: &'de [u8], _key: &'static Key) -> Option<&'de [u8]> {
        None
    }

    fn look_for(&self, _frame: &Self::Frame, _at: &'de [u8], _key: &'static Key) -> Option<&'de [u8]> {
        None
    }

    fn missing(&mut self, start: &'de [u8], name: &'static str) -> Result<(), Failed> {
        let offset = self.state().offset(start);
        let name = format!("{}{name}", self.prefix);
        self.state().missing(offset, Cow::Owned(name))
    }

    fn duplicate(&mut self, at: &'de [u8], name: &dyn Display) -> Failed {
        let prefix = self.prefix;
        self.reader.duplicate(at, &format_args!("{prefix}{name}"))
    }

    fn check<T: ?Sized>(
        &mut self,
        at: &'de [u8],
        value: Option<&T>,
        rules: impl FnOnce(&T, &mut Violations<'_>),
    ) -> Result<(), Failed> {
        let (prefix, is_whole) = (self.prefix, self.start == Some(at.len()));
        self.reader.check(at, value, |value, found| {
            if is_whole {
                found.prefixed(prefix, |found| rules(value, found));
            } else {
                rules(value, found);
            }
        })
    }
}

/// A writer of entries whose names get a prefix.
#[derive(Debug)]
pub(crate) struct Prefixing<'p, W> {
    writer: &'p mut W,
    prefix: &'static str,
    /// How many containers have been opened inside of the entries.
    level: usize,
}

impl<'p, W> Prefixing<'p, W> {
    pub(crate) fn new(writer: &'p mut W, prefix: &'static str) -> Self {
        Self { writer, prefix, level: 0 }
    }

    /// Writes what leads an entry; what leads anything inside of one is left as it is.
    #[inline]
    fn lead_of<'w>(&mut self, at: Room<'w>, lead: Lead) -> Result<(Room<'w>, Lead), Failed>
    where
        W: Writer<'w>,
    {
        let (key, first) = match lead {
            Lead::First(key) if self.level == 0 => (key, true),
            Lead::Next(key) if self.level == 0 => (key, false),
            lead => return Ok((at, lead)),
        };
        let writer = &mut *self.writer;
        let at = joined(self.prefix, &key.shown(W::TEXT), |name| writer.key_str(at, first, name))?;
        Ok((at, Lead::None))
    }
}

/// One text of two, without memory of its own where they are short.
fn joined<T>(prefix: &str, name: &str, write: impl FnOnce(&str) -> T) -> T {
    let mut buffer = [0; 128];
    let (front, back) = buffer.split_at_mut(prefix.len().min(128));
    if let (true, Some(back)) = (front.len() == prefix.len(), back.get_mut(..name.len())) {
        front.copy_from_slice(prefix.as_bytes());
        back.copy_from_slice(name.as_bytes());
        if let Some(Ok(both)) = buffer.get(..prefix.len() + name.len()).map(str::from_utf8) {
            return write(both);
        }
    }
    write(&format!("{prefix}{name}"))
}

impl<W> Sealed for Prefixing<'_, W> {}

/// Each verb is that of the writer inside, behind its lead.
macro_rules! led {
    ($(fn $name:ident(&mut self, at: Room<'w>, lead: Lead $(, $argument:ident: $ty:ty)*);)+) => {$(
        #[inline]
        fn $name(&mut self, at: Room<'w>, lead: Lead $(, $argument: $ty)*) -> Wrote<'w> {
            let (at, lead) = self.lead_of(at, lead)?;
            self.writer.$name(at, lead $(, $argument)*)
        }
    )+};
}

impl<'w, W: Writer<'w>> Writer<'w> for Prefixing<'_, W> {
    const TEXT: bool = W::TEXT;

    type Base = W::Base;

    fn base(&mut self) -> &mut W::Base {
        self.writer.base()
    }

    fn ahead(&mut self, at: Room<'w>, json: usize, msgpack: usize) -> Wrote<'w> {
        self.writer.ahead(at, json, msgpack)
    }

    led! {
        fn lead(&mut self, at: Room<'w>, lead: Lead);
        fn null(&mut self, at: Room<'w>, lead: Lead);
        fn bool(&mut self, at: Room<'w>, lead: Lead, value: bool);
        fn u64(&mut self, at: Room<'w>, lead: Lead, value: u64);
        fn i64(&mut self, at: Room<'w>, lead: Lead, value: i64);
        fn u128(&mut self, at: Room<'w>, lead: Lead, value: u128);
        fn i128(&mut self, at: Room<'w>, lead: Lead, value: i128);
        fn f32(&mut self, at: Room<'w>, lead: Lead, value: f32);
        fn f64(&mut self, at: Room<'w>, lead: Lead, value: f64);
        fn str(&mut self, at: Room<'w>, lead: Lead, value: &str);
        fn bytes(&mut self, at: Room<'w>, lead: Lead, value: &[u8]);
        fn bin_head(&mut self, at: Room<'w>, lead: Lead, len: usize);
        fn ext(&mut self, at: Room<'w>, lead: Lead, code: i8, data: &[u8]);
        fn name(&mut self, at: Room<'w>, lead: Lead, name: &'static Key);
    }

    fn array(&mut self, at: Room<'w>, len: usize) -> Wrote<'w> {
        self.level += 1;
        self.writer.array(at, len)
    }

    fn item(&mut self, at: Room<'w>, first: bool) -> Wrote<'w> {
        self.writer.item(at, first)
    }

    fn array_end(&mut self, at: Room<'w>) -> Wrote<'w> {
        self.level -= 1;
        self.writer.array_end(at)
    }

    fn map(&mut self, at: Room<'w>, len: usize) -> Wrote<'w> {
        self.level += 1;
        self.writer.map(at, len)
    }

    fn key_str(&mut self, at: Room<'w>, first: bool, key: &str) -> Wrote<'w> {
        self.writer.key_str(at, first, key)
    }

    fn key_u64(&mut self, at: Room<'w>, first: bool, key: u64) -> Wrote<'w> {
        self.writer.key_u64(at, first, key)
    }

    fn key_i64(&mut self, at: Room<'w>, first: bool, key: i64) -> Wrote<'w> {
        self.writer.key_i64(at, first, key)
    }

    fn map_end(&mut self, at: Room<'w>) -> Wrote<'w> {
        self.level -= 1;
        self.writer.map_end(at)
    }

    fn output(&mut self) -> &mut Output<'w> {
        self.writer.output()
    }
}
