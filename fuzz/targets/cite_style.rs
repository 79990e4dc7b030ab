//! The engine's side of `cite_style`; the trials are in `tests/trials/`.
#![no_main]

#[path = "../../tests/trials/mod.rs"]
#[allow(dead_code, unused_imports)] // each target runs one trial
mod trials;

mod timed;

libfuzzer_sys::fuzz_target!(|data: &[u8]| timed::timed(trials::cite_style, data));
