//! An allocator that counts while it is asked to.
//!
//! Not in the binary that measures time: even while nobody asks, it costs two nanoseconds an allocation, which is a
//! tenth of a small decode.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, AtomicIsize, AtomicUsize, Ordering::Relaxed};

/// For `#[global_allocator]` of the binary that measures.
pub struct Counting;

static COUNTS: AtomicBool = AtomicBool::new(false);
static ALLOCATIONS: AtomicUsize = AtomicUsize::new(0);
static LIVE: AtomicIsize = AtomicIsize::new(0);
static PEAK: AtomicIsize = AtomicIsize::new(0);
static HELD: AtomicIsize = AtomicIsize::new(0);

/// What an operation took from the allocator.
#[derive(Clone, Copy)]
pub struct Memory {
    /// How often it asked for memory, or for more.
    pub allocations: usize,
    /// How many bytes it held at most, beyond what was there before.
    pub peak: usize,
    /// How many bytes its result holds.
    pub held: usize,
}

/// Runs the operation and counts.
pub fn memory_of(operation: impl FnOnce()) -> Memory {
    ALLOCATIONS.store(0, Relaxed);
    LIVE.store(0, Relaxed);
    PEAK.store(0, Relaxed);
    HELD.store(0, Relaxed);
    COUNTS.store(true, Relaxed);
    operation();
    COUNTS.store(false, Relaxed);
    // OK: what reads in place of a larger value may hold less than there was before, which is nothing of its own.
    let bytes = |of: &AtomicIsize| of.load(Relaxed).max(0).unsigned_abs();
    Memory { allocations: ALLOCATIONS.load(Relaxed), peak: bytes(&PEAK), held: bytes(&HELD) }
}

/// Notes what is held now: the operation is over, and its result has not been dropped yet.
pub fn note_held() {
    HELD.store(LIVE.load(Relaxed), Relaxed);
}

#[inline]
fn note(allocations: usize, more: usize, less: usize) {
    if COUNTS.load(Relaxed) {
        count(allocations, more as isize - less as isize);
    }
}

#[cold]
fn count(allocations: usize, change: isize) {
    ALLOCATIONS.fetch_add(allocations, Relaxed);
    let live = LIVE.fetch_add(change, Relaxed) + change;
    PEAK.fetch_max(live, Relaxed);
}

// SAFETY: every call goes on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        note(1, layout.size(), 0);
        // SAFETY: what the caller promises us is what `System` asks for.
        unsafe { System.alloc(layout) }
    }

    #[inline]
    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        note(0, 0, layout.size());
        // SAFETY: as above; the memory came from `System`.
        unsafe { System.dealloc(at, layout) }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        note(1, layout.size(), 0);
        // SAFETY: as in `alloc`.
        unsafe { System.alloc_zeroed(layout) }
    }

    #[inline]
    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        note(1, size, layout.size());
        // SAFETY: as in `dealloc`, and the new size is the caller's promise.
        unsafe { System.realloc(at, layout, size) }
    }
}
