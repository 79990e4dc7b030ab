//! A query: required words, excluded words and conditions.
//!
//! | typed | meaning |
//! | --- | --- |
//! | `waste pickers` | both words, in any form, order and language |
//! | `"world of work"` | these words, in this order without others between |
//! | `-women`, `-"rural women"` | no record with these words |
//! | `maids OR (domestic workers)` | one of the alternatives |
//! | `author:borzaga`, `langue:fr`, `year:2014..2017`, `series:"world of work"` | conditions, as on the command line |
//! | `title:pickers` | the words in one title |
//! | `2014-2017` | dated in these years |
//!
//! Exclusions and conditions apply to the whole query. Function words are neither required nor scored; a query of
//! function words alone is searched as typed.

use std::fmt;

use crate::search::keys::ConditionKey;
use crate::search::limits::MOST_WORDS;
use crate::search::syntax::{Part, Parts, QueryError, Syntax, read};
use crate::search::terms::{QueryTerm, identified, phrase, terms};
use crate::text::{identifier, is_acronym, mark_stop_words, mended, tokenize};

/// A parsed query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The terms that a record must match, in the order typed.
    pub terms: Vec<QueryTerm>,
    /// The excluded words and phrases.
    pub without: Vec<QueryTerm>,
    /// The conditions in their short form.
    pub conditions: Vec<(ConditionKey, String)>,
    /// True if all terms are function words.
    pub only_stop_words: bool,
    /// The words and phrases as typed, without conditions and exclusions.
    pub text: String,
    /// Further alternatives after an `OR`, without exclusions and conditions of their own.
    pub or: Vec<Query>,
    parts: Parts,
}

impl Query {
    /// Returns a query of these terms alone.
    #[cfg(feature = "engine")]
    pub(crate) fn of_terms(terms: Vec<QueryTerm>) -> Query {
        Query { terms, ..Query::default() }
    }

    /// Parses a query.
    ///
    /// # Errors
    /// See [`QueryError`].
    pub fn parse(typed: &str) -> Result<Query, QueryError> {
        let typed: String = typed.chars().filter(|letter| !is_invisible(*letter)).collect();
        let Syntax { alternatives, without, conditions } = read(&typed)?;
        let titles =
            || conditions.iter().filter(|(key, _)| *key == ConditionKey::Title).map(|(_, title)| title);
        let mut alternatives = alternatives.into_iter().map(|parts| {
            let mut query = Query::default();
            query.add_parts(&parts, titles());
            Query { parts, ..query }
        });
        let mut query = alternatives.next().unwrap_or_default();
        if query.parts.is_empty() {
            query.add_parts(&[], titles());
        }
        query.or = alternatives.collect();
        query.without = without.iter().filter_map(|text| phrase(text, 0)).collect();
        query.conditions = conditions;
        if query.terms.is_empty() && query.without.is_empty() && query.conditions.is_empty() {
            return Err(QueryError::Empty);
        }
        Ok(query)
    }

    /// Returns the alternatives, each with the exclusions of the query.
    pub(crate) fn alternatives(&self) -> impl Iterator<Item = Query> {
        let first = Query { or: Vec::new(), ..self.clone() };
        let others = self.or.iter().map(|other| Query { without: self.without.clone(), ..other.clone() });
        std::iter::once(first).chain(others)
    }

    /// Returns the terms of all alternatives as one query, which selects candidates for each of them.
    #[must_use]
    pub(crate) fn joined(&self) -> Query {
        let mut joined = Query { or: Vec::new(), ..self.clone() };
        for other in &self.or {
            // A full stop keeps words of two alternatives from meaning something together.
            joined.text.push_str(". ");
            let start = joined.text.len();
            joined.text.push_str(&other.text);
            joined.terms.extend(
                other
                    .terms
                    .iter()
                    .map(|term| QueryTerm { at: term.at.start + start..term.at.end + start, ..term.clone() }),
            );
        }
        joined
    }

    /// Adds the parts of an alternative, and the words that a title must have.
    fn add_parts<'t>(&mut self, parts: &[Part], titles: impl Iterator<Item = &'t String>) {
        let mut plain = String::new();
        for part in parts {
            match part {
                Part::Word(word) => {
                    if let Some(identifier) = identifier(word) {
                        self.add_plain(&mut plain);
                        if self.terms.last().is_some_and(|term| term.surface.eq_ignore_ascii_case("doi")) {
                            self.terms.pop();
                        }
                        self.terms.push(identified(identifier, self.text.len()));
                        self.text.push_str(identifier);
                        self.text.push(' ');
                    } else {
                        plain.push_str(&mended(word));
                        plain.push(' ');
                    }
                }
                Part::Phrase(text) => {
                    self.add_plain(&mut plain);
                    let start = self.text.len();
                    self.text.push_str(text);
                    self.text.push(' ');
                    self.terms.extend(phrase(text, start));
                }
            }
        }
        self.add_plain(&mut plain);
        for title in titles {
            plain.push_str(title);
            plain.push(' ');
            self.add_plain(&mut plain);
        }
        self.terms.truncate(MOST_WORDS);
    }

    fn add_plain(&mut self, plain: &mut String) {
        let text = std::mem::take(plain);
        let start = self.text.len();
        self.text.push_str(&text);
        let words = tokenize(&text);
        let mut is_stop_word = mark_stop_words(&words);
        for (word, is_stop_word) in words.iter().zip(&mut is_stop_word) {
            *is_stop_word &= !is_acronym(&text, &text[word.range.clone()]);
        }
        let only_stop_words = is_stop_word.iter().all(|is_stop_word| *is_stop_word);
        if only_stop_words && !words.is_empty() && self.terms.is_empty() {
            self.only_stop_words = true;
            self.terms.extend(terms(&text, start, &words, &vec![false; words.len()]));
        } else {
            if self.only_stop_words {
                self.terms.clear();
                self.only_stop_words = false;
            }
            self.terms.extend(terms(&text, start, &words, &is_stop_word));
        }
    }
}

/// Prints a query that parses to the same query: conditions and exclusions, then the alternatives.
impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (key, value) in &self.conditions {
            let sign = if *key == ConditionKey::WithoutLanguage { "-" } else { "" };
            write!(f, "{sign}{}:{} ", key.name(), quoted(value))?;
        }
        for term in &self.without {
            write!(f, "-{} ", quoted(&term.surface))?;
        }
        let alternatives = std::iter::once(self).chain(&self.or);
        for (alternative, place) in alternatives.zip(0..) {
            if place > 0 {
                write!(f, "OR ")?;
            }
            for part in &alternative.parts {
                match part {
                    Part::Word(word) => write!(f, "{word} ")?,
                    Part::Phrase(text) => write!(f, "\"{text}\" ")?,
                }
            }
        }
        Ok(())
    }
}

/// Puts a text between quotation marks, unless the text has a quotation mark.
fn quoted(text: &str) -> String {
    if text.contains('"') { text.to_owned() } else { format!("\"{text}\"") }
}

/// Returns whether a character is invisible: soft hyphens, joiners, direction marks. Text copied from a web page has
/// them inside its words.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}'
    )
}
#[cfg(test)]
mod tests {
    use super::{ConditionKey, Query, QueryError};
    use crate::search::TermKind;

    fn kind(typed: &str) -> Vec<TermKind> {
        Query::parse(typed).expect("a query").terms.into_iter().map(|term| term.kind).collect()
    }

    fn word(word: &str) -> TermKind {
        TermKind::Word(word.into())
    }

    #[test]
    fn words_phrases_and_exclusions() {
        assert_eq!(kind("The role of WOMEN"), [word("role"), word("women")]);
        assert_eq!(
            kind("\"world of work\" asia"),
            [TermKind::Phrase(vec!["world".into(), "of".into(), "work".into()]), word("asia")]
        );
        let query = Query::parse("coops -women -\"rural women\" - --x").expect("a query");
        assert_eq!(query.without.len(), 2);
        assert_eq!(query.terms.len(), 2);
    }

    #[test]
    fn compounds_years_and_isbns() {
        assert_eq!(
            kind("co-operative"),
            [TermKind::Compound("cooperative".into(), vec!["co".into(), "operative".into()])]
        );
        assert_eq!(kind("2014-2017"), [TermKind::Years(2014..=2017, "20142017".into())]);
        assert_eq!(kind("1920s"), [TermKind::Years(1920..=1929, "1920s".into())]);
        assert_eq!(kind("1940er"), [TermKind::Years(1940..=1949, "1940er".into())]);
        assert_eq!(kind("1925s"), [TermKind::Compound("1925s".into(), vec!["1925".into(), "s".into()])]);
        assert_eq!(kind("978 92 2 130678 8"), [TermKind::Isbn("9789221306788".into())]);
        assert_eq!(kind("92-2-112777-X"), [TermKind::Isbn("922112777x".into())]);
        assert_eq!(
            kind("R.193 No. 11"),
            [
                TermKind::Compound("r193".into(), vec!["r".into(), "193".into()]),
                TermKind::Number("11".into())
            ]
        );
    }

    #[test]
    fn conditions() {
        let query = Query::parse("author:borzaga Lang:fr series:\"world of work\" coop").expect("a query");
        assert_eq!(
            query.conditions,
            [
                (ConditionKey::Author, "borzaga".to_owned()),
                (ConditionKey::Language, "fr".to_owned()),
                (ConditionKey::Series, "world of work".to_owned()),
            ]
        );
        let spanish = Query::parse("idioma:fr año:2019 ano:2020 título:agua -langue:en").expect("a query");
        let keys: Vec<ConditionKey> = spanish.conditions.iter().map(|(key, _)| *key).collect();
        let expected = [
            ConditionKey::Language,
            ConditionKey::Year,
            ConditionKey::Year,
            ConditionKey::Title,
            ConditionKey::WithoutLanguage,
        ];
        assert_eq!(keys, expected);
        assert_eq!(spanish.terms.len(), 1);
        assert_eq!(Query::parse("author:"), Err(QueryError::NoValue("author".to_owned(), 1)));
    }

    /// Pasted titles, addresses and identifiers have colons too.
    #[test]
    fn colons_that_are_no_keys() {
        #[rustfmt::skip] // several titles a line
        let titles = [
            "Cooperatives: a review", "Cooperatives:a review", "The region: a review", "Region: a review",
            "https://www.ilo.org/coop", "doi:10.1000/182", "ISBN: 978-92-2-130678-8", "1:3 10:30",
            "urn:isbn:9789221306788", "a:b",
        ];
        for pasted in titles {
            let query = Query::parse(pasted).expect(pasted);
            assert_eq!(query.conditions, [], "{pasted}");
        }
        assert_eq!(Query::parse("red colour:red"), Err(QueryError::UnknownKey("colour".to_owned(), 5)));
    }

    #[test]
    fn alternatives_and_groups() {
        let alternatives = |typed: &str| -> Vec<String> {
            let query = Query::parse(typed).expect(typed);
            query.alternatives().map(|one| one.text.trim().to_owned()).collect()
        };
        assert_eq!(alternatives("maids OR domestic workers"), ["maids", "domestic workers"]);
        assert_eq!(alternatives("(maids OR nannies) coop"), ["maids coop", "nannies coop"]);
        assert_eq!(alternatives("a (b OR (c OR d) \"e f\")"), ["a b", "a c e f", "a d e f"]);
        assert_eq!(alternatives("(cooperative(s) OR mutuals) -x lang:fr"), ["cooperative(s)", "mutuals"]);
        // Without an OR between words, these signs are ordinary.
        assert_eq!(
            alternatives("Cooperatives (a review) or mutuals"),
            ["Cooperatives (a review) or mutuals"]
        );
        assert_eq!(alternatives("OR of OR"), ["or of or"]);
        for (typed, error) in [
            ("a OR lang:fr", QueryError::NoAlternative(3)),
            ("a OR OR b", QueryError::NoAlternative(6)),
            ("é OR (b c", QueryError::Unbalanced(6)),
            ("a OR b) c", QueryError::Unbalanced(7)),
            ("a OR b -(c d)", QueryError::GroupExcluded(8)),
            ("(a OR b) (c OR d) (e OR f) (g OR h) (i OR j)", QueryError::TooManyAlternatives(44)),
        ] {
            assert_eq!(Query::parse(typed), Err(error), "{typed}");
        }
    }

    #[test]
    fn what_says_nothing() {
        assert_eq!(Query::parse("…!? — \"\""), Err(QueryError::Empty));
        assert_eq!(Query::parse("-"), Err(QueryError::Empty));
        let query = Query::parse("the of").expect("a query");
        assert!(query.only_stop_words);
        assert_eq!(query.terms.len(), 2);
        assert_eq!(kind("unbalanced \"quote here"), [word("unbalanced"), word("quote"), word("here")]);
    }
}
