//! Slips: the words of the lexicon that lie nearest to an unknown one.

use crate::lexicon::language::WordLanguage;
use crate::lexicon::tables::{OF, STEM, State, Trie, WORD};

/// Shortest word with one slip, and with two; longest word that is compared.
const ONE_SLIP: usize = 4;
const TWO_SLIPS: usize = 7;
const LONGEST: usize = 48;

/// Returns the number of slips that a word of this length may have.
fn allowed(letters: usize) -> usize {
    match letters {
        TWO_SLIPS..=LONGEST => 2,
        ONE_SLIP..TWO_SLIPS => 1,
        _ => 0,
    }
}

/// The words of a language at the least distance from a folded word, up to `most`, and this distance: missing, extra,
/// wrong and swapped letters count one each (optimal string alignment). A word with a digit has no slips.
///
/// The words are a trie; a row of the table of distances is made once for all words with one beginning, and a beginning
/// whose row has no small number is left.
pub(crate) fn nearest(
    forms: &Trie<'_>,
    word: &str,
    language: WordLanguage,
    most: usize,
) -> (usize, Vec<String>) {
    let letters: Vec<char> = word.chars().collect();
    let most = allowed(letters.len()).min(most);
    if most == 0 || letters.iter().any(|letter| letter.is_numeric()) {
        return (0, Vec::new());
    }
    let Some(before) = forms.language(language) else {
        return (0, Vec::new());
    };
    let mut search = Search {
        forms,
        letters: &letters,
        rows: vec![FAR; (letters.len() + 1) * (letters.len() + most + 3)],
        word: Vec::new(),
        most,
        found: Vec::new(),
    };
    for (row, distance) in search.rows.iter_mut().take(letters.len() + 1).zip(0..) {
        *row = distance;
    }
    for kind in [WORD, STEM] {
        if let Some(start) = forms.follow(before, &[kind]) {
            search.walk(start, [0; 4], 0);
        }
    }
    search.found.sort();
    search.found.dedup();
    (search.most, search.found)
}

/// A distance that is too great, whatever follows.
const FAR: u8 = u8::MAX / 2;

struct Search<'s, 'd> {
    forms: &'s Trie<'d>,
    letters: &'s [char],
    /// The table of distances: for each beginning of the word that is walked, the distances of the letters' beginnings.
    rows: Vec<u8>,
    /// The letters that were walked.
    word: Vec<char>,
    /// The least distance found, or the greatest that is allowed.
    most: usize,
    found: Vec<String>,
}

impl Search<'_, '_> {
    /// Follows every way from a place; `bytes` has those of a letter that is not complete.
    fn walk(&mut self, at: State, bytes: [u8; 4], count: usize) {
        let forms = self.forms;
        let distance = usize::from(self.row(self.word.len())[self.letters.len()]);
        if count == 0 && distance <= self.most && forms.value(at).is_some() {
            if distance < self.most {
                self.found.clear();
                self.most = distance;
            }
            self.found.push(self.word.iter().collect());
        }
        for (byte, to) in forms.ways(at) {
            if byte == OF {
                self.endings(to);
                continue;
            }
            let mut bytes = bytes;
            let Some(next) = bytes.get_mut(count) else {
                continue;
            };
            *next = byte;
            match std::str::from_utf8(&bytes[..=count]).ok().and_then(|text| text.chars().next()) {
                Some(letter) => {
                    let is_near = self.add_row(letter) <= self.most;
                    self.word.push(letter);
                    if is_near {
                        self.walk(to, [0; 4], 0);
                    } else if let Some(to) = forms.follow(to, &[OF]) {
                        // A form may lose the last letter of its stem.
                        self.endings(to);
                    }
                    self.word.pop();
                }
                None => self.walk(to, bytes, count + 1),
            }
        }
    }

    /// Follows the forms of a stem: each begins with the number of letters that it loses.
    fn endings(&mut self, at: State) {
        let forms = self.forms;
        for (byte, to) in forms.ways(at) {
            let lost = usize::from(byte.wrapping_sub(b'0'));
            let Some(kept) = self.word.len().checked_sub(lost).filter(|_| lost < 10) else {
                continue;
            };
            let (from, end) = (self.row_start(kept + 1), self.row_start(self.word.len() + 1));
            let rows = self.rows.get(from..end).map(<[u8]>::to_vec).unwrap_or_default();
            let letters = self.word.split_off(kept);
            self.walk(to, [0; 4], 0);
            self.word.extend(letters);
            self.rows.splice(from..from + rows.len(), rows);
        }
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
