//! The list of everything that is wrong with an input or a value.

mod wire;

use crate::{
    error::Error,
    validate::{Param, Violation, Violations},
};
use alloc::{borrow::Cow, string::String, vec::Vec};
use core::fmt;

/// Everything that is wrong with an input or a value, in the order in which it was found.
///
/// ```
/// use serial_runtime::{report::Report, validate::Violations};
///
/// let mut found = Violations::NONE;
/// found.at_name("title", |found| found.push("taken", "expected another title"));
/// let report = Report::from(found);
/// assert_eq!(report.to_string(), "expected another title, path /title");
/// assert_eq!(report.issues()[0].code, "taken");
/// ```
///
/// # Design
///
/// A report holds at most [`MAX_TEXT`](Self::MAX_TEXT) bytes of messages and paths, so that a hostile input (a
/// key of a megabyte above a megabyte of broken items) cannot make it grow without measure. What comes later is counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    issues: Vec<Issue>,
    omitted: usize,
    text: usize,
}

/// One thing that is wrong.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Issue {
    /// What kind of thing, stable across versions: `type`, `missing_field`, `range`, or a code of the user's.
    pub code: Cow<'static, str>,
    /// What was expected and what was found.
    pub message: String,
    /// The value that it is about: a JSON Pointer (RFC 6901) in wire names, empty for the whole document.
    pub path: String,
    /// The byte offset in the input, where there is an input.
    pub offset: Option<usize>,
    /// The line in the input, from 1, where the input is JSON.
    pub line: Option<usize>,
    /// The column in the line, in bytes, from 1, where the input is JSON.
    pub column: Option<usize>,
    /// The bounds of a rule and what was found, by name: what a translated message is made of.
    pub params: Vec<(&'static str, Param)>,
}

impl Report {
    /// The most bytes of messages and paths.
    pub const MAX_TEXT: usize = 1 << 24;

    /// A report without issues.
    #[must_use]
    pub const fn new() -> Self {
        Self { issues: Vec::new(), omitted: 0, text: 0 }
    }

    /// The issues, in the order in which they were found.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// The issues, owned.
    #[must_use]
    pub fn into_issues(self) -> Vec<Issue> {
        self.issues
    }

    /// How many issues were found.
    #[must_use]
    pub fn len(&self) -> usize {
        self.issues.len() + self.omitted
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many issues were found after the report was full.
    #[must_use]
    pub fn omitted(&self) -> usize {
        self.omitted
    }

    /// Adds an issue.
    pub fn push(&mut self, issue: Issue) {
        let text = issue.message.len() + issue.path.len();
        if self.issues.is_empty() || self.text + text <= Self::MAX_TEXT {
            self.text += text;
            self.issues.push(issue);
        } else {
            self.omitted += 1;
        }
    }

    /// `Err` with the report unless it is empty.
    ///
    /// # Errors
    ///
    /// The report itself.
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl From<Error> for Report {
    fn from(error: Error) -> Self {
        let mut report = Self::new();
        report.push(Issue {
            code: Cow::Borrowed(error.kind().code()),
            message: String::from(error.message()),
            path: String::from(error.path()),
            offset: Some(error.offset()),
            line: Some(error.line()).filter(|line| *line > 0),
            column: Some(error.column()).filter(|column| *column > 0),
            params: Vec::new(),
        });
        report
    }
}

impl From<Violation> for Issue {
    fn from(violation: Violation) -> Self {
        let (code, message, path, params) = violation.into_parts();
        Self { code, message, path, params, ..Self::default() }
    }
}

impl From<Violations<'_>> for Report {
    fn from(found: Violations<'_>) -> Self {
        let mut report = Self::new();
        let more = found.more();
        for violation in found {
            report.push(violation.into());
        }
        report.omitted += more;
        report
    }
}

/// One issue a line.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, issue) in self.issues.iter().enumerate() {
            write!(f, "{}{issue}", if index == 0 { "" } else { "\n" })?;
        }
        if self.omitted == 0 { Ok(()) } else { write!(f, "\nand {} more", self.omitted) }
    }
}

/// The message, then the place, as an [`Error`] says it.
impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match (self.line.zip(self.column), self.offset) {
            (Some((line, column)), Some(byte)) => write!(f, " at line {line} column {column} (byte {byte})")?,
            (None, Some(byte)) => write!(f, " at byte {byte}")?,
            _ => {}
        }
        if self.path.is_empty() { Ok(()) } else { write!(f, ", path {}", self.path) }
    }
}

impl core::error::Error for Report {}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn an_issue_a_line() {
        let mut report = Report::new();
        report.push(Issue { message: "expected a text".into(), ..Issue::default() });
        report.push(Issue {
            message: "expected `:`".into(),
            path: "/a".into(),
            offset: Some(41),
            line: Some(3),
            column: Some(9),
            ..Issue::default()
        });
        report.push(Issue { message: "expected nil".into(), offset: Some(7), ..Issue::default() });
        assert_eq!(
            report.to_string(),
            "expected a text\nexpected `:` at line 3 column 9 (byte 41), path /a\nexpected nil at byte 7"
        );
        assert_eq!(report.into_result().unwrap_err().into_issues().len(), 3);
        assert_eq!(Report::new().into_result(), Ok(()));
    }

    #[test]
    fn its_text_is_bounded() {
        let mut found = Violations::NONE;
        found.at_name("k", |found| {
            for _ in 0..10 {
                found.push("a", "b".repeat(Report::MAX_TEXT / 4));
            }
        });
        let report = Report::from(found);
        assert_eq!((report.issues().len(), report.omitted(), report.len()), (3, 7, 10));
        assert!(report.to_string().ends_with("\nand 7 more"));
    }
}
