//! Words to people that belong to what was printed: legends, counts.

use crate::error::Error;
use crate::output::line::Line;
use crate::output::wrap::wrap;
use crate::session::{Reader, Session};

/// Says lines on standard error, after what is on standard output so far; to a terminal in lines that fit.
///
/// # Errors
/// Output that cannot be written. What cannot be said is no reason to fail: the data went to standard output.
pub(super) fn lines(lines: &[Line], session: &mut Session<'_>) -> Result<(), Error> {
    session.out.flush()?;
    let width = match session.view.reader {
        Reader::Terminal { width } => width,
        Reader::Pipe => usize::MAX,
    };
    for line in lines.iter().flat_map(|line| wrap(line, width)) {
        let _ = writeln!(session.err, "{}", line.text());
    }
    Ok(())
}
