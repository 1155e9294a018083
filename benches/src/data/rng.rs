//! The generator behind every made value.

/// SplitMix64: ten lines that never change, where a crate's generator may with its next version.
pub(super) struct Rng(u64);

impl Rng {
    /// Every set starts from the same seed, so that it does not matter which sets are made and in which order.
    pub(super) fn new() -> Self {
        Self(0x5e71a1)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// True once in `n` times.
    pub(super) fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    pub(super) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// A list of up to `most` elements.
    pub(super) fn some<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| make(self)).collect()
    }

    /// A number whose length is as random as its digits.
    pub(super) fn any_width(&mut self, bits: u32) -> u64 {
        let width = self.next() % u64::from(bits) + 1;
        self.next() >> (64 - width)
    }

    /// A float of full precision between the bounds.
    pub(super) fn float(&mut self, min: f64, max: f64) -> f64 {
        min + self.unit() * (max - min)
    }

    /// A float between the bounds that prints with at most `places` decimals, as measured values do.
    pub(super) fn decimal(&mut self, min: f64, max: f64, places: i32) -> f64 {
        let shift = 10f64.powi(places);
        (self.float(min, max) * shift).round() / shift
    }

    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
}
