//! The error that goes through serde's hands.

use crate::wire::Failed;
use ::serde::{de, ser};
use alloc::{format, string::String};
use core::fmt::{self, Display};

/// Why serde is told to stop.
#[derive(Debug)]
pub(super) enum Failure {
    /// The error is parked in the reader or writer.
    Parked(Failed),
    /// What serde, or the type's own implementation, says.
    Says(String),
}

impl Failure {
    /// Something was asked of a cursor that has failed before.
    pub(super) fn again() -> Self {
        Self::Says(String::from("the type goes on after an error"))
    }
}

impl From<Failed> for Failure {
    fn from(failed: Failed) -> Self {
        Self::Parked(failed)
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Parked(_) => "an error of the format",
            Self::Says(message) => message,
        })
    }
}

impl core::error::Error for Failure {}

impl ser::Error for Failure {
    fn custom<T: Display>(message: T) -> Self {
        Self::Says(format!("{message}"))
    }
}

impl de::Error for Failure {
    fn custom<T: Display>(message: T) -> Self {
        Self::Says(format!("{message}"))
    }
}
