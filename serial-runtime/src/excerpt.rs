//! How a text that was found is quoted in a message.

use alloc::string::String;
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

/// The most bytes of a message that a type or a library of somebody else words: it may repeat what was found.
const MESSAGE: usize = 1024;

/// A message of somebody else's, cut where it is very long.
pub(crate) fn message(message: &dyn fmt::Display) -> String {
    struct Bounded(String);
    impl fmt::Write for Bounded {
        fn write_str(&mut self, piece: &str) -> fmt::Result {
            let room = MESSAGE.saturating_sub(self.0.len());
            let len = piece.floor_char_boundary(room);
            self.0.push_str(piece.get(..len).unwrap_or_default());
            // An error stops the one who writes.
            if len < piece.len() { Err(fmt::Error) } else { Ok(()) }
        }
    }
    let mut text = Bounded(String::new());
    if write!(text, "{message}").is_err() {
        text.0.push('…');
    }
    text.0
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

    #[test]
    fn a_message_of_somebody_else_is_bounded() {
        assert_eq!(message(&"no such colour"), "no such colour");
        let long = "é".repeat(1_000_000);
        assert_eq!(message(&long), alloc::format!("{}…", "é".repeat(MESSAGE / 2)));
    }
}
