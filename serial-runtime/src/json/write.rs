//! Writes JSON (RFC 8259), compact: what `serde_json::to_vec` writes, byte for byte.

use crate::{
    error::{Error, ErrorKind},
    number::MAX_FLOAT,
    options::{EncodeOptions, NonFinite},
    output::{Output, STAGING, Short, Small, Text},
    wire::{Failed, Key, Lead, Room, Writer as Verbs, Wrote, sealed::Sealed},
};

/// Writes compact JSON.
#[derive(Debug)]
pub struct Writer<'w> {
    output: Output<'w>,
    depth: usize,
    non_finite: NonFinite,
}

impl<'w> Writer<'w> {
    #[inline]
    pub(crate) fn new(output: Output<'w>, options: &EncodeOptions) -> Self {
        Self { output, depth: options.max_depth, non_finite: options.non_finite }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn open(&mut self, at: Room<'w>) -> Wrote<'w> {
        // Two instructions; what the depth is behind an error does not matter, since nothing can be written without room.
        let (depth, is_too_deep) = self.depth.overflowing_sub(1);
        self.depth = depth;
        if is_too_deep { Err(too_deep(&mut self.output, at)) } else { Ok(at) }
    }

    /// A float behind its lead, which stands before the branch on the number, so that it is there once.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn float(&mut self, at: Room<'w>, lead: &[u8], value: f64) -> Wrote<'w> {
        let at = self.output.ahead(at, lead.len() + MAX_FLOAT)?;
        let at = self.output.put(at, lead)?;
        Ok(match Small::new(value) {
            Some(value) => self.output.put(at, value)?,
            None => self.large_float(at, value)?,
        })
    }

    /// A float of unusual size.
    #[inline(never)]
    fn large_float(&mut self, at: Room<'w>, value: f64) -> Wrote<'w> {
        if value.is_finite() {
            return self.output.put(at, Text(value));
        }
        self.not_finite(at, Lead::None, value)
    }

    /// A float that JSON cannot say, by the option.
    #[cold]
    #[inline(never)]
    fn not_finite(&mut self, at: Room<'w>, lead: Lead, value: f64) -> Wrote<'w> {
        match self.non_finite {
            NonFinite::Null => self.null(at, lead),
            NonFinite::String => self.str(at, lead, non_finite_text(value)),
            NonFinite::Error => {
                let at = self.lead(at, lead)?;
                Err(not_finite(&mut self.output, at, value))
            }
        }
    }
}

/// The text that stands for a float that is not finite.
pub(super) fn non_finite_text(value: f64) -> &'static str {
    if value.is_nan() {
        "NaN"
    } else if value > 0.0 {
        "Infinity"
    } else {
        "-Infinity"
    }
}

#[cold]
#[inline(never)]
pub(super) fn not_finite<'w>(output: &mut Output<'w>, at: Room<'w>, value: f64) -> Failed {
    let text = non_finite_text(value);
    output.fail_at(at, Error::new(ErrorKind::NotFinite, alloc::format!("JSON has no number for {text}")))
}

#[cold]
#[inline(never)]
pub(super) fn too_deep<'w>(output: &mut Output<'w>, at: Room<'w>) -> Failed {
    output.fail_at(at, Error::new(ErrorKind::Depth, "the value is nested deeper than the limit"))
}

#[cold]
#[inline(never)]
pub(super) fn no_ext<'w>(output: &mut Output<'w>, at: Room<'w>) -> Failed {
    output.fail_at(at, Error::new(ErrorKind::Type, "JSON has no form for an extension value"))
}

/// Keys longer than this are copied in pieces: a fixed slice may have to stage them.
const LONG: usize = 256;

/// Runs a verb with the bytes of the lead, whose length is then a constant for the compiler.
macro_rules! with_lead {
    ($self:ident, $at:ident, $lead:ident, |$bytes:ident| $put:expr) => {
        match $lead {
            Lead::None => {
                let $bytes: &[u8] = b"";
                $put
            }
            Lead::First(key) if key.json.len() <= LONG => {
                let $bytes = key.json_first();
                $put
            }
            Lead::Next(key) if key.json.len() <= LONG => {
                let $bytes = key.json;
                $put
            }
            Lead::First(_) | Lead::Next(_) => {
                let $at = $self.long_lead($at, $lead)?;
                let $bytes: &[u8] = b"";
                $put
            }
        }
    };
}

impl<'w> Writer<'w> {
    #[cold]
    #[inline(never)]
    fn long_name(&mut self, at: Room<'w>, lead: Lead, name: &'static Key) -> Wrote<'w> {
        let at = self.lead(at, lead)?;
        let none: &[u8] = b"";
        self.output.copy(at, none, name.json_name())
    }

    #[cold]
    #[inline(never)]
    fn long_lead(&mut self, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        let none: &[u8] = b"";
        match lead {
            Lead::None => Ok(at),
            Lead::First(key) => self.output.copy(at, none, key.json_first()),
            Lead::Next(key) => self.output.copy(at, none, key.json),
        }
    }
}

impl Sealed for Writer<'_> {}

impl<'w> Verbs<'w> for Writer<'w> {
    const TEXT: bool = true;

    type Base = Self;

    #[inline(always)]
    fn base(&mut self) -> &mut Self {
        self
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn ahead(&mut self, at: Room<'w>, json: usize, _msgpack: usize) -> Wrote<'w> {
        self.output.ahead(at, json.min(STAGING))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn lead(&mut self, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        with_lead!(self, at, lead, |bytes| if bytes.is_empty() { Ok(at) } else { self.output.put(at, bytes) })
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn null(&mut self, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        with_lead!(self, at, lead, |bytes| self.output.put(at, (bytes, *b"null")))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn bool(&mut self, at: Room<'w>, lead: Lead, value: bool) -> Wrote<'w> {
        if value {
            with_lead!(self, at, lead, |bytes| self.output.put(at, (bytes, *b"true")))
        } else {
            with_lead!(self, at, lead, |bytes| self.output.put(at, (bytes, *b"false")))
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn u64(&mut self, at: Room<'w>, lead: Lead, value: u64) -> Wrote<'w> {
        with_lead!(self, at, lead, |bytes| self.output.put(at, (bytes, Text(value))))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn i64(&mut self, at: Room<'w>, lead: Lead, value: i64) -> Wrote<'w> {
        with_lead!(self, at, lead, |bytes| self.output.put(at, (bytes, Text(value))))
    }

    #[inline]
    fn u128(&mut self, at: Room<'w>, lead: Lead, value: u128) -> Wrote<'w> {
        with_lead!(self, at, lead, |bytes| self.output.put(at, (bytes, Text(value))))
    }

    #[inline]
    fn i128(&mut self, at: Room<'w>, lead: Lead, value: i128) -> Wrote<'w> {
        with_lead!(self, at, lead, |bytes| self.output.put(at, (bytes, Text(value))))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn f32(&mut self, at: Room<'w>, lead: Lead, value: f32) -> Wrote<'w> {
        if !value.is_finite() {
            return self.not_finite(at, lead, f64::from(value));
        }
        with_lead!(self, at, lead, |bytes| self.output.put(at, (bytes, Text(value))))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn f64(&mut self, at: Room<'w>, lead: Lead, value: f64) -> Wrote<'w> {
        with_lead!(self, at, lead, |bytes| self.float(at, bytes, value))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn str(&mut self, at: Room<'w>, lead: Lead, value: &str) -> Wrote<'w> {
        with_lead!(self, at, lead, |bytes| self.output.escape(at, bytes, value))
    }

    #[inline]
    fn bytes(&mut self, at: Room<'w>, lead: Lead, value: &[u8]) -> Wrote<'w> {
        let at = self.lead(at, lead)?;
        super::base64::write(&mut self.output, at, value)
    }

    #[cold]
    fn ext(&mut self, at: Room<'w>, lead: Lead, _code: i8, _data: &[u8]) -> Wrote<'w> {
        let at = self.lead(at, lead)?;
        Err(no_ext(&mut self.output, at))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn name(&mut self, at: Room<'w>, lead: Lead, name: &'static Key) -> Wrote<'w> {
        match Short::new(name.json_name()) {
            Some(name) => with_lead!(self, at, lead, |bytes| self.output.put(at, (bytes, name))),
            None => self.long_name(at, lead, name),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn array(&mut self, at: Room<'w>, _len: usize) -> Wrote<'w> {
        let at = self.open(at)?;
        self.output.put(at, *b"[")
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn item(&mut self, at: Room<'w>, first: bool) -> Wrote<'w> {
        if first { Ok(at) } else { self.output.put(at, *b",") }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn array_end(&mut self, at: Room<'w>) -> Wrote<'w> {
        self.depth += 1;
        self.output.put(at, *b"]")
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn map(&mut self, at: Room<'w>, _len: usize) -> Wrote<'w> {
        let at = self.open(at)?;
        self.output.put(at, *b"{")
    }

    #[inline]
    fn key_str(&mut self, at: Room<'w>, first: bool, key: &str) -> Wrote<'w> {
        let comma: &[u8] = if first { b"" } else { b"," };
        let at = self.output.escape(at, comma, key)?;
        self.output.put(at, *b":")
    }

    #[inline]
    fn key_u64(&mut self, at: Room<'w>, first: bool, key: u64) -> Wrote<'w> {
        let comma: &[u8] = if first { b"\"" } else { b",\"" };
        self.output.put(at, (comma, Text(key), *b"\":"))
    }

    #[inline]
    fn key_i64(&mut self, at: Room<'w>, first: bool, key: i64) -> Wrote<'w> {
        let comma: &[u8] = if first { b"\"" } else { b",\"" };
        self.output.put(at, (comma, Text(key), *b"\":"))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn map_end(&mut self, at: Room<'w>) -> Wrote<'w> {
        self.depth += 1;
        self.output.put(at, *b"}")
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn output(&mut self) -> &mut Output<'w> {
        &mut self.output
    }
}
