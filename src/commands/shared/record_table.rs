//! The table of a list of records, by the width of the terminal.

use crate::commands::shared::page::Page;
use crate::commands::shared::titles::Titles;
use crate::error::Error;
use crate::export::fields::Fields;
use crate::export::{Item, fields};
use crate::messages::{Interface, Message, words};
use crate::record::Record;
use crate::render::table::{Cell, Column, Table};
use crate::terminal::style::Tone;
use crate::terminal::styled_line::Line;
use crate::terminal::view::{Reader, View};

/// A record in a list.
#[derive(Clone, Debug)]
pub(crate) struct Hit<'r> {
    /// Its number, if a later command may name it so.
    pub number: Option<usize>,
    /// The record.
    pub record: &'r Record<'r>,
    /// Its title, with highlights.
    pub title: Line,
    /// The usual title, if `title` is another one.
    pub known_as: Option<Line>,
    /// Notes below the title, one per line, for a terminal only.
    pub notes: Vec<Line>,
    /// The words of the query that the record lacks.
    pub missing: Option<Line>,
    /// The explanation of the match, if `--explain` asks for one.
    pub explanation: Vec<Line>,
}

impl<'r> Hit<'r> {
    /// Returns a record without highlights and notes.
    pub(crate) fn of(record: &'r Record<'r>, titles: &Titles) -> Hit<'r> {
        Hit {
            number: None,
            record,
            title: Line::plain(titles.of(record)),
            known_as: titles.beside(record).map(Line::plain),
            notes: Vec::new(),
            missing: None,
            explanation: Vec::new(),
        }
    }
}

/// Lays out a table with one column per field.
///
/// # Errors
/// As [`fields::values`].
pub(crate) fn table_of(items: &[impl Item], fields: &Fields) -> Result<Table, Error> {
    let rows = items.iter().map(|item| {
        let values = fields::values(item, fields)?;
        Ok(values.iter().map(|value| Cell::plain(&fields::cell(value.as_ref(), ","))).collect())
    });
    Ok(Table {
        columns: fields.names().iter().map(|name| Column::wraps(name, 12)).collect(),
        rows: rows.collect::<Result<_, Error>>()?,
    })
}

/// Adds a column with the missing words of the hits, if any hit is partial.
pub(crate) fn add_missing(table: &mut Table, hits: &[Hit<'_>], interface: Interface) {
    if NoteColumns::of(hits).missing {
        table.columns.push(Column::wraps(&words::head_partial().text(interface), 12));
        table.rows.iter_mut().zip(hits).for_each(|(row, hit)| row.push(missing(hit)));
    }
}

/// Minimum width at which ids have their own column.
const WIDE: usize = 120;
/// Minimum width at which the table has more columns than the title.
const NARROW: usize = 60;
/// Maximum number of languages on one line of a cell. A work in eleven languages then leaves room for the titles.
const ABREAST: usize = 5;

/// Lays out hits by the width of the terminal, or in one line each for a pipe.
pub(crate) fn layout(hits: &[Hit<'_>], view: View) -> Table {
    let interface = view.interface;
    let head = |message: Message| message.text(interface);
    let rows = hits.iter();
    let (columns, rows): (Vec<Column>, Vec<Vec<Cell>>) = match view.reader {
        Reader::Pipe => {
            let shown = NoteColumns::of(hits);
            let columns = [words::head_id(), words::head_kind(), words::head_year(), words::head_languages()];
            let columns = columns
                .into_iter()
                .chain(shown.names())
                .chain([words::head_title()])
                .chain(shown.known_as.then(words::head_known_as));
            (
                columns.map(|head| Column::whole(&head.text(interface))).collect(),
                rows.map(|hit| line(hit, shown, interface)).collect(),
            )
        }
        Reader::Terminal { width } if width >= WIDE => (
            vec![
                Column::whole(&head(words::head_id())),
                Column::whole(&head(words::head_kind())),
                Column::whole(&head(words::head_year())),
                Column::wraps(&head(words::head_title()), 30),
                Column::wraps(&head(words::head_languages()), 11),
            ],
            rows.map(|hit| wide(hit, interface)).collect(),
        ),
        Reader::Terminal { width } if width >= NARROW => (
            vec![
                Column::whole(&head(words::head_year())),
                Column::wraps(&head(words::head_title()), 30),
                Column::wraps(&head(words::head_languages()), 11),
            ],
            rows.map(|hit| middling(hit, interface)).collect(),
        ),
        Reader::Terminal { .. } => (
            vec![Column::wraps(&head(words::head_title()), 20)],
            rows.map(|hit| narrow(hit, interface)).collect(),
        ),
    };
    if hits.iter().all(|hit| hit.number.is_none()) {
        return Table { columns, rows };
    }
    let number = |hit: &Hit<'_>| {
        Cell::toned(&hit.number.map(|number| number.to_string()).unwrap_or_default(), Tone::Id)
    };
    let numbered = hits.iter().zip(rows).map(|(hit, row)| std::iter::once(number(hit)).chain(row).collect());
    let rows = numbered.collect();
    Table { columns: std::iter::once(Column::whole("#")).chain(columns).collect(), rows }
}

/// Columns of notes in a pipe: those in which any hit has a note.
#[derive(Clone, Copy)]
struct NoteColumns {
    known_as: bool,
    missing: bool,
    explanation: bool,
}

impl NoteColumns {
    fn of(hits: &[Hit<'_>]) -> NoteColumns {
        NoteColumns {
            known_as: hits.iter().any(|hit| hit.known_as.is_some()),
            missing: hits.iter().any(|hit| hit.missing.is_some()),
            explanation: hits.iter().any(|hit| !hit.explanation.is_empty()),
        }
    }

    fn names(self) -> impl Iterator<Item = Message> {
        let partial = self.missing.then(words::head_partial);
        partial.into_iter().chain(self.explanation.then(words::head_met))
    }
}

fn line(hit: &Hit<'_>, shown: NoteColumns, interface: Interface) -> Vec<Cell> {
    let r = hit.record;
    let mut cells =
        vec![id(r), Cell::plain(&kind(r, interface)), year(r), Cell::plain(&r.languages().join(","))];
    if shown.missing {
        cells.push(missing(hit));
    }
    if shown.explanation {
        cells.push(Cell::plain(&hit.explanation.iter().map(Line::text).collect::<Vec<_>>().join("; ")));
    }
    cells.push(Cell(vec![(hit.title.clone(), Tone::Plain)]));
    if shown.known_as {
        cells.push(Cell(hit.known_as.iter().map(|title| (title.clone(), Tone::Plain)).collect()));
    }
    cells
}

fn wide(hit: &Hit<'_>, interface: Interface) -> Vec<Cell> {
    let r = hit.record;
    vec![id(r), Cell::plain(&kind(r, interface)), year(r), title(hit, &[]), languages(r)]
}

fn middling(hit: &Hit<'_>, interface: Interface) -> Vec<Cell> {
    let r = hit.record;
    let below = format!("{} · {}", r.id(), kind(r, interface));
    vec![year(r), title(hit, &[(&below, Tone::Id)]), languages(r)]
}

fn narrow(hit: &Hit<'_>, interface: Interface) -> Vec<Cell> {
    let r = hit.record;
    let mut known = vec![kind(r, interface)];
    known.extend(r.year().map(|year| year.to_string()));
    known.extend((!r.languages().is_empty()).then(|| r.languages().join(" ")));
    let known = known.join(" · ");
    vec![title(hit, &[(r.id(), Tone::Id), (&known, Tone::Plain)])]
}

fn missing(hit: &Hit<'_>) -> Cell {
    Cell::plain(hit.missing.as_ref().map_or("", Line::text))
}

fn id(record: &Record<'_>) -> Cell {
    Cell::toned(record.id(), Tone::Id)
}

fn kind(record: &Record<'_>, interface: Interface) -> String {
    match interface {
        // The words of fields are English.
        Interface::English => record.kind().to_owned(),
        other => words::kind(record.kind()).text(other),
    }
}

fn year(record: &Record<'_>) -> Cell {
    Cell::plain(&record.year().map(|year| year.to_string()).unwrap_or_default())
}

fn languages(record: &Record<'_>) -> Cell {
    let lines = record.languages();
    let lines = lines.chunks(ABREAST).map(|abreast| (Line::plain(&abreast.join(" ")), Tone::Plain));
    Cell(lines.collect())
}

fn title(hit: &Hit<'_>, below: &[(&str, Tone)]) -> Cell {
    let page = Page::of(hit.record, &[]);
    let title = hit.title.clone().linked(page.as_ref().map_or("", Page::address));
    let mut lines = vec![(title, Tone::Plain)];
    lines.extend(
        hit.known_as
            .iter()
            .chain(&hit.notes)
            .chain(&hit.missing)
            .chain(&hit.explanation)
            .map(|note| (note.clone(), Tone::Faint)),
    );
    lines.extend(below.iter().map(|(text, tone)| (Line::plain(text), *tone)));
    Cell(lines)
}
