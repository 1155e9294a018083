//! Data for the models: realistic, different every time, and the same for the same seed on every machine.
//!
//! ```
//! use serial_runtime::FastSerialize;
//! use serial_schemas::{ViralVideoVariant, generate, generate::MISTAKES};
//!
//! let variant: ViralVideoVariant = generate::all(7).next().unwrap();
//! assert!(variant.validate().is_ok());
//! for mistake in MISTAKES {
//!     let json = mistake.json(&variant);
//!     assert!(ViralVideoVariant::from_json(json.as_bytes()).is_err(), "{}", mistake.name);
//! }
//! ```

mod batch;
mod captions;
mod maps;
mod mistakes;
mod picture;
mod random;
mod viral_video;
mod words;

pub use mistakes::{MISTAKES, Mistake};
pub use random::Random;

use crate::ViralVideoVariant;
use serial_runtime::json;

/// A model of which data can be made.
pub trait Generate: Sized {
    /// A value that keeps every rule.
    fn generate(random: &mut Random) -> Self;
}

/// Values without end.
///
/// ```
/// use serial_schemas::{Small, generate};
/// let two: Vec<Small> = generate::all(1).take(2).collect();
/// assert_ne!(two[0], two[1]);
/// ```
pub fn all<T: Generate>(seed: u64) -> impl Iterator<Item = T> {
    let mut random = Random::new(seed);
    std::iter::repeat_with(move || T::generate(&mut random))
}

/// How many variants the sample file of the examples holds.
pub const SAMPLE_LEN: usize = 256;

/// The seed that the sample file of the examples was made from.
pub const SAMPLE_SEED: u64 = 2026;

/// Variants as JSON lines: one document a line.
#[must_use]
pub fn json_lines(count: usize, seed: u64) -> Vec<u8> {
    let mut lines = Vec::new();
    for variant in all::<ViralVideoVariant>(seed).take(count) {
        // OK because the generator makes no float that is not finite and nests four levels deep.
        json::encode_into(&variant, &mut lines).expect("variants can be written");
        lines.push(b'\n');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seed_decides() {
        assert_eq!(json_lines(3, 5), json_lines(3, 5));
        assert_ne!(json_lines(3, 5), json_lines(3, 6));
        assert!(json_lines(3, 5).starts_with(&json_lines(2, 5)));
    }
}
