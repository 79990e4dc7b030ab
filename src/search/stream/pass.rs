//! One pass over all records: which of them meet the query, and about how well.
//!
//! A line is read as a record only where a word or code in it may meet the query. What a record meets is noted as a
//! *profile*: for each way to meet something how good it is, and how much of a title is met. Records with the same
//! profile are worth the same but for what only the index tells; how much, is known when all records have been counted.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;
use std::ops::Range;
use std::rc::Rc;

use memchr::memchr;
use memchr::memmem::Finder;

use crate::catalogue::{Entry as Value, parse_line};
use crate::error::Fault;
use crate::filter::{Filter, plain};
use crate::messages::{Message, words};
use crate::record::{Record, RecordType, Text};
use crate::search::index::{Field, own_texts};
use crate::search::of_field;
use crate::search::stream::byte_words::{Form, Sink, cut};
use crate::search::stream::chunks::Line;
use crate::search::stream::fast::Fast;
use crate::search::stream::pass_result::{Found, Met, Place};
use crate::search::stream::targets::{Code, Info, Listed, Wanted};
use crate::search::stream::typos::Near;
use crate::search::stream::unknown_words::Unknowns;
use crate::search::stream::validate::number;
use crate::text::{chains, fold, tokenize};

/// What a pass is for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Aim<'p> {
    /// To find the records that meet the query.
    Meet,
    /// To find all records.
    All,
    /// To find the words near to those.
    Near(&'p Unknowns),
    /// To find the series, authors and units whose names have one of these in them.
    Values(&'p [String]),
    /// To find the records with these ids.
    Ids(&'p HashSet<String>),
    /// To know whether every line is a record, and their ids.
    Sound,
}

/// A pass: what is the same for all threads.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pass<'p> {
    pub(crate) wanted: &'p Wanted,
    pub(crate) aim: Aim<'p>,
    /// What records have to meet beside the words.
    pub(crate) filter: Option<&'p Filter>,
}

/// Words and runs that were looked up, by their bytes.
type Known<T> = HashMap<Box<[u8]>, T, BuildHasherDefault<Fast>>;

/// Lines that tell too little of how many the sieve lets through.
const FEW: u32 = 100;

/// So many are kept; then it begins anew.
const MOST_KNOWN: usize = 1 << 15;

/// The best of a unit in the record at hand.
#[derive(Clone, Copy, Default)]
struct Level {
    best: f32,
    second: f32,
    field: Option<Field>,
}

/// The best name of the record at hand.
#[derive(Clone, Copy, Default)]
struct Cover {
    covered: f32,
    words: u8,
    pairs: u8,
    worth: f32,
}

/// What one thread does.
pub(crate) struct Worker<'p> {
    pass: Pass<'p>,
    found: Found,
    near: Near,
    infos: Known<Rc<Info>>,
    runs: Known<Rc<[Rc<Info>]>>,
    levels: Vec<Level>,
    /// Which parts of each unit the text at hand has.
    parts: Vec<u64>,
    cover: Cover,
    telling: Vec<u32>,
    profile: Vec<u8>,
    words: Vec<Rc<Info>>,
    /// How many lines the sieve was asked about, and how many of them it let through.
    sifted: u32,
    held: u32,
    /// What is known of a word that has nothing to do with the query.
    plain: Rc<Info>,
    /// Finds the field that makes a topic.
    names: Finder<'static>,
    /// Finds the type of a unit.
    unit: Finder<'static>,
    /// Finds the field of the id.
    id: Finder<'static>,
}

impl<'p> Worker<'p> {
    pub(crate) fn new(pass: Pass<'p>) -> Worker<'p> {
        let units = pass.wanted.units.len();
        let near = match pass.aim {
            Aim::Near(unknowns) => Near::of(unknowns.clone()),
            _ => Near::default(),
        };
        Worker {
            pass,
            found: Found {
                told: vec![false; units],
                ..Found::default()
            },
            near,
            infos: Known::default(),
            runs: Known::default(),
            levels: vec![Level::default(); units],
            parts: vec![0; units],
            cover: Cover::default(),
            telling: Vec::new(),
            profile: Vec::new(),
            words: Vec::new(),
            sifted: 0,
            held: 0,
            plain: Rc::default(),
            names: Finder::new(br#""names""#),
            unit: Finder::new(br#""unit""#),
            id: Finder::new(br#""id""#),
        }
    }

    /// What it has found.
    pub(crate) fn end(self) -> Found {
        Found {
            near: self.near.end(),
            ..self.found
        }
    }

    /// Takes a line of a file; `line` is its number there, as far as the part knows.
    pub(crate) fn line(&mut self, file: u16, line: Line<'_>) {
        if matches!(self.pass.aim, Aim::Sound) {
            return self.sound(line);
        }
        let place = Place {
            of: 0,
            file,
            offset: line.offset,
            length: line
                .text
                .map_or(0, |text| u32::try_from(text.len()).unwrap_or(u32::MAX)),
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
            Aim::Meet => self.pass.wanted.reads_all || self.may_name(text) || self.may_meet(text),
            Aim::Ids(ids) => self.may_have_id(text, ids),
            Aim::Near(_) => self.near.is_new(text),
            Aim::Sound => false,
        };
        if !touched {
            return;
        }
        match std::str::from_utf8(text)
            .map_err(|_| fault(words::not_utf8()))
            .and_then(parse_line)
        {
            Ok(Value::Record(record)) => self.record(&record, place),
            Ok(Value::Topic(_)) => {
                self.found.records -= 1;
                self.found.naming.push(place);
            }
            Err(wrong) => {
                self.found.records -= 1;
                self.found.faults.push((
                    place,
                    Fault {
                        line: Some(line.before),
                        ..wrong
                    },
                ));
            }
        }
    }

    /// Whether a line may be a topic or a unit. The pass notes each of them: a file with topics has no others, and a
    /// record has the words of the names of its units.
    fn may_name(&self, text: &[u8]) -> bool {
        self.unit.find(text).is_some()
            || (!text.starts_with(br#"{"type""#) && self.names.find(text).is_some())
    }

    /// Whether a line may be a record with one of these ids. A line with an escape may write an id in other letters.
    fn may_have_id(&self, text: &[u8], ids: &HashSet<String>) -> bool {
        let is_asked = |key: usize| {
            let rest = text[key + self.id.needle().len()..].trim_ascii_start();
            let value = rest.strip_prefix(b":").map(<[u8]>::trim_ascii_start);
            let value = value.and_then(|value| value.strip_prefix(b"\""));
            let end = value.and_then(|value| memchr(b'"', value));
            let id = value
                .zip(end)
                .and_then(|(value, end)| std::str::from_utf8(&value[..end]).ok());
            id.is_some_and(|id| ids.contains(id))
        };
        memchr(b'\\', text).is_some() || self.id.find_iter(text).any(is_asked)
    }

    /// Notes the id of a line, or that it is no record. Once one is none, that is known.
    fn sound(&mut self, line: Line<'_>) {
        if self.found.unsound {
            return;
        }
        let text = line.text.and_then(|text| std::str::from_utf8(text).ok());
        // A mark of another blank is none to JSON.
        let text = text.map(|text| text.trim_matches([' ', '\t', '\r']));
        match text.map(|text| (text, parse_line(text))) {
            Some(("", _) | (_, Ok(Value::Topic(_)))) => {}
            Some((_, Ok(Value::Record(record)))) => self.found.ids.push(number(record.id())),
            None | Some((_, Err(_))) => self.found.unsound = true,
        }
    }

    fn may_meet(&mut self, text: &[u8]) -> bool {
        let wanted = self.pass.wanted;
        // Where it lets most lines through, it is only more work.
        if self.held <= self.sifted / 2 + FEW {
            let begins = |word: &[u8]| wanted.begins(word);
            let mut meeting = Meeting { worker: self, text };
            let holds = wanted.sieve.holds(text, &mut meeting, begins);
            self.sifted += 1;
            self.held += u32::from(holds);
            if !holds {
                return false;
            }
        }
        cut(text, Form::Json, &mut Meeting { worker: self, text })
    }

    /// Takes a record in memory.
    pub(crate) fn memory(&mut self, record: &Record<'_>, place: Place) {
        self.found.records += 1;
        self.record(record, place);
    }

    fn record(&mut self, record: &Record<'_>, place: Place) {
        let of = RecordType::ALL
            .iter()
            .position(|of| *of == record.record_type())
            .unwrap_or_default();
        let place = Place {
            of: u8::try_from(of).unwrap_or_default(),
            ..place
        };
        match self.pass.aim {
            Aim::Near(_) => return own_texts(record, &mut |_, _, text| self.near.note(text)),
            Aim::Values(parts) => return self.values(record, parts, place),
            Aim::Ids(ids) => {
                if ids.contains(record.id()) {
                    self.found.asked.push(place);
                }
                return;
            }
            Aim::Meet | Aim::All | Aim::Sound => {}
        }
        if matches!(record, Record::Unit(_)) {
            self.found.naming.push(place);
        }
        self.levels.fill(Level::default());
        self.cover = Cover::default();
        own_texts(record, &mut |field, _, text| self.text(field, text, place));
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
            let primary = language.split('-').next().unwrap_or_default();
            self.listed(Code::Language, primary);
        }
        if matches!(self.pass.aim, Aim::Meet) && self.levels.iter().all(|level| level.field.is_none()) {
            return;
        }
        self.profile.clear();
        self.profile.extend(
            self.levels
                .iter()
                .map(|level| byte(200.0 * (level.best + SECOND * level.second))),
        );
        self.profile
            .extend([byte(8.0 * self.cover.covered), self.cover.words, self.cover.pairs]);
        let profile = self.found.profiles.number(&self.profile);
        self.found.met.push(Met {
            place,
            year: record
                .year()
                .and_then(|year| i16::try_from(year).ok())
                .unwrap_or(0),
            kept: self.pass.filter.is_none_or(|filter| filter.matches(record)),
            profile,
        });
    }

    fn values(&mut self, record: &Record<'_>, parts: &[String], place: Place) {
        let series = record.series().map(|series| series.name.as_str());
        let units = record.units().iter().map(Text::as_str);
        let unit = matches!(record, Record::Unit(_)).then_some(record.id());
        for value in record.authors().chain(series).chain(units).chain(unit) {
            match self.found.first.get_mut(value) {
                Some(first) => *first = place.min(*first),
                None if unit.is_some() || parts.iter().any(|part| plain(value).contains(part)) => {
                    self.found.first.insert(value.to_owned(), place);
                }
                None => {}
            }
        }
    }

    fn listed(&mut self, code: Code, word: &str) {
        let wanted = self.pass.wanted;
        for listed in wanted.listed(code, word) {
            self.raise(listed);
        }
    }

    fn raise(&mut self, listed: &Listed) {
        self.found.told[listed.unit] = true;
        let level = &mut self.levels[listed.unit];
        let is_other = level.field.is_some_and(|field| field != listed.field);
        if listed.quality > level.best {
            if is_other {
                level.second = level.second.max(level.best);
            }
            (level.best, level.field) = (listed.quality, Some(listed.field));
        } else if is_other {
            level.second = level.second.max(listed.quality);
        }
    }

    /// Takes one of its texts.
    fn text(&mut self, field: Field, text: &str, place: Place) {
        let mut all = std::mem::take(&mut self.words);
        all.clear();
        let text = text.as_bytes();
        cut(
            text,
            Form::Plain,
            &mut Reading {
                worker: self,
                text,
                all: &mut all,
            },
        );
        self.take(field, &all, place);
        self.words = all;
    }

    fn take(&mut self, field: Field, all: &[Rc<Info>], place: Place) {
        let wanted = self.pass.wanted;
        let weight = of_field(field);
        self.parts.fill(0);
        let mut cover = Cover::default();
        let mut before: Option<(usize, usize)> = None;
        self.telling.clear();
        let mut names = false;
        for (at, info) in all.iter().enumerate() {
            if !info.silent {
                cover.words = cover.words.saturating_add(1);
                self.telling.push(info.stem);
                names |= info.stem != 0;
            }
            if info.meets.is_empty() {
                continue;
            }
            match self.found.first.get_mut(&info.word) {
                Some(first) => *first = place.min(*first),
                None => {
                    self.found.first.insert(info.word.clone(), place);
                }
            }
            let mut best = 0.0_f32;
            for meet in &info.meets {
                let unit = &wanted.units[meet.unit];
                best = best.max(meet.quality);
                self.parts[meet.unit] |= 1 << meet.part;
                if self.parts[meet.unit].count_ones() == u32::from(unit.parts) {
                    self.raise(&Listed {
                        field,
                        unit: meet.unit,
                        quality: weight * meet.quality,
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
        if names && is_content(field) {
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

    /// Finds the names of subjects in a text.
    fn named(&mut self, field: Field, cover: &mut Cover) {
        let wanted = self.pass.wanted;
        let telling = std::mem::take(&mut self.telling);
        for start in 0..telling.len() {
            for end in start + 1..=telling.len().min(start + wanted.longest_name) {
                if telling[end - 1] == 0 {
                    break;
                }
                for listed in wanted.names.get(&telling[start..end]).into_iter().flatten() {
                    let is_subject = listed.field == Field::Title;
                    if is_subject {
                        cover.covered += listed.quality / 4.0;
                    }
                    let (field, weight) = if is_subject {
                        (field, of_field(field))
                    } else {
                        (listed.field, 1.0)
                    };
                    self.raise(&Listed {
                        field,
                        unit: listed.unit,
                        quality: weight * listed.quality,
                    });
                }
            }
        }
        self.telling = telling;
    }
}

/// Whether a line may meet the query.
struct Meeting<'w, 'p, 't> {
    worker: &'w mut Worker<'p>,
    text: &'t [u8],
}

impl Sink for Meeting<'_, '_, '_> {
    #[inline(always)]
    fn word(&mut self, at: Range<usize>) -> bool {
        let wanted = self.worker.pass.wanted;
        let word = &self.text[at.clone()];
        wanted.begins(word) && (self.worker.info(word).tells() || quoted_at(wanted, self.text, at.start))
    }

    fn joined(&mut self, word: &[u8]) -> bool {
        self.worker.pass.wanted.begins(word) && self.worker.info(word).tells()
    }

    fn foreign(&mut self, at: Range<usize>) -> bool {
        let run = self.worker.run(&self.text[at]);
        run.iter().any(|info| info.tells())
    }

    fn escape(&mut self) -> bool {
        true
    }
}

/// What is known of the words of a text.
struct Reading<'w, 'p, 't> {
    worker: &'w mut Worker<'p>,
    text: &'t [u8],
    all: &'w mut Vec<Rc<Info>>,
}

impl Sink for Reading<'_, '_, '_> {
    #[inline(always)]
    fn word(&mut self, at: Range<usize>) -> bool {
        let info = self.worker.info(&self.text[at]);
        self.all.push(info);
        false
    }

    fn joined(&mut self, word: &[u8]) -> bool {
        if self.worker.pass.wanted.begins(word) {
            let info = self.worker.info(word);
            if info.tells() {
                self.all.push(info);
            }
        }
        false
    }

    fn foreign(&mut self, at: Range<usize>) -> bool {
        let run = self.worker.run(&self.text[at]);
        self.all.extend(run.iter().cloned());
        false
    }
}

impl Worker<'_> {
    /// What is known of an ASCII word.
    fn info(&mut self, word: &[u8]) -> Rc<Info> {
        if let Some(known) = self.infos.get(word) {
            return Rc::clone(known);
        }
        let wanted = self.pass.wanted;
        // Numbers are as many as records: only those sought are worth keeping.
        if word.first().is_some_and(u8::is_ascii_digit) && !wanted.begins(word) {
            return Rc::clone(&self.plain);
        }
        if self.infos.len() >= MOST_KNOWN {
            self.infos.clear();
        }
        let info = Rc::new(wanted.relate(&fold(&String::from_utf8_lossy(word))));
        self.infos.insert(word.into(), Rc::clone(&info));
        info
    }

    /// What is known of the words of a run with other letters.
    fn run(&mut self, run: &[u8]) -> Rc<[Rc<Info>]> {
        if let Some(known) = self.runs.get(run) {
            return Rc::clone(known);
        }
        if self.runs.len() >= MOST_KNOWN {
            self.runs.clear();
        }
        let wanted = self.pass.wanted;
        let text = String::from_utf8_lossy(run);
        let words = tokenize(&text);
        let mut infos: Vec<Rc<Info>> = words
            .iter()
            .map(|word| Rc::new(wanted.relate(&word.folded)))
            .collect();
        let joined = chains(&words)
            .into_iter()
            .map(|(_, word)| Rc::new(wanted.relate(&word)));
        infos.extend(joined.filter(|info| info.tells()));
        let infos: Rc<[Rc<Info>]> = infos.into();
        self.runs.insert(run.into(), Rc::clone(&infos));
        infos
    }
}

/// What a second field adds, as in `search::weights`.
const SECOND: f32 = 0.15;
/// Words between two neighbours of the query that do not part them, and one.
const NEIGHBOURS: usize = 3;

/// Whether subjects are looked for in its text.
fn is_content(field: Field) -> bool {
    field.is_name() && field != Field::Acronym
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // kept inside
fn byte(value: f32) -> u8 {
    value.clamp(0.0, 255.0) as u8
}

/// Whether a code that tells begins at a word and stands alone in quotation marks.
fn quoted_at(wanted: &Wanted, text: &[u8], start: usize) -> bool {
    let begins = start.checked_sub(1).is_some_and(|before| text[before] == b'"');
    let string = || {
        let rest = &text[start..];
        &rest[..memchr::memchr(b'"', rest).unwrap_or(rest.len())]
    };
    begins && wanted.is_quoted(string())
}
