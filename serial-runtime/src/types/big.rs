//! How large a number of any length may be on the wire. Reading and printing decimal digits takes quadratic time: without a bound a
//! document of a megabyte would take minutes.

/// The most bits of a number.
pub(super) const MOST_BITS: u64 = 1 << 15;

/// The most digits that can have so many bits.
pub(super) const MOST_DIGITS: usize = 9_865;

/// What is said of a greater number that is to be written.
pub(super) const TOO_LARGE: &str = "a number of more than 32768 bits has no wire form";
