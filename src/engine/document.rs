//! Documents of an index: the record as its JSON text, and the fields by which the engine proposes it.
//!
//! The program itself splits texts into folded words and stems, and finds the concepts. The engine therefore proposes
//! by the rules of the search that ranks.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::cli::Dimension;
use crate::engine::levels::TwoLevels;
use crate::engine::mapping::TOPIC;
use crate::engine::subjects::Subjects;
use crate::engine::text_fields::TextFields;
use crate::facets::completeness::facts_of;
use crate::filter::lack::Lack;
use crate::filter::plain;
use crate::index::{Builder, Scope};
use crate::lexicon::Lexicon;
use crate::record::isbn::normalize;
use crate::record::{Record, RecordType, Text, Topic};
use crate::text::fold;

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

/// Returns the fields of a record, except its text and its concepts.
fn fields(record: &Record<'_>, subjects: &Subjects) -> Map<String, Value> {
    let parts = [values(record), TextFields::of(record, subjects).json(), numbers(record)];
    let objects = parts.into_iter().filter_map(|part| match part {
        Value::Object(fields) => Some(fields),
        _ => None,
    });
    objects.flatten().collect()
}

/// Returns the values by which conditions and ids select the record.
fn values(record: &Record<'_>) -> Value {
    let publication = record.as_publication();
    let mut called: BTreeSet<String> = [fold(record.id())].into();
    called.extend(publication.iter().flat_map(|work| &work.former_ids).map(|id| fold(id)));
    let languages = record.languages().into_iter().flat_map(|code| [code, primary(code)]);
    let mut regions: BTreeSet<String> = record.region_values().into_iter().collect();
    regions.extend(record.regions().iter().map(Text::to_string));
    let editions = publication.map_or(&[][..], |work| &work.editions);
    let isbns = editions.iter().flat_map(|edition| &edition.isbn).map(|isbn| normalize(isbn));
    let lacks = Lack::ALL.iter().filter(|lack| lack.is_of(record)).map(|lack| lack.word());
    let (units, authors) = (units(record), record.authors().map(Cow::into_owned).collect::<BTreeSet<_>>());
    let series: Option<&str> = record.series().map(|series| series.name.as_str());
    json!({
        "of": number_of_type(record.record_type()),
        "id": record.id(),
        "called": called,
        "year": record.year(),
        "kind": record.kind(),
        "languages": languages.map(str::to_ascii_lowercase).collect::<BTreeSet<_>>(),
        "countries": record.countries().iter().map(|code| code.to_ascii_uppercase()).collect::<Vec<_>>(),
        "topics": record.topics(),
        "about": record.topics().iter().chain(record.keywords()).collect::<Vec<_>>(),
        "keywords": record.keywords(),
        "regions": regions,
        "publishers": record.publishers(),
        "isbns": isbns.collect::<BTreeSet<_>>(),
        "lacks": lacks.collect::<Vec<_>>(),
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
    })
}

/// Returns the units that a record names. A unit names itself and its parent.
fn units<'r>(record: &'r Record<'_>) -> BTreeSet<&'r str> {
    let mut units: BTreeSet<&str> = record.units().iter().map(Text::as_str).collect();
    if let Record::Unit(unit) = record {
        units.insert(unit.id.as_str());
        units.extend(unit.parent.as_ref().map(Text::as_str));
    }
    units
}

/// Returns the values that the engine counts, and those by which it ranks besides the words.
fn numbers(record: &Record<'_>) -> Value {
    json!({
        "newest": record.as_publication().and_then(|_| record.year()),
        "spoken": record.languages().len(),
        "values": {
            "language": Dimension::Language.values(record),
            "country": Dimension::Country.values(record),
            "region": Dimension::Region.values(record),
        },
        "facts": record.as_publication().map(facts_of),
    })
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
