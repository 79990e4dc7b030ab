//! Search without an index of everything: of any number of records those are chosen that the query has to do with, and
//! only these are indexed and ranked, by the same rules as ever.
//!
//! [`choose`] passes over all records, on all cores, as often as it takes to know what the query means here: once for
//! words that the catalogue has; twice more for one that it does not have, to find those that it may be a slip of. Where
//! few records have to do with the query, all of them are chosen and nothing is left out of the ranking. Where many do, it
//! is the best by an estimate, and the counts that make words rare or frequent are those of the pass.
//!
//! `sieve` passes over lines, `tokens` cuts raw bytes, `wanted` knows what may meet the query, `pass` reads, `slips` guesses, `sound` asks whether every line is a
//! record, `file` is a file that is never whole in memory, `gather` is what becomes of all that.
#![allow(clippy::inline_always)] // the binary is built to be small; what is done with every byte of a file has to be fast

pub(crate) mod byte_words;
pub(crate) mod chunks;
pub(crate) mod fast;
pub(crate) mod pass;
pub(crate) mod pass_result;
pub(crate) mod prefilter;
pub(crate) mod target_names;
pub(crate) mod targets;
pub(crate) mod top_candidates;
pub(crate) mod typos;
pub(crate) mod unknown_words;
pub(crate) mod validate;

use std::borrow::Cow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::{io, thread};

use crate::catalogue::{Entry, parse_line};
use crate::error::Error;
use crate::filter::{Filter, plain};
use crate::record::{Record, Topic};
use crate::search::Query;
use crate::search::index::Index;
pub use crate::search::stream::chunks::Large;
use crate::search::stream::pass::{Aim, Pass, Worker};
use crate::search::stream::pass_result::{Found, Place};
use crate::search::stream::targets::Wanted;
pub use crate::search::stream::top_candidates::Choice;
use crate::search::stream::top_candidates::owned;
use crate::search::stream::unknown_words::{Slips, Unknowns};
pub use crate::search::stream::validate::Ids;
pub use crate::terminal::progress::Progress;

/// What is searched: records in memory, and files that are read in parts.
#[derive(Debug)]
pub struct Sources<'a> {
    /// The records in memory.
    pub records: &'a [Record<'a>],
    /// The topics.
    pub topics: &'a [Topic<'a>],
    /// The files.
    pub files: &'a [Large],
    /// How many threads read.
    pub threads: usize,
}

/// How many hits are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// So many of the best.
    Best(usize),
    /// All there are.
    All,
}

/// The number in [`Place::file`] of records in memory.
const MEMORY: u16 = u16::MAX;

/// Chooses the records that the query has to do with.
///
/// # Errors
/// A file that cannot be read, or that was cut while it was read.
pub fn choose(
    sources: &Sources<'_>,
    query: &Query,
    filter: Option<&Filter>,
    need: Need,
    progress: &Progress,
) -> Result<Choice, Error> {
    let aim = if query.slots.is_empty() {
        Aim::All
    } else {
        Aim::Meet
    };
    let mut own: Vec<String> = Vec::new();
    let mut before: Option<Found> = None;
    let mut slips: Option<Slips> = None;
    loop {
        let (own_topics, own_units) = naming(&own);
        let topics = all_topics(own_topics, sources);
        let in_memory = sources
            .records
            .iter()
            .filter(|record| matches!(record, Record::Unit(_)));
        let units: Vec<&Record<'_>> = in_memory.chain(&own_units).collect();
        let guessed = slips.clone().unwrap_or_default();
        let wanted = Wanted::of(query, &topics, &units, &guessed);
        let pass = |aim, filter| Pass {
            wanted: &wanted,
            aim,
            filter,
        };
        // Where the query has to do with none of the topics and units of the files, nothing else is found with them.
        let same = before
            .take()
            .filter(|_| wanted.topics.is_empty() && own_units.is_empty());
        let found = match same {
            Some(found) => found,
            None => run(sources, pass(aim, filter), progress)?,
        };
        if own.is_empty() {
            let lines = crate::search::stream::top_candidates::lines(
                sources,
                found.naming.iter().filter(|place| place.file != MEMORY),
            )?;
            if !lines.is_empty() {
                own = lines.into_iter().map(|(_, line)| line).collect();
                before = wanted.topics.is_empty().then_some(found);
                continue;
            }
        }
        let unknown = unknown_words(&wanted, &found.told);
        if slips.is_none() && !unknown.is_empty() {
            let unknowns = Unknowns::of(&unknown);
            let mut near = run(sources, pass(Aim::Near(&unknowns), None), progress)?.near;
            crate::search::stream::target_names::each_name(&topics, &mut |word| near.note_name(word));
            slips = Some(near.settle());
            continue;
        }
        let topics = wanted
            .topics
            .iter()
            .filter_map(|at| topics.get(*at))
            .map(owned)
            .collect();
        return crate::search::stream::top_candidates::gather(sources, &wanted, &found, topics, need);
    }
}

/// The records of the files by which conditions on series, authors and units are understood: for each name that has one of
/// these in it, the first record that has it.
///
/// # Errors
/// As [`choose`].
pub fn named(sources: &Sources<'_>, values: &[String], progress: &Progress) -> Result<Choice, Error> {
    let parts: Vec<String> = values
        .iter()
        .flat_map(|value| value.split(',').chain([value.as_str()]))
        .map(plain)
        .filter(|part| !part.is_empty())
        .collect();
    let wanted = Wanted::default();
    let pass = Pass {
        wanted: &wanted,
        aim: Aim::Values(&parts),
        filter: None,
    };
    let found = run(sources, pass, progress)?;
    crate::search::stream::top_candidates::first(sources, &found)
}

/// An index of some of the records, from which a query that finds nothing gets its hint.
///
/// # Errors
/// As [`choose`].
pub fn sample(sources: &Sources<'_>) -> Result<Index<'static>, Error> {
    let sampled = crate::search::stream::top_candidates::sample(sources)?;
    let catalogue = sampled.catalogue(sources.records)?;
    Ok(catalogue.index().into_owned())
}

/// The topics and units that these lines are.
fn naming(lines: &[String]) -> (Vec<Topic<'_>>, Vec<Record<'_>>) {
    let (mut topics, mut units) = (Vec::new(), Vec::new());
    for line in lines {
        match parse_line(line) {
            Ok(Entry::Topic(topic)) => topics.push(topic),
            Ok(Entry::Record(unit)) => units.push(unit),
            Err(_) => {}
        }
    }
    (topics, units)
}

/// The topics of the files with those of what is in memory, which are the embedded ones where that is nothing and has none.
fn all_topics<'t>(own: Vec<Topic<'t>>, sources: &Sources<'t>) -> Cow<'t, [Topic<'t>]> {
    if own.is_empty() {
        return Cow::Borrowed(sources.topics);
    }
    let mut topics = own;
    if !sources.records.is_empty() {
        let new = |topic: &&Topic<'_>| topics.iter().all(|known| known.id != topic.id);
        let others: Vec<_> = sources.topics.iter().filter(new).cloned().collect();
        topics.extend(others);
    }
    Cow::Owned(topics)
}

/// Most words of a query that are taken for slips, as in `search::expand`, and some for what it drops there.
const MOST_GUESSED: usize = 16;

/// The words that neither a record nor a name has.
fn unknown_words(wanted: &Wanted, told: &[bool]) -> Vec<String> {
    let knows = |unit: usize| told[unit] || wanted.known[unit];
    let mut unknown: Vec<String> = Vec::new();
    for typed in &wanted.typed {
        let is_number = typed.word.chars().any(char::is_numeric);
        if !is_number
            && !knows(typed.unit)
            && !typed.inside.is_some_and(knows)
            && !unknown.contains(&typed.word)
        {
            unknown.push(typed.word.clone());
        }
    }
    unknown.truncate(MOST_GUESSED);
    unknown
}

/// Passes over everything, on all threads.
fn run(sources: &Sources<'_>, pass: Pass<'_>, progress: &Progress) -> Result<Found, Error> {
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
                    let place = Place {
                        of: 0,
                        file: MEMORY,
                        offset,
                        length: 0,
                    };
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
                        joined
                            .lock()
                            .unwrap_or_else(PoisonError::into_inner)
                            .fail((file, part), problem);
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
    // One share is not worth a thread.
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
            for _ in 0..threads {
                scope.spawn(work);
            }
            progress.wait(|| ended.load(Ordering::Acquire) == threads);
        });
    }
    progress.end();
    let joined = joined.into_inner().unwrap_or_else(PoisonError::into_inner);
    match joined.failed {
        Some(((file, _), problem)) => Err(Error::Unreadable {
            file: sources.files[usize::from(file)].name.clone(),
            problem,
        }),
        None => Ok(joined.settle(sources.files, pass.wanted.units.len())),
    }
}

/// Records in memory that a thread takes at a time.
const SHARE: usize = 256;

/// What all threads found.
#[derive(Default)]
struct Joined {
    found: Option<Found>,
    /// For each part of each file, how many line breaks it has.
    breaks: Vec<((u16, u64), usize)>,
    /// The first part that could not be read.
    failed: Option<((u16, u64), io::Error)>,
}

impl Joined {
    fn join(&mut self, found: Found) {
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

    /// All of it in the order of the files, with faults on the lines that the files have.
    fn settle(mut self, files: &[Large], units: usize) -> Found {
        let mut found = self.found.take().unwrap_or_default();
        found.told.resize(units, false);
        found.naming.sort_unstable();
        self.breaks.sort_unstable();
        found.faults.sort_by_key(|(place, _)| (place.file, place.offset));
        for (place, fault) in &mut found.faults {
            let part = (place.file, crate::search::stream::chunks::part_of(place.offset));
            let earlier = self
                .breaks
                .iter()
                .filter(|((file, at), _)| *file == part.0 && *at < part.1);
            let before: usize = earlier.map(|(_, breaks)| breaks).sum();
            fault.line = Some(fault.line.unwrap_or_default() + before + 1);
            if let Some(large) = files.get(usize::from(place.file)) {
                fault.file.clone_from(&large.name);
            }
        }
        found
    }
}
