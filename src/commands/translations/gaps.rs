//! `translations --missing`: the publications that lack editions, and the languages they could be translated from.

use crate::commands::shared::notices;
use crate::commands::shared::record_table::year;
use crate::commands::shared::titles::Titles;
use crate::commands::translations::grid::{NARROW, title};
use crate::commands::translations::worth::{self, Worth, is_instrument};
use crate::error::Error;
use crate::filter::is_language;
use crate::messages::code_names::language;
use crate::messages::{Argument, Interface, Message, words};
use crate::record::Record;
use crate::render;
use crate::render::table::{Cell, Column, Table};
use crate::terminal::style::Tone;
use crate::terminal::styled_line::Line;
use crate::terminal::view::{Reader, Session};

/// Missing editions in some languages.
pub(crate) struct Gaps<'a> {
    /// BCP 47 codes, each once.
    asked: &'a [String],
    /// Number of publications.
    of: usize,
    /// Number of publications that lack each language.
    lacking: Vec<usize>,
}

impl<'a> Gaps<'a> {
    /// Counts how many of these publications lack each language.
    pub(crate) fn count(asked: &'a [String], records: &[&Record<'_>]) -> Gaps<'a> {
        let lack = |code: &String| records.iter().filter(|record| !has(record, code)).count();
        Gaps { asked, of: records.len(), lacking: asked.iter().map(lack).collect() }
    }

    /// Writes the publications, each with the languages that it lacks and those of its editions.
    pub(crate) fn write(
        &self,
        records: &[&Record<'_>],
        titles: &Titles,
        explains: bool,
        session: &mut Session<'_>,
    ) -> Result<(), Error> {
        let newest = explains.then(|| worth::newest(records));
        let layouts =
            Layouts { asked: self.asked, records, titles, newest, interface: session.view.interface };
        let table = match session.view.reader {
            Reader::Pipe => layouts.with_ids(),
            Reader::Terminal { width } => {
                let columned = (width >= NARROW).then(|| layouts.columned());
                render::shortest(columned.into_iter().chain([layouts.joined()]), width)
            }
        };
        render::write(&table, session.view, session.out)
    }

    /// Returns one row per publication under [`HEADER`].
    pub(crate) fn rows(&self, records: &[&Record<'_>], titles: &Titles) -> impl Iterator<Item = Vec<String>> {
        records.iter().map(|record| {
            vec![
                record.id().to_owned(),
                record.year().map(|year| year.to_string()).unwrap_or_default(),
                titles.text(record),
                missing(record, self.asked).join(";"),
                record.languages().join(";"),
            ]
        })
    }

    /// Reports on standard error how many publications lack each language, for a pipe too.
    ///
    /// An edition that is not recorded may exist. The ILO itself publishes the texts of instruments in its languages.
    pub(crate) fn report(&self, records: &[&Record<'_>], session: &mut Session<'_>) -> Result<(), Error> {
        let each = self.asked.iter().zip(&self.lacking);
        let lines = each.map(|(code, lacking)| words::lacking(self.of, language(code), *lacking));
        let instruments = records.iter().filter(|record| is_instrument(record)).count();
        let apart = (instruments > 0).then(|| words::instruments_are_last(instruments));
        let lines = lines.chain([words::may_exist()]).chain(apart);
        let lines = lines.map(|line| Line::plain(&line.text(session.view.interface)));
        let lines: Vec<Line> = lines.collect();
        notices::print_lines(&lines, session)
    }

    /// Returns the message for an empty list.
    pub(crate) fn nothing(&self) -> Message {
        if self.of == 0 {
            return words::nothing_translated();
        }
        words::nothing_lacking(Argument::List(self.asked.iter().map(|code| language(code)).collect()))
    }
}

/// Layouts of the publications with the languages that they lack.
struct Layouts<'a> {
    asked: &'a [String],
    records: &'a [&'a Record<'a>],
    titles: &'a Titles,
    /// The year of the newest publication, if the worth of each is explained.
    newest: Option<i32>,
    interface: Interface,
}

impl Layouts<'_> {
    /// Returns one line per publication, with its id.
    fn with_ids(&self) -> Table {
        let heads = [words::head_id(), words::head_year(), words::head_missing(), words::head_from()];
        let heads = heads.into_iter().chain(self.newest.map(|_| words::head_worth()));
        let columns = heads.chain([words::head_title()]).map(|head| Column::whole(&self.text(&head)));
        let row = |record: &&Record<'_>| {
            let [missing, from] = self.languages(record, &str::to_owned, ",");
            let mut row = vec![Cell::toned(record.id(), Tone::Id), year(record)];
            row.extend([missing.as_str(), &from].map(Cell::plain));
            row.extend(self.worth(record).as_deref().map(Cell::plain));
            row.push(Cell::plain(&self.titles.text(record)));
            row
        };
        Table { columns: columns.collect(), rows: self.records.iter().map(row).collect() }
    }

    /// Returns the languages in columns of their own.
    fn columned(&self) -> Table {
        let missing = self.has_several_languages().then(|| (words::head_not_recorded(), 12));
        let columns = [(words::head_title(), 30)].into_iter().chain(missing);
        let columns = columns.chain([(words::head_translated_from(), 12)]);
        let row = |record: &&Record<'_>| {
            let [missing, from] = self.named_languages(record);
            let mut cells = vec![self.about(record)];
            cells.extend(self.has_several_languages().then(|| Cell::plain(&missing)));
            cells.push(Cell::plain(&from));
            cells
        };
        Table {
            columns: columns.map(|(head, least)| Column::wraps(&self.text(&head), least)).collect(),
            rows: self.records.iter().map(row).collect(),
        }
    }

    /// Returns the languages below the titles.
    fn joined(&self) -> Table {
        let row = |record: &&Record<'_>| {
            let [missing, from] = self.named_languages(record);
            let missing = self.has_several_languages().then(|| words::not_recorded_in(missing));
            let lines = missing.into_iter().chain([words::translated_from(from)]);
            let mut cell = self.about(record);
            cell.0.extend(lines.map(|line| (Line::plain(&self.text(&line)), Tone::Plain)));
            vec![cell]
        };
        Table {
            columns: vec![Column::wraps(&self.text(&words::head_title()), 20)],
            rows: self.records.iter().map(row).collect(),
        }
    }

    /// Returns whether rows name the languages that are missing. Under one language, each would name the same one.
    fn has_several_languages(&self) -> bool {
        self.asked.len() > 1
    }

    /// Returns the languages that a publication lacks, and those of its editions.
    fn languages(&self, record: &Record<'_>, name: &dyn Fn(&str) -> String, between: &str) -> [String; 2] {
        let join = |codes: Vec<&str>| codes.into_iter().map(name).collect::<Vec<_>>().join(between);
        [join(missing(record, self.asked)), join(record.languages())]
    }

    fn named_languages(&self, record: &Record<'_>) -> [String; 2] {
        self.languages(record, &|code| language(code).text(self.interface), ", ")
    }

    /// Returns the title, with the worth if it is explained.
    fn about(&self, record: &Record<'_>) -> Cell {
        let mut cell = title(record, self.titles);
        cell.0.extend(self.worth(record).map(|worth| (Line::plain(&worth), Tone::Faint)));
        cell
    }

    fn worth(&self, record: &Record<'_>) -> Option<String> {
        let worth = Worth::of(record, self.newest?);
        Some(self.text(&worth.explained(record, self.interface)))
    }

    fn text(&self, message: &Message) -> String {
        message.text(self.interface)
    }
}

/// Columns of CSV, TSV and Markdown.
pub(crate) const HEADER: [&str; 5] = ["id", "year", "title", "missing", "available"];

/// Returns those of the languages in which no edition is recorded.
pub(crate) fn missing<'c>(record: &Record<'_>, asked: &'c [impl AsRef<str>]) -> Vec<&'c str> {
    asked.iter().map(AsRef::as_ref).filter(|code| !has(record, code)).collect()
}

fn has(record: &Record<'_>, code: &str) -> bool {
    record.languages().iter().any(|known| is_language(known, code))
}
