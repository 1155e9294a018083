//! Tests of `tests/it`, by path, which run for long or measure what the optimiser makes of the code.

#![cfg(test)]
#![allow(dead_code, reason = "what other tests use")]

#[path = "../../tests/it/conformance/mod.rs"]
mod conformance;
#[path = "../../tests/it/exhaustive.rs"]
mod exhaustive;
#[path = "../../tests/it/stack.rs"]
mod stack;

#[path = "../../tests/it/hostile"]
mod hostile {
    mod depth;
    mod documents;
    mod forms;
    mod linear;
    mod shapes;
    mod tries;
    mod ways;

    use shapes::Shapes;
}
