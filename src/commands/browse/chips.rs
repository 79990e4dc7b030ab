//! Conditions of the command line, as the short forms that can be typed and edited in the line, or as chips beside it.

use crate::cli::Conditions;
use crate::codes::{Country, Language};
use crate::messages::{Argument, Interface, Message, words};
use crate::search::{ConditionKey, Query};
use crate::terminal::styled_line::Line;

/// Returns the conditions as they are typed, and those that have no short form.
pub(crate) fn as_typed(conditions: &Conditions) -> (String, Conditions) {
    let mut rest = Conditions::default();
    let mut typed = Vec::new();
    let mut take = |key: &str, values: &[String], rest: &mut Vec<String>| {
        for value in values {
            if value.is_empty() || value.contains('"') {
                rest.push(value.clone());
            } else if value.contains(char::is_whitespace) {
                typed.push(format!("{key}:\"{value}\""));
            } else {
                typed.push(format!("{key}:{value}"));
            }
        }
    };
    take("lang", &conditions.language, &mut rest.language);
    take("year", &conditions.year, &mut rest.year);
    take("series", &conditions.series, &mut rest.series);
    take("unit", &conditions.unit, &mut rest.unit);
    take("country", &conditions.country, &mut rest.country);
    take("topic", &conditions.topic, &mut rest.topic);
    take("author", &conditions.author, &mut rest.author);
    take("kind", &conditions.kind, &mut rest.kind);
    rest.without_language.clone_from(&conditions.without_language);
    (typed.join(" "), rest)
}

/// Removes the last condition that stands in no line, and returns whether there was one.
pub(crate) fn remove_last(chips: &mut Conditions) -> bool {
    let lists = [
        &mut chips.without_language,
        &mut chips.kind,
        &mut chips.author,
        &mut chips.topic,
        &mut chips.country,
        &mut chips.unit,
        &mut chips.series,
        &mut chips.year,
        &mut chips.language,
    ];
    lists.into_iter().any(|list| list.pop().is_some())
}

/// Returns the conditions in full words, as `Language: French`: those of chips first, then those of the line.
pub(crate) fn named(query: &Query, chips: &Conditions, interface: Interface) -> Vec<Line> {
    let chip = |dimension: &str, value: Argument| words::browse_chip(words::dimension(dimension), value);
    let as_given = |dimension: &'static str, values: &[String]| -> Vec<Message> {
        values.iter().map(|value| chip(dimension, value.as_str().into())).collect()
    };
    let mut named: Vec<Message> = Vec::new();
    named.extend(chips.without_language.iter().map(|value| words::browse_chip_without(language(value))));
    for (dimension, values) in [
        ("language", &chips.language),
        ("year", &chips.year),
        ("series", &chips.series),
        ("unit", &chips.unit),
        ("country", &chips.country),
        ("topic", &chips.topic),
        ("author", &chips.author),
        ("kind", &chips.kind),
    ] {
        named.extend(as_given(dimension, values));
    }
    named.extend(query.conditions.iter().map(|(key, value)| match key {
        ConditionKey::Language => chip("language", language(value)),
        ConditionKey::Country => chip("country", each(value, |name| Country::find(name).map(Argument::from))),
        ConditionKey::Year => chip("year", value.as_str().into()),
        ConditionKey::Series => chip("series", value.as_str().into()),
        ConditionKey::Unit => chip("unit", value.as_str().into()),
        ConditionKey::Topic => chip("topic", value.as_str().into()),
        ConditionKey::Author => chip("author", value.as_str().into()),
        ConditionKey::Kind => chip("kind", each(value, |word| Some(words::kind(word).into()))),
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
