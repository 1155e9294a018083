//! `arrayvec::ArrayVec`, an array of a bounded length (of `u8`: bytes), and `ArrayString`, a text of a bounded length.

use super::{
    bounded,
    list::{List, list},
    small_text::texts,
};
use crate::describe::Type;
use ::arrayvec::{ArrayString, ArrayVec};

impl<T, const N: usize> List<T> for ArrayVec<T, N> {
    const MOST: usize = N;

    fn put(&mut self, item: T) -> bool {
        self.try_push(item).is_ok()
    }
    fn items(&mut self) -> &mut [T] {
        self
    }
    fn truncate(&mut self, len: usize) {
        self.truncate(len);
    }
}

list! {
    [const N: usize] ArrayVec<T, N>:
        Type::Model(|| const { &bounded::List::<T, N>::model("ArrayVec", "arrayvec::ArrayVec") })
}

texts! {
    [const N: usize] ArrayString<N>:
        Type::Model(|| const { &bounded::Text::<N>::model("ArrayString", "arrayvec::ArrayString") }),
        |value, text| { value.clear(); value.try_push_str(&text).is_ok() }, N;
}
