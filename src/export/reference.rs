//! Neutral reference, from which BibTeX, RIS, CSL-JSON and `cite` are written, so that they agree.
//!
//! # Type of each kind
//!
//! | kind | biblatex | RIS | CSL | genre |
//! | --- | --- | --- | --- | --- |
//! | brief | `report` | `RPRT` | `report` | Brief |
//! | report | `report` | `RPRT` | `report` | |
//! | working-paper | `report` | `RPRT` | `report` | Working paper |
//! | factsheet | `report` | `RPRT` | `report` | Factsheet |
//! | training | `manual` | `BOOK` | `book` | Training material |
//! | guide | `manual` | `BOOK` | `book` | Guide |
//! | book, reader | `book` | `BOOK` | `book` | |
//! | brochure | `booklet` | `PAMP` | `pamphlet` | |
//! | standard | `standard` | `STAND` | `standard` | |
//! | proceedings | `proceedings` | `CONF` | `book` | Proceedings |
//! | newsletter | `periodical` | `SER` | `periodical` | Newsletter |
//! | periodical | `periodical` | `SER` | `periodical` | |
//! | case-study | `report` | `RPRT` | `report` | Case study |
//! | strategy | `report` | `RPRT` | `report` | Strategy |
//! | article in a journal, or in a series | `article` | `JOUR` | `article-journal` | |
//! | article in a book | `incollection` | `CHAP` | `chapter` | |
//! | article of the genre `Conference paper` | `inproceedings` | `CPAPER` | `paper-conference` | |
//! | any other article | `misc` | `GEN` | `article` | |
//! | any other | `misc` | `GEN` | `document` | |
//! | instrument: constitution, declaration, recommendation, resolution | `legislation` | `LEGAL` | `legislation` | |
//!
//! Units, initiatives, conferences and definitions are not documents and have no reference.
//!
//! Sources of the types: *The biblatex Package*, version 3.20, section 2.1 (`standard` and `legislation` are in
//! section 2.1.3: styles without a driver for them print them as `misc`); *RIS Format Specifications* (Research
//! Information Systems, 2011), section "Reference types"; the CSL 1.0.2 specification, appendix III "Types"
//! (<https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types>). A manual is a `book` in CSL
//! and RIS, because neither has a type for manuals.

use std::borrow::Cow;

use crate::record::date::Date;
use crate::record::{
    CONFERENCE_PAPER, Container, Edition, Instrument, JOURNAL_ARTICLE, Name, Publication, Record, Text,
    UNKNOWN_LANGUAGE, web_address,
};

/// Document type; the table above has its type in each format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words of the table above")]
pub enum Genre {
    Brief,
    Report,
    WorkingPaper,
    Factsheet,
    Training,
    Guide,
    Book,
    Brochure,
    Standard,
    Proceedings,
    Newsletter,
    Periodical,
    CaseStudy,
    Strategy,
    JournalArticle,
    Chapter,
    ConferencePaper,
    Article,
    Legislation,
    #[default]
    Other,
}

/// A row of the table: the type in each format, and the genre if the type does not express it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Types {
    /// Entry type of biblatex.
    pub biblatex: &'static str,
    /// `TY` of RIS.
    pub ris: &'static str,
    /// `type` of CSL.
    pub csl: &'static str,
    /// Genre, if the types do not express it.
    pub genre: Option<&'static str>,
}

impl Genre {
    /// Returns the row of the table.
    #[must_use]
    pub fn types(self) -> Types {
        let (biblatex, ris, csl, genre) = match self {
            Genre::Brief => ("report", "RPRT", "report", Some("Brief")),
            Genre::Report => ("report", "RPRT", "report", None),
            Genre::WorkingPaper => ("report", "RPRT", "report", Some("Working paper")),
            Genre::Factsheet => ("report", "RPRT", "report", Some("Factsheet")),
            Genre::Training => ("manual", "BOOK", "book", Some("Training material")),
            Genre::Guide => ("manual", "BOOK", "book", Some("Guide")),
            Genre::Book => ("book", "BOOK", "book", None),
            Genre::Brochure => ("booklet", "PAMP", "pamphlet", None),
            Genre::Standard => ("standard", "STAND", "standard", None),
            Genre::Proceedings => ("proceedings", "CONF", "book", Some("Proceedings")),
            Genre::Newsletter => ("periodical", "SER", "periodical", Some("Newsletter")),
            Genre::Periodical => ("periodical", "SER", "periodical", None),
            Genre::CaseStudy => ("report", "RPRT", "report", Some("Case study")),
            Genre::Strategy => ("report", "RPRT", "report", Some("Strategy")),
            Genre::JournalArticle => ("article", "JOUR", "article-journal", None),
            Genre::Chapter => ("incollection", "CHAP", "chapter", None),
            Genre::ConferencePaper => ("inproceedings", "CPAPER", "paper-conference", None),
            Genre::Article => ("misc", "GEN", "article", None),
            Genre::Legislation => ("legislation", "LEGAL", "legislation", None),
            Genre::Other => ("misc", "GEN", "document", None),
        };
        Types { biblatex, ris, csl, genre }
    }

    /// Returns the kind of the publications whose types do not express the genre.
    pub(crate) fn kind(self) -> Option<&'static str> {
        Some(match self {
            Genre::Brief => "brief",
            Genre::WorkingPaper => "working-paper",
            Genre::Factsheet => "factsheet",
            Genre::Training => "training",
            Genre::Guide => "guide",
            Genre::Proceedings => "proceedings",
            Genre::Newsletter => "newsletter",
            Genre::CaseStudy => "case-study",
            Genre::Strategy => "strategy",
            _ => return None,
        })
    }

    /// Returns the genre of an article: a volume, an issue or an ISSN is the sign of a journal.
    fn of_article(publication: &Publication<'_>) -> Genre {
        let genre = publication.genre.as_deref();
        match &publication.container {
            Some(_) if genre == Some(CONFERENCE_PAPER) => Genre::ConferencePaper,
            Some(_) if genre == Some(JOURNAL_ARTICLE) => Genre::JournalArticle,
            Some(container) => {
                let signs = [&container.volume, &container.issue, &container.issn];
                if container.editors.is_empty() && signs.iter().any(|sign| sign.is_some()) {
                    Genre::JournalArticle
                } else {
                    Genre::Chapter
                }
            }
            None if publication.series.is_some() => Genre::JournalArticle,
            None => Genre::Article,
        }
    }

    /// Returns whether the work stands in a journal, a book or proceedings.
    pub(crate) fn is_part(self) -> bool {
        matches!(self, Genre::JournalArticle | Genre::Chapter | Genre::ConferencePaper)
    }

    fn of_publication(publication: &Publication<'_>) -> Genre {
        match publication.kind.as_str() {
            "brief" => Genre::Brief,
            "report" => Genre::Report,
            "working-paper" => Genre::WorkingPaper,
            "factsheet" => Genre::Factsheet,
            "training" => Genre::Training,
            "guide" => Genre::Guide,
            "book" | "reader" => Genre::Book,
            "brochure" => Genre::Brochure,
            "standard" => Genre::Standard,
            "proceedings" => Genre::Proceedings,
            "newsletter" => Genre::Newsletter,
            "periodical" => Genre::Periodical,
            "case-study" => Genre::CaseStudy,
            "strategy" => Genre::Strategy,
            "article" => Genre::of_article(publication),
            _ => Genre::Other,
        }
    }
}

/// Bibliographic data of a record in one of its editions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference<'r> {
    /// The record's id. If a language is requested, a hyphen and the language follow.
    pub key: String,
    /// Document type.
    pub genre: Genre,
    /// The edition's title, or the record's if the edition's is unknown.
    pub title: &'r str,
    /// BCP 47 code of the title's language.
    pub title_language: Option<&'r str>,
    /// BCP 47 code of the edition's language.
    pub language: Option<&'r str>,
    /// Names of authors. The publishers are the authors of a work that names neither an author nor an editor (APA 7,
    /// section 9.7 "Group authors"; ISO 690:2021, 5.3 "Creator").
    pub authors: Vec<Name<'r>>,
    /// Names of editors.
    pub editors: Vec<Name<'r>>,
    /// Type of a thesis and the like, in words, where the kind does not express it.
    pub own_genre: Option<&'r str>,
    /// Name of the genre in the language of a citation, if that is not English.
    pub genre_name: Option<&'r str>,
    /// Journal, book or proceedings in which the work stands.
    pub container: Option<&'r str>,
    /// Volume in the journal, or of the work.
    pub volume: Option<&'r str>,
    /// Issue of the journal.
    pub issue: Option<&'r str>,
    /// Pages in the container as printed: `3–14`.
    pub page_range: Option<&'r str>,
    /// ISSN of the journal, or of the work.
    pub issn: Option<&'r str>,
    /// Digital Object Identifier.
    pub doi: Option<&'r str>,
    /// Edition as printed.
    pub edition_statement: Option<&'r str>,
    /// Abstract.
    pub summary: Option<&'r str>,
    /// Remarks for the reader.
    pub notes: Option<&'r str>,
    /// Imprints.
    pub publishers: Vec<&'r str>,
    /// Place of publication; of an instrument, the town of its adoption.
    pub place: Option<&'r str>,
    /// Date of the edition. If unknown, the date of the record for the edition of the display title, and the record's
    /// year for other editions. A record's date is that of its first edition.
    pub date: Option<Date>,
    /// Last year of a periodical.
    pub until: Option<u16>,
    /// Series.
    pub series: Option<&'r str>,
    /// The number in the series, or the work's own.
    pub number: Option<&'r str>,
    /// Session that adopted an instrument.
    pub session: Option<&'r str>,
    /// ISBNs of the edition, as printed.
    pub isbn: Vec<&'r str>,
    /// Address of the edition, if it is http or https.
    pub url: Option<Cow<'r, str>>,
    /// Number of pages of the edition with the display title. Other editions have no recorded number.
    pub pages: Option<u32>,
    /// Ids of topics, then keywords.
    pub topics: Vec<&'r str>,
}

/// Returns the date of an edition. Without one, it is the year of the work, and its exact date for the edition with the
/// display title.
fn date_of(publication: &Publication<'_>, edition: Option<&Edition<'_>>, is_display: bool) -> Option<Date> {
    let of_work = publication.year.and_then(Date::of_year);
    let exact = publication.date.as_deref().and_then(Date::parse);
    edition.and_then(|e| e.date.as_deref()).and_then(Date::parse).or_else(|| match exact {
        Some(exact) if is_display && of_work.is_none_or(|year| year.year == exact.year) => Some(exact),
        Some(exact) if of_work.is_none() => Date::of_year(i32::from(exact.year)),
        _ => of_work,
    })
}

impl<'r> Reference<'r> {
    /// Returns the reference to the record's edition in this language (BCP 47 code). Without a language, or without
    /// such an edition, it describes the edition with the display title. `None` for a record that is not a document.
    #[must_use]
    pub fn new(record: &'r Record<'_>, language: Option<&str>) -> Option<Reference<'r>> {
        match record {
            Record::Publication(publication) => Some(Reference::of_publication(publication, language)),
            Record::Instrument(instrument) => Reference::of_instrument(instrument, language),
            Record::Unit(_) | Record::Initiative(_) => None,
        }
    }

    fn of_publication(publication: &'r Publication<'_>, language: Option<&str>) -> Reference<'r> {
        let display = display_edition(publication);
        let asked = language.and_then(|code| publication.editions.iter().find(|e| e.language == *code));
        let edition = asked.or(display);
        let is_display = edition == display;
        let own_title = edition.and_then(|e| e.title.as_deref());
        let mut authors: Vec<Name<'r>> = publication.authors.clone();
        let mut editors: Vec<Name<'r>> = publication.editors.clone();
        let container = publication.container.as_ref();
        if authors.is_empty() && editors.is_empty() {
            authors.extend(publication.publishers.iter().map(|name| Name::body(name.as_str())));
        }
        editors.extend(container.iter().flat_map(|container| container.editors.iter().cloned()));
        let genre = Genre::of_publication(publication);
        let own_genre =
            publication.genre.as_deref().filter(|genre| ![CONFERENCE_PAPER, JOURNAL_ARTICLE].contains(genre));
        let in_container =
            |part: fn(&'r Container<'_>) -> &'r Option<Text<'r>>| container.and_then(|c| part(c).as_deref());
        let series = publication.series.as_ref();
        let own_journal = series.filter(|_| genre == Genre::JournalArticle && container.is_none());
        let (of_journal, issue_of_journal) =
            own_journal.and_then(|series| series.number.as_deref()).map_or((None, None), volume_and_issue);
        let series = series.filter(|_| own_journal.is_none());
        Reference {
            key: key_of(&publication.id, asked.map(|e| e.language.as_str())),
            genre,
            own_genre,
            genre_name: None,
            container: in_container(|c| &c.title).or(own_journal.map(|series| series.name.as_str())),
            volume: in_container(|c| &c.volume).or(of_journal).or(publication.volume.as_deref()),
            issue: in_container(|c| &c.issue).or(issue_of_journal),
            page_range: in_container(|c| &c.pages),
            issn: in_container(|c| &c.issn).or(publication.issn.as_deref()),
            doi: publication.doi.as_deref(),
            edition_statement: publication.edition_statement.as_deref(),
            summary: publication.r#abstract.as_deref(),
            notes: publication.notes.as_deref(),
            title: own_title.unwrap_or(&publication.title),
            title_language: language_of(if own_title.is_some() { edition } else { display }),
            language: language_of(edition),
            authors,
            editors,
            publishers: strings(&publication.publishers),
            place: publication.place.as_deref(),
            date: date_of(publication, edition, is_display),
            until: publication.until.and_then(|year| u16::try_from(year).ok()),
            series: series.map(|s| s.name.as_str()),
            number: series.and_then(|s| s.number.as_deref()).or(publication.number.as_deref()),
            session: None,
            isbn: edition.map(|e| strings(&e.isbn)).unwrap_or_default(),
            url: edition.and_then(|e| web_address::encode(e.url.as_deref()?)),
            pages: publication.pages.filter(|_| is_display),
            topics: [strings(&publication.topics), strings(&publication.keywords)].concat(),
        }
    }

    fn of_instrument(instrument: &'r Instrument<'_>, language: Option<&str>) -> Option<Reference<'r>> {
        if matches!(instrument.kind.as_str(), "conference" | "definition") {
            return None;
        }
        let titles = || instrument.title.iter();
        let asked = language.and_then(|code| titles().find(|(own, _)| *own == code));
        let (language, title) =
            asked.or_else(|| titles().find(|(own, _)| *own == "en")).or_else(|| titles().next())?;
        Some(Reference {
            key: key_of(&instrument.id, asked.map(|(own, _)| own)),
            genre: Genre::Legislation,
            title,
            title_language: Some(language),
            language: Some(language),
            notes: instrument.notes.as_deref(),
            place: instrument.place.as_deref(),
            date: (instrument.date.as_deref().and_then(Date::parse))
                .or_else(|| instrument.year.and_then(Date::of_year)),
            number: instrument.number.as_deref(),
            session: instrument.session.as_deref(),
            url: instrument.addresses.get(language).and_then(web_address::encode),
            ..Reference::default()
        })
    }

    /// Returns the topics and keywords as one text, which the import can split again. Commas separate the parts, or
    /// semicolons if a part has a comma or a semicolon.
    pub(crate) fn joined_topics(&self) -> Option<String> {
        match self.topics.as_slice() {
            [] => None,
            [one] if one.contains(',') => Some(format!("{one};")),
            topics if topics.iter().any(|topic| topic.contains([',', ';'])) => Some(topics.join("; ")),
            topics => Some(topics.join(", ")),
        }
    }

    /// Returns whether the edition's own title is unknown, so that the usual title replaces it.
    #[must_use]
    pub fn title_is_borrowed(&self) -> bool {
        self.title_language != self.language
    }
}

/// Returns volume and issue of a journal, from a number as catalogues print it: `5(2)`, `104`.
fn volume_and_issue(number: &str) -> (Option<&str>, Option<&str>) {
    match number.strip_suffix(')').and_then(|n| n.split_once('(')) {
        Some((volume, issue)) => (Some(volume.trim()), Some(issue.trim())),
        None => (Some(number), None),
    }
}

/// Returns the edition with the record's title; else the English one; else the first.
pub(crate) fn display_edition<'p, 'a>(publication: &'p Publication<'a>) -> Option<&'p Edition<'a>> {
    let editions = &publication.editions;
    let first = |is_match: &dyn Fn(&Edition<'a>) -> bool| editions.iter().find(|e| is_match(e));
    first(&|e| e.title.as_deref() == Some(publication.title.as_str()))
        .or_else(|| first(&|e| e.language == "en"))
        .or_else(|| editions.first())
}

/// Returns the edition's language, if known.
fn language_of<'r>(edition: Option<&'r Edition<'_>>) -> Option<&'r str> {
    let code = edition.map(|edition| edition.language.as_str());
    code.filter(|code| *code != UNKNOWN_LANGUAGE)
}

fn key_of(id: &str, language: Option<&str>) -> String {
    match language {
        Some(language) => format!("{id}-{language}"),
        None => id.to_owned(),
    }
}

fn strings<'r>(texts: &'r [Text<'_>]) -> Vec<&'r str> {
    texts.iter().map(Text::as_str).collect()
}
