//! Tables of codes and names: the look-ups that languages, countries and regions share.

use crate::text::fold;

/// Languages with a column of their own, in the order of the columns.
const COLUMNS: [&str; 13] = ["en", "fr", "es", "pt", "it", "de", "ar", "ru", "zh", "ja", "ko", "tr", "el"];
/// Number of columns before the first of [`COLUMNS`]: the code, further codes, own names.
const COLUMNS_BEFORE: usize = 3;
/// Maximum number of rows that a "did you mean" suggests.
const MAX_SUGGESTIONS: usize = 3;

/// The text of a table in `data/names/`: a line of credit, a line of column names, then rows in the order of codes.
pub(crate) struct Table(pub(crate) &'static str);

impl Table {
    /// Returns the rows in the order of their codes.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row> + use<> {
        self.lines_after_head().lines().map(Row)
    }

    /// Finds the row with exactly this code, by binary search in the text.
    pub(crate) fn by_code(&self, code: &str) -> Option<Row> {
        let mut rest = self.lines_after_head();
        while !rest.is_empty() {
            // The middle byte lies inside a row, which begins after the line break before it.
            let half = &rest.as_bytes()[..rest.len() / 2];
            let start = half.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
            let end = rest[start..].find('\n').map_or(rest.len(), |end| start + end);
            let row = Row(&rest[start..end]);
            match row.code().cmp(code) {
                std::cmp::Ordering::Equal => return Some(row),
                std::cmp::Ordering::Greater => rest = &rest[..start],
                std::cmp::Ordering::Less => rest = rest.get(end + 1..).unwrap_or_default(),
            }
        }
        None
    }

    /// Finds the row by one of its further codes, or else by one of its names and spellings.
    pub(crate) fn find(&self, text: &str) -> Option<Row> {
        let sought = key(text);
        if sought.is_empty() {
            return None;
        }
        let by_further_code =
            || self.rows().find(|row| row.further_codes().any(|code| code.eq_ignore_ascii_case(&sought)));
        by_further_code().or_else(|| self.find_by_name(text))
    }

    /// Finds the row by one of its names and spellings.
    pub(crate) fn find_by_name(&self, text: &str) -> Option<Row> {
        let sought = key(text);
        if sought.is_empty() {
            return None;
        }
        self.rows()
            .find(|row| row.spellings().any(|(_, name)| may_have_key(name, &sought) && key(name) == sought))
    }

    /// Returns at most [`MAX_SUGGESTIONS`] rows with a name similar to the text, the nearest first.
    ///
    /// A name is similar if it differs in at most one letter of four. A name is also similar if its words contain the
    /// words of the text, or the reverse ("Virgin Islands", "Kingdom of Spain").
    pub(crate) fn nearest(&self, text: &str) -> Vec<Row> {
        let sought = key(text);
        if sought.is_empty() {
            return Vec::new();
        }
        let letters = sought.chars().count();
        let limit = (letters / 4).max(1);
        let mut near: Vec<((usize, usize), Row)> = self
            .rows()
            .filter_map(|row| {
                let ranks = row.spellings().filter_map(|(_, name)| {
                    let name = key(name);
                    // The distance is at least the difference in length, which costs less than a comparison.
                    let difference = name.chars().count().abs_diff(letters);
                    let distance =
                        if difference > limit { difference } else { strsim::osa_distance(&name, &sought) };
                    // Texts of three letters, such as "and" and "und", are words of many names.
                    let is_part =
                        contains_words(&sought, &name) || letters > 3 && contains_words(&name, &sought);
                    (distance <= limit || is_part).then_some((distance.min(limit), distance))
                });
                Some((ranks.min()?, row))
            })
            .collect();
        near.sort_by_key(|(rank, _)| *rank);
        // If a name differs in one letter, names that differ in three letters are noise.
        let furthest = near.first().map_or(0, |((rank, _), _)| rank + 1);
        near.into_iter()
            .filter(|((rank, _), _)| *rank <= furthest)
            .take(MAX_SUGGESTIONS)
            .map(|(_, row)| row)
            .collect()
    }

    fn lines_after_head(&self) -> &'static str {
        let after = |text: &'static str| text.split_once('\n').map_or("", |(_, rest)| rest);
        after(after(self.0))
    }
}

/// A row of a table: the text of its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Row(&'static str);

impl Row {
    pub(crate) fn code(self) -> &'static str {
        self.field(0)
    }

    /// Returns other codes of a language or country, and the codes of the countries in a region.
    pub(crate) fn further_codes(self) -> impl Iterator<Item = &'static str> {
        self.field(1).split(';')
    }

    /// Returns the name in the language of a BCP 47 code if it has a column, else the English name.
    pub(crate) fn name(self, language: &str) -> &'static str {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let in_language = COLUMNS
            .iter()
            .position(|column| column.eq_ignore_ascii_case(primary))
            .map_or("", |column| self.field(COLUMNS_BEFORE + column));
        if in_language.is_empty() { self.field(COLUMNS_BEFORE) } else { in_language }
    }

    /// Returns the language code and the name for each official language, or for the language itself.
    pub(crate) fn own_names(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        pairs(self.field(2))
    }

    /// Returns the first own name, or the English name.
    pub(crate) fn own_name(self) -> &'static str {
        self.own_names().next().map_or_else(|| self.name("en"), |(_, name)| name)
    }

    /// Returns the language code and the name for each column with a name, and for the own languages.
    pub(crate) fn names(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let own = self
            .own_names()
            .filter(move |(language, name)| !COLUMNS.contains(language) || self.name(language) != *name);
        self.columns().chain(own)
    }

    /// Returns the language code and the text of each other spelling.
    pub(crate) fn aliases(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        pairs(self.field(COLUMNS_BEFORE + COLUMNS.len()))
    }

    fn spellings(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.columns().chain(self.own_names()).chain(self.aliases())
    }

    fn columns(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        COLUMNS.into_iter().zip(self.0.split('\t').skip(COLUMNS_BEFORE)).filter(|(_, name)| !name.is_empty())
    }

    fn field(self, number: usize) -> &'static str {
        self.0.split('\t').nth(number).unwrap_or_default()
    }
}

/// Splits `language=name;language=name`.
fn pairs(field: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    field.split(';').filter_map(|pair| pair.split_once('='))
}

/// Returns the form that all spellings of a name share: folded, without dots ("U.S."), with one space between words
/// ("Guinea-Bissau", "Korea (Republic of)").
fn key(name: &str) -> String {
    let folded = fold(name).replace('.', "");
    let words: Vec<&str> =
        folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Returns whether `whole` has the words of `part`, one after the other.
fn contains_words(whole: &str, part: &str) -> bool {
    format!(" {whole} ").contains(&format!(" {part} "))
}

/// Returns whether the first letters allow that a name has this key. Folding every name would take far longer.
fn may_have_key(name: &str, key: &str) -> bool {
    /// First byte of Greek letters in UTF-8. Names in Greek and in the scripts after it do not fold to ASCII.
    const GREEK: u8 = 0xCE;
    match (name.as_bytes().first(), key.as_bytes().first()) {
        (Some(ours), Some(theirs)) if ours.is_ascii_alphabetic() => ours.to_ascii_lowercase() == *theirs,
        (Some(GREEK..), Some(theirs)) => !theirs.is_ascii(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{COLUMNS, Table, key, may_have_key};

    const TABLES: [Table; 3] = [
        Table(include_str!("../../data/names/languages.tsv")),
        Table(include_str!("../../data/names/countries.tsv")),
        Table(include_str!("../../data/names/regions.tsv")),
    ];

    #[test]
    fn the_tables_have_these_columns() {
        let head = format!("code\tcodes\town\t{}\tother", COLUMNS.join("\t"));
        for table in TABLES {
            assert_eq!(table.0.lines().nth(1), Some(head.as_str()));
            assert!(table.rows().is_sorted());
            for row in table.rows() {
                assert_eq!(row.0.split('\t').count(), head.split('\t').count(), "{row:?}");
                assert!(!row.name("en").is_empty(), "{row:?}");
            }
        }
    }

    /// Makes [`Table::find`] find the right row. Calling it for every name would take a minute.
    #[test]
    fn every_name_and_spelling_belongs_to_one_row() {
        // The German name of the language `ii` is "Yi", and `yi` is the code of Yiddish, which comes first. The further
        // codes of regions are countries, and a country lies in several regions.
        let exceptions = [("Yi", usize::MAX), ("", usize::MAX), ("", 0)];
        for (table, (is_a_code, further)) in TABLES.iter().zip(exceptions) {
            let mut rows = HashMap::new();
            for row in table.rows() {
                for code in std::iter::once(row.code()).chain(row.further_codes().take(further)) {
                    assert_eq!(rows.insert(key(code), row), None, "{code}");
                }
            }
            for row in table.rows() {
                for (_, name) in row.spellings().filter(|(_, name)| *name != is_a_code) {
                    assert!(may_have_key(name, &key(name)), "{name}");
                    let owner = rows.entry(key(name)).or_insert(row);
                    assert_eq!(owner.code(), row.code(), "{name}");
                }
            }
        }
    }

    #[test]
    fn punctuation_makes_no_difference() {
        assert_eq!(key("Korea (Republic  of)"), key("Korea, Republic of"));
        assert_eq!(key("U.S.A."), "usa");
        assert_eq!(key(" - "), "");
    }
}
