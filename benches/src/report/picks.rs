//! Which rows the charts, README and the tables of throughput show.

/// One picture.
pub(super) struct Chart {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    /// A label and its row.
    pub(super) rows: &'static [(&'static str, &'static str)],
}

/// Every picture.
pub(super) const CHARTS: &[Chart] = &[
    Chart {
        name: "json-encode",
        title: "JSON encode",
        rows: &[
            ("viral", "json encode viral reused"),
            ("small", "json encode small reused"),
            ("twitter", "json encode twitter reused"),
            ("citm", "json encode citm reused"),
            ("canada", "json encode canada reused"),
            ("log", "json encode log reused"),
        ],
    },
    Chart {
        name: "json-decode",
        title: "JSON decode",
        rows: &[
            ("viral", "json decode viral owned"),
            ("viral, borrowed", "json decode viral borrowed"),
            ("small", "json decode small owned"),
            ("twitter", "json decode twitter owned"),
            ("citm", "json decode citm owned"),
            ("canada", "json decode canada owned"),
        ],
    },
    Chart {
        name: "msgpack-encode",
        title: "MessagePack encode",
        rows: &[
            ("viral", "msgpack map encode viral reused"),
            ("viral, new Vec", "msgpack map encode viral fresh"),
            ("small", "msgpack map encode small reused"),
            ("twitter", "msgpack map encode twitter reused"),
            ("log", "msgpack map encode log reused"),
            ("viral, array", "msgpack array encode viral reused"),
        ],
    },
    Chart {
        name: "msgpack-decode",
        title: "MessagePack decode",
        rows: &[
            ("viral", "msgpack map decode viral owned"),
            ("viral, borrowed", "msgpack map decode viral borrowed"),
            ("small", "msgpack map decode small owned"),
            ("twitter", "msgpack map decode twitter owned"),
            ("log", "msgpack map decode log owned"),
            ("viral, array", "msgpack array decode viral owned"),
        ],
    },
];

/// The rows of README's table.
pub(super) const HEADLINES: &[(&str, &str)] = &[
    ("JSON encode, one video (3 kB)", "json encode viral reused"),
    ("JSON decode, owned", "json decode viral owned"),
    ("JSON decode, borrowed", "json decode viral borrowed"),
    ("JSON decode, into an object that exists", "json decode viral into warm"),
    ("JSON encode, twitter.json", "json encode twitter reused"),
    ("JSON decode, twitter.json", "json decode twitter owned"),
    ("MessagePack encode, one video", "msgpack map encode viral reused"),
    ("MessagePack decode, owned", "msgpack map decode viral owned"),
    ("MessagePack decode, borrowed", "msgpack map decode viral borrowed"),
];

/// Rows whose objects a second have a target of their own: what must be reached, and what is aimed at.
pub(super) const THROUGHPUT: &[(&str, f64, f64)] = &[
    ("json encode viral reused", 5e5, 1e6),
    ("msgpack map encode viral reused", 1e6, 4e6),
    ("msgpack map encode small x1000 reused", 1e7, 2e7),
    ("msgpack map decode small x1000 owned", 1e7, 2e7),
    ("msgpack array encode small x1000 reused", 1e7, 2e7),
    ("msgpack array decode small x1000 owned", 1e7, 2e7),
];

/// Rows whose memory is of interest.
#[cfg(any(test, feature = "memory"))]
pub(super) const BATCHES: &[&str] = &[
    "json encode viral x1000 fresh",
    "json encode viral x1000 reused",
    "json decode viral x1000 owned",
    "json decode viral x1000 into warm",
    "msgpack map encode viral x1000 fresh",
    "msgpack map encode viral x1000 reused",
    "msgpack map decode viral x1000 owned",
    "msgpack map decode viral x1000 into warm",
    "json encode small x1000 fresh",
    "json encode small x1000 reused",
    "json decode small x1000 owned",
    "json decode small x1000 into warm",
    "msgpack map encode small x1000 fresh",
    "msgpack map encode small x1000 reused",
    "msgpack map decode small x1000 owned",
    "msgpack map decode small x1000 into warm",
    "msgpack map decode small x1000 borrowed",
    "json encode viral fresh",
    "json decode viral owned",
    "json decode viral into warm",
    "msgpack map encode viral fresh",
    "msgpack map decode viral owned",
    "msgpack map decode viral borrowed",
    "msgpack map decode viral into warm",
];

#[cfg(all(test, feature = "shapes", feature = "corpora"))]
mod tests {
    use super::*;

    #[test]
    fn every_pick_is_a_row() {
        let charts = CHARTS.iter().flat_map(|chart| chart.rows).map(|(_, row)| row);
        let headlines = HEADLINES.iter().map(|(_, row)| row);
        let throughput = THROUGHPUT.iter().map(|(row, ..)| row);
        for pick in charts.chain(headlines).chain(throughput).chain(BATCHES) {
            assert!(crate::rows::all().any(|row| row.name == *pick), "{pick}");
        }
    }
}
