//! What can be chosen at run time.

use crate::validate::Violations;

/// How values are decoded; `Default` is what the plain functions do.
///
/// ```
/// use serial_runtime::{DecodeOptions, json};
/// let options = DecodeOptions { lax: true, ..Default::default() };
/// assert_eq!(json::from_slice_with::<u16>(b"\"8080\"", &options).unwrap(), 8080);
/// ```
///
/// # Limits
///
/// They are for input from strangers, and there are none but `max_depth` and `max_issues` unless they are set; what is bounded
/// anyway is in `GUARANTEES.md`. A document that is smaller than `max_items` and `max_string` cannot break them and is not
/// looked at for their sake; a larger one is passed over once, before anything of it is decoded.
///
/// ```
/// use serial_runtime::{DecodeOptions, ErrorKind, json};
/// let limits = DecodeOptions { max_len: 1 << 20, max_items: 3, max_string: 10, ..Default::default() };
/// let error = json::from_slice_with::<Vec<u8>>(b"[1, 2, 3, 4]", &limits).unwrap_err();
/// assert_eq!((error.kind(), error.offset()), (ErrorKind::Limit, 10));
/// assert_eq!(error.message(), "expected at most 3 items");
/// ```
#[derive(Clone, Debug)]
pub struct DecodeOptions {
    /// How deep arrays and maps may nest: 128 unless said otherwise.
    pub max_depth: usize,
    /// How many bytes the input may have; no more than one beyond them is taken from a reader.
    pub max_len: usize,
    /// How many bytes of memory the value may ask for: the room of its vectors, its boxes, and for maps and sets twice the size of their
    /// entries. Texts and bytes do not count, since they are no longer than the input, which `max_len` bounds; what the types of other
    /// crates ask for inside of a value is not seen.
    pub max_alloc: usize,
    /// How many items an array may have, or entries a map, wherever in the document it is.
    pub max_items: usize,
    /// How many bytes a text may have, as it stands in the document, and so bytes, extension data and keys.
    pub max_string: usize,
    /// How many errors a report lists: the decode ends at the last of them. 65,536 unless said otherwise.
    pub max_issues: usize,
    /// Whether constraints are checked: yes unless said otherwise.
    pub validate: bool,
    /// The groups of rules that are asked beside those in none: `#[serial(group("name", ..))]`.
    pub groups: &'static [&'static str],
    /// Whether values are converted as msgspec's `strict=False` does: numbers and truth values from text, `1`/`0` as truth
    /// values, integral floats as integers, the text `"null"` as `None`, and numbers of seconds, or their text, as times: since 1970
    /// where it is an instant.
    pub lax: bool,
    /// Whether the last of several equal keys counts, where otherwise a second one is an error.
    pub last_duplicate_wins: bool,
    /// Whether JSON's `null` and the texts `"NaN"`, `"Infinity"` and `"-Infinity"` are read as floats.
    pub non_finite: bool,
}

impl DecodeOptions {
    /// A constant, of which a reference needs nothing to be stored first: options that have just been written one by one are slow
    /// to be read several at once, which small documents notice.
    pub(crate) const DEFAULT: Self = Self {
        max_depth: 128,
        max_len: usize::MAX,
        max_alloc: usize::MAX,
        max_items: usize::MAX,
        max_string: usize::MAX,
        max_issues: Violations::MOST,
        validate: true,
        groups: &[],
        lax: false,
        last_duplicate_wins: false,
        non_finite: false,
    };
}

impl Default for DecodeOptions {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// How values are encoded; `Default` is what the plain functions do.
///
/// ```
/// use serial_runtime::{EncodeOptions, NonFinite, json};
/// let options = EncodeOptions { non_finite: NonFinite::Null, ..Default::default() };
/// assert_eq!(json::to_vec_with(&[1.5, f64::NAN], &options).unwrap(), b"[1.5,null]");
/// ```
#[derive(Clone, Debug)]
pub struct EncodeOptions {
    /// JSON: how many spaces a level is indented by; `None` writes everything on one line without spaces.
    pub indent: Option<u8>,
    /// How deep arrays and maps may nest: 128 unless said otherwise.
    pub max_depth: usize,
    /// JSON: what becomes of a float that is not finite.
    pub non_finite: NonFinite,
    /// Whether the entries of maps, structs among them, are put in the order of their keys: in JSON by UTF-16 code units, as RFC 8785
    /// has it, in MessagePack by the bytes of the encoded keys. It costs a second pass over what has been written.
    pub sort_maps: bool,
    /// Whether fields that are `sensitive` are written as the text `"[redacted]"`.
    pub redact: bool,
}

impl EncodeOptions {
    /// As [`DecodeOptions::DEFAULT`].
    pub(crate) const DEFAULT: Self =
        Self { indent: None, max_depth: 128, non_finite: NonFinite::Error, sort_maps: false, redact: false };
}

impl Default for EncodeOptions {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// What becomes of a float that JSON cannot say: NaN and the infinities.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NonFinite {
    /// Encoding fails.
    #[default]
    Error,
    /// `null`.
    Null,
    /// The text `"NaN"`, `"Infinity"` or `"-Infinity"`.
    String,
}
