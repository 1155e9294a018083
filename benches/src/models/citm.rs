//! The catalogue of a ticket shop: small integers, short names and maps of them.

/// Prints the models into the calling module; the parameters are explained in [`super::copies`].
macro_rules! citm {
    (
        lifetime: [$($lifetime:tt)*], str: [$($str:tt)+], text: [$($text:tt)+], borrow: [$($borrow:tt)*],
        container: [$($container:tt)*], optional: [$($optional:tt)*], nullable: [$($nullable:tt)*],
        type_key: [$($type_key:tt)*],
    ) => {
        use std::collections::BTreeMap;

        use serde::{Deserialize, Serialize};
        use serial_runtime::FastSerialize;

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Catalog $($lifetime)* {
            $($borrow)*
            pub areaNames: BTreeMap<$($str)+, $($str)+>,
            $($borrow)*
            pub audienceSubCategoryNames: BTreeMap<$($str)+, $($str)+>,
            $($borrow)*
            pub blockNames: BTreeMap<$($str)+, $($str)+>,
            $($borrow)*
            pub events: BTreeMap<$($str)+, Event $($lifetime)*>,
            $($borrow)*
            pub performances: Vec<Performance $($lifetime)*>,
            $($borrow)*
            pub seatCategoryNames: BTreeMap<$($str)+, $($str)+>,
            $($borrow)*
            pub subTopicNames: BTreeMap<$($str)+, $($str)+>,
            $($borrow)*
            pub subjectNames: BTreeMap<$($str)+, $($str)+>,
            $($borrow)*
            pub topicNames: BTreeMap<$($str)+, $($str)+>,
            $($borrow)*
            pub topicSubTopics: BTreeMap<$($str)+, Vec<u32>>,
            $($borrow)*
            pub venueNames: BTreeMap<$($str)+, $($str)+>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Event $($lifetime)* {
            $($nullable)*
            pub description: Option<$($str)+>,
            pub id: u32,
            $($nullable)*
            pub logo: Option<$($str)+>,
            $($borrow)*
            pub name: $($text)+,
            pub subTopicIds: Vec<u32>,
            $($nullable)*
            pub subjectCode: Option<$($str)+>,
            $($nullable)*
            pub subtitle: Option<$($str)+>,
            pub topicIds: Vec<u32>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Performance $($lifetime)* {
            pub eventId: u32,
            pub id: u32,
            $($nullable)*
            pub logo: Option<$($str)+>,
            $($nullable)*
            pub name: Option<$($str)+>,
            pub prices: Vec<Price>,
            pub seatCategories: Vec<SeatCategory>,
            $($nullable)*
            pub seatMapImage: Option<$($str)+>,
            pub start: u64,
            pub venueCode: $($str)+,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Price {
            pub amount: u32,
            pub audienceSubCategoryId: u32,
            pub seatCategoryId: u32,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct SeatCategory {
            pub areas: Vec<Area>,
            pub seatCategoryId: u32,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Area {
            pub areaId: u32,
            pub blockIds: Vec<u32>,
        }
    };
}

owned!(citm);
array_owned!(citm);
