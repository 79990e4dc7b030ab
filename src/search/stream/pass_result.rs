//! Result of a pass, and how the results of threads are joined.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::error::Fault;
use crate::search::stream::unknown_words::UnknownWords;

/// Place of a record, in the order of a catalogue: type, file, offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) of: u8,
    pub(crate) file: u16,
    pub(crate) offset: u64,
    pub(crate) length: u32,
}

/// A record that matches a part of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub(crate) place: Place,
    pub(crate) year: i16,
    /// True if the record fulfils the conditions.
    pub(crate) kept: bool,
    pub(crate) profile: u32,
}

/// Result of a pass.
#[derive(Debug, Default)]
pub(crate) struct PassResult {
    /// Number of records.
    pub(crate) records: usize,
    pub(crate) candidates: Vec<Candidate>,
    pub(crate) profiles: Profiles,
    /// For each unit, whether a record has its word.
    pub(crate) seen: Vec<bool>,
    /// For each matching word, the first record that has it.
    pub(crate) first: FxHashMap<String, Place>,
    /// Records of units, and topics.
    pub(crate) naming: Vec<Place>,
    /// Records whose ids the pass looks for.
    pub(crate) asked: Vec<Place>,
    pub(crate) near: UnknownWords,
    /// Faults with their places.
    pub(crate) faults: Vec<(Place, Fault)>,
    /// Hashes of the ids, and whether a line is invalid; only for a validating pass.
    pub(crate) ids: Vec<u64>,
    pub(crate) invalid: bool,
}

/// Profiles with the number of records of each, before conditions apply.
#[derive(Debug, Default)]
pub(crate) struct Profiles {
    numbers: FxHashMap<Vec<u8>, u32>,
    pub(crate) counts: Vec<usize>,
}

impl Profiles {
    pub(crate) fn number(&mut self, profile: &[u8]) -> u32 {
        if let Some(known) = self.numbers.get(profile) {
            self.counts[*known as usize] += 1;
            return *known;
        }
        let number = u32::try_from(self.counts.len()).unwrap_or(u32::MAX);
        self.numbers.insert(profile.to_vec(), number);
        self.counts.push(1);
        number
    }

    /// Returns the profiles by number.
    pub(crate) fn all(&self) -> Vec<&[u8]> {
        let mut all: Vec<&[u8]> = vec![&[]; self.counts.len()];
        for (profile, number) in &self.numbers {
            all[*number as usize] = profile;
        }
        all
    }
}

impl PassResult {
    /// Adds the result of another thread.
    pub(crate) fn join(&mut self, other: PassResult) {
        self.records += other.records;
        let numbers: Vec<u32> = other
            .profiles
            .all()
            .iter()
            .zip(&other.profiles.counts)
            .map(|(profile, count)| {
                let number = self.profiles.number(profile);
                self.profiles.counts[number as usize] += count - 1;
                number
            })
            .collect();
        let renumbered = |one: Candidate| Candidate { profile: numbers[one.profile as usize], ..one };
        self.candidates.extend(other.candidates.into_iter().map(renumbered));
        self.seen.iter_mut().zip(other.seen).for_each(|(seen, other)| *seen |= other);
        for (word, place) in other.first {
            self.first.entry(word).and_modify(|known| *known = place.min(*known)).or_insert(place);
        }
        self.naming.extend(other.naming);
        self.asked.extend(other.asked);
        self.near.join(other.near);
        self.faults.extend(other.faults);
        self.ids.extend(other.ids);
        self.invalid |= other.invalid;
    }
}

/// Returns the hash of an id.
pub(crate) fn hash_of_id(id: &str) -> u64 {
    FxBuildHasher.hash_one(id)
}
