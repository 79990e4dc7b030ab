//! Makes a catalogue of files: what is wrong in them is left out and told, the first of several records with one id stays.

use std::collections::hash_map::Entry as Slot;

use crate::catalogue::Catalogue;
use crate::catalogue::embedded::Embedded;
use crate::catalogue::entries::Reading;
use crate::catalogue::files::{CatalogueFile, Entry, ImportNotes, Located};
use crate::error::{Error, Fault};
use crate::import::{Key, Numbers};
use crate::messages::{Message, words};
use crate::record::{Record, RecordType, Text, Topic, TopicNames, UNKNOWN_LANGUAGE};
use crate::text::sorting;

/// Whether the embedded records stand beside those of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Only what the files hold.
    Nothing,
    /// The embedded records too.
    Embedded,
}

impl Beside {
    /// The embedded records too, if so.
    #[must_use]
    pub fn of(embedded: bool) -> Beside {
        if embedded {
            Beside::Embedded
        } else {
            Beside::Nothing
        }
    }
}

/// So many faults are kept in detail.
pub const MAX_DETAILED_FAULTS: usize = 20;

/// What was left out of a catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// The first of them.
    pub first: Vec<Fault>,
    /// How many there are.
    pub count: usize,
    /// The first embedded record that gave way to one of a file with its id, and how many did.
    pub replaced: Option<(String, usize)>,
}

impl Faults {
    /// These.
    #[must_use]
    pub fn of(faults: &[Fault]) -> Faults {
        Faults {
            first: faults.iter().take(MAX_DETAILED_FAULTS).cloned().collect(),
            count: faults.len(),
            replaced: None,
        }
    }

    fn add(&mut self, fault: Fault) {
        if self.first.len() < MAX_DETAILED_FAULTS {
            self.first.push(fault);
        }
        self.count += 1;
    }
}

impl<'a> Catalogue<'a> {
    /// The catalogue of these files, and what in them is wrong and left out.
    ///
    /// # Errors
    /// A file in which nothing is right: the first thing that is wrong with it.
    pub fn load(files: &'a [CatalogueFile], beside: Beside) -> Result<(Catalogue<'a>, Faults), Error> {
        let mut collected = Collected::default();
        for file in files {
            collected.add_file(file)?;
        }
        collected.finish(beside)
    }
}

/// What has been read so far.
#[derive(Default)]
struct Collected<'a> {
    records: Vec<Record<'a>>,
    topics: Vec<Topic<'a>>,
    /// Topics that keywords become, and their numbers by id.
    made: Vec<Topic<'a>>,
    made_ids: Numbers<'a>,
    imported: bool,
    ids: Ids<'a>,
    faults: Faults,
}

impl<'a> Collected<'a> {
    fn add_file(&mut self, file: &'a CatalogueFile) -> Result<(), Error> {
        let reading = Reading::of(file);
        let mut sound = false;
        let mut first = None;
        for located in reading.read_all() {
            let Ok(mut located) = located else {
                sound = true;
                continue;
            };
            let admitted = self.ids.admit(&file.name, &mut located);
            match located.entry {
                Ok(Entry::Record(record)) => {
                    sound = true;
                    match admitted {
                        Ok(()) => {
                            self.make_topics(&record, located.import_notes);
                            self.records.push(record);
                        }
                        Err(fault) => self.faults.add(fault),
                    }
                }
                Ok(Entry::Topic(topic)) => {
                    sound = true;
                    self.topics.push(topic);
                }
                Err(fault) => {
                    if !sound {
                        first.get_or_insert_with(|| fault.clone());
                    }
                    self.faults.add(fault);
                }
            }
        }
        match first {
            Some(fault) if !sound => Err(fault.into()),
            _ => Ok(()),
        }
    }

    fn make_topics(&mut self, record: &Record<'a>, import_notes: Option<Box<ImportNotes<'a>>>) {
        let Some(import_notes) = import_notes else { return };
        self.imported = true;
        for (id, name) in import_notes.topics {
            let language = record.languages().first().map_or(UNKNOWN_LANGUAGE, |code| code);
            if let Slot::Vacant(slot) = self.made_ids.entry(id.clone()) {
                slot.insert(self.made.len());
                let names = TopicNames::from([(Text::owned(language.to_owned()), vec![name])]);
                self.made.push(Topic { id, names });
            }
        }
    }

    fn finish(mut self, beside: Beside) -> Result<(Catalogue<'a>, Faults), Error> {
        if beside == Beside::Embedded {
            for record in Catalogue::Embedded(Embedded).records(&RecordType::ALL)? {
                if self.ids.has(record.id()) {
                    let (_, count) = self
                        .faults
                        .replaced
                        .get_or_insert_with(|| (record.id().to_owned(), 0));
                    *count += 1;
                } else {
                    self.records.push(record);
                }
            }
        }
        sorting::sort_by_key(&mut self.records, Record::record_type);
        let mut topics = self.topics;
        if topics.is_empty() || beside == Beside::Embedded || self.imported {
            let embedded = Embedded.topics()?;
            let new = |topic: &Topic<'_>| topics.iter().all(|known| known.id != *topic.id);
            let embedded: Vec<_> = embedded.into_iter().filter(new).collect();
            topics.extend(embedded);
        }
        self.made
            .retain(|made| topics.iter().all(|known| known.id != made.id));
        topics.append(&mut self.made);
        let catalogue = Catalogue::Loaded {
            records: self.records,
            topics,
        };
        Ok((catalogue, self.faults))
    }
}

/// Ids and keys that are given away.
#[derive(Debug, Default)]
pub struct Ids<'a> {
    /// Each id, and the number to put behind the next that is made the same.
    next: Numbers<'a>,
    /// Keys of entries of other programs' forms.
    keys: Numbers<'a>,
}

impl<'a> Ids<'a> {
    /// Gives the entry its id: one made of a key or a title gets a number behind it where another entry has it already.
    ///
    /// # Errors
    /// A record whose id, or an entry whose key, another has.
    pub fn admit(&mut self, file: &str, located: &mut Located<'a>) -> Result<(), Fault> {
        let Ok(Entry::Record(record)) = &mut located.entry else {
            return Ok(());
        };
        let taken = |id: &str, problem: Message| Fault {
            file: file.to_owned(),
            line: Some(located.line),
            id: Some(id.to_owned()),
            field: Some("id".into()),
            problem,
        };
        match (&located.import_notes, record) {
            (Some(import_notes), Record::Publication(publication)) => {
                if let Key::Given(key) = &import_notes.key
                    && self.keys.insert(key.clone(), 0).is_some()
                {
                    return Err(taken(key, words::key_taken()));
                }
                publication.id = self.free(&publication.id);
                Ok(())
            }
            (_, record) => match self.next.insert(Text::owned(record.id().to_owned()), 2) {
                None => Ok(()),
                Some(_) => Err(taken(record.id(), words::id_taken())),
            },
        }
    }

    /// The id, or the next with a number behind it that nothing has.
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
