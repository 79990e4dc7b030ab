//! Notices on standard error: counts, hints, legends, and the faults of a catalogue.

use crate::catalogue::Faults;
use crate::error::Error;
use crate::import::encoding::Guess;
use crate::index::own_texts;
use crate::messages::{Message, words};
use crate::record::{Record, RecordType};
use crate::terminal::styled_line::Line;
use crate::terminal::view::Session;
use crate::terminal::wrap::{abreast, wrap};
use crate::text::LONGEST_TEXT;
use crate::text::sanitize::clean;

/// Action when a catalogue has invalid entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OnFault {
    /// Use the valid entries.
    Continue,
    /// End with an error.
    Fail,
}

impl OnFault {
    /// Returns [`OnFault::Fail`] for `--strict`.
    pub(crate) fn of(strict: bool) -> OnFault {
        if strict { OnFault::Fail } else { OnFault::Continue }
    }
}

/// Reports on standard error in which encoding a file is read, if it is not UTF-8.
pub(crate) fn report_guess(file: &str, guess: Guess, session: &mut Session<'_>) {
    let message = if guess.partly { words::encoding_mixed } else { words::encoding_guessed };
    session.report(&message(clean(file), guess.encoding));
}

/// Reports on standard error how files were read, and which entries are left out: the first faults in detail, then
/// their number.
///
/// # Errors
/// Any fault, for [`OnFault::Fail`].
pub(crate) fn report_faults(
    faults: &Faults,
    on_fault: OnFault,
    session: &mut Session<'_>,
) -> Result<(), Error> {
    let interface = session.view.interface;
    for (file, guess) in &faults.guessed {
        report_guess(file, *guess, session);
    }
    // A closed standard error does not stop the answer.
    for fault in &faults.first {
        let _ = writeln!(session.err, "ssefind: {}", fault.text(interface));
    }
    let with_more = |summary: Message| match faults.count - faults.first.len() {
        0 => summary,
        more => words::faults_more(more.to_string(), summary),
    };
    if faults.count > 0 && on_fault == OnFault::Fail {
        return Err(Error::Usage(with_more(words::faults_strict(faults.count))));
    }
    if faults.count > 0 {
        session.report(&with_more(words::faults_left_out(faults.count)));
    }
    if let Some((first, count)) = &faults.replaced {
        session.report(&words::replaced(count - 1, clean(first)));
    }
    for (file, count) in &faults.partly {
        session.report(&words::partly_held(clean(file), *count));
    }
    if let Some((renamed, count)) = &faults.renamed {
        let _ = writeln!(session.err, "ssefind: {}", renamed.text(interface));
        if *count > 1 {
            session.report(&words::renamed_more(count - 1));
        }
    }
    Ok(())
}

/// The numbers of complete and of partial results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Share {
    /// Number of results that match every word, or of all results without words.
    pub(crate) complete: usize,
    /// Number of results that lack a word.
    pub(crate) partial: usize,
}

impl Share {
    /// Returns the share of results that lack nothing.
    pub(crate) fn whole(complete: usize) -> Share {
        Share { complete, partial: 0 }
    }

    /// Counts a result.
    pub(crate) fn count(&mut self, is_complete: bool) {
        let counter = if is_complete { &mut self.complete } else { &mut self.partial };
        *counter += 1;
    }

    /// Returns the number of all results.
    pub(crate) fn all(self) -> usize {
        self.complete + self.partial
    }
}

/// Reports on standard error which records have a text that is too long to be searched whole.
pub(crate) fn report_long_texts<'r>(
    records: impl Iterator<Item = &'r Record<'r>>,
    session: &mut Session<'_>,
) {
    let mut long: Vec<&str> = Vec::new();
    for record in records {
        let mut is_long = false;
        own_texts(record, &mut |_, _, text| is_long |= text.len() > LONGEST_TEXT);
        if is_long && !long.contains(&record.id()) {
            long.push(record.id());
        }
    }
    if let Some(first) = long.first() {
        session.report(&words::long_texts(words::count_records(long.len()), clean(first)));
    }
}

/// Reports on a terminal how many of all results are shown, and how many of them lack a word. A pipe gets no such line.
///
/// `counted` returns a number with its noun: `3 publications`.
pub(crate) fn report_count(
    shown: usize,
    share: Share,
    counted: impl Fn(usize) -> Message,
    session: &mut Session<'_>,
) {
    if !session.view.is_terminal() {
        return;
    }
    let all = share.all();
    let message = if shown < all { words::shown_of(shown, counted(all), all) } else { counted(all) };
    let message = if share.partial > 0 {
        words::counted_by_words(share.complete, message, share.partial)
    } else {
        message
    };
    // A failed flush is reported when the command ends.
    let _ = print_lines(&[Line::plain(&message.text(session.view.interface))], session);
}

/// Reports on standard error that nothing was found, with a hint.
pub(crate) fn report_nothing(hint: &Message, session: &mut Session<'_>) {
    let _ = session.out.flush();
    session.report(hint);
}

/// Returns a function that counts with the noun of the records' type, or with `records` for several types.
pub(crate) fn counted<'r>(
    records: impl Iterator<Item = &'r Record<'r>> + Clone,
) -> impl Fn(usize) -> Message {
    let mut types = records.map(Record::record_type);
    let first = types.next();
    let same = first.filter(|first| types.all(|t| t == *first));
    move |count| match same {
        Some(RecordType::Publication) => words::count_publications(count),
        Some(RecordType::Unit) => words::count_units(count),
        Some(RecordType::Initiative) => words::count_initiatives(count),
        Some(RecordType::Instrument) => words::count_instruments(count),
        None => words::count_records(count),
    }
}

/// Prints lines on standard error, below the output so far. Wraps them to the width of a terminal.
///
/// # Errors
/// Standard output that cannot be flushed. A closed standard error is ignored, because the data is already printed.
pub(crate) fn print_lines(lines: &[Line], session: &mut Session<'_>) -> Result<(), Error> {
    session.out.flush()?;
    for line in lines.iter().flat_map(|line| wrap(line, session.view.width())) {
        let _ = writeln!(session.err, "{}", line.text());
    }
    Ok(())
}

/// Returns the names of codes, as `en English, fr French`, in lines of at most `width` columns.
pub(crate) fn code_legend<'c>(codes: impl Iterator<Item = (&'c str, String)>, width: usize) -> Vec<Line> {
    let mut parts: Vec<String> = codes.map(|(code, name)| format!("{code} {name},")).collect();
    if let Some(last) = parts.last_mut() {
        last.pop();
    }
    abreast(&parts, " ", width)
}
