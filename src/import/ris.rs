//! RIS as `EndNote`, Zotero, Mendeley and publishers' sites write it: *RIS Format Specifications* (Research Information
//! Systems, 2011), and common deviations.
//!
//! Each line begins with a tag or continues the line before. Tags may occur in any order, and the number of spaces
//! around the hyphen varies.

use crate::import::csl_json::add_list;
use crate::import::draft::{Draft, ImportError, Imported};
use crate::import::keywords::Vocabulary;
use crate::import::kinds;
use crate::import::kinds::TypeMapping;
use crate::import::person_name::{of_parts, particle_and_family, without_others};
use crate::import::strip_markup::plain;
use crate::record::{Name, Text};

/// The entries of a text, each with the line on which it begins.
#[derive(Clone, Debug)]
pub struct Entries<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl<'a> Entries<'a> {
    /// Creates an iterator over the entries of a text.
    #[must_use]
    pub fn new(text: &'a str) -> Entries<'a> {
        Entries { text, at: 0, line: 1 }
    }
}

impl<'a> Iterator for Entries<'a> {
    /// The line, and the entry from `TY` to before `ER` or to the next `TY`.
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let mut begun: Option<(usize, usize)> = None;
        while self.at < self.text.len() {
            let rest = &self.text[self.at..];
            let length = rest.find(['\n', '\r']).map_or(rest.len(), |end| end + 1);
            let line = &rest[..length];
            match (tag(line).map(|(tag, _)| tag), begun) {
                (Some("TY"), None) => begun = Some((self.line, self.at)),
                (Some("TY"), Some((line, start))) => return Some((line, &self.text[start..self.at])),
                (Some("ER"), Some((line, start))) => {
                    let entry = &self.text[start..self.at];
                    self.at += length;
                    self.line += usize::from(rest[..length].ends_with('\n'));
                    return Some((line, entry));
                }
                _ => {}
            }
            self.at += length;
            self.line += usize::from(line.ends_with('\n'));
        }
        begun.map(|(line, start)| (line, &self.text[start..]))
    }
}

/// Returns the tag of a line and its value; `None` if the line has no tag.
pub(crate) fn tag(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches('\u{FEFF}');
    let bytes = line.as_bytes();
    let is_tag = bytes.first().is_some_and(u8::is_ascii_uppercase)
        && bytes.get(1).is_some_and(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    if !is_tag {
        return None;
    }
    let (tag, rest) = line.split_at(2);
    let value = rest.trim_start_matches([' ', '\t']).strip_prefix('-')?;
    // `AB-` is the beginning of a word, unless blanks stand around the hyphen or nothing behind it.
    let apart =
        rest.starts_with([' ', '\t']) && (value.is_empty() || value.starts_with([' ', '\t', '\r', '\n']));
    (apart || value.trim().is_empty()).then_some((tag, value.trim()))
}

/// Returns the tags and values of an entry. A line without a tag continues the value before.
fn fields(entry: &str) -> Vec<(&str, Text<'_>)> {
    let mut fields: Vec<(&str, Text<'_>)> = Vec::new();
    for line in entry.split(['\n', '\r']) {
        if let Some((tag, value)) = tag(line) {
            fields.push((tag, value.into()));
            continue;
        }
        let more = line.trim();
        if let (Some((tag, value)), false) = (fields.last_mut(), more.is_empty()) {
            // Each line has one keyword.
            let between = if *tag == "KW" { "\n" } else { " " };
            value.0.to_mut().extend([between, more]);
        }
    }
    fields
}

/// Imports an entry.
///
/// # Errors
/// An entry that is not a document or has no title; an invalid year.
pub(crate) fn import<'a>(entry: &'a str, vocabulary: &Vocabulary) -> Result<Imported<'a>, ImportError> {
    let mut draft = Draft::default();
    let mut values = Fields::default();
    for (tag, value) in fields(entry) {
        if !value.is_empty() {
            values.add(tag, value, &mut draft);
        }
    }
    let kind = values.kind.take().unwrap_or_default();
    let mapping = kinds::of_ris(&kind);
    let Some(ours) = mapping.kind(values.genre.as_deref()) else {
        return Err(draft.no_document(&kind));
    };
    draft.kind = ours;
    // `DA` is the whole date, `PY` its year. `Y1` is the older name of either.
    for (field, dates) in [("DA", &values.dates), ("PY", &values.years), ("Y1", &values.older_dates)] {
        for date in dates {
            draft.add_date(date, field);
        }
    }
    if let TypeMapping::Nearest(_) = mapping {
        draft.lose(Text::owned(format!("TY={kind}")));
    }
    let larger = best(std::mem::take(&mut values.larger), &mut draft);
    draft.set_genre(values.genre.take());
    if draft.title.is_none() {
        draft.title = values.book.take().map(plain);
    }
    draft.number = values.number.take();
    draft.keywords = keywords(&values.keywords);
    let in_journal = mapping == TypeMapping::Kind("article") && kind.as_str() != "GEN" && larger.is_some();
    let is_part = mapping == TypeMapping::Part || in_journal;
    let numbers = values.standard_numbers.take();
    if is_part {
        values.into_part(larger, mapping, &mut draft);
    } else {
        values.into_whole(larger, &mut draft);
    }
    if let Some(numbers) = numbers {
        draft.add_issn_and_isbn(&numbers, "SN", is_part);
    }
    draft.finish_part(mapping, kind.as_str() == "CPAPER");
    draft.finish(vocabulary)
}

/// Values whose meaning depends on the type.
#[derive(Default)]
struct Fields<'a> {
    kind: Option<Text<'a>>,
    genre: Option<Text<'a>>,
    /// Titles of the larger work, each with its tag.
    larger: Vec<(&'a str, Text<'a>)>,
    book: Option<Text<'a>>,
    series: Option<Text<'a>>,
    volume: Option<Text<'a>>,
    issue: Option<Text<'a>>,
    number: Option<Text<'a>>,
    first_page: Option<Text<'a>>,
    last_page: Option<Text<'a>>,
    standard_numbers: Option<Text<'a>>,
    keywords: Vec<Text<'a>>,
    dates: Vec<Text<'a>>,
    years: Vec<Text<'a>>,
    older_dates: Vec<Text<'a>>,
}

/// Tags of the title of a journal, book or series, the best first. The last ones are for abbreviations.
const LARGER: [&str; 6] = ["T2", "JF", "JO", "JA", "J1", "J2"];

/// Returns the best title of the larger work. Other ones are lost.
fn best<'a>(mut titles: Vec<(&'a str, Text<'a>)>, draft: &mut Draft<'a>) -> Option<Text<'a>> {
    titles.sort_by_key(|(tag, _)| LARGER.iter().position(|known| known == tag));
    let mut titles = titles.into_iter();
    let (_, best) = titles.next()?;
    for (tag, _) in titles.filter(|(_, title)| *title != best) {
        draft.lose(tag);
    }
    Some(best)
}

impl<'a> Fields<'a> {
    /// Puts the values into a part of a larger work.
    fn into_part(self, larger: Option<Text<'a>>, mapping: TypeMapping, draft: &mut Draft<'a>) {
        if larger.is_some() && self.book.is_some() {
            draft.lose("BT");
        }
        draft.series = self.series.map(plain);
        draft.container.title = larger.or(self.book.map(plain));
        draft.container.volume = self.volume;
        draft.container.issue = self.issue;
        draft.container.pages = match (self.first_page, self.last_page) {
            (Some(first), Some(last)) => Some(Text::owned(format!("{first}–{last}"))),
            (first, last) => first.or(last),
        };
        if mapping != TypeMapping::Part && draft.container.issue.is_none() && draft.series.is_none() {
            draft.container.issue = draft.number.take();
        }
    }

    /// Puts the values into a work of its own, which may be in a series.
    fn into_whole(self, larger: Option<Text<'a>>, draft: &mut Draft<'a>) {
        for (tag, is_lost) in [("T3", larger.is_some() && self.series.is_some()), ("BT", self.book.is_some())]
        {
            if is_lost {
                draft.lose(tag);
            }
        }
        draft.series = larger.or(self.series.map(plain));
        draft.volume = self.volume;
        match self.issue {
            Some(issue) if draft.number.is_none() => draft.number = Some(issue),
            Some(_) => draft.lose("IS"),
            None => {}
        }
        match (self.first_page, self.last_page) {
            (Some(pages), None) => draft.set_pages(&pages, "SP"),
            (first, last) => {
                for (tag, _) in [("SP", first), ("EP", last)].into_iter().filter(|(_, page)| page.is_some()) {
                    draft.lose(tag);
                }
            }
        }
    }

    fn add(&mut self, tag: &'a str, value: Text<'a>, draft: &mut Draft<'a>) {
        let once = match tag {
            "TY" => &mut self.kind,
            "M3" => &mut self.genre,
            "BT" => &mut self.book,
            "T3" => &mut self.series,
            "VL" => &mut self.volume,
            "IS" => &mut self.issue,
            "M1" => &mut self.number,
            "SP" => &mut self.first_page,
            "EP" => &mut self.last_page,
            "ID" => &mut draft.key,
            "CY" => &mut draft.place,
            "ET" => &mut draft.edition_statement,
            "AB" | "N2" => &mut draft.summary,
            "SN" => {
                // Each line may have one number.
                match &mut self.standard_numbers {
                    Some(known) => known.0.to_mut().extend([" ", &value]),
                    none => *none = Some(value),
                }
                return;
            }
            "KW" => return self.keywords.push(value),
            _ if LARGER.contains(&tag) => return self.larger.push((tag, plain(value))),
            "DA" => return self.dates.push(value),
            "PY" => return self.years.push(value),
            "Y1" => return self.older_dates.push(value),
            "TI" | "T1" => {
                let value = plain(value);
                match &draft.title {
                    Some(known) if *known != *value => draft.lose(tag),
                    _ => draft.title = Some(value),
                }
                return;
            }
            _ => return rest(tag, value, draft),
        };
        match once {
            Some(known) if *known == *value => {}
            Some(_) => draft.lose(tag),
            None => *once = Some(value),
        }
    }
}

/// Returns the keywords of an entry. Each line has one, which may have a comma or a semicolon. If the entry has only
/// one `KW`, semicolons stand between keywords.
fn keywords<'a>(values: &[Text<'a>]) -> Vec<Text<'a>> {
    let is_list = values.len() == 1;
    let is_between = |letter: char| letter == '\n' || (is_list && letter == ';');
    let keywords = values.iter().flat_map(|value| value.split(is_between));
    keywords.map(|keyword| plain(Text::owned(keyword.to_owned()))).collect()
}

/// Adds a value that means the same for every type.
fn rest<'a>(tag: &'a str, value: Text<'a>, draft: &mut Draft<'a>) {
    match tag {
        "AU" | "A1" => add_names(&value, &mut draft.authors),
        "ED" | "A2" => add_names(&value, &mut draft.editors),
        "PB" => add_list(value, &mut draft.publishers),
        "LA" => draft.add_languages(&value, "LA"),
        "UR" => draft.add_url(value, "UR"),
        "DO" => draft.add_doi(&value, "DO"),
        "N1" => draft.notes.push(plain(value)),
        _ => draft.lose(tag),
    }
}

/// Reads a name, and `et al.` at its end.
fn add_names(text: &str, to: &mut Vec<Name<'_>>) {
    let (bare, others) = without_others(text);
    if !bare.is_empty() {
        to.extend(name(Text::owned(bare.to_owned())));
    }
    to.extend(others);
}

/// Reads `van Empel, Carlien`, `Quiñones, Benjamin R., Jr.`: family, given, suffix.
///
/// A name in one part belongs to a body, as does a name that ends with a comma (`EndNote` appends one).
pub(crate) fn name(name: Text<'_>) -> Option<Name<'_>> {
    if let Some(body) = name.strip_suffix(',') {
        return Some(Name::body(plain(Text::owned(body.to_owned()))));
    }
    let mut parts = name.splitn(3, ',').map(|part| plain(Text::owned(part.trim().to_owned())));
    match (parts.next(), parts.next()) {
        (Some(family), Some(given)) if !family.is_empty() && !given.is_empty() && !names_body(&name) => {
            let (particle, family) = particle_and_family(&family);
            of_parts(&family, &given, &particle, &parts.next().unwrap_or_default())
        }
        _ => Some(Name::body(plain(name))),
    }
}

/// Returns whether a name with a comma belongs to a body.
///
/// A body's name contains a number or a word that no person's name contains.
fn names_body(name: &str) -> bool {
    const JOINING: [&str; 18] = [
        "and", "con", "et", "for", "für", "in", "of", "on", "para", "por", "pour", "sobre", "sur", "the",
        "to", "und", "with", "&",
    ];
    name.split_whitespace()
        .any(|word| JOINING.contains(&word) || word.starts_with(|c: char| c.is_ascii_digit()))
}
