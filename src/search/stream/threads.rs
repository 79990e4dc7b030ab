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
    let parts: Vec<(u16, u64)> = (0_u16..)
        .zip(sources.files)
        .flat_map(|(file, large)| (0..large.parts()).map(move |part| (file, part)))
        .collect();
    let shares: Vec<(usize, &[Record<'_>])> = sources.records.chunks(SHARE).enumerate().collect();
    let next = AtomicUsize::new(0);
    let joined = Mutex::new(Joined::default());
    progress.begin(sources.files.iter().map(Large::len).sum());
    let work = || {
        let mut worker = Worker::new(pass);
        let mut buffer = Vec::new();
        let mut breaks = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if let Some((share, records)) = shares.get(at) {
                for (record, offset) in records.iter().zip((share * SHARE) as u64..) {
                    let place = Place { of: 0, file: MEMORY, offset, length: 0 };
                    worker.memory(record, place);
                }
            } else if let Some((file, part)) = parts.get(at - shares.len()).copied() {
                let large = &sources.files[usize::from(file)];
                match large.lines(part, &mut buffer, |line| worker.line(file, line)) {
                    Ok((bytes, many)) => {
                        breaks.push(((file, part), many));
                        progress.passed(bytes);
                    }
                    Err(problem) => {
                        joined.lock().unwrap_or_else(PoisonError::into_inner).fail((file, part), problem);
                        break;
                    }
                }
            } else {
                break;
            }
        }
        let mut joined = joined.lock().unwrap_or_else(PoisonError::into_inner);
        joined.breaks.extend(breaks);
        joined.join(worker.end());
    };
    // A single share needs no thread.
    let threads = sources.threads.min(shares.len() + parts.len());
    if parts.is_empty() && threads <= 1 {
        work();
    } else {
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
    progress.end();
    let joined = joined.into_inner().unwrap_or_else(PoisonError::into_inner);
    if let Some(((file, _), problem)) = joined.failed {
        return Err(Error::Unreadable { file: sources.files[usize::from(file)].name.clone(), problem });
    }
    check_unchanged(sources)?;
    Ok(joined.finish(sources.files, pass.targets.units.len()))
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

/// Results of all threads.
#[derive(Default)]
struct Joined {
    found: Option<PassResult>,
    /// Number of line breaks by part of a file.
    breaks: Vec<((u16, u64), usize)>,
    /// First part that could not be read.
    failed: Option<((u16, u64), io::Error)>,
}

impl Joined {
    fn join(&mut self, found: PassResult) {
        match &mut self.found {
            Some(known) => known.join(found),
            None => self.found = Some(found),
        }
    }

    fn fail(&mut self, part: (u16, u64), problem: io::Error) {
        if self.failed.as_ref().is_none_or(|(known, _)| part < *known) {
            self.failed = Some((part, problem));
        }
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
