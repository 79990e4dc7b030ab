//! The table of a list of records, by the width of the terminal.

use crate::commands::shared::page::Page;
use crate::commands::shared::titles::Titles;
use crate::error::Error;
use crate::export::fields::Fields;
use crate::export::{Item, fields};
use crate::messages::{Interface, Message, words};
use crate::record::Record;
use crate::render;
use crate::render::table::{Cell, Column, Table};
use crate::terminal::style::Tone;
use crate::terminal::styled_line::Line;
use crate::terminal::view::{Reader, View};

/// A record in a list.
#[derive(Clone, Debug)]
pub(crate) struct Hit<'r> {
    /// Number of the record, if a later command can name the record by it.
    pub number: Option<usize>,
    /// The record.
    pub record: &'r Record<'r>,
    /// Title of the record, with highlights.
    pub title: Line,
    /// The usual title, if `title` is another one.
    pub known_as: Option<Line>,
    /// The note that the language asked for has no recorded title.
    pub gap: Option<Line>,
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
            gap: titles.gap(record).as_deref().map(Line::plain),
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

/// Minimum width at which ids may have their own column.
const WIDE: usize = 100;
/// Minimum width at which the table has more columns than the title.
const NARROW: usize = 60;
/// Maximum width of the column of ids. Longer ids stand below the titles.
const LONGEST_ID: usize = 24;
/// Maximum number of languages on one line of a cell. A work in eleven languages then leaves room for the titles.
const ABREAST: usize = 5;

/// Layout of a hit in a table.
type Row = fn(&Hit<'_>, Interface) -> Vec<Cell>;

/// Lays out hits in one line each for a pipe. On a terminal, returns the layout with the fewest lines, so that a wider
/// terminal never has a longer table.
pub(crate) fn layout(hits: &[Hit<'_>], view: View) -> Table {
    let interface = view.interface;
    let Reader::Terminal { width } = view.reader else {
        return piped(hits, interface);
    };
    let whole = |head: Message| Column::whole(&head.text(interface));
    let wraps = |head: Message, least| Column::wraps(&head.text(interface), least);
    let (year, title) = (whole(words::head_year()), wraps(words::head_title(), 30));
    let languages = wraps(words::head_languages(), 11);
    let stacked = vec![year.clone(), title.clone(), languages.clone()];
    let has_long_id = hits.iter().any(|hit| hit.record.id().len() > LONGEST_ID);
    let layouts: [(bool, Vec<Column>, Row); 3] = [
        (
            width >= WIDE && !has_long_id,
            vec![whole(words::head_id()), whole(words::head_kind()), year, title, languages],
            wide,
        ),
        (width >= NARROW, stacked, medium),
        (true, vec![wraps(words::head_title(), 20)], narrow),
    ];
    let fitting = layouts.into_iter().filter(|(has_room, ..)| *has_room);
    let tables = fitting.map(|(_, columns, row)| {
        let rows = hits.iter().map(|hit| row(hit, interface)).collect();
        with_numbers(Table { columns, rows }, hits)
    });
    // Of equally long tables, the first has most columns.
    render::shortest(tables, width)
}

/// Adds the numbers of the hits, if they have any.
fn with_numbers(table: Table, hits: &[Hit<'_>]) -> Table {
    if hits.iter().all(|hit| hit.number.is_none()) {
        return table;
    }
    let number = |hit: &Hit<'_>| {
        Cell::toned(&hit.number.map(|number| number.to_string()).unwrap_or_default(), Tone::Id)
    };
    let rows =
        hits.iter().zip(table.rows).map(|(hit, row)| std::iter::once(number(hit)).chain(row).collect());
    Table {
        rows: rows.collect(),
        columns: std::iter::once(Column::whole("#")).chain(table.columns).collect(),
    }
}

fn piped(hits: &[Hit<'_>], interface: Interface) -> Table {
    let shown = NoteColumns::of(hits);
    let columns = [words::head_id(), words::head_kind(), words::head_year(), words::head_languages()];
    let columns = columns
        .into_iter()
        .chain(shown.names())
        .chain([words::head_title()])
        .chain(shown.known_as.then(words::head_known_as));
    Table {
        columns: columns.map(|message| Column::whole(&message.text(interface))).collect(),
        rows: hits.iter().map(|hit| line(hit, shown, interface)).collect(),
    }
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
    // One line holds the title and its note.
    cells.push(match &hit.gap {
        Some(gap) => Cell::plain(&format!("{} {}", hit.title.text(), gap.text())),
        None => Cell(vec![(hit.title.clone(), Tone::Plain)]),
    });
    if shown.known_as {
        cells.push(Cell(hit.known_as.iter().map(|title| (title.clone(), Tone::Plain)).collect()));
    }
    cells
}

/// Ids, kinds and years have columns of their own.
fn wide(hit: &Hit<'_>, interface: Interface) -> Vec<Cell> {
    let r = hit.record;
    vec![id(r), Cell::plain(&kind(r, interface)), year(r), title(hit, &[]), languages(r)]
}

/// Ids and kinds stand below the titles.
fn medium(hit: &Hit<'_>, interface: Interface) -> Vec<Cell> {
    let r = hit.record;
    let below = format!("{} · {}", r.id(), kind(r, interface));
    vec![year(r), title(hit, &[(&below, Tone::Id)]), languages(r)]
}

/// Everything stands below the titles.
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

/// Returns the year, if known.
pub(crate) fn year(record: &Record<'_>) -> Cell {
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
            .chain(&hit.gap)
            .chain(&hit.notes)
            .chain(&hit.missing)
            .chain(&hit.explanation)
            .map(|note| (note.clone(), Tone::Faint)),
    );
    lines.extend(below.iter().map(|(text, tone)| (Line::plain(text), *tone)));
    Cell(lines)
}
