//! A bound on the processor time that a trial takes for each byte of its input. Other work on the machine does not
//! count.

use std::time::Duration;

use cpu_time::ProcessTime;

/// Time of a trial that does not depend on its input: the command line, the embedded catalogue, files.
const START: Duration = Duration::from_secs(2);
/// Time for each byte, a hundred times that of the slowest reader.
const BYTE: Duration = Duration::from_micros(200);

/// Runs a trial, and fails if it takes more time than its input may cost.
pub(crate) fn timed(trial: fn(&[u8]), data: &[u8]) {
    let began = ProcessTime::now();
    trial(data);
    let most = START + BYTE * u32::try_from(data.len()).unwrap_or(u32::MAX);
    let taken = began.elapsed();
    assert!(taken < most, "{taken:?} for {} bytes", data.len());
}
