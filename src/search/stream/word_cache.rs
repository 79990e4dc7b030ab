//! Properties of the words of a file, each computed once, and the receivers that ask for them.

use std::ops::Range;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::search::stream::byte_words::Sink;
use crate::search::stream::targets::{Targets, WordInfo};
use crate::text::{chains, fold, tokenize};

/// Cache of words and runs by their bytes.
type Known<T> = FxHashMap<Box<[u8]>, T>;

/// Maximum cache size. A full cache is cleared.
const CACHE_SIZE: usize = 1 << 15;

/// Properties of the words that one thread has seen.
pub(crate) struct WordCache<'p> {
    targets: &'p Targets,
    infos: Known<Rc<WordInfo>>,
    runs: Known<Rc<[Rc<WordInfo>]>>,
    /// Properties of a word that does not concern the query.
    plain: Rc<WordInfo>,
}

impl<'p> WordCache<'p> {
    pub(crate) fn new(targets: &'p Targets) -> WordCache<'p> {
        WordCache { targets, infos: Known::default(), runs: Known::default(), plain: Rc::default() }
    }

    /// Returns the properties of an ASCII word.
    fn info(&mut self, word: &[u8]) -> Rc<WordInfo> {
        if let Some(known) = self.infos.get(word) {
            return Rc::clone(known);
        }
        let targets = self.targets;
        // Numbers are as many as records, so only searched ones are cached.
        if word.first().is_some_and(u8::is_ascii_digit) && !targets.begins(word) {
            return Rc::clone(&self.plain);
        }
        if self.infos.len() >= CACHE_SIZE {
            self.infos.clear();
        }
        let info = {
            let word = String::from_utf8_lossy(word);
            Rc::new(targets.relate(&word, &fold(&word)))
        };
        self.infos.insert(word.into(), Rc::clone(&info));
        info
    }

    /// Returns the properties of the words of a run with other letters.
    fn run(&mut self, run: &[u8]) -> Rc<[Rc<WordInfo>]> {
        if let Some(known) = self.runs.get(run) {
            return Rc::clone(known);
        }
        if self.runs.len() >= CACHE_SIZE {
            self.runs.clear();
        }
        let targets = self.targets;
        let text = String::from_utf8_lossy(run);
        let words = tokenize(&text);
        let mut infos: Vec<Rc<WordInfo>> = words
            .iter()
            .map(|word| Rc::new(targets.relate(&text[word.range.clone()], &word.folded)))
            .collect();
        let joined = chains(&words).into_iter().map(|(_, word)| targets.relate(&word, &word));
        let joined = joined.filter(|info| info.may_match_alone() || !info.terms.is_empty());
        infos.extend(joined.map(|info| Rc::new(WordInfo { is_joined: true, ..info })));
        let infos: Rc<[Rc<WordInfo>]> = infos.into();
        self.runs.insert(run.into(), Rc::clone(&infos));
        infos
    }
}

/// Decides whether a line may match the query.
pub(crate) struct LineMatcher<'w, 'p, 't> {
    pub(crate) cache: &'w mut WordCache<'p>,
    pub(crate) text: &'t [u8],
    /// True as soon as a word may match.
    pub(crate) may_match: bool,
}

impl Sink for LineMatcher<'_, '_, '_> {
    #[inline(always)]
    fn word(&mut self, at: Range<usize>) -> bool {
        let targets = self.cache.targets;
        let word = &self.text[at.clone()];
        let may_be_key = targets.may_be_key(word) || targets.expressions.may_be_compound(word);
        self.may_match = may_be_key
            && (self.cache.info(word).may_match_alone() || quoted_at(targets, self.text, at.start));
        self.may_match
    }

    fn joined(&mut self, word: &[u8]) -> bool {
        self.may_match = self.cache.targets.may_be_key(word) && self.cache.info(word).may_match_alone();
        self.may_match
    }

    fn foreign(&mut self, at: Range<usize>) -> bool {
        let run = self.cache.run(&self.text[at]);
        self.may_match = run.iter().any(|info| info.may_match_alone());
        self.may_match
    }

    fn escape(&mut self) -> bool {
        true
    }
}

/// Collects the properties of the words of a text.
pub(crate) struct MatchWords<'w, 'p, 't> {
    pub(crate) cache: &'w mut WordCache<'p>,
    pub(crate) text: &'t [u8],
    pub(crate) all: &'w mut Vec<Rc<WordInfo>>,
}

impl Sink for MatchWords<'_, '_, '_> {
    #[inline(always)]
    fn word(&mut self, at: Range<usize>) -> bool {
        let info = self.cache.info(&self.text[at]);
        self.all.push(info);
        false
    }

    fn joined(&mut self, word: &[u8]) -> bool {
        if self.cache.targets.begins(word) {
            let info = self.cache.info(word);
            if info.may_match_alone() || !info.terms.is_empty() {
                self.all.push(Rc::new(WordInfo { is_joined: true, ..WordInfo::clone(&info) }));
            }
        }
        false
    }

    fn foreign(&mut self, at: Range<usize>) -> bool {
        let run = self.cache.run(&self.text[at]);
        self.all.extend(run.iter().cloned());
        false
    }
}

/// Returns whether a relevant code begins at a word and fills a quoted string.
fn quoted_at(targets: &Targets, text: &[u8], start: usize) -> bool {
    let begins = start.checked_sub(1).is_some_and(|before| text[before] == b'"');
    let string = || {
        let rest = &text[start..];
        &rest[..memchr::memchr(b'"', rest).unwrap_or(rest.len())]
    };
    begins && targets.is_quoted(string())
}
