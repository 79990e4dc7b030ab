//! Targets of a query: words, and the topics, countries, languages, kinds and units whose names have such words.
//!
//! The targets are made once for a query, from the topics and units alone. They may accept a record that does not
//! match, and never reject one that does; the index and the ranking decide.

use std::collections::{HashMap, HashSet};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::index::Scope;
use crate::record::{Record, Topic, isbn};
use crate::search::limits::{PASTED, SHORTEST_PREFIX};
use crate::search::stream::byte_words::{Class, HEADS, is_marked, mark_head};
use crate::search::stream::expressions::Expressions;
use crate::search::stream::listed_match::ListedMatch;
use crate::search::stream::meaning::{Concern, Meaning};
use crate::search::stream::prefilter::Prefilter;
use crate::search::stream::unknown_words::Typos;
use crate::search::{MatchKind, Query, QueryTerm, TermKind, of_match_kind};
use crate::text::{is_function_word, shared_prefix, stem, tokenize};

/// One way to match an item of the query.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Unit {
    /// Position in [`Targets::term_kinds`].
    pub(crate) of: usize,
    /// Number of words: more than one for a phrase.
    pub(crate) parts: u8,
    /// True if a match does not have the item, but is near to it.
    pub(crate) is_related: bool,
}

/// A word of the query.
#[derive(Clone, Debug)]
pub(crate) struct QueryWord {
    pub(crate) word: String,
    /// Position in [`Targets::term_kinds`].
    pub(crate) of: usize,
    /// Unit of the word and its forms.
    pub(crate) unit: usize,
    /// Unit of the compound that contains the word. If the catalogue knows the compound, the part is not searched.
    pub(crate) inside: Option<usize>,
}

/// A word that is compared with the words of the records.
#[derive(Clone, Debug)]
pub(crate) struct TargetWord {
    pub(crate) word: String,
    pub(crate) stem: String,
    pub(crate) unit: usize,
    pub(crate) part: u8,
    /// Quality of an exact match.
    pub(crate) itself: f32,
    /// Quality of a match with another form; `None` if only the exact word counts.
    pub(crate) form: Option<f32>,
    /// True if the word may be a prefix or misspelt.
    pub(crate) open: bool,
}

/// Match of a word with a part of a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct WordMatch {
    pub(crate) unit: usize,
    pub(crate) part: u8,
    /// Quality, from 0 to 1.
    pub(crate) quality: f32,
}

/// Properties of a word of a record.
#[derive(Clone, Debug, Default)]
pub(crate) struct WordInfo {
    /// The folded word.
    pub(crate) word: String,
    /// Parts of units that the word matches.
    pub(crate) matches: Vec<WordMatch>,
    /// Number of the stem in [`Targets::names`]; 0 for none.
    pub(crate) stem: u32,
    /// Numbers of the words of [`Targets::expressions`] of which the word is a form.
    pub(crate) terms: Box<[u32]>,
    /// True if the word is one of adjacent words in one.
    pub(crate) is_joined: bool,
    /// True if the word identifies a name or an expression.
    pub(crate) key: bool,
    /// True if the word is a stop word.
    pub(crate) is_stop_word: bool,
}

impl WordInfo {
    /// Returns whether a text may match the query by this word alone.
    pub(crate) fn may_match_alone(&self) -> bool {
        !self.matches.is_empty() || self.key
    }
}

/// Fields of codes and ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Code {
    Topic,
    Country,
    Language,
    Kind,
    Unit,
}

impl Code {
    /// Number of variants.
    const ALL: usize = 5;
}

/// Everything that a record may match.
#[derive(Debug, Default)]
pub(crate) struct Targets {
    /// Items of the query that are counted.
    pub(crate) term_kinds: Vec<TermKind>,
    /// For each alternative of the query, its items.
    pub(crate) alternatives: Vec<Vec<usize>>,
    pub(crate) units: Vec<Unit>,
    pub(crate) target_words: Vec<TargetWord>,
    /// Numbers of the topics that concern the query.
    pub(crate) topics: Vec<usize>,
    /// Countries, regions and languages that concern the query.
    pub(crate) scope: Scope,
    /// Names of subjects, as numbers of stems, with the matches of a text that contains the name.
    pub(crate) names: FxHashMap<Vec<u32>, Vec<ListedMatch>>,
    pub(crate) longest_name: usize,
    /// Words as typed, which may be misspelt.
    pub(crate) typed: Vec<QueryWord>,
    /// True if every line must be read: an ISBN may contain spaces, and an id may contain escapes.
    pub(crate) reads_all: bool,
    /// Units whose word is known from a name, whatever the records are.
    pub(crate) known: Vec<bool>,
    /// Items that only ask. A record needs none of them.
    pub(crate) asking: HashSet<usize>,
    /// Units of words that the lexicon has. They are not misspelt.
    pub(crate) defined: HashSet<usize>,
    /// Expressions of the concepts of the query.
    pub(crate) expressions: Expressions,
    /// True if the query has concepts.
    pub(crate) has_concepts: bool,
    pub(crate) codes: [FxHashMap<String, Vec<ListedMatch>>; Code::ALL],
    pub(crate) quoted: FxHashSet<Vec<u8>>,
    pub(crate) stems: HashMap<String, (u32, bool)>,
    pub(crate) heads: Vec<u64>,
    /// The same table for searched and excluded words alone.
    pub(crate) typed_heads: Vec<u64>,
    /// Prefilter that rejects most lines before they are split into words.
    pub(crate) prefilter: Prefilter,
    /// Stems of excluded words.
    pub(crate) excluded: HashSet<String>,
    /// True if all searched words are ASCII.
    pub(crate) ascii: bool,
}

/// Number of terms from which no word is a prefix: twice the limit of the search, which counts resolved compounds.
const PASTED_SLOTS: usize = 2 * PASTED;

impl Targets {
    /// Makes the targets of a query for a catalogue with these topics and units. `typos` has the words of the
    /// catalogue that replace unknown words.
    pub(crate) fn of(
        query: &Query,
        meaning: &Meaning,
        concern: Concern,
        topics: &[Topic<'_>],
        units: &[&Record<'_>],
        typos: &Typos,
    ) -> Targets {
        let mut targets = Targets::default();
        targets.add_terms(&query.terms, typos);
        let without = query.without.iter().flat_map(|term| tokenize(&term.surface));
        targets.excluded = without.map(|word| stem(&word.folded)).collect();
        targets.mark_typed_heads();
        targets.add_concepts(query, meaning, concern, topics);
        targets.known = vec![false; targets.units.len()];
        let all = || targets.target_words.iter().map(|target| &target.word).chain(&targets.excluded);
        targets.ascii = all().all(|word| word.is_ascii());
        targets.add_topics(topics);
        targets.add_places();
        targets.add_languages_and_kinds();
        targets.add_units(units);
        targets.quote_codes();
        targets.prefilter = targets.prefilter();
        targets
    }

    /// Marks the heads of searched words, and those of excluded words in a table of their own.
    fn mark_typed_heads(&mut self) {
        self.heads = vec![0; HEADS / 64];
        for target in &self.target_words {
            mark_head(&mut self.heads, target.word.as_bytes());
            mark_head(&mut self.heads, target.stem.as_bytes());
        }
        self.typed_heads.clone_from(&self.heads);
        for stem in &self.excluded {
            mark_head(&mut self.typed_heads, stem.as_bytes());
        }
    }

    /// Marks the heads of all codes, and keeps the codes for quoted strings.
    fn quote_codes(&mut self) {
        for code in self.codes.iter().flat_map(HashMap::keys) {
            match first_word(code) {
                Some(word) => mark_head(&mut self.heads, word.as_bytes()),
                None => self.reads_all = true,
            }
            // The prefilter may stop right behind that word.
            let is_of_word = |byte: &&u8| Class::of(**byte).is_of_word();
            let all = code.as_bytes().iter().take_while(is_of_word).count();
            mark_head(&mut self.heads, &code.as_bytes()[..all]);
            self.quoted.insert(code.clone().into_bytes());
        }
    }

    fn prefilter(&self) -> Prefilter {
        let mut prefilter = Prefilter::default();
        for target in &self.target_words {
            prefilter.add_word(&target.word);
            if target.form.is_some() {
                prefilter.add_word(shared_prefix(&target.stem));
            }
        }
        for (stem, _) in self.stems.iter().filter(|(_, (_, key))| *key) {
            prefilter.add_word(shared_prefix(stem));
        }
        for beginning in self.expressions.beginnings() {
            prefilter.add_word(beginning);
        }
        for code in &self.quoted {
            prefilter.add_code(code);
        }
        prefilter.build();
        prefilter
    }

    /// Adds the terms of a query, with the replacements of unknown words.
    fn add_terms(&mut self, terms: &[QueryTerm], typos: &Typos) {
        let open = terms.len() < PASTED_SLOTS;
        for (at, term) in terms.iter().enumerate() {
            let of = self.count(&term.kind);
            match &term.kind {
                TermKind::Word(word) => {
                    self.add_word(of, word, open, None, typos);
                    self.add_joined(of, word, term.before.as_deref(), terms.get(at + 1));
                }
                TermKind::Compound(joined, parts) => {
                    let whole = self.units.len();
                    self.add_target(of, joined, MatchKind::Exact, Some(MatchKind::Form));
                    self.add_phrase(of, parts, MatchKind::Form);
                    for part in parts.iter().filter(|part| !is_function_word(part)) {
                        let of = self.count(&TermKind::Word(part.clone()));
                        self.add_word(of, part, open, Some(whole), typos);
                    }
                }
                TermKind::Phrase(words) => self.add_phrase(of, words, MatchKind::Exact),
                TermKind::Number(word) | TermKind::Pair(word) => {
                    self.add_target(of, word, MatchKind::Exact, None);
                }
                TermKind::Isbn(digits) => {
                    self.reads_all = true;
                    self.add_target(of, digits, MatchKind::Exact, None);
                    if let Some(twin) = isbn::twin(digits) {
                        self.add_target(of, &twin, MatchKind::Exact, None);
                    }
                }
                TermKind::Years(years, joined) => {
                    self.add_target(of, joined, MatchKind::Exact, None);
                    for year in years.clone() {
                        self.add_target(of, &year.to_string(), MatchKind::Exact, None);
                    }
                }
            }
        }
    }

    /// Returns the position of an item, and adds an unknown one.
    pub(crate) fn count(&mut self, kind: &TermKind) -> usize {
        let known = self.term_kinds.iter().position(|known| known == kind);
        known.unwrap_or_else(|| {
            self.term_kinds.push(kind.clone());
            self.term_kinds.len() - 1
        })
    }

    /// Returns the known items of a term: its own, and those of the parts of a compound.
    pub(crate) fn items_of(&self, term: &QueryTerm) -> Vec<usize> {
        let position = |kind: &TermKind| self.term_kinds.iter().position(|known| known == kind);
        let mut items: Vec<usize> = position(&term.kind).into_iter().collect();
        if let TermKind::Compound(_, parts) = &term.kind {
            items.extend(parts.iter().filter_map(|part| position(&TermKind::Word(part.clone()))));
        }
        items
    }

    /// Adds the items of each alternative of the query.
    pub(crate) fn add_alternatives(&mut self, alternatives: &[Query]) {
        let items = |query: &Query| query.terms.iter().flat_map(|term| self.items_of(term)).collect();
        self.alternatives = alternatives.iter().map(items).collect();
    }

    /// Adds a word with its forms and its corrections.
    fn add_word(&mut self, of: usize, word: &str, open: bool, inside: Option<usize>, typos: &Typos) {
        self.typed.push(QueryWord { word: word.to_owned(), of, unit: self.units.len(), inside });
        self.add_target(of, word, MatchKind::Exact, Some(MatchKind::Form));
        if let Some(target) = self.target_words.last_mut() {
            target.open = open;
        }
        for (near, how) in typos.of(word) {
            self.add_target(of, near, *how, (*how == MatchKind::Typo).then_some(MatchKind::Typo));
        }
        for halves in typos.halves(word) {
            self.add_phrase(of, halves, MatchKind::Form);
        }
    }

    /// Adds a word joined with the function word before it, and with the word after it.
    fn add_joined(&mut self, of: usize, word: &str, before: Option<&str>, next: Option<&QueryTerm>) {
        if let Some(before) = before {
            self.add_target(of, &format!("{before}{word}"), MatchKind::Exact, Some(MatchKind::Form));
        }
        if let Some(QueryTerm { kind: next @ TermKind::Word(other), before: None, .. }) = next {
            for of in [of, self.count(next)] {
                self.add_target(of, &format!("{word}{other}"), MatchKind::Form, None);
            }
        }
    }

    /// Adds consecutive words as one unit.
    fn add_phrase(&mut self, of: usize, words: &[String], how: MatchKind) {
        let parts = u8::try_from(words.len().min(64)).unwrap_or(64);
        for (word, part) in words.iter().zip(0..parts) {
            self.compare(part, word, how, None);
        }
        self.units.push(Unit { of, parts, is_related: false });
    }

    /// Adds a word as a unit of its own.
    fn add_target(&mut self, of: usize, word: &str, itself: MatchKind, form: Option<MatchKind>) {
        self.compare(0, word, itself, form);
        self.units.push(Unit { of, parts: 1, is_related: false });
    }

    /// Adds a word as a part of the next unit.
    fn compare(&mut self, part: u8, word: &str, itself: MatchKind, form: Option<MatchKind>) {
        self.target_words.push(TargetWord {
            word: word.to_owned(),
            stem: stem(word),
            unit: self.units.len(),
            part,
            itself: of_match_kind(itself),
            form: form.map(of_match_kind),
            open: false,
        });
    }

    /// Returns whether a word of raw text begins like a relevant one.
    #[inline(always)]
    pub(crate) fn begins(&self, word: &[u8]) -> bool {
        is_marked(&self.heads, word) || self.expressions.begins(word)
    }

    /// Returns whether a line may match by a word of raw text: a searched word, or the key word of an expression.
    #[inline(always)]
    pub(crate) fn may_be_key(&self, word: &[u8]) -> bool {
        is_marked(&self.heads, word) || self.expressions.may_be_key(word)
    }

    /// Returns whether a word begins like a searched or an excluded one.
    #[inline(always)]
    pub(crate) fn is_typed(&self, word: &[u8]) -> bool {
        is_marked(&self.typed_heads, word)
    }

    /// Returns the properties of a word of a text; `word` is the folded form of `written`.
    pub(crate) fn relate(&self, written: &str, word: &str) -> WordInfo {
        let own = stem(word);
        let mut info = WordInfo { is_stop_word: is_function_word(word), ..WordInfo::default() };
        for target in &self.target_words {
            let quality = if target.word == word {
                target.itself
            } else if target.form.is_some() && target.stem == own {
                target.form.unwrap_or_default()
            } else if target.open && is_beginning(&target.word, word) {
                of_match_kind(MatchKind::Prefix)
            } else {
                continue;
            };
            info.matches.push(WordMatch { unit: target.unit, part: target.part, quality });
        }
        (info.stem, info.key) = self.stems.get(&own).copied().unwrap_or_default();
        let (terms, is_key) = self.expressions.terms_of(written, word);
        (info.terms, info.key) = (terms, info.key | is_key);
        word.clone_into(&mut info.word);
        info
    }

    /// Returns the matches of a record that lists this code.
    pub(crate) fn listed(&self, code: Code, word: &str) -> &[ListedMatch] {
        self.codes[code as usize].get(word).map_or(&[], Vec::as_slice)
    }

    /// Returns whether a quoted string is a relevant code; `pt-BR` counts as `pt`.
    pub(crate) fn is_quoted(&self, string: &[u8]) -> bool {
        let primary = string.split(|byte| *byte == b'-').next().unwrap_or_default();
        self.quoted.contains(string) || self.quoted.contains(primary)
    }
}

/// Returns the first word of a code, as `cut` splits it; `None` if JSON may escape the code or if no ASCII word
/// begins it.
fn first_word(code: &str) -> Option<&str> {
    let is_escaped = |byte: u8| matches!(byte, 0..=0x1F | b'"' | b'/' | b'\\');
    let mut bytes = code.bytes().map(Class::of);
    let first = bytes.next().filter(|class| class.is_of_word())?;
    let length = 1 + bytes.clone().take_while(|class| *class == first).count();
    let is_cut = bytes.nth(length - 1) != Some(Class::Foreign);
    (is_cut && !code.bytes().any(is_escaped)).then(|| &code[..length])
}

fn is_beginning(typed: &str, word: &str) -> bool {
    word.starts_with(typed)
        && typed.chars().count() >= SHORTEST_PREFIX
        && !typed.chars().any(char::is_numeric)
}
