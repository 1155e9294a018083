//! Input from strangers, through every way in: what is refused, what it costs, and what is left behind.

mod depth;
mod documents;
mod drops;
mod echo;
mod faults;
mod forms;
mod limits;
mod linear;
#[cfg(target_os = "linux")]
mod pages;
mod shapes;
mod tries;
pub mod ways;

use shapes::Shapes;
use std::{
    cell::Cell,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Once,
};

/// What `run` returns, or that it panics, which is not shown.
fn caught<T>(run: impl FnOnce() -> T) -> Option<T> {
    thread_local! {
        static QUIET: Cell<bool> = const { Cell::new(false) };
    }
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let shown = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !QUIET.get() {
                shown(panic);
            }
        }));
    });
    QUIET.set(true);
    let result = catch_unwind(AssertUnwindSafe(run));
    QUIET.set(false);
    result.ok()
}
