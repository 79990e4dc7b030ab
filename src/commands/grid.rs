//! `translations` without ids: publications × languages.

use std::cmp::Reverse;

use crate::error::Error;
use crate::output::line::Line;
use crate::output::paint::Tone;
use crate::output::table::{Cell, Column, Table};
use crate::output::wrap::wrap;
use crate::record::Publication;
use crate::session::{Reader, Session};

use super::sheet::language;

/// Below so many columns of a terminal there is no room for a grid, and the languages' names stand under the title.
const NARROW: usize = 60;
/// What a title should have of the width.
const TITLE: usize = 32;
/// What the codes need that get no column: `ar el ja` and its heading.
const OTHERS: usize = 8;
/// Codes abreast in that column.
const ABREAST: usize = 3;
/// A column of a two-letter code with its frame.
const CODE: usize = 5;
/// The frame of a column.
const FRAME: usize = 3;

/// Writes the grid, and on a terminal below it what its codes mean.
pub(super) fn write(publications: &[&Publication<'_>], session: &mut Session<'_>) -> Result<(), Error> {
    let codes = by_frequency(publications);
    let table = match session.view.reader {
        Reader::Pipe => in_full(publications, &codes),
        Reader::Terminal { width } if width < NARROW => names_below(publications),
        Reader::Terminal { width } => {
            let room = |taken: usize| width.saturating_sub(1 + TITLE + FRAME + taken) / CODE;
            let shown = if codes.len() <= room(0) {
                codes.len()
            } else {
                room(OTHERS + FRAME)
            };
            marked(publications, &codes, shown)
        }
    };
    table.write(session.view, session.out)?;
    if let Reader::Terminal { width } = session.view.reader
        && width >= NARROW
    {
        session.out.flush()?;
        let names: Vec<String> = codes
            .iter()
            .map(|code| format!("{code} {}", language(code)))
            .collect();
        for line in wrap(&Line::plain(&names.join(", ")), width) {
            let _ = writeln!(session.err, "{}", line.text());
        }
    }
    Ok(())
}

/// The languages of these publications, most frequent first.
fn by_frequency<'p>(publications: &[&'p Publication<'_>]) -> Vec<&'p str> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for edition in publications.iter().flat_map(|p| &p.editions) {
        match counts
            .iter_mut()
            .find(|(code, _)| *code == edition.language.as_str())
        {
            Some((_, count)) => *count += 1,
            None => counts.push((&edition.language, 1)),
        }
    }
    counts.sort_unstable_by_key(|(code, count)| (Reverse(*count), *code));
    counts.into_iter().map(|(code, _)| code).collect()
}

fn has(publication: &Publication<'_>, code: &str) -> bool {
    publication
        .editions
        .iter()
        .any(|edition| edition.language == code)
}

/// A column for every language, in it the code again: `grep -w fr` finds what has French.
fn in_full(publications: &[&Publication<'_>], codes: &[&str]) -> Table {
    let heads = ["id", "year"].iter().chain(codes).chain(&["title"]);
    let row = |p: &&Publication<'_>| {
        let year = p.year.map(|year| year.to_string()).unwrap_or_default();
        let mut row = vec![Cell::toned(&p.id, Tone::Id), Cell::plain(&year)];
        row.extend(
            codes
                .iter()
                .map(|code| Cell::plain(if has(p, code) { code } else { "" })),
        );
        row.push(Cell::plain(&p.title));
        row
    };
    Table {
        columns: heads.map(|head| Column::whole(head)).collect(),
        rows: publications.iter().map(row).collect(),
    }
}

/// A column for each of the first `shown` languages; the codes of the others together in a last one.
fn marked(publications: &[&Publication<'_>], codes: &[&str], shown: usize) -> Table {
    let (own, others) = codes.split_at(shown.min(codes.len()));
    let mut columns = vec![Column::wraps("Title", TITLE)];
    columns.extend(own.iter().map(|code| Column::whole(code)));
    if !others.is_empty() {
        columns.push(Column::wraps("Others", OTHERS));
    }
    let row = |p: &&Publication<'_>| {
        let mut row = vec![title(p, None)];
        row.extend(
            own.iter()
                .map(|code| Cell::plain(if has(p, code) { "●" } else { "" })),
        );
        let rest: Vec<&str> = others.iter().copied().filter(|code| has(p, code)).collect();
        let lines = rest
            .chunks(ABREAST)
            .map(|abreast| (Line::plain(&abreast.join(" ")), Tone::Plain));
        row.push(Cell(lines.collect()));
        row.truncate(columns.len());
        row
    };
    let rows = publications.iter().map(row).collect();
    Table { columns, rows }
}

fn names_below(publications: &[&Publication<'_>]) -> Table {
    let row = |p: &&Publication<'_>| {
        let names: Vec<String> = p
            .editions
            .iter()
            .map(|edition| language(&edition.language))
            .collect();
        vec![title(p, Some(&names.join(", ")))]
    };
    Table {
        columns: vec![Column::wraps("Title", TITLE)],
        rows: publications.iter().map(row).collect(),
    }
}

fn title(publication: &Publication<'_>, below: Option<&str>) -> Cell {
    let year = publication
        .year
        .map(|year| format!(" · {year}"))
        .unwrap_or_default();
    let mut lines = vec![
        (Line::plain(&publication.title), Tone::Plain),
        (Line::plain(&format!("{}{year}", publication.id)), Tone::Id),
    ];
    lines.extend(below.map(|text| (Line::plain(text), Tone::Plain)));
    Cell(lines)
}
