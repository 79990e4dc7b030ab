//! `list units --tree`: the hierarchy of units, with publication counts.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::cli::{Format, Shape};
use crate::commands::shared::titles::Titles;
use crate::commands::shared::{notices, sort};
use crate::error::Error;
use crate::export::csv::Dialect;
use crate::export::{Export, csv, ids, json, markdown};
use crate::messages::{Interface, Message, words};
use crate::outcome::Outcome;
use crate::record::{Record, RecordType, Text};
use crate::render;
use crate::render::table::{Cell, Column, Side, Table};
use crate::render::tree;
use crate::render::tree::Branch;
use crate::terminal::style::Tone;
use crate::terminal::styled_line::Line;
use crate::terminal::view::{Reader, Session};

/// Minimum width of a terminal at which id and year have their own columns.
const NARROW: usize = 60;

/// Unit in the tree, as `--json` prints it.
#[derive(Debug, Serialize)]
struct Node<'r> {
    #[serde(flatten)]
    record: &'r Record<'r>,
    /// Number of publications of the unit itself.
    publications: usize,
    /// Number of publications of the unit and the units below it. Each publication counts once.
    publications_with_below: usize,
    /// Number of units above it.
    #[serde(skip)]
    depth: usize,
}

/// Prints the units as a tree. A unit whose parent is not among the units becomes a root.
///
/// # Errors
/// A sort key that records do not have; `--fields`, which a tree does not support; failed writes.
pub(crate) fn run(
    units: &[Record<'_>],
    shape: &Shape,
    catalogue: &Catalogue<'_>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    if shape.fields.is_some() {
        return Err(Error::Usage(words::fields_of_tree()));
    }
    let titles = Titles::parse(shape.titles.as_deref(), shape.format(), session.view.interface)?;
    let mut ordered: Vec<&Record<'_>> = units.iter().collect();
    sort::sort(&mut ordered, |record| record, &titles, shape)?;
    let publications = catalogue.records(&[RecordType::Publication])?;
    let mut nodes = Forest::of(&ordered, &publications).nodes();
    let all = sort::limit(&mut nodes, shape);
    let rows = || nodes.iter().map(|node| Ok(node.row(&titles)));
    match shape.format() {
        Format::Json => json::array(&nodes, session.out)?,
        Format::Jsonl => json::lines(&nodes, session.out)?,
        Format::Ids => ids::write(nodes.iter().map(|node| node.record.id()), session.out)?,
        Format::Csv => csv::write_rows(&HEADER, rows(), Dialect::Csv, session.out)?,
        Format::Tsv => csv::write_rows(&HEADER, rows(), Dialect::Tsv, session.out)?,
        Format::Markdown => markdown::write_texts(&HEADER, rows(), session.out)?,
        Format::Bibtex | Format::Ris | Format::CslJson | Format::OpensearchBulk => {
            let records = || nodes.iter().map(|node| node.record).collect();
            let written = Export::new(shape.format(), None, Vec::new())?.write(records, session)?;
            return Ok(written.unwrap_or(Outcome::NothingFound));
        }
        Format::Table if nodes.is_empty() => {}
        Format::Table => {
            match session.view.reader {
                Reader::Pipe => {
                    render::write(
                        &columns(&nodes, &titles, session.view.interface),
                        session.view,
                        session.out,
                    )?;
                }
                Reader::Terminal { width } => draw(&nodes, &titles, width, session)?,
            }
            let counted = notices::counted(nodes.iter().map(|node| node.record));
            notices::report_count(nodes.len(), all, counted, session);
        }
    }
    if nodes.is_empty() {
        notices::report_nothing(&words::nothing_to_list(), session);
    }
    Ok(Outcome::of(!nodes.is_empty()))
}

/// Units by their parent, and publications by unit.
struct Forest<'r> {
    units: &'r [&'r Record<'r>],
    below: HashMap<&'r str, Vec<&'r Record<'r>>>,
    publications: HashMap<&'r str, HashSet<&'r str>>,
}

impl<'r> Forest<'r> {
    fn of(units: &'r [&'r Record<'r>], publications: &'r [Record<'r>]) -> Forest<'r> {
        let mut below: HashMap<&str, Vec<&Record<'_>>> = HashMap::new();
        for unit in units {
            below
                .entry(parent(unit).unwrap_or_default())
                .or_default()
                .push(unit);
        }
        let mut by_unit: HashMap<&str, HashSet<&str>> = HashMap::new();
        for publication in publications {
            for unit in publication.units() {
                by_unit.entry(unit).or_default().insert(publication.id());
            }
        }
        Forest {
            units,
            below,
            publications: by_unit,
        }
    }

    /// Returns every unit once, each after its parent. A cycle of parents begins at its first unit in the list.
    fn nodes(&self) -> Vec<Node<'r>> {
        let ids: HashSet<&str> = self.units.iter().map(|unit| unit.id()).collect();
        let is_root = |unit: &&&Record<'_>| parent(unit).is_none_or(|above| !ids.contains(above));
        let (mut nodes, mut above, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
        for root in self.units.iter().filter(is_root).chain(self.units) {
            // An explicit stack: a long chain of units would overflow the call stack.
            let mut to_come = vec![(*root, 0, None)];
            while let Some((unit, depth, over)) = to_come.pop() {
                if !seen.insert(unit.id()) {
                    continue;
                }
                let place = nodes.len();
                let below = self.below.get(unit.id()).map_or(&[][..], Vec::as_slice);
                let below = below.iter().filter(|unit| !seen.contains(unit.id())).rev();
                to_come.extend(below.map(|unit| (*unit, depth + 1, Some(place))));
                above.push(over);
                nodes.push(Node {
                    record: unit,
                    publications: 0,
                    publications_with_below: 0,
                    depth,
                });
            }
        }
        self.count(&mut nodes, &above);
        nodes
    }

    /// Adds up publications from the leaves to the roots. `above` is the index of each node's parent.
    fn count(&self, nodes: &mut [Node<'_>], above: &[Option<usize>]) {
        let own = |node: &Node<'_>| self.publications.get(node.record.id()).cloned();
        let mut all: Vec<HashSet<&str>> = nodes.iter().map(|node| own(node).unwrap_or_default()).collect();
        for (node, own) in nodes.iter_mut().zip(&all) {
            node.publications = own.len();
        }
        for (place, over) in above.iter().enumerate().rev() {
            let mut below = std::mem::take(&mut all[place]);
            nodes[place].publications_with_below = below.len();
            if let Some(over) = over.map(|over| &mut all[over]) {
                // Extend the larger set, so that a long chain does not copy it at every step.
                if over.len() < below.len() {
                    std::mem::swap(over, &mut below);
                }
                over.extend(below);
            }
        }
    }
}

fn parent<'r>(record: &'r Record<'_>) -> Option<&'r str> {
    match record {
        Record::Unit(unit) => unit.parent.as_deref(),
        _ => None,
    }
}

fn since<'r>(record: &'r Record<'_>) -> &'r str {
    match record {
        Record::Unit(unit) => unit.since.as_ref().map_or("", Text::as_str),
        _ => "",
    }
}

/// Columns of CSV, TSV and Markdown.
const HEADER: [&str; 7] = [
    "id",
    "parent",
    "acronym",
    "name",
    "since",
    "publications",
    "publications_with_below",
];

impl Node<'_> {
    fn row(&self, titles: &Titles) -> Vec<String> {
        vec![
            self.record.id().to_owned(),
            parent(self.record).unwrap_or_default().to_owned(),
            self.record.acronym().unwrap_or_default().to_owned(),
            titles.of(self.record).to_owned(),
            since(self.record).to_owned(),
            self.publications.to_string(),
            self.publications_with_below.to_string(),
        ]
    }
}

/// Returns a table with one row per unit, which names its parent by id.
fn columns(nodes: &[Node<'_>], titles: &Titles, interface: Interface) -> Table {
    let text = |message: Message| Column::whole(&message.text(interface));
    let number = |message: Message| Column::number(&message.text(interface));
    let row = |node: &Node<'_>| {
        let [id, parent, acronym, name, since, own, all] =
            <[String; 7]>::try_from(node.row(titles)).unwrap_or_default();
        let mut cells = vec![Cell::toned(&id, Tone::Id)];
        cells.extend(
            [parent, acronym, since, own, all, name]
                .iter()
                .map(|text| Cell::plain(text)),
        );
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
        rows: nodes.iter().map(row).collect(),
    }
}

fn draw(nodes: &[Node<'_>], titles: &Titles, width: usize, session: &mut Session<'_>) -> Result<(), Error> {
    let name = |node: &Node<'_>| match node.record.acronym() {
        Some(acronym) => format!("{} ({acronym})", titles.of(node.record)),
        None => titles.of(node.record).to_owned(),
    };
    let counts = |node: &Node<'_>| {
        [node.publications, node.publications_with_below]
            .map(|many| (Line::plain(&many.to_string()), Tone::Plain))
    };
    let said = |message: Message| message.text(session.view.interface);
    let (own, all) = (said(words::head_own()), said(words::head_in_all()));
    let (id, since_head) = (said(words::head_id()), said(words::head_since()));
    let mut heads = vec![(own.as_str(), Side::Right), (&all, Side::Right)];
    if width >= NARROW {
        heads.splice(0..0, [(id.as_str(), Side::Left), (&since_head, Side::Left)]);
    }
    let branch = |node: &Node<'_>| {
        let (id, since) = (node.record.id(), since(node.record));
        let mut cells = Vec::from(counts(node));
        let label = if width >= NARROW {
            let known = [(Line::plain(id), Tone::Id), (Line::plain(since), Tone::Plain)];
            cells.splice(0..0, known);
            name(node)
        } else {
            let parts = [name(node), id.to_owned(), since.to_owned()];
            parts
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · ")
        };
        Branch {
            depth: node.depth,
            label: Line::plain(&label),
            cells,
        }
    };
    let branches: Vec<Branch> = nodes.iter().map(branch).collect();
    let (unit, legend) = (said(words::head_unit()), said(words::tree_legend()));
    tree::write(&unit, &heads, &branches, width, session.view, session.out)?;
    notices::print_lines(&[Line::plain(&legend)], session)
}
