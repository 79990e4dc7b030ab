//! The engine's side of `writers`; what is tried is in `trials.rs`.
#![no_main]

#[path = "../trials.rs"]
#[allow(dead_code)] // each target runs one trial
mod trials;

libfuzzer_sys::fuzz_target!(|data: &[u8]| trials::writers(data));
