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

/// Match of a text, or the best title match of the current record.
#[derive(Clone, Copy, Default)]
struct Cover {
    covered: f32,
    words: u8,
    pairs: u8,
    worth: f32,
    /// Position of the last matching word, and its item of the query.
    last: Option<(usize, usize)>,
}

impl Cover {
    /// Counts a pair if a matching word follows one of the item before its own.
    fn add_match(&mut self, at: usize, item: usize) {
        if let Some((last, before)) = self.last
            && at - last <= NEIGHBOURS
            && before + 1 == item
        {
            self.pairs = self.pairs.saturating_add(1);
        }
        self.last = Some((at, item));
    }
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
        let length = line.text.map_or(0, |text| u32::try_from(text.len()).unwrap_or(u32::MAX));
        let place = Place { of: 0, file, offset: line.offset, length };
        let Some(text) = line.text.map(<[u8]>::trim_ascii) else {
            return self.add_fault(line, place, fault(words::line_too_long()));
        };
        if text.is_empty() {
            return;
        }
        if !text.starts_with(b"{") {
            return self.add_fault(line, place, fault(words::not_a_record()));
        }
        let must_parse = self.must_parse(text);
        if matches!(self.pass.aim, Aim::Match) && self.near.has_words() && self.near.is_new(text) {
            self.note_words(text);
        }
        if !must_parse {
            self.found.records += 1;
            return;
        }
        match std::str::from_utf8(text).map_err(|_| fault(words::not_utf8())).and_then(parse_record) {
            Ok(Value::Record(record)) => self.record(&record, place),
            Ok(Value::Topic(_)) => self.found.naming.push(place),
            Err(fault) => self.add_fault(line, place, fault),
        }
    }

    fn add_fault(&mut self, line: Line<'_>, place: Place, fault: Fault) {
        self.found.faults.push((place, Fault { line: Some(line.before), ..fault }));
    }

    /// Returns whether a line may be a record that the pass looks for.
    #[inline(always)]
    fn must_parse(&mut self, text: &[u8]) -> bool {
        match self.pass.aim {
            Aim::All | Aim::Values(_) => true,
            Aim::Match => self.pass.targets.reads_all || self.may_name(text) || self.may_match(text),
            Aim::Ids(ids) => self.may_have_id(text, ids),
            Aim::Near(_) => self.near.is_new(text),
            Aim::Validate => false,
        }
    }

    /// Compares the words of a line with the suspects.
    fn note_words(&mut self, text: &[u8]) {
        if let Ok(Ok(Value::Record(record))) = std::str::from_utf8(text).map(parse_record) {
            own_texts(&record, &mut |_, _, text| self.near.note(text));
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

    /// Reads a record.
    pub(crate) fn record(&mut self, record: &Record<'_>, place: Place) {
        self.found.records += 1;
        let of = RecordType::ALL.iter().position(|of| *of == record.record_type()).unwrap_or_default();
        let place = Place { of: u8::try_from(of).unwrap_or_default(), ..place };
        match self.pass.aim {
            Aim::Near(_) => own_texts(record, &mut |_, _, text| self.near.note(text)),
            Aim::Values(parts) => self.values(record, parts, place),
            Aim::Ids(ids) if ids.contains(record.id()) => self.found.asked.push(place),
            Aim::Ids(_) => {}
            Aim::Match | Aim::All | Aim::Validate => self.candidate(record, place),
        }
    }

    /// Adds a record to the candidates, if it matches a unit or if the pass looks for all records.
    fn candidate(&mut self, record: &Record<'_>, place: Place) {
        let must_match = matches!(self.pass.aim, Aim::Match);
        if must_match && place.file == MEMORY && self.near.has_words() {
            own_texts(record, &mut |_, _, text| self.near.note(text));
        }
        if matches!(record, Record::Unit(_)) {
            self.found.naming.push(place);
        }
        self.match_record(record, place);
        if must_match && self.levels.iter().all(|level| level.is_empty()) {
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

    /// Finds the level of each unit in a record, and the best title match.
    fn match_record(&mut self, record: &Record<'_>, place: Place) {
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
        let mut cover = Cover::default();
        self.parts.fill(0);
        self.content_stems.clear();
        for (at, info) in all.iter().enumerate() {
            if !info.is_stop_word && (!info.is_joined || info.may_match_alone()) {
                cover.words = cover.words.saturating_add(1);
                self.content_stems.push(info.stem);
            }
            if !info.matches.is_empty() {
                self.note_first(&info.word, place);
                self.match_word(field, at, info, &mut cover);
            }
        }
        if field.has_concepts() && all.iter().any(|info| !info.terms.is_empty()) {
            self.match_expressions(field, language, all, &mut cover);
        }
        if field.may_name_subjects() && self.content_stems.iter().any(|stem| *stem != 0) {
            self.match_names(field, &mut cover);
        }
        if field.is_name() {
            cover.worth = of_field(field) * cover.covered / f32::from(cover.words.max(1))
                + 0.1 * f32::from(cover.pairs);
            if cover.worth > self.cover.worth {
                self.cover = cover;
            }
        }
    }

    /// Keeps the first record that has a matching word.
    fn note_first(&mut self, word: &str, place: Place) {
        match self.found.first.get_mut(word) {
            Some(first) => *first = place.min(*first),
            None => {
                self.found.first.insert(word.to_owned(), place);
            }
        }
    }

    /// Raises the units of which the text now has all parts.
    fn match_word(&mut self, field: Field, at: usize, info: &WordInfo, cover: &mut Cover) {
        let targets = self.pass.targets;
        let mut best = 0.0_f32;
        for word_match in &info.matches {
            let unit = &targets.units[word_match.unit];
            best = best.max(word_match.quality);
            self.parts[word_match.unit] |= 1 << word_match.part;
            if self.parts[word_match.unit].count_ones() == u32::from(unit.parts) {
                let quality = of_field(field) * word_match.quality;
                self.raise(&ListedMatch { field, unit: word_match.unit, quality });
                cover.add_match(at, unit.of);
            }
        }
        cover.covered += best;
    }

    /// Finds expressions of the concepts of the query in a text.
    fn match_expressions(&mut self, field: Field, language: &str, all: &[Rc<WordInfo>], cover: &mut Cover) {
        let steps = all.iter().map(|info| Step { terms: &info.terms, is_joined: info.is_joined });
        self.pass.targets.expressions.each_in(steps, WordLanguage::by_code(language), |listed| {
            cover.covered += listed.quality / 4.0;
            self.raise(&ListedMatch { field, quality: of_field(field) * listed.quality, ..*listed });
        });
    }

    /// Finds names of subjects in a text.
    fn match_names(&mut self, field: Field, cover: &mut Cover) {
        let targets = self.pass.targets;
        let content_stems = std::mem::take(&mut self.content_stems);
        for start in 0..content_stems.len() {
            for end in start + 1..=content_stems.len().min(start + targets.longest_name) {
                if content_stems[end - 1] == 0 {
                    break;
                }
                for listed in targets.names.get(&content_stems[start..end]).into_iter().flatten() {
                    if listed.field == Field::Title {
                        cover.covered += listed.quality / 4.0;
                        self.raise(&ListedMatch {
                            field,
                            quality: of_field(field) * listed.quality,
                            ..*listed
                        });
                    } else {
                        self.raise(listed);
                    }
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

/// Returns a fault of a line. The pass sets the number of the line.
fn fault(problem: Message) -> Fault {
    Fault { file: String::new(), line: None, id: None, field: None, problem }
}
