//! What the readers of both formats carry beside their input.

use super::Failed;
use crate::{
    error::ErrorKind,
    options::DecodeOptions,
    validate::{Violation, Violations},
};
use alloc::{borrow::Cow, boxed::Box, string::String, vec::Vec};

/// An error as it is parked: what is wrong and at which offset. Path, line and what was found are worked out when the
/// decode is over.
#[derive(Debug)]
pub(crate) struct Pending {
    pub(crate) offset: usize,
    pub(crate) trouble: Trouble,
}

impl Pending {
    /// Says only what was expected of the value at `offset`.
    fn hide(&mut self, offset: usize) {
        let trouble = core::mem::replace(&mut self.trouble, Trouble::Reported);
        if let Trouble::Reported = trouble {
            return;
        }
        self.offset = offset;
        self.trouble = match trouble {
            Trouble::Expected(kind, what) => Trouble::Says(kind, alloc::format!("expected {what}")),
            Trouble::Unknown(kind, known) => Trouble::Says(kind, alloc::format!("expected {known}")),
            Trouble::Missing(name) => {
                Trouble::Says(ErrorKind::MissingField, alloc::format!("missing field `{name}`"))
            }
            Trouble::Says(kind, _) => Trouble::Says(kind, String::from("expected another value")),
            Trouble::Broken(mut violation) => {
                violation.hide();
                Trouble::Broken(violation)
            }
            Trouble::Reported => Trouble::Reported,
        };
    }
}

#[derive(Debug)]
pub(crate) enum Trouble {
    /// Something else was expected; what stands at the offset is looked up for the message.
    Expected(ErrorKind, Cow<'static, str>),
    /// A name that is none of these; which one it is is looked up for the message.
    Unknown(ErrorKind, String),
    /// A complete message.
    Says(ErrorKind, String),
    /// A field is missing in the map at the offset.
    Missing(Cow<'static, str>),
    /// The value at the offset breaks a rule.
    Broken(Violation),
    /// Already in the report; decoding goes on at this offset.
    Reported,
}

impl Trouble {
    /// Whether the input can be read on behind the value that failed.
    fn leaves_syntax_intact(&self) -> bool {
        match self {
            Self::Expected(kind, _) | Self::Says(kind, _) => matches!(
                kind,
                ErrorKind::Type
                    | ErrorKind::OutOfRange
                    | ErrorKind::Length
                    | ErrorKind::UnknownField
                    | ErrorKind::UnknownVariant
                    | ErrorKind::Duplicate
                    | ErrorKind::Custom
            ),
            Self::Unknown(..) | Self::Missing(_) | Self::Broken(_) | Self::Reported => true,
        }
    }
}

/// Whether constraints are checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rules {
    Off,
    Asked,
    /// All errors are wanted: a value in which something has failed is not held to rules.
    Noted,
}

/// The state of a decode that both formats share.
#[derive(Debug)]
pub struct State {
    /// The length of the whole input: offsets count from its start.
    pub(crate) len: usize,
    /// How many containers may still be opened.
    pub(crate) depth: usize,
    /// Whether constraints are checked.
    rules: Rules,
    /// Whether msgspec's lax conversions apply.
    pub(crate) lax: bool,
    /// Whether the last of several equal keys wins.
    pub(crate) last_duplicate: bool,
    /// Whether `null` and the text `"NaN"`, `"Infinity"`, `"-Infinity"` are floats.
    pub(crate) non_finite: bool,
    /// The error that `Failed` stands for.
    pub(crate) failure: Option<Box<Pending>>,
    /// The errors so far, where all of them are wanted.
    pub(crate) report: Option<Vec<Pending>>,
}

impl State {
    pub(crate) fn new(len: usize, options: &DecodeOptions) -> Self {
        Self {
            len,
            depth: options.max_depth,
            rules: if options.validate { Rules::Asked } else { Rules::Off },
            lax: options.lax,
            last_duplicate: options.last_duplicate_wins,
            non_finite: options.non_finite,
            failure: None,
            report: None,
        }
    }

    /// The offset of the place where `at` is the rest of the input; 0 for what is no part of it.
    pub(crate) fn offset(&self, at: &[u8]) -> usize {
        self.len.saturating_sub(at.len())
    }

    /// Parks an error at the place where `at` is the rest of the input.
    #[cold]
    #[inline(never)]
    pub(crate) fn fail(&mut self, at: &[u8], trouble: Trouble) -> Failed {
        self.failure = Some(Box::new(Pending { offset: self.offset(at), trouble }));
        Failed(())
    }

    /// Parks an error at the place where `rest` bytes of the input are left.
    #[cold]
    pub(crate) fn fail_at_rest(&mut self, rest: usize, trouble: Trouble) -> Failed {
        self.failure = Some(Box::new(Pending { offset: self.len.saturating_sub(rest), trouble }));
        Failed(())
    }

    /// From now on every error is noted.
    pub(crate) fn want_all(&mut self) {
        self.report = Some(Vec::new());
        if self.rules == Rules::Asked {
            self.rules = Rules::Noted;
        }
    }

    /// Whether the value that starts at `at` and has just been read is held to its rules.
    #[inline(always)]
    pub(crate) fn asks_rules(&self, at: &[u8]) -> bool {
        self.rules == Rules::Asked || self.rules == Rules::Noted && !self.has_noted_since(at)
    }

    /// Whether an error has been noted at or behind the place where `at` is the rest of the input.
    #[cold]
    #[inline(never)]
    fn has_noted_since(&self, at: &[u8]) -> bool {
        let offset = self.offset(at);
        self.report.as_ref().and_then(|report| report.last()).is_some_and(|last| last.offset >= offset)
    }

    /// Goes on behind a value that failed, where all errors are wanted and this one allows it.
    ///
    /// Answers whether the value has to be skipped from its start (`Some(None)`), or decoding goes on at an offset
    /// (`Some(Some(offset))`).
    #[cold]
    #[inline(never)]
    pub(crate) fn recover(&mut self) -> Option<Option<usize>> {
        let report = self.report.as_mut()?;
        let pending = self.failure.take_if(|pending| pending.trouble.leaves_syntax_intact())?;
        if let Trouble::Reported = pending.trouble {
            return Some(Some(pending.offset));
        }
        report.push(*pending);
        Some(None)
    }

    /// Of what has failed since so many errors were noted, nothing says what was found: all of it is about the value that starts at `at`.
    #[cold]
    #[inline(never)]
    pub(crate) fn hide(&mut self, at: &[u8], noted: usize) {
        let offset = self.offset(at);
        let noted = self.report.as_mut().and_then(|report| report.get_mut(noted..)).unwrap_or_default();
        noted.iter_mut().chain(self.failure.as_deref_mut()).for_each(|pending| pending.hide(offset));
    }

    /// How many errors have been noted.
    pub(crate) fn noted(&self) -> usize {
        self.report.as_ref().map_or(0, Vec::len)
    }

    /// Drops what has failed since so many errors were noted, if the input can be read on behind it; whether there was something. `None`
    /// where the failure stays one.
    #[cold]
    #[inline(never)]
    pub(crate) fn forgive(&mut self, failed: bool, noted: usize) -> Option<bool> {
        if failed {
            self.failure.take_if(|pending| pending.trouble.leaves_syntax_intact())?;
        }
        let had = failed || self.noted() > noted;
        if let Some(report) = &mut self.report {
            report.truncate(noted);
        }
        Some(had)
    }

    /// Notes what a value breaks: the first of it is the error, unless all are wanted.
    #[cold]
    #[inline(never)]
    pub(crate) fn broken(&mut self, at: &[u8], found: Violations<'_>) -> Result<(), Failed> {
        let offset = self.offset(at);
        let mut pending = found.into_iter().map(|found| Pending { offset, trouble: Trouble::Broken(found) });
        if let Some(report) = &mut self.report {
            report.extend(pending);
            return Ok(());
        }
        self.failure = pending.next().map(Box::new);
        if self.failure.is_some() { Err(Failed(())) } else { Ok(()) }
    }

    /// Notes a missing field; goes on where all errors are wanted.
    #[cold]
    #[inline(never)]
    pub(crate) fn missing(&mut self, offset: usize, name: Cow<'static, str>) -> Result<(), Failed> {
        let pending = Pending { offset, trouble: Trouble::Missing(name) };
        if let Some(report) = &mut self.report {
            report.push(pending);
            return Ok(());
        }
        self.failure = Some(Box::new(pending));
        Err(Failed(()))
    }
}

/// What an error says of the names that would have been right.
pub(super) fn one_of(known: &[impl AsRef<str>]) -> String {
    let mut what = String::from(if known.is_empty() { "none" } else { "one of " });
    for (i, name) in known.iter().enumerate() {
        what.push_str(if i == 0 { "`" } else { ", `" });
        what.push_str(name.as_ref());
        what.push('`');
    }
    what
}
