//! Checks of works that share an address, an ISBN or a title, and of topics that no work has.

use crate::catalogue::Entry;
use crate::check::all_ids::AllIds;
use crate::check::entry::Checked;
use crate::check::violation::Violation;
use crate::check::works::{Fact, facts};
use crate::error::shortened;
use crate::messages::{Message, words};
use crate::record::Record;
use crate::text::sanitize::clean;

pub(crate) fn works(checked: &Checked<'_>, known: &AllIds<'_>) -> Vec<Violation> {
    let Entry::Record(Record::Publication(publication)) = checked.entry else {
        return Vec::new();
    };
    let mut violations = Vec::new();
    for (path, fact, text) in facts(publication) {
        let Some(place) = known.works.first.get(&fact).filter(|place| place.number != checked.number) else {
            continue;
        };
        let other = format!("{}:{}", clean(place.file), place.line);
        violations.push(Violation::at(&path, problem(&fact, shortened(text), other)));
    }
    violations
}

fn problem(fact: &Fact, shown: String, other: String) -> Message {
    match fact {
        Fact::Address(_) => words::check_shared_address(other, shown),
        Fact::Isbn(_) => words::check_shared_isbn(other, shown),
        Fact::Title(_) => words::check_shared_title(other, shown),
    }
}

pub(crate) fn unused_topic(checked: &Checked<'_>, known: &AllIds<'_>) -> Vec<Violation> {
    match (checked.entry, &known.works.topics) {
        (Entry::Topic(topic), Some(used)) if !used.contains(topic.id.as_str()) => {
            vec![Violation::at("id", words::check_unused_topic())]
        }
        _ => Vec::new(),
    }
}
