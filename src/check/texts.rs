//! Checks of the texts of all fields.

use serde_json::Value;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::check::all_ids::AllIds;
use crate::check::entry::{Checked, dotted};
use crate::check::violation::Violation;
use crate::error::shortened;
use crate::messages::words;

pub(crate) fn blank(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    let mut violations: Vec<Violation> = checked
        .texts
        .iter()
        .chain(&checked.languages)
        .filter_map(|leaf| {
            let problem = if leaf.text.trim().is_empty() {
                words::check_empty()
            } else if leaf.text.trim().len() < leaf.text.len() {
                words::check_blank(shortened(&leaf.text))
            } else {
                return None;
            };
            Some(Violation::at(&leaf.path, problem))
        })
        .collect();
    repeated_in(&checked.written, "", &mut violations);
    violations
}

/// Reports texts and names that occur twice in their list.
fn repeated_in(value: &Value, path: &str, violations: &mut Vec<Violation>) {
    match value {
        Value::Array(members) => {
            let mut seen = std::collections::HashSet::new();
            for (index, member) in members.iter().enumerate() {
                let path = format!("{path}[{index}]");
                let is_name = member.get("family").or(member.get("literal")).is_some();
                if (member.is_string() || is_name) && !seen.insert(member.to_string()) {
                    violations.push(Violation::at(&path, words::check_repeated()));
                }
                repeated_in(member, &path, violations);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                repeated_in(value, &dotted(path, name), violations);
            }
        }
        _ => {}
    }
}

pub(crate) fn characters(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    let texts = checked.texts.iter().chain(&checked.languages);
    texts
        .filter_map(|leaf| {
            let letter = leaf.text.chars().find(|letter| is_forbidden(*letter))?;
            let problem = words::check_character(format!("U+{:04X}", u32::from(letter)));
            Some(Violation::at(&leaf.path, problem))
        })
        .collect()
}

/// Returns whether a character moves the cursor, changes the direction of text, ends a line, or replaces a lost letter.
///
/// Direction marks (U+200E, U+200F) and joiners belong to Arabic, Hebrew or Persian text, and are allowed.
fn is_forbidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' // bidirectional embeddings, overrides and isolates
            | '\u{2028}' | '\u{2029}' // line and paragraph separators
            | '\u{200B}' | '\u{2060}' | '\u{FEFF}' // invisible characters without width
            | '\u{FFFD}' | '\u{FFFE}' | '\u{FFFF}' // traces of a failed conversion
            | '\u{E000}'..='\u{F8FF}' // private use: a letter in one font only
            | '\u{E0000}'..='\u{10FFFF}') // tags and private use
}

pub(crate) fn composed(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    let texts = checked.texts.iter().chain(&checked.languages);
    texts
        .filter(|leaf| !is_nfc(&leaf.text))
        .map(|leaf| {
            let problem = words::check_not_nfc(shortened(&leaf.text.nfc().collect::<String>()));
            Violation::at(&leaf.path, problem)
        })
        .collect()
}
