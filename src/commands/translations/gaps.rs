//! `translations --missing`: the publications that lack editions, and the languages they could be translated from.

use crate::commands::shared::notices;
use crate::commands::shared::record_table::year;
use crate::commands::shared::titles::Titles;
use crate::commands::translations::grid::{NARROW, title};
use crate::commands::translations::worth::{self, Worth, is_instrument};
use crate::error::Error;
use crate::filter::is_language;
use crate::messages::code_names::language;
use crate::messages::{Argument, Message, words};
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
        let newest = worth::newest(records);
        let why = |record: &Record<'_>| {
            explains.then(|| {
                Worth::of(record, newest)
                    .explained(record, session.view.interface)
                    .text(session.view.interface)
            })
        };
        let lists = |record: &Record<'_>, name: &dyn Fn(&str) -> String, between: &str| {
            let join = |codes: Vec<&str>| codes.into_iter().map(name).collect::<Vec<_>>().join(between);
            [join(missing(record, self.asked)), join(record.languages())]
        };
        let interface = session.view.interface;
        let head = |message: Message| message.text(interface);
        let named = |code: &str| language(code).text(interface);
        // Under one language, every row would name the same one.
        let names_missing = self.asked.len() > 1;
        let about = |record: &Record<'_>| {
            let mut cell = title(record, titles);
            cell.0.extend(why(record).map(|why| (Line::plain(&why), Tone::Faint)));
            cell
        };
        let table = match session.view.reader {
            Reader::Pipe => Table {
                columns: [words::head_id(), words::head_year(), words::head_missing(), words::head_from()]
                    .into_iter()
                    .chain(explains.then(words::head_worth))
                    .chain([words::head_title()])
                    .map(|head| Column::whole(&head.text(interface)))
                    .collect(),
                rows: records
                    .iter()
                    .map(|record| {
                        let [missing, from] = lists(record, &str::to_owned, ",");
                        let mut row = vec![Cell::toned(record.id(), Tone::Id), year(record)];
                        row.extend([missing.as_str(), &from].map(Cell::plain));
                        row.extend(why(record).as_deref().map(Cell::plain));
                        row.push(Cell::plain(&titles.text(record)));
                        row
                    })
                    .collect(),
            },
            Reader::Terminal { width } => {
                let columned = Table {
                    columns: [
                        Some(Column::wraps(&head(words::head_title()), 30)),
                        names_missing.then(|| Column::wraps(&head(words::head_not_recorded()), 12)),
                        Some(Column::wraps(&head(words::head_translated_from()), 12)),
                    ]
                    .into_iter()
                    .flatten()
                    .collect(),
                    rows: records
                        .iter()
                        .map(|record| {
                            let [missing, from] = lists(record, &named, ", ");
                            let mut cells = vec![about(record)];
                            cells.extend(names_missing.then(|| Cell::plain(&missing)));
                            cells.push(Cell::plain(&from));
                            cells
                        })
                        .collect(),
                };
                let joined = Table {
                    columns: vec![Column::wraps(&head(words::head_title()), 20)],
                    rows: records
                        .iter()
                        .map(|record| {
                            let [missing, from] = lists(record, &named, ", ");
                            let missing = names_missing.then(|| words::not_recorded_in(missing));
                            let lines = missing.into_iter().chain([words::translated_from(from)]);
                            let mut cell = about(record);
                            cell.0
                                .extend(lines.map(|line| (Line::plain(&line.text(interface)), Tone::Plain)));
                            vec![cell]
                        })
                        .collect(),
                };
                let columned = (width >= NARROW).then_some(columned);
                render::shortest(columned.into_iter().chain([joined]), width)
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

/// Columns of CSV, TSV and Markdown.
pub(crate) const HEADER: [&str; 5] = ["id", "year", "title", "missing", "available"];

/// Returns those of the languages in which no edition is recorded.
pub(crate) fn missing<'c>(record: &Record<'_>, asked: &'c [impl AsRef<str>]) -> Vec<&'c str> {
    asked.iter().map(AsRef::as_ref).filter(|code| !has(record, code)).collect()
}

fn has(record: &Record<'_>, code: &str) -> bool {
    record.languages().iter().any(|known| is_language(known, code))
}
