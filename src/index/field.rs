//! The fields of a record that a search looks in.

/// What kind of text a word was met in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Field {
    /// A publication's title in one of its editions.
    Title,
    /// A title as other sources word it.
    OtherTitle,
    /// A name that a unit had, or took later.
    FormerName,
    /// A course of an initiative, by name.
    Course,
    /// The name of a unit or initiative, the title of an instrument.
    Name,
    /// An acronym.
    Acronym,
    /// The record's id.
    Id,
    /// An ISBN, digits only, both as ISBN-10 and as ISBN-13.
    Isbn,
    /// Series and number.
    Series,
    /// An author or editor.
    Author,
    /// A body as author.
    Corporate,
    /// A publisher.
    Publisher,
    /// A topic, by one of the names that people use for it.
    Topic,
    /// A country, by name.
    Country,
    /// A region, by name.
    Region,
    /// A unit behind the record, by name or acronym.
    Unit,
    /// A town.
    Place,
    /// A year.
    Year,
    /// The kind of publication, unit, initiative or instrument.
    Kind,
    /// A language that it exists in, by name.
    Language,
    /// What it is about: summary, history, themes, wording, outcome, contacts.
    About,
}

impl Field {
    /// All of them; a field's number is its place here.
    pub const ALL: [Field; 21] = [
        Field::Title,
        Field::OtherTitle,
        Field::FormerName,
        Field::Course,
        Field::Name,
        Field::Acronym,
        Field::Id,
        Field::Isbn,
        Field::Series,
        Field::Author,
        Field::Corporate,
        Field::Publisher,
        Field::Topic,
        Field::Country,
        Field::Region,
        Field::Unit,
        Field::Place,
        Field::Year,
        Field::Kind,
        Field::Language,
        Field::About,
    ];

    /// How `match.terms[].field` calls it: the path in the record's JSON where there is one.
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
            Field::Series => "series",
            Field::Author | Field::Corporate => "authors",
            Field::Publisher => "publishers",
            Field::Topic => "topics",
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

    /// Whether its text names the record, so that word order and how much of it is met say something.
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
}
