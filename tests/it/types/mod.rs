//! Every supported type, through both formats and against the reference codecs.

mod array;
mod bytes;
mod jiff;
mod key;
mod map;
mod net;
mod nonzero;
mod option;
mod path;
mod pointer;
mod primitive;
mod record;
mod sequence;
mod serde;
mod set;
mod text;
mod tuple;
mod unit;
mod uuid;
mod value;
mod wrapper;
