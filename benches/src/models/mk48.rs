//! The updates of a naval game: deep small structs, enums, options, short lists, heights of terrain.

/// Prints the models into the calling module; the parameters are explained in [`super::copies`].
macro_rules! mk48 {
    (
        lifetime: [$($lifetime:tt)*], str: [$($str:tt)+], text: [$($text:tt)+], borrow: [$($borrow:tt)*],
        container: [$($container:tt)*], optional: [$($optional:tt)*], nullable: [$($nullable:tt)*],
        type_key: [$($type_key:tt)*],
    ) => {
        use serde::{Deserialize, Serialize};
        use serial_runtime::FastSerialize;

        use $crate::models::Vessel;

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Updates {
            pub updates: Vec<Update>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Update {
            pub contacts: Vec<Contact>,
            pub score: u32,
            pub world_radius: f32,
            pub terrain: Vec<Terrain>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Contact {
            pub damage: u8,
            pub entity_id: u32,
            $($nullable)*
            pub vessel: Option<Vessel>,
            pub guidance: Guidance,
            $($nullable)*
            pub player_id: Option<u16>,
            pub reloads: Vec<bool>,
            pub transform: Transform,
            pub turret_angles: Vec<f32>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Guidance {
            pub angle: f32,
            pub submerge: bool,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Transform {
            pub altitude: i8,
            pub angle: f32,
            pub position: Vector2,
            pub velocity: f32,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Vector2 {
            pub x: f32,
            pub y: f32,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Terrain {
            pub chunk: Chunk,
            pub heights: Vec<u16>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Chunk {
            pub x: i8,
            pub y: i8,
        }
    };
}

owned!(mk48);
array_owned!(mk48);
