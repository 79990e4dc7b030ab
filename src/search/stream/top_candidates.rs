//! Candidates that a pass selects, as a catalogue that is indexed and ranked.

use std::collections::{HashMap, HashSet};

use crate::catalogue::{Catalogue, Entry, parse_record};
use crate::error::{Error, Fault};
use crate::index::{Builder, Index, Scope};
use crate::lexicon::Lexicon;
use crate::record::{Record, Text, Topic};
use crate::search::Statistics;
use crate::search::stream::estimate::{Estimate, RANKED};
use crate::search::stream::pass_result::{PassResult, Place};
use crate::search::stream::targets::Targets;
use crate::search::stream::{MEMORY, Need, Sources};

/// Maximum number of matching records that are all candidates.
pub(crate) const ALL: usize = 1000;

/// Candidates for a query.
#[derive(Debug, Default)]
pub struct Choice {
    /// Records of files, as lines.
    lines: Vec<(Place, String)>,
    /// Numbers of records in memory.
    numbers: Vec<u32>,
    /// Hits that are no candidates, in the order of the estimate.
    rest: Vec<Place>,
    topics: Vec<Topic<'static>>,
    scope: Scope,
    /// Counts of the whole catalogue.
    pub statistics: Statistics,
    /// Numbers of complete and of partial hits, if not all of them are candidates.
    pub hits: Option<(usize, usize)>,
    /// Faults in the lines that were read; these lines are left out.
    pub faults: Vec<Fault>,
}

impl Choice {
    /// Creates a choice of these lines, which are in the order of a catalogue. `topics` concern the query.
    #[cfg(feature = "engine")]
    pub(crate) fn of_lines(lines: Vec<String>, topics: Vec<Topic<'static>>, scope: Scope) -> Choice {
        let place = |offset| Place { of: 0, file: 0, offset, length: 0 };
        let lines = (0..).zip(lines).map(|(offset, line)| (place(offset), line)).collect();
        Choice { lines, topics, scope, ..Choice::default() }
    }

    /// Returns the topics.
    #[cfg(feature = "engine")]
    pub(crate) fn into_topics(self) -> Vec<Topic<'static>> {
        self.topics
    }

    /// Indexes the candidates, without names that do not concern the query.
    #[must_use]
    pub fn index(&self, catalogue: &Catalogue<'_>) -> Index<'static> {
        match catalogue {
            Catalogue::Embedded(_) | Catalogue::Listed { .. } => catalogue.index().into_owned(),
            Catalogue::Loaded { records, topics } => {
                Builder::index_within(records, topics, &Lexicon::embedded(), &self.scope)
            }
        }
    }

    /// Calls `each` with the ids of the hits that are no candidates.
    ///
    /// # Errors
    /// A file that has changed since the pass.
    pub(crate) fn each_other_id(
        &self,
        sources: &Sources<'_>,
        mut each: impl FnMut(&str) -> Result<(), Error>,
    ) -> Result<(), Error> {
        for place in &self.rest {
            if place.file == MEMORY {
                let record =
                    usize::try_from(place.offset).ok().and_then(|number| sources.records.get(number));
                record.map_or(Ok(()), |record| each(record.id()))?;
            }
            for (_, line) in lines(sources, [place])? {
                if let Entry::Record(record) = parse_record(&line)? {
                    each(record.id())?;
                }
            }
        }
        Ok(())
    }

    /// Returns the candidates as a catalogue; `memory` has the records in memory.
    ///
    /// # Errors
    /// A file that has changed since the pass.
    pub fn catalogue<'c>(&'c self, memory: &'c [Record<'c>]) -> Result<Catalogue<'c>, Error> {
        let mut records = Vec::with_capacity(self.lines.len() + self.numbers.len());
        for (_, line) in &self.lines {
            if let Entry::Record(record) = parse_record(line)? {
                records.push(record);
            }
        }
        records.extend(self.numbers.iter().filter_map(|n| memory.get(*n as usize)).cloned());
        records.sort_by_key(Record::record_type);
        Ok(Catalogue::Loaded { records, topics: self.topics.clone() })
    }

    /// Returns the ids of related works that candidates name and that are no candidates. A record ranks as a part of
    /// another one only if both are indexed.
    pub(crate) fn referred(&self, memory: &[Record<'_>]) -> HashSet<String> {
        let in_memory = self.numbers.iter().filter_map(|number| memory.get(*number as usize));
        let parsed: Vec<Entry<'_>> =
            self.lines.iter().filter_map(|(_, line)| parse_record(line).ok()).collect();
        let in_files = parsed.iter().filter_map(|entry| match entry {
            Entry::Record(record) => Some(record),
            Entry::Topic(_) => None,
        });
        let (mut chosen, mut referred) = (HashSet::new(), HashSet::new());
        for record in in_memory.chain(in_files) {
            chosen.insert(record.id());
            let related = record.as_publication().map_or(&[][..], |work| &work.related);
            referred.extend(related.iter().map(Text::as_str));
        }
        referred.retain(|id| !chosen.contains(id));
        referred.into_iter().map(str::to_owned).collect()
    }

    /// Returns the places of the first records. Without words there is no score.
    fn keep_first(&mut self, found: &PassResult, need: Need) -> Vec<Place> {
        let kept = found.candidates.iter().filter(|candidate| candidate.kept);
        let mut places: Vec<Place> = kept.map(|candidate| candidate.place).collect();
        places.sort_unstable();
        match need {
            Need::Best(most) if places.len() > ALL.max(2 * most) => {
                self.hits = Some((places.len(), 0));
                places.truncate(ALL.max(2 * most));
            }
            Need::Ids if places.len() > RANKED => self.rest = places.split_off(RANKED),
            _ => {}
        }
        places
    }

    /// Returns the places of the records with the highest estimates, and of those that make words known.
    fn keep_best(&mut self, targets: &Targets, found: &PassResult, need: Need) -> Vec<Place> {
        let estimate = Estimate::of(targets, found);
        self.statistics.matching_records = estimate.counts();
        let kept = found.candidates.iter().filter(|candidate| candidate.kept);
        let (mut places, rest, (complete, partial)) = estimate.best(kept.copied().collect(), need);
        self.rest = rest;
        if complete + partial > places.len() {
            self.hits = Some((complete, partial));
        }
        // These records make the words of the query known to the index.
        places.extend(found.first.values());
        places.extend(&found.naming);
        places
    }

    /// Adds the records at these places.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub(crate) fn add(&mut self, sources: &Sources<'_>, places: &[Place]) -> Result<(), Error> {
        self.lines.extend(lines(sources, places)?);
        self.lines.sort_unstable_by_key(|(place, _)| *place);
        self.numbers.extend(numbers(places));
        self.numbers.sort_unstable();
        Ok(())
    }
}

/// Selects the candidates from the result of a pass.
///
/// # Errors
/// See [`crate::search::stream::choose()`].
pub(crate) fn gather(
    sources: &Sources<'_>,
    targets: &Targets,
    found: &PassResult,
    topics: Vec<Topic<'static>>,
    need: Need,
) -> Result<Choice, Error> {
    let mut choice = Choice {
        topics,
        scope: targets.scope.clone(),
        statistics: Statistics { records: found.records, matching_records: HashMap::new() },
        faults: found.faults.iter().map(|(_, fault)| fault.clone()).collect(),
        ..Choice::default()
    };
    let mut places = if targets.term_kinds.is_empty() {
        choice.keep_first(found, need)
    } else if found.candidates.len() <= ALL {
        let matching = found.candidates.iter().map(|candidate| candidate.place);
        matching.chain(found.naming.iter().copied()).collect()
    } else {
        choice.keep_best(targets, found, need)
    };
    places.sort_unstable();
    places.dedup();
    // A record that makes a word known is a candidate, and may be one of the other hits too.
    choice.rest.retain(|place| places.binary_search(place).is_err());
    choice.lines = lines(sources, &places)?;
    choice.numbers = numbers(&places).collect();
    Ok(choice)
}

/// Maximum number of sampled records of each source.
const SAMPLE: usize = 2000;

/// Samples records: the first lines of each file, and every n-th record in memory.
///
/// # Errors
/// See [`crate::search::stream::choose()`].
pub(crate) fn sample(sources: &Sources<'_>) -> Result<Choice, Error> {
    let mut sampled = Choice { topics: sources.topics.iter().map(owned).collect(), ..Choice::default() };
    let step = sources.records.len().div_ceil(SAMPLE).max(1);
    sampled.numbers = (0_u32..).zip(sources.records).step_by(step).map(|(number, _)| number).collect();
    let mut buffer = Vec::new();
    for (file, large) in (0_u16..).zip(sources.files) {
        let unreadable = |problem| Error::Unreadable { file: large.name.clone(), problem };
        large
            .lines(0, &mut buffer, |line| {
                let text = line.text.and_then(|text| std::str::from_utf8(text).ok()).map(str::trim);
                if let Some(text) = text.filter(|text| parse_record(text).is_ok())
                    && sampled.lines.len() < SAMPLE
                {
                    let place = Place { of: 0, file, offset: line.offset, length: 0 };
                    sampled.lines.push((place, text.to_owned()));
                }
            })
            .map_err(unreadable)?;
    }
    Ok(sampled)
}

/// Returns the first record of each word.
///
/// # Errors
/// See [`crate::search::stream::choose()`].
pub(crate) fn first(sources: &Sources<'_>, found: &PassResult) -> Result<Choice, Error> {
    let mut places: Vec<Place> = found.first.values().copied().collect();
    places.sort_unstable();
    places.dedup();
    Ok(Choice {
        lines: lines(sources, &places)?,
        numbers: (0..u32::try_from(sources.records.len()).unwrap_or(u32::MAX)).collect(),
        topics: sources.topics.iter().map(owned).collect(),
        ..Choice::default()
    })
}

/// Returns the numbers of the records in memory at these places.
fn numbers(places: &[Place]) -> impl Iterator<Item = u32> {
    let in_memory = places.iter().filter(|place| place.file == MEMORY);
    in_memory.filter_map(|place| u32::try_from(place.offset).ok())
}

/// Reads the lines at those of these places that are in files.
///
/// # Errors
/// A file that cannot be read.
pub(crate) fn lines<'p>(
    sources: &Sources<'_>,
    places: impl IntoIterator<Item = &'p Place>,
) -> Result<Vec<(Place, String)>, Error> {
    let mut buffer = Vec::new();
    let in_files = places.into_iter().filter(|place| place.file != MEMORY);
    in_files
        .map(|place| {
            let large = &sources.files[usize::from(place.file)];
            let unreadable = |problem| Error::Unreadable { file: large.name.clone(), problem };
            large.read(place.offset, place.length as usize, &mut buffer).map_err(unreadable)?;
            Ok((*place, String::from_utf8_lossy(&buffer).trim().to_owned()))
        })
        .collect()
}

/// Copies a topic.
pub(crate) fn owned(topic: &Topic<'_>) -> Topic<'static> {
    let text = |text: &Text<'_>| Text::owned(text.as_str().to_owned());
    let names = topic.names.iter();
    Topic {
        id: text(&topic.id),
        names: names.map(|(language, names)| (text(language), names.iter().map(text).collect())).collect(),
    }
}
