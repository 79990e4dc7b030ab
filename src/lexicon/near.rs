//! Typing errors: the words of the lexicon that are nearest to an unknown word.

use crate::lexicon::language::WordLanguage;
use crate::lexicon::tables::{STEM, State, Trie, WORD};
use crate::text::{ANY_TWO_TYPOS, most_typos};

/// Returns the least distance from a folded word, up to `most_errors`, and the words of some languages at this
/// distance.
///
/// Missing, extra, wrong and swapped letters count one each (optimal string alignment). A word with a digit has no
/// typing errors. The words are a trie. A row of the table of distances is computed once for all words with one
/// beginning. The search skips a beginning whose row has no small number.
pub(crate) fn nearest(
    forms: &Trie<'_>,
    word: &str,
    languages: &[WordLanguage],
    most_errors: usize,
) -> (usize, Vec<(WordLanguage, String)>) {
    let letters: Vec<char> = word.chars().collect();
    let most_errors = most_typos(letters.len(), ANY_TWO_TYPOS).min(most_errors);
    if most_errors == 0 || languages.is_empty() || letters.iter().any(|letter| letter.is_numeric()) {
        return (0, Vec::new());
    }
    let mut search = Search {
        forms,
        letters: &letters,
        languages,
        rows: vec![FAR; (letters.len() + 1) * (letters.len() + most_errors + 3)],
        word: Vec::new(),
        most_errors,
        found: Vec::new(),
    };
    for (row, distance) in search.rows.iter_mut().take(letters.len() + 1).zip(0..) {
        *row = distance;
    }
    for kind in [WORD, STEM] {
        if let Some(start) = forms.root().and_then(|root| forms.follow(root, &[kind])) {
            search.walk(start, Letter::default(), None);
        }
    }
    search.found.sort();
    search.found.dedup();
    (search.most_errors, search.found)
}

/// A distance that is too great, whatever follows.
const FAR: u8 = u8::MAX / 2;

/// The first bytes of a letter. The other bytes follow.
#[derive(Clone, Copy, Default)]
struct Letter {
    bytes: [u8; 4],
    count: usize,
}

impl Letter {
    /// Returns the letter with one more byte, and the character if it is complete.
    fn with(mut self, byte: u8) -> (Letter, Option<char>) {
        if byte.is_ascii() {
            return (self, Some(char::from(byte)));
        }
        if let Some(next) = self.bytes.get_mut(self.count) {
            *next = byte;
            self.count += 1;
        }
        let text = self.bytes.get(..self.count).and_then(|bytes| std::str::from_utf8(bytes).ok());
        (self, text.and_then(|text| text.chars().next()))
    }
}

struct Search<'s, 'd> {
    forms: &'s Trie<'d>,
    letters: &'s [char],
    languages: &'s [WordLanguage],
    /// The table of distances: one row for each beginning of the walked word, one column for each of the searched word.
    rows: Vec<u8>,
    /// The letters that were walked.
    word: Vec<char>,
    /// The least distance found, or the greatest that is allowed.
    most_errors: usize,
    found: Vec<(WordLanguage, String)>,
}

impl Search<'_, '_> {
    /// Follows every transition from a place behind a part of a letter. `form_of` is the language of a form whose stem
    /// was walked.
    fn walk(&mut self, at: State, letter: Letter, form_of: Option<WordLanguage>) {
        let forms = self.forms;
        if let Some(language) = form_of
            && letter.count == 0
            && forms.value(at).is_some()
        {
            self.add(language);
        }
        for (byte, to) in forms.ways(at) {
            if letter.count == 0
                && let Some(language) = WordLanguage::by_byte(byte)
            {
                self.end(language, to);
                continue;
            }
            let (letter, whole) = letter.with(byte);
            let Some(whole) = whole else {
                self.walk(to, letter, form_of);
                continue;
            };
            let is_near = self.add_row(whole) <= self.most_errors;
            self.word.push(whole);
            if is_near {
                self.walk(to, Letter::default(), form_of);
            } else if form_of.is_none() {
                // A form may lose the last letter of its stem. Language bytes come before those of letters.
                let ends = forms.ways(to).map_while(|(byte, to)| Some((WordLanguage::by_byte(byte)?, to)));
                for (language, to) in ends {
                    self.end(language, to);
                }
            }
            self.word.pop();
        }
    }

    /// Adds the word that ends behind a language byte, or follows the forms of the stem that ends there. Each form
    /// begins with the number of letters that the stem loses.
    fn end(&mut self, language: WordLanguage, at: State) {
        if !self.languages.contains(&language) {
            return;
        }
        let forms = self.forms;
        if forms.value(at).is_some() {
            self.add(language);
        }
        for (byte, to) in forms.ways(at) {
            let lost = usize::from(byte.wrapping_sub(b'0'));
            let Some(kept) = self.word.len().checked_sub(lost).filter(|_| lost < 10) else {
                continue;
            };
            let (from, end) = (self.row_start(kept + 1), self.row_start(self.word.len() + 1));
            let rows = self.rows.get(from..end).map(<[u8]>::to_vec).unwrap_or_default();
            let letters = self.word.split_off(kept);
            self.walk(to, Letter::default(), Some(language));
            self.word.extend(letters);
            self.rows.splice(from..from + rows.len(), rows);
        }
    }

    /// Adds the walked word, if the word is near.
    fn add(&mut self, language: WordLanguage) {
        let distance = usize::from(self.row(self.word.len())[self.letters.len()]);
        if distance > self.most_errors {
            return;
        }
        if distance < self.most_errors {
            self.found.clear();
            self.most_errors = distance;
        }
        self.found.push((language, self.word.iter().collect()));
    }

    fn row_start(&self, row: usize) -> usize {
        row * (self.letters.len() + 1)
    }

    fn row(&self, row: usize) -> &[u8] {
        let start = self.row_start(row);
        &self.rows[start..=start + self.letters.len()]
    }

    /// Adds the row of the walked letters and one more letter. Returns the least distance, or [`FAR`] if no word of
    /// that length is near. Only letters near the diagonal are compared.
    fn add_row(&mut self, letter: char) -> usize {
        let (length, width, reach) = (self.word.len() + 1, self.letters.len() + 1, self.most_errors);
        let start = self.row_start(length);
        if start + width > self.rows.len() {
            return usize::from(FAR);
        }
        let above = start - width;
        let before = self.word.last().copied();
        self.rows[start..start + width].fill(FAR);
        self.rows[start] = u8::try_from(length).unwrap_or(FAR).min(FAR);
        let mut smallest = self.rows[start];
        for at in length.saturating_sub(reach).max(1)..=(length + reach).min(self.letters.len()) {
            let same = self.letters[at - 1] == letter;
            let mut least = (self.rows[above + at - 1] + u8::from(!same))
                .min(self.rows[above + at] + 1)
                .min(self.rows[start + at - 1] + 1);
            let is_swapped = at > 1 && before == Some(self.letters[at - 1]) && self.letters[at - 2] == letter;
            if is_swapped {
                least = least.min(self.rows[above - width + at - 2] + 1);
            }
            self.rows[start + at] = least.min(FAR);
            smallest = smallest.min(least);
        }
        usize::from(smallest)
    }
}
