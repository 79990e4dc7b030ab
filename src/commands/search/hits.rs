//! Presentation of a hit: `match` in JSON; highlights and notes in a table.

use std::ops::Range;

use serde::Serialize;

use crate::commands::search::reasons::Reasons;
use crate::commands::shared::record_table;
use crate::commands::shared::titles::Titles;
use crate::export::Item;
use crate::export::json_types::{Bonus, Match, Term};
use crate::index::Index;
use crate::messages::{Interface, Message, words};
use crate::record::Record;
use crate::search::{Found, Hit, Marker, TermMatch};
use crate::terminal::styled_line::Line;
use crate::text::fold;

/// The detail of a table: with or without an explanation of each match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    /// No explanation.
    Plain,
    /// An explanation below each hit.
    Explained,
}

/// A record with its match.
#[derive(Debug, Serialize)]
pub(crate) struct Matched<'h> {
    #[serde(flatten)]
    record: &'h Record<'h>,
    r#match: Match<'h>,
}

impl Item for Matched<'_> {
    fn record(&self) -> &Record<'_> {
        self.record
    }
}

/// Rounds a score to four decimals, which is the formula's precision.
fn rounded(score: f32) -> f64 {
    (f64::from(score) * 10_000.0).round() / 10_000.0
}

/// Returns the records with their matches, for JSON.
pub(crate) fn all<'h>(
    hits: &'h [(&'h Hit, Record<'h>)],
    found: &'h Found,
    index: &Index<'_>,
) -> Vec<Matched<'h>> {
    hits.iter().map(|(hit, record)| Matched { record, r#match: how_found(hit, found, index) }).collect()
}

fn how_found<'h>(hit: &Hit, found: &'h Found, index: &Index<'_>) -> Match<'h> {
    let term = |term: TermMatch| Term {
        typed: term.term,
        word: term.word,
        field: term.field.path(),
        language: term.language,
        how: term.how.word(),
        added: rounded(term.added),
    };
    Match {
        score: rounded(hit.score),
        terms: found.terms(index, hit, Interface::English.code()).into_iter().map(term).collect(),
        missing: found.missing(hit),
        bonus: bonuses(hit)
            .into_iter()
            .map(|(name, added)| Bonus { r#for: name.text(Interface::English), added })
            .collect(),
    }
}

fn bonuses(hit: &Hit) -> Vec<(Message, f64)> {
    let all =
        [("order", hit.order), ("cover", hit.cover), ("language", hit.language), ("related", hit.related)];
    all.into_iter()
        .map(|(name, added)| (words::bonus_name(name), rounded(added)))
        .filter(|(_, added)| *added > 0.0)
        .collect()
}

/// Makes table rows of hits.
pub(crate) struct Rows<'f> {
    /// The results.
    pub(crate) found: &'f Found,
    /// The index that was searched.
    pub(crate) index: &'f Index<'f>,
    /// The highlighter; `None` if the output shows no highlights.
    pub(crate) marker: Option<Marker>,
    /// The words for the topics and concepts by which hits were found.
    pub(crate) reasons: Reasons<'f>,
    /// Amount of detail.
    pub(crate) detail: Detail,
    /// Choice of titles.
    pub(crate) titles: &'f Titles,
    /// The interface's language.
    pub(crate) interface: Interface,
}

impl Rows<'_> {
    /// Returns the rows of hits, with the numbers by which later commands can name the hits.
    pub(crate) fn all<'r>(
        &self,
        hits: &'r [(&Hit, Record<'r>)],
        is_numbered: bool,
    ) -> Vec<record_table::Hit<'r>> {
        let rows = (1..).zip(hits).map(|(place, (hit, record))| record_table::Hit {
            number: is_numbered.then_some(place),
            ..self.row(hit, record)
        });
        rows.collect()
    }

    /// Returns the row of a hit: its title with highlights, another title that matched, the missing words, and the
    /// explanation if `--explain` asks for one.
    fn row<'r>(&self, hit: &Hit, record: &'r Record<'r>) -> record_table::Hit<'r> {
        // Output without highlights goes to a program, which needs no notes.
        let terms = if self.marker.is_some() || self.detail == Detail::Explained {
            self.found.terms(self.index, hit, self.interface.code())
        } else {
            Vec::new()
        };
        let title = self.titles.of(record);
        let mut notes = Vec::from_iter(self.other_title(&terms, record));
        if self.marker.is_some() {
            let reasons = self.found.reasons(self.index, hit);
            let lines = self.reasons.lines(&reasons, record, title);
            notes.extend(lines.iter().map(|line| Line::plain(line)));
        }
        let missing = self.found.missing(hit);
        record_table::Hit {
            number: None,
            title: self.highlighted(title),
            known_as: self.titles.beside(record).map(|text| self.highlighted(text)),
            gap: self.titles.gap(record).as_deref().map(Line::plain),
            notes,
            missing: (!missing.is_empty()).then(|| self.line(&words::lacks(missing.join(", ")))),
            explanation: match self.detail {
                Detail::Plain => Vec::new(),
                Detail::Explained => self.explanation(hit, &terms),
            },
            record,
        }
    }

    /// Returns the first other title with a matched word that the shown titles lack.
    fn other_title(&self, terms: &[TermMatch], record: &Record<'_>) -> Option<Line> {
        let shown: Vec<&str> =
            [self.titles.of(record)].into_iter().chain(self.titles.beside(record)).collect();
        let matched_words = |title: &str| -> Vec<String> {
            self.marks(title).into_iter().map(|mark| fold(&title[mark])).collect()
        };
        let seen: Vec<String> = shown.iter().flat_map(|title| matched_words(title)).collect();
        let titles = record.titles();
        let named = terms.iter().filter(|term| term.field.is_name() && !term.language.is_empty());
        let mut others = named.filter_map(|term| {
            titles.iter().find(|(language, title)| *language == term.language && !shown.contains(title))
        });
        let (language, title) =
            others.find(|(_, title)| matched_words(title).iter().any(|word| !seen.contains(word)))?;
        Some(self.highlighted(title).after(&format!("{language}: ")))
    }

    /// Returns the score of a hit, with the parts of its terms and the bonuses.
    fn explanation(&self, hit: &Hit, terms: &[TermMatch]) -> Vec<Line> {
        let score = words::score(format!("{:.4}", hit.score));
        let bonuses = bonuses(hit).into_iter().map(|(name, added)| words::bonus(name, format!("{added:.4}")));
        let messages = [score].into_iter().chain(terms.iter().map(explained)).chain(bonuses);
        messages.map(|message| self.line(&message)).collect()
    }

    /// Returns the places of the matched words in a text.
    fn marks(&self, text: &str) -> Vec<Range<usize>> {
        self.marker.as_ref().map(|marker| marker.marks(text)).unwrap_or_default()
    }

    fn highlighted(&self, text: &str) -> Line {
        Line::marked(text, &self.marks(text))
    }

    fn line(&self, message: &Message) -> Line {
        Line::plain(&message.text(self.interface))
    }
}

/// Returns the match of a word with its part of the score.
fn explained(term: &TermMatch) -> Message {
    words::explained(match_of_term(term), format!("{:.4}", rounded(term.added)))
}

/// Returns the match of a term in one line, as `coops: cooperatives in editions.title [en], form`.
pub(crate) fn match_of_term(term: &TermMatch) -> Message {
    let word = match term.word.as_str() {
        "" => String::new(),
        word => format!(" {word}"),
    };
    let language = match term.language.as_str() {
        "" => String::new(),
        language => format!(" [{language}]"),
    };
    words::met(term.term.as_str(), word, term.field.path(), language, words::how(term.how.word()))
}
