//! Runs a pass over all records on all threads, and joins the results of the threads.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::{io, thread};

use crate::error::Error;
use crate::record::Record;
use crate::search::stream::chunks::{Large, part_of};
use crate::search::stream::pass::{Pass, Worker};
use crate::search::stream::pass_result::{PassResult, Place};
use crate::search::stream::{MEMORY, Sources};
use crate::terminal::progress::Progress;

/// Reads all records, on all threads.
pub(crate) fn run(sources: &Sources<'_>, pass: Pass<'_>, progress: &Progress) -> Result<PassResult, Error> {
    let shares = Shares::of(sources);
    let joined = Mutex::new(Joined::default());
    let work = || {
        let read = shares.read(sources, pass, progress);
        joined.lock().unwrap_or_else(PoisonError::into_inner).join(read);
    };
    progress.begin(sources.files.iter().map(Large::len).sum());
    // A single share needs no thread.
    let threads = sources.threads.min(shares.records.len() + shares.parts.len());
    if shares.parts.is_empty() && threads <= 1 {
        work();
    } else {
        on_threads(threads, &work, progress);
    }
    progress.end();
    let joined = joined.into_inner().unwrap_or_else(PoisonError::into_inner);
    if let Some(((file, _), problem)) = joined.failed {
        return Err(Error::Unreadable { file: sources.files[usize::from(file)].name.clone(), problem });
    }
    check_unchanged(sources)?;
    Ok(joined.finish(sources.files, pass.targets.units.len()))
}

/// Does the same work on this number of threads, and waits for them.
fn on_threads(threads: usize, work: &(impl Fn() + Sync), progress: &Progress) {
    let (ended, waiting) = (AtomicUsize::new(0), thread::current());
    let work = || {
        work();
        ended.fetch_add(1, Ordering::Release);
        waiting.unpark();
    };
    thread::scope(|scope| {
        let start = |_: &usize| thread::Builder::new().spawn_scoped(scope, work).is_ok();
        let started = (0..threads).filter(start).count();
        // If the system starts no thread, the current one does the work.
        if started == 0 {
            work();
        }
        progress.wait(|| ended.load(Ordering::Acquire) >= started);
    });
}

/// Checks that no other program has changed the files since they were opened.
pub(crate) fn check_unchanged(sources: &Sources<'_>) -> Result<(), Error> {
    for file in sources.files {
        file.check_unchanged().map_err(|problem| Error::Unreadable { file: file.name.clone(), problem })?;
    }
    Ok(())
}

/// Number of records in memory that a thread takes at a time.
const SHARE: usize = 256;

/// Number of a file, and of one of its parts.
type FilePart = (u16, u64);

/// All records, in shares of which a thread takes one at a time.
struct Shares<'s> {
    records: Vec<&'s [Record<'s>]>,
    parts: Vec<FilePart>,
    next: AtomicUsize,
}

impl<'s> Shares<'s> {
    fn of(sources: &Sources<'s>) -> Shares<'s> {
        let parts_of = |(file, large): (u16, &Large)| (0..large.parts()).map(move |part| (file, part));
        Shares {
            records: sources.records.chunks(SHARE).collect(),
            parts: (0_u16..).zip(sources.files).flat_map(parts_of).collect(),
            next: AtomicUsize::new(0),
        }
    }

    /// Reads shares until none is left, or until one cannot be read.
    fn read(&self, sources: &Sources<'_>, pass: Pass<'_>, progress: &Progress) -> Joined {
        let mut worker = Worker::new(pass);
        let mut buffer = Vec::new();
        let (mut breaks, mut failed) = (Vec::new(), None);
        while failed.is_none() {
            let at = self.next.fetch_add(1, Ordering::Relaxed);
            if let Some(records) = self.records.get(at) {
                for (record, offset) in records.iter().zip((at * SHARE) as u64..) {
                    worker.record(record, Place { of: 0, file: MEMORY, offset, length: 0 });
                }
            } else if let Some((file, part)) = self.parts.get(at - self.records.len()).copied() {
                let large = &sources.files[usize::from(file)];
                match large.lines(part, &mut buffer, |line| worker.line(file, line)) {
                    Ok((bytes, many)) => {
                        breaks.push(((file, part), many));
                        progress.passed(bytes);
                    }
                    Err(problem) => failed = Some(((file, part), problem)),
                }
            } else {
                break;
            }
        }
        Joined { found: Some(worker.end()), breaks, failed }
    }
}

/// Results of one thread or of all.
#[derive(Default)]
struct Joined {
    found: Option<PassResult>,
    /// Number of line breaks by part of a file.
    breaks: Vec<(FilePart, usize)>,
    /// First part that could not be read.
    failed: Option<(FilePart, io::Error)>,
}

impl Joined {
    /// Adds the results of another thread.
    fn join(&mut self, other: Joined) {
        self.breaks.extend(other.breaks);
        self.failed = self.failed.take().into_iter().chain(other.failed).min_by_key(|(part, _)| *part);
        self.found = match (self.found.take(), other.found) {
            (Some(mut found), Some(other)) => {
                found.join(other);
                Some(found)
            }
            (found, other) => found.or(other),
        };
    }

    /// Sorts the results in the order of the files, and gives each fault the line number in its file.
    fn finish(mut self, files: &[Large], units: usize) -> PassResult {
        let mut found = self.found.take().unwrap_or_default();
        found.seen.resize(units, false);
        found.naming.sort_unstable();
        self.breaks.sort_unstable();
        found.faults.sort_by_key(|(place, _)| (place.file, place.offset));
        for (place, fault) in &mut found.faults {
            let part = (place.file, part_of(place.offset));
            let earlier = self.breaks.iter().filter(|((file, at), _)| *file == part.0 && *at < part.1);
            let before: usize = earlier.map(|(_, breaks)| breaks).sum();
            fault.line = Some(fault.line.unwrap_or_default() + before + 1);
            if let Some(large) = files.get(usize::from(place.file)) {
                fault.file.clone_from(&large.name);
            }
        }
        found
    }
}
