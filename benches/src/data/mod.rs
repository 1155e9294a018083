//! The documents: values, made from a fixed seed or found in a file, and every form of input that a row decodes.

mod corpora;
mod documents;
mod numbers;
mod rng;
mod shapes;
mod tagged;
mod video;

pub use documents::Documents;
pub use tagged::{Tagged, TaggedDocuments};

use crate::models::{canada, citm, log, mesh, mk48, twitter, video as models};

/// Everything the rows work on; what no row asks for is never made.
pub struct Data {
    /// One `ViralVideoVariant`.
    pub viral: Documents<models::owned::ViralVideoVariant, models::array_owned::ViralVideoVariant>,
    /// A thousand of them.
    pub virals: Documents<Vec<models::owned::ViralVideoVariant>, Vec<models::array_owned::ViralVideoVariant>>,
    /// A record of five fields.
    pub small: Documents<models::owned::Small, models::array_owned::Small>,
    /// A thousand of them.
    pub smalls: Documents<Vec<models::owned::Small>, Vec<models::array_owned::Small>>,
    /// Twenty thousand of them.
    pub many_smalls: Documents<Vec<models::owned::Small>>,
    /// The answer of a search for tweets.
    pub twitter: Documents<twitter::owned::Twitter>,
    /// The catalogue of a ticket shop.
    pub citm: Documents<citm::owned::Catalog, citm::array_owned::Catalog>,
    /// The border of Canada.
    pub canada: Documents<canada::owned::FeatureCollection, canada::array_owned::FeatureCollection>,
    /// A thousand lines of an access log.
    pub log: Documents<log::owned::Logs, log::array_owned::Logs>,
    /// A thousand triangles.
    pub mesh: Documents<mesh::owned::Mesh, mesh::array_owned::Mesh>,
    /// Forty updates of a naval game.
    pub mk48: Documents<mk48::owned::Updates, mk48::array_owned::Updates>,
    /// A hundred captions, told in several ways.
    pub tagged: TaggedDocuments,
    /// A thousand of each.
    pub f64s: Documents<Vec<f64>>,
    /// See `f64s`.
    pub f32s: Documents<Vec<f32>>,
    /// See `f64s`.
    pub u32s: Documents<Vec<u32>>,
    /// See `f64s`.
    pub i64s: Documents<Vec<i64>>,
}

impl Data {
    /// The same data on every run and every machine.
    pub fn new() -> Self {
        Self {
            viral: Documents::made(video::viral),
            virals: Documents::made(video::virals),
            small: Documents::made(video::small),
            smalls: Documents::made(video::smalls),
            many_smalls: Documents::made(video::many_smalls),
            twitter: Documents::found("twitter.json"),
            citm: Documents::found("citm_catalog.json"),
            canada: Documents::found("canada.json"),
            log: Documents::made(shapes::logs),
            mesh: Documents::made(shapes::mesh),
            mk48: Documents::made(shapes::updates),
            tagged: tagged::documents(),
            f64s: Documents::made(numbers::f64s),
            f32s: Documents::made(numbers::f32s),
            u32s: Documents::made(numbers::u32s),
            i64s: Documents::made(numbers::i64s),
        }
    }
}

impl Default for Data {
    fn default() -> Self {
        Self::new()
    }
}

/// Whether the rows that need this file can run.
pub fn has_corpus(file: &str) -> bool {
    corpora::find(file).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;
    use serde::de::DeserializeOwned;

    /// Compact JSON, indented JSON, MsgPack maps, MsgPack arrays.
    fn sizes<T, A>(documents: &Documents<T, A>) -> [usize; 4]
    where
        T: Serialize + DeserializeOwned,
        A: DeserializeOwned,
    {
        [documents.json(), documents.json_pretty(), documents.msgpack(), documents.msgpack_array()]
            .map(<[u8]>::len)
    }

    /// Numbers from before and after a change of the data must not be compared; whoever changes it sees it here.
    #[test]
    fn documents_keep_their_size() {
        let data = Data::new();
        let sizes = [
            sizes(&data.viral),
            sizes(&data.small),
            sizes(&data.log),
            sizes(&data.mesh),
            sizes(&data.mk48),
            sizes(&data.f64s),
        ];
        let expected = [
            [3081, 4283, 2828, 1639],
            [118, 157, 93, 67],
            [181_698, 294_706, 138_119, 81_114],
            [215_577, 405_585, 105_014, 65_004],
            [147_523, 357_647, 91_754, 33_942],
            [18_636, 21_637, 9003, 9003],
        ];
        assert_eq!(sizes, expected);
    }

    #[test]
    fn alphabetical_has_the_same_length_in_another_order() {
        let viral = Data::new().viral;
        assert_eq!(viral.json_alphabetical().len(), viral.json().len());
        assert!(viral.json_alphabetical().starts_with(br#"{"caption_timing":"#));
    }
}
