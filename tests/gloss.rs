//! `docs/gloss.md`: one word for one thing in the messages.

use std::fs;

const LANGUAGES: [(&str, &str); 3] = [("English", "en"), ("French", "fr"), ("Spanish", "es")];

/// Rows of the table under that heading of the page, without its head.
fn rows(heading: &str) -> Vec<Vec<String>> {
    let path = format!("{}/docs/gloss.md", env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(path).expect("the page is there");
    let table = page.split_once(heading).expect("the heading").1.split("\n## ").next().unwrap_or_default();
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    table.lines().filter(|line| line.starts_with('|')).skip(2).map(cells).collect()
}

/// The lines of the messages in a language, without comments, names, arguments and what stands in backticks. English
/// help is in the declarations.
fn lines(code: &str) -> Vec<String> {
    let folder = format!("{}/src/messages/{code}", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("the folder").map(|file| file.expect("a file").path()).collect();
    if code == "en" {
        let folder = format!("{}/src/cli", env!("CARGO_MANIFEST_DIR"));
        files.extend(fs::read_dir(folder).expect("the folder").map(|file| file.expect("a file").path()));
    }
    let mut lines = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("text");
        let is_code = file.extension().is_some_and(|end| end == "rs");
        for line in text.lines() {
            let words = match line.trim_start().strip_prefix("/// ") {
                Some(words) if is_code => words,
                _ if is_code || line.starts_with('#') => continue,
                _ => line.split_once(" = ").map_or(line, |(_, words)| words),
            };
            let outside_backticks = words.split('`').step_by(2).collect::<Vec<_>>().join(" ");
            let parts =
                outside_backticks.split('{').map(|part| part.split_once('}').map_or(part, |(_, said)| said));
            lines.push(parts.collect::<String>().to_lowercase().replace('\u{a0}', " "));
        }
    }
    lines
}

/// Returns whether a line has the words, which are no part of longer ones.
fn has(line: &str, words: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
    line.match_indices(words).any(|(at, _)| {
        !is_letter(line[..at].chars().next_back()) && !is_letter(line[at + words.len()..].chars().next())
    })
}

#[test]
fn messages_use_every_term_of_the_gloss() {
    let terms = rows("# Gloss");
    assert!(terms.len() > 25, "{}", terms.len());
    for (column, (language, code)) in LANGUAGES.iter().enumerate() {
        let lines = lines(code);
        for row in &terms {
            let term = row[column].to_lowercase();
            assert!(lines.iter().any(|line| line.contains(&term)), "{language}: {term}");
        }
    }
}

#[test]
fn messages_have_no_other_word_for_a_term() {
    let rejected = rows("## Words that are not used");
    assert!(rejected.len() > 30, "{}", rejected.len());
    for (language, code) in LANGUAGES {
        let lines = lines(code);
        assert!(lines.len() > 200, "{language}");
        for row in rejected.iter().filter(|row| row[0] == language) {
            for word in row[1].to_lowercase().split(", ") {
                let found = lines.iter().find(|line| has(line, word));
                assert_eq!(found, None, "{language}: not `{word}`, but {}", row[2]);
            }
        }
    }
}

/// French has a no-break space before `:`, `;`, `?`, `!` and `%`, and inside guillemets.
#[test]
fn french_signs_have_spaces_that_do_not_break() {
    let folder = format!("{}/src/messages/fr", env!("CARGO_MANIFEST_DIR"));
    for file in fs::read_dir(folder).expect("the folder") {
        let text = fs::read_to_string(file.expect("a file").path()).expect("text");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let value = line.split_once(" = ").map_or(line, |(_, value)| value);
            for sign in [" :", " ;", " ?", " !", " %", " »", "« "] {
                assert!(!value.contains(sign), "{line}");
            }
        }
    }
}
