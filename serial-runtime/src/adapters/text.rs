//! Values as their texts.

use super::{DecodeAs, DecodeKeyAs, DescribeAs, EncodeAs, KeyAs};
use crate::{
    describe::Type,
    slots::Slot,
    types::display,
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::{
    borrow::Cow,
    string::{String, ToString},
};
use core::{fmt::Display, str::FromStr};

/// What `Display` prints and `FromStr` reads, as text; also for the keys of maps.
#[derive(Debug)]
pub enum DisplayFromStr {}

impl<T: Display + ?Sized> EncodeAs<T> for DisplayFromStr {
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        display::value(&value, w, at, lead)
    }
}

impl<'de, T: FromStr<Err: Display>> DecodeAs<'de, T> for DisplayFromStr {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        let mut text = Cow::Borrowed("");
        let rest = r.cow(at, &mut text)?;
        match text.parse() {
            Ok(value) => out.fill(value),
            Err(error) => return Err(r.refuse(at, &error)),
        }
        Ok(rest)
    }
}

impl<T: ?Sized> DescribeAs<T> for DisplayFromStr {
    fn describe_as() -> Type {
        Type::Spelled
    }
}

impl<T: Display> KeyAs<T> for DisplayFromStr {
    fn encode_key_as<'w, W: Writer<'w>>(key: &T, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
        display::key(key, w, at, first)
    }

    fn describe_key_as() -> Type {
        Type::Str
    }
}

impl<'de, T: FromStr<Err: Display>> DecodeKeyAs<'de, T> for DisplayFromStr {
    fn decode_key_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        let mut text = Cow::Borrowed("");
        let rest = r.key_cow(at, &mut text)?;
        match text.parse() {
            Ok(key) => out.fill(key),
            Err(error) => return Err(r.refuse(at, &error)),
        }
        Ok(rest)
    }
}

/// A list or set as one text, with a separator between the texts of its items: `StringWithSeparator<','>`.
///
/// An item whose text has the separator in it, or a list of nothing but one empty text, would not come back and is refused.
#[derive(Debug)]
pub enum StringWithSeparator<const SEPARATOR: char> {}

impl<T, const SEPARATOR: char> EncodeAs<T> for StringWithSeparator<SEPARATOR>
where
    for<'a> &'a T: IntoIterator<Item: Display>,
{
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        let mut joined = String::new();
        for (index, item) in value.into_iter().enumerate() {
            let text = item.to_string();
            if text.contains(SEPARATOR) || text.is_empty() {
                return Err(w.refuse(
                    at,
                    lead,
                    &format_args!("an item {text:?} cannot stand between {SEPARATOR:?}"),
                ));
            }
            if index > 0 {
                joined.push(SEPARATOR);
            }
            joined.push_str(&text);
        }
        w.str(at, lead, &joined)
    }
}

impl<'de, T, I, const SEPARATOR: char> DecodeAs<'de, T> for StringWithSeparator<SEPARATOR>
where
    T: FromIterator<I> + IntoIterator<Item = I>,
    I: FromStr<Err: Display>,
{
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        let mut text = Cow::Borrowed("");
        let rest = r.cow(at, &mut text)?;
        let items = text.split(SEPARATOR).filter(|_| !text.is_empty()).map(str::parse);
        match items.collect() {
            Ok(list) => out.fill(list),
            Err(error) => return Err(r.refuse(at, &error)),
        }
        Ok(rest)
    }
}

impl<T, const SEPARATOR: char> DescribeAs<T> for StringWithSeparator<SEPARATOR> {
    fn describe_as() -> Type {
        Type::Spelled
    }
}
