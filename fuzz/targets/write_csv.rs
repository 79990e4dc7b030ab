//! The engine's side of `write_csv`; the trials are in `tests/trials/`.
#![no_main]

#[path = "../../tests/trials/mod.rs"]
#[allow(dead_code, unused_imports)] // each target runs one trial
mod trials;

libfuzzer_sys::fuzz_target!(|data: &[u8]| trials::write_csv(data));
