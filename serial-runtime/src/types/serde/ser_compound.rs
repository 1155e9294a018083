//! Sequences and maps of serde, item by item.

use super::{
    failure::Failure,
    ser::{Serializer, write},
    ser_key::KeySerializer,
};
use crate::{
    encode::Encode,
    error::{Error, ErrorKind},
    msgpack,
    options::EncodeOptions,
    wire::{Lead, Room, Writer, Wrote},
};
use ::serde::{Serialize, ser};
use alloc::vec::Vec;

/// A container that is being written.
struct Open<'a, 'w, W> {
    w: &'a mut W,
    /// Taken while an item is written: there is none after an error.
    at: Option<Room<'w>>,
    first: bool,
    depth: usize,
    /// Items whose number serde does not know beforehand, where the format needs it.
    waiting: Option<Waiting>,
    /// How a container of its kind is opened, and how many values are one of its items.
    open: fn(&mut W, Room<'w>, usize) -> Wrote<'w>,
    values_an_item: usize,
    /// Whether the container is the payload of a variant, whose map ends with it.
    in_variant: bool,
}

/// Values in MessagePack that wait until their number is known.
#[derive(Default)]
struct Waiting {
    bytes: Vec<u8>,
    len: usize,
}

impl Waiting {
    /// Writes a value inside of `depth` containers, which its own writer knows nothing of.
    fn push<T: Serialize + ?Sized>(&mut self, value: &T, depth: usize) -> Result<(), Error> {
        let options = EncodeOptions::default();
        let Some(max_depth) = options.max_depth.checked_sub(depth) else {
            return Err(Error::new(ErrorKind::Depth, "the value is nested deeper than the limit"));
        };
        let options = EncodeOptions { max_depth, ..options };
        self.bytes.extend(msgpack::to_vec_with(&Nested { value, depth }, &options)?);
        self.len += 1;
        Ok(())
    }
}

/// A value inside of serde's containers.
struct Nested<'a, T: ?Sized> {
    value: &'a T,
    depth: usize,
}

impl<T: Serialize + ?Sized> Encode for Nested<'_, T> {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        write(self.value, Serializer { w, at, lead, depth: self.depth })
    }
}

impl<'a, 'w, W: Writer<'w>> Open<'a, 'w, W> {
    fn new(
        s: Serializer<'a, 'w, W>,
        len: Option<usize>,
        in_variant: bool,
        open: fn(&mut W, Room<'w>, usize) -> Wrote<'w>,
        values_an_item: usize,
    ) -> Result<Self, Failure> {
        let mut at = s.w.lead(s.at, s.lead)?;
        let waiting = if len.is_none() && !W::TEXT { Some(Waiting::default()) } else { None };
        if waiting.is_none() {
            at = open(s.w, at, len.unwrap_or_default())?;
        }
        let (w, depth) = (s.w, s.depth + 1);
        Ok(Self { w, at: Some(at), first: true, depth, waiting, open, values_an_item, in_variant })
    }

    /// Writes a value, in front of which `before` puts what stands between items or entries.
    fn value<T: Serialize + ?Sized>(
        &mut self,
        value: &T,
        before: impl FnOnce(&mut W, Room<'w>, bool) -> Wrote<'w>,
    ) -> Result<(), Failure> {
        if let Some(waiting) = &mut self.waiting {
            let pushed = waiting.push(value, self.depth);
            return pushed.map_err(|error| self.fail_waiting(error));
        }
        let at = self.at.take().ok_or_else(Failure::again)?;
        let at = before(self.w, at, self.first)?;
        self.first = false;
        let at = write(value, Serializer { w: &mut *self.w, at, lead: Lead::None, depth: self.depth })?;
        self.at = Some(at);
        Ok(())
    }

    /// Parks an error behind what has been waiting, which tells where it is.
    #[cold]
    fn fail_waiting(&mut self, error: Error) -> Failure {
        match self.write_waiting(1) {
            Ok(at) => self.w.output().fail_at(at, error).into(),
            Err(failure) => failure,
        }
    }

    /// Opens the container and writes what has been waiting, if anything has; `more` items are still to come.
    fn write_waiting(&mut self, more: usize) -> Result<Room<'w>, Failure> {
        let mut at = self.at.take().ok_or_else(Failure::again)?;
        if let Some(waiting) = self.waiting.take() {
            at = (self.open)(self.w, at, waiting.len / self.values_an_item + more)?;
            at = self.w.output().copy(at, [0; 0], &waiting.bytes)?;
        }
        Ok(at)
    }

    fn end(mut self, close: impl FnOnce(&mut W, Room<'w>) -> Wrote<'w>) -> Result<Room<'w>, Failure> {
        let at = self.write_waiting(0)?;
        let at = close(self.w, at)?;
        Ok(if self.in_variant { self.w.map_end(at)? } else { at })
    }
}

/// An array.
pub(super) struct Items<'a, 'w, W>(Open<'a, 'w, W>);

impl<'a, 'w, W: Writer<'w>> Items<'a, 'w, W> {
    pub(super) fn open(
        s: Serializer<'a, 'w, W>,
        len: Option<usize>,
        in_variant: bool,
    ) -> Result<Self, Failure> {
        Open::new(s, len, in_variant, W::array, 1).map(Self)
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
        self.0.value(value, W::item)
    }

    fn close(self) -> Result<Room<'w>, Failure> {
        self.0.end(W::array_end)
    }
}

macro_rules! items {
    ($($name:ident $item:ident)*) => {$(
        impl<'w, W: Writer<'w>> ser::$name for Items<'_, 'w, W> {
            type Ok = Room<'w>;
            type Error = Failure;

            fn $item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
                self.item(value)
            }

            fn end(self) -> Result<Room<'w>, Failure> {
                self.close()
            }
        }
    )*};
}

items! {
    SerializeSeq serialize_element
    SerializeTuple serialize_element
    SerializeTupleStruct serialize_field
    SerializeTupleVariant serialize_field
}

/// A map.
pub(super) struct Entries<'a, 'w, W>(Open<'a, 'w, W>);

impl<'a, 'w, W: Writer<'w>> Entries<'a, 'w, W> {
    pub(super) fn open(
        s: Serializer<'a, 'w, W>,
        len: Option<usize>,
        in_variant: bool,
    ) -> Result<Self, Failure> {
        Open::new(s, len, in_variant, W::map, 2).map(Self)
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Failure> {
        self.0.value(value, |w, at, first| w.key_str(at, first, name))
    }

    fn close(self) -> Result<Room<'w>, Failure> {
        self.0.end(W::map_end)
    }
}

impl<'w, W: Writer<'w>> ser::SerializeMap for Entries<'_, 'w, W> {
    type Ok = Room<'w>;
    type Error = Failure;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Failure> {
        let open = &mut self.0;
        if !W::TEXT {
            return open.value(key, |_, at, _| Ok(at));
        }
        let at = open.at.take().ok_or_else(Failure::again)?;
        open.at = Some(key.serialize(KeySerializer { w: &mut *open.w, at, first: open.first })?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
        self.0.value(value, |_, at, _| Ok(at))
    }

    fn end(self) -> Result<Room<'w>, Failure> {
        self.close()
    }
}

macro_rules! fields {
    ($($name:ident)*) => {$(
        impl<'w, W: Writer<'w>> ser::$name for Entries<'_, 'w, W> {
            type Ok = Room<'w>;
            type Error = Failure;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Failure> {
                self.field(name, value)
            }

            fn end(self) -> Result<Room<'w>, Failure> {
                self.close()
            }
        }
    )*};
}

fields!(SerializeStruct SerializeStructVariant);
