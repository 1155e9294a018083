//! `pattern = ".."`: texts that a regular expression matches.
//!
//! Most patterns of wire models are a few character classes in a row between `^` and `$`. The derive lowers those to
//! [`Steps`]; all others go to the `regex` crate, compiled when they are first used.
//!
//! # Dialect
//!
//! The text of a pattern also stands in the JSON Schema, so it means what it means there (ECMA-262): it matches anywhere
//! unless anchored, `\d`, `\w` and `\b` know ASCII only, and `.` is anything but a line end.

use super::{Param, Steps, Textual, Violations};
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
    pattern: &impl Pattern,
    rule: &'static Rule,
    found: &mut Violations,
) {
    let Some(text) = value.text() else { return };
    let matches = pattern.is_match(text);
    if matches != Ok(true) {
        mismatch(text, matches.err(), rule, found);
    }
}

/// How a pattern is decided. A program has the code of an engine only if one of its patterns needs it.
pub trait Pattern {
    /// Whether the text matches.
    ///
    /// # Errors
    ///
    /// Why the pattern cannot be used.
    fn is_match(&self, text: &str) -> Result<bool, Cow<'static, str>>;
}

impl Pattern for Steps {
    #[inline]
    fn is_match(&self, text: &str) -> Result<bool, Cow<'static, str>> {
        Ok(self.matches(text.as_bytes()))
    }
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

    fn compile(&self) -> Result<regex::Regex, Cow<'static, str>> {
        regex::Regex::new(&ecma(self.pattern)).map_err(|error| match error {
            regex::Error::CompiledTooBig(limit) => {
                Cow::Owned(alloc::format!("it needs more than {limit} bytes when compiled"))
            }
            _ => Cow::Borrowed("it is not a regular expression"),
        })
    }
}

/// Texts match in which the regular expression is found.
#[cfg(feature = "regex")]
impl Pattern for LazyRegex {
    fn is_match(&self, text: &str) -> Result<bool, Cow<'static, str>> {
        match self.compiled.get_or_init(|| alloc::boxed::Box::new(self.compile())) {
            Ok(regex) => Ok(regex.is_match(text)),
            Err(why) => Err(why.clone()),
        }
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
}

#[cfg(not(feature = "regex"))]
impl Pattern for LazyRegex {
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
    use super::{super::Step, *};
    use alloc::vec::Vec;

    /// `^[a-c]{4}$`
    static LETTERS: Steps = Steps::new(&[Step::new(&[b'a'..=b'c'], 4, 4)]);

    fn rule(pattern: &'static str) -> &'static Rule {
        alloc::boxed::Box::leak(alloc::boxed::Box::new(Rule {
            constraint: Constraint::Pattern(pattern),
            message: None,
            code: None,
        }))
    }

    fn messages(text: &str, how: &impl Pattern, rule: &'static Rule) -> Vec<String> {
        let mut found = Violations::NONE;
        pattern(text, how, rule, &mut found);
        found.iter().map(|one| one.message().into()).collect()
    }

    #[test]
    fn what_does_not_match_is_said() {
        let rule = rule("^[a-c]{4}$");
        assert!(messages("abca", &LETTERS, rule).is_empty());
        assert_eq!(messages("red", &LETTERS, rule), ["expected text that matches `^[a-c]{4}$`, found `red`"]);
    }

    #[cfg(feature = "regex")]
    #[test]
    fn the_engine_searches_and_knows_the_classes_of_ecma() {
        static WORDS: LazyRegex = LazyRegex::new(r"^[\w.]+\s\d$|b\b");
        let rule = rule(r"^[\w.]+\s\d$|b\b");
        for (text, matches) in
            [("a.b 1", true), ("xb!", true), ("a. ١", false), ("é 1", false), ("bé", true), ("bc", false)]
        {
            assert_eq!(messages(text, &WORDS, rule).is_empty(), matches, "{text}");
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
            messages("x", &HUGE, rule),
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
