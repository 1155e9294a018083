//! Access logs of a web server: short texts and small numbers.

/// Prints the models into the calling module; the parameters are explained in [`super::copies`].
macro_rules! log {
    (
        lifetime: [$($lifetime:tt)*], str: [$($str:tt)+], text: [$($text:tt)+], borrow: [$($borrow:tt)*],
        container: [$($container:tt)*], optional: [$($optional:tt)*], nullable: [$($nullable:tt)*],
        type_key: [$($type_key:tt)*],
    ) => {
        use serde::{Deserialize, Serialize};
        use serial_runtime::FastSerialize;

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Logs $($lifetime)* {
            $($borrow)*
            pub logs: Vec<Log $($lifetime)*>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Log $($lifetime)* {
            pub address: Address,
            pub identity: $($str)+,
            pub user: $($str)+,
            pub date: $($str)+,
            pub request: $($str)+,
            pub code: u16,
            pub size: u64,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Address {
            pub x0: u8,
            pub x1: u8,
            pub x2: u8,
            pub x3: u8,
        }
    };
}

owned!(log);
json_borrowed!(log);
msgpack_borrowed!(log);
array_owned!(log);
