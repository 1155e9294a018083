//! The ratios to the best peer that the project sets out to reach.

/// A ratio to the best peer of the row; more is better.
#[derive(Clone, Copy)]
pub struct Target {
    /// What we must reach.
    pub must: f64,
    /// What we would like to reach.
    pub aim: f64,
}

/// A row without a target of its own: not slower than the best peer, beyond what measuring can tell.
const PAR: Target = Target { must: 0.97, aim: 1.5 };

/// Those that ask for more.
const TARGETS: &[(&str, f64, f64)] = &[
    ("json encode viral reused", 3.3, 4.0),
    ("json encode viral fresh", 3.3, 4.0),
    ("json encode small reused", 2.5, 3.5),
    ("json encode small fresh", 2.5, 3.5),
    ("json encode twitter reused", 5.0, 6.0),
    ("json decode viral owned", 1.6, 2.0),
    ("json decode viral borrowed", 1.9, 2.5),
    ("json decode viral owned pretty", 1.4, 2.0),
    ("json decode viral borrowed pretty", 1.4, 2.0),
    ("json decode viral owned alphabetical", 1.3, 1.8),
    ("json decode viral into warm", 2.0, 2.0),
    ("json decode small owned", 1.9, 2.5),
    ("json decode small borrowed", 2.4, 3.0),
    ("json decode twitter owned", 1.8, 2.2),
    ("json decode twitter owned pretty", 1.4, 2.0),
    ("json decode twitter owned alphabetical", 1.3, 1.8),
    ("msgpack map encode viral fresh", 2.5, 3.0),
    ("msgpack map encode viral reused", 1.3, 1.6),
    ("msgpack map encode small fresh", 4.5, 5.0),
    ("msgpack map encode small reused", 1.3, 1.6),
    ("msgpack map decode viral owned", 1.5, 1.8),
    ("msgpack map decode viral borrowed", 1.8, 2.3),
    ("msgpack map decode small owned", 1.25, 1.5),
    ("msgpack map decode small borrowed", 1.3, 1.6),
    ("msgpack array decode viral owned", 1.3, 1.5),
    ("msgpack array decode viral borrowed", 1.7, 2.0),
    ("json decode f64 x1000 owned", 1.3, 1.5),
    ("json decode f32 x1000 owned", 1.3, 1.5),
    ("json decode u32 x1000 owned", 1.3, 1.5),
    ("json decode i64 x1000 owned", 1.3, 1.5),
    ("msgpack array decode f64 x1000 owned", 1.3, 1.5),
    ("msgpack array decode f32 x1000 owned", 1.3, 1.5),
    ("msgpack array decode u32 x1000 owned", 1.3, 1.5),
    ("msgpack array decode i64 x1000 owned", 1.3, 1.5),
];

pub(super) fn of(row: &str) -> Target {
    let found = TARGETS.iter().find(|(name, ..)| *name == row);
    found.map_or(PAR, |&(_, must, aim)| Target { must, aim })
}

#[cfg(test)]
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    TARGETS.iter().map(|(name, ..)| *name)
}
