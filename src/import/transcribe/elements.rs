//! Records as the elements of MARCXML, OAI-PMH and Dublin Core give them.

/// A record as its elements give it.
#[derive(Debug, Default)]
pub(crate) struct Record {
    /// The line on which it begins.
    pub(crate) line: usize,
    /// The identifier in the header of an answer of OAI-PMH.
    pub(crate) identifier: Option<String>,
    pub(crate) leader: String,
    /// The tags and texts of control fields.
    pub(crate) control: Vec<(String, String)>,
    pub(crate) fields: Vec<Field>,
    /// The names and texts of elements of Dublin Core.
    pub(crate) elements: Vec<(String, String)>,
    /// True if the answer reports only that the record is deleted.
    pub(crate) is_deleted: bool,
}

/// A field of MARC with its subfields.
#[derive(Debug, Default)]
pub(crate) struct Field {
    pub(crate) tag: String,
    pub(crate) indicators: [char; 2],
    pub(crate) subfields: Vec<(char, String)>,
}

impl Field {
    /// Returns the texts of the subfields with these codes, in their order.
    pub(crate) fn all<'f>(&'f self, codes: &'f str) -> impl Iterator<Item = &'f str> {
        self.subfields.iter().filter(|(code, _)| codes.contains(*code)).map(|(_, text)| text.as_str())
    }

    /// Returns the text of the first subfield with this code.
    pub(crate) fn first(&self, code: char) -> Option<&str> {
        self.subfields.iter().find(|(known, _)| *known == code).map(|(_, text)| text.as_str())
    }
}
