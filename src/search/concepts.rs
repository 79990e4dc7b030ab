//! The concepts of a query: what its words mean, whatever words the catalogue uses.

use std::ops::Range;

use crate::lexicon::{Concept, Corrected, Form, Found, Lexicon, Place};
use crate::search::candidate::{Candidate, Target};
use crate::search::hit::How;
use crate::search::query::{Slot, Sought};
use crate::search::weights;

/// A concept that some slots of the query mean.
#[derive(Clone, Debug, PartialEq)]
struct Meant {
    slots: Range<usize>,
    concept: u16,
    how: How,
    /// Share of the weight of a match of this kind.
    share: f32,
}

/// What the lexicon knows of one slot.
#[derive(Clone, Copy, Debug, PartialEq)]
struct SlotMeaning {
    /// Whether an expression covers the slot.
    is_known: bool,
    /// Weight of the heaviest concept of the slot; 1 for a word that the lexicon does not have.
    weight: f32,
    /// Whether the lexicon knows the word as one of another field, such as sport.
    is_foreign: bool,
    /// Part of the slot in an expression that is written without spaces.
    part: f32,
}

/// Meaning of a word that the lexicon does not have.
const UNKNOWN: SlotMeaning = SlotMeaning { is_known: false, weight: 1.0, is_foreign: false, part: 1.0 };

/// The concepts of a query, and what they say about each slot.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Concepts {
    meant: Vec<Meant>,
    slots: Vec<SlotMeaning>,
    /// The slots of each expression of several words.
    phrases: Vec<Range<usize>>,
    /// Misspelt slots, each with the nearest word of the lexicon.
    corrected: Vec<(usize, String)>,
}

impl Concepts {
    /// Finds the concepts of a query's text. `slots` are the slots after compounds were resolved. The catalogue does not
    /// have the words of the `unknown` ones.
    pub(crate) fn of(text: &str, slots: &[Slot], unknown: &[usize]) -> Concepts {
        let lexicon = Lexicon::embedded();
        let mut concepts = Concepts { slots: vec![UNKNOWN; slots.len()], ..Concepts::default() };
        let places: Vec<Range<usize>> = unknown.iter().map(|slot| slots[*slot].at.clone()).collect();
        let Corrected { found, words } = lexicon.find_misspelt(text, &places);
        for (range, word) in words {
            let slot = slots.iter().position(|slot| slot.at == range);
            concepts.corrected.extend(slot.map(|slot| (slot, word)));
        }
        for found in found {
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
        concepts.divide_expressions();
        // A query that only asks is searched as typed.
        if concepts.slots.iter().all(|slot| slot.weight <= weights::ASKING) {
            concepts.slots.iter_mut().for_each(|slot| slot.weight = 1.0);
        }
        concepts
    }

    fn add(&mut self, lexicon: &Lexicon<'_>, found: &Found, slots: Range<usize>) {
        let weight = lexicon.weight(found.concept);
        let is_foreign = lexicon.is_foreign(found.concept);
        if found.place == Place::Whole && found.form != Form::Near {
            for slot in &mut self.slots[slots.clone()] {
                slot.weight = if slot.is_known { slot.weight.max(weight) } else { weight };
                slot.is_foreign = is_foreign && (slot.is_foreign || !slot.is_known);
                slot.is_known = true;
            }
        }
        if lexicon.only_asks(found.concept) {
            return;
        }
        if slots.len() > 1 && found.place == Place::Whole && weight > weights::GENERAL {
            self.phrases.push(slots.clone());
        }
        if is_foreign {
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
        let how = if found.form == Form::Near { How::Near } else { How::Concept };
        mean(found.concept, how, 1.0);
        for narrower in narrower(lexicon, found.concept) {
            mean(narrower, how, weights::NARROWER);
        }
        // The word itself, misspelt, says more than what is near to it.
        if found.place == Place::Whole && how == How::Concept {
            for broader in lexicon.broader(found.concept) {
                mean(broader, How::Broader, weights::BROADER);
            }
            for related in lexicon.related(found.concept) {
                mean(related, How::Related, weights::RELATED);
            }
        }
    }

    /// Divides the weight of an expression between its slots: it is one subject. Without spaces its pairs are slots, but
    /// no words.
    fn divide_expressions(&mut self) {
        let mut lengths = vec![1_u16; self.slots.len()];
        for meant in self.meant.iter().filter(|meant| matches!(meant.how, How::Concept | How::Near)) {
            let length = u16::try_from(meant.slots.len()).unwrap_or(u16::MAX);
            for slot in meant.slots.clone() {
                lengths[slot] = lengths[slot].max(length);
            }
        }
        for (length, slot) in lengths.into_iter().zip(&mut self.slots) {
            let length = f32::from(length);
            slot.part = weights::EXPRESSION.min(length) / length;
        }
    }

    /// Returns the concepts that a slot means, alone or with its neighbours.
    pub(crate) fn of_slot(&self, slot: usize) -> impl Iterator<Item = u16> {
        let meant = self.meant.iter().filter(move |meant| meant.slots.contains(&slot));
        meant
            .filter(|meant| !meant.how.lacks_word() && meant.share > weights::NARROWER)
            .map(|meant| meant.concept)
    }

    /// Returns whether a record has a slot's word apart from others of its expression. `is_met` says which slots the
    /// record has.
    pub(crate) fn is_apart(&self, slot: usize, is_met: impl Fn(usize) -> bool) -> bool {
        let mut phrases = self.phrases.iter().filter(|phrase| phrase.contains(&slot));
        phrases.any(|phrase| !phrase.clone().all(&is_met))
    }

    /// Returns the nearest word of the lexicon to a misspelt slot.
    pub(crate) fn correction(&self, slot: usize) -> Option<&str> {
        self.corrected.iter().find(|(at, _)| *at == slot).map(|(_, word)| word.as_str())
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

    /// Returns whether the slot is part of a subject of another field.
    pub(crate) fn is_foreign(&self, slot: usize) -> bool {
        self.slots.get(slot).is_some_and(|slot| slot.is_foreign)
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
