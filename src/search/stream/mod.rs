//! Searches any number of records without an index of all records: selects candidates, and then indexes and ranks the
//! candidates alone.
//!
//! [`choose`] reads all records on all cores. One pass is enough if the catalogue has every word of the query. The pass
//! also collects the words near a word that is probably misspelt. A second pass searches for these words, if they are
//! not the expected ones. Up to 1,000 matching records are all candidates, so that the ranking is exact. Beyond that,
//! an estimate selects the best, and the counts of the pass decide how rare a word is.
//!
//! `targets` holds what a record may match, `prefilter` skips lines, `byte_words` splits raw bytes, and `word_cache`
//! keeps the properties of each word. `pass` reads the records on `threads`, `unknown_words` collects corrections,
//! `validate` checks every line, `chunks` reads a file in parts, and `top_candidates` selects.
#![allow(clippy::inline_always)] // the work on every byte of a file must be inlined also in a small build

pub(crate) mod byte_words;
pub(crate) mod chunks;
pub(crate) mod expressions;
pub(crate) mod listed_match;
pub(crate) mod meaning;
pub(crate) mod pass;
pub(crate) mod pass_result;
pub(crate) mod prefilter;
pub(crate) mod target_concepts;
pub(crate) mod target_names;
pub(crate) mod targets;
pub(crate) mod threads;
pub(crate) mod top_candidates;
pub(crate) mod typos;
pub(crate) mod unknown_words;
pub(crate) mod validate;
pub(crate) mod word_cache;

use std::borrow::Cow;

use crate::catalogue::{Catalogue, Embedded, Entry, parse_record};
use crate::error::Error;
use crate::filter::{Filter, plain};
use crate::index::Index;
use crate::record::{Record, Topic};
use crate::search::Query;
use crate::search::limits::GUESSES;
pub use crate::search::stream::chunks::Large;
use crate::search::stream::meaning::Concern;
use crate::search::stream::meaning::Meaning;
use crate::search::stream::pass::{Aim, Pass};
use crate::search::stream::pass_result::PassResult;
use crate::search::stream::target_names::each_name;
use crate::search::stream::targets::Targets;
use crate::search::stream::threads::{check_unchanged, run};
pub use crate::search::stream::top_candidates::Choice;
use crate::search::stream::top_candidates::{ALL, has_complete, owned};
use crate::search::stream::unknown_words::{Typos, UnknownWords};
pub use crate::search::stream::validate::Ids;
pub use crate::terminal::progress::Progress;
use crate::text::stem;

/// Records in memory, and files that are read in parts.
#[derive(Debug)]
pub struct Sources<'a> {
    /// Records in memory.
    pub records: &'a [Record<'a>],
    /// Topics.
    pub topics: &'a [Topic<'a>],
    /// Files that are read in parts.
    pub files: &'a [Large],
    /// Number of threads that read.
    pub threads: usize,
}

/// Number of hits that the caller needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// This many of the best hits.
    Best(usize),
    /// All hits.
    All,
    /// The ids of all complete hits. Of very many hits, the best are ranked, and the others follow in the order of the
    /// estimate.
    Ids,
}

/// Number of the file in [`pass_result::Place::file`] for records in memory.
const MEMORY: u16 = u16::MAX;

/// Selects the candidates for a query.
///
/// # Errors
/// A file that cannot be read, or that becomes shorter during the search.
pub fn choose(
    sources: &Sources<'_>,
    query: &Query,
    filter: Option<&Filter>,
    need: Need,
    progress: &Progress,
) -> Result<Choice, Error> {
    let alternatives: Vec<Query> = query.alternatives().collect();
    let query = &query.joined();
    let meaning_of = |unknown: &[String]| {
        if sources.files.is_empty() && sources.records.len() <= ALL {
            Meaning::without_expressions(query, unknown)
        } else {
            Meaning::of(query, unknown)
        }
    };
    let aim = if query.terms.is_empty() { Aim::All } else { Aim::Match };
    let suspects = if matches!(aim, Aim::Match) { suspects(query) } else { Vec::new() };
    // Suspects are probably misspelt. The first pass then already finds the records by the meaning of the corrections.
    let mut meaning = meaning_of(&suspects);
    let mut concern = Concern::Direct;
    let mut own: Vec<String> = Vec::new();
    let mut before: Option<PassResult> = None;
    let mut typos: Option<Typos> = None;
    let guessed = guesses(&suspects, sources.topics);
    let collected = UnknownWords::of(&suspects);
    loop {
        let (own_topics, own_units) = naming(&own);
        let topics = all_topics(own_topics, sources);
        let in_memory = sources.records.iter().filter(|record| matches!(record, Record::Unit(_)));
        let units: Vec<&Record<'_>> = in_memory.chain(&own_units).collect();
        let assumed = typos.as_ref().unwrap_or(&guessed);
        let mut targets = Targets::of(query, &meaning, concern, &topics, &units, assumed);
        targets.add_alternatives(&alternatives);
        let pass = |aim, filter| Pass { targets: &targets, aim, filter, suspects: None };
        let first = Pass { suspects: typos.is_none().then_some(&collected), ..pass(aim, filter) };
        // A query that matches no topic or unit of the files finds nothing new with them.
        let same = before.take().filter(|_| targets.topics.is_empty() && own_units.is_empty());
        let mut found = match same {
            Some(found) => found,
            None => run(sources, first, progress)?,
        };
        if own.is_empty() {
            let lines = top_candidates::lines(sources, &found.naming)?;
            if !lines.is_empty() {
                own = lines.into_iter().map(|(_, line)| line).collect();
                before = targets.topics.is_empty().then_some(found);
                continue;
            }
        }
        if typos.is_none() {
            let unknown = unknown_words(&targets, &found.seen);
            let near = std::mem::take(&mut found.near);
            let replacements = replacements(sources, &targets, &topics, &unknown, near, progress)?;
            let is_as_guessed = replacements == guessed;
            typos = Some(replacements);
            // If the suspects are the unknown words, the meaning of the query is known already.
            let corrected = (unknown != suspects).then(|| meaning_of(&unknown));
            let has_same_concepts = corrected.as_ref().is_none_or(|other| other.concepts == meaning.concepts);
            if !is_as_guessed || !has_same_concepts {
                meaning = corrected.unwrap_or(meaning);
                continue;
            }
        }
        if concern == Concern::Direct && targets.has_concepts && !has_complete(&targets, &found) {
            concern = Concern::Related;
            continue;
        }
        // A small catalogue is indexed whole, so that records with related concepts are candidates too.
        let is_small = targets.has_concepts && found.records <= ALL;
        let found = if is_small { run(sources, pass(Aim::All, filter), progress)? } else { found };
        let concerns = |at: &usize| targets.has_concepts || targets.topics.contains(at);
        let topics = (0..topics.len()).filter(concerns).filter_map(|at| topics.get(at)).map(owned).collect();
        let gathered = top_candidates::gather(sources, &targets, &found, topics, need);
        // A changed file explains a record that cannot be read again.
        check_unchanged(sources)?;
        let mut choice = gathered?;
        let referred = choice.referred(sources.records);
        if !referred.is_empty() {
            let mut asked = run(sources, pass(Aim::Ids(&referred), None), progress)?.asked;
            asked.sort_unstable();
            choice.add(sources, &asked)?;
        }
        return Ok(choice);
    }
}

/// Returns the replacements of unknown words. `near` has the words that the pass before collected. If some unknown word
/// is not among its suspects, another pass collects the words.
fn replacements(
    sources: &Sources<'_>,
    targets: &Targets,
    topics: &[Topic<'_>],
    unknown: &[String],
    near: UnknownWords,
    progress: &Progress,
) -> Result<Typos, Error> {
    let mut near = if near.has_all(unknown) {
        near.only(unknown)
    } else {
        let unknowns = UnknownWords::of(unknown);
        let pass = Pass { targets, aim: Aim::Near(&unknowns), filter: None, suspects: None };
        run(sources, pass, progress)?.near
    };
    if !unknown.is_empty() {
        each_name(topics, &mut |word| near.note_name(word));
    }
    Ok(near.into_replacements())
}

/// Returns the records that explain conditions on series, authors, units, regions and publishers: for each matching
/// name, the first record that has it.
///
/// # Errors
/// See [`choose`].
pub fn named(sources: &Sources<'_>, values: &[String], progress: &Progress) -> Result<Choice, Error> {
    let parts: Vec<String> = values
        .iter()
        .flat_map(|value| value.split(',').chain([value.as_str()]))
        .map(plain)
        .filter(|part| !part.is_empty())
        .collect();
    let targets = Targets::default();
    let pass = Pass { targets: &targets, aim: Aim::Values(&parts), filter: None, suspects: None };
    let found = run(sources, pass, progress)?;
    top_candidates::first(sources, &found)
}

/// Indexes a sample of the records, which gives the hint of a query that finds nothing.
///
/// # Errors
/// See [`choose`].
pub fn sample(sources: &Sources<'_>) -> Result<Index<'static>, Error> {
    let sampled = top_candidates::sample(sources)?;
    let catalogue = sampled.catalogue(sources.records)?;
    Ok(catalogue.index().into_owned())
}

/// Returns the words of the query that neither the lexicon nor the embedded catalogue has. A file may have such a word
/// nevertheless. If not, the same pass has collected the words near the unknown one.
fn suspects(query: &Query) -> Vec<String> {
    let embedded = Catalogue::Embedded(Embedded);
    let index = embedded.index();
    let meaning = Meaning::without_expressions(query, &[]);
    let targets = Targets::of(query, &meaning, Concern::Direct, &[], &[], &Typos::default());
    let is_known = |word: &str| {
        index.words.find(word).is_some()
            || index.words.with_prefix(word).next().is_some()
            || index.stems.find(&stem(word)).is_some()
    };
    let mut suspects = unknown_words(&targets, &vec![false; targets.units.len()]);
    suspects.retain(|word| !is_known(word));
    suspects
}

/// Returns the corrections of these words that the embedded catalogue suggests. If a file suggests the same, one pass
/// over it is enough.
fn guesses(suspects: &[String], topics: &[Topic<'_>]) -> Typos {
    if suspects.is_empty() {
        return Typos::default();
    }
    let embedded = Catalogue::Embedded(Embedded);
    let index = embedded.index();
    let mut near = UnknownWords::of(suspects);
    (0_u32..).take(index.words.len()).for_each(|id| near.note(index.words.get(id)));
    each_name(topics, &mut |word| near.note_name(word));
    near.into_replacements()
}

/// Parses lines into topics and units.
pub(crate) fn naming(lines: &[String]) -> (Vec<Topic<'_>>, Vec<Record<'_>>) {
    let (mut topics, mut units) = (Vec::new(), Vec::new());
    for line in lines {
        match parse_record(line) {
            Ok(Entry::Topic(topic)) => topics.push(topic),
            Ok(Entry::Record(unit)) => units.push(unit),
            Err(_) => {}
        }
    }
    (topics, units)
}

/// Joins the topics of the files with those in memory. Without records in memory, topics of the files replace the
/// embedded ones.
fn all_topics<'t>(own: Vec<Topic<'t>>, sources: &Sources<'t>) -> Cow<'t, [Topic<'t>]> {
    if own.is_empty() {
        return Cow::Borrowed(sources.topics);
    }
    let mut topics = own;
    if !sources.records.is_empty() {
        let new = |topic: &&Topic<'_>| topics.iter().all(|known| known.id != topic.id);
        let others: Vec<_> = sources.topics.iter().filter(new).cloned().collect();
        topics.extend(others);
    }
    Cow::Owned(topics)
}

/// Maximum number of words that the second pass compares: twice the corrections of a query, for the parts of compounds.
const MOST_GUESSED: usize = 2 * GUESSES;

/// Returns the words of the query that no record and no name has.
pub(crate) fn unknown_words(targets: &Targets, seen: &[bool]) -> Vec<String> {
    let knows = |unit: usize| seen[unit] || targets.known[unit] || targets.defined.contains(&unit);
    let mut unknown: Vec<String> = Vec::new();
    for typed in &targets.typed {
        let is_number = typed.word.chars().any(char::is_numeric);
        if !is_number
            && !knows(typed.unit)
            && !typed.inside.is_some_and(knows)
            && !unknown.contains(&typed.word)
        {
            unknown.push(typed.word.clone());
        }
    }
    unknown.truncate(MOST_GUESSED);
    unknown
}
