//! From what the user typed to the words and topics of the catalogue that meet it.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use memchr::memmem;

use crate::index::{Field, Index, Posting};
use crate::text::{is_function_word, stem};

use super::How;
use super::query::{Slot, Sought};
use super::slips::{nearest, with_letters_left_out};

/// Something in the catalogue that meets one or several slots.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Alternative {
    /// The slots that it meets, one after the other.
    pub(super) slots: Range<usize>,
    /// What meets them.
    pub(super) met: Met,
    /// How.
    pub(super) how: How,
}

/// What can meet a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Met {
    /// A word.
    Word(u32),
    /// Words one after the other.
    Words(Vec<u32>),
    /// A word in one field only.
    InField(u32, Field),
    /// A topic, country or region, wherever it is named.
    Subject(u32),
}

/// Shortest beginning of a word that meets the whole.
const SHORTEST_PREFIX: usize = 3;
/// Shortest part that meets a word that contains it, and shortest half of a word that is written as two.
const SHORTEST_PART: usize = 4;
const SHORTEST_HALF: usize = 3;

/// The slots as they are searched: a compound that the catalogue nowhere writes as one becomes its parts, and pairs that
/// it does not have are dropped where it has others of their run (they lie across two of its words). What is typed twice
/// is sought once.
pub(super) fn settle(index: &Index<'_>, slots: &[Slot]) -> Vec<Slot> {
    let knows = |word: &str| index.words.find(word).is_some();
    let some_pair = slots
        .iter()
        .any(|slot| matches!(&slot.sought, Sought::Pair(pair) if knows(pair)));
    let mut settled = Vec::new();
    for slot in slots {
        match &slot.sought {
            Sought::Pair(pair) if some_pair && !knows(pair) => {}
            Sought::Compound(joined, parts)
                if !knows(joined) && index.stems.find(&stem(joined)).is_none() =>
            {
                let telling = parts.iter().filter(|part| !is_function_word(part));
                settled.extend(telling.map(|part| Slot {
                    surface: part.clone(),
                    sought: Sought::Word(part.clone()),
                    before: None,
                }));
            }
            Sought::Word(word) => match slot.before.as_ref().and_then(|before| glued(index, before, word)) {
                Some(sought) => settled.push(Slot {
                    sought,
                    ..slot.clone()
                }),
                None => settled.push(slot.clone()),
            },
            _ => settled.push(slot.clone()),
        }
    }
    let mut once = HashSet::new();
    let first: Vec<bool> = settled.iter().map(|slot| once.insert(&slot.sought)).collect();
    let mut first = first.into_iter();
    settled.retain(|_| first.next().unwrap_or(true));
    settled
}

/// A function word and the next one where the catalogue glues them: `My COOP` is `My.COOP`, `in formal` is not `informal`.
fn glued(index: &Index<'_>, before: &str, word: &str) -> Option<Sought> {
    let joined = format!("{before}{word}");
    let id = index.words.find(&joined)?;
    let is_glued = index.postings.get(id).iter().any(|posting| posting.width > 1);
    is_glued.then(|| Sought::Compound(joined, vec![before.to_owned(), word.to_owned()]))
}

/// All that meets these slots, alone or together.
pub(super) fn expand(index: &Index<'_>, slots: &[Slot]) -> Vec<Alternative> {
    let mut found = Vec::new();
    let mut stems = Vec::new();
    let beginnings = if slots.len() < PASTED {
        Beginnings::Met
    } else {
        Beginnings::Ignored
    };
    let mut guesses = GUESSES;
    for (at, slot) in slots.iter().enumerate() {
        let before = found.len();
        let mut add = |met: Met, how: How| {
            found.push(Alternative {
                slots: at..at + 1,
                met,
                how,
            })
        };
        let word = match &slot.sought {
            Sought::Word(word) => {
                // A word that stands in the catalogue is never taken for a slip.
                if !told(index, word, beginnings, &mut add) && guesses > 0 {
                    guesses -= 1;
                    guessed(index, word, &mut add);
                }
                Some(word.as_str())
            }
            Sought::Compound(joined, parts) => {
                known_forms(index, joined, How::Exact, How::Form, &mut add);
                words_in_a_row(index, parts)
                    .into_iter()
                    .for_each(|row| add(row, How::Form));
                Some(joined.as_str())
            }
            Sought::Phrase(words) => {
                words_in_a_row(index, words)
                    .into_iter()
                    .for_each(|row| add(row, How::Exact));
                None
            }
            Sought::Number(number) => {
                if let Some(id) = index.words.find(number) {
                    add(Met::InField(id, Field::Series), How::Exact);
                    // A number elsewhere is not the number of anything: `SDG 11` is no No. 11.
                    add(Met::Word(id), How::Part);
                }
                Some(number.as_str())
            }
            Sought::Isbn(digits) => {
                index
                    .words
                    .find(digits)
                    .into_iter()
                    .for_each(|id| add(Met::InField(id, Field::Isbn), How::Exact));
                None
            }
            Sought::Years(years, joined) => {
                index
                    .words
                    .find(joined)
                    .into_iter()
                    .for_each(|id| add(Met::Word(id), How::Exact));
                for year in years.clone() {
                    let id = index.words.find(&year.to_string());
                    id.into_iter()
                        .for_each(|id| add(Met::InField(id, Field::Year), How::Exact));
                }
                None
            }
            Sought::Pair(pair) => {
                index
                    .words
                    .find(pair)
                    .into_iter()
                    .for_each(|id| add(Met::Word(id), How::Exact));
                Some(pair.as_str())
            }
        };
        stems.push((at, word.map(|word| stem_of(index, word, &found[before..]))));
    }
    written_as_one(index, slots, &mut found);
    subjects(index, &stems, &mut found);
    if let Some(apart) = apart(slots, &stems) {
        subjects(index, &apart, &mut found);
    }
    found
}

/// The stem that stands for a slot in the name of a topic: its own where the catalogue knows the word, else that of the
/// most frequent word that it is taken for.
fn stem_of(index: &Index<'_>, word: &str, alternatives: &[Alternative]) -> String {
    let frequency = |alternative: &&Alternative| match alternative.met {
        Met::Word(id) => index.postings.get(id).len(),
        _ => 0,
    };
    let corrected = alternatives
        .iter()
        .filter(|a| a.how == How::Typo)
        .max_by_key(frequency);
    match corrected.map(|alternative| &alternative.met) {
        Some(Met::Word(id)) => stem(index.words.get(*id)),
        _ => stem(word),
    }
}

/// From how many words on a query is a text that somebody pasted: its words are whole, so none is a beginning.
const PASTED: usize = 13;
/// How many words of a query are taken for slips: a query with more words that the catalogue does not know is not badly
/// typed, it is about something else. Each costs a walk through all words.
const GUESSES: usize = 8;

/// The words that meet a single word, guesses aside; whether there is any.
fn told(index: &Index<'_>, word: &str, beginnings: Beginnings, add: &mut dyn FnMut(Met, How)) -> bool {
    let known = known_forms(index, word, How::Exact, How::Form, add);
    if beginnings == Beginnings::Ignored
        || word.chars().any(char::is_numeric)
        || word.chars().count() < SHORTEST_PREFIX
    {
        return known;
    }
    let own = stem(word);
    let mut begun = false;
    for id in index.words.with_prefix(word) {
        if !index.postings.get(id).is_empty() && stem(index.words.get(id)) != own {
            add(Met::Word(id), How::Prefix);
            begun = true;
        }
    }
    known || begun
}

/// Whether a word may be the beginning of a longer one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beginnings {
    Met,
    Ignored,
}

/// The words that one may mean that the catalogue does not have.
fn guessed(index: &Index<'_>, word: &str, add: &mut dyn FnMut(Met, How)) {
    if word.chars().any(char::is_numeric) {
        return;
    }
    let slips = nearest(index, word);
    for id in &slips {
        known_forms(index, index.words.get(*id), How::Typo, How::Typo, add);
    }
    if !slips.is_empty() {
        return;
    }
    if let Some(halves) = two_words(index, word) {
        add(halves, How::Form);
        return;
    }
    let parts = containing(index, word);
    parts.iter().for_each(|id| add(Met::Word(*id), How::Part));
    if parts.is_empty() {
        with_letters_left_out(index, word)
            .into_iter()
            .for_each(|id| add(Met::Word(id), How::Fuzzy));
    }
}

/// The word itself and its other forms; whether there is any.
fn known_forms(index: &Index<'_>, word: &str, itself: How, form: How, add: &mut dyn FnMut(Met, How)) -> bool {
    let exact = index.words.find(word);
    exact.into_iter().for_each(|id| add(Met::Word(id), itself));
    let forms = index
        .stems
        .find(&stem(word))
        .map(|stem| index.forms.get(stem))
        .unwrap_or_default();
    forms
        .iter()
        .filter(|id| Some(**id) != exact)
        .for_each(|id| add(Met::Word(*id), form));
    exact.is_some() || !forms.is_empty()
}

/// Words that contain this one.
fn containing(index: &Index<'_>, word: &str) -> Vec<u32> {
    if word.chars().count() < SHORTEST_PART {
        return Vec::new();
    }
    let mut found: Vec<u32> = memmem::find_iter(index.words.letters.as_bytes(), word)
        .map(|at| (at, index.words.ends.partition_point(|end| (*end as usize) <= at)))
        .filter(|(at, id)| at + word.len() <= index.words.ends[*id] as usize)
        .filter_map(|(_, id)| u32::try_from(id).ok())
        .collect();
    found.dedup();
    found
}

/// A word that the catalogue writes as two: `microinsurance` → `micro insurance`.
fn two_words(index: &Index<'_>, word: &str) -> Option<Met> {
    let halves = |at: usize| {
        let (head, tail) = word.split_at_checked(at)?;
        let long_enough = head.chars().count() >= SHORTEST_HALF && tail.chars().count() >= SHORTEST_HALF;
        let pair = vec![index.words.find(head)?, index.words.find(tail)?];
        (long_enough && !rows(index, &pair).is_empty()).then_some(Met::Words(pair))
    };
    (SHORTEST_HALF..word.len().min(64)).find_map(halves)
}

fn words_in_a_row(index: &Index<'_>, words: &[String]) -> Option<Met> {
    words
        .iter()
        .map(|word| index.words.find(word))
        .collect::<Option<Vec<u32>>>()
        .map(Met::Words)
}

/// Two words that the catalogue writes as one: `micro insurance` → `microinsurance`.
fn written_as_one(index: &Index<'_>, slots: &[Slot], found: &mut Vec<Alternative>) {
    let mut add = |slots: Range<usize>, first: &str, second: &str, how: How| {
        if let Some(id) = index.words.find(&format!("{first}{second}")) {
            found.push(Alternative {
                slots,
                met: Met::Word(id),
                how,
            });
        }
    };
    for (at, slot) in slots.iter().enumerate() {
        let Sought::Word(word) = &slot.sought else {
            continue;
        };
        if let Some(Slot {
            sought: Sought::Word(next),
            before: None,
            ..
        }) = slots.get(at + 1)
        {
            add(at..at + 2, word, next, How::Form);
        }
    }
}

/// Most words of a topic's name that are tried.
pub(super) const LONGEST_NAME: usize = 8;

/// Subjects that slots in a row name, in any language. `stems` are the stems of the query's words, each with its slot.
fn subjects(index: &Index<'_>, stems: &[(usize, Option<String>)], found: &mut Vec<Alternative>) {
    for start in 0..stems.len() {
        let mut name = String::new();
        for (slot, stem) in stems.iter().skip(start).take(LONGEST_NAME) {
            let Some(stem) = stem else { break };
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(stem);
            let named = index
                .names
                .find(&name)
                .map(|name| index.named.get(name))
                .unwrap_or_default();
            for subject in named {
                let slots = stems[start].0..slot + 1;
                found.push(Alternative {
                    slots,
                    met: Met::Subject(*subject),
                    how: How::Translation,
                });
            }
        }
    }
}

/// The stems with each compound as its parts; none where there is no compound.
fn apart(slots: &[Slot], stems: &[(usize, Option<String>)]) -> Option<Vec<(usize, Option<String>)>> {
    let parts = |slot: usize| match &slots[slot].sought {
        Sought::Compound(_, parts) => Some(parts),
        _ => None,
    };
    stems.iter().any(|(slot, _)| parts(*slot).is_some()).then(|| {
        let each = |(slot, whole): &(usize, Option<String>)| match parts(*slot) {
            Some(parts) => parts.iter().map(|part| (*slot, Some(stem(part)))).collect(),
            None => vec![(*slot, whole.clone())],
        };
        stems.iter().flat_map(each).collect()
    })
}

/// Where an alternative is met.
pub(super) fn postings<'i>(index: &'i Index<'_>, met: &Met) -> Cow<'i, [Posting]> {
    match met {
        Met::Word(id) => Cow::Borrowed(index.postings.get(*id)),
        Met::InField(id, field) => {
            let in_field = |posting: &&Posting| index.texts[posting.text as usize].field == *field;
            index.postings.get(*id).iter().filter(in_field).copied().collect()
        }
        Met::Words(row) => Cow::Owned(rows(index, row)),
        Met::Subject(subject) => Cow::Borrowed(index.subjects.get(*subject)),
    }
}

/// Where these words stand one after the other.
fn rows(index: &Index<'_>, row: &[u32]) -> Vec<Posting> {
    let Some((first, rest)) = row.split_first() else {
        return Vec::new();
    };
    let follows = |posting: &Posting| {
        rest.iter().zip(1_u16..).all(|(id, offset)| {
            let wanted = Posting {
                position: posting.position + offset,
                ..*posting
            };
            index
                .postings
                .get(*id)
                .binary_search(&Posting { width: 1, ..wanted })
                .is_ok()
        })
    };
    let width = u16::try_from(row.len()).unwrap_or(u16::MAX);
    let alone = index
        .postings
        .get(*first)
        .iter()
        .filter(|posting| posting.width == 1);
    alone
        .filter(|posting| follows(posting))
        .map(|posting| Posting { width, ..*posting })
        .collect()
}
