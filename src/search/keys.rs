//! The keys of conditions in a query: `lang:`, `langue:`, `idioma:`.

use crate::text::fold;

/// The conditions that have a short form in a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConditionKey {
    /// `author:`
    Author,
    /// `country:`
    Country,
    /// `isbn:`
    Isbn,
    /// `kind:`
    Kind,
    /// `lacking:`
    Lacking,
    /// `lang:` or `language:`
    Language,
    /// `publisher:`
    Publisher,
    /// `region:`
    Region,
    /// `series:`
    Series,
    /// `title:`
    Title,
    /// `topic:`
    Topic,
    /// `unit:`
    Unit,
    /// `-lang:`
    WithoutLanguage,
    /// `year:`
    Year,
}

/// The keys of each condition in English, French and Spanish, the usual one first.
const KEYS: [(ConditionKey, [&[&str]; 3]); 13] = [
    (ConditionKey::Author, [&["author"], &["auteur"], &["autor"]]),
    (ConditionKey::Country, [&["country"], &["pays"], &["país"]]),
    (ConditionKey::Isbn, [&["isbn"], &["isbn"], &["isbn"]]),
    (ConditionKey::Kind, [&["kind", "type"], &["nature", "type"], &["tipo"]]),
    (ConditionKey::Lacking, [&["lacking"], &["manque"], &["falta"]]),
    (ConditionKey::Language, [&["lang", "language"], &["langue"], &["idioma", "lengua"]]),
    (ConditionKey::Publisher, [&["publisher"], &["éditeur"], &["editorial"]]),
    (ConditionKey::Region, [&["region"], &["région"], &["región"]]),
    (ConditionKey::Series, [&["series"], &["collection", "série"], &["serie", "colección"]]),
    (ConditionKey::Title, [&["title"], &["titre"], &["título"]]),
    (ConditionKey::Topic, [&["topic"], &["thème", "sujet"], &["tema"]]),
    (ConditionKey::Unit, [&["unit"], &["unité"], &["unidad"]]),
    (ConditionKey::Year, [&["year"], &["année"], &["año"]]),
];

/// Words that stand directly before a colon in identifiers and addresses, and are no keys.
const NO_KEYS: [&str; 9] = ["http", "https", "ftp", "mailto", "urn", "doi", "issn", "hdl", "handle"];

/// Number of letters of the longest word that may be a misspelt key.
const LONGEST: usize = 20;

impl ConditionKey {
    /// Returns the condition of a key in any of the three languages, without regard to case and accents.
    pub(crate) fn find(typed: &str) -> Option<ConditionKey> {
        let typed = fold(typed);
        let has = |keys: &&(ConditionKey, [&[&str]; 3])| {
            keys.1.iter().flat_map(|keys| *keys).any(|key| fold(key) == typed)
        };
        KEYS.iter().find(has).map(|(key, _)| *key)
    }

    /// Returns the key, in English.
    #[must_use]
    pub fn name(self) -> &'static str {
        let own = if self == ConditionKey::WithoutLanguage { ConditionKey::Language } else { self };
        KEYS.iter().find(|(key, _)| *key == own).map_or("", |(_, [english, ..])| english[0])
    }
}

/// Returns whether a word directly before a colon and a value looks like a key: whether all letters are in lower case.
/// Pasted titles have such words before a colon only in addresses and identifiers.
pub(crate) fn looks_like_key(word: &str) -> bool {
    let length = word.chars().count();
    (2..=LONGEST).contains(&length) && word.chars().all(char::is_lowercase) && !NO_KEYS.contains(&word)
}
