//! What can meet a query: the words, and the topics, countries, languages, kinds and units that go by such words.
//!
//! It is made once for a query, before any record is read, and knows no more of a catalogue than its topics and units.
//! What it lets through may be too much, never too little: what is let through is indexed and ranked as in any catalogue.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;

use crate::record::{Record, Topic, isbn};
use crate::search::index::{Field, Scope};
use crate::search::stream::byte_words::{Class, HEADS, head};
use crate::search::stream::fast::Fast;
use crate::search::stream::prefilter::Sieve;
use crate::search::stream::unknown_words::Slips;
use crate::search::{How, Query, Slot, Sought, of_how};
use crate::text::{is_function_word, shared_prefix, stem, tokenize};

/// What a query seeks: something that has to be met, counted.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Unit {
    /// Which of [`Wanted::sought`] it is a way to meet.
    pub(crate) of: usize,
    /// How many words make it: more than one of a phrase.
    pub(crate) parts: u8,
}

/// A word of the query.
#[derive(Clone, Debug)]
pub(crate) struct Typed {
    pub(crate) word: String,
    /// Which of [`Wanted::sought`] it is.
    pub(crate) of: usize,
    /// The unit of the word itself and its forms.
    pub(crate) unit: usize,
    /// The unit of the compound that it is a part of: where that is known, the part is not sought.
    pub(crate) inside: Option<usize>,
}

/// A word that is compared with those of the catalogue.
#[derive(Clone, Debug)]
pub(crate) struct Seek {
    pub(crate) word: String,
    pub(crate) stem: String,
    pub(crate) unit: usize,
    pub(crate) part: u8,
    /// What it is worth as it stands.
    itself: f32,
    /// What another form of it is worth; nothing where only the word itself counts.
    form: Option<f32>,
    /// Whether it may be the beginning of a longer word, or a slip.
    pub(crate) open: bool,
}

/// That a word meets a part of a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Meet {
    pub(crate) unit: usize,
    pub(crate) part: u8,
    /// What it is worth, of 1.
    pub(crate) quality: f32,
}

/// What is known of a word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Info {
    /// The word, folded.
    pub(crate) word: String,
    /// What it meets.
    pub(crate) meets: Vec<Meet>,
    /// Number of its stem among those of [`Wanted::names`]; 0 is none.
    pub(crate) stem: u32,
    /// Whether names are recognised by it.
    key: bool,
    /// Whether it says nothing.
    pub(crate) silent: bool,
}

impl Info {
    /// Whether a text that has it may meet the query.
    pub(crate) fn tells(&self) -> bool {
        !self.meets.is_empty() || self.key
    }
}

/// What a record meets by listing something.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Listed {
    pub(crate) field: Field,
    pub(crate) unit: usize,
    pub(crate) quality: f32,
}

/// What records list by code or id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Code {
    Topic,
    Country,
    Language,
    Kind,
    Unit,
}

impl Code {
    /// How many kinds there are.
    const ALL: usize = 5;
}

/// What can meet a query.
#[derive(Debug, Default)]
pub(crate) struct Wanted {
    /// What is counted.
    pub(crate) sought: Vec<Sought>,
    pub(crate) units: Vec<Unit>,
    pub(crate) seeks: Vec<Seek>,
    /// Numbers of the topics that the query has to do with.
    pub(crate) topics: Vec<usize>,
    /// The countries, regions and languages that it has to do with.
    pub(crate) scope: Scope,
    /// Names of subjects, as numbers of stems, with what a text that has them meets: as the subject, and as a topic whose
    /// names have a word of the query.
    pub(crate) names: HashMap<Vec<u32>, Vec<Listed>, BuildHasherDefault<Fast>>,
    pub(crate) longest_name: usize,
    /// The words as typed, which may be slips.
    pub(crate) typed: Vec<Typed>,
    /// Whether every line has to be read: an ISBN may stand there with spaces in it, an id with escapes.
    pub(crate) reads_all: bool,
    /// Units whose word a catalogue of any records knows.
    pub(crate) known: Vec<bool>,
    pub(crate) codes: [HashMap<String, Vec<Listed>, BuildHasherDefault<Fast>>; Code::ALL],
    pub(crate) quoted: HashSet<Vec<u8>, BuildHasherDefault<Fast>>,
    pub(crate) stems: HashMap<String, (u32, bool)>,
    pub(crate) heads: Vec<u64>,
    /// The same of what is sought or shunned alone.
    pub(crate) typed_heads: Vec<u64>,
    /// What tells most lines apart from those that may meet something, without cutting them.
    pub(crate) sieve: Sieve,
    /// Stems of the words that records must not have.
    pub(crate) shunned: HashSet<String>,
    /// Whether all words that are sought are of ASCII letters.
    pub(crate) ascii: bool,
}

/// From how many words on none is a beginning: well past the limit of `search::expand`, which counts what is settled.
const PASTED: usize = 26;

impl Wanted {
    /// What can meet this query in a catalogue with these topics and units. `slips` has the catalogue's words that stand
    /// for those of the query that it does not have.
    pub(crate) fn of(query: &Query, topics: &[Topic<'_>], units: &[&Record<'_>], slips: &Slips) -> Wanted {
        let mut wanted = Wanted::default();
        wanted.take_slots(&query.slots, slips);
        wanted.known = vec![false; wanted.units.len()];
        let without = query.without.iter().flat_map(|slot| tokenize(&slot.surface));
        wanted.shunned = without.map(|word| stem(&word.folded)).collect();
        wanted.heads = vec![0; HEADS / 64];
        for at in 0..wanted.seeks.len() {
            let (word, stem) = (wanted.seeks[at].word.clone(), wanted.seeks[at].stem.clone());
            wanted.mark_head(word.as_bytes());
            wanted.mark_head(stem.as_bytes());
        }
        wanted.typed_heads.clone_from(&wanted.heads);
        for stem in &wanted.shunned {
            mark(&mut wanted.typed_heads, stem.as_bytes());
        }
        let all = || wanted.seeks.iter().map(|seek| &seek.word).chain(&wanted.shunned);
        wanted.ascii = all().all(|word| word.is_ascii());
        wanted.take_topics(topics);
        wanted.take_places();
        wanted.take_languages_and_kinds();
        wanted.take_units(units);
        let codes = wanted.codes.iter().flat_map(HashMap::keys);
        for code in codes.cloned().collect::<Vec<_>>() {
            match first_word(&code) {
                Some(word) => wanted.mark_head(word.as_bytes()),
                None => wanted.reads_all = true,
            }
            // The sieve may come upon what is right behind that word.
            let is_of_word = |byte: &&u8| Class::of(**byte).is_of_word();
            let all = code.as_bytes().iter().take_while(is_of_word).count();
            wanted.mark_head(&code.as_bytes()[..all]);
            wanted.quoted.insert(code.into_bytes());
        }
        wanted.sieve = wanted.sieve();
        wanted
    }

    fn sieve(&self) -> Sieve {
        let mut sieve = Sieve::default();
        for seek in &self.seeks {
            sieve.add_word(&seek.word);
            if seek.form.is_some() {
                sieve.add_word(shared_prefix(&seek.stem));
            }
        }
        for (stem, _) in self.stems.iter().filter(|(_, (_, key))| *key) {
            sieve.add_word(shared_prefix(stem));
        }
        for code in &self.quoted {
            sieve.add_code(code);
        }
        sieve.settle();
        sieve
    }

    fn take_slots(&mut self, slots: &[Slot], slips: &Slips) {
        let open = slots.len() < PASTED;
        for (at, slot) in slots.iter().enumerate() {
            let of = self.count(&slot.sought);
            match &slot.sought {
                Sought::Word(word) => {
                    self.seek_word(of, word, open, None, slips);
                    if let Some(before) = &slot.before {
                        self.seek(of, &format!("{before}{word}"), How::Exact, Some(How::Form));
                    }
                    if let Some(Slot {
                        sought: next @ Sought::Word(other),
                        before: None,
                        ..
                    }) = slots.get(at + 1)
                    {
                        let next = self.count(next);
                        for of in [of, next] {
                            self.seek(of, &format!("{word}{other}"), How::Form, None);
                        }
                    }
                }
                Sought::Compound(joined, parts) => {
                    let whole = self.units.len();
                    self.seek(of, joined, How::Exact, Some(How::Form));
                    self.seek_row(of, parts, How::Form);
                    for part in parts.iter().filter(|part| !is_function_word(part)) {
                        let of = self.count(&Sought::Word(part.clone()));
                        self.seek_word(of, part, open, Some(whole), slips);
                    }
                }
                Sought::Phrase(words) => self.seek_row(of, words, How::Exact),
                Sought::Number(word) | Sought::Pair(word) => self.seek(of, word, How::Exact, None),
                Sought::Isbn(digits) => {
                    self.reads_all = true;
                    self.seek(of, digits, How::Exact, None);
                    if let Some(twin) = isbn::twin(digits) {
                        self.seek(of, &twin, How::Exact, None);
                    }
                }
                Sought::Years(years, joined) => {
                    self.seek(of, joined, How::Exact, None);
                    for year in years.clone() {
                        self.seek(of, &year.to_string(), How::Exact, None);
                    }
                }
            }
        }
    }

    /// The number of something that is sought; each once.
    fn count(&mut self, sought: &Sought) -> usize {
        let known = self.sought.iter().position(|known| known == sought);
        known.unwrap_or_else(|| {
            self.sought.push(sought.clone());
            self.sought.len() - 1
        })
    }

    /// A word in all its forms; and what it is taken for.
    fn seek_word(&mut self, of: usize, word: &str, open: bool, inside: Option<usize>, slips: &Slips) {
        self.typed.push(Typed {
            word: word.to_owned(),
            of,
            unit: self.units.len(),
            inside,
        });
        self.seek(of, word, How::Exact, Some(How::Form));
        if let Some(seek) = self.seeks.last_mut() {
            seek.open = open;
        }
        for (slip, how) in slips.of(word) {
            self.seek(of, slip, *how, (*how == How::Typo).then_some(How::Typo));
        }
        for halves in slips.halves(word) {
            self.seek_row(of, halves, How::Form);
        }
    }

    fn seek_row(&mut self, of: usize, words: &[String], how: How) {
        let parts = u8::try_from(words.len().min(64)).unwrap_or(64);
        for (word, part) in words.iter().zip(0..parts) {
            self.compare(part, word, how, None);
        }
        self.units.push(Unit { of, parts });
    }

    fn seek(&mut self, of: usize, word: &str, itself: How, form: Option<How>) {
        self.compare(0, word, itself, form);
        self.units.push(Unit { of, parts: 1 });
    }

    /// A word that is part of the next unit.
    fn compare(&mut self, part: u8, word: &str, itself: How, form: Option<How>) {
        self.seeks.push(Seek {
            word: word.to_owned(),
            stem: stem(word),
            unit: self.units.len(),
            part,
            itself: of_how(itself),
            form: form.map(of_how),
            open: false,
        });
    }

    pub(crate) fn mark_head(&mut self, word: &[u8]) {
        mark(&mut self.heads, word);
    }

    /// Whether a word of raw text begins as one that tells.
    #[inline(always)]
    pub(crate) fn begins(&self, word: &[u8]) -> bool {
        is_marked(&self.heads, word)
    }

    /// Whether a word begins as one that is sought or shunned.
    #[inline(always)]
    pub(crate) fn is_typed(&self, word: &[u8]) -> bool {
        is_marked(&self.typed_heads, word)
    }

    /// What is known of a folded word.
    pub(crate) fn relate(&self, word: &str) -> Info {
        let own = stem(word);
        let mut info = Info {
            silent: is_function_word(word),
            ..Info::default()
        };
        for seek in &self.seeks {
            let quality = if seek.word == word {
                seek.itself
            } else if seek.form.is_some() && seek.stem == own {
                seek.form.unwrap_or_default()
            } else if seek.open && is_beginning(&seek.word, word) {
                of_how(How::Prefix)
            } else {
                continue;
            };
            info.meets.push(Meet {
                unit: seek.unit,
                part: seek.part,
                quality,
            });
        }
        (info.stem, info.key) = self.stems.get(&own).copied().unwrap_or_default();
        word.clone_into(&mut info.word);
        info
    }

    /// What a record meets that lists this.
    pub(crate) fn listed(&self, code: Code, word: &str) -> &[Listed] {
        self.codes[code as usize].get(word).map_or(&[], Vec::as_slice)
    }

    /// Whether a string in quotation marks that begins here is a code that tells; `pt-BR` is `pt`.
    pub(crate) fn is_quoted(&self, string: &[u8]) -> bool {
        let primary = string.split(|byte| *byte == b'-').next().unwrap_or_default();
        self.quoted.contains(string) || self.quoted.contains(primary)
    }
}

/// The word by which a code in quotation marks is told, as `cut` cuts it; none of one that a line may have in other letters,
/// or that begins with no word of ASCII.
fn first_word(code: &str) -> Option<&str> {
    let is_escaped = |byte: u8| matches!(byte, 0..=0x1F | b'"' | b'/' | b'\\');
    let mut bytes = code.bytes().map(Class::of);
    let first = bytes.next().filter(|class| class.is_of_word())?;
    let length = 1 + bytes.clone().take_while(|class| *class == first).count();
    let is_cut = bytes.nth(length - 1) != Some(Class::Foreign);
    (is_cut && !code.bytes().any(is_escaped)).then(|| &code[..length])
}

fn mark(heads: &mut [u64], word: &[u8]) {
    let head = head(word);
    heads[head / 64] |= 1 << (head % 64);
}

#[inline(always)]
fn is_marked(heads: &[u64], word: &[u8]) -> bool {
    let head = head(word);
    heads
        .get(head / 64)
        .is_some_and(|bits| bits & 1 << (head % 64) != 0)
}

/// Shortest beginning of a word that meets the whole.
const SHORTEST_BEGINNING: usize = 3;

fn is_beginning(typed: &str, word: &str) -> bool {
    word.starts_with(typed)
        && typed.chars().count() >= SHORTEST_BEGINNING
        && !typed.chars().any(char::is_numeric)
}
