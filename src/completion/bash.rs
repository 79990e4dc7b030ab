//! Completion in bash. The module unquotes the typed word, and quotes every candidate for the quote that is open at the
//! cursor.

use std::ffi::OsString;
use std::io::{Result, Write};
use std::path::Path;

use clap_complete::engine;

/// The script by which bash asks for candidates. The script passes the line up to the cursor, and the part that bash
/// will replace.
pub(crate) const SCRIPT: &str = include_str!("ssefind.bash");

/// The quote that is open somewhere in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quote {
    None,
    Single,
    Double,
}

/// A command line up to the cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// The words without their quotes; the last one is being typed.
    pub(crate) words: Vec<String>,
    /// The beginning of the last word that stays in the line, without its quotes.
    kept: String,
    /// The quote that is open where bash inserts a candidate.
    quote: Quote,
}

impl Line {
    /// Splits a line whose end `replaced` bash is going to replace. Returns `None` for a line that bash splits by rules
    /// of its own: `$'…'`, `$"…"`, or a replaced part that is not the end of the last word.
    pub(crate) fn parse(line: &str, replaced: &str) -> Option<Line> {
        let cut = line.strip_suffix(replaced)?.len();
        let mut words = vec![String::new()];
        let mut quote = Quote::None;
        // Whether a word has begun, which an empty pair of quotes does too.
        let mut begun = false;
        let mut kept = None;
        let mut letters = line.char_indices().peekable();
        loop {
            let next = letters.next();
            if kept.is_none() && next.is_none_or(|(at, _)| at >= cut) {
                let word = words.last()?.clone();
                kept = Some((words.len(), word, quote));
            }
            let Some((_, letter)) = next else { break };
            let following = letters.peek().map(|(_, letter)| *letter);
            let word = words.last_mut()?;
            match (quote, letter) {
                (Quote::None, ' ' | '\t' | '\n') => {
                    if begun {
                        words.push(String::new());
                    }
                    begun = false;
                    continue;
                }
                (Quote::None, '$') if matches!(following, Some('\'' | '"')) => return None,
                (Quote::None, '\'') => quote = Quote::Single,
                (Quote::None, '"') => quote = Quote::Double,
                (Quote::Single, '\'') | (Quote::Double, '"') => quote = Quote::None,
                (Quote::None, '\\') => word.extend(letters.next().map(|(_, escaped)| escaped)),
                (Quote::Double, '\\') if matches!(following, Some('$' | '`' | '"' | '\\')) => {
                    word.extend(letters.next().map(|(_, escaped)| escaped));
                }
                (_, letter) => word.push(letter),
            }
            begun = true;
        }
        let (number, kept, quote) = kept?;
        (number == words.len()).then_some(Line { words, kept, quote })
    }

    /// Writes the candidates, one a line, as bash is to insert them. A candidate with a control character, such as a
    /// file name of two lines, is left out.
    ///
    /// # Errors
    /// Output that cannot be written.
    pub(crate) fn write_candidates(
        &self,
        command: &mut clap::Command,
        directory: Option<&Path>,
        out: &mut dyn Write,
    ) -> Result<()> {
        let words: Vec<OsString> = self.words.iter().map(OsString::from).collect();
        let last = words.len() - 1;
        for candidate in engine::complete(command, words, last, directory)? {
            let value = candidate.get_value().to_str();
            let Some(rest) = value.and_then(|value| value.strip_prefix(&self.kept)) else {
                continue;
            };
            if !rest.chars().any(char::is_control) {
                writeln!(out, "{}", self.quote.apply(rest))?;
            }
        }
        Ok(())
    }
}

impl Quote {
    /// Returns the text so that bash reads it letter by letter in this quote. Readline closes the quote behind a single
    /// candidate, except where the last letter is that quote: such a candidate closes the quote itself.
    fn apply(self, text: &str) -> String {
        let mut quoted = String::with_capacity(text.len() + 8);
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            let is_last = letters.peek().is_none();
            match (self, letter) {
                (Quote::Single, '\'') if is_last => quoted.push_str("'\\'"),
                (Quote::Single, '\'') => quoted.push_str("'\\''"),
                (Quote::Double, '"') if is_last => quoted.push_str("\"\\\""),
                // No backslash keeps bash from looking up `!` in its history inside double quotes.
                (Quote::Double, '!') if is_last => quoted.push_str("\"'!'\"\""),
                (Quote::Double, '!') => quoted.push_str("\"'!'\""),
                (Quote::Double, '"' | '$' | '`' | '\\') => quoted.extend(['\\', letter]),
                (Quote::Single | Quote::Double, letter) => quoted.push(letter),
                (Quote::None, letter) => {
                    let is_plain = letter.is_ascii_alphanumeric() || ",._:/@%+=-".contains(letter);
                    if !is_plain && letter.is_ascii() {
                        quoted.push('\\');
                    }
                    quoted.push(letter);
                }
            }
        }
        quoted
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, Quote};

    fn parsed(line: &str, replaced: &str) -> Option<(Vec<String>, String, Quote)> {
        Line::parse(line, replaced).map(|line| (line.words, line.kept, line.quote))
    }

    #[test]
    fn words_lose_their_quotes_and_the_kept_part_is_known() {
        for (line, replaced, words, kept, quote) in [
            ("s ", "", &["s", ""][..], "", Quote::None),
            ("s  a\\ b", "a\\ b", &["s", "a b"], "", Quote::None),
            ("s \"a b", "a b", &["s", "a b"], "", Quote::Double),
            ("s 'a\\ b", "a\\ b", &["s", "a\\ b"], "", Quote::Single),
            ("s 'a'\\''b c", "b c", &["s", "a'b c"], "a'", Quote::Single),
            ("s \"\\$a\\b", "\\$a\\b", &["s", "$a\\b"], "", Quote::Double),
            ("s --x=\"a b", "a b", &["s", "--x=a b"], "--x=", Quote::Double),
            ("s --x=", "", &["s", "--x="], "--x=", Quote::None),
            ("s \"a b\" '' c", "c", &["s", "a b", "", "c"], "", Quote::None),
        ] {
            let words = words.iter().map(|word| (*word).to_owned()).collect();
            assert_eq!(parsed(line, replaced), Some((words, kept.to_owned(), quote)), "{line}");
        }
        for (line, replaced) in [("s $'a", "a"), ("s $\"a", "a"), ("s a", "b"), ("s a b", "a b")] {
            assert_eq!(parsed(line, replaced), None, "{line}");
        }
    }
}
