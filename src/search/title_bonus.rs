//! What a title, name or series adds beyond its words: that they stand in the query's order, and that little else stands
//! there.

use crate::search::candidate::Alternative;
use crate::search::index::Index;
use crate::search::weights;

/// One place at which one alternative meets a text.
#[derive(Clone, Copy)]
pub(crate) struct Meeting {
    pub(crate) text: u32,
    pub(crate) position: u16,
    pub(crate) width: u16,
    /// Number of the alternative.
    pub(crate) alternative: u32,
    pub(crate) quality: f32,
}

/// What one text adds beyond its words.
#[derive(Clone, Copy, Default)]
pub(crate) struct Name {
    pub(crate) order: f32,
    pub(crate) cover: f32,
}

impl Name {
    /// Both.
    pub(crate) fn sum(self) -> f32 {
        self.order + self.cover
    }
}

/// For each record the best that one of its names adds.
pub(crate) fn names(
    index: &Index<'_>,
    alternatives: &[Alternative],
    meetings: &[Meeting],
    rarity: &[f32],
) -> Vec<Name> {
    let mut names = vec![Name::default(); index.records as usize];
    for group in meetings.chunk_by(|a, b| a.text == b.text) {
        let Some(info) = index.text(group[0].text) else {
            continue;
        };
        let name = name_of(
            group,
            alternatives,
            rarity,
            info.words,
            weights::of_field(info.field),
        );
        for &owner in index.owners.get(info.owners) {
            let known = &mut names[owner as usize];
            if name.sum() > known.sum() {
                *known = name;
            }
        }
    }
    names
}

/// Words between two neighbours of the query that do not part them in a name: function words, mostly.
const GAP: u16 = 2;

/// What a name adds: neighbours met in order, and how much of it is met.
fn name_of(group: &[Meeting], alternatives: &[Alternative], rarity: &[f32], words: u16, weight: f32) -> Name {
    let mut slots: Vec<(usize, f32)> = Vec::new();
    let mut covered: Vec<(u16, f32)> = Vec::new();
    for meeting in group {
        for slot in alternatives[meeting.alternative as usize].slots.clone() {
            raise_in(&mut slots, slot, meeting.quality);
        }
        for position in meeting.position..meeting.position.saturating_add(meeting.width) {
            raise_in(&mut covered, position, meeting.quality);
        }
    }
    let mut order = 0.0;
    for (slot, quality) in &slots {
        let next = slot + 1;
        let Some((_, other)) = slots.iter().find(|(slot, _)| *slot == next) else {
            continue;
        };
        let meets =
            |meeting: &Meeting, slot: usize| alternatives[meeting.alternative as usize].slots.contains(&slot);
        let neighbours = group.iter().filter(|m| meets(m, *slot)).any(|first| {
            let end = first.position.saturating_add(first.width);
            let follows =
                |m: &Meeting| (end..=end.saturating_add(GAP)).contains(&m.position) && meets(m, next);
            meets(first, next) || group.iter().any(follows)
        });
        if neighbours {
            order += rarity[*slot].min(rarity[next]) * quality.min(*other);
        }
    }
    let met: f32 = slots.iter().map(|(slot, quality)| rarity[*slot] * quality).sum();
    let share = covered.iter().map(|(_, quality)| quality).sum::<f32>() / f32::from(words.max(1));
    Name {
        order: weight * weights::ORDER * order,
        cover: weight * weights::COVER * share.min(1.0) * met,
    }
}

fn raise_in<K: PartialEq>(known: &mut Vec<(K, f32)>, key: K, value: f32) {
    match known.iter_mut().find(|(k, _)| *k == key) {
        Some((_, before)) => *before = before.max(value),
        None => known.push((key, value)),
    }
}
