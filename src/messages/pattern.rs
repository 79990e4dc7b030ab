//! Replaces the placeholders of the patterns that build.rs compiles from Fluent.

use crate::messages::{Argument, Interface};

/// Marks in a pattern. `build/messages.rs` explains each.
const PLACE: char = '\u{1}';
const SELECT: char = '\u{2}';
const KEY: char = '\u{3}';
const VALUE: char = '\u{4}';
const END: char = '\u{5}';

/// Appends the pattern with its arguments to `to`.
pub(crate) fn write(pattern: &str, arguments: &[Argument], interface: Interface, to: &mut String) {
    let mut rest = pattern;
    while let Some(at) = rest.find([PLACE, SELECT]) {
        let (before, marked) = rest.split_at(at);
        to.push_str(before);
        let argument = marked.as_bytes()[1..]
            .first()
            .and_then(|digit| arguments.get(usize::from(digit.wrapping_sub(b'0'))));
        let after = marked.get(2..).unwrap_or_default();
        rest = if marked.starts_with(PLACE) {
            if let Some(argument) = argument {
                argument.write(interface, to);
            }
            after
        } else {
            let (variants, after) = after.split_once(END).unwrap_or_default();
            write(chosen(variants, argument, interface), arguments, interface, to);
            after
        };
    }
    to.push_str(rest);
}

/// Returns the first variant whose key matches the argument. The last variant has no key and is the default.
fn chosen<'p>(variants: &'p str, argument: Option<&Argument>, interface: Interface) -> &'p str {
    let is = |key: &str| match argument {
        Some(Argument::Text(text)) => text == key,
        Some(Argument::Count(count)) => plural(*count, interface) == key || key.parse() == Ok(*count),
        _ => false,
    };
    variants
        .split(KEY)
        .filter_map(|variant| variant.split_once(VALUE))
        .find(|(key, _)| key.is_empty() || is(key))
        .map_or("", |(_, pattern)| pattern)
}

/// Returns the plural category of a whole number (Unicode CLDR 48.2.0, supplemental/plurals.xml, type cardinal).
fn plural(count: usize, interface: Interface) -> &'static str {
    let is_millions = count != 0 && count.is_multiple_of(1_000_000);
    match (interface, count) {
        (_, 1) | (Interface::French, 0) => "one",
        (Interface::French | Interface::Spanish, _) if is_millions => "many",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::{Argument, Interface, plural, write};

    fn written(pattern: &str, arguments: &[Argument]) -> String {
        let mut text = String::new();
        write(pattern, arguments, Interface::French, &mut text);
        text
    }

    #[test]
    fn arguments_are_put_in_and_select() {
        let pattern = "a \u{1}1 \u{2}0\u{3}7\u{4}seven\u{3}one\u{4}une \u{1}1\u{3}\u{4}des \u{1}0\u{5}.";
        for (count, text) in [(0, "a x une x."), (1, "a x une x."), (2, "a x des 2."), (7, "a x seven.")] {
            assert_eq!(written(pattern, &[Argument::Count(count), "x".into()]), text);
        }
        let pattern = "\u{2}0\u{3}brief\u{4}note\u{3}\u{4}\u{1}0\u{5}";
        assert_eq!(written(pattern, &["brief".into()]), "note");
        assert_eq!(written(pattern, &["ode".into()]), "ode");
        assert_eq!(written("\u{1}9", &[]), "");
    }

    #[test]
    fn plurals_are_those_of_cldr() {
        for (count, categories) in [
            (0, ["other", "one", "other"]),
            (1, ["one", "one", "one"]),
            (2, ["other", "other", "other"]),
            (1_000_000, ["other", "many", "many"]),
            (1_000_001, ["other", "other", "other"]),
        ] {
            assert_eq!(Interface::ALL.map(|interface| plural(count, interface)), categories, "{count}");
        }
    }
}
