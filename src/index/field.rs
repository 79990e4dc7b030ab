//! Fields of a record that a search looks in.

/// Field in which a word occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Field {
    /// Title of an edition.
    Title,
    /// Title as another source prints it.
    OtherTitle,
    /// Former or later name of a unit.
    FormerName,
    /// Name of an initiative's course.
    Course,
    /// Name of a unit or initiative, or title of an instrument.
    Name,
    /// Acronym.
    Acronym,
    /// Id of the record.
    Id,
    /// ISBN, digits only, both as ISBN-10 and as ISBN-13.
    Isbn,
    /// DOI.
    Doi,
    /// ISSN of a periodical.
    Issn,
    /// Series and number.
    Series,
    /// Author or editor.
    Author,
    /// Corporate author.
    Corporate,
    /// Publisher.
    Publisher,
    /// Topic, by one of its names.
    Topic,
    /// Keyword of another catalogue.
    Keyword,
    /// Country, by name.
    Country,
    /// Region, by name.
    Region,
    /// Unit behind the record, by name or acronym.
    Unit,
    /// Town.
    Place,
    /// Year.
    Year,
    /// Kind of publication, unit, initiative or instrument.
    Kind,
    /// Language of an edition, by name.
    Language,
    /// Text about the record: summary, history, themes, wording, outcome, contacts.
    About,
}

impl Field {
    /// All fields. The number of a field is its position here.
    pub const ALL: [Field; 24] = [
        Field::Title,
        Field::OtherTitle,
        Field::FormerName,
        Field::Course,
        Field::Name,
        Field::Acronym,
        Field::Id,
        Field::Isbn,
        Field::Doi,
        Field::Issn,
        Field::Series,
        Field::Author,
        Field::Corporate,
        Field::Publisher,
        Field::Topic,
        Field::Keyword,
        Field::Country,
        Field::Region,
        Field::Unit,
        Field::Place,
        Field::Year,
        Field::Kind,
        Field::Language,
        Field::About,
    ];

    /// Returns the field's name in `match.terms[].field`: the path in the record's JSON, if there is one.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Field::Title => "editions.title",
            Field::OtherTitle => "other_titles",
            Field::FormerName => "formerly",
            Field::Course => "courses",
            Field::Name => "name",
            Field::Acronym => "acronym",
            Field::Id => "id",
            Field::Isbn => "editions.isbn",
            Field::Doi => "doi",
            Field::Issn => "issn",
            Field::Series => "series",
            Field::Author | Field::Corporate => "authors",
            Field::Publisher => "publishers",
            Field::Topic => "topics",
            Field::Keyword => "keywords",
            Field::Country => "countries",
            Field::Region => "regions",
            Field::Unit => "units",
            Field::Place => "place",
            Field::Year => "year",
            Field::Kind => "kind",
            Field::Language => "languages",
            Field::About => "about",
        }
    }

    /// Returns whether the field's text names the record. In such a text, word order and coverage count.
    #[must_use]
    pub fn is_name(self) -> bool {
        matches!(
            self,
            Field::Title
                | Field::OtherTitle
                | Field::FormerName
                | Field::Course
                | Field::Name
                | Field::Acronym
                | Field::Series
        )
    }

    /// Returns whether the field's text may name subjects.
    #[must_use]
    pub(crate) fn may_name_subjects(self) -> bool {
        self.is_name() && self != Field::Acronym
    }

    /// Returns whether the field's text says what the record is about.
    #[must_use]
    pub(crate) fn is_of_subject(self) -> bool {
        self.may_name_subjects() || matches!(self, Field::Topic | Field::Keyword | Field::About)
    }

    /// Returns whether a search looks for concepts in the field's text.
    #[must_use]
    pub(crate) fn has_concepts(self) -> bool {
        self.may_name_subjects() || matches!(self, Field::Kind | Field::About | Field::Region)
    }
}
