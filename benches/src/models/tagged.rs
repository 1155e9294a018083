//! One caption as a plain struct, and as a variant that is told in each way there is.

use serde::{Deserialize, Serialize};
use serial_runtime::FastSerialize;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
pub struct Caption {
    pub id: u64,
    pub title: String,
    pub tags: Vec<String>,
    pub start_time: f64,
    pub end_time: f64,
    pub font_size: u32,
    pub visible: bool,
    pub note: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
pub struct Picture {
    pub id: u64,
    pub path: String,
    pub width: u32,
    pub height: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
pub struct Times {
    pub start_time: f64,
    pub end_time: f64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
pub struct Flattened {
    pub id: u64,
    pub title: String,
    pub tags: Vec<String>,
    #[serde(flatten)]
    #[serial(flatten)]
    pub times: Times,
    pub font_size: u32,
    pub visible: bool,
    pub note: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
#[serde(tag = "type")]
#[serial(tag = "type")]
pub enum Internal {
    Picture(Picture),
    Caption(Caption),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
#[serde(tag = "type", content = "data")]
#[serial(tag = "type", content = "data")]
pub enum Adjacent {
    Picture(Picture),
    Caption(Caption),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
#[serde(untagged)]
#[serial(untagged)]
pub enum Untagged {
    Id(u64),
    Picture(Picture),
    Caption(Caption),
}
