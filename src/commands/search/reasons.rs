//! The words for the reasons of a hit: `topic: housing`, `maids → domestic workers`, `related: Latin America`.

use crate::catalogue::Catalogue;
use crate::lexicon::Lexicon;
use crate::messages::{Interface, words};
use crate::record::{Record, Topic};
use crate::search::{Meaning, Reason};
use crate::terminal::view::{Letters, View};
use crate::text::{chains, fold, stem, tokenize};

/// Puts the reasons of hits into words.
pub(crate) struct Reasons<'c> {
    /// The topics by their numbers; none for output that shows no reasons.
    topics: Vec<Topic<'c>>,
    interface: Interface,
    arrow: &'static str,
}

/// Maximum number of related concepts of a hit. The nearest to the first words say enough.
const MOST_RELATED: usize = 2;

/// Words of the query with the topic or usual word that they lead to.
struct Explanation {
    words: String,
    meaning: String,
    /// True if some of the words are a part of the meaning.
    has_meaning: bool,
    way: Way,
}

/// The way from words of the query to their meaning.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Topic,
    Concept,
    /// The record lacks the words, and has a related concept.
    Related,
}

impl<'c> Reasons<'c> {
    /// Reads the topics of the catalogue, if the output is a table on a terminal.
    ///
    /// # Errors
    /// Topics that cannot be read.
    pub(crate) fn new(catalogue: &Catalogue<'c>, view: View) -> Result<Reasons<'c>, crate::error::Error> {
        let topics = if view.is_terminal() { catalogue.topics()? } else { Vec::new() };
        let arrow = if view.letters == Letters::Ascii { "->" } else { "→" };
        Ok(Reasons { topics, interface: view.interface, arrow })
    }

    /// Returns a line with the reasons of a hit and one with related concepts; none if its words alone explain it.
    ///
    /// The title that is shown explains words that it has itself.
    pub(crate) fn lines(&self, reasons: &[Reason], record: &Record<'_>, title: &str) -> Vec<String> {
        let mut all: Vec<Explanation> = Vec::new();
        for new in reasons.iter().filter_map(|reason| self.explanation(reason, record)) {
            let is_same = |known: &&mut Explanation| (&known.meaning, known.way) == (&new.meaning, new.way);
            match all.iter_mut().find(is_same) {
                Some(known) => {
                    known.words = format!("{} {}", known.words, new.words);
                    known.has_meaning |= new.has_meaning;
                }
                None => all.push(new),
            }
        }
        all.retain(|explanation| !has_words(title, &explanation.words));
        let (related, own): (Vec<_>, Vec<_>) = all.into_iter().partition(|e| e.way == Way::Related);
        let own: Vec<String> = own.iter().filter_map(|explanation| self.text(explanation)).collect();
        let related: Vec<&str> = related.iter().take(MOST_RELATED).map(|e| e.meaning.as_str()).collect();
        let own = (!own.is_empty()).then(|| own.join(" · "));
        let related =
            (!related.is_empty()).then(|| words::by_related(related.join(", ")).text(self.interface));
        own.into_iter().chain(related).collect()
    }

    fn explanation(&self, reason: &Reason, record: &Record<'_>) -> Option<Explanation> {
        let topic = self.topic(reason, record).and_then(|topic| topic.name_in(self.interface.code()));
        let meaning = topic.map_or_else(|| self.usual_word(reason), |topic| Some(topic.to_owned()))?;
        let way = match topic {
            _ if reason.is_related => Way::Related,
            Some(_) => Way::Topic,
            None => Way::Concept,
        };
        let has_meaning = has_words(&meaning, &reason.words);
        Some(Explanation { words: reason.words.clone(), meaning, has_meaning, way })
    }

    /// Returns an explanation in words, or `None` if the meaning is the word itself.
    fn text(&self, explanation: &Explanation) -> Option<String> {
        let Explanation { words: typed, meaning, has_meaning, way } = explanation;
        if !has_meaning {
            return Some(format!("{typed} {} {meaning}", self.arrow));
        }
        (*way == Way::Topic).then(|| words::by_topic(meaning.as_str()).text(self.interface))
    }

    /// Returns the usual word for the concept that a reason means.
    fn usual_word(&self, reason: &Reason) -> Option<String> {
        let Meaning::Concept(number) = reason.what else {
            return None;
        };
        let lexicon = Lexicon::embedded();
        let concept = lexicon.concepts().nth(usize::from(number))?;
        lexicon.usual(concept, self.interface.code()).or_else(|| lexicon.usual(concept, "en"))
    }

    /// Returns the topic that a reason means: one that the record lists, if there is one.
    fn topic(&self, reason: &Reason, record: &Record<'_>) -> Option<&Topic<'c>> {
        let listed = |topic: &&Topic<'_>| record.topics().contains(&topic.id);
        match &reason.what {
            Meaning::Subject(number) => self.topics.get(*number as usize),
            Meaning::Name(name) => {
                let has = |topic: &&Topic<'_>| {
                    topic.names.values().flatten().any(|text| fold(text).contains(name.as_str()))
                };
                let mut named = self.topics.iter().filter(has);
                named.clone().find(listed).or_else(|| named.next())
            }
            Meaning::Concept(number) => {
                let lexicon = Lexicon::embedded();
                let concept = lexicon.concepts().nth(usize::from(*number))?;
                let ids: Vec<&str> = lexicon.topics(concept).collect();
                let meant = self.topics.iter().filter(|topic| ids.contains(&topic.id.as_str()));
                meant.filter(|_| reason.in_topics).find(listed)
            }
        }
    }
}

/// Number of letters with which a longer word must begin to explain itself: `coops` in `cooperatives`.
const SHARED: usize = 4;

/// Returns whether a text has all words of another one, in any form, or as the beginnings of its words. A chain such as
/// `co-operative` is also one word.
fn has_words(text: &str, typed: &str) -> bool {
    let words = tokenize(text);
    let chains = chains(&words).into_iter().map(|(_, chain)| stem(&chain));
    let all: Vec<String> = words.iter().map(|word| stem(&word.folded)).chain(chains).collect();
    let begins = |word: &String, typed: &str| typed.len() >= SHARED && word.starts_with(typed);
    let has = |typed: String| all.iter().any(|word| *word == typed || begins(word, &typed));
    tokenize(typed).iter().all(|word| has(stem(&word.folded)))
}
