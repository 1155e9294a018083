//! The error of encoding and decoding: one word wide, made on the cold side only.

use alloc::{borrow::Cow, boxed::Box, string::String};
use core::fmt::{self, Display, Write as _};

/// Why encoding or decoding failed.
///
/// It is one word wide, so that it costs nothing to return. Its text says what was expected, what was found and where:
///
/// ```
/// use serial_runtime::json;
/// let error = json::from_str::<Vec<u8>>("\"AQID\" !").unwrap_err();
/// assert_eq!(error.to_string(), "expected the end of the input, found `!` at line 1 column 8 (byte 7)");
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    code: Option<Cow<'static, str>>,
    message: String,
    offset: Option<usize>,
    position: Option<(usize, usize)>,
    path: String,
    #[cfg(feature = "std")]
    source: Option<std::io::Error>,
}

/// What kind of thing went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The input breaks the grammar of its format.
    Syntax,
    /// The input ends in the middle of a value.
    Eof,
    /// Bytes follow the value.
    TrailingBytes,
    /// A value of another type than the one asked for.
    Type,
    /// A number that the target type cannot hold exactly.
    OutOfRange,
    /// An array of another length than the one asked for.
    Length,
    /// A field that must be there is not.
    MissingField,
    /// A field that the struct does not have and does not tolerate.
    UnknownField,
    /// A variant that the enum does not have.
    UnknownVariant,
    /// The same key twice in one map, or the same item twice in one set.
    Duplicate,
    /// A value that breaks a rule of its field.
    Constraint,
    /// Nesting beyond the limit.
    Depth,
    /// Another limit of [`DecodeOptions`](crate::DecodeOptions), or that on how much is read more than once.
    Limit,
    /// Text that is not UTF-8.
    Utf8,
    /// A float that the format cannot say.
    NotFinite,
    /// A fixed buffer that is too small.
    BufferFull,
    /// The reader or writer underneath failed.
    Io,
    /// What a type or function of the user's said.
    Custom,
}

impl ErrorKind {
    /// The code that reports use, stable across versions.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Syntax => "syntax",
            Self::Eof => "eof",
            Self::TrailingBytes => "trailing_bytes",
            Self::Type => "type",
            Self::OutOfRange => "out_of_range",
            Self::Length => "length",
            Self::MissingField => "missing_field",
            Self::UnknownField => "unknown_field",
            Self::UnknownVariant => "unknown_variant",
            Self::Duplicate => "duplicate",
            Self::Constraint => "constraint",
            Self::Depth => "depth",
            Self::Limit => "limit",
            Self::Utf8 => "utf8",
            Self::NotFinite => "not_finite",
            Self::BufferFull => "buffer_full",
            Self::Io => "io",
            Self::Custom => "custom",
        }
    }
}

impl Error {
    /// What kind of thing went wrong.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The code of the broken rule for a constraint, else the code of the kind.
    #[must_use]
    pub fn code(&self) -> &str {
        self.0.code.as_deref().unwrap_or(self.0.kind.code())
    }

    /// What was expected and what was found, without the place.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The byte offset in the input at which the trouble is; 0 where no input is involved (encoding).
    #[must_use]
    pub fn offset(&self) -> usize {
        self.0.offset.unwrap_or(0)
    }

    /// The line in the input, from 1; 0 where lines mean nothing (MessagePack, encoding).
    #[must_use]
    pub fn line(&self) -> usize {
        self.0.position.map_or(0, |(line, _)| line)
    }

    /// The column in the line, in bytes, from 1; 0 where lines mean nothing (MessagePack, encoding).
    #[must_use]
    pub fn column(&self) -> usize {
        self.0.position.map_or(0, |(_, column)| column)
    }

    /// The value that the error is about: a JSON Pointer (RFC 6901) in wire names, empty for the document itself and where a reader
    /// or writer failed.
    ///
    /// While encoding, it is the value that could not be written, or the one at which a fixed slice was full; for a key that has no
    /// form in the format, the map.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// An error with a message of the caller's, for hand-written codecs and `with` modules.
    ///
    /// ```
    /// use serial_runtime::Error;
    /// assert_eq!(Error::custom("no such colour").to_string(), "no such colour");
    /// ```
    #[cold]
    #[inline(never)]
    pub fn custom(message: impl Display) -> Self {
        let mut text = String::new();
        // OK because writing to a `String` fails only where `Display` itself does; then the text is what there is.
        let _ = write!(text, "{message}");
        Self::new(ErrorKind::Custom, text)
    }

    #[cold]
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            code: None,
            message: message.into(),
            offset: None,
            position: None,
            path: String::new(),
            #[cfg(feature = "std")]
            source: None,
        }))
    }

    #[cfg(feature = "std")]
    #[cold]
    pub(crate) fn io(source: std::io::Error) -> Self {
        let mut error = Self::new(ErrorKind::Io, alloc::format!("{source}"));
        error.0.source = Some(source);
        error
    }

    /// The same error with the code of a rule.
    pub(crate) fn with_code(mut self, code: Cow<'static, str>) -> Self {
        self.0.code = Some(code);
        self
    }

    /// The same error with its place in the input.
    pub(crate) fn at(mut self, offset: usize, position: Option<(usize, usize)>, path: String) -> Self {
        self.0.offset = Some(offset);
        self.0.position = position;
        self.0.path = path;
        self
    }

    /// The same error of a document that stands behind so many bytes, on a line that stands behind so many others.
    pub(crate) fn behind(mut self, bytes: usize, lines: usize) -> Self {
        self.0.offset = self.0.offset.map(|offset| offset + bytes);
        self.0.position = self.0.position.map(|(line, column)| (line + lines, column));
        self
    }

    /// The same error with the value that it is about, or that what it is about is part of.
    pub(crate) fn on(mut self, mut path: String) -> Self {
        path.push_str(&self.0.path);
        self.0.path = path;
        self
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)?;
        match (self.0.position, self.0.offset) {
            (Some((line, column)), Some(byte)) => write!(f, " at line {line} column {column} (byte {byte})")?,
            (None, Some(byte)) => write!(f, " at byte {byte}")?,
            _ => {}
        }
        if self.0.path.is_empty() { Ok(()) } else { write!(f, ", path {}", self.0.path) }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({:?}, {self})", self.0.kind)
    }
}

impl core::error::Error for Error {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        #[cfg(feature = "std")]
        return self.0.source.as_ref().map(|source| source as _);
        #[cfg(not(feature = "std"))]
        None
    }
}

const _: () = assert!(size_of::<Error>() == size_of::<usize>());
