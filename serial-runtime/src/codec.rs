//! What the entry points of both formats have in common: one encode, one decode, and what becomes of an error.

use crate::{
    decode::Decode,
    encode::{Encode, Most},
    error::{Error, ErrorKind},
    excerpt::Excerpt,
    options::{DecodeOptions, EncodeOptions},
    output::{Output, Room, STAGING},
    pointer::push_name,
    report::{Issue, Report},
    slots::Slot,
    wire::{Lead, Misfit, Pending, Reader, State, Trouble, Why, Writer, Wrote},
};
use alloc::{borrow::Cow, string::String, vec::Vec};
use core::mem::MaybeUninit;

/// Both formats, as the entry points see them.
pub(crate) trait Format {
    /// The writer of this format.
    type Writer<'w>: Writer<'w>;
    /// The reader of this format.
    type Reader: for<'de> Reader<'de>;
    /// What is said of places in documents of this format.
    type Places: Places;

    fn writer<'w>(output: Output<'w>, options: &EncodeOptions) -> Self::Writer<'w>;

    /// Where the next value could start: behind what has no meaning.
    fn trim(at: &[u8]) -> &[u8];

    /// The bound in this format, without whitespace.
    fn bound(most: Most) -> usize;
}

/// What errors say of a place in a document of a format: the cold side.
pub(crate) trait Places {
    /// Gives the JSON Pointers of the innermost values at these offsets, which ascend: one by one, since all of them together may be
    /// much larger than the input.
    fn pointers(input: &[u8], offsets: &[usize], each: &mut dyn FnMut(String));
    /// The JSON Pointer of the innermost value at an offset.
    fn pointer(input: &[u8], offset: usize) -> String {
        let mut pointer = String::new();
        Self::pointers(input, &[offset], &mut |found| pointer = found);
        pointer
    }
    /// The first place in the document that has more of something than the limits say; input that is none ends the search.
    fn over(input: &[u8], limits: &DecodeOptions) -> Option<(usize, Over)>;
    /// What stands at an offset, in words.
    fn found(input: &[u8], offset: usize) -> Cow<'static, str>;
    /// The text that stands at an offset, if one does.
    fn text(input: &[u8], offset: usize) -> Option<Cow<'_, str>>;
    /// Line and column of an offset, where the format has lines.
    fn position(input: &[u8], offset: usize) -> Option<(usize, usize)>;
}

/// What there is too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Over {
    Items,
    Entries,
    Text,
}

/// The capacity that a new vector starts with: it spares small documents every growth.
const FRESH: usize = 512;

/// For larger types: how often their own size it starts with, up to a limit. Texts and vectors, which make documents large, take
/// 24 bytes of a type each.
const TIMES: usize = 10;
const FRESH_MOST: usize = 8 * 1024;

/// Up to this bound, what is known to be enough is asked for at once.
const FRESH_BOUND: usize = 64 * 1024;

/// The capacity that a vector starts with that is to hold the value.
#[inline]
fn first_capacity<F: Format>(value: &(impl Encode + ?Sized)) -> usize {
    match F::bound(value.most()) {
        bound @ ..=FRESH_BOUND => bound.max(FRESH),
        _ => (TIMES * size_of_val(value)).clamp(FRESH, FRESH_MOST),
    }
}

#[inline]
pub(crate) fn to_vec<F: Format>(
    value: &(impl Encode + ?Sized),
    options: &EncodeOptions,
) -> Result<Vec<u8>, Error> {
    let mut vec = Vec::with_capacity(first_capacity::<F>(value));
    encode_into::<F>(value, &mut vec, options)?;
    Ok(vec)
}

#[inline]
pub(crate) fn encode_into<F: Format>(
    value: &(impl Encode + ?Sized),
    vec: &mut Vec<u8>,
    options: &EncodeOptions,
) -> Result<(), Error> {
    let before = vec.len();
    let (output, room) = Output::vec(vec);
    match encode::<F>(value, output, room, options) {
        Ok(_) => Ok(()),
        Err(error) => Err(cut_back::<F>(error, vec, before)),
    }
}

/// Appends a value with all of its fields, also those that it would leave out.
pub(crate) fn encode_whole<F: Format>(
    value: &(impl Encode + ?Sized),
    vec: &mut Vec<u8>,
) -> Result<(), Error> {
    let (mut output, room) = Output::vec(vec);
    output.whole = true;
    encode::<F>(value, output, room, &EncodeOptions::DEFAULT).map(|_| ())
}

/// Inlined, so that the writer is built where it is used.
#[inline(always)]
fn encode<'w, F: Format>(
    value: &(impl Encode + ?Sized),
    mut output: Output<'w>,
    room: Room<'w>,
    options: &EncodeOptions,
) -> Result<usize, Error> {
    output.redact = options.redact;
    let mut writer = F::writer(output, options);
    match document(value, &mut writer, room) {
        Ok(room) => writer.output().finish(room),
        Err(_) => Err(writer.output().take_error()),
    }
}

/// The encode of a type, which all sinks share.
#[inline(never)]
fn document<'w, W: Writer<'w>>(value: &(impl Encode + ?Sized), writer: &mut W, room: Room<'w>) -> Wrote<'w> {
    value.encode(writer, room, Lead::None)
}

/// Takes back what a failed encode has written: what was written tells where it failed.
#[cold]
#[inline(never)]
fn cut_back<F: Format>(error: Error, vec: &mut Vec<u8>, before: usize) -> Error {
    let written = vec.get(before..).unwrap_or_default();
    let path = F::Places::pointer(written, written.len());
    vec.truncate(before);
    error.on(path)
}

#[inline]
pub(crate) fn encode_to_slice<F: Format>(
    value: &(impl Encode + ?Sized),
    slice: &mut [u8],
) -> Result<usize, Error> {
    let mut staging = [const { MaybeUninit::uninit() }; STAGING];
    let len = slice.len();
    let (output, room) = Output::slice(slice, &mut staging);
    let written = encode::<F>(value, output, room, &EncodeOptions::DEFAULT);
    written.map_err(|error| located::<F>(error, value, len))
}

/// The error of an encode whose sink does not keep what was written, with its path: the value is written once more, into memory.
/// What goes well there fails in a slice that is full at `len` bytes.
#[cold]
#[inline(never)]
fn located<F: Format>(error: Error, value: &(impl Encode + ?Sized), len: usize) -> Error {
    if error.kind() == ErrorKind::Io {
        return error;
    }
    let mut written = Vec::new();
    match encode_into::<F>(value, &mut written, &EncodeOptions::DEFAULT) {
        Ok(()) => error.on(F::Places::pointer(&written, len)),
        Err(same) => same,
    }
}

#[cfg(feature = "std")]
pub(crate) fn to_writer<F: Format>(
    mut writer: impl std::io::Write,
    value: &(impl Encode + ?Sized),
) -> Result<(), Error> {
    let mut staging = [const { MaybeUninit::uninit() }; STAGING];
    // What is short goes without a buffer of its own.
    let capacity = Some(first_capacity::<F>(value)).filter(|capacity| *capacity > STAGING).unwrap_or(0);
    let mut buffer = Vec::with_capacity(capacity.min(crate::output::BUFFER));
    let (output, room) = Output::io(&mut writer, &mut buffer, &mut staging);
    let written = encode::<F>(value, output, room, &EncodeOptions::DEFAULT);
    written.map(|_| ()).map_err(|error| located::<F>(error, value, 0))
}

/// The length of what is written, which nobody keeps.
#[cfg(feature = "std")]
pub(crate) fn encoded_len<F: Format>(value: &(impl Encode + ?Sized)) -> Result<usize, Error> {
    struct Count(usize);
    impl std::io::Write for &mut Count {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let mut count = Count(0);
    to_writer::<F>(&mut count, value)?;
    Ok(count.0)
}

/// Refuses a document that is larger than the limits say, before anything of it is decoded. One that is smaller than each of them
/// cannot have more in it, so that this is a comparison for most documents, and nothing where there are no limits.
///
/// # Errors
///
/// What is too large.
#[inline]
pub(crate) fn admit<F: Format>(input: &[u8], limits: &DecodeOptions) -> Result<(), Error> {
    let len = input.len();
    if len <= limits.max_len && len <= limits.max_items && len <= limits.max_string {
        return Ok(());
    }
    admit_large::<F>(input, limits)
}

#[cold]
#[inline(never)]
fn admit_large<F: Format>(input: &[u8], limits: &DecodeOptions) -> Result<(), Error> {
    if input.len() > limits.max_len {
        let message = alloc::format!("expected at most {} of input", count(limits.max_len, "byte", "bytes"));
        return Err(Error::new(ErrorKind::Limit, message).at(
            0,
            F::Places::position(input, 0),
            String::new(),
        ));
    }
    let Some((offset, over)) = F::Places::over(input, limits) else { return Ok(()) };
    let most = match over {
        Over::Items => count(limits.max_items, "item", "items"),
        Over::Entries => count(limits.max_items, "entry", "entries"),
        Over::Text => count(limits.max_string, "byte", "bytes"),
    };
    let error = Error::new(ErrorKind::Limit, alloc::format!("expected at most {most}"));
    Err(error.at(offset, F::Places::position(input, offset), F::Places::pointer(input, offset)))
}

fn count(many: usize, one: &str, more: &str) -> String {
    alloc::format!("{many} {}", if many == 1 { one } else { more })
}

#[inline]
pub(crate) fn decode<'de, F: Format, T: Decode<'de>>(
    reader: &mut impl Reader<'de>,
    input: &'de [u8],
) -> Result<T, Error> {
    if T::IN_PLACE
        && let Some(mut value) = T::empty()
    {
        return decode_into::<F, T>(reader, &mut value, input).map(|()| value);
    }
    let mut slot = Slot::EMPTY;
    match T::decode(reader, input, &mut slot) {
        Ok(rest) if ends::<F>(rest) => {
            slot.take().ok_or_else(|| Error::new(ErrorKind::Custom, "a decoder gave no value"))
        }
        Ok(rest) => Err(trailing::<F>(reader.state(), input, rest)),
        Err(_) => Err(error::<F>(reader.state(), input)),
    }
}

#[inline]
pub(crate) fn decode_into<'de, F: Format, T: Decode<'de>>(
    reader: &mut impl Reader<'de>,
    value: &mut T,
    input: &'de [u8],
) -> Result<(), Error> {
    match value.decode_into(reader, input) {
        Ok(rest) if ends::<F>(rest) => Ok(()),
        Ok(rest) => Err(trailing::<F>(reader.state(), input, rest)),
        Err(_) => Err(error::<F>(reader.state(), input)),
    }
}

#[inline(always)]
fn ends<F: Format>(rest: &[u8]) -> bool {
    rest.is_empty() || F::trim(rest).is_empty()
}

/// Decodes, noting every error on the way.
pub(crate) fn decode_report<'de, F: Format, T: Decode<'de>>(
    reader: &mut impl Reader<'de>,
    input: &'de [u8],
    limits: &DecodeOptions,
) -> Result<T, Report> {
    if let Err(error) = admit::<F>(input, limits) {
        return Err(Report::from(error));
    }
    reader.state().want_all(limits.max_issues);
    let mut slot = Slot::EMPTY;
    match T::decode(reader, input, &mut slot) {
        Ok(rest) if ends::<F>(rest) => {}
        Ok(rest) => park_trailing::<F>(reader.state(), rest),
        Err(_) => {}
    }
    let noted = reader.state().take_errors();
    match slot.take() {
        Some(value) if noted.is_empty() => Ok(value),
        _ => Err(report::<F>(noted, input)),
    }
}

/// Reads all of `source` first, since values are decoded from slices; of what is longer than the limit, one byte more than that.
#[cfg(feature = "std")]
pub(crate) fn read_all(source: impl std::io::Read, limits: &DecodeOptions) -> Result<Vec<u8>, Error> {
    use std::io::Read as _;
    let most = u64::try_from(limits.max_len).unwrap_or(u64::MAX);
    let mut input = Vec::new();
    source.take(most.saturating_add(1)).read_to_end(&mut input).map_err(Error::io)?;
    Ok(input)
}

#[cold]
#[inline(never)]
fn trailing<F: Format>(state: &mut State, input: &[u8], rest: &[u8]) -> Error {
    park_trailing::<F>(state, rest);
    error::<F>(state, input)
}

#[cold]
fn park_trailing<F: Format>(state: &mut State, rest: &[u8]) {
    let what = Trouble::Expected(ErrorKind::TrailingBytes, Cow::Borrowed("the end of the input"));
    let _ = state.fail(F::trim(rest), what);
}

/// The error that is parked, with its place.
#[cold]
#[inline(never)]
fn error<F: Format>(state: &mut State, input: &[u8]) -> Error {
    match state.failure.take() {
        Some(pending) => {
            let path = F::Places::pointer(input, pending.offset);
            let said = Said::new::<F>(pending.trouble, input, pending.offset, path);
            let error = Error::new(said.kind, said.message);
            let error = if said.kind == ErrorKind::Constraint { error.with_code(said.code) } else { error };
            error.at(pending.offset, F::Places::position(input, pending.offset), said.path)
        }
        // OK because `Failed` is made where an error is parked only.
        None => Error::new(ErrorKind::Custom, "decoding failed"),
    }
}

/// All errors, in the order of the input.
#[cold]
#[inline(never)]
fn report<F: Format>(mut noted: Vec<Pending>, input: &[u8]) -> Report {
    noted.sort_by_key(|pending| pending.offset);
    let offsets: Vec<usize> = noted.iter().map(|pending| pending.offset).collect();
    let mut report = Report::default();
    let mut positions = Positions::default();
    let mut noted = noted.into_iter();
    F::Places::pointers(input, &offsets, &mut |path| {
        let Some(pending) = noted.next() else { return };
        let offset = pending.offset;
        let said = Said::new::<F>(pending.trouble, input, offset, path);
        let position = positions.of::<F>(input, offset);
        report.push(Issue {
            code: said.code,
            message: said.message,
            path: said.path,
            offset: Some(offset),
            line: position.map(|(line, _)| line),
            column: position.map(|(_, column)| column),
            params: said.params,
        });
    });
    report
}

/// Lines and columns of ascending offsets, without counting from the start for each.
#[derive(Default)]
struct Positions {
    offset: usize,
    line: usize,
    column: usize,
}

impl Positions {
    fn of<F: Format>(&mut self, input: &[u8], offset: usize) -> Option<(usize, usize)> {
        let (lines, column) =
            F::Places::position(input.get(self.offset..)?, offset.checked_sub(self.offset)?)?;
        if lines > 1 {
            self.column = 0;
        }
        self.line += lines - 1;
        self.column += column - 1;
        self.offset = offset;
        Some((self.line + 1, self.column + 1))
    }
}

/// An error in words.
struct Said {
    kind: ErrorKind,
    code: Cow<'static, str>,
    message: String,
    path: String,
    params: Vec<(&'static str, crate::validate::Param)>,
}

impl Said {
    fn new<F: Format>(trouble: Trouble, input: &[u8], offset: usize, mut path: String) -> Self {
        let (kind, message) = match trouble {
            Trouble::Expected(kind, what) => {
                (kind, alloc::format!("expected {what}, found {}", F::Places::found(input, offset)))
            }
            Trouble::Unknown(kind, known) => {
                let thing = if kind == ErrorKind::UnknownVariant { "variant" } else { "field" };
                (
                    kind,
                    match F::Places::text(input, offset) {
                        Some(name) => {
                            alloc::format!("unknown {thing} `{}`, expected {known}", Excerpt(&name))
                        }
                        None => alloc::format!("unknown {thing}, expected {known}"),
                    },
                )
            }
            Trouble::Says(kind, message) => (kind, message),
            Trouble::Missing(name) => {
                push_name(&mut path, &name);
                (ErrorKind::MissingField, alloc::format!("missing field `{name}`"))
            }
            Trouble::Broken(violation) => {
                let (code, message, below, params) = violation.into_parts();
                path.push_str(&below);
                return Self { kind: ErrorKind::Constraint, code, message, path, params };
            }
            Trouble::NoVariant(misfits) => {
                let why = misfits.into_iter().map(|misfit| misfit_in_words::<F>(misfit, input, &path));
                let why: Vec<_> = why.collect();
                (ErrorKind::Type, alloc::format!("no variant fits: {}", why.join("; ")))
            }
            Trouble::Reported => (ErrorKind::Custom, String::from("a value that failed before")),
        };
        Self { kind, code: Cow::Borrowed(kind.code()), message, path, params: Vec::new() }
    }
}

/// Why a variant does not fit the value at `path`.
fn misfit_in_words<F: Format>(misfit: Misfit, input: &[u8], path: &str) -> String {
    let variant = misfit.variant;
    match misfit.why {
        Why::Says(what) => alloc::format!("{variant}: {what}"),
        Why::Failed(pending) => {
            let offset = pending.offset;
            let place = F::Places::pointer(input, offset);
            let said = Said::new::<F>(pending.trouble, input, offset, place);
            match said.path.strip_prefix(path) {
                Some(below) if !below.is_empty() && said.kind != ErrorKind::MissingField => {
                    alloc::format!("{variant}: {} at {below}", said.message)
                }
                _ => alloc::format!("{variant}: {}", said.message),
            }
        }
    }
}
