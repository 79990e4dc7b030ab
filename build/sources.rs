//! Takes the sources out of the records: two fifths of their text, which a list or a search into a table never reads.

use serde::Deserialize;
use serde_json::value::RawValue;

/// The text of a file of records, parted.
pub(crate) struct Parted<'t> {
    /// The text with [`NONE`] for the sources of each record.
    pub(crate) text: String,
    /// The sources of each record, as JSON.
    pub(crate) sources: Vec<&'t str>,
}

/// Stands for the sources.
pub(crate) const NONE: &str = "[]";

/// Where a record has its sources.
#[derive(Deserialize)]
pub(crate) struct Sourced<'a> {
    #[serde(borrow)]
    pub(crate) sources: &'a RawValue,
}

/// Parts a text that is a list of records.
pub(crate) fn part(whole: &str) -> serde_json::Result<Parted<'_>> {
    let records: Vec<&RawValue> = serde_json::from_str(whole)?;
    let mut parted = Parted {
        text: String::with_capacity(whole.len()),
        sources: Vec::with_capacity(records.len()),
    };
    let mut rest = 0;
    for record in records {
        let Sourced { sources } = serde_json::from_str(record.get())?;
        let start = sources.get().as_ptr() as usize - whole.as_ptr() as usize;
        parted.text.push_str(&whole[rest..start]);
        parted.text.push_str(NONE);
        parted.sources.push(sources.get());
        rest = start + sources.get().len();
    }
    parted.text.push_str(&whole[rest..]);
    Ok(parted)
}
