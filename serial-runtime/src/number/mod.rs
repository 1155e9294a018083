//! Number kernels: integers and floats as JSON text, both ways.
//!
//! They know the grammar of a JSON number (RFC 8259, section 6) and nothing of what stands around it: who calls looks at the
//! byte behind the number. Each of them has its naive twin, `core`'s formatting or parsing, in the tests of its file.

pub(crate) mod ecmascript;
mod float_nearest;
mod float_point;
mod float_read;
mod float_short;
mod float_write;
mod grammar;
mod int_read;
mod int_write;
mod powers_of_five;
mod row;
mod sixteen;

pub(crate) use float_nearest::Target;
pub(crate) use float_read::{FloatError, read_f32, read_f64};
pub(crate) use float_short::read_short;
pub(crate) use float_write::{MAX_FLOAT, is_small, write_f32, write_f64, write_small_f64};
pub(crate) use grammar::skip_number;
pub(crate) use int_read::read_u64;
pub(crate) use int_write::{write_i64, write_i128, write_u64, write_u128};
pub(crate) use row::{RowFloat, row_int};

/// For fuzzing: the kernels against their twins.
#[cfg(fuzzing)]
pub(crate) fn check_twins(at: &[u8], _: usize) {
    float_read::tests::check_bytes(at);
    row::check(at);
}

/// What the tests draw from: seeded, so that a failure can be repeated.
#[cfg(test)]
pub(crate) mod random {
    /// SplitMix64: every seed gives a good sequence.
    pub(crate) struct Random(pub(crate) u64);

    impl Random {
        pub(crate) fn next(&mut self) -> u64 {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
            mixed ^ mixed >> 31
        }

        /// A number below `bound`.
        pub(crate) fn below(&mut self, bound: usize) -> usize {
            (self.next() % bound as u64) as usize
        }
    }

    /// How many random cases a test runs: all of them only where the code is optimised.
    pub(crate) const fn cases(release: usize) -> usize {
        if cfg!(debug_assertions) { release / 50 } else { release }
    }
}
