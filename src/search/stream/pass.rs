//! One pass over all records, which collects the candidates and an estimate of their scores.
//!
//! A line is parsed only if a word or code in it may match. The matches of a record form a *profile*: the quality of
//! each unit, and the share of a title. Records with one profile get one estimated score, computed after all records
//! are counted.

use std::borrow::Cow;
use std::collections::HashSet;
use std::rc::Rc;

use memchr::memchr;
use memchr::memmem::Finder;

use crate::catalogue::{Entry as Value, parse_record};
use crate::codes::languages::primary_subtag;
use crate::error::Fault;
use crate::filter::{Filter, plain};
use crate::index::{Field, own_texts};
use crate::lexicon::language::WordLanguage;
use crate::messages::{Message, words};
use crate::record::{Record, RecordType, Text};
use crate::search::level::Level;
use crate::search::limits::GAP;
use crate::search::stream::MEMORY;
use crate::search::stream::byte_words::{Form, cut};
use crate::search::stream::chunks::Line;
use crate::search::stream::expressions::Step;
use crate::search::stream::listed_match::ListedMatch;
use crate::search::stream::pass_result::{Candidate, PassResult, Place, hash_of_id};
use crate::search::stream::targets::{Code, Targets, WordInfo};
use crate::search::stream::typos::NearWords;
use crate::search::stream::unknown_words::UnknownWords;
use crate::search::stream::word_cache::{LineMatcher, MatchWords, WordCache};
use crate::search::weights::of_field;
use crate::text::beginning;

/// Purpose of a pass.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Aim<'p> {
    /// Find the records that match the query.
    Match,
    /// Find all records.
    All,
    /// Find the words near these.
    Near(&'p UnknownWords),
    /// Find the series, authors, units, regions and publishers whose names contain one of these.
    Values(&'p [String]),
    /// Find the records with these ids.
    Ids(&'p HashSet<String>),
    /// Check that every line is a record, and collect the ids.
    Validate,
}

/// Settings of a pass, the same for all threads.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pass<'p> {
    pub(crate) targets: &'p Targets,
    pub(crate) aim: Aim<'p>,
    /// Conditions beside the words.
    pub(crate) filter: Option<&'p Filter>,
    /// Words of the query that the records may not have: the pass also collects the words near to them.
    pub(crate) suspects: Option<&'p UnknownWords>,
}

/// Number of lines after which the share that passes the prefilter is meaningful.
const FEW: u32 = 100;

/// Best title match of the current record.
#[derive(Clone, Copy, Default)]
struct Cover {
    covered: f32,
    words: u8,
    pairs: u8,
    worth: f32,
}

/// State of one thread.
pub(crate) struct Worker<'p> {
    pass: Pass<'p>,
    found: PassResult,
    near: NearWords,
    cache: WordCache<'p>,
    /// For each unit, its level in the current record.
    levels: Vec<Level>,
    /// Parts of each unit that the current text has.
    parts: Vec<u64>,
    cover: Cover,
    content_stems: Vec<u32>,
    profile: Vec<u8>,
    words: Vec<Rc<WordInfo>>,
    /// Number of lines that the prefilter saw, and number of lines that passed.
    asked_of_prefilter: u32,
    passed_prefilter: u32,
    /// Finds the field of a topic.
    names: Finder<'static>,
    /// Finds the type of a unit.
    unit: Finder<'static>,
    /// Finds the field of the id.
    id: Finder<'static>,
}

impl<'p> Worker<'p> {
    pub(crate) fn new(pass: Pass<'p>) -> Worker<'p> {
        let units = pass.targets.units.len();
        let near = match pass.aim {
            Aim::Near(unknowns) => NearWords::of(unknowns.clone()),
            _ => NearWords::of(pass.suspects.cloned().unwrap_or_default()),
        };
        Worker {
            pass,
            found: PassResult { seen: vec![false; units], ..PassResult::default() },
            near,
            cache: WordCache::new(pass.targets),
            levels: vec![Level::default(); units],
            parts: vec![0; units],
            cover: Cover::default(),
            content_stems: Vec::new(),
            profile: Vec::new(),
            words: Vec::new(),
            asked_of_prefilter: 0,
            passed_prefilter: 0,
            names: Finder::new(br#""names""#),
            unit: Finder::new(br#""unit""#),
            id: Finder::new(br#""id""#),
        }
    }

    /// Returns the results.
    pub(crate) fn end(self) -> PassResult {
        PassResult { near: self.near.end(), ..self.found }
    }

    /// Reads a line of a file; `line.before` counts the lines before it in its part.
    pub(crate) fn line(&mut self, file: u16, line: Line<'_>) {
        if matches!(self.pass.aim, Aim::Validate) {
            return self.collect_valid_id(line);
        }
        let place = Place {
            of: 0,
            file,
            offset: line.offset,
            length: line.text.map_or(0, |text| u32::try_from(text.len()).unwrap_or(u32::MAX)),
        };
        let fault = |problem: Message| Fault {
            file: String::new(),
            line: Some(line.before),
            id: None,
            field: None,
            problem,
        };
        let Some(text) = line.text else {
            self.found.faults.push((place, fault(words::line_too_long())));
            return;
        };
        let text = text.trim_ascii();
        if text.is_empty() {
            return;
        }
        if !text.starts_with(b"{") {
            self.found.faults.push((place, fault(words::not_a_record())));
            return;
        }
        self.found.records += 1;
        let touched = match self.pass.aim {
            Aim::All | Aim::Values(_) => true,
            Aim::Match => self.pass.targets.reads_all || self.may_name(text) || self.may_match(text),
            Aim::Ids(ids) => self.may_have_id(text, ids),
            Aim::Near(_) => self.near.is_new(text),
            Aim::Validate => false,
        };
        let is_new = matches!(self.pass.aim, Aim::Match) && self.near.has_words() && self.near.is_new(text);
        if is_new && let Ok(Ok(Value::Record(record))) = std::str::from_utf8(text).map(parse_record) {
            own_texts(&record, &mut |_, _, text| self.near.note(text));
        }
        if !touched {
            return;
        }
        match std::str::from_utf8(text).map_err(|_| fault(words::not_utf8())).and_then(parse_record) {
            Ok(Value::Record(record)) => self.record(&record, place),
            Ok(Value::Topic(_)) => {
                self.found.records -= 1;
                self.found.naming.push(place);
            }
            Err(wrong) => {
                self.found.records -= 1;
                self.found.faults.push((place, Fault { line: Some(line.before), ..wrong }));
            }
        }
    }

    /// Returns whether a line may be a topic or a unit. The pass reads each of them: topics of a file replace the
    /// embedded ones, and a record has the words of its units' names.
    fn may_name(&self, text: &[u8]) -> bool {
        self.unit.find(text).is_some()
            || (!text.starts_with(br#"{"type""#) && self.names.find(text).is_some())
    }

    /// Returns whether a line may be a record with one of these ids. An escape may hide an id.
    fn may_have_id(&self, text: &[u8], ids: &HashSet<String>) -> bool {
        let is_asked = |key: usize| {
            let rest = text[key + self.id.needle().len()..].trim_ascii_start();
            let value = rest.strip_prefix(b":").map(<[u8]>::trim_ascii_start);
            let value = value.and_then(|value| value.strip_prefix(b"\""));
            let end = value.and_then(|value| memchr(b'"', value));
            let id = value.zip(end).and_then(|(value, end)| std::str::from_utf8(&value[..end]).ok());
            id.is_some_and(|id| ids.contains(id))
        };
        memchr(b'\\', text).is_some() || self.id.find_iter(text).any(is_asked)
    }

    /// Collects the id of a line, or notes that a line is invalid and stops.
    fn collect_valid_id(&mut self, line: Line<'_>) {
        if self.found.invalid {
            return;
        }
        let text = line.text.and_then(|text| std::str::from_utf8(text).ok());
        // JSON allows no other white space here.
        let text = text.map(|text| text.trim_matches([' ', '\t', '\r']));
        match text.map(|text| (text, parse_record(text))) {
            Some(("", _) | (_, Ok(Value::Topic(_)))) => {}
            Some((_, Ok(Value::Record(record)))) => self.found.ids.push(hash_of_id(record.id())),
            None | Some((_, Err(_))) => self.found.invalid = true,
        }
    }

    fn may_match(&mut self, text: &[u8]) -> bool {
        let targets = self.pass.targets;
        // A prefilter that passes most lines only costs time.
        if self.passed_prefilter <= self.asked_of_prefilter / 2 + FEW {
            let begins = |word: &[u8]| targets.may_be_key(word);
            let mut sink = LineMatcher { cache: &mut self.cache, text, may_match: false };
            let passes = targets.prefilter.may_match(text, &mut sink, begins);
            let may_match = sink.may_match;
            self.asked_of_prefilter += 1;
            self.passed_prefilter += u32::from(passes);
            if may_match || !passes {
                return may_match;
            }
        }
        cut(text, Form::Json, &mut LineMatcher { cache: &mut self.cache, text, may_match: false })
    }

    /// Reads a record in memory.
    pub(crate) fn memory(&mut self, record: &Record<'_>, place: Place) {
        self.found.records += 1;
        self.record(record, place);
    }

    fn record(&mut self, record: &Record<'_>, place: Place) {
        let of = RecordType::ALL.iter().position(|of| *of == record.record_type()).unwrap_or_default();
        let place = Place { of: u8::try_from(of).unwrap_or_default(), ..place };
        match self.pass.aim {
            Aim::Near(_) => return own_texts(record, &mut |_, _, text| self.near.note(text)),
            Aim::Values(parts) => return self.values(record, parts, place),
            Aim::Ids(ids) => {
                if ids.contains(record.id()) {
                    self.found.asked.push(place);
                }
                return;
            }
            Aim::Match if place.file == MEMORY && self.near.has_words() => {
                own_texts(record, &mut |_, _, text| self.near.note(text));
            }
            Aim::Match | Aim::All | Aim::Validate => {}
        }
        if matches!(record, Record::Unit(_)) {
            self.found.naming.push(place);
        }
        self.levels.fill(Level::default());
        self.cover = Cover::default();
        own_texts(record, &mut |field, language, text| self.text(field, language, text, place));
        for (code, words) in [
            (Code::Topic, record.topics()),
            (Code::Country, record.countries()),
            (Code::Unit, record.units()),
        ] {
            for word in words {
                self.listed(code, word);
            }
        }
        self.listed(Code::Kind, record.kind());
        for language in record.languages() {
            self.listed(Code::Language, primary_subtag(language));
        }
        if matches!(self.pass.aim, Aim::Match) && self.levels.iter().all(|level| level.is_empty()) {
            return;
        }
        self.profile.clear();
        self.profile.extend(self.levels.iter().map(|level| byte(200.0 * level.weight())));
        self.profile.extend([byte(8.0 * self.cover.covered), self.cover.words, self.cover.pairs]);
        let profile = self.found.profiles.number(&self.profile);
        self.found.candidates.push(Candidate {
            place,
            year: record.year().and_then(|year| i16::try_from(year).ok()).unwrap_or(0),
            kept: self.pass.filter.is_none_or(|filter| filter.matches(record)),
            profile,
        });
    }

    fn values(&mut self, record: &Record<'_>, parts: &[String], place: Place) {
        let series = record.series().map(|series| series.name.as_str());
        let units = record.units().iter().map(Text::as_str);
        let unit = matches!(record, Record::Unit(_)).then_some(record.id());
        let regions = record.regions().iter().map(Text::as_str);
        let publishers = record.publishers().iter().map(Text::as_str);
        let keywords = record.keywords().iter().map(Text::as_str);
        let others =
            series.into_iter().chain(units).chain(unit).chain(regions).chain(publishers).chain(keywords);
        for value in record.authors().chain(others.map(Cow::Borrowed)) {
            match self.found.first.get_mut(&*value) {
                Some(first) => *first = place.min(*first),
                None if unit.is_some() || parts.iter().any(|part| plain(&value).contains(part)) => {
                    self.found.first.insert(value.into_owned(), place);
                }
                None => {}
            }
        }
    }

    fn listed(&mut self, code: Code, word: &str) {
        let targets = self.pass.targets;
        for listed in targets.listed(code, word) {
            self.raise(listed);
        }
    }

    fn raise(&mut self, listed: &ListedMatch) {
        self.found.seen[listed.unit] = true;
        self.levels[listed.unit].raise(listed.field, listed.quality);
    }

    /// Reads one text of the current record.
    fn text(&mut self, field: Field, language: &str, text: &str, place: Place) {
        let mut all = std::mem::take(&mut self.words);
        all.clear();
        let text = beginning(text).as_bytes();
        cut(text, Form::Plain, &mut MatchWords { cache: &mut self.cache, text, all: &mut all });
        self.match_words(field, language, &all, place);
        self.words = all;
    }

    fn match_words(&mut self, field: Field, language: &str, all: &[Rc<WordInfo>], place: Place) {
        let targets = self.pass.targets;
        let weight = of_field(field);
        self.parts.fill(0);
        let mut cover = Cover::default();
        let mut before: Option<(usize, usize)> = None;
        self.content_stems.clear();
        let (mut has_name_words, mut has_expression_words) = (false, false);
        for (at, info) in all.iter().enumerate() {
            if !info.is_stop_word && (!info.is_joined || info.may_match_alone()) {
                cover.words = cover.words.saturating_add(1);
                self.content_stems.push(info.stem);
                has_name_words |= info.stem != 0;
            }
            has_expression_words |= !info.terms.is_empty();
            if info.matches.is_empty() {
                continue;
            }
            match self.found.first.get_mut(&info.word) {
                Some(first) => *first = place.min(*first),
                None => {
                    self.found.first.insert(info.word.clone(), place);
                }
            }
            let mut best = 0.0_f32;
            for word_match in &info.matches {
                let unit = &targets.units[word_match.unit];
                best = best.max(word_match.quality);
                self.parts[word_match.unit] |= 1 << word_match.part;
                if self.parts[word_match.unit].count_ones() == u32::from(unit.parts) {
                    self.raise(&ListedMatch {
                        field,
                        unit: word_match.unit,
                        quality: weight * word_match.quality,
                    });
                    if let Some((last, of)) = before
                        && at - last <= NEIGHBOURS
                        && of + 1 == unit.of
                    {
                        cover.pairs = cover.pairs.saturating_add(1);
                    }
                    before = Some((at, unit.of));
                }
            }
            cover.covered += best;
        }
        if has_expression_words && field.has_concepts() {
            let steps = all.iter().map(|info| Step { terms: &info.terms, is_joined: info.is_joined });
            let language = WordLanguage::by_code(language);
            targets.expressions.each_in(steps, language, |listed| {
                cover.covered += listed.quality / 4.0;
                self.raise(&ListedMatch { field, quality: weight * listed.quality, ..*listed });
            });
        }
        if has_name_words && field.may_name_subjects() {
            self.named(field, &mut cover);
        }
        if field.is_name() {
            cover.worth =
                weight * cover.covered / f32::from(cover.words.max(1)) + 0.1 * f32::from(cover.pairs);
            if cover.worth > self.cover.worth {
                self.cover = cover;
            }
        }
    }

    /// Finds names of subjects in a text.
    fn named(&mut self, field: Field, cover: &mut Cover) {
        let targets = self.pass.targets;
        let content_stems = std::mem::take(&mut self.content_stems);
        for start in 0..content_stems.len() {
            for end in start + 1..=content_stems.len().min(start + targets.longest_name) {
                if content_stems[end - 1] == 0 {
                    break;
                }
                for listed in targets.names.get(&content_stems[start..end]).into_iter().flatten() {
                    let is_subject = listed.field == Field::Title;
                    if is_subject {
                        cover.covered += listed.quality / 4.0;
                    }
                    let (field, weight) =
                        if is_subject { (field, of_field(field)) } else { (listed.field, 1.0) };
                    self.raise(&ListedMatch { field, unit: listed.unit, quality: weight * listed.quality });
                }
            }
        }
        self.content_stems = content_stems;
    }
}

/// Maximum distance between two words that stand in order: the gap that a title bonus allows, and one.
const NEIGHBOURS: usize = GAP as usize + 1;

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // kept inside
fn byte(value: f32) -> u8 {
    value.clamp(0.0, 255.0) as u8
}
