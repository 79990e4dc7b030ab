//! `translations ID…`: the editions of publications, one per line.

use crate::commands::shared::titles::Titles;
use crate::error::Error;
use crate::messages::code_names::language;
use crate::messages::{Interface, Message, words};
use crate::record::{Edition, Publication, Record, Text};
use crate::render;
use crate::render::details::heading;
use crate::render::table::{Cell, Column, Table};
use crate::terminal::style::Tone;
use crate::terminal::styled_line::Line;
use crate::terminal::view::{Reader, Session};

/// Minimum width at which ISBN and address have their own columns.
const WIDE: usize = 120;
/// Minimum width at which the language has its own column.
const NARROW: usize = 60;

/// Layout of an edition in a table.
type Row = fn(&Edition<'_>, Interface) -> Vec<Cell>;

/// Writes one table per publication on a terminal, and one table with ids for all into a pipe.
pub(crate) fn write(
    records: &[&Record<'_>],
    titles: &Titles,
    session: &mut Session<'_>,
) -> Result<(), Error> {
    let interface = session.view.interface;
    let Reader::Terminal { width } = session.view.reader else {
        return render::write(&with_ids(records, interface), session.view, session.out);
    };
    let layouts = layouts(interface);
    let publications = records.iter().filter_map(|record| Some((record, record.as_publication()?)));
    for (place, (record, publication)) in publications.enumerate() {
        if place > 0 {
            session.out.write_all(b"\n")?;
        }
        heading(titles.of(record), record.id(), session.view, session.out)?;
        let tables = layouts.iter().filter(|(least, ..)| *least <= width).map(|(_, columns, row)| Table {
            columns: columns.clone(),
            rows: publication.editions.iter().map(|edition| row(edition, interface)).collect(),
        });
        render::write(&render::shortest(tables, width), session.view, session.out)?;
    }
    Ok(())
}

/// Returns the table of all editions, each with the id of its publication.
fn with_ids(records: &[&Record<'_>], interface: Interface) -> Table {
    let identifiers = [words::head_id(), words::head_language(), words::head_isbn()];
    let heads = identifiers.into_iter().chain([words::head_address(), words::head_title()]);
    let rows = each(records).map(|(publication, edition)| line(publication, edition, interface));
    Table { columns: heads.map(|head| Column::whole(&head.text(interface))).collect(), rows: rows.collect() }
}

/// Returns the layouts for a terminal, the widest first, each with its minimum width.
fn layouts(interface: Interface) -> [(usize, Vec<Column>, Row); 3] {
    let whole = |head: Message| Column::whole(&head.text(interface));
    let wraps = |head: Message, least| Column::wraps(&head.text(interface), least);
    let language = || whole(words::head_language());
    let (isbn, address) = (whole(words::head_isbn()), wraps(words::head_address(), 30));
    [
        (WIDE, vec![language(), wraps(words::head_title(), 30), isbn, address], wide),
        (NARROW, vec![language(), wraps(words::head_title(), 20)], middling),
        (0, vec![wraps(words::head_editions(), 20)], narrow),
    ]
}

/// Columns of CSV, TSV and Markdown.
pub(crate) const HEADER: [&str; 7] = ["id", "language", "name", "title", "isbn", "url", "date"];

/// Returns one row per edition under [`HEADER`].
pub(crate) fn rows(records: &[&Record<'_>]) -> impl Iterator<Item = Vec<String>> {
    each(records).map(|(publication, edition)| {
        let text = |text: &Option<Text<'_>>| text.as_deref().unwrap_or_default().to_owned();
        vec![
            publication.id.to_string(),
            edition.language.to_string(),
            language(&edition.language).text(Interface::English),
            text(&edition.title),
            isbns(edition).join(";"),
            text(&edition.url),
            text(&edition.date),
        ]
    })
}

fn each<'r>(records: &[&'r Record<'r>]) -> impl Iterator<Item = (&'r Publication<'r>, &'r Edition<'r>)> {
    let publications = records.iter().filter_map(|record| record.as_publication());
    publications
        .flat_map(|publication| publication.editions.iter().map(move |edition| (publication, edition)))
}

fn line(publication: &Publication<'_>, edition: &Edition<'_>, interface: Interface) -> Vec<Cell> {
    vec![
        Cell::toned(&publication.id, Tone::Id),
        Cell::plain(&language(&edition.language).text(interface)),
        Cell::plain(&isbns(edition).join(",")),
        Cell::plain(edition.url.as_deref().unwrap_or_default()),
        Cell::plain(edition.title.as_deref().unwrap_or_default()),
    ]
}

fn wide(edition: &Edition<'_>, interface: Interface) -> Vec<Cell> {
    vec![
        Cell::plain(&language(&edition.language).text(interface)),
        Cell(vec![title(edition, interface)]),
        Cell(isbns(edition).into_iter().map(|isbn| (Line::plain(isbn), Tone::Plain)).collect()),
        Cell(edition.url.iter().map(|url| (Line::link(url), Tone::Plain)).collect()),
    ]
}

fn middling(edition: &Edition<'_>, interface: Interface) -> Vec<Cell> {
    vec![Cell::plain(&language(&edition.language).text(interface)), Cell(whole(edition, interface))]
}

fn narrow(edition: &Edition<'_>, interface: Interface) -> Vec<Cell> {
    let mut lines = vec![(Line::plain(&language(&edition.language).text(interface)), Tone::Strong)];
    lines.extend(whole(edition, interface));
    vec![Cell(lines)]
}

/// Returns title, ISBNs and address, one per line.
fn whole(edition: &Edition<'_>, interface: Interface) -> Vec<(Line, Tone)> {
    let mut lines = vec![title(edition, interface)];
    let isbns = isbns(edition).into_iter().map(|isbn| words::isbn(isbn).text(interface));
    lines.extend(isbns.map(|isbn| (Line::plain(&isbn), Tone::Plain)));
    lines.extend(edition.url.iter().map(|url| (Line::link(url), Tone::Faint)));
    lines
}

fn title(edition: &Edition<'_>, interface: Interface) -> (Line, Tone) {
    let (line, tone) = match &edition.title {
        Some(title) => (Line::plain(title), Tone::Plain),
        None => (Line::plain(&words::title_not_recorded().text(interface)), Tone::Faint),
    };
    (line.linked(edition.url.as_deref().unwrap_or_default()), tone)
}

fn isbns<'e>(edition: &'e Edition<'_>) -> Vec<&'e str> {
    edition.isbn.iter().map(Text::as_str).collect()
}
