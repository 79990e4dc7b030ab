//! Charts of counts on a terminal: bars, or a table for a split.

use crate::commands::shared::notices;
use crate::commands::stats::tables::{dimension, matrix, tone};
use crate::error::Error;
use crate::facets::completeness::Fact;
use crate::facets::count::Tally;
use crate::messages::{Message, words};
use crate::render::bars;
use crate::render::bars::Bar;
use crate::terminal::style::Tone;
use crate::terminal::styled_line::Line;
use crate::terminal::view::Session;

/// Writes one chart per tally, and one for completeness, at the width of the terminal.
pub(crate) fn write(
    tallies: &[Tally],
    facts: &[Fact],
    width: usize,
    session: &mut Session<'_>,
) -> Result<(), Error> {
    for (place, tally) in tallies.iter().enumerate() {
        if place > 0 {
            session.out.write_all(b"\n")?;
        }
        match &tally.split {
            Some(split) => matrix(tally, split, width, session)?,
            None => chart(tally, width, session)?,
        }
        if tally.rows.len() < tally.all {
            let cut = words::values_shown_of(words::dimension(tally.by.word()), tally.rows.len(), tally.all);
            notices::print_lines(&[Line::plain(&cut.text(session.view.interface))], session)?;
        }
    }
    if !facts.is_empty() {
        if !tallies.is_empty() {
            session.out.write_all(b"\n")?;
        }
        shares(facts, width, session)?;
    }
    Ok(())
}

fn chart(tally: &Tally, width: usize, session: &mut Session<'_>) -> Result<(), Error> {
    let rows: Vec<Bar> = tally
        .rows
        .iter()
        .map(|row| Bar {
            label: Line::plain(&row.name),
            tone: tone(row),
            number: row.count.publications.to_string(),
            part: row.count.publications,
        })
        .collect();
    let longest = rows.iter().map(|row| row.part).max().unwrap_or(0);
    let heading = dimension(tally, session.view.interface);
    bars::write(&heading, &rows, longest, width, session.view, session.out)
}

fn shares(facts: &[Fact], width: usize, session: &mut Session<'_>) -> Result<(), Error> {
    let interface = session.view.interface;
    let rows: Vec<Bar> = facts
        .iter()
        .map(|fact| Bar {
            label: Line::plain(&fact.name.text(interface)),
            tone: Tone::Plain,
            number: format!("{} {:>5}", fact.publications, share(fact.publications, fact.of).text(interface)),
            part: fact.publications,
        })
        .collect();
    let whole = facts.first().map_or(0, |fact| fact.of);
    bars::write(&words::head_recorded().text(interface), &rows, whole, width, session.view, session.out)
}

/// Share in whole percent. Only an empty part is 0 %, and only a full one is 100 %.
fn share(part: usize, whole: usize) -> Message {
    let rounded = (part * 200 + whole) / (whole * 2).max(1);
    match (part, rounded) {
        (0, _) => words::share(0_usize),
        (_, 0) => words::share_under(1_usize),
        (_, 100..) if part < whole => words::share_over(99_usize),
        _ => words::share(rounded),
    }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn only_an_empty_part_is_0_and_only_a_full_one_is_100_per_cent() {
        for (part, whole, expected) in [
            (0, 267, "0 %"),
            (1, 267, "<1 %"),
            (2, 267, "1 %"),
            (56, 267, "21 %"),
            (1, 2, "50 %"),
            (266, 267, ">99 %"),
            (267, 267, "100 %"),
            (0, 0, "0 %"),
        ] {
            assert_eq!(share(part, whole).to_string(), expected, "{part} of {whole}");
        }
    }
}
