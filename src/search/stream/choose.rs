//! Chooses the candidates for a query, in one pass over the records or in a few.
//!
//! One pass is enough if the catalogue has every word of the query, and if its files have no topics or units. The pass
//! also collects the words near a word that is probably misspelt. Another pass searches for these words, if they are
//! not the expected ones.

use std::borrow::Cow;

use crate::catalogue::{Entry, parse_record};
use crate::error::Error;
use crate::filter::Filter;
use crate::record::{Record, Topic};
use crate::search::Query;
use crate::search::stream::estimate::has_complete;
use crate::search::stream::meaning::{Concern, Meaning};
use crate::search::stream::pass::{Aim, Pass};
use crate::search::stream::pass_result::PassResult;
use crate::search::stream::suspects::{guesses, suspects, unknown_words};
use crate::search::stream::target_names::each_name;
use crate::search::stream::targets::Targets;
use crate::search::stream::threads::{check_unchanged, run};
use crate::search::stream::top_candidates::{ALL, Choice, gather, lines, owned};
use crate::search::stream::unknown_words::{Typos, UnknownWords};
use crate::search::stream::{Need, Sources};
use crate::terminal::progress::Progress;

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
    let suspects = if query.terms.is_empty() { Vec::new() } else { suspects(query) };
    let mut passes = Passes {
        sources,
        query,
        alternatives: &alternatives,
        filter,
        progress,
        // Suspects are probably misspelt. The first pass already finds the records by the meaning of the corrections.
        meaning: meaning(sources, query, &suspects),
        concern: Concern::Direct,
        typos: guesses(&suspects, sources.topics),
        topics: Cow::Borrowed(sources.topics),
        own_units: Vec::new(),
        targets: Targets::default(),
        found: PassResult::default(),
    };
    passes.search(&suspects)?;
    let naming_lines = passes.naming_lines()?;
    if !naming_lines.is_empty() {
        passes.add_names(&naming_lines, &suspects)?;
    }
    passes.correct(&suspects)?;
    if passes.targets.has_concepts && !has_complete(&passes.targets, &passes.found) {
        passes.concern = Concern::Related;
        passes.search(&[])?;
    }
    passes.finish(need)
}

/// Returns the meaning of a query, if the catalogue lacks these words.
fn meaning(sources: &Sources<'_>, query: &Query, unknown: &[String]) -> Meaning {
    if sources.files.is_empty() && sources.records.len() <= ALL {
        Meaning::without_expressions(query, unknown)
    } else {
        Meaning::of(query, unknown)
    }
}

/// The passes of a search: what is known of the query, and the result of the last pass.
struct Passes<'q> {
    sources: &'q Sources<'q>,
    query: &'q Query,
    alternatives: &'q [Query],
    filter: Option<&'q Filter>,
    progress: &'q Progress,
    meaning: Meaning,
    concern: Concern,
    /// Replacements of unknown words: the guessed ones, until a pass has collected the words of the catalogue.
    typos: Typos,
    topics: Cow<'q, [Topic<'q>]>,
    /// Units of the files. The other units are in memory.
    own_units: Vec<Record<'q>>,
    targets: Targets,
    found: PassResult,
}

impl<'q> Passes<'q> {
    /// Finds the records that match the query as far as it is known.
    fn search(&mut self, suspects: &[String]) -> Result<(), Error> {
        self.targets = self.new_targets();
        self.read(suspects)
    }

    fn new_targets(&self) -> Targets {
        let in_memory = self.sources.records.iter().filter(|record| matches!(record, Record::Unit(_)));
        let units: Vec<&Record<'_>> = in_memory.chain(&self.own_units).collect();
        let mut targets =
            Targets::of(self.query, &self.meaning, self.concern, &self.topics, &units, &self.typos);
        targets.add_alternatives(self.alternatives);
        targets
    }

    /// Runs a pass with the current targets.
    fn run(&self, aim: Aim<'_>, filter: Option<&Filter>, suspects: &[String]) -> Result<PassResult, Error> {
        let suspects = UnknownWords::of(suspects);
        let pass = Pass { targets: &self.targets, aim, filter, suspects: Some(&suspects) };
        run(self.sources, pass, self.progress)
    }

    /// Reads all records, and collects the words near the suspects.
    fn read(&mut self, suspects: &[String]) -> Result<(), Error> {
        // The pass needs the memory of the one before.
        self.found = PassResult::default();
        let aim = if self.query.terms.is_empty() { Aim::All } else { Aim::Match };
        self.found = self.run(aim, self.filter, suspects)?;
        Ok(())
    }

    /// Returns the lines of the topics and units that the files have.
    fn naming_lines(&self) -> Result<Vec<String>, Error> {
        let lines = lines(self.sources, &self.found.naming)?;
        Ok(lines.into_iter().map(|(_, line)| line).collect())
    }

    /// Finds records by the names of topics and units of the files too.
    fn add_names(&mut self, naming_lines: &'q [String], suspects: &[String]) -> Result<(), Error> {
        let (own_topics, own_units) = naming(naming_lines);
        self.topics = all_topics(own_topics, self.sources);
        self.own_units = own_units;
        let had_topics = !self.targets.topics.is_empty();
        self.targets = self.new_targets();
        // A query that matches no topic or unit of the files finds nothing new with them.
        let is_new = had_topics || !self.targets.topics.is_empty() || !self.own_units.is_empty();
        if is_new { self.read(suspects) } else { Ok(()) }
    }

    /// Replaces the words that no record has by near words of the catalogue, unless they are the guessed ones.
    fn correct(&mut self, suspects: &[String]) -> Result<(), Error> {
        let unknown = unknown_words(&self.targets, &self.found.seen);
        let typos = self.replacements(&unknown)?;
        // If the suspects are the unknown words, the meaning of the query is known already.
        let corrected = (unknown != suspects).then(|| meaning(self.sources, self.query, &unknown));
        let has_same_concepts =
            corrected.as_ref().is_none_or(|corrected| corrected.concepts == self.meaning.concepts);
        if typos == self.typos && has_same_concepts {
            return Ok(());
        }
        self.typos = typos;
        if let Some(corrected) = corrected {
            self.meaning = corrected;
        }
        self.search(&[])
    }

    /// Returns the replacements of unknown words. If some of them are not among the suspects of the last pass, another
    /// pass collects the near words.
    fn replacements(&mut self, unknown: &[String]) -> Result<Typos, Error> {
        let near = std::mem::take(&mut self.found.near);
        let mut near = if near.has_all(unknown) {
            near.only(unknown)
        } else {
            self.run(Aim::Near(&UnknownWords::of(unknown)), None, &[])?.near
        };
        if !unknown.is_empty() {
            each_name(&self.topics, &mut |word| near.note_name(word));
        }
        Ok(near.into_replacements())
    }

    /// Selects the candidates from the result of the last pass.
    fn finish(mut self, need: Need) -> Result<Choice, Error> {
        let has_concepts = self.targets.has_concepts;
        // A small catalogue is indexed whole, so that records with related concepts are candidates too.
        if has_concepts && self.found.records <= ALL {
            self.found = self.run(Aim::All, self.filter, &[])?;
        }
        let is_needed = |at: &usize| has_concepts || self.targets.topics.contains(at);
        let topics = (0..self.topics.len()).filter(is_needed).filter_map(|at| self.topics.get(at));
        let topics = topics.map(owned).collect();
        let gathered = gather(self.sources, &self.targets, &self.found, topics, need);
        // A changed file explains a record that cannot be read again.
        check_unchanged(self.sources)?;
        let mut choice = gathered?;
        let referred = choice.referred(self.sources.records);
        if !referred.is_empty() {
            let mut asked = self.run(Aim::Ids(&referred), None, &[])?.asked;
            asked.sort_unstable();
            choice.add(self.sources, &asked)?;
        }
        Ok(choice)
    }
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
