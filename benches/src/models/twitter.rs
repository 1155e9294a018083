//! The answer of a search for tweets: text in Japanese, wide structs, many nulls. Fields that some tweets leave out are
//! options, so what is encoded says null there.

/// Prints the models into the calling module; the parameters are explained in [`super::copies`].
macro_rules! twitter {
    (
        lifetime: [$($lifetime:tt)*], str: [$($str:tt)+], text: [$($text:tt)+], borrow: [$($borrow:tt)*],
        container: [$($container:tt)*], optional: [$($optional:tt)*], nullable: [$($nullable:tt)*],
        type_key: [$($type_key:tt)*],
    ) => {
        use serde::{Deserialize, Serialize};
        use serial_runtime::FastSerialize;

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Twitter $($lifetime)* {
            $($borrow)*
            pub statuses: Vec<Status $($lifetime)*>,
            $($borrow)*
            pub search_metadata: SearchMetadata $($lifetime)*,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct SearchMetadata $($lifetime)* {
            pub completed_in: f64,
            pub max_id: u64,
            pub max_id_str: $($str)+,
            pub next_results: $($str)+,
            pub query: $($str)+,
            pub refresh_url: $($str)+,
            pub count: u32,
            pub since_id: u64,
            pub since_id_str: $($str)+,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Status $($lifetime)* {
            $($borrow)*
            pub metadata: Metadata $($lifetime)*,
            pub created_at: $($str)+,
            pub id: u64,
            pub id_str: $($str)+,
            $($borrow)*
            pub text: $($text)+,
            $($borrow)*
            pub source: $($text)+,
            pub truncated: bool,
            $($nullable)*
            pub in_reply_to_status_id: Option<u64>,
            $($nullable)*
            pub in_reply_to_status_id_str: Option<$($str)+>,
            $($nullable)*
            pub in_reply_to_user_id: Option<u32>,
            $($nullable)*
            pub in_reply_to_user_id_str: Option<$($str)+>,
            $($nullable)*
            pub in_reply_to_screen_name: Option<$($str)+>,
            $($borrow)*
            pub user: User $($lifetime)*,
            $($nullable)*
            pub geo: Option<$($str)+>,
            $($nullable)*
            pub coordinates: Option<$($str)+>,
            $($nullable)*
            pub place: Option<$($str)+>,
            $($nullable)*
            pub contributors: Option<$($str)+>,
            $($borrow)* $($nullable)*
            pub retweeted_status: Option<Box<Status $($lifetime)*>>,
            pub retweet_count: u32,
            pub favorite_count: u32,
            $($borrow)*
            pub entities: StatusEntities $($lifetime)*,
            pub favorited: bool,
            pub retweeted: bool,
            $($nullable)*
            pub possibly_sensitive: Option<bool>,
            pub lang: $($str)+,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Metadata $($lifetime)* {
            pub result_type: $($str)+,
            pub iso_language_code: $($str)+,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct User $($lifetime)* {
            pub id: u64,
            pub id_str: $($str)+,
            $($borrow)*
            pub name: $($text)+,
            pub screen_name: $($str)+,
            $($borrow)*
            pub location: $($text)+,
            $($borrow)*
            pub description: $($text)+,
            $($nullable)*
            pub url: Option<$($str)+>,
            $($borrow)*
            pub entities: UserEntities $($lifetime)*,
            pub protected: bool,
            pub followers_count: u32,
            pub friends_count: u32,
            pub listed_count: u32,
            pub created_at: $($str)+,
            pub favourites_count: u32,
            $($nullable)*
            pub utc_offset: Option<i32>,
            $($nullable)*
            pub time_zone: Option<$($str)+>,
            pub geo_enabled: bool,
            pub verified: bool,
            pub statuses_count: u32,
            pub lang: $($str)+,
            pub contributors_enabled: bool,
            pub is_translator: bool,
            pub is_translation_enabled: bool,
            pub profile_background_color: $($str)+,
            pub profile_background_image_url: $($str)+,
            pub profile_background_image_url_https: $($str)+,
            pub profile_background_tile: bool,
            pub profile_image_url: $($str)+,
            pub profile_image_url_https: $($str)+,
            $($nullable)*
            pub profile_banner_url: Option<$($str)+>,
            pub profile_link_color: $($str)+,
            pub profile_sidebar_border_color: $($str)+,
            pub profile_sidebar_fill_color: $($str)+,
            pub profile_text_color: $($str)+,
            pub profile_use_background_image: bool,
            pub default_profile: bool,
            pub default_profile_image: bool,
            pub following: bool,
            pub follow_request_sent: bool,
            pub notifications: bool,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct UserEntities $($lifetime)* {
            $($borrow)* $($nullable)*
            pub url: Option<UrlList $($lifetime)*>,
            $($borrow)*
            pub description: UrlList $($lifetime)*,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct UrlList $($lifetime)* {
            $($borrow)*
            pub urls: Vec<Url $($lifetime)*>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Url $($lifetime)* {
            pub url: $($str)+,
            pub expanded_url: $($str)+,
            pub display_url: $($str)+,
            pub indices: [u32; 2],
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct StatusEntities $($lifetime)* {
            $($borrow)*
            pub hashtags: Vec<Hashtag $($lifetime)*>,
            $($borrow)*
            pub symbols: Vec<Hashtag $($lifetime)*>,
            $($borrow)*
            pub urls: Vec<Url $($lifetime)*>,
            $($borrow)*
            pub user_mentions: Vec<UserMention $($lifetime)*>,
            $($borrow)* $($nullable)*
            pub media: Option<Vec<Media $($lifetime)*>>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Hashtag $($lifetime)* {
            pub text: $($str)+,
            pub indices: [u32; 2],
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct UserMention $($lifetime)* {
            pub screen_name: $($str)+,
            $($borrow)*
            pub name: $($text)+,
            pub id: u64,
            pub id_str: $($str)+,
            pub indices: [u32; 2],
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Media $($lifetime)* {
            pub id: u64,
            pub id_str: $($str)+,
            pub indices: [u32; 2],
            pub media_url: $($str)+,
            pub media_url_https: $($str)+,
            pub url: $($str)+,
            pub display_url: $($str)+,
            pub expanded_url: $($str)+,
            $($type_key)*
            pub r#type: $($str)+,
            $($borrow)*
            pub sizes: Sizes $($lifetime)*,
            $($nullable)*
            pub source_status_id: Option<u64>,
            $($nullable)*
            pub source_status_id_str: Option<$($str)+>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Sizes $($lifetime)* {
            $($borrow)*
            pub medium: Size $($lifetime)*,
            $($borrow)*
            pub small: Size $($lifetime)*,
            $($borrow)*
            pub thumb: Size $($lifetime)*,
            $($borrow)*
            pub large: Size $($lifetime)*,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Size $($lifetime)* {
            pub w: u32,
            pub h: u32,
            pub resize: $($str)+,
        }
    };
}

owned!(twitter);
json_borrowed!(twitter);
