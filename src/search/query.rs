//! Parses a query.
//!
//! | typed | meaning |
//! | --- | --- |
//! | `waste pickers` | both words, in any form, order and language |
//! | `"world of work"` | these words, in this order without others between |
//! | `-women`, `-"rural women"` | no record with these words |
//! | `author:borzaga`, `lang:fr`, `year:2014..2017`, `series:"world of work"` | conditions, as on the command line |
//! | `2014-2017` | dated in these years |
//!
//! Function words are neither required nor scored; a query of function words alone is searched as typed.

use std::ops::{Range, RangeInclusive};

use crate::record::isbn;
use crate::search::limits::MOST_WORDS;
use crate::text::{Joint, Word, announces_number, mark_stop_words, tokenize};

/// The conditions that have a short form in a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConditionKey {
    /// `lang:` or `language:`
    Language,
    /// `year:`
    Year,
    /// `series:`
    Series,
    /// `unit:`
    Unit,
    /// `country:`
    Country,
    /// `publisher:`
    Publisher,
    /// `isbn:`
    Isbn,
    /// `lacking:`
    Lacking,
    /// `region:`
    Region,
    /// `topic:`
    Topic,
    /// `author:`
    Author,
    /// `kind:`
    Kind,
}

/// The condition for each word before a colon.
const KEYS: [(&str, ConditionKey); 13] = [
    ("author", ConditionKey::Author),
    ("country", ConditionKey::Country),
    ("isbn", ConditionKey::Isbn),
    ("kind", ConditionKey::Kind),
    ("lacking", ConditionKey::Lacking),
    ("lang", ConditionKey::Language),
    ("language", ConditionKey::Language),
    ("publisher", ConditionKey::Publisher),
    ("region", ConditionKey::Region),
    ("series", ConditionKey::Series),
    ("topic", ConditionKey::Topic),
    ("unit", ConditionKey::Unit),
    ("year", ConditionKey::Year),
];

/// A part of the query that a record must match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryTerm {
    /// The text as typed.
    pub surface: String,
    /// The pattern of the term.
    pub kind: TermKind,
    /// The folded function word before the term, which may be a part of it: `My COOP`.
    pub before: Option<String>,
    /// Where the term stands in [`Query::text`], in bytes.
    pub at: Range<usize>,
}

/// The pattern that a term matches.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TermKind {
    /// A folded word.
    Word(String),
    /// A number after a word such as `No.`: `No. 11`.
    Number(String),
    /// Words that may be written as one (`co-operative`, `SDG14`): the joined word, and its parts.
    Compound(String, Vec<String>),
    /// Consecutive folded words.
    Phrase(Vec<String>),
    /// The digits of an ISBN without hyphens and spaces.
    Isbn(String),
    /// A range of years, and its digits as one word.
    Years(RangeInclusive<u16>, String),
    /// A pair of characters from text that is written without spaces.
    Pair(String),
}

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
    pub silent: bool,
    /// The words and phrases as typed, without conditions and exclusions.
    pub text: String,
}

/// The reason why a query cannot be parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryError {
    /// The query has no letter or digit.
    Empty,
    /// A condition without a value after its colon.
    NoValue(&'static str),
}

impl Query {
    /// Parses a query.
    ///
    /// # Errors
    /// Returns an error for a query without letter or digit, and for a condition such as `author:` without a value.
    pub fn parse(typed: &str) -> Result<Query, QueryError> {
        let typed: String = typed.chars().filter(|letter| !is_invisible(*letter)).collect();
        let mut query = Query::default();
        let mut plain = String::new();
        for token in tokens(&typed) {
            match token {
                Token::Plain(text) => {
                    plain.push_str(text);
                    plain.push(' ');
                }
                Token::Phrase(text) => {
                    query.take_plain(&mut plain);
                    let start = query.text.len();
                    query.text.push_str(text);
                    query.text.push(' ');
                    query.terms.extend(phrase(text, start));
                }
                Token::Without(text) => query.without.extend(phrase(text, 0)),
                Token::Condition(_, name, "") => return Err(QueryError::NoValue(name)),
                Token::Condition(key, _, value) => query.conditions.push((key, value.to_owned())),
            }
        }
        query.take_plain(&mut plain);
        query.terms.truncate(MOST_WORDS);
        if query.terms.is_empty() && query.without.is_empty() && query.conditions.is_empty() {
            return Err(QueryError::Empty);
        }
        Ok(query)
    }

    fn take_plain(&mut self, plain: &mut String) {
        let text = std::mem::take(plain);
        let start = self.text.len();
        self.text.push_str(&text);
        let words = tokenize(&text);
        let silent = mark_stop_words(&words);
        let all_silent = silent.iter().all(|silent| *silent);
        if all_silent && !words.is_empty() && self.terms.is_empty() {
            self.silent = true;
            self.terms.extend(terms(&text, start, &words, &vec![false; words.len()]));
        } else {
            if self.silent {
                self.terms.clear();
                self.silent = false;
            }
            self.terms.extend(terms(&text, start, &words, &silent));
        }
    }
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

enum Token<'t> {
    Plain(&'t str),
    Phrase(&'t str),
    Without(&'t str),
    Condition(ConditionKey, &'static str, &'t str),
}

/// Splits at white space outside quotation marks. A quotation mark that is never closed is an ordinary character.
fn tokens(typed: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = typed.trim_start();
    while !rest.is_empty() {
        let (without, body) = match rest.strip_prefix('-') {
            Some(body) if body.starts_with(|c: char| c.is_alphanumeric() || c == '"') => (true, body),
            _ => (false, rest),
        };
        let key = KEYS.iter().find_map(|(name, key)| {
            let value = body.get(name.len()..)?.strip_prefix(':')?;
            body[..name.len()].eq_ignore_ascii_case(name).then_some((*key, *name, value))
        });
        let value = key.map_or(body, |(_, _, value)| value);
        let (quoted, text, after) = quoted_or_word(value);
        tokens.push(match key {
            Some((key, name, _)) if !without => Token::Condition(key, name, text),
            _ if without => Token::Without(text),
            _ if quoted => Token::Phrase(text),
            _ => Token::Plain(text),
        });
        rest = after.trim_start();
    }
    tokens
}

/// Returns whether `text` begins with a quotation, then the quoted text or the first word, then the rest.
fn quoted_or_word(text: &str) -> (bool, &str, &str) {
    if let Some(inner) = text.strip_prefix('"')
        && let Some((inner, after)) = inner.split_once('"')
    {
        return (true, inner, after);
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    (false, &text[..end], &text[end..])
}

/// Returns one term for the words of a quoted text that starts at this byte of the query.
fn phrase(text: &str, start: usize) -> Option<QueryTerm> {
    let words = tokenize(text);
    let surface = text.trim().to_owned();
    let kind = match words.as_slice() {
        [] => return None,
        [word] => TermKind::Word(word.folded.clone()),
        words => TermKind::Phrase(words.iter().map(|w| w.folded.clone()).collect()),
    };
    Some(QueryTerm { surface, kind, before: None, at: start..start + text.len() })
}

fn terms(text: &str, start: usize, words: &[Word], silent: &[bool]) -> Vec<QueryTerm> {
    let mut terms = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if silent[at] && announces_number(&words[at], words.get(at + 1)) {
            at += 1;
            continue;
        }
        let (taken, mut kind) = one_term(&words[at..]);
        if taken > 1 || !silent[at] {
            let range = words[at].range.start..words[at + taken - 1].range.end;
            let surface = text[range.clone()].to_owned();
            let previous = at.checked_sub(1).map(|at| &words[at]);
            let announced = previous.is_some_and(|previous| announces_number(previous, words.get(at)));
            if let (true, TermKind::Word(number)) = (announced, &kind) {
                kind = TermKind::Number(number.clone());
            }
            let before = previous.filter(|_| silent[at - 1] && !announced).map(|word| word.folded.clone());
            terms.push(QueryTerm { surface, kind, before, at: start + range.start..start + range.end });
        }
        at += taken;
    }
    terms
}

/// Returns the number of words in the first term, and what it matches.
fn one_term(words: &[Word]) -> (usize, TermKind) {
    if let Some((taken, digits)) = isbn::at_start(words) {
        return (taken, TermKind::Isbn(digits));
    }
    let first = &words[0];
    let chain = 1 + words[1..].iter().take_while(|word| word.joint == Joint::Glued).count();
    if first.joint == Joint::Run || words.get(1).is_some_and(|word| word.joint == Joint::Run) {
        return (1, TermKind::Pair(first.folded.clone()));
    }
    if chain == 1 {
        return (1, TermKind::Word(first.folded.clone()));
    }
    let joined: String = words[..chain].iter().map(|word| word.folded.as_str()).collect();
    if let [from, to] = &words[..chain]
        && let (Some(from), Some(to)) = (year(&from.folded), year(&to.folded))
        && from <= to
    {
        return (chain, TermKind::Years(from..=to, joined));
    }
    (chain, TermKind::Compound(joined, words[..chain].iter().map(|word| word.folded.clone()).collect()))
}

fn year(word: &str) -> Option<u16> {
    let year = word.parse().ok()?;
    (word.len() == 4 && (1900..=2099).contains(&year)).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::{ConditionKey, Query, QueryError, TermKind};

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
        let query =
            Query::parse("author:borzaga Lang:fr series:\"world of work\" coop note:x").expect("a query");
        assert_eq!(
            query.conditions,
            [
                (ConditionKey::Author, "borzaga".to_owned()),
                (ConditionKey::Language, "fr".to_owned()),
                (ConditionKey::Series, "world of work".to_owned()),
            ]
        );
        assert_eq!(Query::parse("author:"), Err(QueryError::NoValue("author")));
    }

    #[test]
    fn what_says_nothing() {
        assert_eq!(Query::parse("…!? — \"\""), Err(QueryError::Empty));
        assert_eq!(Query::parse("-"), Err(QueryError::Empty));
        let query = Query::parse("the of").expect("a query");
        assert!(query.silent);
        assert_eq!(query.terms.len(), 2);
        assert_eq!(kind("unbalanced \"quote here"), [word("unbalanced"), word("quote"), word("here")]);
    }
}
