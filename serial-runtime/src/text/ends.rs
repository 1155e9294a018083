//! A text of a few blocks, looked at as a whole.

use super::arch::Block;

/// A text as the `N` blocks at its start and the `N` at its end, which overlap where it is shorter than all of them.
pub(super) struct Ends<B, const N: usize> {
    pub(super) start: [B; N],
    pub(super) end: [B; N],
    /// Where those at the end begin.
    pub(super) behind: usize,
}

impl<B: Block, const N: usize> Ends<B, N> {
    /// `None` of a text that is shorter than `N` blocks. Of one that is longer than `2 * N`, the middle is missing.
    ///
    /// # Safety
    ///
    /// The machine knows the instructions of `B`.
    #[inline(always)]
    pub(super) unsafe fn load(text: &[u8]) -> Option<Self> {
        let behind = text.len().checked_sub(N * B::WIDTH)?;
        let block = |at: usize| {
            // SAFETY: there are so many blocks from the start on, and from `behind`.
            let at = unsafe { text.as_ptr().add(at) };
            // SAFETY: as said, and the caller's promise.
            unsafe { B::load(at) }
        };
        let start = core::array::from_fn(|i| block(i * B::WIDTH));
        let end = core::array::from_fn(|i| block(behind + i * B::WIDTH));
        Some(Self { start, end, behind })
    }

    /// Writes the text and returns its end.
    ///
    /// # Safety
    ///
    /// As many bytes are writable at `to` as the text has.
    #[inline(always)]
    pub(super) unsafe fn store(self, to: *mut u8) -> *mut u8 {
        // SAFETY: the text is as long as these blocks, or longer.
        unsafe { store(self.start, to) };
        // SAFETY: so much is before the last blocks.
        let to = unsafe { to.add(self.behind) };
        // SAFETY: the text ends where these blocks do.
        unsafe { store(self.end, to) }
    }
}

/// Writes blocks and returns the end.
///
/// # Safety
///
/// `N` blocks are writable at `to`.
#[inline(always)]
unsafe fn store<B: Block, const N: usize>(blocks: [B; N], mut to: *mut u8) -> *mut u8 {
    for block in blocks {
        // SAFETY: the room for this block is left.
        unsafe { block.store(to) };
        // SAFETY: one behind it.
        to = unsafe { to.add(B::WIDTH) };
    }
    to
}
