//! `pattern = ".."`: texts that a regular expression matches.
//!
//! Most patterns of wire models are a few character classes in a row between `^` and `$`. The derive lowers those to
//! [`Step`]s, which a loop over bytes decides; all others go to the `regex` crate, compiled when they are first used.
//!
//! # Dialect
//!
//! The text of a pattern also stands in the JSON Schema, so it means what it means there (ECMA-262): it matches anywhere
//! unless anchored, `\d`, `\w` and `\b` know ASCII only, and `.` is anything but a line end.

use super::{Param, Textual, Violations};
use crate::{
    describe::{Constraint, Rule},
    excerpt::Excerpt,
};
use alloc::{
    borrow::Cow,
    string::{String, ToString},
    vec,
};

/// Holds a text to a pattern.
#[inline]
pub fn pattern<T: Textual + ?Sized>(
    value: &T,
    pattern: Pattern,
    rule: &'static Rule,
    found: &mut Violations,
) {
    let Some(text) = value.text() else { return };
    let matches = match pattern {
        Pattern::Steps(steps) => steps_match(steps, text.as_bytes()),
        Pattern::Regex(regex) => regex.is_match(text),
    };
    if matches != Ok(true) {
        mismatch(text, matches.err(), rule, found);
    }
}

/// How a pattern is decided.
#[derive(Clone, Copy, Debug)]
pub enum Pattern {
    /// Steps that take the whole text, one after the other.
    Steps(&'static [Step]),
    /// An engine.
    Regex(&'static LazyRegex),
}

/// One class of ASCII characters, repeated: `[0-9A-Fa-f]{6}`.
///
/// A step takes as many bytes as it can and never gives one back. Whoever lowers a pattern must see to it that this
/// decides: a step that may take more than its least must not share a character with what can stand behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The characters: bit `c % 64` of word `c / 64`.
    pub set: [u64; 2],
    /// The least repetitions.
    pub min: u32,
    /// The most repetitions; `u32::MAX` is any number.
    pub max: u32,
}

impl Step {
    #[inline(always)]
    fn has(&self, byte: u8) -> bool {
        let word = self.set.get(usize::from(byte / 64)).copied().unwrap_or_default();
        word >> (byte % 64) & 1 == 1
    }

    #[inline(always)]
    fn is_unbounded(&self) -> bool {
        self.max == u32::MAX
    }
}

/// Whether the steps take the text from end to end.
#[inline]
fn steps_match(steps: &[Step], text: &[u8]) -> Result<bool, Cow<'static, str>> {
    let mut rest = text;
    for step in steps {
        let mut taken = 0;
        while let [byte, behind @ ..] = rest
            && (taken < step.max || step.is_unbounded())
            && step.has(*byte)
        {
            rest = behind;
            taken = u32::saturating_add(taken, 1);
        }
        if taken < step.min {
            return Ok(false);
        }
    }
    Ok(rest.is_empty())
}

#[cold]
#[inline(never)]
fn mismatch(text: &str, refused: Option<Cow<'static, str>>, rule: &'static Rule, found: &mut Violations) {
    let Constraint::Pattern(pattern) = rule.constraint else { return };
    let excerpt = Excerpt(text).to_string();
    let params = vec![
        ("pattern", Param::Text(Cow::Borrowed(pattern))),
        ("found", Param::Text(Cow::Owned(excerpt.clone()))),
    ];
    match refused {
        None => found.broke(
            rule,
            format_args!("expected text that matches `{pattern}`, found `{excerpt}`"),
            params,
        ),
        Some(why) => found.broke(rule, format_args!("the pattern `{pattern}` cannot be used: {why}"), params),
    }
}

/// A regular expression that is compiled when it is first used.
///
/// It needs the feature `regex`; without it, making one does not compile.
#[derive(Debug)]
pub struct LazyRegex {
    #[cfg_attr(not(feature = "regex"), expect(dead_code, reason = "there is no engine to give it to"))]
    pattern: &'static str,
    #[cfg(feature = "regex")]
    compiled: once_cell::race::OnceBox<Result<regex::Regex, Cow<'static, str>>>,
}

#[cfg(feature = "regex")]
impl LazyRegex {
    /// The regular expression `pattern`, not compiled yet.
    #[must_use]
    pub const fn new(pattern: &'static str) -> Self {
        Self { pattern, compiled: once_cell::race::OnceBox::new() }
    }

    /// Whether the pattern matches somewhere in `text`; the error says why the engine refuses the pattern.
    fn is_match(&self, text: &str) -> Result<bool, Cow<'static, str>> {
        match self.compiled.get_or_init(|| alloc::boxed::Box::new(self.compile())) {
            Ok(regex) => Ok(regex.is_match(text)),
            Err(why) => Err(why.clone()),
        }
    }

    fn compile(&self) -> Result<regex::Regex, Cow<'static, str>> {
        regex::Regex::new(&ecma(self.pattern)).map_err(|error| match error {
            regex::Error::CompiledTooBig(limit) => {
                Cow::Owned(alloc::format!("it needs more than {limit} bytes when compiled"))
            }
            _ => Cow::Borrowed("it is not a regular expression"),
        })
    }
}

#[cfg(not(feature = "regex"))]
impl LazyRegex {
    /// Does not compile: this pattern needs an engine.
    #[allow(clippy::panic, reason = "in a constant, where it is the error of the compiler")]
    #[must_use]
    pub const fn new(_: &'static str) -> Self {
        panic!("this pattern needs the feature `regex` of `serial-runtime`")
    }

    fn is_match(&self, _: &str) -> Result<bool, Cow<'static, str>> {
        Err(Cow::Borrowed("the feature `regex` is off"))
    }
}

/// The pattern in the syntax of the `regex` crate, where that gives ECMA-262's classes another meaning.
#[cfg_attr(not(feature = "regex"), allow(dead_code, reason = "only the engine needs it"))]
pub(crate) fn ecma(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut chars = pattern.chars();
    let mut in_class = false;
    while let Some(c) = chars.next() {
        match c {
            '\\' => push_escape(&mut out, chars.next(), in_class),
            '.' if !in_class => out.push_str(r"[^\n\r\u2028\u2029]"),
            c => {
                in_class = if in_class { c != ']' } else { c == '[' };
                out.push(c);
            }
        }
    }
    out
}

/// White space as ECMA-262 has it: with the byte order mark and without U+0085, which Unicode sees the other way round.
const SPACE: &str = r"\t\n\x0b\x0c\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

fn push_escape(out: &mut String, escaped: Option<char>, in_class: bool) {
    match escaped {
        Some('d') => out.push_str("[0-9]"),
        Some('D') => out.push_str("[^0-9]"),
        Some('w') => out.push_str("[0-9A-Za-z_]"),
        Some('W') => out.push_str("[^0-9A-Za-z_]"),
        Some('s') => out.extend(["[", SPACE, "]"]),
        Some('S') => out.extend(["[^", SPACE, "]"]),
        Some('b') if !in_class => out.push_str(r"(?-u:\b)"),
        Some('B') if !in_class => out.push_str(r"(?-u:\B)"),
        other => {
            out.push('\\');
            out.extend(other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    const fn class(chars: &str) -> [u64; 2] {
        let mut set = [0; 2];
        let mut bytes = chars.as_bytes();
        while let [byte, rest @ ..] = bytes {
            set[(*byte / 64) as usize] |= 1 << (*byte % 64);
            bytes = rest;
        }
        set
    }

    const HASH: [u64; 2] = class("#");
    const HEX: [u64; 2] = class("0123456789abcdefABCDEF");
    #[cfg(feature = "regex")]
    const DIGIT: [u64; 2] = class("0123456789");
    #[cfg(feature = "regex")]
    const LOWER: [u64; 2] = class("abcdefghijklmnopqrstuvwxyz");
    const COLOR: &[Step] = &[one(HASH), Step { set: HEX, min: 6, max: 6 }];

    const fn one(set: [u64; 2]) -> Step {
        Step { set, min: 1, max: 1 }
    }

    fn rule(pattern: &'static str) -> &'static Rule {
        alloc::boxed::Box::leak(alloc::boxed::Box::new(Rule {
            constraint: Constraint::Pattern(pattern),
            message: None,
            code: None,
        }))
    }

    fn messages(text: &str, how: Pattern, rule: &'static Rule) -> Vec<String> {
        let mut found = Violations::NONE;
        pattern(text, how, rule, &mut found);
        found.iter().map(|one| one.message().into()).collect()
    }

    #[test]
    fn steps_take_the_whole_text() {
        let rule = rule("^#[0-9A-Fa-f]{6}$");
        assert!(messages("#FFaa09", Pattern::Steps(COLOR), rule).is_empty());
        for text in ["", "#", "#FFaa0", "#FFaa099", "FFaa099", "#FFaa0g", "#FFaaé", "#FFaa09\n"] {
            assert_eq!(messages(text, Pattern::Steps(COLOR), rule).len(), 1, "{text:?}");
        }
        assert_eq!(
            messages("red", Pattern::Steps(COLOR), rule),
            ["expected text that matches `^#[0-9A-Fa-f]{6}$`, found `red`"]
        );
    }

    #[cfg(feature = "regex")]
    #[test]
    fn steps_agree_with_the_engine() {
        let any = u32::MAX;
        let cases: [(&'static str, &[Step]); 5] = [
            ("^#[0-9A-Fa-f]{6}$", COLOR),
            (
                "^[0-9]+-[a-z]{0,3}$",
                &[
                    Step { set: DIGIT, min: 1, max: any },
                    one(class("-")),
                    Step { set: LOWER, min: 0, max: 3 },
                ],
            ),
            ("^[a-z]*$", &[Step { set: LOWER, min: 0, max: any }]),
            ("^[0-9]{2,4}#?$", &[Step { set: DIGIT, min: 2, max: 4 }, Step { set: HASH, min: 0, max: 1 }]),
            (
                "^[a-z]{2}[0-9a-f]{1,2}$",
                &[
                    Step { set: LOWER, min: 2, max: 2 },
                    Step { set: class("0123456789abcdef"), min: 1, max: 2 },
                ],
            ),
        ];
        let mut random = fastrand::Rng::with_seed(7);
        for (text, steps) in cases {
            let regex = regex::Regex::new(text).unwrap();
            let mut matched = 0;
            for _ in 0..20_000 {
                let len = random.usize(0..9);
                let sample: String = (0..len)
                    .map(|_| {
                        random
                            .choice(['#', '0', '1', '9', 'a', 'b', 'f', 'z', 'A', 'F', '-', 'é', '\n'])
                            .unwrap()
                    })
                    .collect();
                let decided = steps_match(steps, sample.as_bytes()).unwrap();
                assert_eq!(decided, regex.is_match(&sample), "{text} on {sample:?}");
                matched += usize::from(decided);
            }
            assert!(matched > 0, "{text} never matched: the samples prove nothing");
        }
    }

    #[cfg(feature = "regex")]
    #[test]
    fn the_engine_searches_and_knows_the_classes_of_ecma() {
        static WORDS: LazyRegex = LazyRegex::new(r"^[\w.]+\s\d$|b\b");
        let rule = rule(r"^[\w.]+\s\d$|b\b");
        for (text, matches) in
            [("a.b 1", true), ("xb!", true), ("a. ١", false), ("é 1", false), ("bé", true), ("bc", false)]
        {
            assert_eq!(messages(text, Pattern::Regex(&WORDS), rule).is_empty(), matches, "{text}");
        }
        static LINE: LazyRegex = LazyRegex::new("^.$");
        assert_eq!(LINE.is_match("\r"), Ok(false));
        assert_eq!(LINE.is_match("é"), Ok(true));
        static INSIDE: LazyRegex = LazyRegex::new(r"^o\Bn$");
        assert_eq!(INSIDE.is_match("on"), Ok(true));
    }

    #[cfg(feature = "regex")]
    #[test]
    fn the_engine_agrees_with_a_schema_validator() {
        let patterns =
            [r"^\d+$", r"^\w+$", r"\s", r"^\S+$", "^.$", r"^[^\d]$", r"^[\d-]+$", "a|^b$", r"^\D$", r"^\W$"];
        let texts = [
            "", "1", "١", "é", "a", "b", "ab", "\r", "\u{2028}", "\u{feff}", "\u{85}", " ", "-1", "_", "a é",
            "\n",
        ];
        for pattern in patterns {
            let schema = serde_json::json!({ "pattern": pattern });
            let regex = LazyRegex::new(pattern);
            for text in texts {
                let expected = jsonschema::is_valid(&schema, &text.into());
                assert_eq!(regex.is_match(text), Ok(expected), "{pattern} on {text:?}");
            }
        }
    }

    #[cfg(feature = "regex")]
    #[test]
    fn a_pattern_that_the_engine_refuses_is_a_violation() {
        static HUGE: LazyRegex = LazyRegex::new(r"\pL{1000}{1000}");
        let rule = rule(r"\pL{1000}{1000}");
        assert_eq!(
            messages("x", Pattern::Regex(&HUGE), rule),
            [
                r"the pattern `\pL{1000}{1000}` cannot be used: it needs more than 10485760 bytes when compiled"
            ]
        );
    }

    #[test]
    fn escapes_stay_escapes() {
        assert_eq!(ecma(r"a\.[.\]\d]\\d."), r"a\.[.\][0-9]]\\d[^\n\r\u2028\u2029]");
    }
}
