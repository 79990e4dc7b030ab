//! The engine's side of `read_transcribed`; the trials are in `tests/trials/`.
#![no_main]

#[path = "../../tests/trials/mod.rs"]
#[allow(dead_code, unused_imports)] // each target runs one trial
mod trials;

libfuzzer_sys::fuzz_target!(|data: &[u8]| trials::read_transcribed(data));
