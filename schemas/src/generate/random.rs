//! Random numbers that are the same on every machine and with every version of every crate.

/// SplitMix64 (Steele, Lea and Flood, 2014), with the few questions that a generator of data asks.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The sequence that belongs to `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `limit`, without `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        // The upper half of the product is uniform but for one part in 2^64 / limit, which no test can see.
        ((u128::from(self.bits()) * u128::from(limit)) >> 64) as u64
    }

    /// A number within bounds, both included.
    pub fn count(&mut self, least: u64, most: u64) -> u64 {
        least + self.below(most - least + 1)
    }

    /// True once in `times`.
    pub fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    /// A fraction from 0 to 1 with all its digits, as models of statistics give them.
    pub fn fraction(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number within bounds, with so many decimal places, as people write them.
    pub fn decimal(&mut self, least: f64, most: f64, places: u32) -> f64 {
        // Not `powi`, whose last bits may differ from machine to machine.
        let unit = 10_u64.pow(places) as f64;
        ((least + self.fraction() * (most - least)) * unit).round() / unit
    }

    /// One of `choices`.
    pub fn pick<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len() as u64) as usize].clone()
    }

    /// One of `choices`, as a text of its own.
    pub fn text(&mut self, choices: &[&str]) -> String {
        self.pick(choices).to_owned()
    }

    /// Several different ones of `choices`, in their order.
    pub fn some<T: Clone>(&mut self, choices: &[T], least: u64, most: u64) -> Vec<T> {
        let mut wanted = self.count(least, most);
        let mut left = choices.len() as u64;
        let mut chosen = Vec::new();
        for choice in choices {
            if self.below(left) < wanted {
                chosen.push(choice.clone());
                wanted -= 1;
            }
            left -= 1;
        }
        chosen
    }

    /// Several different ones of `choices`, as texts of their own.
    pub fn texts(&mut self, choices: &[&str], least: u64, most: u64) -> Vec<String> {
        self.some(choices, least, most).into_iter().map(str::to_owned).collect()
    }

    /// What `make` makes, or nothing, equally often.
    pub fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.once_in(2) { Some(make(self)) } else { None }
    }

    /// What `make` makes, several times.
    pub fn many<T>(&mut self, least: u64, most: u64, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.count(least, most)).map(|_| make(self)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn the_sequence_is_the_published_one() {
        let mut random = Random::new(1_234_567);
        let bits: Vec<_> = (0..3).map(|_| random.bits()).collect();
        assert_eq!(bits, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn numbers_keep_within_their_bounds() {
        let mut random = Random::new(1);
        for _ in 0..1000 {
            assert!((3..=5).contains(&random.count(3, 5)));
            assert!((0.0..1.0).contains(&random.fraction()));
            assert!((-2.0..=2.0).contains(&random.decimal(-2.0, 2.0, 1)));
        }
    }

    #[test]
    fn choices_are_different_and_in_order() {
        let mut random = Random::new(2);
        for _ in 0..1000 {
            let chosen = random.some(&[1, 2, 3, 4, 5], 2, 4);
            assert!((2..=4).contains(&chosen.len()));
            assert!(chosen.is_sorted_by(|a, b| a < b));
        }
    }
}
