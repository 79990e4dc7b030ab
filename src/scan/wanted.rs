//! What can meet a query: the words, and the topics, countries, languages, kinds and units that go by such words.
//!
//! It is made once for a query, before any record is read, and knows no more of a catalogue than its topics and units.
//! What it lets through may be too much, never too little: what is let through is indexed and ranked as in any catalogue.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;
use std::ops::Range;

use crate::codes::{Country, Language, Region};
use crate::index::{Field, Scope, isbn_twin, kind_names};
use crate::record::{Record, RecordType, Topic};
use crate::search::{How, Query, Slot, Sought, of_field, of_how};
use crate::text::{Word, chains, fold, is_function_word, joined_stems, stem, telling_stems, words};

use super::fast::Fast;
use super::slips::Slips;
use super::tokens::{Form, HEADS, Sink, cut, head};

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

impl Code {
    /// How many kinds there are.
    const ALL: usize = 5;
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
    /// The countries, regions and languages that it has to do with.
    pub(super) scope: Scope,
    /// Names of subjects, as numbers of stems, with what a text that has them meets: as the subject, and as a topic whose
    /// names have a word of the query.
    pub(super) names: HashMap<Vec<u32>, Vec<Listed>, BuildHasherDefault<Fast>>,
    pub(super) longest_name: usize,
    /// The words as typed, which may be slips.
    pub(super) typed: Vec<Typed>,
    /// Whether every line has to be read: an ISBN may stand there with spaces in it.
    pub(super) reads_all: bool,
    /// Units whose word a catalogue of any records knows.
    pub(super) known: Vec<bool>,
    codes: [HashMap<String, Vec<Listed>, BuildHasherDefault<Fast>>; Code::ALL],
    quoted: HashSet<Vec<u8>, BuildHasherDefault<Fast>>,
    stems: HashMap<String, (u32, bool)>,
    heads: Vec<u64>,
    /// The same of what is sought or shunned alone.
    typed_heads: Vec<u64>,
    /// Stems of the words that records must not have.
    shunned: HashSet<String>,
    /// Whether all words that are sought are of ASCII letters.
    ascii: bool,
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
        let without = query.without.iter().flat_map(|slot| words(&slot.surface));
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
        mark(&mut self.heads, word);
    }

    /// Whether a word of raw text begins as one that tells.
    #[inline(always)]
    pub(super) fn begins(&self, word: &[u8]) -> bool {
        is_marked(&self.heads, word)
    }

    /// Whether a word begins as one that is sought or shunned.
    #[inline(always)]
    fn is_typed(&self, word: &[u8]) -> bool {
        is_marked(&self.typed_heads, word)
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

    /// Whether a name may have a word that begins as one that is sought.
    fn may_touch(&self, name: &str) -> bool {
        cut(name.as_bytes(), Form::Plain, &mut Touching { wanted: self, name })
    }

    /// Whether a run with letters that are not ASCII may have a word that begins as one that is sought.
    fn may_begin(&self, run: &str) -> bool {
        if !self.ascii {
            return true;
        }
        // Of other scripts than Latin nothing folds to ASCII but digits.
        let is_latin = |byte: u8| matches!(byte, 0xC2..=0xCA | 0xE1 | 0xE2 | 0xEF | 0xF0);
        if !run.bytes().any(|byte| is_latin(byte) || byte.is_ascii_digit()) {
            return false;
        }
        run.split(|letter: char| !letter.is_alphanumeric()).any(|word| {
            let end = word.char_indices().nth(3).map_or(word.len(), |(at, _)| at);
            let folded = fold(&word[..end]);
            // A short word may be part of a longer one, and letters and digits part inside.
            folded.len() < 3
                || folded.bytes().any(|byte| byte.is_ascii_digit())
                || self.is_typed(folded.as_bytes())
        })
    }

    /// What a name and its like add: the units met by its words, and those met by what it names. Whether it has to do with
    /// the query at all.
    fn of_name(&mut self, name: &str, field: Field, met: &mut ByName) {
        if !self.may_touch(name) {
            return;
        }
        for meet in self.meets_of(name) {
            self.known[meet.unit] |= meet.quality >= of_how(How::Form);
            raise(&mut met.by_word, field, meet);
        }
        for meet in self.named_by(name) {
            raise(&mut met.by_name, field, meet);
        }
        let is_shunned = |word: Word| self.shunned.contains(&stem(&word.folded));
        met.is_shunned |= !self.shunned.is_empty() && words(name).into_iter().any(is_shunned);
    }

    fn take_topics(&mut self, topics: &[Topic<'_>]) {
        for (at, topic) in topics.iter().enumerate() {
            let mut met = ByName::default();
            for name in topic.names.values().flatten() {
                self.of_name(name, Field::Topic, &mut met);
            }
            let mut by_id = ByName::default();
            self.of_name(&topic.id, Field::Topic, &mut by_id);
            met.by_word.extend(by_id.by_word);
            if met.is_idle() {
                continue;
            }
            self.topics.push(at);
            // A title that names the topic makes it one of the record's; and it is met there where the query names it too.
            let in_title: Vec<Listed> = met.by_word.iter().cloned().chain(met.in_title()).collect();
            for name in topic.names.values().flatten() {
                self.name(name, &in_title);
            }
            self.list(Code::Topic, &topic.id, met.listed());
        }
    }

    fn take_places(&mut self) {
        let (mut countries, mut regions) = (HashSet::new(), HashSet::new());
        for country in Country::all() {
            let mut met = ByName::default();
            for (_, name) in country.names() {
                self.of_name(name, Field::Country, &mut met);
            }
            // Other spellings name it, but stand in no record.
            let mut by_alias = ByName::default();
            for (_, name) in country.aliases() {
                self.of_name(name, Field::Country, &mut by_alias);
            }
            met.by_name.extend(by_alias.by_name);
            met.is_shunned |= by_alias.is_shunned;
            let mut by_code = ByName::default();
            self.of_name(country.code(), Field::Country, &mut by_code);
            met.by_word.extend(by_code.by_word);
            if met.is_idle() {
                continue;
            }
            countries.insert(country.code().to_owned());
            let named = country.names().chain(country.aliases());
            self.name_all(named.map(|(_, name)| name), &met);
            self.list(Code::Country, country.code(), met.listed());
        }
        for region in Region::all() {
            let mut met = ByName::default();
            for (_, name) in region.names().chain(region.aliases()) {
                self.of_name(name, Field::Region, &mut met);
            }
            met.by_word.clear();
            if met.is_idle() {
                continue;
            }
            regions.insert(region.code().to_owned());
            let named = region.names().chain(region.aliases());
            self.name_all(named.map(|(_, name)| name), &met);
            for code in region.country_codes() {
                self.list(Code::Country, code, met.listed());
            }
        }
        self.scope = Scope::Query {
            countries,
            regions,
            languages: HashSet::new(),
        };
    }

    fn take_languages_and_kinds(&mut self) {
        for language in Language::all() {
            let mut met = ByName::default();
            let code = language.code();
            let names = language
                .names()
                .filter(|(of, _)| ["en", "fr", "es", code].contains(of));
            for name in names.map(|(_, name)| name).chain([code]) {
                self.of_name(name, Field::Language, &mut met);
            }
            if let (Scope::Query { languages, .. }, false) = (&mut self.scope, met.is_idle()) {
                languages.insert(code.to_owned());
            }
            self.list(Code::Language, code, met.by_word);
        }
        for kind in RecordType::ALL.iter().flat_map(|of| of.kinds()) {
            let mut met = ByName::default();
            for (_, name) in kind_names(kind) {
                self.of_name(name, Field::Kind, &mut met);
            }
            self.list(Code::Kind, kind, met.by_word);
        }
    }

    fn take_units(&mut self, units: &[&Record<'_>]) {
        for unit in units {
            let mut met = ByName::default();
            let names = unit.titles().into_iter().map(|(_, name)| name);
            for name in names.chain(unit.acronym()) {
                self.of_name(name, Field::Unit, &mut met);
            }
            self.list(Code::Unit, unit.id(), met.by_word);
        }
    }

    fn name_all<'n>(&mut self, names: impl Iterator<Item = &'n str>, met: &ByName) {
        if met.by_name.is_empty() {
            return;
        }
        let in_title: Vec<Listed> = met.in_title().collect();
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
            self.codes[code as usize]
                .entry(word.to_owned())
                .or_default()
                .extend(met);
        }
    }

    /// What a record meets that lists this.
    pub(super) fn listed(&self, code: Code, word: &str) -> &[Listed] {
        self.codes[code as usize].get(word).map_or(&[], Vec::as_slice)
    }

    /// Whether a string in quotation marks that begins here is a code that tells; `pt-BR` is `pt`.
    pub(super) fn is_quoted(&self, string: &[u8]) -> bool {
        let primary = string.split(|byte| *byte == b'-').next().unwrap_or_default();
        self.quoted.contains(string) || self.quoted.contains(primary)
    }
}

/// Whether a name may have a word that is sought.
struct Touching<'w> {
    wanted: &'w Wanted,
    name: &'w str,
}

impl Sink for Touching<'_> {
    #[inline(always)]
    fn word(&mut self, at: Range<usize>) -> bool {
        self.wanted.is_typed(&self.name.as_bytes()[at])
    }

    fn joined(&mut self, word: &[u8]) -> bool {
        self.wanted.is_typed(word)
    }

    fn foreign(&mut self, at: Range<usize>) -> bool {
        self.wanted.may_begin(&self.name[at])
    }
}

/// What something with names meets by them.
#[derive(Default)]
struct ByName {
    /// By words in them.
    by_word: Vec<Listed>,
    /// Because the query names it.
    by_name: Vec<Listed>,
    /// Whether a word is in them that records must not have.
    is_shunned: bool,
}

impl ByName {
    /// Whether the query has nothing to do with it.
    fn is_idle(&self) -> bool {
        self.by_word.is_empty() && self.by_name.is_empty() && !self.is_shunned
    }

    /// What a record meets that lists it.
    fn listed(&self) -> Vec<Listed> {
        self.by_word.iter().chain(&self.by_name).cloned().collect()
    }

    /// What a text meets that names it, in the text's own field.
    fn in_title(&self) -> impl Iterator<Item = Listed> {
        let named = |listed: &Listed| Listed {
            field: Field::Title,
            quality: listed.quality / of_field(listed.field),
            ..listed.clone()
        };
        self.by_name.iter().map(named)
    }
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
