//! Builds a catalogue from files. Invalid entries are omitted and reported. Of several records with one id, the first
//! stays.

use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::catalogue::embedded::Embedded;
use crate::catalogue::entries::{Piece, Reading};
use crate::catalogue::files::{CatalogueFile, Entry, Located};
use crate::catalogue::listed::{LARGE, ListedRecord};
use crate::error::{Error, Fault};
use crate::import::encoding::Guess;
use crate::import::{Key, Numbers};
use crate::messages::{Message, words};
use crate::record::{Record, RecordType, Text, Topic};
use crate::text::sanitize::clean;

/// The records that a catalogue has beside those of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Only the records of the files.
    Nothing,
    /// The embedded records too.
    Embedded,
}

impl Beside {
    /// Returns `Embedded` if `embedded` is true.
    #[must_use]
    pub fn of(embedded: bool) -> Beside {
        if embedded { Beside::Embedded } else { Beside::Nothing }
    }
}

/// Maximum number of faults that are kept in detail.
pub(crate) const MAX_DETAILED_FAULTS: usize = 20;

/// The faults of a catalogue, whose entries are omitted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// The first faults.
    pub first: Vec<Fault>,
    /// The number of faults.
    pub count: usize,
    /// The id of the first embedded record that a record of a file replaces, and the number of such records.
    pub replaced: Option<(String, usize)>,
    /// Each file that is not UTF-8, and the encoding that its bytes show.
    pub guessed: Vec<(String, Guess)>,
    /// Each file with entries that records do not hold whole, and the number of such entries.
    pub partly: Vec<(String, usize)>,
    /// A notice of the first entry whose key another entry has, and the number of such entries.
    pub renamed: Option<(Fault, usize)>,
}

impl Faults {
    /// Creates the faults from a list.
    #[must_use]
    pub fn of(faults: &[Fault]) -> Faults {
        Faults {
            first: faults.iter().take(MAX_DETAILED_FAULTS).cloned().collect(),
            count: faults.len(),
            replaced: None,
            guessed: Vec::new(),
            partly: Vec::new(),
            renamed: None,
        }
    }

    fn add(&mut self, fault: Fault) {
        if self.first.len() < MAX_DETAILED_FAULTS {
            self.first.push(fault);
        }
        self.count += 1;
    }

    fn add_renamed(&mut self, renamed: Option<Fault>) {
        match (&mut self.renamed, renamed) {
            (Some((_, count)), Some(_)) => *count += 1,
            (none @ None, Some(renamed)) => *none = Some((renamed, 1)),
            (_, None) => {}
        }
    }
}

impl<'a> Catalogue<'a> {
    /// Builds the catalogue of these files. Returns also the faults of omitted entries.
    ///
    /// # Errors
    /// A file without a valid entry: its first fault.
    pub fn load(files: &'a [CatalogueFile], beside: Beside) -> Result<(Catalogue<'a>, Faults), Error> {
        Collected::default().read(files, beside)
    }

    /// Builds the same catalogue for a command that needs few of its records at a time: the records of large files are
    /// parsed on demand.
    ///
    /// # Errors
    /// As [`Catalogue::load`].
    pub fn list(files: &'a [CatalogueFile], beside: Beside) -> Result<(Catalogue<'a>, Faults), Error> {
        let size: usize = files.iter().map(|file| file.text.len()).sum();
        let listed = (size >= LARGE).then(Vec::new);
        Collected { listed, ..Collected::default() }.read(files, beside)
    }
}

/// The entries that were read so far.
#[derive(Default)]
struct Collected<'a> {
    records: Vec<Record<'a>>,
    /// The records instead, if each is parsed on demand.
    listed: Option<Vec<ListedRecord<'a>>>,
    topics: Vec<Topic<'a>>,
    imported: bool,
    ids: Ids<'a>,
    faults: Faults,
}

impl<'a> Collected<'a> {
    fn read(mut self, files: &'a [CatalogueFile], beside: Beside) -> Result<(Catalogue<'a>, Faults), Error> {
        for file in files {
            self.faults.guessed.extend(file.guessed.map(|guessed| (file.name.clone(), guessed)));
            self.add_file(file)?;
        }
        self.finish(beside)
    }

    /// Adds a record, which was read from this entry if it is of a file.
    fn keep(&mut self, record: Record<'a>, entry: Option<(Arc<Reading<'a>>, Piece<'a>)>) {
        match &mut self.listed {
            Some(listed) => listed.push(ListedRecord::of(record, entry)),
            None => self.records.push(record),
        }
    }

    fn add_file(&mut self, file: &'a CatalogueFile) -> Result<(), Error> {
        let reading = Arc::new(Reading::of(file));
        let mut has_valid_entry = false;
        let mut first = None;
        let mut partly = 0;
        reading.read_each(|piece, located| {
            let Ok(mut located) = located else {
                has_valid_entry = true;
                partly += 1;
                return;
            };
            partly += usize::from(located.import_notes.as_ref().is_some_and(|notes| !notes.lost.is_empty()));
            let admitted = self.ids.admit(&file.name, &mut located);
            match located.entry {
                Ok(Entry::Record(record)) => {
                    has_valid_entry = true;
                    match admitted {
                        Ok(renamed) => {
                            self.imported |= located.import_notes.is_some();
                            self.faults.add_renamed(renamed);
                            self.keep(record, Some((Arc::clone(&reading), piece)));
                        }
                        Err(fault) => self.faults.add(fault),
                    }
                }
                Ok(Entry::Topic(topic)) => {
                    has_valid_entry = true;
                    self.topics.push(topic);
                }
                Err(fault) => {
                    if !has_valid_entry {
                        first.get_or_insert_with(|| fault.clone());
                    }
                    self.faults.add(fault);
                }
            }
        });
        if partly > 0 {
            self.faults.partly.push((file.name.clone(), partly));
        }
        match first {
            Some(fault) if !has_valid_entry => Err(fault.into()),
            _ => Ok(()),
        }
    }

    fn finish(mut self, beside: Beside) -> Result<(Catalogue<'a>, Faults), Error> {
        if beside == Beside::Embedded {
            for record in Catalogue::Embedded(Embedded).records(&RecordType::ALL)? {
                if self.ids.has(record.id()) {
                    let (_, count) = self.faults.replaced.get_or_insert_with(|| (record.id().to_owned(), 0));
                    *count += 1;
                } else {
                    self.keep(record, None);
                }
            }
        }
        self.records.sort_by_key(Record::record_type);
        let mut topics = self.topics;
        if topics.is_empty() || beside == Beside::Embedded || self.imported {
            let embedded = Embedded.topics()?;
            let new = |topic: &Topic<'_>| topics.iter().all(|known| known.id != *topic.id);
            let embedded: Vec<_> = embedded.into_iter().filter(new).collect();
            topics.extend(embedded);
        }
        let catalogue = match self.listed {
            Some(mut records) => {
                records.sort_by_key(ListedRecord::record_type);
                Catalogue::Listed { records, topics }
            }
            None => Catalogue::Loaded { records: self.records, topics },
        };
        Ok((catalogue, self.faults))
    }
}

/// Ids and keys that are in use.
#[derive(Debug, Default)]
pub struct Ids<'a> {
    /// Each id, and the number to append to the next equal id.
    next: Numbers<'a>,
}

impl<'a> Ids<'a> {
    /// Assigns the entry its id, with a number appended if another entry has the id of an imported one.
    ///
    /// Returns a notice if the id then differs from the key of the entry.
    ///
    /// # Errors
    /// A record whose id is in use.
    pub(crate) fn admit(&mut self, file: &str, located: &mut Located<'a>) -> Result<Option<Fault>, Fault> {
        let Ok(Entry::Record(record)) = &mut located.entry else {
            return Ok(None);
        };
        let duplicate_id = |id: &str, problem: Message| Fault {
            file: file.to_owned(),
            line: Some(located.line),
            id: Some(id.to_owned()),
            field: Some("id".into()),
            problem,
        };
        match (&located.import_notes, record) {
            (Some(import_notes), Record::Publication(publication)) => {
                publication.id = self.free(&publication.id);
                Ok(match &import_notes.key {
                    Key::Given(key) if *key != *publication.id => {
                        let renamed = words::renamed(clean(&publication.id));
                        Some(Fault { field: None, ..duplicate_id(key, renamed) })
                    }
                    Key::Given(_) | Key::Made => None,
                })
            }
            (_, record) => match self.next.insert(Text::owned(record.id().to_owned()), 2) {
                None => Ok(None),
                Some(_) => Err(duplicate_id(record.id(), words::id_taken())),
            },
        }
    }

    /// Returns the id, or the id with the first free number appended.
    fn free(&mut self, id: &Text<'a>) -> Text<'a> {
        let mut free = id.clone();
        while let Some(next) = self.next.get_mut(id) {
            free = Text::owned(format!("{id}-{next}"));
            *next += 1;
            if !self.next.contains_key(&free) {
                break;
            }
        }
        self.next.insert(free.clone(), 2);
        free
    }

    fn has(&self, id: &str) -> bool {
        self.next.contains_key(&Text::owned(id.to_owned()))
    }
}
