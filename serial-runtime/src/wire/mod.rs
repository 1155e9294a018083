//! The verbs that both formats speak.
//!
//! [`Encode`](crate::Encode) and [`Decode`](crate::Decode) are written once, against [`Writer`] and [`Reader`]; each
//! format implements every verb, so that the compiler checks that the formats mirror each other. The traits are
//! sealed: their cursors carry invariants that only the runtime keeps.
//!
//! A cursor is passed and returned by value: `&'de [u8]`, the rest of the input, while reading, and [`Room`], the free
//! bytes of the output, while writing. An error is parked in the reader or writer and the verb returns [`Failed`], which has
//! no size: on the way that succeeds everything stays in registers.

mod answer;
mod context;
mod int;
mod key;
pub(crate) mod lax;
pub(crate) mod prefix;
mod reader;
mod state;
mod trial;
mod trouble;
mod writer;

pub use crate::output::Room;
pub use answer::{Found, Kind, More, Number, Tagged};
pub use context::WithContext;
pub use int::Int;
pub use key::{Key, Lead};
pub use reader::Reader;
pub use state::State;
pub(crate) use state::{Mode, Outside};
pub(crate) use trial::{Misfit, Trial, Why};
pub(crate) use trouble::{Pending, Trouble};
pub use writer::Writer;

pub(crate) mod sealed {
    /// Only the runtime implements the verbs.
    pub trait Sealed {}
}

/// Says that an error has been parked in the reader or writer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct Failed(pub(crate) ());

/// What a reading verb returns: the rest of the input.
pub type Read<'de> = Result<&'de [u8], Failed>;

/// What a writing verb returns: the room that is left.
pub type Wrote<'w> = Result<Room<'w>, Failed>;
