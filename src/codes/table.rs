//! A table of codes and names, and the look-ups that languages, countries and regions share.

use crate::text::fold;

/// The languages that have a column of their own, in the order of the columns.
const COLUMNS: [&str; 13] = [
    "en", "fr", "es", "pt", "it", "de", "ar", "ru", "zh", "ja", "ko", "tr", "el",
];
/// Columns before the first of [`COLUMNS`]: the code, further codes, own names.
const BEFORE: usize = 3;
/// How many rows a "did you mean" offers.
const OFFERED: usize = 3;

/// The text of a table in `data/names/`: a credit, a head, then rows in the order of their codes.
pub(crate) struct Table(pub(crate) &'static str);

impl Table {
    /// The rows, in the order of their codes.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row> + use<> {
        self.body().lines().map(Row)
    }

    /// The row of a code, letter for letter.
    pub(crate) fn by_code(&self, code: &str) -> Option<Row> {
        let mut rest = self.body();
        while !rest.is_empty() {
            // Half of the bytes, and back to where that row begins.
            let half = &rest.as_bytes()[..rest.len() / 2];
            let start = half
                .iter()
                .rposition(|byte| *byte == b'\n')
                .map_or(0, |end| end + 1);
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

    /// The row that one of whose further codes, or else of whose names and spellings, this is.
    pub(crate) fn find(&self, text: &str) -> Option<Row> {
        let wanted = key(text);
        if wanted.is_empty() {
            return None;
        }
        let by_further_code = || {
            self.rows()
                .find(|row| row.further_codes().any(|code| code.eq_ignore_ascii_case(&wanted)))
        };
        let by_name = || {
            self.rows().find(|row| {
                row.spellings()
                    .any(|(_, name)| may_be(name, &wanted) && key(name) == wanted)
            })
        };
        by_further_code().or_else(by_name)
    }

    /// The rows with a name nearest to the text, if any is near: at most [`OFFERED`], the nearest first.
    ///
    /// Near is a name that differs by a letter in four, and one that holds the text or is held by it ("Virgin Islands",
    /// "Kingdom of Spain").
    pub(crate) fn nearest(&self, text: &str) -> Vec<Row> {
        let wanted = key(text);
        if wanted.is_empty() {
            return Vec::new();
        }
        let letters = wanted.chars().count();
        let limit = (letters / 4).max(1);
        let mut near: Vec<((usize, usize), Row)> = self
            .rows()
            .filter_map(|row| {
                let ranks = row.spellings().filter_map(|(_, name)| {
                    let name = key(name);
                    // Comparing is slow where much was typed; a part lies as far from its whole as they differ in length.
                    let apart = name.chars().count().abs_diff(letters);
                    let distance = if apart > limit {
                        apart
                    } else {
                        strsim::osa_distance(&name, &wanted)
                    };
                    // An "and" or "und" is in many names.
                    let is_part = holds(&wanted, &name) || letters > 3 && holds(&name, &wanted);
                    (distance <= limit || is_part).then_some((distance.min(limit), distance))
                });
                Some((ranks.min()?, row))
            })
            .collect();
        near.sort_by_key(|(rank, _)| *rank);
        // Beside one that is a letter away, those that are three away are noise.
        let furthest = near.first().map_or(0, |((rank, _), _)| rank + 1);
        near.into_iter()
            .filter(|((rank, _), _)| *rank <= furthest)
            .take(OFFERED)
            .map(|(_, row)| row)
            .collect()
    }

    fn body(&self) -> &'static str {
        let after = |text: &'static str| text.split_once('\n').map_or("", |(_, rest)| rest);
        after(after(self.0))
    }
}

/// A row of a table, as it is written there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Row(&'static str);

impl Row {
    pub(crate) fn code(self) -> &'static str {
        self.field(0)
    }

    /// Other codes of the same; of a region, those of its countries.
    pub(crate) fn further_codes(self) -> impl Iterator<Item = &'static str> {
        self.field(1).split(';')
    }

    /// The name in a language that has a column, English in any other.
    pub(crate) fn name(self, language: &str) -> &'static str {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let in_language = COLUMNS
            .iter()
            .position(|column| column.eq_ignore_ascii_case(primary))
            .map_or("", |column| self.field(BEFORE + column));
        if in_language.is_empty() {
            self.field(BEFORE)
        } else {
            in_language
        }
    }

    /// What it is called in its own languages, with each of them.
    pub(crate) fn own_names(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        pairs(self.field(2))
    }

    /// The name in each language that it is known in, own languages included.
    pub(crate) fn names(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let own = self
            .own_names()
            .filter(move |(language, name)| !COLUMNS.contains(language) || self.name(language) != *name);
        self.columns().chain(own)
    }

    /// Other spellings, with the language of each.
    pub(crate) fn aliases(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        pairs(self.field(BEFORE + COLUMNS.len()))
    }

    fn spellings(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.columns().chain(self.own_names()).chain(self.aliases())
    }

    fn columns(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        COLUMNS
            .into_iter()
            .zip(self.0.split('\t').skip(BEFORE))
            .filter(|(_, name)| !name.is_empty())
    }

    fn field(self, number: usize) -> &'static str {
        self.0.split('\t').nth(number).unwrap_or_default()
    }
}

/// `language=name;language=name`.
fn pairs(field: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    field.split(';').filter_map(|pair| pair.split_once('='))
}

/// The form in which two spellings of a name are the same: folded, without dots ("U.S."), words apart by one space
/// ("Guinea-Bissau", "Korea (Republic of)").
fn key(name: &str) -> String {
    let folded = fold(name).replace('.', "");
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// Whether the words of the part stand together in the whole.
fn holds(whole: &str, part: &str) -> bool {
    format!(" {whole} ").contains(&format!(" {part} "))
}

/// False where the first letters alone tell that a name has another key; folding every name would take far longer.
fn may_be(name: &str, wanted: &str) -> bool {
    /// The byte that Greek begins with in UTF-8; no name in it or in a script after it is folded to ASCII.
    const GREEK: u8 = 0xCE;
    match (name.as_bytes().first(), wanted.as_bytes().first()) {
        (Some(ours), Some(theirs)) if ours.is_ascii_alphabetic() => ours.to_ascii_lowercase() == *theirs,
        (Some(GREEK..), Some(theirs)) => !theirs.is_ascii(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{COLUMNS, Table, key, may_be};

    const TABLES: [Table; 3] = [
        Table(include_str!("../../data/names/languages.tsv")),
        Table(include_str!("../../data/names/countries.tsv")),
        Table(include_str!("../../data/names/regions.tsv")),
    ];

    #[test]
    fn the_tables_have_the_columns_that_are_read() {
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

    /// What [`Table::find`] does for each would take a minute; this is what makes it find the right row.
    #[test]
    fn every_name_and_spelling_belongs_to_one_row() {
        // German calls the language `ii` what is the code of Yiddish; codes come first. The further codes of regions are
        // those of countries, which lie in several.
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
                    assert!(may_be(name, &key(name)), "{name}");
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
