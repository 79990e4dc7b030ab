//! CSL-JSON: items of the schema of CSL 1.0.2, as Zotero, Mendeley, pandoc and Crossref write them.
//!
//! As the schema allows, strings may be numbers and numbers strings. Variables that are not read are listed as lost.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::import::draft::{Draft, ImportError, Imported};
use crate::import::keywords::Vocabulary;
use crate::import::kinds::TypeMapping;
use crate::import::parse_date::ParsedDate;
use crate::import::strip_markup::plain;
use crate::import::{kinds, person_name};
use crate::record::{Name, RecordType, Text};

/// An item, its texts borrowed from the JSON.
#[derive(Debug, Default)]
pub struct Item<'a> {
    id: TextOrNumber<'a>,
    citation_key: TextOrNumber<'a>,
    kind: TextOrNumber<'a>,
    title: TextOrNumber<'a>,
    author: Vec<CslName<'a>>,
    editor: Vec<CslName<'a>>,
    issued: CslDate<'a>,
    genre: TextOrNumber<'a>,
    container_title: TextOrNumber<'a>,
    volume: TextOrNumber<'a>,
    issue: TextOrNumber<'a>,
    collection_title: TextOrNumber<'a>,
    collection_number: TextOrNumber<'a>,
    number: TextOrNumber<'a>,
    publisher: TextOrNumber<'a>,
    isbn: TextOrNumber<'a>,
    number_of_pages: TextOrNumber<'a>,
    url: TextOrNumber<'a>,
    doi: TextOrNumber<'a>,
    language: TextOrNumber<'a>,
    keyword: TextOrNumber<'a>,
    note: TextOrNumber<'a>,
    annote: TextOrNumber<'a>,
    original_title: TextOrNumber<'a>,
    page: TextOrNumber<'a>,
    edition: TextOrNumber<'a>,
    publisher_place: TextOrNumber<'a>,
    issn: TextOrNumber<'a>,
    summary: TextOrNumber<'a>,
    lost: Vec<Text<'a>>,
}

/// A text, a number, or a list of texts.
#[derive(Debug, Default)]
struct TextOrNumber<'a> {
    first: Option<Text<'a>>,
    more: Vec<Text<'a>>,
}

#[derive(Debug, Default)]
struct CslName<'a> {
    family: TextOrNumber<'a>,
    given: TextOrNumber<'a>,
    non_dropping_particle: TextOrNumber<'a>,
    dropping_particle: TextOrNumber<'a>,
    suffix: TextOrNumber<'a>,
    literal: TextOrNumber<'a>,
    lost: Vec<Text<'a>>,
}

/// A date of the schema.
#[derive(Debug, Default)]
struct CslDate<'a> {
    parts: Vec<Vec<TextOrNumber<'a>>>,
    /// `raw`, `literal`, or the date itself where it is a text (EDTF).
    text: TextOrNumber<'a>,
    /// True if the date has a season or is approximate.
    inexact: bool,
}

impl<'a> From<Text<'a>> for TextOrNumber<'a> {
    fn from(text: Text<'a>) -> TextOrNumber<'a> {
        TextOrNumber { first: Some(text), more: Vec::new() }
    }
}

impl<'a> TextOrNumber<'a> {
    /// Takes the text, or the texts of a list joined with `; `.
    fn take(&mut self) -> Option<Text<'a>> {
        let TextOrNumber { first, more } = std::mem::take(self);
        let joined = |first: Text<'a>| match more.as_slice() {
            [] => first,
            more => {
                let texts: Vec<&str> = [&first].into_iter().chain(more).map(Text::as_str).collect();
                Text::owned(texts.join("; "))
            }
        };
        first.map(joined).filter(|text| !text.trim().is_empty())
    }

    /// Takes the text, or the first of a list; the others are lost.
    fn take_first(&mut self, field: &'static str, draft: &mut Draft<'a>) -> Option<Text<'a>> {
        if !self.more.is_empty() {
            draft.lose(field);
        }
        self.first.take().filter(|text| !text.trim().is_empty())
    }

    /// Takes the text, or the texts of a list.
    fn take_all(&mut self) -> impl Iterator<Item = Text<'a>> {
        let TextOrNumber { first, more } = std::mem::take(self);
        first.into_iter().chain(more).filter(|text| !text.trim().is_empty())
    }

    fn as_str(&self) -> &str {
        self.first.as_ref().map_or("", Text::as_str)
    }
}

impl<'a> Item<'a> {
    /// Returns whether the item is a record of the program's own form.
    pub(crate) fn is_ours(&self) -> bool {
        RecordType::ALL.iter().any(|ours| ours.word() == self.kind.as_str())
    }

    /// Imports the item.
    ///
    /// # Errors
    /// An item that is not a document or has no title; an invalid year.
    pub(crate) fn import(mut self, vocabulary: &Vocabulary) -> Result<Imported<'a>, ImportError> {
        let key = self.citation_key.take().or(self.id.take());
        let mut draft = Draft { key, lost: std::mem::take(&mut self.lost), ..Draft::default() };
        let kind = self.kind.take().unwrap_or_default();
        let of_type = kinds::of_csl(&kind).or_else(|| kinds::of_crossref(&kind));
        let mapping = of_type.unwrap_or(TypeMapping::Nearest("article"));
        let genre = self.genre.take();
        let Some(ours) = mapping.kind(genre.as_deref()) else {
            return Err(draft.no_document(&kind));
        };
        draft.kind = ours;
        if let (TypeMapping::Nearest(_), false) = (mapping, kind.is_empty()) {
            draft.lose(Text::owned(format!("type={kind}")));
        }
        draft.set_genre(genre);
        draft.title = self.title.take_first("title", &mut draft).map(plain);
        draft.authors = names(std::mem::take(&mut self.author), "author", &mut draft);
        draft.editors = names(std::mem::take(&mut self.editor), "editor", &mut draft);
        std::mem::take(&mut self.issued).read(&mut draft);
        self.read_container(mapping, &mut draft);
        draft.finish_part(mapping, matches!(kind.as_str(), "paper-conference" | "proceedings-article"));
        self.read_imprint(&mut draft);
        self.read_subjects(&mut draft);
        draft.finish(vocabulary)
    }

    /// Reads series, number and volume, and the larger work of a part with volume, issue and pages.
    fn read_container(&mut self, mapping: TypeMapping, draft: &mut Draft<'a>) {
        let container = self.container_title.take_first("container-title", draft).map(plain);
        let (volume, issue, pages) = (self.volume.take(), self.issue.take(), self.page.take());
        draft.series = self.collection_title.take().map(plain);
        draft.number = self.collection_number.take();
        match self.number.take() {
            Some(number) if draft.number.is_none() => draft.number = Some(number),
            Some(_) => draft.lose("number"),
            None => {}
        }
        if mapping == TypeMapping::Part || container.is_some() {
            draft.container.title = container;
            draft.container.volume = volume;
            draft.container.issue = issue;
            draft.container.pages = pages;
            draft.container.issn = self.issn.take();
        } else {
            draft.volume = volume;
            draft.issn = self.issn.take();
            let lost = [("issue", issue), ("page", pages)];
            for (field, _) in lost.into_iter().filter(|(_, value)| value.is_some()) {
                draft.lose(field);
            }
        }
    }

    /// Reads the publication's details: publisher, place, edition, numbers, address and languages.
    fn read_imprint(&mut self, draft: &mut Draft<'a>) {
        draft.place = self.publisher_place.take();
        draft.edition_statement = self.edition.take();
        if let Some(publisher) = self.publisher.take() {
            add_list(publisher, &mut draft.publishers);
        }
        if let Some(isbn) = self.isbn.take() {
            draft.add_isbn(&isbn, "ISBN");
        }
        if let Some(pages) = self.number_of_pages.take() {
            draft.set_pages(&pages, "number-of-pages");
        }
        if let Some(url) = self.url.take() {
            draft.add_url(url, "URL");
        }
        if let Some(doi) = self.doi.take() {
            draft.add_doi(&doi, "DOI");
        }
        if let Some(language) = self.language.take() {
            draft.add_languages(&language, "language");
        }
    }

    /// Reads abstract, keywords, notes and other titles.
    fn read_subjects(&mut self, draft: &mut Draft<'a>) {
        draft.summary = self.summary.take().map(plain);
        if !self.keyword.more.is_empty() {
            draft.keywords.extend(self.keyword.take_all().map(plain));
        } else if let Some(keywords) = self.keyword.take() {
            add_keywords(keywords, &mut draft.keywords);
        }
        draft.notes.extend(self.note.take().map(plain));
        draft.notes.extend(self.annote.take().map(plain));
        draft.other_titles.extend(self.original_title.take_all().map(plain));
    }
}

/// Adds each part of a text that `; ` separates.
pub(crate) fn add_list<'a>(text: Text<'a>, to: &mut Vec<Text<'a>>) {
    if text.contains("; ") {
        let parts = text.split("; ").map(str::trim).filter(|part| !part.is_empty());
        to.extend(parts.map(|part| Text::owned(part.to_owned())));
    } else {
        to.push(plain(text));
    }
}

/// Adds each keyword of a text that `;`, or else `,`, separates.
fn add_keywords<'a>(text: Text<'a>, to: &mut Vec<Text<'a>>) {
    let between = if text.contains(';') { ';' } else { ',' };
    if text.contains(between) {
        let parts = text.split(between).map(str::trim).filter(|part| !part.is_empty());
        to.extend(parts.map(|part| plain(Text::owned(part.to_owned()))));
    } else {
        to.push(plain(text));
    }
}

/// Returns the names of a list. Other data of a person is lost.
fn names<'a>(list: Vec<CslName<'a>>, field: &str, draft: &mut Draft<'a>) -> Vec<Name<'a>> {
    let mut names = Vec::new();
    for mut name in list {
        for lost in std::mem::take(&mut name.lost) {
            draft.lose(Text::owned(format!("{field}.{lost}")));
        }
        names.extend(name.read());
    }
    names
}

impl<'a> CslName<'a> {
    /// Returns the name. A name without a family name is a body's.
    fn read(mut self) -> Option<Name<'a>> {
        if let Some(body) = self.literal.take() {
            return Some(Name::body(plain(body)));
        }
        let part = |mut part: TextOrNumber<'a>| part.take().map(|text| plain(text).0).unwrap_or_default();
        let particles = [part(self.dropping_particle), part(self.non_dropping_particle)];
        person_name::of_parts(&part(self.family), &part(self.given), &particles.join(" "), &part(self.suffix))
    }
}

impl CslDate<'_> {
    fn read(mut self, draft: &mut Draft<'_>) {
        let year_alone = |parts: &[TextOrNumber<'_>]| match parts {
            [year] => year.as_str().parse().ok().filter(|year| (1000..=9999).contains(year)),
            _ => None,
        };
        let until = match self.parts.as_slice() {
            [_, last] => year_alone(last),
            _ => None,
        };
        let mut inexact = self.inexact || self.parts.len() > 1 && until.is_none();
        draft.until = until.map(|year| (year, "issued"));
        let first = self.parts.first().map(Vec::as_slice).unwrap_or_default();
        let part = |at: usize| first.get(at).map(TextOrNumber::as_str).filter(|part| !part.is_empty());
        match part(0) {
            Some(year) if year.len() == 4 => {
                let number = |at: usize| part(at).map(|part| part.parse::<u32>().unwrap_or(0));
                let parsed = year.parse().ok().and_then(|year| ParsedDate::new(year, number(1), number(2)));
                match parsed {
                    Some(parsed) => {
                        inexact |= !parsed.exact;
                        draft.set_date(parsed.date);
                    }
                    None => inexact = true,
                }
            }
            Some(year) => draft.add_date(year, "issued"),
            None => {
                if let Some(text) = self.text.take() {
                    draft.add_date(&text, "issued");
                }
            }
        }
        if inexact {
            draft.lose("issued");
        }
    }
}

/// A value that is read field by field.
trait ReadField<'de>: Default {
    fn read_field<M: MapAccess<'de>>(&mut self, name: Text<'de>, map: &mut M) -> Result<(), M::Error>;
}

/// Reads a map into a value.
struct MapVisitor<T>(PhantomData<T>);

impl<'de, T: ReadField<'de>> Visitor<'de> for MapVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<T, M::Error> {
        let mut value = T::default();
        while let Some(name) = map.next_key::<Text<'de>>()? {
            value.read_field(name, &mut map)?;
        }
        Ok(value)
    }
}

impl<'de> Deserialize<'de> for Item<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MapVisitor(PhantomData))
    }
}

impl<'de> ReadField<'de> for Item<'de> {
    fn read_field<M: MapAccess<'de>>(&mut self, name: Text<'de>, map: &mut M) -> Result<(), M::Error> {
        let value = match name.as_str() {
            "id" => &mut self.id,
            "citation-key" => &mut self.citation_key,
            "type" => &mut self.kind,
            "title" => &mut self.title,
            "genre" => &mut self.genre,
            "container-title" => &mut self.container_title,
            "volume" => &mut self.volume,
            "issue" => &mut self.issue,
            "collection-title" => &mut self.collection_title,
            "collection-number" => &mut self.collection_number,
            "number" => &mut self.number,
            "publisher" => &mut self.publisher,
            "ISBN" => &mut self.isbn,
            "number-of-pages" => &mut self.number_of_pages,
            "URL" => &mut self.url,
            "DOI" => &mut self.doi,
            "language" => &mut self.language,
            "keyword" => &mut self.keyword,
            "note" => &mut self.note,
            "annote" => &mut self.annote,
            "original-title" => &mut self.original_title,
            "page" => &mut self.page,
            "edition" => &mut self.edition,
            "publisher-place" => &mut self.publisher_place,
            "ISSN" => &mut self.issn,
            "abstract" => &mut self.summary,
            "author" => return map.next_value().map(|names| self.author = names),
            "editor" => return map.next_value().map(|names| self.editor = names),
            "issued" => return map.next_value().map(|date| self.issued = date),
            _ => {
                self.lost.push(name);
                return map.next_value().map(|IgnoredAny| ());
            }
        };
        *value = map.next_value()?;
        Ok(())
    }
}

impl<'de> Deserialize<'de> for CslName<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MapVisitor(PhantomData))
    }
}

impl<'de> ReadField<'de> for CslName<'de> {
    fn read_field<M: MapAccess<'de>>(&mut self, name: Text<'de>, map: &mut M) -> Result<(), M::Error> {
        let value = match name.as_str() {
            "family" => &mut self.family,
            "given" => &mut self.given,
            "non-dropping-particle" => &mut self.non_dropping_particle,
            "dropping-particle" => &mut self.dropping_particle,
            "suffix" => &mut self.suffix,
            // Crossref writes the name of a body so.
            "literal" | "name" => &mut self.literal,
            // These fields only state how the other parts are to be printed.
            "sequence" | "comma-suffix" | "static-ordering" | "parse-names" => {
                return map.next_value().map(|IgnoredAny| ());
            }
            _ => {
                self.lost.push(name);
                return map.next_value().map(|IgnoredAny| ());
            }
        };
        *value = map.next_value()?;
        Ok(())
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for TextOrNumber<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrNumberVisitor;
        impl<'de> Visitor<'de> for TextOrNumberVisitor {
            type Value = TextOrNumber<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or a number")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(TextOrNumber::from(Text::from(text)))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(TextOrNumber::from(Text::owned(text.to_owned())))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
                self.visit_str(&number.to_string())
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
                self.visit_str(&number.to_string())
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
                self.visit_str(&number.to_string())
            }

            fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
                Ok(TextOrNumber::default())
            }

            fn visit_seq<S: SeqAccess<'de>>(self, mut list: S) -> Result<Self::Value, S::Error> {
                let first = list.next_element::<Text<'de>>()?;
                let mut more = Vec::new();
                while let Some(text) = list.next_element::<Text<'de>>()? {
                    more.push(text);
                }
                Ok(TextOrNumber { first, more })
            }
        }
        deserializer.deserialize_any(TextOrNumberVisitor)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for CslDate<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Parts;
        impl<'de> Visitor<'de> for Parts {
            type Value = CslDate<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(CslDate { text: TextOrNumber::from(Text::from(text)), ..CslDate::default() })
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(CslDate { text: TextOrNumber::from(Text::owned(text.to_owned())), ..CslDate::default() })
            }

            fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
                Ok(CslDate::default())
            }

            fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Self::Value, M::Error> {
                MapVisitor(PhantomData).visit_map(map)
            }
        }
        deserializer.deserialize_any(Parts)
    }
}

impl<'de> ReadField<'de> for CslDate<'de> {
    fn read_field<M: MapAccess<'de>>(&mut self, name: Text<'de>, map: &mut M) -> Result<(), M::Error> {
        match name.as_str() {
            "date-parts" => self.parts = map.next_value()?,
            "raw" | "literal" => self.text = map.next_value()?,
            name => {
                map.next_value::<IgnoredAny>()?;
                self.inexact |= matches!(name, "season" | "circa");
            }
        }
        Ok(())
    }
}
