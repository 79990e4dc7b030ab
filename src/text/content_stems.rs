//! Stems of the content words of a text: of all words but stop words.

use crate::text::{Word, chains, mark_stop_words, stem};

/// The stem of a content word, and the indices of the first and the last word that it is made of.
pub(crate) type ContentStem = (String, usize, usize);

/// Returns the stems of the content words. Glued words stay apart: `co-operative bank` → `co`, `operativ`, `bank`.
#[must_use]
pub(crate) fn content_stems(words: &[Word]) -> Vec<ContentStem> {
    let is_stop_word = mark_stop_words(words);
    (0..words.len()).filter(|at| !is_stop_word[*at]).map(|at| (stem(&words[at].folded), at, at)).collect()
}

/// Returns the same stems with glued words as one (`cooperativ`, `bank`), or `None` if no words are glued.
fn joined_stems(words: &[Word]) -> Option<Vec<ContentStem>> {
    let mut chains = chains(words).into_iter().peekable();
    chains.peek()?;
    let is_stop_word = mark_stop_words(words);
    let mut stems = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if let Some((range, joined)) = chains.next_if(|(range, _)| range.start == at) {
            stems.push((stem(&joined), range.start, range.end - 1));
            at = range.end;
        } else {
            if !is_stop_word[at] {
                stems.push((stem(&words[at].folded), at, at));
            }
            at += 1;
        }
    }
    Some(stems)
}

/// Returns the sequences of stems by which texts are compared: glued words apart, and then as one word.
pub(crate) fn stem_sequences(words: &[Word]) -> impl Iterator<Item = Vec<ContentStem>> {
    [Some(content_stems(words)), joined_stems(words)].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::{ContentStem, content_stems, joined_stems};
    use crate::text::tokenize;

    fn stems_of(stems: Vec<ContentStem>) -> Vec<String> {
        stems.into_iter().map(|(stem, ..)| stem).collect()
    }

    #[test]
    fn glued_words_are_apart_or_one_word() {
        let words = tokenize("the co-operative bank of the e-learning hub");
        assert_eq!(stems_of(content_stems(&words)), ["co", "operativ", "bank", "e", "learn", "hub"]);
        let joined = joined_stems(&words).expect("glued words");
        assert_eq!(joined[0], ("cooperativ".to_owned(), 1, 2));
        assert_eq!(stems_of(joined), ["cooperativ", "bank", "elearn", "hub"]);
        assert_eq!(joined_stems(&tokenize("the cooperative bank")), None);
    }
}
