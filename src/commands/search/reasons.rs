//! The words for the reasons of a hit: `topic: housing`, `maids → domestic workers`, `housing → SDG 11`.

use crate::catalogue::Catalogue;
use crate::lexicon::Lexicon;
use crate::messages::{Interface, words};
use crate::record::{Record, Topic};
use crate::search::{Meaning, Reason};
use crate::terminal::view::{Letters, View};
use crate::text::{fold, stem, tokenize};

/// Puts the reasons of hits into words.
pub(crate) struct Reasons<'c> {
    /// The topics by their numbers; none for output that shows no reasons.
    topics: Vec<Topic<'c>>,
    interface: Interface,
    arrow: &'static str,
}

/// A reason in words.
struct Explanation {
    text: String,
    /// The topic or usual word that the typed word leads to.
    meaning: String,
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

    /// Returns one line with the reasons of a hit, or `None` if its words alone explain it.
    ///
    /// The title that is shown explains words that it has itself. A message has said which words were corrected.
    pub(crate) fn line(
        &self,
        reasons: &[Reason],
        record: &Record<'_>,
        title: &str,
        corrected: &[(String, String)],
    ) -> Option<String> {
        let mut all: Vec<Explanation> = Vec::new();
        let is_new = |reason: &&Reason| {
            !has_words(title, &reason.typed) && corrected.iter().all(|(typed, _)| *typed != reason.typed)
        };
        for new in reasons.iter().filter(is_new).filter_map(|reason| self.explanation(reason, record)) {
            if all.iter().all(|known| known.meaning != new.meaning) {
                all.push(new);
            }
        }
        let parts: Vec<String> = all.into_iter().map(|explanation| explanation.text).collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    fn explanation(&self, reason: &Reason, record: &Record<'_>) -> Option<Explanation> {
        let topic = self.topic(reason, record).and_then(|topic| topic.name_in(self.interface.code()));
        let meaning = topic.map_or_else(|| self.usual_word(reason), |topic| Some(topic.to_owned()))?;
        let text = if !has_words(&meaning, &reason.typed) {
            format!("{} {} {meaning}", reason.typed, self.arrow)
        } else if topic.is_some() {
            words::by_topic(meaning.as_str()).text(self.interface)
        } else {
            return None;
        };
        Some(Explanation { text, meaning })
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

/// Returns whether a text has all words of another one, in any form, or as the beginnings of its words.
fn has_words(text: &str, typed: &str) -> bool {
    let stems =
        |text: &str| -> Vec<String> { tokenize(text).iter().map(|word| stem(&word.folded)).collect() };
    let all = stems(text);
    let begins = |word: &String, typed: &str| typed.len() >= SHARED && word.starts_with(typed);
    stems(typed).iter().all(|typed| all.iter().any(|word| word == typed || begins(word, typed)))
}
