//! What a pass found, as a catalogue of its own: the records that are indexed and ranked.

use std::collections::{HashMap, HashSet};

use crate::catalogue::{Catalogue, Entry, parse_line};
use crate::error::{Error, Fault};
use crate::record::{Record, Text, Topic};
use crate::search::index::{Builder, Index, Scope};
use crate::search::stream::pass_result::{Found, Met, Place};
use crate::search::stream::targets::Wanted;
use crate::search::stream::{MEMORY, Need, Sources};
use crate::search::{COVER, MOST_PARTIAL, ORDER, Sought, Statistics, rarity};

/// Up to so many records with anything to do with the query, all of them are ranked.
const ALL: usize = 1000;
/// So many are ranked at least where there are more: an estimate does not put one of the best so far down.
const BEST: usize = 400;

/// The records that a query has to do with.
#[derive(Debug, Default)]
pub struct Choice {
    /// Records of files, as they stand there.
    lines: Vec<(Place, String)>,
    /// Numbers of records in memory.
    numbers: Vec<u32>,
    topics: Vec<Topic<'static>>,
    scope: Scope,
    /// The counts of the whole catalogue.
    pub statistics: Statistics,
    /// How many hits there are, where not all of them were chosen.
    pub hits: Option<usize>,
    /// What is wrong in the lines that were read; they are left out.
    pub faults: Vec<Fault>,
}

impl Choice {
    /// The index of such a catalogue: without what the query has nothing to do with.
    #[must_use]
    pub fn index(&self, catalogue: &Catalogue<'_>) -> Index<'static> {
        match catalogue {
            Catalogue::Embedded(_) => catalogue.index().into_owned(),
            Catalogue::Loaded { records, topics } => Builder::index_within(records, topics, &self.scope),
        }
    }

    /// The records as a catalogue; `memory` are the records in memory that they were chosen from.
    ///
    /// # Errors
    /// A file that has changed since.
    pub fn catalogue<'c>(&'c self, memory: &'c [Record<'c>]) -> Result<Catalogue<'c>, Error> {
        let mut records = Vec::with_capacity(self.lines.len() + self.numbers.len());
        for (_, line) in &self.lines {
            if let Entry::Record(record) = parse_line(line)? {
                records.push(record);
            }
        }
        records.extend(
            self.numbers
                .iter()
                .filter_map(|n| memory.get(*n as usize))
                .cloned(),
        );
        records.sort_by_key(Record::record_type);
        Ok(Catalogue::Loaded {
            records,
            topics: self.topics.clone(),
        })
    }
}

/// Chooses of what was found.
///
/// # Errors
/// As [`crate::search::stream::choose`].
pub(crate) fn gather(
    sources: &Sources<'_>,
    wanted: &Wanted,
    found: &Found,
    topics: Vec<Topic<'static>>,
    need: Need,
) -> Result<Choice, Error> {
    let mut choice = Choice {
        topics,
        scope: wanted.scope.clone(),
        statistics: Statistics {
            records: found.records,
            met: HashMap::new(),
        },
        faults: found.faults.iter().map(|(_, fault)| fault.clone()).collect(),
        ..Choice::default()
    };
    let kept = || found.met.iter().filter(|met| met.kept);
    let mut places: Vec<Place> = if wanted.sought.is_empty() {
        // There is nothing to be better at: the first are the best.
        let mut places: Vec<Place> = kept().map(|met| met.place).collect();
        places.sort_unstable();
        if let Need::Best(most) = need
            && places.len() > ALL.max(2 * most)
        {
            choice.hits = Some(places.len());
            places.truncate(ALL.max(2 * most));
        }
        places
    } else if found.met.len() <= ALL {
        found.met.iter().map(|met| met.place).collect()
    } else {
        let estimate = Estimate::of(wanted, found);
        choice.statistics.met = estimate.counts();
        let (mut places, hits) = estimate.best(kept().copied().collect(), need);
        if hits > places.len() {
            choice.hits = Some(hits);
        }
        // So that what is known of the query's words is known here.
        places.extend(found.first.values());
        places.extend(&found.naming);
        places
    };
    places.sort_unstable();
    places.dedup();
    choice.lines = lines(sources, places.iter().filter(|place| place.file != MEMORY))?;
    choice.numbers = places
        .iter()
        .filter(|place| place.file == MEMORY)
        .filter_map(|place| u32::try_from(place.offset).ok())
        .collect();
    choice.with_related(sources.records);
    Ok(choice)
}

/// So many records of each kind of source are a sample.
const SAMPLE: usize = 2000;

/// Some of the records: of files the first lines, of records in memory every so manieth.
///
/// # Errors
/// As [`crate::search::stream::choose`].
pub(crate) fn sample(sources: &Sources<'_>) -> Result<Choice, Error> {
    let mut sampled = Choice {
        topics: sources.topics.iter().map(owned).collect(),
        ..Choice::default()
    };
    let step = sources.records.len().div_ceil(SAMPLE).max(1);
    sampled.numbers = (0_u32..)
        .zip(sources.records)
        .step_by(step)
        .map(|(number, _)| number)
        .collect();
    let mut buffer = Vec::new();
    for (file, large) in (0_u16..).zip(sources.files) {
        let unreadable = |problem| Error::Unreadable {
            file: large.name.clone(),
            problem,
        };
        large
            .lines(0, &mut buffer, |line| {
                let text = line
                    .text
                    .and_then(|text| std::str::from_utf8(text).ok())
                    .map(str::trim);
                if let Some(text) = text.filter(|text| parse_line(text).is_ok())
                    && sampled.lines.len() < SAMPLE
                {
                    let place = Place {
                        of: 0,
                        file,
                        offset: line.offset,
                        length: 0,
                    };
                    sampled.lines.push((place, text.to_owned()));
                }
            })
            .map_err(unreadable)?;
    }
    Ok(sampled)
}

/// The first record of each word.
///
/// # Errors
/// As [`crate::search::stream::choose`].
pub(crate) fn first(sources: &Sources<'_>, found: &Found) -> Result<Choice, Error> {
    let mut places: Vec<Place> = found
        .first
        .values()
        .filter(|place| place.file != MEMORY)
        .copied()
        .collect();
    places.sort_unstable();
    places.dedup();
    Ok(Choice {
        lines: lines(sources, places.iter())?,
        numbers: (0..u32::try_from(sources.records.len()).unwrap_or(u32::MAX)).collect(),
        topics: sources.topics.iter().map(owned).collect(),
        ..Choice::default()
    })
}

impl Choice {
    /// Adds what the records in memory refer to: whether one is a part of another, both have to be there to tell, and what a
    /// unit is called stands in the unit's own record.
    fn with_related(&mut self, memory: &[Record<'_>]) {
        let chosen = self
            .numbers
            .iter()
            .filter_map(|number| memory.get(*number as usize));
        let referred: HashSet<&str> = chosen
            .flat_map(|record| {
                let related = record.as_publication().map_or(&[][..], |work| &work.related);
                related.iter().chain(record.units()).map(Text::as_str)
            })
            .collect();
        if referred.is_empty() {
            return;
        }
        let numbered = (0_u32..).zip(memory);
        let referred = numbered.filter(|(_, record)| referred.contains(record.id()));
        self.numbers.extend(referred.map(|(number, _)| number));
        self.numbers.sort_unstable();
        self.numbers.dedup();
    }
}

/// The lines that stand there.
///
/// # Errors
/// A file that cannot be read.
pub(crate) fn lines<'p>(
    sources: &Sources<'_>,
    places: impl Iterator<Item = &'p Place>,
) -> Result<Vec<(Place, String)>, Error> {
    let mut buffer = Vec::new();
    places
        .map(|place| {
            let large = &sources.files[usize::from(place.file)];
            let unreadable = |problem| Error::Unreadable {
                file: large.name.clone(),
                problem,
            };
            large
                .read(place.offset, place.length as usize, &mut buffer)
                .map_err(unreadable)?;
            Ok((*place, String::from_utf8_lossy(&buffer).trim().to_owned()))
        })
        .collect()
}

/// What the profiles are worth, now that all records are counted.
struct Estimate<'w> {
    wanted: &'w Wanted,
    /// Which of what is sought has to be met.
    required: Vec<usize>,
    /// For each that is sought, how many records meet it.
    met: Vec<usize>,
    /// For each profile, how many of the required it meets, and its score.
    worth: Vec<(usize, f32)>,
}

impl<'w> Estimate<'w> {
    fn of(wanted: &'w Wanted, found: &Found) -> Estimate<'w> {
        let profiles = found.profiles.all();
        let level = |profile: &[u8], of: usize| {
            let ways = wanted.units.iter().zip(profile).filter(|(unit, _)| unit.of == of);
            ways.map(|(_, level)| *level).max().unwrap_or(0)
        };
        let mut met = vec![0; wanted.sought.len()];
        for (profile, count) in profiles.iter().zip(&found.profiles.counts) {
            for (of, met) in met.iter_mut().enumerate() {
                *met += if level(profile, of) > 0 { *count } else { 0 };
            }
        }
        let required = required(wanted, found);
        let rarities: Vec<f32> = met.iter().map(|met| rarity(*met, found.records)).collect();
        let worth = profiles.iter().map(|profile| {
            let (mut count, mut sum, mut weight, mut least) = (0, 0.0, 0.0, f32::MAX);
            for of in &required {
                let level = level(profile, *of);
                if level > 0 {
                    count += 1;
                    sum += rarities[*of] * f32::from(level) / 200.0;
                    weight += rarities[*of];
                    least = least.min(rarities[*of]);
                }
            }
            let [covered, words, pairs] = profile[wanted.units.len()..] else {
                return (count, sum);
            };
            let share = f32::from(covered) / 8.0 / f32::from(words.max(1));
            (
                count,
                sum + COVER * share.min(1.0) * weight + ORDER * f32::from(pairs) * least,
            )
        });
        Estimate {
            worth: worth.collect(),
            wanted,
            required,
            met,
        }
    }

    /// The counts by what is sought.
    fn counts(&self) -> HashMap<Sought, usize> {
        self.wanted
            .sought
            .iter()
            .cloned()
            .zip(self.met.iter().copied())
            .collect()
    }

    /// Where the best of these stand, and how many hits there are among all.
    fn best(&self, mut met: Vec<Met>, need: Need) -> (Vec<Place>, usize) {
        let worth = |met: &Met| self.worth[met.profile as usize];
        let complete = met
            .iter()
            .filter(|met| worth(met).0 == self.required.len())
            .count();
        let hits = complete + (met.len() - complete).min(MOST_PARTIAL);
        let most = match need {
            Need::Best(most) => BEST.max(most.saturating_mul(2)),
            Need::All => complete + BEST,
        };
        let order = |a: &Met, b: &Met| {
            let ((complete, score), (other_complete, other_score)) = (worth(a), worth(b));
            (other_complete.cmp(&complete))
                .then_with(|| other_score.total_cmp(&score))
                .then_with(|| b.year.cmp(&a.year))
                .then(a.place.cmp(&b.place))
        };
        if most < met.len() {
            met.select_nth_unstable_by(most, order);
            met.truncate(most);
        }
        (met.iter().map(|met| met.place).collect(), hits)
    }
}

/// What has to be met: compounds that the catalogue has as one, else their parts; pairs of letters that it has, where it
/// has some.
fn required(wanted: &Wanted, found: &Found) -> Vec<usize> {
    let knows = |unit: usize| found.told[unit] || wanted.known[unit];
    let mut required = Vec::new();
    let some_pair = |of: usize| {
        matches!(wanted.sought[of], Sought::Pair(_))
            && wanted
                .units
                .iter()
                .enumerate()
                .any(|(unit, u)| u.of == of && knows(unit))
    };
    let has_pairs = (0..wanted.sought.len()).any(some_pair);
    for (of, sought) in wanted.sought.iter().enumerate() {
        let inside = wanted.typed.iter().filter(|typed| typed.of == of);
        let is_required = match sought {
            Sought::Pair(_) => !has_pairs || some_pair(of),
            Sought::Compound(..) => {
                let whole = wanted.units.iter().position(|unit| unit.of == of);
                whole.is_some_and(knows)
            }
            Sought::Word(_) => inside.clone().any(|typed| !typed.inside.is_some_and(knows)),
            _ => true,
        };
        if is_required {
            required.push(of);
        }
    }
    required
}

/// A topic that owns its letters.
pub(crate) fn owned(topic: &Topic<'_>) -> Topic<'static> {
    let text = |text: &Text<'_>| Text::owned(text.as_str().to_owned());
    let names = topic.names.iter();
    Topic {
        id: text(&topic.id),
        names: names
            .map(|(language, names)| (text(language), names.iter().map(text).collect()))
            .collect(),
    }
}
