//! What is done with a document of a model that both stacks have.

use crate::{
    Both, Explained, turn,
    ways::{Format, WAYS, agrees},
};
use serial_runtime::{Decode, Encode, Error};
use serial_schemas::generate::Random;

/// Writes in the format of a target.
pub type Write<T> = fn(&T) -> Result<Vec<u8>, Error>;

/// So many of 24 documents are held against the reference; the others are read in one more way, or what they give is written and read back.
pub fn typed<T: Both>(
    format: &Format<T>,
    write: Write<T>,
    data: &[u8],
    share: u32,
    compare: fn(&[u8], &mut Explained),
    other: fn(&mut Random) -> T,
) {
    let turn = turn(data, 24);
    if turn < share {
        return compare(data, &mut Explained::new());
    }
    let plain = (format.plain)(data);
    match WAYS.get(turn as usize % (WAYS.len() + 1)) {
        Some(way) => agrees(format, *way, &plain, data, || other(&mut Random::new(7))),
        None => drop(plain.map(|value| back(format, write, &value))),
    }
}

/// What is written is read, and written the same once more.
pub fn back<T: Encode + for<'de> Decode<'de>>(format: &Format<T>, write: Write<T>, value: &T) {
    let written = write(value).expect("what has been read");
    let again = (format.plain)(&written).expect("what has been written");
    assert_eq!(write(&again).expect("the second time"), written);
}
