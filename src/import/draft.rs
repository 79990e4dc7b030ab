//! An entry under construction, before it becomes a record.

use std::borrow::Cow;

use crate::import::keywords::Vocabulary;
use crate::import::kinds::TypeMapping;
use crate::import::strip_markup::plain;
use crate::import::{kinds, languages, make_id, parse_date};
use crate::messages::{Message, words};
use crate::record::date::Date;
use crate::record::{
    CONFERENCE_PAPER, Container, Edition, JOURNAL_ARTICLE, Name, Publication, Series, Text, UNKNOWN_LANGUAGE,
    isbn, issn, web_address,
};

/// A record that was imported, and details that the record cannot hold.
#[derive(Debug)]
pub struct Imported<'a> {
    /// The record.
    pub record: Box<Publication<'a>>,
    /// The origin of its id.
    pub key: Key<'a>,
    /// Names of fields without a place in a record, and types and values that were replaced.
    pub lost: Vec<Text<'a>>,
}

/// The origin of an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key<'a> {
    /// The entry's own key.
    Given(Text<'a>),
    /// Author, year and title.
    Made,
}

/// The reason why an entry cannot become a record.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ImportError {
    /// The entry's key, if it has one.
    pub(crate) key: Option<String>,
    /// The name of the field in the format.
    pub(crate) field: Option<&'static str>,
    /// The problem.
    pub(crate) problem: Message,
    /// The type of a valid entry that is not a document.
    pub(crate) no_document: Option<String>,
}

impl From<Message> for ImportError {
    fn from(problem: Message) -> ImportError {
        ImportError { key: None, field: None, problem, no_document: None }
    }
}

/// The values of an entry, in the order of the entry.
#[derive(Debug, Default)]
pub(crate) struct Draft<'a> {
    pub(crate) key: Option<Text<'a>>,
    pub(crate) kind: &'static str,
    pub(crate) title: Option<Text<'a>>,
    pub(crate) other_titles: Vec<Text<'a>>,
    /// True if the title belongs to another edition and the title of this edition is unknown.
    pub(crate) title_is_borrowed: bool,
    pub(crate) year: Option<i32>,
    pub(crate) date: Option<Text<'a>>,
    /// Last year of a range of years, and the field that has it.
    pub(crate) until: Option<(i32, &'static str)>,
    pub(crate) authors: Vec<Name<'a>>,
    pub(crate) editors: Vec<Name<'a>>,
    pub(crate) publishers: Vec<Text<'a>>,
    pub(crate) series: Option<Text<'a>>,
    pub(crate) number: Option<Text<'a>>,
    pub(crate) container: Container<'a>,
    pub(crate) volume: Option<Text<'a>>,
    pub(crate) edition_statement: Option<Text<'a>>,
    pub(crate) genre: Option<Text<'a>>,
    pub(crate) doi: Option<Text<'a>>,
    pub(crate) issn: Option<Text<'a>>,
    pub(crate) place: Option<Text<'a>>,
    pub(crate) summary: Option<Text<'a>>,
    pub(crate) languages: Vec<Text<'a>>,
    pub(crate) isbn: Vec<Text<'a>>,
    pub(crate) url: Option<Text<'a>>,
    pub(crate) pages: Option<u32>,
    pub(crate) keywords: Vec<Text<'a>>,
    pub(crate) notes: Vec<Text<'a>>,
    pub(crate) lost: Vec<Text<'a>>,
}

impl<'a> Draft<'a> {
    /// Records that the field, or a part of it, is lost.
    pub(crate) fn lose(&mut self, field: impl Into<Text<'a>>) {
        self.lost.push(field.into());
    }

    /// Adds each language that the text names.
    pub(crate) fn add_languages(&mut self, text: &str, field: &'static str) {
        for part in languages::parts(text) {
            match languages::code(part) {
                Some(code) if self.languages.iter().all(|known| *known != *code) => {
                    self.languages.push(Text(code.into_owned().into()));
                }
                Some(_) => {}
                None => self.lose(field),
            }
        }
    }

    /// Adds the ISBNs in a text.
    pub(crate) fn add_isbn(&mut self, text: &Text<'a>, field: &'static str) {
        let rest = match &text.0 {
            Cow::Borrowed(text) => isbn::extract(text, &mut self.isbn),
            Cow::Owned(text) => {
                let mut found = Vec::new();
                let rest = isbn::extract(text, &mut found);
                let owned = found.into_iter().map(|isbn| Text::owned(isbn.0.into_owned()));
                self.isbn.extend(owned);
                rest
            }
        };
        if rest == isbn::Rest::Something {
            self.lose(field);
        }
    }

    /// Adds the ISBNs and the ISSN in a text. The ISSN is the container's if the work is a part.
    pub(crate) fn add_issn_and_isbn(&mut self, text: &Text<'a>, field: &'static str, is_part: bool) {
        let mut rest = Vec::new();
        for word in text.split_whitespace() {
            let issn = word.trim_matches([',', ';']);
            let slot = if is_part { &mut self.container.issn } else { &mut self.issn };
            let is_number = is_issn(issn) || issn::is_valid(&issn.to_lowercase());
            if is_number && slot.is_none() {
                *slot = Some(Text::owned(issn.to_owned()));
            } else {
                rest.push(word);
            }
        }
        if rest.len() == text.split_whitespace().count() {
            self.add_isbn(text, field);
        } else if !rest.is_empty() {
            self.add_isbn(&Text::owned(rest.join(" ")), field);
        }
    }

    /// Gives the editors of a part to its container. Sets the genre that distinguishes papers of proceedings from
    /// chapters, and journals without a volume from books.
    pub(crate) fn finish_part(&mut self, mapping: TypeMapping, is_paper: bool) {
        if mapping == TypeMapping::Part {
            self.container.editors = std::mem::take(&mut self.editors);
        }
        let container = &self.container;
        let bare = container.volume.is_none() && container.issue.is_none() && container.issn.is_none();
        if self.genre.is_some() || self.container == Container::default() {
            return;
        }
        if mapping == TypeMapping::Part {
            self.genre = is_paper.then(|| CONFERENCE_PAPER.into());
        } else if mapping == TypeMapping::Kind("article") && bare {
            self.genre = Some(JOURNAL_ARTICLE.into());
        }
    }

    /// Sets the genre, unless the kind expresses it already.
    pub(crate) fn set_genre(&mut self, genre: Option<Text<'a>>) {
        self.genre = genre.filter(|genre| kinds::of_genre(genre).is_none());
    }

    /// Sets the number of pages.
    pub(crate) fn set_pages(&mut self, text: &str, field: &'static str) {
        match text.trim().parse() {
            Ok(pages) => self.pages = Some(pages),
            Err(_) => self.lose(field),
        }
    }

    /// Sets the address, if it is valid and none is set yet.
    pub(crate) fn add_url(&mut self, url: Text<'a>, field: &'static str) {
        if self.url.is_none() && web_address::fault(&url).is_none() {
            self.url = Some(url);
        } else {
            self.lose(field);
        }
    }

    /// Sets the DOI, without an address before it.
    pub(crate) fn add_doi(&mut self, doi: &str, field: &'static str) {
        let doi = doi.trim();
        let name = doi.find("10.").map_or(doi, |at| &doi[at..]);
        if name.starts_with("10.") && !name.contains(char::is_whitespace) {
            self.doi = Some(Text::owned(name.to_owned()));
        } else {
            self.lose(field);
        }
    }

    /// Sets the date, unless another year is set. The field counts as lost if any part of it is not in the date.
    ///
    /// A range of years (`1924/1977`) is that of a periodical.
    pub(crate) fn add_date(&mut self, text: &str, field: &'static str) {
        if let Some((from, until)) = parse_date::years(text) {
            self.until = Some((i32::from(until.year), field));
            if !self.set_date(from) {
                self.lose(field);
            }
            return;
        }
        match parse_date::parse(text) {
            Some(parsed) if self.set_date(parsed.date) && parsed.exact => {}
            _ => self.lose(field),
        }
    }

    /// Sets the date, if it is more precise than the date so far. Returns false if another year is set.
    pub(crate) fn set_date(&mut self, date: Date) -> bool {
        let year = *self.year.get_or_insert(i32::from(date.year));
        let iso = date.joined('-');
        let agrees = year == i32::from(date.year);
        if agrees && iso.len() > self.date.as_ref().map_or(4, |date| date.len()) {
            self.date = Some(Text::owned(iso));
        }
        agrees
    }

    /// Returns the error that this entry, of type `kind`, is not a document.
    pub(crate) fn no_document(&self, kind: &str) -> ImportError {
        ImportError {
            key: self.key.as_ref().map(ToString::to_string),
            no_document: Some(kind.to_owned()),
            ..ImportError::from(words::entry_absent())
        }
    }

    /// Builds the record.
    ///
    /// # Errors
    /// An entry without a title.
    pub(crate) fn finish(mut self, vocabulary: &Vocabulary) -> Result<Imported<'a>, ImportError> {
        let Some(title) = self.title.take().filter(|title| !title.is_empty()) else {
            return Err(ImportError {
                key: self.key.map(|key| key.to_string()),
                ..ImportError::from(words::entry_untitled())
            });
        };
        let key = self.key.take().map(plain).filter(|key| !key.is_empty());
        let id = key.clone().unwrap_or_else(|| {
            let author = self.authors.first().map_or("", Name::family);
            Text::owned(make_id::made(author, self.year, &title))
        });
        let subjects = vocabulary.subjects(std::mem::take(&mut self.keywords));
        let editions = self.editions(&title);
        let series = self.series.take().map(|name| Series { name, number: self.number.take() });
        let notes = match self.notes.len() {
            0 => None,
            1 => self.notes.pop(),
            _ => Some(Text::owned(self.notes.iter().map(Text::as_str).collect::<Vec<_>>().join(" "))),
        };
        let until = self.until.filter(|_| self.kind == "periodical").map(|(year, _)| year);
        if let Some((_, field)) = self.until.filter(|_| until.is_none()) {
            self.lose(field);
        }
        let record = Publication {
            id,
            kind: self.kind.into(),
            title,
            other_titles: self.other_titles,
            year: self.year,
            date: self.date,
            until,
            authors: self.authors,
            editors: self.editors,
            publishers: self.publishers,
            place: self.place,
            series,
            container: (self.container != Container::default()).then_some(self.container),
            volume: self.volume,
            number: self.number,
            edition_statement: self.edition_statement,
            genre: self.genre,
            doi: self.doi,
            issn: self.issn,
            editions,
            pages: self.pages,
            topics: subjects.topics,
            keywords: subjects.keywords,
            r#abstract: self.summary,
            notes,
            ..Publication::default()
        };
        Ok(Imported { record: Box::new(record), key: key.map_or(Key::Made, Key::Given), lost: self.lost })
    }

    /// Returns one edition per language. The first edition gets the title, ISBNs and address.
    fn editions(&mut self, title: &Text<'a>) -> Vec<Edition<'a>> {
        if self.languages.is_empty() && (!self.isbn.is_empty() || self.url.is_some()) {
            self.languages.push(UNKNOWN_LANGUAGE.into());
        }
        let mut languages = std::mem::take(&mut self.languages).into_iter();
        let first = languages.next().map(|language| Edition {
            language,
            title: (!self.title_is_borrowed).then(|| title.clone()),
            isbn: std::mem::take(&mut self.isbn),
            url: self.url.take(),
            date: None,
        });
        let rest = languages.map(|language| Edition { language, ..Edition::default() });
        first.into_iter().chain(rest).collect()
    }
}

/// Returns whether a text has the form of an ISSN: `2076-9806`.
fn is_issn(text: &str) -> bool {
    text.split_once('-').is_some_and(|(first, second)| {
        let digits = |part: &str| part.len() == 4 && part.bytes().take(3).all(|byte| byte.is_ascii_digit());
        let last = second.bytes().last();
        digits(first)
            && first.ends_with(|c: char| c.is_ascii_digit())
            && digits(second)
            && last.is_some_and(|byte| byte.is_ascii_digit() || matches!(byte, b'x' | b'X'))
    })
}
