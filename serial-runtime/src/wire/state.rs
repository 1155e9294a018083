//! What the readers of both formats carry beside their input.

use super::{
    Failed,
    trial::{Misfit, Trial},
    trouble::{Noted, Pending, Rare, Trouble},
};
use crate::{error::ErrorKind, options::DecodeOptions, validate::Violations};
use alloc::{borrow::Cow, boxed::Box, string::String, vec::Vec};

/// Whether constraints are checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rules {
    Off,
    Asked,
    /// All errors are wanted: a value in which something has failed is not held to rules.
    Noted,
}

/// What was so before a variant was tried. It is on the stack of what recurses, so it is small: what only the outermost trial has to keep
/// is in [`Trial`] or [`Seldom`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outside {
    depth: usize,
    alloc: usize,
}

impl Outside {
    pub(crate) const NONE: Self = Self { depth: 0, alloc: 0 };
}

/// What else was so.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mode {
    /// Whether a variant was tried around this one.
    active: bool,
    /// Whether there was a report.
    noted: bool,
}

/// What few decodes need.
#[derive(Debug, Default)]
pub(crate) struct Seldom {
    /// The errors so far, where all of them are wanted.
    report: Option<Noted>,
    /// These, while a variant is tried.
    aside: Option<Noted>,
    /// What has been found wrong with the variants that are tried for it: of no more than one enum at a time.
    pub(crate) misfits: Vec<Misfit>,
}

/// The state of a decode that both formats share.
#[derive(Debug)]
pub struct State {
    /// The length of the whole input: offsets count from its start.
    pub(crate) len: usize,
    /// How many containers may still be opened.
    pub(crate) depth: usize,
    /// How many bytes of memory may still be asked for.
    alloc: usize,
    /// Whether constraints are checked.
    rules: Rules,
    /// The groups of rules that are asked.
    pub(crate) groups: &'static [&'static str],
    /// Whether msgspec's lax conversions apply.
    pub(crate) lax: bool,
    /// Whether the last of several equal keys wins.
    pub(crate) last_duplicate: bool,
    /// Whether `null` and the text `"NaN"`, `"Infinity"`, `"-Infinity"` are floats.
    pub(crate) non_finite: bool,
    /// The error that `Failed` stands for.
    pub(crate) failure: Rare<Pending>,
    /// What is known of variants that are being tried, from the first one on.
    trial: Option<Trial>,
    /// What few decodes need; in one place, so that a decode without it ends with one comparison.
    seldom: Rare<Seldom>,
}

impl State {
    pub(crate) fn new(len: usize, options: &DecodeOptions) -> Self {
        Self {
            len,
            depth: options.max_depth,
            alloc: options.max_alloc,
            rules: if options.validate { Rules::Asked } else { Rules::Off },
            groups: options.groups,
            lax: options.lax,
            last_duplicate: options.last_duplicate_wins,
            non_finite: options.non_finite,
            failure: Rare(None),
            trial: None,
            seldom: Rare(None),
        }
    }

    /// What is known of variants that are being tried.
    #[inline]
    pub(crate) fn trial(&mut self) -> &mut Trial {
        self.trial.get_or_insert_with(|| Trial::new(self.len))
    }

    /// What few decodes need.
    #[cold]
    #[inline(never)]
    pub(crate) fn seldom(&mut self) -> &mut Seldom {
        self.seldom.get_or_insert_default()
    }

    /// The errors so far, where all of them are wanted.
    fn report(&self) -> Option<&Noted> {
        self.seldom.as_ref()?.report.as_ref()
    }

    /// Whether a variant is tried, and others may follow.
    pub(crate) fn tries(&self) -> bool {
        self.trial.as_ref().is_some_and(|trial| trial.active)
    }

    /// Counts a value that is passed over.
    #[inline]
    pub(crate) fn passes_over(&mut self) {
        if let Some(trial) = &mut self.trial {
            trial.skipped = true;
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
        self.park(self.offset(at), trouble)
    }

    /// Parks what says no more than that an error has been noted before. Trouble is large, and has no room on the stack of those that
    /// recurse.
    #[cold]
    #[inline(never)]
    pub(crate) fn reported(&mut self, at: &[u8]) -> Failed {
        self.fail(at, Trouble::Reported)
    }

    /// Parks an error at the place where `rest` bytes of the input are left.
    #[cold]
    pub(crate) fn fail_at_rest(&mut self, rest: usize, trouble: Trouble) -> Failed {
        self.park(self.len.saturating_sub(rest), trouble)
    }

    /// Where variants are tried, a failure is nothing but that one does not fit, unless no other one can.
    fn park(&mut self, offset: usize, trouble: Trouble) -> Failed {
        let misfit = self.trial.as_mut().is_some_and(|trial| trial.note(offset, &trouble) && !trial.fatal);
        if !misfit {
            *self.failure = Some(Box::new(Pending { offset, trouble }));
        }
        Failed(())
    }

    /// Begins to try a variant: rules decide as well, and where it is not tried for its error, what fails is forgotten.
    pub(crate) fn begin_trial(&mut self, explains: bool) -> (Outside, Mode) {
        let active = core::mem::replace(&mut self.trial().active, !explains);
        let noted = self.report().is_some();
        self.trial().fatal = false;
        if noted {
            self.put_aside();
        }
        (Outside { depth: self.depth, alloc: self.alloc }, Mode { active, noted })
    }

    /// Ends what [`begin_trial`](Self::begin_trial) began. Where it failed, the depth is what it was before, and what memory was
    /// asked for is given back.
    pub(crate) fn end_trial(&mut self, outside: Outside, mode: Mode, failed: bool) {
        self.trial().active = mode.active;
        if mode.noted {
            self.take_up();
        }
        if failed {
            self.depth = outside.depth;
            self.alloc = outside.alloc;
        }
    }

    /// Puts the report aside while a variant is tried; within it, there is none that another trial could put there.
    #[cold]
    #[inline(never)]
    fn put_aside(&mut self) {
        let seldom = self.seldom();
        seldom.aside = seldom.report.take();
        if self.rules == Rules::Noted {
            self.rules = Rules::Asked;
        }
    }

    #[cold]
    #[inline(never)]
    fn take_up(&mut self) {
        let seldom = self.seldom();
        seldom.report = seldom.aside.take();
        if self.rules == Rules::Asked {
            self.rules = Rules::Noted;
        }
    }

    /// Counts memory that is about to be asked for on behalf of the value at `at`.
    ///
    /// # Errors
    ///
    /// Where it is more than the limit.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn allot(&mut self, at: &[u8], bytes: usize) -> Result<(), Failed> {
        match self.alloc.checked_sub(bytes) {
            Some(left) => {
                self.alloc = left;
                Ok(())
            }
            None => Err(self.too_much(at)),
        }
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn too_much(&mut self, at: &[u8]) -> Failed {
        let message = "the value takes more memory than the limit";
        self.fail(at, Trouble::Says(ErrorKind::Limit, String::from(message)))
    }

    /// From now on every error is noted, but no more than `most`.
    pub(crate) fn want_all(&mut self, most: usize) {
        self.seldom().report = Some(Noted { errors: Vec::new(), most });
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
        self.report().and_then(|report| report.errors.last()).is_some_and(|last| last.offset >= offset)
    }

    /// Goes on behind a value that failed, where all errors are wanted and this one allows it.
    ///
    /// Answers whether the value has to be skipped from its start (`Some(None)`), or decoding goes on at an offset
    /// (`Some(Some(offset))`).
    #[cold]
    #[inline(never)]
    pub(crate) fn recover(&mut self) -> Option<Option<usize>> {
        let report = noted_in(&mut self.seldom).filter(|report| report.room() > 0)?;
        let pending = self.failure.take_if(|pending| pending.trouble.leaves_syntax_intact())?;
        if let Trouble::Reported = pending.trouble {
            return Some(Some(pending.offset));
        }
        report.errors.push(*pending);
        Some(None)
    }

    /// Of what has failed since so many errors were noted, nothing says what was found: all of it is about the value that starts at `at`.
    #[cold]
    #[inline(never)]
    pub(crate) fn hide(&mut self, at: &[u8], noted: usize) {
        let offset = self.offset(at);
        let noted =
            noted_in(&mut self.seldom).and_then(|report| report.errors.get_mut(noted..)).unwrap_or_default();
        noted.iter_mut().chain(self.failure.as_deref_mut()).for_each(|pending| pending.hide(offset));
    }

    /// How many errors have been noted.
    pub(crate) fn noted(&self) -> usize {
        self.report().map_or(0, |report| report.errors.len())
    }

    /// Takes all errors: those noted, and the one that ended the decode.
    pub(crate) fn take_errors(&mut self) -> Vec<Pending> {
        let report = self.seldom.as_mut().and_then(|seldom| seldom.report.take());
        let mut errors = report.map(|report| report.errors).unwrap_or_default();
        errors.extend(self.failure.take().map(|pending| *pending));
        errors.retain(|pending| !matches!(pending.trouble, Trouble::Reported));
        errors
    }

    /// Drops what has failed since so many errors were noted, if the input can be read on behind it; whether there was something. `None`
    /// where the failure stays one.
    #[cold]
    #[inline(never)]
    pub(crate) fn forgive(&mut self, failed: bool, noted: usize) -> Option<bool> {
        if failed && !self.trial().forgives() {
            let pending = self.failure.take_if(|pending| pending.trouble.leaves_syntax_intact())?;
            self.trial().lost = pending.offset;
        } else if let Some(last) = self.report().and_then(|report| report.errors.get(noted..)?.last()) {
            self.trial().lost = last.offset;
        }
        let had = failed || self.noted() > noted;
        if let Some(report) = noted_in(&mut self.seldom) {
            report.errors.truncate(noted);
        }
        Some(had)
    }

    /// Notes what a value breaks: the first of it is the error, unless all are wanted.
    #[cold]
    #[inline(never)]
    pub(crate) fn broken(&mut self, at: &[u8], found: Violations<'_>) -> Result<(), Failed> {
        if found.is_empty() {
            return Ok(());
        }
        let offset = self.offset(at);
        if self.trial.as_mut().is_some_and(|trial| trial.note(offset, &Trouble::Reported)) {
            return Err(Failed(()));
        }
        let mut pending = found.into_iter().map(|found| Pending { offset, trouble: Trouble::Broken(found) });
        if let Some(report) = noted_in(&mut self.seldom) {
            report.errors.extend(pending.by_ref().take(report.room()));
        }
        *self.failure = pending.next().map(Box::new);
        if self.failure.is_some() { Err(Failed(())) } else { Ok(()) }
    }

    /// Notes a missing field; goes on where all errors are wanted.
    #[cold]
    #[inline(never)]
    pub(crate) fn missing(&mut self, offset: usize, name: Cow<'static, str>) -> Result<(), Failed> {
        let trouble = Trouble::Missing(name);
        if let Some(report) = noted_in(&mut self.seldom).filter(|report| report.room() > 0) {
            report.errors.push(Pending { offset, trouble });
            return Ok(());
        }
        Err(self.park(offset, trouble))
    }
}

/// [`State::report`], to be changed.
fn noted_in(seldom: &mut Rare<Seldom>) -> Option<&mut Noted> {
    seldom.as_mut()?.report.as_mut()
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
