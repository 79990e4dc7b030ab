//! A hit of a search as it is shown: in JSON under `match`, in a table as highlights and remarks.

use serde::Serialize;

use crate::output::Item;
use crate::output::line::Line;
use crate::record::Record;
use crate::search::{Found, Hit, TermMatch};

use super::print;

/// Whether a table tells how each hit was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// It does not.
    Plain,
    /// It does.
    Explained,
}

/// A record with how it was found.
#[derive(Debug, Serialize)]
pub(super) struct Matched<'h> {
    #[serde(flatten)]
    record: &'h Record<'h>,
    r#match: Match<'h>,
}

impl Item for Matched<'_> {
    fn record(&self) -> &Record<'_> {
        self.record
    }
}

/// How a record was found.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Match<'h> {
    /// 0 to 1; 1 is a record whose title is the query.
    score: f64,
    /// What was met, in the order of the query.
    terms: Vec<Term<'h>>,
    /// Words of the query that were not: the match is partial.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    missing: Vec<&'h str>,
    /// What else added to the score.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    bonus: Vec<Bonus>,
}

/// A word of the query, met.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Term<'h> {
    /// The word as typed; of a phrase, the phrase.
    term: &'h str,
    /// The catalogue's word that it met; absent where a topic, country or unit was met as a whole.
    #[serde(skip_serializing_if = "str::is_empty")]
    word: &'h str,
    /// Field of the record where it was met, dotted.
    field: &'static str,
    /// BCP 47 code of the text where it was met; absent where the text is in no language.
    #[serde(skip_serializing_if = "str::is_empty")]
    language: &'h str,
    /// How the two are the same: as typed, as an acronym, in another form, by translation, as a beginning, with a slip, as a
    /// part, or with letters left out.
    how: &'static str,
    /// What it added to the score.
    added: f64,
}

/// Something beyond words that added to the score.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Bonus {
    /// What for.
    r#for: &'static str,
    /// What it added to the score.
    added: f64,
}

/// Four decimals are as much as the formula means.
fn rounded(score: f32) -> f64 {
    (f64::from(score) * 10_000.0).round() / 10_000.0
}

/// The records with how they were found, for JSON.
#[must_use]
pub(super) fn all<'h>(hits: &'h [(&'h Hit, Record<'h>)], found: &'h Found) -> Vec<Matched<'h>> {
    hits.iter()
        .map(|(hit, record)| Matched {
            record,
            r#match: how_found(hit, found),
        })
        .collect()
}

fn how_found<'h>(hit: &'h Hit, found: &'h Found) -> Match<'h> {
    let term = |term: &'h TermMatch| Term {
        term: &term.term,
        word: &term.word,
        field: term.field.path(),
        language: &term.language,
        how: term.how.word(),
        added: rounded(term.added),
    };
    Match {
        score: rounded(hit.score),
        terms: hit.terms.iter().map(term).collect(),
        missing: missing(hit, found),
        bonus: bonuses(hit)
            .into_iter()
            .map(|(r#for, added)| Bonus { r#for, added })
            .collect(),
    }
}

fn missing<'h>(hit: &Hit, found: &'h Found) -> Vec<&'h str> {
    hit.missing
        .iter()
        .filter_map(|slot| found.slots.get(*slot))
        .map(|slot| slot.surface.as_str())
        .collect()
}

fn bonuses(hit: &Hit) -> Vec<(&'static str, f64)> {
    let all = [
        ("word order", hit.order),
        ("share of the name", hit.cover),
        ("edition in the query's language", hit.language),
    ];
    all.into_iter()
        .map(|(name, added)| (name, rounded(added)))
        .filter(|(_, added)| *added > 0.0)
        .collect()
}

/// The hit as a row of a table: its title, what was met marked; the title that was met where it is another; what is
/// missing; and, if asked, how it was found.
#[must_use]
pub(super) fn shown<'r>(hit: &Hit, record: &'r Record<'r>, found: &Found, detail: Detail) -> print::Hit<'r> {
    let mark = |text: &str| found.marker.marks(text);
    let marks = mark(record.title());
    let mut notes = Vec::new();
    let other = hit
        .terms
        .iter()
        .filter(|term| term.field.is_name() && !term.language.is_empty())
        .find_map(|term| {
            let met = record
                .titles()
                .into_iter()
                .find(|(language, title)| *language == term.language && *title != record.title());
            met.filter(|(_, title)| mark(title).len() > marks.len())
        });
    if let Some((language, title)) = other {
        notes.push(Line::marked(title, &mark(title)).after(&format!("{language}: ")));
    }
    let missing = missing(hit, found);
    let lacks = (!missing.is_empty()).then(|| Line::plain(&format!("without {}", missing.join(", "))));
    let mut met = Vec::new();
    if detail == Detail::Explained {
        met.push(Line::plain(&format!("score {:.4}", hit.score)));
        met.extend(hit.terms.iter().map(|term| Line::plain(&explained(term))));
        met.extend(
            bonuses(hit)
                .iter()
                .map(|(name, added)| Line::plain(&format!("{name} +{added:.4}"))),
        );
    }
    print::Hit {
        title: Line::marked(record.title(), &marks),
        notes,
        lacks,
        met,
        ..print::Hit::of(record)
    }
}

/// One line: `coops: cooperatives in editions.title [en], form +0.0812`.
fn explained(term: &TermMatch) -> String {
    let word = match term.word.as_str() {
        "" => String::new(),
        word => format!(" {word}"),
    };
    let language = match term.language.as_str() {
        "" => String::new(),
        language => format!(" [{language}]"),
    };
    format!(
        "{}:{word} in {}{language}, {} +{:.4}",
        term.term,
        term.field.path(),
        term.how.word(),
        rounded(term.added)
    )
}
