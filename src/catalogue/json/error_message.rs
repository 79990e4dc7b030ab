//! Turns serde's errors about JSON into messages, since serde's texts are in English and name types of Rust.

use crate::messages::{Argument, Message, words};
use crate::text::sanitize::clean;

/// Returns the problem without serde's ` at line 1 column 2`, which counts inside the record.
pub(crate) fn message(problem: &serde_json::Error) -> Message {
    let message = problem.to_string();
    let end = message.rfind(" at line ").unwrap_or(message.len());
    of(&clean(&message[..end]))
}

/// Returns whether a field is missing, which serde detects at the end of the object.
pub(crate) fn is_missing_field(problem: &serde_json::Error) -> bool {
    problem.to_string().starts_with("missing field")
}

fn of(message: &str) -> Message {
    let named = |head: &str| message.strip_prefix(head)?.strip_prefix(" `")?.strip_suffix('`');
    if let Some(field) = named("missing field") {
        return words::json_missing_field(field);
    }
    if let Some(field) = named("duplicate field") {
        return words::json_duplicate_field(field);
    }
    if let Some(language) =
        message.strip_prefix("language `").and_then(|rest| rest.strip_suffix("` is there twice"))
    {
        return words::json_language_twice(language);
    }
    if let Some(expected) = message.strip_prefix("expected ") {
        // serde reads `nought` as far as it could be `null`.
        let expected = if expected == "ident" { "value" } else { expected };
        return words::json_expected(plain(expected));
    }
    let Some((head, expected)) = message.rsplit_once(", expected ") else {
        return plain(message);
    };
    if let Some(field) = head.strip_prefix("unknown field `").and_then(|rest| rest.strip_suffix('`')) {
        return match expected.strip_prefix("one of ") {
            Some(all) => words::json_unknown_field_of_many(field, all),
            None => words::json_unknown_field(field, either(expected)),
        };
    }
    let expected = match expected {
        "a sequence" => "a list",
        "a map" => "an object",
        expected if expected.starts_with("struct ") => "an object",
        expected => expected,
    };
    if let Some(given) = head.strip_prefix("invalid type: ") {
        words::json_invalid_type(found(given), plain(expected))
    } else if let Some(given) = head.strip_prefix("invalid value: ") {
        words::json_invalid_value(found(given), plain(expected))
    } else {
        plain(&format!("{head}, expected {expected}"))
    }
}

/// Returns a text of serde for which the messages may have a translation.
fn plain(message: &str) -> Message {
    let slug = match message {
        "`,` or `]`" => "comma-or-bracket".to_owned(),
        "`,` or `}`" => "comma-or-brace".to_owned(),
        message => slug(message),
    };
    words::json_words(slug, message)
}

/// Returns a type and the value that was read: `string "x"`.
fn found(given: &str) -> Message {
    let end = given.find(" `").or_else(|| given.find(" \"")).unwrap_or(given.len());
    let (kind, literal) = given.split_at(end);
    words::json_found(slug(kind), kind, literal)
}

fn either(expected: &str) -> Argument {
    match expected.split_once(" or ") {
        Some((one, other)) => words::list_or(one, other).into(),
        None => expected.into(),
    }
}

/// Returns the text as letters, digits and single hyphens.
fn slug(message: &str) -> String {
    let message = message.to_lowercase().replace('\\', "");
    let parts = message.split(|letter: char| !letter.is_ascii_alphanumeric());
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::messages::Interface;

    #[test]
    fn messages_use_the_terms_of_json() {
        for (message, english, french) in [
            ("missing field `title`", "missing field `title`", "il manque le champ `title`"),
            ("expected ident", "expected value", "attendu\u{a0}: une valeur"),
            ("expected `,` or `}`", "expected `,` or `}`", "attendu\u{a0}: `,` ou `}`"),
            (
                "invalid type: string \"x, expected y\", expected a sequence",
                "invalid type: string \"x, expected y\", expected a list",
                "type incorrect\u{a0}: chaîne \"x, expected y\", attendu\u{a0}: une liste",
            ),
            (
                "unknown field `x`, expected `name` or `number`",
                "unknown field `x`, expected `name` or `number`",
                "champ inconnu `x`, attendu\u{a0}: `name` ou `number`",
            ),
            ("something new", "something new", "something new"),
        ] {
            assert_eq!(of(message).text(Interface::English), english);
            assert_eq!(of(message).text(Interface::French), french);
        }
    }
}
