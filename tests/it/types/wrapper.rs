//! Wrappers of arithmetic and order.

use crate::support::both_formats;
use std::{
    cmp::Reverse,
    num::{Saturating, Wrapping},
};

#[test]
fn are_what_they_wrap() {
    both_formats(&Reverse(String::from("text")));
    both_formats(&Wrapping(-7_i16));
    both_formats(&Saturating(200_u8));
    both_formats(&vec![Reverse(None), Reverse(Some(1))]);
}
