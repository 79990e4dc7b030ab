//! Reads the signs of a query: quotation marks, hyphens, keys, `OR` and parentheses.
//!
//! A query becomes alternatives of words and phrases, with the exclusions and conditions of the whole query. A group
//! in parentheses is multiplied out: `(a OR b) c` has the alternatives `a c` and `b c`.

use unicode_normalization::char::is_combining_mark;

use crate::search::keys::{ConditionKey, looks_like_key};

/// The sign between alternatives.
const OR: &str = "OR";
/// Maximum number of alternatives. Each of them is one search.
const MOST_ALTERNATIVES: usize = 16;
/// Maximum number of words of a query in which an unknown word before a colon is a mistaken key. Longer queries are
/// pasted titles.
const MOST_WITH_KEYS: usize = 5;
/// Maximum number of groups inside each other.
const DEEPEST: usize = 16;

/// A word or phrase of an alternative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// A word as typed, up to white space.
    Word(String),
    /// The words between quotation marks.
    Phrase(String),
}

/// Words and phrases that a record must match together.
pub(crate) type Parts = Vec<Part>;

/// A query by its signs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Syntax {
    /// At least one alternative, which may be empty.
    pub(crate) alternatives: Vec<Parts>,
    pub(crate) without: Vec<String>,
    pub(crate) conditions: Vec<(ConditionKey, String)>,
}

/// The reason why a query cannot be parsed. Places count characters from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryError {
    /// The query has no letter or digit.
    Empty,
    /// A condition without a value after its colon: the key as typed, and its place.
    NoValue(String, usize),
    /// An unknown key before a colon, and its place.
    UnknownKey(String, usize),
    /// A condition that cannot be excluded: the key as typed, and its place.
    KeyExcluded(String, usize),
    /// `OR` or a group without words beside or inside it.
    NoAlternative(usize),
    /// A parenthesis without its counterpart.
    Unbalanced(usize),
    /// A group after a hyphen.
    GroupExcluded(usize),
    /// More alternatives or groups than a search may have.
    TooManyAlternatives(usize),
}

/// A sign or word of a query.
#[derive(Debug)]
enum Token<'t> {
    Word(&'t str),
    Phrase(&'t str),
    Without(&'t str),
    Condition(ConditionKey, &'t str),
    Or,
    Open,
    Close,
}

/// Reads a query.
///
/// # Errors
/// See [`QueryError`].
pub(crate) fn read(typed: &str) -> Result<Syntax, QueryError> {
    let mut reader = Reader { typed, at: 0, is_boolean: is_boolean(typed) };
    let mut syntax = Syntax::default();
    let mut groups = vec![Group::default()];
    while let Some((at, token)) = reader.next()? {
        let place = || place(typed, at);
        let inner = groups.len() - 1;
        match token {
            Token::Word(word) => groups[inner].add(&Part::Word(closed(word))),
            Token::Phrase(text) => groups[inner].add(&Part::Phrase(text.to_owned())),
            Token::Without(text) => syntax.without.push(closed(text.trim())),
            Token::Condition(key, value) => syntax.conditions.push((key, closed(value))),
            Token::Or => {
                groups[inner].end_alternative().ok_or_else(|| QueryError::NoAlternative(place()))?;
                groups[inner].or = Some(at);
            }
            Token::Open if groups.len() == DEEPEST => return Err(QueryError::TooManyAlternatives(place())),
            Token::Open => groups.push(Group { opened: at, ..Group::default() }),
            Token::Close => {
                let closed =
                    groups.pop().filter(|_| inner > 0).ok_or_else(|| QueryError::Unbalanced(place()))?;
                let empty = closed.or.unwrap_or(at);
                let alternatives =
                    closed.end().ok_or_else(|| QueryError::NoAlternative(self::place(typed, empty)))?;
                groups[inner - 1].multiply(&alternatives);
            }
        }
        if groups.last().is_some_and(|group| group.count() > MOST_ALTERNATIVES) {
            return Err(QueryError::TooManyAlternatives(place()));
        }
    }
    match groups.pop() {
        Some(group) if !groups.is_empty() => return Err(QueryError::Unbalanced(place(typed, group.opened))),
        Some(group) if group.alternatives.is_empty() => syntax.alternatives = group.open,
        Some(group) => {
            let empty = group.or.unwrap_or_default();
            let alternatives = group.end().ok_or_else(|| QueryError::NoAlternative(place(typed, empty)))?;
            syntax.alternatives = alternatives;
        }
        None => {}
    }
    Ok(syntax)
}

/// Returns the place of a byte, in characters from 1.
fn place(typed: &str, at: usize) -> usize {
    typed.get(..at).map_or(0, |before| before.chars().count()) + 1
}

/// Returns a word whose first quotation mark is never closed, with another sign for that mark.
fn closed(word: &str) -> String {
    match word.strip_prefix('"') {
        Some(rest) => format!("”{rest}"),
        None => word.to_owned(),
    }
}

/// A group in parentheses, or the whole query.
#[derive(Default)]
struct Group {
    opened: usize,
    /// The last `OR`.
    or: Option<usize>,
    /// Finished alternatives.
    alternatives: Vec<Parts>,
    /// The alternatives since the last `OR`: one, and more after a group.
    open: Vec<Parts>,
}

impl Group {
    fn add(&mut self, part: &Part) {
        if self.open.is_empty() {
            self.open.push(Parts::new());
        }
        self.open.iter_mut().for_each(|parts| parts.push(part.clone()));
    }

    fn multiply(&mut self, alternatives: &[Parts]) {
        if self.open.is_empty() {
            self.open.push(Parts::new());
        }
        let with =
            |parts: &Parts| alternatives.iter().map(|more| [&parts[..], more].concat()).collect::<Vec<_>>();
        self.open = self.open.iter().flat_map(with).collect();
    }

    /// Ends the alternative at an `OR`. Returns `None` if the alternative is empty.
    fn end_alternative(&mut self) -> Option<()> {
        let open = std::mem::take(&mut self.open);
        (!open.is_empty()).then(|| self.alternatives.extend(open))
    }

    /// Returns all alternatives; `None` if the last one is empty.
    fn end(mut self) -> Option<Vec<Parts>> {
        self.end_alternative()?;
        Some(self.alternatives)
    }

    fn count(&self) -> usize {
        self.alternatives.len() + self.open.len()
    }
}

/// Returns whether a query has an `OR` between other words, outside quotation marks. Parentheses have a meaning only
/// then: pasted titles have them too.
fn is_boolean(typed: &str) -> bool {
    let mut reader = Reader { typed, at: 0, is_boolean: false };
    let mut words = 0;
    let mut or_after = None;
    loop {
        match reader.next() {
            Ok(Some((at, Token::Word(_)))) if words > 0 && reader.typed[at..reader.at] == *OR => {
                or_after = or_after.or(Some(words));
            }
            Ok(Some(_)) | Err(_) => words += 1,
            Ok(None) => return or_after.is_some_and(|before| words > before),
        }
        if reader.is_at_end() {
            return or_after.is_some_and(|before| words > before);
        }
    }
}

/// Splits a query at white space outside quotation marks. A quotation mark that is never closed is an ordinary
/// character.
struct Reader<'t> {
    typed: &'t str,
    at: usize,
    is_boolean: bool,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.typed.get(self.at..).unwrap_or_default()
    }

    fn is_at_end(&self) -> bool {
        self.rest().trim_start().is_empty()
    }

    /// Returns whether the query has too many words for a word before a colon to be a mistaken key.
    fn is_long(&self) -> bool {
        self.typed.split_whitespace().nth(MOST_WITH_KEYS).is_some()
    }

    /// Returns the next token with the byte at which it begins.
    fn next(&mut self) -> Result<Option<(usize, Token<'t>)>, QueryError> {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
        let (at, rest) = (self.at, self.rest());
        if rest.is_empty() {
            return Ok(None);
        }
        if self.is_boolean && rest.starts_with(['(', ')']) {
            self.at += 1;
            return Ok(Some((at, if rest.starts_with('(') { Token::Open } else { Token::Close })));
        }
        if self.is_boolean && rest.starts_with("-(") {
            return Err(QueryError::GroupExcluded(place(self.typed, at)));
        }
        let first = self.typed.len() - self.typed.trim_start().len();
        let body =
            rest.strip_prefix('-').filter(|body| body.starts_with(|c: char| c.is_alphanumeric() || c == '"'));
        let (is_without, body) = (body.is_some(), body.unwrap_or(rest));
        self.at += rest.len() - body.len();
        let (key, value) = match key_and_value(body, at == first) {
            // A pasted title: `isolation:the case of …`.
            Some((key, _)) if ConditionKey::find(key).is_none() && self.is_long() => {
                self.at += key.len() + 1;
                let token = if is_without { Token::Without(key) } else { Token::Word(key) };
                return Ok(Some((at, token)));
            }
            Some((key, value)) => (Some(key), value),
            None => (None, body),
        };
        self.at += body.len() - value.len();
        let (is_quoted, text) = self.quoted_or_word(value);
        if let Some(key) = key {
            let wrong = |error: fn(String, usize) -> QueryError| error(key.to_owned(), place(self.typed, at));
            return Ok(Some((at, condition(key, text, is_without).map_err(wrong)?)));
        }
        let token = match text {
            _ if is_without => Token::Without(text),
            _ if is_quoted => Token::Phrase(text),
            OR if self.is_boolean && !self.is_at_end() => Token::Or,
            // At an end of the query, `OR` is a word.
            OR => Token::Word("or"),
            // In the middle of a query, a key without a value is a word.
            _ if text.strip_suffix(':').is_some_and(|key| ConditionKey::find(key).is_some()) => {
                Token::Word(text.trim_end_matches(':'))
            }
            _ => Token::Word(text),
        };
        Ok(Some((at, token)))
    }

    /// Reads the text of a quotation, or the first word. Returns whether the text is a quotation.
    fn quoted_or_word(&mut self, text: &'t str) -> (bool, &'t str) {
        if let Some(inner) = text.strip_prefix('"')
            && let Some((inner, _)) = inner.split_once('"')
        {
            self.at += inner.len() + 2;
            return (true, inner);
        }
        let mut word = &text[..text.find(char::is_whitespace).unwrap_or(text.len())];
        // A parenthesis that the word does not open itself ends a group: `(a OR cooperative(s))`.
        let count = |word: &str, sign: char| word.matches(sign).count();
        while self.is_boolean && word.ends_with(')') && count(word, ')') > count(word, '(') {
            word = &word[..word.len() - 1];
        }
        self.at += word.len();
        (false, word)
    }
}

/// Returns the condition of a key and a value.
fn condition<'t>(
    key: &str,
    value: &'t str,
    is_without: bool,
) -> Result<Token<'t>, fn(String, usize) -> QueryError> {
    match ConditionKey::find(key) {
        None => Err(QueryError::UnknownKey),
        _ if value.is_empty() => Err(QueryError::NoValue),
        Some(ConditionKey::Language) if is_without => {
            Ok(Token::Condition(ConditionKey::WithoutLanguage, value))
        }
        Some(_) if is_without => Err(QueryError::KeyExcluded),
        Some(key) => Ok(Token::Condition(key, value)),
    }
}

/// Splits a text at the colon after a known key, or after a word that looks like a key and has a value.
///
/// A known key without a value is a key only at an end of the query, in lower case: titles have `The region: a review`.
fn key_and_value(text: &str, is_first: bool) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic() && !is_combining_mark(c))?;
    let (key, value) = (&text[..end], text[end..].strip_prefix(':')?);
    let is_known = ConditionKey::find(key).is_some();
    let is_key = if value.starts_with(|c: char| c.is_alphanumeric() || c == '"') {
        is_known || looks_like_key(key)
    } else if value.starts_with(char::is_whitespace) || value.is_empty() {
        let is_at_end = is_first || value.trim_start().is_empty();
        is_known && is_at_end && !key.starts_with(char::is_uppercase)
    } else {
        is_known
    };
    is_key.then_some((key, value))
}
