//! How a text that was found is quoted in a message.

use core::fmt::{self, Write as _};

/// The most characters of a found text that a message repeats.
const EXCERPT: usize = 40;

/// The beginning of a text, without line breaks and control characters: fit for a message.
pub(crate) struct Excerpt<'a>(pub(crate) &'a str);

impl fmt::Display for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut chars = self.0.chars();
        for c in chars.by_ref().take(EXCERPT) {
            if c.is_control() { write!(f, "{}", c.escape_default())? } else { f.write_char(c)? }
        }
        if chars.next().is_some() { f.write_char('…') } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn an_excerpt_is_bounded_and_on_one_line() {
        assert_eq!(Excerpt("a\nb").to_string(), "a\\nb");
        let long = "é".repeat(41);
        assert_eq!(Excerpt(&long).to_string(), alloc::format!("{}…", "é".repeat(40)));
    }
}
