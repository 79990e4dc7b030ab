//! Builds the index of a catalogue.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use rustc_hash::FxHashMap;

use crate::codes::Country;
use crate::index::field::Field;
use crate::index::fields_of_record::{References, of_record};
use crate::index::scope::Scope;
use crate::index::subjects::{Names, Subject, subjects};
use crate::index::{ConceptPosting, Index, Keys, Lists, Posting, Strings, TextInfo, key, number};
use crate::lexicon::{KnownReadings, Lexicon, Place};
use crate::record::{Record, Topic};
use crate::text::{Word, beginning, chains, content_stems, stem, tokenize};

/// Collects the texts of records and turns them into an [`Index`].
#[derive(Debug, Default)]
pub struct Builder {
    texts: Vec<TextInfo>,
    owners: Vec<Vec<u32>>,
    /// For each field and language, the numbers of its texts.
    by_text: FxHashMap<(Field, u8), FxHashMap<String, u32>>,
    languages: Vec<String>,
    /// The number of each language.
    language_numbers: FxHashMap<String, u8>,
    words: BTreeMap<String, Vec<Posting>>,
    /// The texts in which names of subjects are searched.
    contents: Vec<(u32, Vec<Word>)>,
    /// For each concept, its places.
    concepts: BTreeMap<u16, Vec<ConceptPosting>>,
    readings: KnownReadings,
}

/// The language number of a text without one. Languages past the 255th also get this number, which has one byte.
const UNNAMED: u8 = 0;

impl Builder {
    /// Builds the index of these records. The number of a record is its position in the slice.
    #[must_use]
    pub fn index<'r>(
        records: &'r [Record<'r>],
        topics: &'r [Topic<'r>],
        lexicon: &Lexicon<'_>,
    ) -> Index<'static> {
        Builder::index_within(records, topics, lexicon, &Scope::All)
    }

    /// Builds the index with the names of only those countries, regions and languages that are in the scope.
    #[must_use]
    pub(crate) fn index_within<'r>(
        records: &'r [Record<'r>],
        topics: &'r [Topic<'r>],
        lexicon: &Lexicon<'_>,
        scope: &Scope,
    ) -> Index<'static> {
        let mut builder = Builder::default();
        builder.language("");
        let references = References {
            units: records.iter().filter(|r| matches!(r, Record::Unit(_))).map(|r| (r.id(), r)).collect(),
        };
        let subjects = subjects(records, topics, scope);
        let names = Names::of(&subjects);
        for (owner, record) in (0_u32..).zip(records) {
            let about = names.topics_of(record, topics);
            of_record(record, &about, &references, scope, &mut |field, language, text| {
                builder.add(field, language, text, owner, lexicon);
            });
        }
        builder.add_known_words(&subjects, scope);
        let places = builder.subject_postings(&subjects, &names);
        builder.concepts_of_topics(topics, &places, lexicon);
        builder.finish(records, names, places, lexicon)
    }

    fn add(&mut self, field: Field, code: &str, text: &str, owner: u32, lexicon: &Lexicon<'_>) {
        let text = beginning(text);
        let language = self.language(code);
        let by_text = self.by_text.entry((field, language)).or_default();
        if let Some(known) = by_text.get(text) {
            let owners = &mut self.owners[*known as usize];
            if owners.last() != Some(&owner) {
                owners.push(owner);
            }
            return;
        }
        let id = number(self.texts.len());
        by_text.insert(text.to_owned(), id);
        self.owners.push(vec![owner]);
        let words = tokenize(text);
        let content = content_stems(&words);
        self.texts.push(TextInfo {
            field,
            language,
            words: u16::try_from(content.len()).unwrap_or(u16::MAX),
            owners: 0,
        });
        self.add_words(id, &words);
        if field.has_concepts() {
            self.add_concepts(id, text, Some(code).filter(|code| !code.is_empty()), lexicon);
        }
        if field.may_name_subjects() {
            self.contents.push((id, words));
        }
    }

    fn add_words(&mut self, text: u32, words: &[Word]) {
        for (word, position) in words.iter().zip(0_u16..) {
            self.post(&word.folded, Posting { text, position, width: 1 });
        }
        for (range, joined) in chains(words) {
            if let Some(posting) = Posting::at(text, range.start, range.len()) {
                self.post(&joined, posting);
            }
        }
    }

    fn add_concepts(&mut self, text: u32, content: &str, language: Option<&str>, lexicon: &Lexicon<'_>) {
        for found in lexicon.find_in_one_of_many(content, language, &mut self.readings) {
            if let Some(posting) = Posting::at(text, found.words.start, found.words.len().max(1))
                && !lexicon.only_asks(found.concept)
                && !lexicon.is_foreign(found.concept)
            {
                let percent = percent(found.weight / lexicon.weight(found.concept));
                let postings = self.concepts.entry(found.concept.number()).or_default();
                postings.push(ConceptPosting { posting, percent });
            }
        }
    }

    /// Gives each concept the records that list its topic.
    fn concepts_of_topics(&mut self, topics: &[Topic<'_>], places: &[Vec<Posting>], lexicon: &Lexicon<'_>) {
        for (concepts, places) in concepts_of_topics(topics, lexicon).into_iter().zip(places) {
            let listing = places.iter().find(|place| self.texts[place.text as usize].field == Field::Topic);
            let Some(posting) = listing.copied() else {
                continue;
            };
            for concept in concepts {
                let postings = self.concepts.entry(concept).or_default();
                postings.push(ConceptPosting { posting, percent: 100 });
            }
        }
    }

    fn post(&mut self, word: &str, posting: Posting) {
        let postings = self.words.entry(word.to_owned()).or_default();
        if postings.last() != Some(&posting) {
            postings.push(posting);
        }
    }

    fn language(&mut self, code: &str) -> u8 {
        if let Some(number) = self.language_numbers.get(code) {
            return *number;
        }
        let number = u8::try_from(self.languages.len()).unwrap_or(UNNAMED);
        self.languages.push(code.to_owned());
        self.language_numbers.insert(code.to_owned(), number);
        number
    }

    /// Adds the words of subjects' names without postings, so that a search does not correct them.
    fn add_known_words(&mut self, subjects: &[Subject], scope: &Scope) {
        let countries = Country::all().filter(|country| scope.has_country(country.code()));
        let spellings = countries.flat_map(|country| {
            country
                .names()
                .filter(|(language, _)| ["en", "fr", "es"].contains(language))
                .flat_map(|(_, name)| tokenize(name))
        });
        let of_subjects = subjects.iter().flat_map(|subject| subject.names.iter().flatten());
        for word in of_subjects.cloned().chain(spellings) {
            self.words.entry(word.folded).or_default();
        }
    }

    /// Returns for each subject the texts that name it, and one text for the records that list it.
    fn subject_postings(&mut self, subjects: &[Subject], names: &Names) -> Vec<Vec<Posting>> {
        let mut postings = vec![Vec::new(); subjects.len()];
        for (text, content) in &self.contents {
            names.each_in(content, &mut |subject, first, last| {
                postings[subject as usize].extend(Posting::at(*text, first, last - first + 1));
            });
        }
        for (subject, postings) in subjects.iter().zip(&mut postings) {
            postings.sort();
            postings.dedup();
            if !subject.owners.is_empty() {
                postings.push(Posting { text: number(self.texts.len()), position: 0, width: 1 });
                self.texts.push(TextInfo { field: subject.field, language: UNNAMED, words: 1, owners: 0 });
                self.owners.push(subject.owners.clone());
            }
        }
        postings
    }

    fn finish(
        mut self,
        records: &[Record<'_>],
        names: Names,
        subjects: Vec<Vec<Posting>>,
        lexicon: &Lexicon<'_>,
    ) -> Index<'static> {
        let concepts = lexicon
            .concepts()
            .map(|concept| best_readings(self.concepts.remove(&concept.number()).unwrap_or_default()));
        let concepts = lists(concepts);
        let mut stems: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (word, id) in self.words.keys().zip(0_u32..) {
            stems.entry(key(&stem(word))).or_default().push(id);
        }
        let (texts, lists_of_owners) = shared_owners(self.texts, self.owners);
        self.words.values_mut().for_each(|postings| postings.sort());
        Index {
            records: number(records.len()),
            stems: Keys(stems.keys().copied().collect()),
            forms: lists(stems.into_values()),
            words: strings(self.words.keys()),
            postings: lists(self.words.into_values()),
            texts: Cow::Owned(texts),
            owners: lists(lists_of_owners),
            languages: strings(self.languages.iter()),
            names: Keys(names.named.iter().flat_map(|(name, named)| named.iter().map(|_| *name)).collect()),
            named: names.named.into_values().flatten().collect(),
            subjects: lists(subjects),
            concepts,
            years: records
                .iter()
                .map(|r| r.year().and_then(|year| i16::try_from(year).ok()).unwrap_or(0))
                .collect(),
            focus: records.iter().map(focus).collect(),
            secondary: secondary(records),
            local: records.iter().map(|record| !record.countries().is_empty()).collect(),
        }
    }
}

/// Sorts the postings of a concept. Of several ways to read the same words, the best one counts.
fn best_readings(mut postings: Vec<ConceptPosting>) -> Vec<ConceptPosting> {
    postings.sort();
    postings.dedup_by(|next, kept| {
        let same = next.posting == kept.posting;
        if same {
            kept.percent = kept.percent.max(next.percent);
        }
        same
    });
    postings
}

/// Returns the texts and the different lists of owners. Each text has the number of its list.
fn shared_owners(texts: Vec<TextInfo>, owners: Vec<Vec<u32>>) -> (Vec<TextInfo>, Vec<Vec<u32>>) {
    let mut lists: Vec<Vec<u32>> = Vec::new();
    let mut known: HashMap<Vec<u32>, u32> = HashMap::new();
    let texts = texts.into_iter().zip(owners).map(|(info, owners)| {
        let list = *known.entry(owners).or_insert_with_key(|owners| {
            lists.push(owners.clone());
            number(lists.len() - 1)
        });
        TextInfo { owners: list, ..info }
    });
    (texts.collect(), lists)
}

/// Returns the concepts of each topic. If no concept lists a topic, its names decide.
pub(crate) fn concepts_of_topics(topics: &[Topic<'_>], lexicon: &Lexicon<'_>) -> Vec<Vec<u16>> {
    let mut of_topic: HashMap<&str, Vec<u16>> = HashMap::new();
    for concept in lexicon.concepts() {
        for topic in lexicon.topics(concept) {
            of_topic.entry(topic).or_default().push(concept.number());
        }
    }
    let concepts_of = |topic: &Topic<'_>| {
        let mut concepts = of_topic.get(topic.id.as_str()).cloned().unwrap_or_default();
        if concepts.is_empty() {
            for (language, names) in &topic.names {
                for name in names {
                    let whole = lexicon.find(name, Some(language)).into_iter();
                    let whole =
                        whole.filter(|found| found.place == Place::Whole && found.range.len() == name.len());
                    concepts.extend(whole.map(|found| found.concept.number()));
                }
            }
        }
        concepts.sort_unstable();
        concepts.dedup();
        concepts
    };
    topics.iter().map(concepts_of).collect()
}

/// Returns a share from 0 to 1 as a percentage.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
fn percent(share: f32) -> u8 {
    (share * 100.0).clamp(0.0, 100.0) as u8
}

/// Returns the weight of a country for a record: the reciprocal of the fourth root of its number of countries.
#[allow(clippy::cast_precision_loss)] // a record has a handful of countries
fn focus(record: &Record<'_>) -> f32 {
    (record.countries().len().max(1) as f32).sqrt().sqrt().recip()
}

/// Returns for each record whether a related record's title is the beginning of its title: `X` and `X: Summary`.
fn secondary(records: &[Record<'_>]) -> Cow<'static, [bool]> {
    let by_id: HashMap<&str, &Record<'_>> = records.iter().map(|record| (record.id(), record)).collect();
    let is_part = |record: &Record<'_>| {
        let Some(work) = record.as_publication() else {
            return false;
        };
        work.related.iter().filter_map(|id| by_id.get(id.as_str())).any(|other| {
            let (title, other) = (record.title(), other.title());
            title.len() > other.len() && title.starts_with(other)
        })
    };
    records.iter().map(is_part).collect()
}

fn strings<'s>(all: impl Iterator<Item = &'s String>) -> Strings<'static> {
    let (mut letters, mut ends) = (String::new(), Vec::new());
    for string in all {
        letters.push_str(string);
        ends.push(number(letters.len()));
    }
    Strings { letters: Cow::Owned(letters), ends: Cow::Owned(ends) }
}

fn lists<T: Clone>(all: impl IntoIterator<Item = Vec<T>>) -> Lists<'static, T> {
    let (mut items, mut starts) = (Vec::new(), vec![0]);
    for list in all {
        items.extend(list);
        starts.push(number(items.len()));
    }
    Lists { items: Cow::Owned(items), starts: Cow::Owned(starts) }
}
