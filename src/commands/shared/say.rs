//! Words to people that belong to what was printed: legends, counts.

use crate::error::Error;
use crate::terminal::styled_line::Line;
use crate::terminal::view::{Reader, Session};
use crate::terminal::wrap::wrap;

/// Says lines on standard error, after what is on standard output so far; to a terminal in lines that fit.
///
/// # Errors
/// Output that cannot be written. What cannot be said is no reason to fail: the data went to standard output.
pub(crate) fn lines(lines: &[Line], session: &mut Session<'_>) -> Result<(), Error> {
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
