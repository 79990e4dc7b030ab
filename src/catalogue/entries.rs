//! Reads a text of any form entry by entry. An entry is a record of the program's own form, or an entry of CSL-JSON,
//! BibTeX or RIS. Records stand in an array, one per line, or in a mixture of both.
//!
//! Each entry is split off and then read by itself. A fault thus names its record and line, and costs no other entry.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use serde::Deserialize;

use crate::catalogue::embedded::Embedded;
use crate::catalogue::files::{CatalogueFile, Entry, ImportNotes, Located, NoDocument, parse_record, typed};
use crate::catalogue::json::line_of_field::lines_before;
use crate::catalogue::json::split::{Piece as Cut, Splitter};
use crate::error::Fault;
use crate::import::bibtex::Library;
use crate::import::csl_json::Item;
use crate::import::{Form, ImportError, Imported, Vocabulary, ris};
use crate::messages::{Message, words};
use crate::record::{Record, Text};

/// Returns the entries of a text of the program's own form; faults name `file`.
#[must_use]
pub fn parse<'a>(file: &'a str, text: &'a str) -> Vec<Located<'a>> {
    let reading = Reading::new(file, Form::Records, text);
    reading.pieces().filter_map(|piece| reading.read(&piece).ok()).collect()
}

/// Minimum length in bytes of a text that several threads read.
const SHARED: usize = 256 << 10;
/// Number of entries that a thread reads at a time.
const SHARE: usize = 64;
/// Number of entries that are split off before threads read them: no more of them are in memory at a time.
const BATCH: usize = 256 * SHARE;

/// A text that is read entry by entry. Pieces can be read in any order, and by several threads at once.
#[derive(Debug)]
pub struct Reading<'a> {
    name: &'a str,
    form: Form,
    text: &'a str,
    library: Option<Library<'a>>,
    vocabulary: Vocabulary,
}

/// An entry that has not been read yet.
#[derive(Debug)]
pub struct Piece<'a> {
    /// The line on which it begins, counted from 1.
    pub line: usize,
    source: PieceSource<'a>,
}

/// The part of a text that an entry is read from, by the form of the text.
#[derive(Debug)]
enum PieceSource<'a> {
    Json(&'a str),
    Ris(&'a str),
    /// Position of the entry in the library.
    Bibtex(usize),
    Broken(Message),
}

impl<'a> Piece<'a> {
    /// Returns its text, if the entry is one continuous part of the file.
    #[must_use]
    pub fn text(&self) -> Option<&'a str> {
        match self.source {
            PieceSource::Json(text) | PieceSource::Ris(text) => Some(text),
            PieceSource::Bibtex(_) | PieceSource::Broken(_) => None,
        }
    }
}

impl<'a> Reading<'a> {
    /// Creates a reading of a file.
    #[must_use]
    pub fn of(file: &'a CatalogueFile) -> Reading<'a> {
        Reading::new(&file.name, file.form, &file.text)
    }

    /// Creates a reading of a text in this form; faults name `name`. Only BibTeX is split at once, since entries
    /// refer to others.
    #[must_use]
    pub fn new(name: &'a str, form: Form, text: &'a str) -> Reading<'a> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        Reading {
            name,
            form,
            text,
            library: (form == Form::Bibtex).then(|| Library::new(text)),
            vocabulary: Vocabulary::new(Embedded.topic_names("en").map(|(id, _)| id)),
        }
    }

    /// Returns the entries in their order, and splits off each on demand.
    #[must_use]
    pub fn pieces(&self) -> Box<dyn Iterator<Item = Piece<'a>> + Send + '_> {
        match (self.form, &self.library) {
            (Form::Bibtex, Some(library)) => Box::new(
                library.entries().map(|(number, line)| Piece { line, source: PieceSource::Bibtex(number) }),
            ),
            (Form::Ris, _) => Box::new(
                ris::Entries::new(self.text)
                    .map(|(line, entry)| Piece { line, source: PieceSource::Ris(entry) }),
            ),
            _ => Box::new(Splitter::new(self.text).map(|(line, cut)| Piece {
                line,
                source: match cut {
                    Cut::Value(json) => PieceSource::Json(json),
                    Cut::Broken(problem) => PieceSource::Broken(problem),
                },
            })),
        }
    }

    /// Reads all entries, in their order.
    ///
    /// An entry that is not a document is an error, but not a fault of the file.
    #[must_use]
    pub fn read_all(&self) -> Vec<Result<Located<'a>, NoDocument>> {
        let mut all = Vec::new();
        self.read_each(|_, located| all.push(located));
        all
    }

    /// Reads all entries and calls `each` with them, in their order. A long text is read on all cores.
    pub(crate) fn read_each(&self, mut each: impl FnMut(Piece<'a>, Result<Located<'a>, NoDocument>)) {
        let threads = if self.text.len() < SHARED {
            1
        } else {
            thread::available_parallelism().map_or(1, NonZero::get)
        };
        let mut pieces = self.pieces();
        if threads == 1 {
            return pieces.for_each(|piece| {
                let located = self.read(&piece);
                each(piece, located);
            });
        }
        loop {
            let batch: Vec<Piece<'a>> = pieces.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                return;
            }
            let read = self.read_batch(&batch, threads);
            batch.into_iter().zip(read).for_each(|(piece, located)| each(piece, located));
        }
    }

    /// Reads pieces, with this number of threads.
    fn read_batch(&self, batch: &[Piece<'a>], threads: usize) -> Vec<Result<Located<'a>, NoDocument>> {
        let shares: Vec<&[Piece<'a>]> = batch.chunks(SHARE).collect();
        let next = AtomicUsize::new(0);
        let work = || {
            let mut read = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let Some(share) = shares.get(number) else {
                    return read;
                };
                let located: Vec<_> = share.iter().map(|piece| self.read(piece)).collect();
                read.push((number, located));
            }
        };
        let mut shares: Vec<(usize, Vec<_>)> = thread::scope(|scope| {
            // Where the system starts no more threads, those there are read all.
            let start = |_| thread::Builder::new().spawn_scoped(scope, work).ok();
            let others: Vec<_> = (1..threads).filter_map(start).collect();
            let mut shares = work();
            for other in others {
                match other.join() {
                    Ok(read) => shares.extend(read),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            shares
        });
        shares.sort_by_key(|(number, _)| *number);
        shares.into_iter().flat_map(|(_, located)| located).collect()
    }

    /// Reads an entry.
    ///
    /// # Errors
    /// An entry that is not a document, which is not a fault of the file. The entry of a `Located` holds its own
    /// fault.
    pub fn read(&self, piece: &Piece<'a>) -> Result<Located<'a>, NoDocument> {
        let line = piece.line;
        let located = |fault: Fault| Fault {
            file: self.name.to_owned(),
            line: Some(line + fault.line.unwrap_or(1) - 1),
            ..fault
        };
        let imported = match (&piece.source, self.form) {
            (PieceSource::Json(json), Form::CslJson) => self.read_item(json),
            (PieceSource::Json(json), _) => Ok(Read::Ours(json)),
            (PieceSource::Ris(entry), _) => Read::of(ris::import(entry, &self.vocabulary)),
            (PieceSource::Bibtex(number), _) => match &self.library {
                Some(library) => Read::of(library.import(*number, &self.vocabulary)),
                None => Err(fault_of(words::entry_absent().into())),
            },
            (PieceSource::Broken(problem), _) => Err(fault_of(problem.clone().into())),
        };
        Ok(match imported {
            Ok(Read::NoDocument(no_document)) => return Err(no_document),
            Ok(Read::Ours(json)) => {
                Located { line, json, entry: parse_record(json).map_err(located), import_notes: None }
            }
            Ok(Read::Imported(imported)) => Located {
                line,
                json: "",
                entry: Ok(Entry::Record(Record::Publication(imported.record))),
                import_notes: Some(Box::new(ImportNotes { key: imported.key, lost: imported.lost })),
            },
            Err(fault) => Located { line, json: "", entry: Err(located(fault)), import_notes: None },
        })
    }

    fn read_item(&self, json: &'a str) -> Result<Read<'a>, Fault> {
        if !json.starts_with('{') {
            return Ok(Read::Ours(json));
        }
        let item: Item<'a> = typed(json, None).map_err(|fault| Fault {
            id: serde_json::from_str::<OnlyId<'_>>(json)
                .ok()
                .and_then(|only| only.id)
                .map(|id| id.to_string()),
            ..fault
        })?;
        if item.is_ours() {
            return Ok(Read::Ours(json));
        }
        Read::of(item.import(&self.vocabulary)).map_err(|fault| Fault {
            line: fault.field.as_deref().map(|field| 1 + lines_before(json, field)),
            ..fault
        })
    }
}

/// An entry that was imported, or one to be read as a record of the program's own form.
enum Read<'a> {
    Ours(&'a str),
    Imported(Imported<'a>),
    NoDocument(NoDocument),
}

impl<'a> Read<'a> {
    fn of(imported: Result<Imported<'a>, ImportError>) -> Result<Read<'a>, Fault> {
        match imported {
            Ok(imported) => Ok(Read::Imported(imported)),
            Err(ImportError { key, no_document: Some(kind), .. }) => {
                Ok(Read::NoDocument(NoDocument { key, kind }))
            }
            Err(wrong) => Err(fault_of(wrong)),
        }
    }
}

#[derive(Deserialize)]
struct OnlyId<'a> {
    #[serde(borrow)]
    id: Option<Text<'a>>,
}

fn fault_of(wrong: ImportError) -> Fault {
    let fault = Fault::new(String::new(), None, wrong.problem);
    Fault { id: wrong.key, field: wrong.field.map(str::to_owned), ..fault }
}
