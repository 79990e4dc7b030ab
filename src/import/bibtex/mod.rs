//! BibTeX and biblatex, as reference managers, `JabRef`, pandoc and people write them.
//!
//! The text is split into entries first, since `@string` and parents may occur anywhere. Each entry is read by itself,
//! so that an invalid entry costs no other. The crate `biblatex` rejects the whole file and drops unknown commands.

pub(crate) mod fields;
pub(crate) mod names;
pub(crate) mod split;
pub(crate) mod tex;

use crate::codes::languages::primary_subtag;
use crate::import::bibtex::fields::{Fields, MOST_SHARED, Macros};
use crate::import::bibtex::split::{Block, Unclosed, split};
use crate::import::draft::{Draft, ImportError, Imported};
use crate::import::keywords::{Numbers, Vocabulary};
use crate::import::kinds::TypeMapping;
use crate::import::parse_date::ParsedDate;
use crate::import::{kinds, parse_date};
use crate::messages::words;
use crate::record::Text;

/// A file that is split into entries.
#[derive(Debug)]
pub struct Library<'a> {
    entries: Vec<Entry<'a>>,
    macros: Macros<'a>,
    /// Positions of entries by key, for inheritance.
    by_key: Numbers<'a>,
    /// Maximum length in bytes of all parents of an entry.
    most_inherited: usize,
}

/// Smallest maximum of the bytes that an entry inherits. The maximum is eight times the average entry. A file with a
/// long parent thus never grows beyond a multiple of its own size.
const LEAST_INHERITED: usize = 4 << 10;

/// An entry of the file, not read yet.
#[derive(Clone, Copy, Debug)]
struct Entry<'a> {
    line: usize,
    kind: &'a str,
    /// The text between its braces, if the braces are closed.
    body: Result<&'a str, Unclosed>,
}

impl<'a> Library<'a> {
    /// Splits a text.
    #[must_use]
    pub fn new(text: &'a str) -> Library<'a> {
        let mut library = Library {
            entries: Vec::new(),
            macros: Macros::default(),
            by_key: Numbers::new(),
            most_inherited: 0,
        };
        for Block { line, kind, body } in split(text) {
            match (kind.to_ascii_lowercase().as_str(), body) {
                ("comment" | "preamble", _) => {}
                ("string", Ok(body)) => library.macros.define(body),
                _ => library.entries.push(Entry { line, kind, body }),
            }
        }
        library.most_inherited = (8 * text.len() / library.entries.len().max(1)).max(LEAST_INHERITED);
        // Keys are needed only if an entry inherits.
        if text.contains("ref") || text.contains("REF") || text.contains("xdata") {
            for (number, entry) in library.entries.iter().enumerate() {
                if let Some(key) = entry.body.ok().and_then(|body| crate::import::bibtex::fields::key(body)) {
                    library.by_key.entry(key.into()).or_insert(number);
                }
            }
        }
        library
    }

    /// Returns the position and the first line of each entry that is a work.
    pub fn entries(&self) -> impl Iterator<Item = (usize, usize)> {
        let numbered = self.entries.iter().enumerate();
        // Data for other entries, and sets of entries, are not works.
        let works = numbered.filter(|(_, entry)| {
            !entry.kind.eq_ignore_ascii_case("xdata") && !entry.kind.eq_ignore_ascii_case("set")
        });
        works.map(|(number, entry)| (number, entry.line))
    }

    /// Imports an entry.
    ///
    /// # Errors
    /// An entry that is not a document, has no title, or is not closed; an invalid year.
    pub(crate) fn import(&self, number: usize, vocabulary: &Vocabulary) -> Result<Imported<'a>, ImportError> {
        let entry = self.entries.get(number).ok_or_else(words::entry_absent)?;
        let body = entry.body.map_err(|Unclosed| words::bibtex_open())?;
        let mut draft =
            Draft { key: crate::import::bibtex::fields::key(body).map(Text::from), ..Draft::default() };
        let (mut fields, broken) = Fields::read(body, &self.macros);
        if let Some(problem) = broken {
            return Err(ImportError {
                key: draft.key.map(|key| key.to_string()),
                ..ImportError::from(problem)
            });
        }
        let kind = entry.kind.to_ascii_lowercase();
        self.inherit(&mut fields, &kind);
        read(&kind, fields, &mut draft)?;
        draft.finish(vocabulary)
    }

    /// Adds the fields of the parents that an entry names with `crossref` or `xdata`. The rules are those of *The
    /// biblatex Package*, version 3.20, appendix B, for the fields that a record has. A work in a larger one gets the
    /// larger one's title.
    ///
    /// A parent that is absent, or with which the parents exceed their maximum, stays in the field. That field is
    /// reported as lost.
    fn inherit(&self, fields: &mut Fields<'a>, kind: &str) {
        let mut left = self.most_inherited;
        for reference in ["xdata", "crossref"] {
            let Some(keys) = fields.take(reference) else {
                continue;
            };
            let mut names = fields.names();
            let mut is_lost = false;
            for key in keys.split(',').map(str::trim) {
                let parent = self.by_key.get(&Text::from(key)).and_then(|number| self.entries.get(*number));
                let parent = parent.and_then(|parent| Some((parent, parent.body.ok()?)));
                let Some((parent, body)) = parent.filter(|(_, body)| body.len() <= left) else {
                    is_lost = true;
                    continue;
                };
                left -= body.len();
                let larger = reference == "crossref" && kinds::of_bibtex(kind) == TypeMapping::Part;
                let has_date = names.contains("date");
                let journal = reference == "crossref" && parent.kind.eq_ignore_ascii_case("periodical");
                for (name, value) in Fields::read(body, &self.macros).0.into_iter() {
                    let name = match name.as_str() {
                        "title" if larger => "booktitle",
                        "subtitle" if larger => "booksubtitle",
                        "title" if journal => "journaltitle",
                        "subtitle" if journal => "journalsubtitle",
                        "keywords" | "isbn" if larger => continue,
                        "year" | "month" | "day" if has_date => continue,
                        "crossref" | "xdata" | "label" | "options" => continue,
                        name => name,
                    };
                    if value.len() <= MOST_SHARED && names.insert(name.to_owned()) {
                        fields.add(name, value);
                    }
                }
            }
            if is_lost {
                fields.add(reference, keys);
            }
        }
    }
}

/// Reads the fields into a draft.
fn read<'a>(kind: &str, mut fields: Fields<'a>, draft: &mut Draft<'a>) -> Result<(), ImportError> {
    let mapping = kind_and_genre(kind, &mut fields, draft)?;
    draft.title = title(&mut fields, "title", "subtitle", draft);
    if let Some(list) = fields.take("author") {
        draft.authors = names::names(&list, "author", draft);
    }
    if let Some(list) = fields.take("editor") {
        draft.editors = names::names(&list, "editor", draft);
    }
    date(&mut fields, draft);
    for field in ["publisher", "institution", "organization", "school"] {
        if let Some(names) = fields.take(field) {
            names::add_bodies(&names, field, draft);
        }
    }
    part_of(kind, mapping, &mut fields, draft);
    draft.edition_statement = fields.text("edition", draft);
    draft.place = fields.text("location", draft).or_else(|| fields.text("address", draft));
    draft.summary = fields.text("abstract", draft);
    languages(&mut fields, draft);
    if let Some(numbers) = fields.text("isbn", draft) {
        // EndNote writes the ISSN of a journal here.
        let is_part = draft.container.title.is_some();
        draft.add_issn_and_isbn(&numbers, "isbn", is_part);
    }
    if let Some(pages) = fields.text("pagetotal", draft) {
        draft.set_pages(&pages, "pagetotal");
    }
    addresses(&mut fields, draft);
    for field in ["keywords", "keyword"] {
        if let Some(list) = fields.take(field) {
            let keywords = names::keywords(&list, field, draft);
            draft.keywords.extend(keywords);
        }
    }
    for field in ["note", "addendum", "annotation", "annote"] {
        let note = fields.text(field, draft);
        draft.notes.extend(note);
    }
    for (name, _) in fields.into_iter() {
        draft.lose(Text::owned(name));
    }
    Ok(())
}

/// Sets the kind and the genre. A thesis has a genre by its type.
fn kind_and_genre<'a>(
    kind: &str,
    fields: &mut Fields<'a>,
    draft: &mut Draft<'a>,
) -> Result<TypeMapping, ImportError> {
    let mapping = kinds::of_bibtex(kind);
    let genre = fields.text("type", draft);
    let Some(ours) = mapping.kind(genre.as_deref()) else {
        return Err(draft.no_document(&format!("@{kind}")));
    };
    draft.kind = ours;
    if let TypeMapping::Nearest(_) = mapping {
        draft.lose(Text::owned(format!("@{kind}")));
    }
    let thesis = match kind {
        "phdthesis" => Some("PhD thesis"),
        "mastersthesis" => Some("Master’s thesis"),
        "thesis" => Some("Thesis"),
        _ => None,
    };
    draft.set_genre(genre.or(thesis.map(Text::from)));
    Ok(mapping)
}

/// Adds the web address and the DOI.
fn addresses<'a>(fields: &mut Fields<'a>, draft: &mut Draft<'a>) {
    for field in ["url", "doi", "howpublished"] {
        if let Some(address) = fields.take(field) {
            let address = tex::verbatim(&address).into_owned();
            match field {
                "doi" => draft.add_doi(&address, field),
                _ => draft.add_url(Text::owned(address), field),
            }
        }
    }
}

/// Returns a title with its subtitle. A colon stands between them, unless the title ends with a sign of its own.
fn title<'a>(
    fields: &mut Fields<'a>,
    title: &'static str,
    subtitle: &'static str,
    draft: &mut Draft<'a>,
) -> Option<Text<'a>> {
    let subtitle = fields.text(subtitle, draft);
    match (fields.text(title, draft), subtitle) {
        (Some(title), Some(subtitle)) => {
            let between = if title.ends_with(['?', '!', ':', '.', '…']) { " " } else { ": " };
            Some(Text::owned(format!("{title}{between}{subtitle}")))
        }
        (title, subtitle) => title.or(subtitle),
    }
}

/// `date`, or `year`, `month` and `day`.
fn date<'a>(fields: &mut Fields<'a>, draft: &mut Draft<'a>) {
    if let Some(date) = fields.text("date", draft) {
        draft.add_date(&date, "date");
    }
    let Some(year) = fields.text("year", draft) else {
        return;
    };
    let month = fields.text("month", draft);
    let day = fields.text("day", draft);
    let has_day = day.is_some();
    let day = day.and_then(|day| day.trim().parse().ok());
    if has_day && (day.is_none() || month.is_none()) {
        draft.lose("day");
    }
    // `aug`, `August`, `8`, or with the day in it: `20 August`.
    let number = month.as_deref().map(|month| parse_date::month(month).or_else(|| month.trim().parse().ok()));
    match (year.trim().parse(), number) {
        (Ok(year), Some(Some(month))) if (1000..=9999).contains(&year) => {
            match ParsedDate::new(year, Some(month), day) {
                Some(parsed) => {
                    if !draft.set_date(parsed.date) || !parsed.exact {
                        draft.lose("month");
                    }
                }
                None => draft.lose("year"),
            }
        }
        (_, Some(None)) => {
            let both = format!("{} {year}", month.as_deref().unwrap_or_default());
            draft.add_date(&both, "month");
        }
        _ => draft.add_date(&year, "year"),
    }
}

/// Adds series, number and volume, or the journal or larger work with volume, issue and pages.
fn part_of<'a>(kind: &str, mapping: TypeMapping, fields: &mut Fields<'a>, draft: &mut Draft<'a>) {
    let journal = title(fields, "journaltitle", "journalsubtitle", draft);
    let mut larger = journal.or_else(|| fields.text("journal", draft));
    for (field, subtitle) in
        [("booktitle", "booksubtitle"), ("maintitle", "mainsubtitle"), ("eventtitle", "")]
    {
        if mapping == TypeMapping::Part && larger.is_none() {
            larger = title(fields, field, subtitle, draft);
        }
    }
    let in_journal = mapping == TypeMapping::Kind("article") && larger.is_some();
    let is_part = mapping == TypeMapping::Part || in_journal;
    draft.series = fields.text("series", draft);
    let volume = fields.text("volume", draft);
    let number = fields.text("number", draft);
    let issn = fields.text("issn", draft);
    if !is_part {
        if draft.series.is_some() && larger.is_some() {
            draft.lose("journaltitle");
        }
        draft.series = draft.series.take().or(larger);
        draft.volume = volume;
        draft.number = number;
        draft.issn = issn;
        return;
    }
    let in_series = mapping == TypeMapping::Part && draft.series.is_some();
    let issue = fields.text("issue", draft);
    draft.container.title = larger;
    draft.container.volume = volume;
    draft.container.issn = issn;
    draft.container.pages = fields.text("pages", draft);
    if in_series {
        draft.number = number;
        draft.container.issue = issue;
    } else {
        if number.is_some() && issue.is_some() {
            draft.lose("issue");
        }
        draft.container.issue = number.or(issue);
    }
    draft.finish_part(mapping, matches!(kind, "inproceedings" | "conference"));
}

/// `language` is the edition's; `langid` that of the title, which is another edition's where the two differ.
fn languages<'a>(fields: &mut Fields<'a>, draft: &mut Draft<'a>) {
    let of_title = fields.text("langid", draft).or_else(|| fields.text("hyphenation", draft));
    match fields.text("language", draft) {
        Some(language) => {
            draft.add_languages(&language, "language");
            let mut title = Draft::default();
            if let Some(of_title) = of_title {
                title.add_languages(&of_title, "langid");
            }
            draft.lost.append(&mut title.lost);
            if let (Some(title), Some(edition)) = (title.languages.first(), draft.languages.first()) {
                draft.title_is_borrowed = primary_subtag(title) != primary_subtag(edition);
            }
        }
        None => {
            if let Some(of_title) = of_title {
                draft.add_languages(&of_title, "langid");
            }
        }
    }
}
