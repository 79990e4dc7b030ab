//! Candidates that a pass selects, as a catalogue that is indexed and ranked.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use crate::catalogue::{Catalogue, Entry, parse_record};
use crate::error::{Error, Fault};
use crate::index::{Builder, Index, Scope};
use crate::lexicon::Lexicon;
use crate::record::{Record, Text, Topic};
use crate::search::stream::pass_result::{Candidate, PassResult, Place};
use crate::search::stream::targets::Targets;
use crate::search::stream::{MEMORY, Need, Sources};
use crate::search::{COVER, MOST_PARTIAL, ORDER, Statistics, TermKind, rarity};

/// Maximum number of matching records that are all candidates.
pub(crate) const ALL: usize = 1000;
/// Minimum number of candidates that are ranked exactly. The estimate never places a top hit below this.
pub(crate) const BEST: usize = 400;

/// Maximum number of hits that are ranked where only the ids of all hits are needed.
const RANKED: usize = 10_000;

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
/// See [`crate::search::stream::choose`].
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
    let kept = || found.candidates.iter().filter(|candidate| candidate.kept);
    let mut places: Vec<Place> = if targets.term_kinds.is_empty() {
        // Without words there is no score, so the first records are the candidates.
        let mut places: Vec<Place> = kept().map(|candidate| candidate.place).collect();
        places.sort_unstable();
        if let Need::Best(most) = need
            && places.len() > ALL.max(2 * most)
        {
            choice.hits = Some((places.len(), 0));
            places.truncate(ALL.max(2 * most));
        }
        if need == Need::Ids && places.len() > RANKED {
            choice.rest = places.split_off(RANKED);
        }
        places
    } else if found.candidates.len() <= ALL {
        let matching = found.candidates.iter().map(|candidate| candidate.place);
        matching.chain(found.naming.iter().copied()).collect()
    } else {
        let estimate = Estimate::of(targets, found);
        choice.statistics.matching_records = estimate.counts();
        let (mut places, rest, (complete, partial)) = estimate.best(kept().copied().collect(), need);
        choice.rest = rest;
        if complete + partial > places.len() {
            choice.hits = Some((complete, partial));
        }
        // These records make the words of the query known to the index.
        places.extend(found.first.values());
        places.extend(&found.naming);
        places
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
/// See [`crate::search::stream::choose`].
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
/// See [`crate::search::stream::choose`].
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

/// Estimated scores of the profiles.
struct Estimate<'w> {
    targets: &'w Targets,
    /// For each item, the number of records that match it.
    matching_records: Vec<usize>,
    /// For each profile, its worth by the best alternative of the query.
    worth: Vec<Worth>,
}

/// Estimated worth of a profile. A higher value is better.
#[derive(Clone, Copy, Debug)]
struct Worth {
    /// 0 less the number of required items that do not match.
    lacking: i32,
    score: f32,
}

impl<'w> Estimate<'w> {
    fn of(targets: &'w Targets, found: &PassResult) -> Estimate<'w> {
        let profiles = found.profiles.all();
        let mut matching_records = vec![0; targets.term_kinds.len()];
        for (profile, count) in profiles.iter().zip(&found.profiles.counts) {
            for (of, count_of_item) in matching_records.iter_mut().enumerate() {
                *count_of_item += if level(targets, profile, of).1 { *count } else { 0 };
            }
        }
        let required = required(targets, found);
        let rarities: Vec<f32> = matching_records.iter().map(|count| rarity(*count, found.records)).collect();
        let in_alternative = |profile: &[u8], items: &[usize]| {
            let (mut lacking, mut sum, mut weight, mut least) = (0, 0.0, 0.0, f32::MAX);
            let mut total = f32::MIN_POSITIVE;
            for of in required.iter().filter(|of| items.contains(of)) {
                total += rarities[*of];
                let (level, has) = level(targets, profile, *of);
                lacking -= i32::from(!has);
                if level > 0 {
                    sum += rarities[*of] * f32::from(level) / 200.0;
                    weight += rarities[*of];
                    least = least.min(rarities[*of]);
                }
            }
            let [covered, words, pairs] = profile[targets.units.len()..] else {
                return Worth { lacking, score: sum / total };
            };
            let share = f32::from(covered) / 8.0 / f32::from(words.max(1));
            let score = sum + COVER * share.min(1.0) * weight + ORDER * f32::from(pairs) * least;
            // Scores of alternatives are shares of the weight of their items, as in a search.
            Worth { lacking, score: score / total }
        };
        let worth = profiles.iter().map(|profile| {
            let alternatives = targets.alternatives.iter().map(|items| in_alternative(profile, items));
            alternatives.max_by(|a, b| a.compare(*b)).unwrap_or(Worth { lacking: 0, score: 0.0 })
        });
        Estimate { worth: worth.collect(), targets, matching_records }
    }

    /// Returns the counts by item.
    fn counts(&self) -> HashMap<TermKind, usize> {
        self.targets.term_kinds.iter().cloned().zip(self.matching_records.iter().copied()).collect()
    }

    /// Returns the places of the best candidates, and the numbers of complete and of partial hits among all records.
    /// Between both are the places of the remaining hits, if only ids are needed.
    fn best(&self, mut candidates: Vec<Candidate>, need: Need) -> (Vec<Place>, Vec<Place>, (usize, usize)) {
        let worth = |candidate: &Candidate| self.worth[candidate.profile as usize];
        let complete = candidates.iter().filter(|candidate| worth(candidate).lacking == 0).count();
        let hits = (complete, (candidates.len() - complete).min(MOST_PARTIAL));
        let most = match need {
            Need::Best(most) => BEST.max(most.saturating_mul(2)),
            Need::Ids if complete > RANKED => RANKED,
            Need::All | Need::Ids => complete + BEST,
        };
        let order = |a: &Candidate, b: &Candidate| {
            let by_worth = worth(b).compare(worth(a));
            by_worth.then_with(|| b.year.cmp(&a.year)).then(a.place.cmp(&b.place))
        };
        let places = |candidates: &[Candidate]| candidates.iter().map(|candidate| candidate.place).collect();
        if need == Need::Ids && most < complete {
            candidates.sort_unstable_by(order);
            candidates.truncate(complete);
            let rest = candidates.split_off(most);
            return (places(&candidates), places(&rest), hits);
        }
        if most < candidates.len() {
            candidates.select_nth_unstable_by(most, order);
            candidates.truncate(most);
        }
        (places(&candidates), Vec::new(), hits)
    }
}

impl Worth {
    fn compare(self, other: Worth) -> Ordering {
        self.lacking.cmp(&other.lacking).then_with(|| self.score.total_cmp(&other.score))
    }
}

/// Returns whether for each alternative of the query, a record seems to match all required items.
pub(crate) fn has_complete(targets: &Targets, found: &PassResult) -> bool {
    let (profiles, required) = (found.profiles.all(), required(targets, found));
    let is_complete = |items: &[usize], profile: &[u8]| {
        required.iter().filter(|of| items.contains(of)).all(|of| level(targets, profile, *of).1)
    };
    targets.alternatives.iter().all(|items| profiles.iter().any(|profile| is_complete(items, profile)))
}

/// Returns the best quality of a profile for an item of the query, and whether the item itself matches.
fn level(targets: &Targets, profile: &[u8], of: usize) -> (u8, bool) {
    let ways = targets.units.iter().zip(profile).filter(|(unit, _)| unit.of == of);
    let has = ways.clone().any(|(unit, level)| *level > 0 && !unit.is_related);
    (ways.map(|(_, level)| *level).max().unwrap_or(0), has)
}

/// Returns the required items. A compound is required if the catalogue has it, and its parts otherwise. If the
/// catalogue has a pair of letters, the other pairs are not required.
pub(crate) fn required(targets: &Targets, found: &PassResult) -> Vec<usize> {
    let knows = |unit: usize| found.seen[unit] || targets.known[unit];
    let mut required = Vec::new();
    let some_pair = |of: usize| {
        matches!(targets.term_kinds[of], TermKind::Pair(_))
            && targets.units.iter().enumerate().any(|(unit, u)| u.of == of && knows(unit))
    };
    let has_pairs = (0..targets.term_kinds.len()).any(some_pair);
    for (of, kind) in targets.term_kinds.iter().enumerate() {
        let inside = targets.typed.iter().filter(|typed| typed.of == of);
        let is_required = match kind {
            TermKind::Pair(_) => !has_pairs || some_pair(of),
            TermKind::Compound(..) => {
                let whole = targets.units.iter().position(|unit| unit.of == of);
                whole.is_some_and(knows)
            }
            TermKind::Word(_) => inside.clone().any(|typed| !typed.inside.is_some_and(knows)),
            _ => true,
        };
        if is_required && !targets.asking.contains(&of) {
            required.push(of);
        }
    }
    required
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
