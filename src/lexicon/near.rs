//! Slips: the words of the lexicon that lie nearest to an unknown one.

use crate::lexicon::language::WordLanguage;
use crate::lexicon::tables::{OF, STEM, State, Trie, WORD};

/// Shortest word with one slip, and with two; longest word that is compared.
const ONE_SLIP: usize = 4;
const TWO_SLIPS: usize = 8;
const LONGEST: usize = 48;

/// Returns the number of slips that a word of this length may have.
fn allowed(letters: usize) -> usize {
    match letters {
        TWO_SLIPS..=LONGEST => 2,
        ONE_SLIP..TWO_SLIPS => 1,
        _ => 0,
    }
}

/// The words of a language at the least distance from a folded word, and this distance: missing, extra, wrong and
/// swapped letters count one each (optimal string alignment). A word with a digit has no slips.
///
/// The words are a trie; a row of the table of distances is made once for all words with one beginning, and a beginning
/// whose row has no small number is left.
pub(crate) fn nearest(forms: &Trie<'_>, word: &str, language: WordLanguage) -> (usize, Vec<String>) {
    let letters: Vec<char> = word.chars().collect();
    let most = allowed(letters.len());
    if most == 0 || letters.iter().any(|letter| letter.is_numeric()) {
        return (0, Vec::new());
    }
    let Some(before) = forms.language(language) else {
        return (0, Vec::new());
    };
    let first: Vec<usize> = (0..=letters.len()).collect();
    let mut search = Search { forms, letters: &letters, most, found: Vec::new() };
    for kind in [WORD, STEM] {
        if let Some(start) = forms.follow(before, &[kind]) {
            search.walk(start, &mut Vec::new(), &mut vec![first.clone()], &mut String::new());
        }
    }
    search.found.sort();
    search.found.dedup();
    (search.most, search.found)
}

/// Greatest distance of a beginning beyond the allowed one: a form may lose the last letter of its stem.
const SLACK: usize = 1;

struct Search<'s, 'd> {
    forms: &'s Trie<'d>,
    letters: &'s [char],
    /// The least distance found, or the greatest that is allowed.
    most: usize,
    found: Vec<String>,
}

impl Search<'_, '_> {
    /// Follows every way from a place; `bytes` are those of a letter that is not complete.
    fn walk(&mut self, at: State, bytes: &mut Vec<u8>, rows: &mut Vec<Vec<usize>>, word: &mut String) {
        if bytes.is_empty()
            && self.forms.value(at).is_some()
            && let Some(distance) = rows.last().and_then(|row| row.last()).copied()
            && distance <= self.most
        {
            if distance < self.most {
                self.found.clear();
                self.most = distance;
            }
            self.found.push(word.clone());
        }
        let ways: Vec<(u8, State)> = self.forms.ways(at).collect();
        for (byte, to) in ways {
            if byte == OF {
                self.endings(to, rows, word);
                continue;
            }
            bytes.push(byte);
            match std::str::from_utf8(bytes) {
                Ok(text) => {
                    let letter = text.chars().next().unwrap_or_default();
                    let row = self.row(rows, word, letter);
                    if row.iter().min().is_some_and(|least| *least <= self.most + SLACK) {
                        let mut none = Vec::new();
                        word.push(letter);
                        rows.push(row);
                        self.walk(to, &mut none, rows, word);
                        rows.pop();
                        word.pop();
                    }
                }
                Err(_) if bytes.len() < 4 => self.walk(to, bytes, rows, word),
                Err(_) => {}
            }
            bytes.pop();
        }
    }

    /// Follows the forms of a stem: each begins with the number of letters that it loses.
    fn endings(&mut self, at: State, rows: &[Vec<usize>], word: &str) {
        let ways: Vec<(u8, State)> = self.forms.ways(at).collect();
        for (byte, to) in ways {
            let lost = usize::from(byte.wrapping_sub(b'0'));
            let Some(kept) = word.chars().count().checked_sub(lost).filter(|_| lost < 10) else {
                continue;
            };
            let mut word: String = word.chars().take(kept).collect();
            self.walk(to, &mut Vec::new(), &mut rows[..=kept].to_vec(), &mut word);
        }
    }

    /// Returns the distances of the word's beginnings from the letters walked so far and one more letter.
    fn row(&self, rows: &[Vec<usize>], word: &str, letter: char) -> Vec<usize> {
        let Some(above) = rows.last() else {
            return Vec::new();
        };
        let before = word.chars().next_back();
        let mut row = Vec::with_capacity(above.len());
        row.push(above[0] + 1);
        for at in 1..above.len() {
            let same = self.letters[at - 1] == letter;
            let mut least = (above[at - 1] + usize::from(!same)).min(above[at] + 1).min(row[at - 1] + 1);
            let swapped = at > 1 && before == Some(self.letters[at - 1]) && self.letters[at - 2] == letter;
            if swapped && let Some(earlier) = rows.len().checked_sub(2).and_then(|at| rows.get(at)) {
                least = least.min(earlier[at - 2] + 1);
            }
            row.push(least);
        }
        row
    }
}
