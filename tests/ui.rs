//! What must not compile, and what the compiler says then: one mistake each, under `ui/<topic>/`.
//!
//! `TRYBUILD=overwrite cargo test -p serial-tests --test ui` rewrites the expected messages, which are those of the
//! toolchain in rust-toolchain.toml.

#[test]
fn ui() {
    trybuild::TestCases::new().compile_fail("ui/*/*.rs");
}
