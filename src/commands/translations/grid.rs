//! `translations` without ids: a grid of publications × languages.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::codes::Language;
use crate::codes::languages::primary_subtag;
use crate::commands::shared::notices;
use crate::commands::shared::record_table::year;
use crate::commands::shared::titles::Titles;
use crate::commands::shared::value_format::Cells;
use crate::error::Error;
use crate::messages::code_names::language;
use crate::messages::{Interface, Message, words};
use crate::record::{Publication, Record};
use crate::render;
use crate::render::table::{Cell, Column, Table};
use crate::terminal::style::Tone;
use crate::terminal::styled_line::Line;
use crate::terminal::symbols::Mark;
use crate::terminal::view::{Letters, Reader, Session};
use crate::terminal::wrap::abreast;

/// Minimum width of a terminal for a grid. On a narrower one, languages are named below the title.
pub(crate) const NARROW: usize = 60;
/// Minimum width of a title.
const TITLE: usize = 32;
/// Width of the codes without a column: `ar el ja` and its heading.
const OTHERS: usize = 8;
/// Width of a column for a two-letter code, with its frame.
const CODE: usize = 5;
/// Number of languages that have a column on the narrowest terminal for a grid.
const FIRST: usize = 2;
/// Width of a column's frame.
const FRAME: usize = 3;

/// Publications, and the languages of their editions, most frequent first.
pub(crate) struct Grid<'p> {
    records: &'p [&'p Record<'p>],
    codes: Vec<&'p str>,
    titles: &'p Titles,
}

impl<'p> Grid<'p> {
    /// Returns the grid of these publications.
    pub(crate) fn of(records: &'p [&'p Record<'p>], titles: &'p Titles) -> Grid<'p> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for edition in publications(records).flat_map(|p| &p.editions) {
            *counts.entry(&edition.language).or_default() += 1;
        }
        let mut codes: Vec<&str> = counts.keys().copied().collect();
        codes.sort_by_key(|code| Reverse(counts[code]));
        Grid { records, codes, titles }
    }

    /// Writes the grid. On a terminal, a legend of its marks and codes follows.
    pub(crate) fn write(&self, session: &mut Session<'_>) -> Result<(), Error> {
        let letters = session.view.letters;
        let interface = session.view.interface;
        let Reader::Terminal { width } = session.view.reader else {
            return render::write(&self.in_full(interface), session.view, session.out);
        };
        let (shown, title_width) = self.shares(width);
        let folded = width >= NARROW && shown < self.codes.len();
        let table = if width < NARROW {
            self.names_below(letters, interface)
        } else {
            self.marked(shown, title_width, letters, interface)
        };
        render::write(&table, session.view, session.out)?;
        let untitled = Mark::Untitled.glyph(letters);
        let untitled =
            if folded { format!("{untitled} {}", coded(" ", Mark::Untitled)) } else { untitled.to_owned() };
        let legend = [
            words::legend_titled(Mark::Titled.glyph(letters)),
            words::legend_untitled(untitled),
            words::legend_blank(),
        ];
        let legend = legend.map(|message| message.text(interface));
        let mut below = abreast(&legend, "   ", width);
        if width >= NARROW {
            let named = self.codes.iter().map(|code| (*code, language(code).text(interface)));
            below.extend(notices::code_legend(named, width));
        }
        notices::print_lines(&below, session)
    }

    /// Returns a table with a column per language, which repeats the code for `grep -w fr`. Parentheses around the
    /// code mean that the edition's title is not recorded.
    fn in_full(&self, interface: Interface) -> Table {
        let head = |message: Message| message.text(interface);
        let mut heads = vec![head(words::head_id()), head(words::head_year())];
        heads.extend(self.codes.iter().map(|code| (*code).to_owned()));
        heads.push(head(words::head_title()));
        let row = |record: &&Record<'_>| {
            let mut row = vec![Cell::toned(record.id(), Tone::Id), year(record)];
            row.extend(self.codes.iter().map(|code| Cell::plain(&coded(code, known(record, code)))));
            row.push(Cell::plain(&self.titles.text(record)));
            row
        };
        Table {
            columns: heads.iter().map(|head| Column::whole(head)).collect(),
            rows: self.records.iter().map(row).collect(),
        }
    }

    /// Returns the number of languages with a column of their own on a terminal of this width, and the width of the
    /// titles. Both grow with the terminal, so that a wider one never has a longer table.
    fn shares(&self, width: usize) -> (usize, usize) {
        let steps = width.saturating_sub(NARROW) / (CODE + 1);
        let title = TITLE + steps;
        if 1 + FRAME + title + CODE * self.codes.len() <= width {
            (self.codes.len(), usize::MAX)
        } else {
            (FIRST + steps, title)
        }
    }

    /// Returns a table with columns for the first `shown` languages, and titles of at most `title_width`. A last
    /// column, `+N`, has the codes of the other languages.
    fn marked(&self, shown: usize, title_width: usize, letters: Letters, interface: Interface) -> Table {
        let (own, others) = self.codes.split_at(shown.min(self.codes.len()));
        let mut columns = vec![Column::wraps(&words::head_title().text(interface), TITLE)];
        columns.extend(own.iter().map(|code| Column::whole(code)));
        if !others.is_empty() {
            columns.push(Column::wraps(&format!("+{}", others.len()), OTHERS));
        }
        let row = |record: &&Record<'_>| {
            let mut row = vec![title(record, self.titles).wrapped(title_width)];
            row.extend(own.iter().map(|code| Cell::plain(known(record, code).glyph(letters))));
            let rest: Vec<String> = others
                .iter()
                .map(|code| coded(code, known(record, code)))
                .filter(|code| !code.is_empty())
                .collect();
            let lines = abreast(&rest, " ", OTHERS).into_iter();
            row.push(Cell(lines.map(|line| (line, Tone::Plain)).collect()));
            row.truncate(columns.len());
            row
        };
        let rows = self.records.iter().map(row).collect();
        Table { columns, rows }
    }

    /// Returns a table that names the languages below the title, by their mark.
    fn names_below(&self, letters: Letters, interface: Interface) -> Table {
        let row = |record: &&Record<'_>| {
            let mut cell = title(record, self.titles);
            for mark in [Mark::Titled, Mark::Untitled] {
                let codes = self.codes.iter().filter(|code| known(record, code) == mark);
                let names: Vec<String> = codes.map(|code| language(code).text(interface)).collect();
                if !names.is_empty() {
                    let line = format!("{} {}", mark.glyph(letters), names.join(", "));
                    cell.0.push((Line::plain(&line), Tone::Plain));
                }
            }
            vec![cell]
        };
        Table {
            columns: vec![Column::wraps(&words::head_title().text(interface), TITLE)],
            rows: self.records.iter().map(row).collect(),
        }
    }
}

/// Columns of a grid in CSV, TSV and Markdown, which do not depend on the records.
pub(crate) struct Columns(Vec<String>);

impl Columns {
    /// Returns columns for these languages, or for all that the interface can name.
    pub(crate) fn of(languages: &[String]) -> Columns {
        if languages.is_empty() {
            Columns(Language::all().map(|language| language.code().to_owned()).collect())
        } else {
            Columns(languages.to_vec())
        }
    }

    /// Returns one row per publication. A column has the editions of its language in every region and script.
    pub(crate) fn cells(
        &self,
        records: &[&Record<'_>],
        titles: &Titles,
        mark: impl Fn(Mark) -> &'static str,
    ) -> Cells {
        let heads = ["id", "year", "title"].map(str::to_owned);
        let row = |record: &&Record<'_>| {
            let mut row = vec![
                record.id().to_owned(),
                record.year().map(|year| year.to_string()).unwrap_or_default(),
                titles.text(record),
            ];
            row.extend(self.0.iter().map(|code| mark(best(record, code)).to_owned()));
            row
        };
        Cells {
            header: heads.into_iter().chain(self.0.iter().cloned()).collect(),
            rows: records.iter().map(row).collect(),
        }
    }
}

/// Returns the best mark of the editions in a language.
fn best(record: &Record<'_>, asked: &str) -> Mark {
    let editions = record.as_publication().into_iter().flat_map(|publication| &publication.editions);
    let is_in =
        |code: &str| code.eq_ignore_ascii_case(asked) || primary_subtag(code).eq_ignore_ascii_case(asked);
    let mut marks =
        editions.filter(|edition| is_in(&edition.language)).map(|edition| edition.title.is_some());
    match marks.next() {
        Some(first) if first || marks.any(|is_titled| is_titled) => Mark::Titled,
        Some(_) => Mark::Untitled,
        None => Mark::Nothing,
    }
}

/// Returns the title shown, the usual title if it differs, then id and year.
pub(crate) fn title(record: &Record<'_>, titles: &Titles) -> Cell {
    let year = record.year().map(|year| format!(" · {year}")).unwrap_or_default();
    let mut lines = vec![(Line::plain(titles.of(record)), Tone::Plain)];
    lines.extend(titles.beside(record).map(|known_as| (Line::plain(known_as), Tone::Faint)));
    lines.extend(titles.gap(record).map(|gap| (Line::plain(&gap), Tone::Faint)));
    lines.push((Line::plain(&format!("{}{year}", record.id())), Tone::Id));
    Cell(lines)
}

fn publications<'p>(records: &'p [&'p Record<'p>]) -> impl Iterator<Item = &'p Publication<'p>> {
    records.iter().filter_map(|record| record.as_publication())
}

/// Returns the mark of the edition in the language of exactly this code.
fn known(record: &Record<'_>, code: &str) -> Mark {
    let mut editions = record.as_publication().into_iter().flat_map(|p| &p.editions);
    match editions.find(|edition| edition.language == code) {
        Some(edition) if edition.title.is_some() => Mark::Titled,
        Some(_) => Mark::Untitled,
        None => Mark::Nothing,
    }
}

fn coded(code: &str, mark: Mark) -> String {
    match mark {
        Mark::Titled => code.to_owned(),
        Mark::Untitled => format!("({code})"),
        Mark::Nothing => String::new(),
    }
}
