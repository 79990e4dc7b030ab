//! Documents of an index: the record as its JSON text, and the fields by which the engine proposes it.
//!
//! The program itself splits texts into folded words and stems, and finds the concepts. The engine therefore proposes
//! by the rules of the search that ranks.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::cli::Dimension;
use crate::codes::{Country, Region};
use crate::engine::levels::Levels;
use crate::engine::mapping::TOPIC;
use crate::facets::completeness::facts_of;
use crate::filter::lack::Lack;
use crate::filter::plain;
use crate::index::subjects::{Names, Subject, names_of_country, names_of_region};
use crate::index::{Builder, Field, Scope, own_texts};
use crate::lexicon::Lexicon;
use crate::record::isbn::normalize;
use crate::record::{Record, RecordType, Text, Topic};
use crate::text::{ContentStem, Word, beginning, chains, fold, stem, stem_sequences, tokenize};

/// A document, its id in the engine, and a hash of its content.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) id: String,
    pub(crate) hash: String,
    pub(crate) fields: Value,
}

/// Returns the id of a topic's document. No record's id has a line break.
pub(crate) fn id_of_topic(id: &str) -> String {
    format!("topic\n{id}")
}

/// Returns the document of a topic.
pub(crate) fn of_topic(topic: &Topic<'_>) -> Document {
    let text = serde_json::to_string(topic).unwrap_or_default();
    let hash = hash_of(&text);
    let fields = json!({"record": text, "hash": hash, "of": TOPIC, "id": topic.id.as_str()});
    Document { id: id_of_topic(&topic.id), hash, fields }
}

/// Returns the content's hash: 64-bit FNV-1a, which is the same in every version of the program.
pub(crate) fn hash_of(text: &str) -> String {
    format!("{:016x}", number_of(text))
}

/// Returns the same hash as a number.
pub(crate) fn number_of(text: &str) -> u64 {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    text.bytes().fold(BASIS, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

/// The topics and places that titles may name, with the mark of each.
pub(crate) struct Subjects {
    marks: Vec<String>,
    names: Names,
}

impl Subjects {
    /// Collects the names of all topics, countries and regions.
    pub(crate) fn of(topics: &[Topic<'_>]) -> Subjects {
        let topics = topics.iter().map(|topic| {
            let names = topic.names.values().flatten().map(Text::as_str).collect();
            (mark_of_topic(&topic.id), Field::Topic, names)
        });
        let countries = Country::all()
            .map(|country| (mark_of_country(country.code()), Field::Country, names_of_country(country)));
        let regions = Region::all()
            .map(|region| (mark_of_region(region.code()), Field::Region, names_of_region(region)));
        let all: Vec<(String, Field, Vec<&str>)> = topics.chain(countries).chain(regions).collect();
        let subject = |(_, field, names): &(String, Field, Vec<&str>)| Subject {
            names: names.iter().map(|name| tokenize(name)).collect(),
            field: *field,
            owners: Vec::new(),
        };
        let subjects: Vec<Subject> = all.iter().map(subject).collect();
        Subjects { names: Names::of(&subjects), marks: all.into_iter().map(|(mark, ..)| mark).collect() }
    }
}

/// Returns the mark of a text that names a topic.
pub(crate) fn mark_of_topic(id: &str) -> String {
    format!("t {id}")
}

/// Returns the mark of a text that names a country.
pub(crate) fn mark_of_country(code: &str) -> String {
    format!("c {code}")
}

/// Returns the mark of a text that names a region.
pub(crate) fn mark_of_region(code: &str) -> String {
    format!("r {code}")
}

/// Returns the documents of records, each with its text and hash.
pub(crate) fn of_records(
    records: Vec<(Record<'_>, String, String)>,
    topics: &[Topic<'_>],
    subjects: &Subjects,
) -> Vec<Document> {
    let (mut all, mut indexed) = (Vec::with_capacity(records.len()), Vec::with_capacity(records.len()));
    for (record, text, hash) in records {
        all.push(record);
        indexed.push((text, hash));
    }
    let concepts = concepts(&all, topics);
    all.iter()
        .zip(indexed)
        .zip(concepts)
        .map(|((record, (text, hash)), concepts)| {
            let mut fields = fields(record, subjects);
            fields.insert("record".into(), text.into());
            fields.insert("hash".into(), hash.clone().into());
            let all: BTreeSet<&str> = concepts.names.names().chain(concepts.others.names()).collect();
            fields.insert("concepts".into(), json!(all));
            fields.insert("concept_levels".into(), concepts.names.levels());
            fields.insert("concept_covers".into(), concepts.names.covers());
            fields.insert("other_concepts".into(), concepts.others.levels());
            Document { id: record.id().to_owned(), hash, fields: Value::Object(fields) }
        })
        .collect()
}

/// The levels in the names of a record, and in its other fields.
#[derive(Clone, Debug, Default)]
struct TwoLevels {
    names: Levels,
    others: Levels,
}

impl TwoLevels {
    fn of(&mut self, field: Field) -> &mut Levels {
        if field.is_name() { &mut self.names } else { &mut self.others }
    }
}

/// Returns the concepts of each record, by an index of these records.
fn concepts(records: &[Record<'_>], topics: &[Topic<'_>]) -> Vec<TwoLevels> {
    let lexicon = Lexicon::embedded();
    let no_names = Scope::Query { countries: [].into(), regions: [].into(), languages: [].into() };
    let index = Builder::index_within(records, topics, &lexicon, &no_names);
    let mut found = vec![TwoLevels::default(); records.len()];
    for concept in lexicon.concepts() {
        let id = lexicon.id(concept);
        // For each text, the best match with the concept, and the words by which it has the concept.
        let mut matches: BTreeMap<u32, (f32, f32)> = BTreeMap::new();
        for place in index.concepts.get(u32::from(concept.number())) {
            let share = f32::from(place.percent) / 100.0;
            let (best, words) = matches.entry(place.posting.text).or_default();
            *best = best.max(share);
            *words += share * f32::from(place.posting.width);
        }
        for (text, (best, words)) in matches {
            let Some(info) = index.text(text) else {
                continue;
            };
            for owner in index.owners.get(info.owners) {
                let levels = found[*owner as usize].of(info.field);
                levels.note(id, info.field, best);
                if info.field.is_name() {
                    levels.cover(id, info.field, words / f32::from(info.words.max(1)));
                }
            }
        }
    }
    found
}

#[allow(clippy::too_many_lines)] // one entry for each field
fn fields(record: &Record<'_>, subjects: &Subjects) -> Map<String, Value> {
    let mut subject_marks: BTreeSet<&str> = BTreeSet::new();
    let (mut names, mut words, mut labels, mut stems) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut name_stems: Vec<String> = Vec::new();
    let (mut by_word, mut by_stem, mut by_mark) =
        (TwoLevels::default(), TwoLevels::default(), Levels::default());
    own_texts(record, &mut |field, _, text| {
        let split = tokenize(beginning(text));
        let mut all = vec![split.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ")];
        all.extend(chains(&split).into_iter().map(|(_, joined)| joined));
        for word in
            split.iter().map(|word| word.folded.as_str()).chain(all.iter().skip(1).map(String::as_str))
        {
            by_word.of(field).note(word, field, 1.0);
            by_stem.of(field).note(&stem(word), field, 1.0);
        }
        if matches!(field, Field::Kind | Field::Publisher) {
            labels.extend(all);
            return;
        }
        let sequences: Vec<Vec<ContentStem>> = stem_sequences(&split).collect();
        for sequence in &sequences {
            let sequence: Vec<&str> = sequence.iter().map(|(stem, ..)| stem.as_str()).collect();
            stems.push(sequence.join(" "));
        }
        // The first sequence has the content words, each apart.
        let content = sequences.first().map_or(&[][..], Vec::as_slice);
        // Function words are searched too, if a query has no other.
        let others = split.iter().map(|word| stem(&word.folded));
        let others: BTreeSet<String> =
            others.filter(|stem| content.iter().all(|(known, ..)| known != stem)).collect();
        stems.extend(others);
        if field.may_name_subjects() {
            subjects.names.each_in(&split, &mut |subject, first, last| {
                if let Some(mark) = subjects.marks.get(subject as usize) {
                    subject_marks.insert(mark);
                    by_mark.note(mark, field, 1.0);
                    by_mark.cover(mark, field, share(last + 1 - first, content.len()));
                }
            });
        }
        if field.is_name() {
            shares_of_name(field, &split, content, &mut by_word.names, &mut by_stem.names);
            name_stems.push(split.iter().map(|word| stem(&word.folded)).collect::<Vec<_>>().join(" "));
            names.extend(all.iter().cloned());
        }
        words.extend(all);
    });
    let lower = |codes: &mut dyn Iterator<Item = &str>| -> BTreeSet<String> {
        codes.flat_map(|code| [code, primary(code)]).map(str::to_ascii_lowercase).collect()
    };
    let mut units: BTreeSet<&str> = record.units().iter().map(Text::as_str).collect();
    if let Record::Unit(unit) = record {
        units.insert(unit.id.as_str());
        units.extend(unit.parent.as_ref().map(Text::as_str));
    }
    let authors: BTreeSet<String> = record.authors().map(std::borrow::Cow::into_owned).collect();
    let series: Option<&str> = record.series().map(|series| series.name.as_str());
    let mut regions: BTreeSet<String> = record.region_values().into_iter().collect();
    regions.extend(record.regions().iter().map(Text::to_string));
    let editions = record.as_publication().map_or(&[][..], |work| &work.editions);
    let isbns = editions.iter().flat_map(|edition| &edition.isbn).map(|isbn| normalize(isbn));
    let isbns: BTreeSet<String> = isbns.collect();
    let lacks: Vec<&str> =
        Lack::ALL.iter().filter(|lack| lack.is_of(record)).map(|lack| lack.word()).collect();
    let mut called: BTreeSet<String> = [fold(record.id())].into();
    called.extend(record.as_publication().iter().flat_map(|work| &work.former_ids).map(|id| fold(id)));
    let fields = json!({
        "of": number_of_type(record.record_type()),
        "id": record.id(),
        "called": called,
        "year": record.year(),
        "kind": record.kind(),
        "languages": lower(&mut record.languages().into_iter()),
        "countries": record.countries().iter().map(|code| code.to_ascii_uppercase()).collect::<Vec<_>>(),
        "topics": record.topics(),
        "about": record.topics().iter().chain(record.keywords()).collect::<Vec<_>>(),
        "keywords": record.keywords(),
        "regions": regions,
        "publishers": record.publishers(),
        "isbns": isbns,
        "lacks": lacks,
        "plain": {
            "regions": regions.iter().map(|name| plain(name)).collect::<Vec<_>>(),
            "publishers": record.publishers().iter().map(|name| plain(name)).collect::<Vec<_>>(),
            "keywords": record.keywords().iter().map(|name| plain(name)).collect::<Vec<_>>(),
            "series": series.map(plain),
            "authors": authors.iter().map(|name| plain(name)).collect::<Vec<_>>(),
            "units": units.iter().map(|id| plain(id)).collect::<Vec<_>>(),
        },
        "units": units,
        "series": series,
        "authors": authors,
        "names": names,
        "words": words,
        "labels": labels,
        "stems": stems,
        "named": subject_marks,
    });
    let numbers = json!({
        "name_stems": name_stems,
        "levels": by_word.names.levels(),
        "covers": by_word.names.covers(),
        "other_levels": by_word.others.levels(),
        "stem_levels": by_stem.names.levels(),
        "stem_covers": by_stem.names.covers(),
        "other_stems": by_stem.others.levels(),
        "named_levels": by_mark.levels(),
        "named_covers": by_mark.covers(),
        "newest": record.as_publication().and_then(|_| record.year()),
        "spoken": record.languages().len(),
        "values": {
            "language": Dimension::Language.values(record),
            "country": Dimension::Country.values(record),
            "region": Dimension::Region.values(record),
        },
        "facts": record.as_publication().map(facts_of),
    });
    let both = [fields, numbers].into_iter().filter_map(|fields| match fields {
        Value::Object(fields) => Some(fields),
        _ => None,
    });
    both.flatten().collect()
}

/// Returns the share of a name's words.
#[allow(clippy::cast_precision_loss)] // a name has few words
fn share(words: usize, all: usize) -> f32 {
    words as f32 / all.max(1) as f32
}

/// Notes the share of a name that each of its words and stems is.
fn shares_of_name(
    field: Field,
    split: &[Word],
    content: &[ContentStem],
    by_word: &mut Levels,
    by_stem: &mut Levels,
) {
    let (mut words, mut stems) = (BTreeMap::<&str, usize>::new(), BTreeMap::<&str, usize>::new());
    for (stem, at, _) in content {
        *words.entry(&split[*at].folded).or_default() += 1;
        *stems.entry(stem).or_default() += 1;
    }
    for (levels, counts) in [(by_word, words), (by_stem, stems)] {
        for (word, same) in counts {
            levels.cover(word, field, share(same, content.len()));
        }
    }
}

/// Returns the part of a language's code before the first hyphen.
fn primary(code: &str) -> &str {
    code.split(['-', '_']).next().unwrap_or(code)
}

/// Returns the position of a type in the order of a catalogue.
pub(crate) fn number_of_type(of: RecordType) -> usize {
    RecordType::ALL.iter().position(|known| *known == of).unwrap_or_default()
}

/// Returns all topics in one text, whose hash says if they changed.
pub(crate) fn text_of_topics(topics: &[Topic<'_>]) -> String {
    let by_id: BTreeMap<&str, &Topic<'_>> = topics.iter().map(|topic| (topic.id.as_str(), topic)).collect();
    serde_json::to_string(&by_id).unwrap_or_default()
}
