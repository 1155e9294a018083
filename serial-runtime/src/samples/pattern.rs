//! Texts that match a regular expression, made from its parsed form.

use super::Sampler;
use crate::validate::ecma;
use alloc::string::String;
use regex_syntax::hir::{Class, Hir, HirKind};

/// How often something is repeated that may be repeated for ever.
const MORE: u32 = 4;

impl Sampler<'_> {
    /// A text that the expression matches. What it asserts of the text around is not looked at.
    pub(super) fn matching(&mut self, pattern: &str) -> Option<String> {
        let mut text = String::new();
        self.expression(&regex_syntax::parse(&ecma(pattern)).ok()?, &mut text)?;
        Some(text)
    }

    fn expression(&mut self, pattern: &Hir, text: &mut String) -> Option<()> {
        match pattern.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            HirKind::Literal(literal) => text.push_str(str::from_utf8(&literal.0).ok()?),
            HirKind::Class(class) => text.push(self.one_of_class(class)?),
            HirKind::Capture(capture) => self.expression(&capture.sub, text)?,
            HirKind::Concat(parts) => parts.iter().try_for_each(|part| self.expression(part, text))?,
            HirKind::Alternation(ways) => {
                let way = ways.get(self.below(ways.len()))?;
                self.expression(way, text)?;
            }
            HirKind::Repetition(repetition) => {
                let most = repetition.max.unwrap_or(repetition.min.saturating_add(MORE));
                // Of many, not very many.
                let most = most.min(repetition.min.saturating_add(64));
                for _ in 0..self.between(repetition.min as usize, most as usize) {
                    self.expression(&repetition.sub, text)?;
                }
            }
        }
        Some(())
    }

    fn one_of_class(&mut self, class: &Class) -> Option<char> {
        match class {
            Class::Unicode(class) => {
                let range = class.ranges().get(self.below(class.ranges().len()))?;
                let (start, end) = (u32::from(range.start()), u32::from(range.end()));
                // Surrogates are within a range, but are no characters.
                char::from_u32(start + self.below((end - start) as usize + 1) as u32).or(Some(range.start()))
            }
            Class::Bytes(class) => {
                let range = class.ranges().get(self.below(class.ranges().len()))?;
                let offset = self.below(usize::from(range.end() - range.start()) + 1);
                let byte = usize::from(range.start()) + offset;
                u8::try_from(byte).ok().filter(u8::is_ascii).map(char::from)
            }
        }
    }
}
