//! What can meet a query: the words, and the topics, countries, languages, kinds and units that go by such words.
//!
//! It is made once for a query, before any record is read, and knows no more of a catalogue than its topics and units.
//! What it lets through may be too much, never too little: what is let through is indexed and ranked as in any catalogue.

use std::collections::{HashMap, HashSet};

use crate::codes::{Country, Language, Region};
use crate::index::{Field, isbn_twin, kind_names};
use crate::record::{Record, RecordType, Topic};
use crate::search::{How, Query, Slot, Sought, of_field, of_how};
use crate::text::{chains, is_function_word, joined_stems, stem, telling_stems, words};

use super::slips::Slips;
use super::tokens::{Form, HEADS, Token, each, head};

/// What a query seeks: something that has to be met, counted.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unit {
    /// Which of [`Wanted::sought`] it is a way to meet.
    pub(super) of: usize,
    /// How many words make it: more than one of a phrase.
    pub(super) parts: u8,
}

/// A word of the query.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    pub(super) word: String,
    /// Which of [`Wanted::sought`] it is.
    pub(super) of: usize,
    /// The unit of the word itself and its forms.
    pub(super) unit: usize,
    /// The unit of the compound that it is a part of: where that is known, the part is not sought.
    pub(super) inside: Option<usize>,
}

/// A word that is compared with those of the catalogue.
#[derive(Clone, Debug)]
pub(super) struct Seek {
    pub(super) word: String,
    pub(super) stem: String,
    pub(super) unit: usize,
    part: u8,
    /// What it is worth as it stands.
    itself: f32,
    /// What another form of it is worth; nothing where only the word itself counts.
    form: Option<f32>,
    /// Whether it may be the beginning of a longer word, or a slip.
    pub(super) open: bool,
}

/// That a word meets a part of a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Meet {
    pub(super) unit: usize,
    pub(super) part: u8,
    /// What it is worth, of 1.
    pub(super) quality: f32,
}

/// What is known of a word.
#[derive(Clone, Debug, Default)]
pub(super) struct Info {
    /// The word, folded.
    pub(super) word: String,
    /// What it meets.
    pub(super) meets: Vec<Meet>,
    /// Number of its stem among those of [`Wanted::names`]; 0 is none.
    pub(super) stem: u32,
    /// Whether names are recognised by it.
    key: bool,
    /// Whether it says nothing.
    pub(super) silent: bool,
}

impl Info {
    /// Whether a text that has it may meet the query.
    pub(super) fn tells(&self) -> bool {
        !self.meets.is_empty() || self.key
    }
}

/// What a record meets by listing something.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Listed {
    pub(super) field: Field,
    pub(super) unit: usize,
    pub(super) quality: f32,
}

/// What records list by code or id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Code {
    Topic,
    Country,
    Language,
    Kind,
    Unit,
}

/// What can meet a query.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    /// What is counted.
    pub(super) sought: Vec<Sought>,
    pub(super) units: Vec<Unit>,
    pub(super) seeks: Vec<Seek>,
    /// Numbers of the topics that the query has to do with.
    pub(super) topics: Vec<usize>,
    /// Names of subjects, as numbers of stems, with what a text that has them meets: as the subject, and as a topic whose
    /// names have a word of the query.
    pub(super) names: HashMap<Vec<u32>, Vec<Listed>>,
    pub(super) longest_name: usize,
    /// The words as typed, which may be slips.
    pub(super) typed: Vec<Typed>,
    /// Whether every line has to be read: an ISBN may stand there with spaces in it.
    pub(super) reads_all: bool,
    /// Units whose word a catalogue of any records knows.
    pub(super) known: Vec<bool>,
    codes: HashMap<(Code, String), Vec<Listed>>,
    quoted: HashSet<Vec<u8>>,
    stems: HashMap<String, (u32, bool)>,
    heads: Vec<u64>,
}

/// From how many words on none is a beginning: well past the limit of `search::expand`, which counts what is settled.
const PASTED: usize = 26;

impl Wanted {
    /// What can meet this query in a catalogue with these topics and units. `slips` has the catalogue's words that stand
    /// for those of the query that it does not have.
    pub(super) fn of(query: &Query, topics: &[Topic<'_>], units: &[&Record<'_>], slips: &Slips) -> Wanted {
        let mut wanted = Wanted::default();
        wanted.take_slots(&query.slots, slips);
        wanted.known = vec![false; wanted.units.len()];
        wanted.heads = vec![0; HEADS / 64];
        for at in 0..wanted.seeks.len() {
            let (word, stem) = (wanted.seeks[at].word.clone(), wanted.seeks[at].stem.clone());
            wanted.mark_head(word.as_bytes());
            wanted.mark_head(stem.as_bytes());
        }
        let shunned: HashSet<String> = query
            .without
            .iter()
            .flat_map(|slot| words(&slot.surface))
            .map(|word| stem(&word.folded))
            .collect();
        wanted.take_topics(topics, &shunned);
        wanted.take_places();
        wanted.take_languages_and_kinds();
        wanted.take_units(units);
        for code in wanted
            .codes
            .keys()
            .map(|(_, code)| code.clone())
            .collect::<Vec<_>>()
        {
            let first = code.split(['-', '.', '_']).next().unwrap_or_default();
            wanted.mark_head(first.as_bytes());
            wanted.quoted.insert(code.into_bytes());
        }
        wanted
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
                    if let Some(twin) = isbn_twin(digits) {
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

    fn mark_head(&mut self, word: &[u8]) {
        let head = head(word);
        self.heads[head / 64] |= 1 << (head % 64);
    }

    /// Whether a word of raw text begins as one that tells.
    #[inline]
    pub(super) fn begins(&self, word: &[u8]) -> bool {
        let head = head(word);
        self.heads[head / 64] & 1 << (head % 64) != 0
    }

    /// What is known of a folded word.
    pub(super) fn relate(&self, word: &str) -> Info {
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
        info.word = word.to_owned();
        info
    }

    /// What the words of a name meet, each unit whole.
    fn meets_of(&self, name: &str) -> Vec<Meet> {
        let words = words(name);
        let mut met: Vec<Meet> = Vec::new();
        let joined = chains(&words).into_iter().map(|(_, word)| word);
        for word in words.iter().map(|word| word.folded.clone()).chain(joined) {
            met.extend(self.relate(&word).meets);
        }
        let parts = |unit: usize| {
            let parts: HashSet<u8> = met.iter().filter(|m| m.unit == unit).map(|m| m.part).collect();
            parts.len()
        };
        let whole: Vec<bool> = (0..self.units.len())
            .map(|unit| parts(unit) >= usize::from(self.units[unit].parts))
            .collect();
        met.retain(|m| whole[m.unit]);
        met
    }

    /// What a subject of that name meets: it does where all that the name says is in the query.
    fn named_by(&self, name: &str) -> Vec<Meet> {
        let words = words(name);
        for stems in [Some(telling_stems(&words)), joined_stems(&words)]
            .into_iter()
            .flatten()
        {
            let mut met = Vec::new();
            let all = stems.iter().all(|(stem, ..)| {
                let before = met.len();
                let same = self.seeks.iter().filter(|seek| seek.stem == *stem);
                met.extend(same.map(|seek| Meet {
                    unit: seek.unit,
                    part: seek.part,
                    quality: of_how(How::Translation),
                }));
                met.len() > before
            });
            met.retain(|m| self.units[m.unit].parts == 1);
            if all && !met.is_empty() {
                return met;
            }
        }
        Vec::new()
    }

    /// Whether a name has a word that begins as one that is sought; what has letters other than ASCII may.
    fn may_touch(&self, name: &str) -> bool {
        each(name.as_bytes(), Form::Plain, |token| match token {
            Token::Word(range) => self.begins(&name.as_bytes()[range]),
            Token::Joined(word, _) => self.begins(word),
            Token::Foreign(_) | Token::Escape => true,
        })
    }

    /// What a name and its like add: the units met by its words, and those met by what it names.
    fn of_name(&mut self, name: &str, field: Field, by_word: &mut Vec<Listed>, by_name: &mut Vec<Listed>) {
        if !self.may_touch(name) {
            return;
        }
        for meet in self.meets_of(name) {
            self.known[meet.unit] |= meet.quality >= of_how(How::Form);
            raise(by_word, field, meet);
        }
        for meet in self.named_by(name) {
            raise(by_name, field, meet);
        }
    }

    fn take_topics(&mut self, topics: &[Topic<'_>], shunned: &HashSet<String>) {
        for (at, topic) in topics.iter().enumerate() {
            let (mut by_word, mut by_name) = (Vec::new(), Vec::new());
            for name in topic.names.values().flatten() {
                self.of_name(name, Field::Topic, &mut by_word, &mut by_name);
            }
            self.of_name(&topic.id, Field::Topic, &mut by_word, &mut Vec::new());
            let is_shunned = || {
                let names = topic.names.values().flatten();
                names
                    .flat_map(|name| words(name))
                    .any(|word| shunned.contains(&stem(&word.folded)))
            };
            if by_word.is_empty() && by_name.is_empty() {
                if !shunned.is_empty() && is_shunned() {
                    self.topics.push(at);
                }
                continue;
            }
            self.topics.push(at);
            let listed: Vec<Listed> = by_word.iter().chain(&by_name).cloned().collect();
            // A title that names the topic makes it one of the record's; and it is met there where the query names it too.
            let in_title = by_name.iter().map(|l| Listed {
                field: Field::Title,
                ..l.clone()
            });
            let in_title: Vec<Listed> = by_word.iter().cloned().chain(in_title).collect();
            for name in topic.names.values().flatten() {
                self.name(name, &in_title);
            }
            self.list(Code::Topic, &topic.id, listed);
        }
    }

    fn take_places(&mut self) {
        for country in Country::all() {
            let (mut by_word, mut by_name) = (Vec::new(), Vec::new());
            for (_, name) in country.names() {
                self.of_name(name, Field::Country, &mut by_word, &mut by_name);
            }
            for (_, name) in country.aliases() {
                self.of_name(name, Field::Country, &mut Vec::new(), &mut by_name);
            }
            self.of_name(country.code(), Field::Country, &mut by_word, &mut Vec::new());
            let named = country.names().chain(country.aliases()).map(|(_, name)| name);
            self.name_all(named, &by_name);
            by_word.extend(by_name);
            self.list(Code::Country, country.code(), by_word);
        }
        for region in Region::all() {
            let mut by_name = Vec::new();
            for (_, name) in region.names().chain(region.aliases()) {
                self.of_name(name, Field::Region, &mut Vec::new(), &mut by_name);
            }
            let named = region.names().chain(region.aliases()).map(|(_, name)| name);
            self.name_all(named, &by_name);
            for code in region.country_codes() {
                self.list(Code::Country, code, by_name.clone());
            }
        }
    }

    fn take_languages_and_kinds(&mut self) {
        for language in Language::all() {
            let mut by_word = Vec::new();
            let code = language.code();
            for (_, name) in language
                .names()
                .filter(|(of, _)| ["en", "fr", "es", code].contains(of))
            {
                self.of_name(name, Field::Language, &mut by_word, &mut Vec::new());
            }
            self.of_name(code, Field::Language, &mut by_word, &mut Vec::new());
            self.list(Code::Language, code, by_word);
        }
        for kind in RecordType::ALL.iter().flat_map(|of| of.kinds()) {
            let mut by_word = Vec::new();
            for (_, name) in kind_names(kind) {
                self.of_name(name, Field::Kind, &mut by_word, &mut Vec::new());
            }
            self.list(Code::Kind, kind, by_word);
        }
    }

    fn take_units(&mut self, units: &[&Record<'_>]) {
        for unit in units {
            let mut by_word = Vec::new();
            for name in unit
                .titles()
                .into_iter()
                .map(|(_, name)| name)
                .chain(unit.acronym())
            {
                self.of_name(name, Field::Unit, &mut by_word, &mut Vec::new());
            }
            self.list(Code::Unit, unit.id(), by_word);
        }
    }

    fn name_all<'n>(&mut self, names: impl Iterator<Item = &'n str>, met: &[Listed]) {
        if met.is_empty() {
            return;
        }
        let in_title: Vec<Listed> = met
            .iter()
            .map(|l| Listed {
                field: Field::Title,
                ..l.clone()
            })
            .collect();
        for name in names {
            self.name(name, &in_title);
        }
    }

    /// A name by which texts are recognised.
    fn name(&mut self, name: &str, met: &[Listed]) {
        let words = words(name);
        for stems in [Some(telling_stems(&words)), joined_stems(&words)]
            .into_iter()
            .flatten()
        {
            let Some(longest) = (0..stems.len()).max_by_key(|at| stems[*at].0.len()) else {
                continue;
            };
            let mut row = Vec::new();
            for (at, (stem, ..)) in stems.iter().enumerate() {
                let next = u32::try_from(self.stems.len()).unwrap_or(u32::MAX) + 1;
                let (number, key) = self.stems.entry(stem.clone()).or_insert((next, false));
                *key |= at == longest;
                row.push(*number);
            }
            self.mark_head(stems[longest].0.as_bytes());
            self.longest_name = self.longest_name.max(row.len());
            let known = self.names.entry(row).or_default();
            for listed in met {
                if !known.contains(listed) {
                    known.push(listed.clone());
                }
            }
        }
    }

    fn list(&mut self, code: Code, word: &str, met: Vec<Listed>) {
        if !met.is_empty() {
            self.codes.entry((code, word.to_owned())).or_default().extend(met);
        }
    }

    /// What a record meets that lists this.
    pub(super) fn listed(&self, code: Code, word: &str) -> &[Listed] {
        if self.codes.is_empty() {
            return &[];
        }
        self.codes
            .get(&(code, word.to_owned()))
            .map_or(&[], Vec::as_slice)
    }

    /// Whether a string in quotation marks that begins here is a code that tells; `pt-BR` is `pt`.
    pub(super) fn is_quoted(&self, string: &[u8]) -> bool {
        let primary = string.split(|byte| *byte == b'-').next().unwrap_or_default();
        self.quoted.contains(string) || self.quoted.contains(primary)
    }
}

/// Shortest beginning of a word that meets the whole.
const SHORTEST_BEGINNING: usize = 3;

fn is_beginning(typed: &str, word: &str) -> bool {
    word.starts_with(typed)
        && typed.chars().count() >= SHORTEST_BEGINNING
        && !typed.chars().any(char::is_numeric)
}

/// Notes the best that is known of a unit in a field.
fn raise(listed: &mut Vec<Listed>, field: Field, meet: Meet) {
    let quality = meet.quality * of_field(field);
    match listed.iter_mut().find(|l| l.unit == meet.unit) {
        Some(known) => known.quality = known.quality.max(quality),
        None => listed.push(Listed {
            field,
            unit: meet.unit,
            quality,
        }),
    }
}

/// Calls `found` with every word that a catalogue with these topics knows without any record that has it.
pub(super) fn each_name(topics: &[Topic<'_>], found: &mut dyn FnMut(&str)) {
    let spellings = Country::all().flat_map(|country| {
        let names = country
            .names()
            .filter(|(language, _)| ["en", "fr", "es"].contains(language));
        names.map(|(_, name)| name)
    });
    let names = topics.iter().flat_map(|topic| topic.names.values().flatten());
    for name in names.map(|name| &**name).chain(spellings) {
        words(name).iter().for_each(|word| found(&word.folded));
    }
}
