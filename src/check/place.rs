//! The place of an entry among all checked entries.

/// The first place of an id or another fact.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    /// The position of the entry among all checked entries.
    pub(crate) number: usize,
    pub(crate) file: &'a str,
    pub(crate) line: usize,
}
