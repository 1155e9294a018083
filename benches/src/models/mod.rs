//! The models of every data set, once, in every ownership and layout that a row needs.

#![allow(missing_docs, reason = "here only the cost of the models matters")]
#![allow(non_snake_case, reason = "fields are named as on the wire, which every derive understands")]

#[macro_use]
mod copies;
mod enums;

pub mod canada;
pub mod citm;
pub mod log;
pub mod mesh;
pub mod mk48;
pub mod tagged;
pub mod twitter;
pub mod video;

pub use enums::{CaptionStyle, ScreenDivisionType, TransitionType, Vessel, VideoEffectType};
