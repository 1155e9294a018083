//! Numbers of other crates that have more digits than a number of ours.

use alloc::string::String;

/// A number of whatever size, which is text unless somebody says otherwise: a decimal.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no number that is written as text",
    note = "`Number` is for `Decimal` and `BigDecimal`; other numbers are numbers anyway"
)]
pub trait LongNumber {
    /// All of its digits, where the type is written at all.
    fn digits(&self) -> Option<String>;
}
