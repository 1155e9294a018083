//! A model in a library that has a panic handler and an allocator of its own, and no std.
//!
//! The compiler refuses this where any dependency brings std: its panic handler would be the second. What the derive prints is
//! compiled without std, too.

#![no_std]

use core::{
    alloc::{GlobalAlloc, Layout},
    panic::PanicInfo,
    ptr::null_mut,
};
use serial_runtime::{Error, FastSerialize};

/// A model with something of everything that the derive prints.
#[derive(FastSerialize)]
pub struct Reading<'a> {
    #[serial(length(min = 1, max = 16))]
    sensor: &'a str,
    #[serial(default = 20.5, range(min = -273.15))]
    celsius: f64,
    battery: Option<u8>,
    state: State,
}

/// Whether the sensor can be believed.
#[derive(FastSerialize)]
pub enum State {
    /// It can.
    Fine,
    /// It cannot, since that many seconds.
    Broken(u32),
}

/// What makes the linker take all of it.
pub fn repeat(input: &[u8], output: &mut [u8]) -> Result<usize, Error> {
    let reading: Reading<'_> = serial_runtime::msgpack::from_slice(input)?;
    serial_runtime::json::encode_to_slice(&reading, output)
}

/// An allocator that has nothing.
struct Empty;

// SAFETY: null is what an allocator returns that has no memory, and nothing is ever given back.
unsafe impl GlobalAlloc for Empty {
    unsafe fn alloc(&self, _: Layout) -> *mut u8 {
        null_mut()
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}

#[global_allocator]
static ALLOCATOR: Empty = Empty;

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    loop {}
}
