//! The concepts of a query: what its words mean, whatever words the catalogue uses.

use std::ops::Range;

use crate::lexicon::{Concept, Found, Lexicon, Place};
use crate::search::candidate::{Candidate, Target};
use crate::search::hit::How;
use crate::search::query::{Slot, Sought};
use crate::search::weights;

/// A concept that some slots of the query mean.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Meant {
    pub(crate) slots: Range<usize>,
    pub(crate) concept: u16,
    pub(crate) how: How,
    /// Share of the weight of a match of this kind.
    pub(crate) share: f32,
}

/// What the lexicon knows of one slot.
#[derive(Clone, Copy, Debug, PartialEq)]
struct SlotMeaning {
    /// Whether an expression covers the slot.
    is_known: bool,
    /// Weight of the heaviest concept of the slot; 1 for a word that the lexicon does not have.
    weight: f32,
    /// Part of the slot in an expression that is written without spaces.
    part: f32,
}

/// Meaning of a word that the lexicon does not have.
const UNKNOWN: SlotMeaning = SlotMeaning { is_known: false, weight: 1.0, part: 1.0 };

/// The concepts of a query, and what they say about each slot.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Concepts {
    meant: Vec<Meant>,
    slots: Vec<SlotMeaning>,
}

impl Concepts {
    /// Finds the concepts of a query's text. `slots` are the slots after compounds were resolved.
    pub(crate) fn of(text: &str, slots: &[Slot]) -> Concepts {
        let lexicon = Lexicon::embedded();
        let mut concepts = Concepts { meant: Vec::new(), slots: vec![UNKNOWN; slots.len()] };
        for found in lexicon.find(text, None) {
            let touches = |slot: &Slot| {
                slot.at.start < found.range.end
                    && slot.at.end > found.range.start
                    && match slot.sought {
                        Sought::Phrase(_) | Sought::Isbn(_) => false,
                        // A compound that the catalogue knows means more than its parts.
                        Sought::Compound(..) => {
                            found.range.start <= slot.at.start && slot.at.end <= found.range.end
                        }
                        _ => true,
                    }
            };
            if let (Some(first), Some(last)) =
                (slots.iter().position(touches), slots.iter().rposition(touches))
            {
                concepts.add(&lexicon, &found, first..last + 1);
            }
        }
        concepts.divide_runs(slots);
        // A query that only asks is searched as typed.
        if concepts.slots.iter().all(|slot| slot.weight <= weights::ASKING) {
            concepts.slots.iter_mut().for_each(|slot| slot.weight = 1.0);
        }
        concepts
    }

    fn add(&mut self, lexicon: &Lexicon<'_>, found: &Found, slots: Range<usize>) {
        let weight = lexicon.weight(found.concept);
        if found.place == Place::Whole {
            for slot in &mut self.slots[slots.clone()] {
                slot.weight = if slot.is_known { slot.weight.max(weight) } else { weight };
                slot.is_known = true;
            }
        }
        if lexicon.only_asks(found.concept) {
            return;
        }
        let mut mean = |concept: Concept, how: How, factor: f32| {
            self.meant.push(Meant {
                slots: slots.clone(),
                concept: concept.number(),
                how,
                share: factor * found.weight / weight,
            });
        };
        mean(found.concept, How::Concept, 1.0);
        for narrower in narrower(lexicon, found.concept) {
            mean(narrower, How::Concept, weights::NARROWER);
        }
        if found.place == Place::Whole {
            for broader in lexicon.broader(found.concept) {
                mean(broader, How::Related, weights::BROADER);
            }
            for related in lexicon.related(found.concept) {
                mean(related, How::Related, weights::RELATED);
            }
        }
    }

    /// Divides the weight of an expression that is written without spaces: its pairs are slots, but no words.
    fn divide_runs(&mut self, slots: &[Slot]) {
        let is_pair = |slot: usize| matches!(slots[slot].sought, Sought::Pair(_));
        let mut lengths = vec![1_u16; slots.len()];
        for meant in self.meant.iter().filter(|meant| meant.how == How::Concept) {
            let length = u16::try_from(meant.slots.len()).unwrap_or(u16::MAX);
            for slot in meant.slots.clone().filter(|slot| is_pair(*slot)) {
                lengths[slot] = lengths[slot].max(length);
            }
        }
        for (length, slot) in lengths.into_iter().zip(&mut self.slots) {
            let length = f32::from(length);
            slot.part = weights::RUN.min(length) / length;
        }
    }

    /// Returns the concepts, and those near to them.
    pub(crate) fn meant(&self) -> impl Iterator<Item = &Meant> {
        self.meant.iter()
    }

    /// Returns whether the lexicon has an expression that covers the slot.
    pub(crate) fn knows(&self, slot: usize) -> bool {
        self.slots.get(slot).is_some_and(|slot| slot.is_known)
    }

    /// Returns whether a complete match has the slot. Words that only ask are not required.
    pub(crate) fn is_required(&self, slot: usize) -> bool {
        self.slots.get(slot).is_none_or(|slot| slot.weight > weights::ASKING)
    }

    /// Returns whether the slot is no general word such as `make` or `good`.
    pub(crate) fn says_something(&self, slot: usize) -> bool {
        self.slots.get(slot).is_none_or(|slot| slot.weight > weights::GENERAL)
    }

    /// Returns the factor of the slot's rarity.
    pub(crate) fn factor(&self, slot: usize) -> f32 {
        self.slots.get(slot).map_or(1.0, |slot| weights::of_concept(slot.weight) * slot.part)
    }

    /// Returns the candidates: concepts, and concepts near to them.
    pub(crate) fn candidates(&self) -> impl Iterator<Item = Candidate> {
        self.meant.iter().map(|meant| Candidate {
            slots: meant.slots.clone(),
            target: Target::Concept(meant.concept),
            how: meant.how,
            share: meant.share,
        })
    }
}

/// Returns the concepts that have this one as a broader one: works on micro-insurance are works on insurance.
fn narrower(lexicon: &Lexicon<'_>, concept: Concept) -> impl Iterator<Item = Concept> {
    lexicon.concepts().filter(move |other| lexicon.broader(*other).any(|broader| broader == concept))
}
