//! What can be chosen at run time.

/// How values are decoded; `Default` is what the plain functions do.
///
/// ```
/// use serial_runtime::{DecodeOptions, json};
/// let options = DecodeOptions { lax: true, ..Default::default() };
/// assert_eq!(json::from_slice_with::<u16>(b"\"8080\"", &options).unwrap(), 8080);
/// ```
#[derive(Clone, Debug)]
pub struct DecodeOptions {
    /// How deep arrays and maps may nest: 128 unless said otherwise.
    pub max_depth: usize,
    /// Whether constraints are checked: yes unless said otherwise.
    pub validate: bool,
    /// Whether values are converted as msgspec's `strict=False` does: numbers and truth values from text, `1`/`0` as truth
    /// values, integral floats as integers, the text `"null"` as `None`.
    pub lax: bool,
    /// Whether the last of several equal keys counts, where otherwise a second one is an error.
    pub last_duplicate_wins: bool,
    /// Whether JSON's `null` and the texts `"NaN"`, `"Infinity"` and `"-Infinity"` are read as floats.
    pub non_finite: bool,
}

impl Default for DecodeOptions {
    fn default() -> Self {
        Self { max_depth: 128, validate: true, lax: false, last_duplicate_wins: false, non_finite: false }
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

impl Default for EncodeOptions {
    fn default() -> Self {
        Self { indent: None, max_depth: 128, non_finite: NonFinite::Error, sort_maps: false, redact: false }
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
