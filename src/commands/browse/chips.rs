//! Conditions of the command line, as the short forms that can be typed and edited in the line, or as chips beside it.

use crate::cli::Conditions;
use crate::codes::{Country, Language};
use crate::messages::{Argument, Interface, Message, words};
use crate::search::{ConditionKey, Query};
use crate::terminal::styled_line::Line;

/// Returns the lists of conditions that have a short form, each with its key.
fn lists(conditions: &mut Conditions) -> [(&'static str, &mut Vec<String>); 12] {
    [
        ("lang", &mut conditions.language),
        ("year", &mut conditions.year),
        ("series", &mut conditions.series),
        ("unit", &mut conditions.unit),
        ("country", &mut conditions.country),
        ("region", &mut conditions.region),
        ("topic", &mut conditions.topic),
        ("author", &mut conditions.author),
        ("publisher", &mut conditions.publisher),
        ("isbn", &mut conditions.isbn),
        ("lacking", &mut conditions.lacking),
        ("kind", &mut conditions.kind),
    ]
}

/// Returns the conditions as they are typed, and those that cannot be typed.
pub(crate) fn as_typed(conditions: &Conditions) -> (String, Conditions) {
    let mut chips = conditions.clone();
    let mut typed = Vec::new();
    for (key, values) in lists(&mut chips) {
        values.retain(|value| {
            let stays = value.is_empty() || value.contains('"');
            if !stays {
                let quote = if value.contains(char::is_whitespace) { "\"" } else { "" };
                typed.push(format!("{key}:{quote}{value}{quote}"));
            }
            stays
        });
    }
    (typed.join(" "), chips)
}

/// Removes the last condition that stands in no line, and returns whether there was one.
pub(crate) fn remove_last(chips: &mut Conditions) -> bool {
    chips.without_language.pop().is_some()
        || lists(chips).into_iter().rev().any(|(_, list)| list.pop().is_some())
}

/// Returns the conditions in full words, as `Language: French`: those of chips first, then those of the line.
pub(crate) fn named(query: &Query, chips: &Conditions, interface: Interface) -> Vec<Line> {
    let mut chips = chips.clone();
    let without = chips.without_language.iter().map(|value| words::browse_chip_without(language(value)));
    let mut named: Vec<Message> = without.collect();
    for (key, values) in lists(&mut chips) {
        named.extend(
            values.iter().map(|value| words::browse_chip(words::browse_condition(key), value.as_str())),
        );
    }
    named.extend(query.conditions.iter().map(|(key, value)| {
        let (key, value) = match key {
            ConditionKey::WithoutLanguage => return words::browse_chip_without(language(value)),
            ConditionKey::Title => ("title", value.as_str().into()),
            ConditionKey::Language => ("lang", language(value)),
            ConditionKey::Country => ("country", each(value, |name| Country::find(name).map(Argument::from))),
            ConditionKey::Kind => ("kind", each(value, |word| Some(words::kind(word).into()))),
            ConditionKey::Year => ("year", value.as_str().into()),
            ConditionKey::Series => ("series", value.as_str().into()),
            ConditionKey::Unit => ("unit", value.as_str().into()),
            ConditionKey::Region => ("region", value.as_str().into()),
            ConditionKey::Topic => ("topic", value.as_str().into()),
            ConditionKey::Author => ("author", value.as_str().into()),
            ConditionKey::Publisher => ("publisher", value.as_str().into()),
            ConditionKey::Isbn => ("isbn", value.as_str().into()),
            ConditionKey::Lacking => ("lacking", value.as_str().into()),
        };
        words::browse_chip(words::browse_condition(key), value)
    }));
    named.iter().map(|message| Line::plain(&format!("[{}]", message.text(interface)))).collect()
}

fn language(value: &str) -> Argument {
    each(value, |name| Language::find(name).map(Argument::from))
}

/// Returns each value of a list with commas by its name, or as typed.
fn each(values: &str, name: impl Fn(&str) -> Option<Argument>) -> Argument {
    let one = |value: &str| name(value.trim()).unwrap_or_else(|| value.trim().into());
    Argument::List(values.split(',').map(one).collect())
}

#[cfg(test)]
mod tests {
    use super::{as_typed, named, remove_last};
    use crate::cli::Conditions;
    use crate::messages::Interface;
    use crate::search::Query;

    fn conditions() -> Conditions {
        Conditions {
            language: vec!["fr,es".into()],
            series: vec!["world of work".into()],
            author: vec!["\"x\"".into()],
            without_language: vec!["en".into()],
            ..Conditions::default()
        }
    }

    #[test]
    fn conditions_of_the_command_line_are_typed_where_the_line_can_have_them() {
        let (typed, mut chips) = as_typed(&conditions());
        assert_eq!(typed, "lang:fr,es series:\"world of work\"");
        assert_eq!((chips.author.len(), chips.without_language.len()), (1, 1));
        assert!(remove_last(&mut chips) && remove_last(&mut chips) && !remove_last(&mut chips));
    }

    #[test]
    fn chips_name_values_in_the_language_of_the_interface() {
        let (typed, chips) = as_typed(&conditions());
        let query = Query::parse(&format!("{typed} country:br kind:brief")).expect("a query");
        let texts = |interface| -> Vec<String> {
            named(&query, &chips, interface).iter().map(|line| line.text().to_owned()).collect()
        };
        assert_eq!(
            texts(Interface::English),
            [
                "[not in English]",
                "[Author: \"x\"]",
                "[Language: French, Spanish]",
                "[Series: world of work]",
                "[Country: Brazil]",
                "[Kind: brief]"
            ]
        );
        assert_eq!(texts(Interface::French)[..1], ["[sans édition en anglais]"]);
        assert_eq!(texts(Interface::Spanish)[4], "[País: Brasil]");
    }
}
