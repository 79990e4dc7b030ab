//! Finds topics, countries, regions, languages, kinds and units by words of their names, and by whole names in the
//! query.

use std::collections::HashSet;
use std::ops::Range;

use crate::codes::{Country, Language, Region};
use crate::index::{Field, Scope, kind_names};
use crate::record::{Record, RecordType, Text, Topic};
use crate::search::stream::byte_words::{Form, Sink, cut, mark_head};
use crate::search::stream::listed_match::ListedMatch;
use crate::search::stream::targets::{Code, Targets, WordMatch};
use crate::search::{MatchKind, of_field, of_match_kind};
use crate::text::{Word, chains, fold, stem, stem_sequences, tokenize};

impl Targets {
    /// Returns the matches of the words of a name, for units that the name matches whole.
    fn matches_of(&self, name: &str) -> Vec<WordMatch> {
        let words = tokenize(name);
        let mut matches: Vec<WordMatch> = Vec::new();
        let joined = chains(&words).into_iter().map(|(_, word)| word);
        for word in words.iter().map(|word| word.folded.clone()).chain(joined) {
            matches.extend(self.relate(&word, &word).matches);
        }
        let parts = |unit: usize| {
            let parts: HashSet<u8> = matches.iter().filter(|m| m.unit == unit).map(|m| m.part).collect();
            parts.len()
        };
        let whole: Vec<bool> =
            (0..self.units.len()).map(|unit| parts(unit) >= usize::from(self.units[unit].parts)).collect();
        matches.retain(|m| whole[m.unit]);
        matches
    }

    /// Returns the matches of a subject with this name, if the query has every significant word of the name.
    fn named_by(&self, name: &str) -> Vec<WordMatch> {
        let words = tokenize(name);
        for stems in stem_sequences(&words) {
            let mut matches = Vec::new();
            let all = stems.iter().all(|(stem, ..)| {
                let before = matches.len();
                let same = self.target_words.iter().filter(|target| target.stem == *stem);
                matches.extend(same.map(|target| WordMatch {
                    unit: target.unit,
                    part: target.part,
                    quality: of_match_kind(MatchKind::Translation),
                }));
                matches.len() > before
            });
            matches.retain(|m| self.units[m.unit].parts == 1);
            if all && !matches.is_empty() {
                return matches;
            }
        }
        Vec::new()
    }

    /// Returns whether a name may have a word that begins like a searched one.
    fn may_touch(&self, name: &str) -> bool {
        cut(name.as_bytes(), Form::Plain, &mut MayTouch { targets: self, name })
    }

    /// Returns whether a run with letters that are not ASCII may have a word that begins like a searched one.
    fn may_begin(&self, run: &str) -> bool {
        if !self.ascii {
            return true;
        }
        // Among the letters of other scripts than Latin, only digits fold to ASCII.
        let is_latin = |byte: u8| matches!(byte, 0xC2..=0xCA | 0xE1 | 0xE2 | 0xEF | 0xF0);
        if !run.bytes().any(|byte| is_latin(byte) || byte.is_ascii_digit()) {
            return false;
        }
        run.split(|letter: char| !letter.is_alphanumeric()).any(|word| {
            let end = word.char_indices().nth(3).map_or(word.len(), |(at, _)| at);
            let folded = fold(&word[..end]);
            // A short word may be part of a longer one, and a digit may end a word.
            folded.len() < 3
                || folded.bytes().any(|byte| byte.is_ascii_digit())
                || self.is_typed(folded.as_bytes())
        })
    }

    /// Adds the matches of a name: by its words, and by the subject that it names.
    fn of_name(&mut self, name: &str, field: Field, matches: &mut NameMatches) {
        if !self.may_touch(name) {
            return;
        }
        for word_match in self.matches_of(name) {
            self.known[word_match.unit] |= word_match.quality >= of_match_kind(MatchKind::Form);
            raise(&mut matches.words, field, word_match);
        }
        for word_match in self.named_by(name) {
            raise(&mut matches.named, field, word_match);
        }
        let is_excluded = |word: Word| self.excluded.contains(&stem(&word.folded));
        matches.excluded |= !self.excluded.is_empty() && tokenize(name).into_iter().any(is_excluded);
    }

    /// Returns the matches of the names of a subject.
    fn of_names<'n>(&mut self, names: impl IntoIterator<Item = &'n str>, field: Field) -> NameMatches {
        let mut matches = NameMatches::default();
        for name in names {
            self.of_name(name, field, &mut matches);
        }
        matches
    }

    /// Adds the topics that concern the query.
    pub(crate) fn add_topics(&mut self, topics: &[Topic<'_>]) {
        for (at, topic) in topics.iter().enumerate() {
            let names = || topic.names.values().flatten().map(Text::as_str);
            let mut matches = self.of_names(names(), Field::Topic);
            let by_id = self.of_names([topic.id.as_str()], Field::Topic);
            matches.words.extend(by_id.words);
            matches.excluded |= by_id.excluded;
            if matches.is_irrelevant() {
                continue;
            }
            self.topics.push(at);
            // A title that names the topic makes the topic one of the record's subjects.
            let in_title: Vec<ListedMatch> =
                matches.words.iter().cloned().chain(matches.in_title()).collect();
            for name in names() {
                self.name(name, &in_title);
            }
            self.list(Code::Topic, &topic.id, matches.listed());
        }
    }

    /// Adds the countries and regions that concern the query.
    pub(crate) fn add_places(&mut self) {
        let (countries, regions) = (self.add_countries(), self.add_regions());
        self.scope = Scope::Query { countries, regions, languages: HashSet::new() };
    }

    /// Adds the countries that concern the query, and returns their codes.
    fn add_countries(&mut self) -> HashSet<String> {
        let mut countries = HashSet::new();
        for country in Country::all() {
            let names = || country.names().map(|(_, name)| name);
            let aliases = || country.aliases().map(|(_, name)| name);
            let mut matches = self.of_names(names(), Field::Country);
            // Other spellings name the country, and no record has them.
            let by_alias = self.of_names(aliases(), Field::Country);
            matches.named.extend(by_alias.named);
            let by_code = self.of_names([country.code()], Field::Country);
            matches.words.extend(by_code.words);
            matches.excluded |= by_alias.excluded || by_code.excluded;
            // The index knows the words of other spellings, although no record has them.
            if matches.is_irrelevant() && by_alias.words.is_empty() {
                continue;
            }
            countries.insert(country.code().to_owned());
            self.name_all(names().chain(aliases()), &matches);
            self.list(Code::Country, country.code(), matches.listed());
        }
        countries
    }

    /// Adds the regions that concern the query, and returns their codes.
    fn add_regions(&mut self) -> HashSet<String> {
        let mut regions = HashSet::new();
        for region in Region::all() {
            let names = || region.names().chain(region.aliases()).map(|(_, name)| name);
            let mut matches = self.of_names(names(), Field::Region);
            let is_known = !matches.words.is_empty();
            matches.words.clear();
            if matches.is_irrelevant() && !is_known {
                continue;
            }
            regions.insert(region.code().to_owned());
            self.name_all(names(), &matches);
            for code in region.country_codes() {
                self.list(Code::Country, code, matches.listed());
            }
        }
        regions
    }

    /// Adds the languages and kinds of record that concern the query.
    pub(crate) fn add_languages_and_kinds(&mut self) {
        // An index has the name of a language or kind only if a record has it, which the pass notices by the code.
        let known = self.known.clone();
        for language in Language::all() {
            let code = language.code();
            let names = language.names().filter(|(of, _)| ["en", "fr", "es", code].contains(of));
            let matches = self.of_names(names.map(|(_, name)| name).chain([code]), Field::Language);
            if let (Scope::Query { languages, .. }, false) = (&mut self.scope, matches.is_irrelevant()) {
                languages.insert(code.to_owned());
            }
            self.list(Code::Language, code, matches.words);
        }
        for kind in RecordType::ALL.iter().flat_map(|of| of.kinds()) {
            let matches = self.of_names(kind_names(kind).iter().map(|(_, name)| *name), Field::Kind);
            self.list(Code::Kind, kind, matches.words);
        }
        self.known = known;
    }

    /// Adds the units that concern the query.
    pub(crate) fn add_units(&mut self, units: &[&Record<'_>]) {
        for unit in units {
            let names = unit.titles().into_iter().map(|(_, name)| name).chain(unit.acronym());
            let matches = self.of_names(names, Field::Unit);
            self.list(Code::Unit, unit.id(), matches.words);
        }
    }

    /// Adds the names of a subject by which texts are recognised.
    fn name_all<'n>(&mut self, names: impl Iterator<Item = &'n str>, matches: &NameMatches) {
        if matches.named.is_empty() {
            return;
        }
        let in_title: Vec<ListedMatch> = matches.in_title().collect();
        for name in names {
            self.name(name, &in_title);
        }
    }

    /// Adds a name by which texts are recognised.
    pub(crate) fn name(&mut self, name: &str, matches: &[ListedMatch]) {
        let words = tokenize(name);
        for stems in stem_sequences(&words) {
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
            mark_head(&mut self.heads, stems[longest].0.as_bytes());
            // A number is skipped unless it is searched or part of a name.
            let numbers = stems.iter().filter(|(stem, ..)| stem.starts_with(|c: char| c.is_ascii_digit()));
            for (number, ..) in numbers {
                mark_head(&mut self.heads, number.as_bytes());
            }
            self.longest_name = self.longest_name.max(row.len());
            let known = self.names.entry(row).or_default();
            for listed in matches {
                if !known.contains(listed) {
                    known.push(listed.clone());
                }
            }
        }
    }

    /// Adds the matches of a record that lists a code.
    pub(crate) fn list(&mut self, code: Code, word: &str, matches: Vec<ListedMatch>) {
        if !matches.is_empty() {
            self.codes[code as usize].entry(word.to_owned()).or_default().extend(matches);
        }
    }
}

/// Decides whether a name may have a searched word.
struct MayTouch<'w> {
    targets: &'w Targets,
    name: &'w str,
}

impl Sink for MayTouch<'_> {
    #[inline(always)]
    fn word(&mut self, at: Range<usize>) -> bool {
        self.targets.is_typed(&self.name.as_bytes()[at])
    }

    fn joined(&mut self, word: &[u8]) -> bool {
        self.targets.is_typed(word)
    }

    fn foreign(&mut self, at: Range<usize>) -> bool {
        self.targets.may_begin(&self.name[at])
    }
}

/// Matches by the names of a subject.
#[derive(Default)]
struct NameMatches {
    /// Matches by words of the names.
    words: Vec<ListedMatch>,
    /// Matches because the query names the subject.
    named: Vec<ListedMatch>,
    /// True if a name has an excluded word.
    excluded: bool,
}

impl NameMatches {
    /// Returns whether the subject does not concern the query.
    fn is_irrelevant(&self) -> bool {
        self.words.is_empty() && self.named.is_empty() && !self.excluded
    }

    /// Returns the matches of a record that lists the subject.
    fn listed(&self) -> Vec<ListedMatch> {
        self.words.iter().chain(&self.named).cloned().collect()
    }

    /// Returns the matches of a text that names the subject, in the field of the text.
    fn in_title(&self) -> impl Iterator<Item = ListedMatch> {
        let named = |listed: &ListedMatch| ListedMatch {
            field: Field::Title,
            quality: listed.quality / of_field(listed.field),
            ..listed.clone()
        };
        self.named.iter().map(named)
    }
}

/// Keeps the best match of a unit.
fn raise(listed: &mut Vec<ListedMatch>, field: Field, word_match: WordMatch) {
    let quality = word_match.quality * of_field(field);
    match listed.iter_mut().find(|l| l.unit == word_match.unit) {
        Some(known) => known.quality = known.quality.max(quality),
        None => listed.push(ListedMatch { field, unit: word_match.unit, quality }),
    }
}

/// Calls `found` with every word of the names of topics, countries, languages and kinds.
pub(crate) fn each_name(topics: &[Topic<'_>], found: &mut dyn FnMut(&str)) {
    let mut each = |name: &str| {
        for word in tokenize(name) {
            found(&word.folded);
        }
    };
    for name in topics.iter().flat_map(|topic| topic.names.values().flatten()) {
        each(name);
    }
    for (_, name) in Country::all().flat_map(Country::names) {
        each(name);
    }
    for language in Language::all() {
        let of = ["en", "fr", "es", language.code()];
        for (_, name) in language.names().filter(|(code, _)| of.contains(code)) {
            each(name);
        }
    }
    for kind in RecordType::ALL.iter().flat_map(|of| of.kinds()) {
        for (_, name) in kind_names(kind) {
            each(name);
        }
    }
}
