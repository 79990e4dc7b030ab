//! Slips: the words of the lexicon that lie nearest to an unknown one.

use crate::lexicon::language::WordLanguage;
use crate::lexicon::tables::{STEM, State, Trie, WORD};

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

/// The words of some languages at the least distance from a folded word, up to `most`, and this distance: missing,
/// extra, wrong and swapped letters count one each (optimal string alignment). A word with a digit has no slips.
///
/// The words are a trie; a row of the table of distances is made once for all words with one beginning, and a beginning
/// whose row has no small number is left.
pub(crate) fn nearest(
    forms: &Trie<'_>,
    word: &str,
    languages: &[WordLanguage],
    most: usize,
) -> (usize, Vec<(WordLanguage, String)>) {
    let letters: Vec<char> = word.chars().collect();
    let most = allowed(letters.len()).min(most);
    if most == 0 || languages.is_empty() || letters.iter().any(|letter| letter.is_numeric()) {
        return (0, Vec::new());
    }
    let mut search = Search {
        forms,
        letters: &letters,
        languages,
        rows: vec![FAR; (letters.len() + 1) * (letters.len() + most + 3)],
        word: Vec::new(),
        most,
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
    (search.most, search.found)
}

/// A distance that is too great, whatever follows.
const FAR: u8 = u8::MAX / 2;

/// The first bytes of a letter, of which the others follow.
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
    /// The table of distances: for each beginning of the word that is walked, the distances of the letters' beginnings.
    rows: Vec<u8>,
    /// The letters that were walked.
    word: Vec<char>,
    /// The least distance found, or the greatest that is allowed.
    most: usize,
    found: Vec<(WordLanguage, String)>,
}

impl Search<'_, '_> {
    /// Follows every way from a place behind a part of a letter. `form_of` is the language of a form whose stem was
    /// walked.
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
            let is_near = self.add_row(whole) <= self.most;
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

    /// Takes the word that ends behind a language byte, or follows the forms of the stem that ends there. Each form
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

    /// Takes the walked word, if it is near.
    fn add(&mut self, language: WordLanguage) {
        let distance = usize::from(self.row(self.word.len())[self.letters.len()]);
        if distance > self.most {
            return;
        }
        if distance < self.most {
            self.found.clear();
            self.most = distance;
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

    /// Writes the distances of the walked letters and one more letter. Returns the least, or [`FAR`] where no word of
    /// that length is near. Only letters near the diagonal are compared.
    fn add_row(&mut self, letter: char) -> usize {
        let (length, width, reach) = (self.word.len() + 1, self.letters.len() + 1, self.most);
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
