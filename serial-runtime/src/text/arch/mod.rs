//! Sixteen bytes at a time: the few verbs that the text kernels need, for each kind of machine.
//!
//! The algorithms are written once, over [`Block`]; these files only say how a machine does it.

#[cfg(not(any(all(target_arch = "x86_64", target_feature = "sse2"), all(target_arch = "aarch64", target_feature = "neon"))))]
pub(super) use fallback::Block;
#[cfg(all(target_arch = "aarch64", target_feature = "neon"))]
pub(super) use neon::Block;
#[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
pub(super) use sse2::Block;

#[cfg(all(target_arch = "x86_64", feature = "std"))]
pub(super) mod avx2;
#[cfg(any(test, not(any(all(target_arch = "x86_64", target_feature = "sse2"), all(target_arch = "aarch64", target_feature = "neon")))))]
pub(super) mod fallback;
#[cfg(all(target_arch = "aarch64", target_feature = "neon"))]
pub(super) mod neon;
#[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
pub(super) mod sse2;

/// Bytes in a [`Block`].
pub(super) const LANES: usize = 16;
