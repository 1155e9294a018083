//! Which owned model is borrowed as which.

use crate::models::{log, twitter, video};
use crate::peers::json::Borrowing;

macro_rules! borrowing {
    ($($set:ident::$model:ident,)+) => {
        $(
            impl Borrowing for $set::owned::$model {
                type Borrowed<'a> = $set::json_borrowed::$model<'a>;
            }
        )+
    };
}

borrowing! {
    video::ViralVideoVariant,
    video::Small,
    twitter::Twitter,
    log::Logs,
}
