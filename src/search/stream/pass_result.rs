//! What a pass found, and how what threads found becomes one.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use crate::error::Fault;
use crate::search::stream::fast::Fast;
use crate::search::stream::unknown_words::Unknowns;

/// Where a record stands, in the order of catalogues: by type, then by file, then by its place there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) of: u8,
    pub(crate) file: u16,
    pub(crate) offset: u64,
    pub(crate) length: u32,
}

/// A record that meets something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Met {
    pub(crate) place: Place,
    pub(crate) year: i16,
    /// Whether it meets the conditions too.
    pub(crate) kept: bool,
    pub(crate) profile: u32,
}

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// How many records there are.
    pub(crate) records: usize,
    pub(crate) met: Vec<Met>,
    pub(crate) profiles: Profiles,
    /// For each unit, whether a record has its word.
    pub(crate) told: Vec<bool>,
    /// For each word that meets something, the first record that has it.
    pub(crate) first: HashMap<String, Place, BuildHasherDefault<Fast>>,
    /// Records of units and topics, which say by what names others are met.
    pub(crate) naming: Vec<Place>,
    /// Records whose ids the pass looks for.
    pub(crate) asked: Vec<Place>,
    pub(crate) near: Unknowns,
    /// What is wrong, with its place.
    pub(crate) faults: Vec<(Place, Fault)>,
    /// Numbers of the ids, and whether a line is no record, where that is what is asked.
    pub(crate) ids: Vec<u64>,
    pub(crate) unsound: bool,
}

/// The profiles, each with how many records have it, filtered out or not.
#[derive(Debug, Default)]
pub(crate) struct Profiles {
    numbers: HashMap<Vec<u8>, u32, BuildHasherDefault<Fast>>,
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

    /// The profiles by number.
    pub(crate) fn all(&self) -> Vec<&[u8]> {
        let mut all: Vec<&[u8]> = vec![&[]; self.counts.len()];
        for (profile, number) in &self.numbers {
            all[*number as usize] = profile;
        }
        all
    }
}

impl Found {
    /// Adds what another thread found.
    pub(crate) fn join(&mut self, other: Found) {
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
        self.met.extend(other.met.into_iter().map(|met| Met {
            profile: numbers[met.profile as usize],
            ..met
        }));
        self.told
            .iter_mut()
            .zip(other.told)
            .for_each(|(told, other)| *told |= other);
        for (word, place) in other.first {
            self.first
                .entry(word)
                .and_modify(|known| *known = place.min(*known))
                .or_insert(place);
        }
        self.naming.extend(other.naming);
        self.asked.extend(other.asked);
        self.near.join(other.near);
        self.faults.extend(other.faults);
        self.ids.extend(other.ids);
        self.unsound |= other.unsound;
    }
}
