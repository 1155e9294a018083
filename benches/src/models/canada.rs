//! The border of Canada as GeoJSON: 111,126 floats of up to 17 digits and hardly anything else.

/// Prints the models into the calling module; the parameters are explained in [`super::copies`].
macro_rules! canada {
    (
        lifetime: [$($lifetime:tt)*], str: [$($str:tt)+], text: [$($text:tt)+], borrow: [$($borrow:tt)*],
        container: [$($container:tt)*], optional: [$($optional:tt)*], nullable: [$($nullable:tt)*],
        type_key: [$($type_key:tt)*],
    ) => {
        use serde::{Deserialize, Serialize};
        use serial_runtime::FastSerialize;

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct FeatureCollection $($lifetime)* {
            $($type_key)*
            pub r#type: $($str)+,
            $($borrow)*
            pub features: Vec<Feature $($lifetime)*>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Feature $($lifetime)* {
            $($type_key)*
            pub r#type: $($str)+,
            $($borrow)*
            pub properties: Properties $($lifetime)*,
            $($borrow)*
            pub geometry: Geometry $($lifetime)*,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Properties $($lifetime)* {
            pub name: $($str)+,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Geometry $($lifetime)* {
            $($type_key)*
            pub r#type: $($str)+,
            pub coordinates: Vec<Vec<[f64; 2]>>,
        }
    };
}

owned!(canada);
array_owned!(canada);
