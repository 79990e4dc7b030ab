//! A bound on the time that a trial takes for each byte of its input.

use std::time::{Duration, Instant};

/// Time of a trial that does not depend on its input: the command line, the embedded catalogue, files.
const START: Duration = Duration::from_secs(2);
/// Time for each byte, a hundred times that of the slowest reader.
const BYTE: Duration = Duration::from_micros(200);

/// Runs a trial, and fails if it takes more time than its input may cost.
pub(crate) fn timed(trial: fn(&[u8]), data: &[u8]) {
    let began = Instant::now();
    trial(data);
    let most = START + BYTE * u32::try_from(data.len()).unwrap_or(u32::MAX);
    assert!(began.elapsed() < most, "{:?} for {} bytes", began.elapsed(), data.len());
}
