//! `heapless::Vec`, an array of a bounded length (of `u8`: bytes), and `heapless::String`, a text of a bounded length.

use super::{
    bounded,
    list::{List, list},
    small_text::texts,
};
use crate::describe::Type;
use ::heapless::{String, Vec};

impl<T, const N: usize> List<T> for Vec<T, N> {
    const MOST: usize = N;

    fn put(&mut self, item: T) -> bool {
        self.push(item).is_ok()
    }
    fn items(&mut self) -> &mut [T] {
        self
    }
    fn truncate(&mut self, len: usize) {
        self.truncate(len);
    }
}

list! {
    [const N: usize] Vec<T, N>:
        Type::Model(|| const { &bounded::List::<T, N>::model("BoundedVec", "heapless::Vec") })
}

texts! {
    [const N: usize] String<N>:
        Type::Model(|| const { &bounded::Text::<N>::model("BoundedString", "heapless::String") }),
        |value, text| { value.clear(); value.push_str(&text).is_ok() }, N;
}
