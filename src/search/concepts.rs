//! The concepts of a query: what its words mean, whatever words the catalogue uses.

use crate::lexicon::{Lexicon, Place};
use crate::search::candidate::{Candidate, Target};
use crate::search::hit::How;
use crate::search::query::{Slot, Sought};
use crate::search::weights;

/// A concept that some slots of the query mean.
#[derive(Clone, Debug, PartialEq)]
struct Meant {
    slots: std::ops::Range<usize>,
    concept: u16,
    how: How,
    share: f32,
}

/// What the lexicon knows of one slot.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Known {
    /// Whether an expression covers the slot.
    is_known: bool,
    /// Weight of the heaviest concept of the slot; 1 for a word that the lexicon does not have.
    weight: f32,
}

/// The concepts of a query, and what they say of each slot.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Concepts {
    meant: Vec<Meant>,
    slots: Vec<Known>,
}

impl Concepts {
    /// Finds the concepts of a query's text. `slots` are the slots after compounds were resolved.
    pub(crate) fn of(text: &str, slots: &[Slot]) -> Concepts {
        let lexicon = Lexicon::embedded();
        let unknown = Known {
            is_known: false,
            weight: 1.0,
        };
        let mut concepts = Concepts {
            meant: Vec::new(),
            slots: vec![unknown; slots.len()],
        };
        if weights::off("concepts") {
            return concepts;
        }
        let mut near: Vec<Meant> = Vec::new();
        for found in lexicon.find(text, None) {
            let touches = |slot: &Slot| {
                slot.at.start < found.range.end
                    && slot.at.end > found.range.start
                    && !matches!(slot.sought, Sought::Phrase(_) | Sought::Isbn(_))
            };
            let Some(first) = slots.iter().position(touches) else {
                continue;
            };
            let last = slots.iter().rposition(touches).unwrap_or(first);
            let weight = lexicon.weight(found.concept);
            let share = found.weight / weight.max(0.1);
            for slot in &mut concepts.slots[first..=last] {
                if found.place == Place::Whole {
                    slot.weight = if slot.is_known { slot.weight.max(weight) } else { weight };
                    slot.is_known = true;
                }
            }
            if lexicon.only_asks(found.concept) {
                continue;
            }
            let mut mean = |concept: u16, how: How, share: f32| {
                near.push(Meant {
                    slots: first..last + 1,
                    concept,
                    how,
                    share,
                });
            };
            mean(found.concept.number(), How::Concept, share);
            if found.place == Place::Whole {
                for broader in lexicon.broader(found.concept) {
                    mean(broader.number(), How::Related, share * weights::BROADER());
                }
                for related in lexicon.related(found.concept) {
                    mean(related.number(), How::Related, share * weights::RELATED());
                }
            }
        }
        concepts.meant = near;
        // A query that only asks is searched as typed.
        if concepts.slots.iter().all(|slot| slot.weight <= weights::ASKING()) {
            concepts.slots.iter_mut().for_each(|slot| slot.weight = 1.0);
        }
        concepts
    }

    /// Returns whether the lexicon has an expression that covers the slot.
    pub(crate) fn knows(&self, slot: usize) -> bool {
        self.slots.get(slot).is_some_and(|slot| slot.is_known)
    }

    /// Returns whether a complete match has the slot: words that only ask are not required.
    pub(crate) fn is_required(&self, slot: usize) -> bool {
        self.slots.get(slot).is_none_or(|slot| slot.weight > weights::required())
    }

    /// Returns whether the slot is no general word such as `make` or `good`.
    pub(crate) fn says_something(&self, slot: usize) -> bool {
        self.slots.get(slot).is_none_or(|slot| slot.weight > weights::GENERAL)
    }

    /// Returns the factor of the slot's rarity.
    pub(crate) fn weight(&self, slot: usize) -> f32 {
        let weight = self.slots.get(slot).map_or(1.0, |slot| slot.weight);
        weights::of_concept(weight)
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
