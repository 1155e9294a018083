//! Triangles in space: structs of three `f32`, nothing else.

/// Prints the models into the calling module; the parameters are explained in [`super::copies`].
macro_rules! mesh {
    (
        lifetime: [$($lifetime:tt)*], str: [$($str:tt)+], text: [$($text:tt)+], borrow: [$($borrow:tt)*],
        container: [$($container:tt)*], optional: [$($optional:tt)*], nullable: [$($nullable:tt)*],
        type_key: [$($type_key:tt)*],
    ) => {
        use serde::{Deserialize, Serialize};
        use serial_runtime::FastSerialize;

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Mesh {
            pub triangles: Vec<Triangle>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Triangle {
            pub v0: Vector3,
            pub v1: Vector3,
            pub v2: Vector3,
            pub normal: Vector3,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Vector3 {
            pub x: f32,
            pub y: f32,
            pub z: f32,
        }
    };
}

owned!(mesh);
array_owned!(mesh);
