//! `list units --tree`: prints the hierarchy of units.

use crate::catalogue::Catalogue;
use crate::cli::{Format, OutputOptions};
use crate::commands::list::unit_forest::{Forest, Node, parent};
use crate::commands::shared::titles::Titles;
use crate::commands::shared::value_format::{Cells, ValueFormat};
use crate::commands::shared::{html_page, notices, sort};
use crate::error::Error;
use crate::export::Export;
use crate::messages::{Interface, Message, words};
use crate::outcome::Outcome;
use crate::record::{Record, RecordType, Text};
use crate::render;
use crate::render::table::{Cell, Column, Side, Table};
use crate::render::tree;
use crate::render::tree::Branch;
use crate::terminal::style::Tone;
use crate::terminal::styled_line::Line;
use crate::terminal::view::{Reader, Session, View};

/// Prints the units as a tree. A unit whose parent is not among the units becomes a root.
///
/// # Errors
/// A sort key that records do not have; `--fields`, which a tree does not support; failed writes.
pub(crate) fn run(
    units: &[Record<'_>],
    output: &OutputOptions,
    catalogue: &Catalogue<'_>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let value_format = ValueFormat::of_output(output, words::fields_of_tree())?;
    let titles = Titles::of_output(output, session.view.interface)?;
    let mut ordered: Vec<&Record<'_>> = units.iter().collect();
    sort::sort(&mut ordered, |record| record, &titles, output)?;
    let publications = catalogue.records(&[RecordType::Publication])?;
    let mut nodes = Forest::of(&ordered, &publications).nodes();
    let all = sort::limit(&mut nodes, output);
    let records: Vec<&Record<'_>> = nodes.iter().map(|node| node.record).collect();
    if let Some(format) = value_format {
        let cells = || Cells::under(&HEADER, nodes.iter().map(|node| row(node, &titles).into()));
        format.write(&nodes, |node| node.record.id(), cells, session.out)?;
    } else {
        match output.format() {
            Format::Html => {
                html_page::write(&records, &titles, catalogue, &[], output.page_title()?, session)?;
            }
            Format::Table if nodes.is_empty() => {}
            Format::Table => {
                write_table(&nodes, &titles, session)?;
                let counted = notices::counted(records.iter().copied());
                notices::report_count(nodes.len(), notices::Share::whole(all), counted, session);
            }
            format => {
                let written = Export::new(format, None, Vec::new())?.write(|| records, session)?;
                return Ok(written.unwrap_or(Outcome::NothingFound));
            }
        }
    }
    if nodes.is_empty() {
        notices::report_nothing(&words::nothing_to_list(), session);
    }
    Ok(Outcome::of(!nodes.is_empty()))
}

/// Writes a table into a pipe, and a tree on a terminal.
fn write_table(nodes: &[Node<'_>], titles: &Titles, session: &mut Session<'_>) -> Result<(), Error> {
    match session.view.reader {
        Reader::Pipe => {
            render::write(&columns(nodes, titles, session.view.interface), session.view, session.out)
        }
        Reader::Terminal { width } => draw(nodes, titles, width, session),
    }
}

/// Columns of CSV, TSV and Markdown.
const HEADER: [&str; 7] =
    ["id", "parent", "acronym", "name", "since", "publications", "publications_with_below"];

/// Returns a row under [`HEADER`].
fn row(node: &Node<'_>, titles: &Titles) -> [String; 7] {
    [
        node.record.id().to_owned(),
        parent(node.record).unwrap_or_default().to_owned(),
        node.record.acronym().unwrap_or_default().to_owned(),
        titles.of(node.record).to_owned(),
        since(node.record).to_owned(),
        node.publications.to_string(),
        node.publications_with_below.to_string(),
    ]
}

/// Returns a table with one row per unit, which names its parent by id.
fn columns(nodes: &[Node<'_>], titles: &Titles, interface: Interface) -> Table {
    let text = |message: Message| Column::whole(&message.text(interface));
    let number = |message: Message| Column::number(&message.text(interface));
    let cells = |node: &Node<'_>| {
        let [id, parent, acronym, name, since, own, all] = row(node, titles);
        let mut cells = vec![Cell::toned(&id, Tone::Id)];
        cells.extend([parent, acronym, since, own, all, name].iter().map(|text| Cell::plain(text)));
        cells
    };
    Table {
        columns: vec![
            text(words::head_id()),
            text(words::head_parent()),
            text(words::head_acronym()),
            text(words::head_since()),
            number(words::head_own()),
            number(words::head_in_all()),
            text(words::head_name()),
        ],
        rows: nodes.iter().map(cells).collect(),
    }
}

/// Writes the tree with id and year in columns of their own, or behind the names if that has fewer lines. So a wider
/// terminal never has a longer tree.
fn draw(nodes: &[Node<'_>], titles: &Titles, width: usize, session: &mut Session<'_>) -> Result<(), Error> {
    let columned = drawn(nodes, titles, true, width, session.view)?;
    let joined = drawn(nodes, titles, false, width, session.view)?;
    let lines = |tree: &[u8]| tree.split(|byte| *byte == b'\n').count();
    session.out.write_all(if lines(&columned) <= lines(&joined) { &columned } else { &joined })?;
    let legend = words::tree_legend().text(session.view.interface);
    notices::print_lines(&[Line::plain(&legend)], session)
}

fn drawn(
    nodes: &[Node<'_>],
    titles: &Titles,
    has_columns: bool,
    width: usize,
    view: View,
) -> Result<Vec<u8>, Error> {
    let name = |node: &Node<'_>| match node.record.acronym() {
        Some(acronym) => format!("{} ({acronym})", titles.of(node.record)),
        None => titles.of(node.record).to_owned(),
    };
    let counts = |node: &Node<'_>| {
        [node.publications, node.publications_with_below]
            .map(|many| (Line::plain(&many.to_string()), Tone::Plain))
    };
    let text = |message: Message| message.text(view.interface);
    let (own, all) = (text(words::head_own()), text(words::head_in_all()));
    let (id, since_head) = (text(words::head_id()), text(words::head_since()));
    let mut heads = vec![(own.as_str(), Side::Right), (&all, Side::Right)];
    if has_columns {
        heads.splice(0..0, [(id.as_str(), Side::Left), (&since_head, Side::Left)]);
    }
    let branch = |node: &Node<'_>| {
        let (id, since) = (node.record.id(), since(node.record));
        let mut cells = Vec::from(counts(node));
        let label = if has_columns {
            let known = [(Line::plain(id), Tone::Id), (Line::plain(since), Tone::Plain)];
            cells.splice(0..0, known);
            name(node)
        } else {
            let parts = [name(node), id.to_owned(), since.to_owned()];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        };
        Branch { depth: node.depth, label: Line::plain(&label), cells }
    };
    let branches: Vec<Branch> = nodes.iter().map(branch).collect();
    let mut tree = Vec::new();
    tree::write(&text(words::head_unit()), &heads, &branches, width, view, &mut tree)?;
    Ok(tree)
}

fn since<'r>(record: &'r Record<'_>) -> &'r str {
    match record {
        Record::Unit(unit) => unit.since.as_ref().map_or("", Text::as_str),
        _ => "",
    }
}
