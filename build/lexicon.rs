//! Makes the tables of the lexicon from `data/lexicon/concepts.jsonl`.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs;
use std::path::Path;

use fst::{MapBuilder, SetBuilder};
use serde::Deserialize;

use crate::lexicon::key::{Token, tokens, units};
use crate::lexicon::language::{Script, WordLanguage};
use crate::lexicon::stem::Inflections;
use crate::lexicon::tables::{CONCEPT, COUNTRY, FOREIGN, LAST, SEVERAL, STEM, Tables, USUAL, USUAL_IN, WORD};
use crate::text::is_function_word;

type Fault = Box<dyn std::error::Error>;

const SOURCE: &str = "data/lexicon/concepts.jsonl";

/// A line of the source, without its sense.
#[derive(Deserialize)]
struct Concept {
    id: String,
    weight: f32,
    #[serde(default)]
    foreign: bool,
    #[serde(default)]
    country: bool,
    #[serde(default)]
    broader: Vec<String>,
    #[serde(default)]
    related: Vec<String>,
    #[serde(default)]
    topics: Vec<String>,
    words: BTreeMap<String, Vec<String>>,
}

/// A meaning of an expression: the concept's number, and whether the expression is its usual word.
type Sense = (u16, bool);

/// Reads the source and writes the tables into the folder `lexicon` of `out`.
pub(crate) fn write(out: &Path) -> Result<(), Fault> {
    let folder = out.join("lexicon");
    fs::create_dir_all(&folder)?;
    let text = fs::read_to_string(SOURCE)?;
    let mut concepts: Vec<Concept> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        concepts.push(serde_json::from_str(line).map_err(|e| format!("{SOURCE}:{}: {e}", number + 1))?);
    }
    if concepts.len() > usize::from(CONCEPT) {
        return Err(format!("{SOURCE}: more concepts than a sense can number").into());
    }
    relations(&folder, &concepts)?;
    let mut expressions: BTreeMap<Vec<u8>, BTreeSet<Sense>> = BTreeMap::new();
    let mut forms: BTreeSet<Vec<u8>> = BTreeSet::new();
    for language in WordLanguage::ALL {
        if language.script() == Script::Dense {
            dense(language, &concepts, &mut expressions)?;
        } else {
            words(language, &concepts, &mut expressions, &mut forms)?;
        }
    }
    for language in USUAL_IN {
        let usual: Vec<&str> = concepts
            .iter()
            .map(|concept| {
                let words = concept.words.get(language.code());
                words.and_then(|words| words.first()).map_or("", String::as_str)
            })
            .collect();
        fs::write(folder.join(usual_file(language)), usual.join("\n"))?;
    }
    let mut set = SetBuilder::memory();
    set.extend_iter(&forms)?;
    fs::write(folder.join("forms.fst"), set.into_inner()?)?;
    senses(&folder, &expressions)
}

/// The name of the file with the usual words of a language.
fn usual_file(language: WordLanguage) -> String {
    format!("usual.{}", language.code())
}

/// The expressions of a language, each with its meaning.
fn expressions_of(
    concepts: &[Concept],
    language: WordLanguage,
) -> impl Iterator<Item = (&Concept, &str, Sense)> {
    concepts.iter().zip(0..).flat_map(move |(concept, number)| {
        let words = concept.words.get(language.code()).into_iter().flatten();
        words.enumerate().map(move |(at, word)| (concept, word.as_str(), (number, at == 0)))
    })
}

fn no_letter(concept: &Concept, expression: &str) -> Fault {
    format!("{SOURCE}: {}: {expression:?} has no letter", concept.id).into()
}

/// Adds the keys of Chinese, Japanese or Korean expressions: their letters and digits, without spaces.
fn dense(
    language: WordLanguage,
    concepts: &[Concept],
    expressions: &mut BTreeMap<Vec<u8>, BTreeSet<Sense>>,
) -> Result<(), Fault> {
    for (concept, expression, sense) in expressions_of(concepts, language) {
        let mut key = vec![language.byte()];
        for unit in units(expression) {
            key.extend(unit.folded.as_bytes());
        }
        if key.len() == 1 {
            return Err(no_letter(concept, expression));
        }
        expressions.entry(key).or_default().insert(sense);
    }
    Ok(())
}

/// Adds the keys of a language's expressions, and the words in them: by their stems, or as they stand if they have
/// none.
fn words(
    language: WordLanguage,
    concepts: &[Concept],
    expressions: &mut BTreeMap<Vec<u8>, BTreeSet<Sense>>,
    forms: &mut BTreeSet<Vec<u8>>,
) -> Result<(), Fault> {
    let inflections = Inflections::of(language);
    let of_language = |key: &str| [&[language.byte()], key.as_bytes()].concat();
    let form = |kind: u8, word: &str, end: &str| {
        [&[kind], word.as_bytes(), &[language.byte()], end.as_bytes()].concat()
    };
    // By folded key: each way to write it, with its meanings.
    let mut written: HashMap<String, BTreeMap<String, BTreeSet<Sense>>> = HashMap::new();
    let mut known: HashSet<(String, Accents)> = HashSet::new();
    for (concept, expression, sense) in expressions_of(concepts, language) {
        let tokens = tokens(expression);
        let accents = accents(&tokens, language);
        let keys = keys(&tokens, accents);
        if keys.is_empty() {
            return Err(no_letter(concept, expression));
        }
        let exact: Vec<&str> = tokens.iter().map(|token| token.written.as_str()).collect();
        let exact = exact.join(" ");
        for key in keys {
            expressions.entry(of_language(&key)).or_default().insert(sense);
            let ways = written.entry(key).or_default();
            ways.entry(exact.clone()).or_default().insert(sense);
        }
        for token in &tokens {
            let whole = token.chain.as_ref().map(|(joined, _)| (joined, joined));
            for (folded, written) in [Some((&token.folded, &token.written)), whole].into_iter().flatten() {
                if !known.insert((written.clone(), accents)) {
                    continue;
                }
                let stem = inflections.stems(written, folded).into_iter().next();
                forms.insert(match (accents, stem) {
                    (Accents::Kept, _) => form(WORD, written, ""),
                    (Accents::Folded, None) => form(WORD, folded, ""),
                    (Accents::Folded, Some(stem)) => form(STEM, &stem, &packed(&stem, folded)),
                });
            }
        }
    }
    // Where accents tell concepts apart, the key with accents leads to its own only.
    for ways in written.values().filter(|ways| ways.len() > 1) {
        let concepts =
            |senses: &BTreeSet<Sense>| senses.iter().map(|(concept, _)| *concept).collect::<BTreeSet<u16>>();
        let mut meanings = ways.values().map(concepts);
        let first = meanings.next();
        if meanings.all(|other| Some(&other) == first.as_ref()) {
            continue;
        }
        for (way, senses) in ways {
            expressions.entry(of_language(way)).or_default().extend(senses);
        }
    }
    Ok(())
}

/// The treatment of accents in the key of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Accents {
    /// The folded key is enough.
    Folded,
    /// The key keeps its accents: folded it is another word.
    Kept,
}

/// Returns whether an expression must be written with its accents to be recognized.
fn accents(tokens: &[Token], language: WordLanguage) -> Accents {
    let [only] = tokens else {
        return Accents::Folded;
    };
    let differs = only.written != only.folded && only.script == Script::Latin;
    if differs && (language == WordLanguage::Vietnamese || is_function_word(&only.folded)) {
        Accents::Kept
    } else {
        Accents::Folded
    }
}

/// The keys of an expression; none where it has neither letter nor digit.
///
/// Words are folded and joined by single spaces (`workers rights`). Words that a hyphen joins have a second key as
/// one word (`micro insurance`, `microinsurance`).
fn keys(tokens: &[Token], accents: Accents) -> Vec<String> {
    let word = |token: &Token| match accents {
        Accents::Folded => token.folded.clone(),
        Accents::Kept => token.written.clone(),
    };
    let apart: Vec<String> = tokens.iter().map(word).collect();
    let mut joined = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some((whole, length)) = &tokens[at].chain {
            joined.push(whole.clone());
            at += length;
        } else {
            joined.push(apart[at].clone());
            at += 1;
        }
    }
    let mut keys = vec![apart.join(" "), joined.join(" ")];
    keys.dedup();
    keys.retain(|key| !key.is_empty());
    keys
}

/// A form as it stands behind its stem: the number of letters that the stem loses, and the letters that follow.
/// `studi` and `study` give `1y`; `src/lexicon/stem.rs` reads it.
fn packed(stem: &str, form: &str) -> String {
    let common = stem.chars().zip(form.chars()).take_while(|(a, b)| a == b).count();
    let lost = stem.chars().count() - common;
    let own: String = form.chars().skip(common).collect();
    format!("{lost}{own}")
}

/// Numbers the expressions in the order of their keys, and writes their meanings.
fn senses(folder: &Path, expressions: &BTreeMap<Vec<u8>, BTreeSet<Sense>>) -> Result<(), Fault> {
    let mut map = MapBuilder::memory();
    let (mut entries, mut lists, mut several) = (Vec::new(), Vec::new(), Vec::new());
    let mut known: HashMap<Vec<u16>, u16> = HashMap::new();
    for (number, (key, senses)) in (0_u64..).zip(expressions) {
        map.insert(key, number)?;
        // A concept has an expression once: as its usual word if it is that in any spelling.
        let mut ranks: BTreeMap<u16, bool> = BTreeMap::new();
        for (concept, usual) in senses {
            *ranks.entry(*concept).or_default() |= usual;
        }
        let mut codes: Vec<u16> =
            ranks.into_iter().map(|(concept, usual)| concept | if usual { USUAL } else { 0 }).collect();
        let entry = match &mut codes[..] {
            [one] => *one,
            many => {
                if let Some(last) = many.last_mut() {
                    *last |= LAST;
                }
                let next = u16::try_from(known.len())?;
                if next >= SEVERAL {
                    return Err("more lists of senses than an entry can number".into());
                }
                let list = *known.entry(codes.clone()).or_insert_with(|| {
                    lists.push(several.len());
                    several.extend(&codes);
                    next
                });
                list | SEVERAL
            }
        };
        entries.push(entry);
    }
    fs::write(folder.join("expressions.fst"), map.into_inner()?)?;
    fs::write(folder.join("senses"), bytes_of_u16(&entries))?;
    fs::write(folder.join("lists"), bytes_of_u32(&lists)?)?;
    fs::write(folder.join("several"), bytes_of_u16(&several))?;
    Ok(())
}

/// Writes ids, weights, relations and topics.
fn relations(folder: &Path, concepts: &[Concept]) -> Result<(), Fault> {
    let numbers: HashMap<&str, u16> = concepts.iter().map(|concept| concept.id.as_str()).zip(0..).collect();
    let (mut ids, mut topics) = (String::new(), String::new());
    let (mut broader, mut related) = (Vec::new(), Vec::new());
    let mut ends = Vec::new();
    let mut weights = Vec::new();
    for concept in concepts {
        ids.push_str(&concept.id);
        for (from, to) in [(&concept.broader, &mut broader), (&concept.related, &mut related)] {
            for id in from {
                let number = numbers.get(id.as_str());
                to.push(*number.ok_or_else(|| format!("{SOURCE}: {}: no concept {id}", concept.id))?);
            }
        }
        for topic in &concept.topics {
            topics.push_str(topic);
            topics.push(' ');
        }
        ends.extend([ids.len(), broader.len(), related.len(), topics.len()]);
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a weight is between 0 and 1"
        )]
        let tenths = (concept.weight * 10.0).round() as u8;
        let foreign = if concept.foreign { FOREIGN } else { 0 };
        let country = if concept.country { COUNTRY } else { 0 };
        weights.push(tenths | foreign | country);
    }
    fs::write(folder.join("ids"), ids)?;
    fs::write(folder.join("topics"), topics)?;
    fs::write(folder.join("broader"), bytes_of_u16(&broader))?;
    fs::write(folder.join("related"), bytes_of_u16(&related))?;
    fs::write(folder.join("concepts"), bytes_of_u32(&ends)?)?;
    fs::write(folder.join("weights"), weights)?;
    Ok(())
}

fn bytes_of_u16(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn bytes_of_u32(numbers: &[usize]) -> Result<Vec<u8>, std::num::TryFromIntError> {
    let mut bytes = Vec::new();
    for number in numbers {
        bytes.extend(u32::try_from(*number)?.to_le_bytes());
    }
    Ok(bytes)
}

/// The tables of [`write`], read again for the index.
pub(crate) struct Written {
    bytes: HashMap<&'static str, Vec<u8>>,
    usual: [String; USUAL_IN.len()],
}

impl Written {
    /// Reads the tables from the folder `lexicon` of `out`.
    pub(crate) fn read(out: &Path) -> Result<Written, Fault> {
        let folder = out.join("lexicon");
        let mut bytes = HashMap::new();
        for name in [
            "expressions.fst",
            "senses",
            "lists",
            "several",
            "forms.fst",
            "concepts",
            "weights",
            "ids",
            "broader",
            "related",
            "topics",
        ] {
            bytes.insert(name, fs::read(folder.join(name))?);
        }
        let mut usual: [String; USUAL_IN.len()] = Default::default();
        for (text, language) in usual.iter_mut().zip(USUAL_IN) {
            *text = fs::read_to_string(folder.join(usual_file(language)))?;
        }
        Ok(Written { bytes, usual })
    }

    /// Returns the tables.
    pub(crate) fn tables(&self) -> Result<Tables<'_>, Fault> {
        let table = |name: &str| self.bytes.get(name).map_or(&[][..], Vec::as_slice);
        Ok(Tables {
            expressions: table("expressions.fst"),
            senses: table("senses"),
            lists: table("lists"),
            several: table("several"),
            forms: table("forms.fst"),
            concepts: table("concepts"),
            weights: table("weights"),
            ids: std::str::from_utf8(table("ids"))?,
            broader: table("broader"),
            related: table("related"),
            topics: std::str::from_utf8(table("topics"))?,
            usual: self.usual.each_ref().map(String::as_str),
        })
    }
}
