//! Finds the beginnings of words in a line, ignoring case.
//!
//! Few beginnings are found by the crate `aho-corasick`, which searches for several texts at once. For many, a table of
//! byte triples is tested at intervals. All triples of each beginning, cut to the shortest one, are marked. A line with
//! such a beginning then has a marked triple at one of the tested places.

use std::collections::BTreeSet;

use aho_corasick::Span;
use aho_corasick::packed::Searcher;

/// Minimum length of a beginning, in bytes.
pub(crate) const SHORTEST: usize = 3;
/// Maximum number of texts that are found at once.
const FEW: usize = 64;
/// Bits of the hash of a triple.
const BITS: u32 = 14;
/// Maximum length of a marked beginning: two tests of eight bytes then cover the longest stride.
const LONGEST: usize = 7;
/// The bit that tells lower case from upper case in ASCII.
const CASE: u8 = 0x20;

/// Test for the beginnings of words.
#[derive(Debug)]
pub(crate) enum Beginnings {
    /// Finds the beginnings in a text without [`CASE`].
    Few(Searcher),
    Many {
        /// For each hash of a triple, whether it is marked.
        marked: Box<[bool; 1 << BITS]>,
        /// Distance in bytes between tests.
        stride: usize,
    },
}

impl Beginnings {
    /// Returns the test, or `None` if a beginning is too short for one.
    pub(crate) fn of(beginnings: &[Vec<u8>]) -> Option<Beginnings> {
        let shortest = beginnings.iter().map(Vec::len).min().unwrap_or(LONGEST);
        if shortest < SHORTEST {
            return None;
        }
        Some(few(beginnings).map_or_else(|| many(beginnings, shortest.min(LONGEST)), Beginnings::Few))
    }

    /// Returns whether `is_candidate` accepts a place where the line may have a beginning.
    #[inline(always)]
    pub(crate) fn any(&self, line: &[u8], mut is_candidate: impl FnMut(usize) -> bool) -> bool {
        match self {
            Beginnings::Few(searcher) => {
                let line = without_case(line);
                let mut from = 0;
                // Beginnings overlap in `"C193`: the code begins with `"C1`, and the number with `193`.
                while let Some(found) = searcher.find_in(&line, Span::from(from..line.len())) {
                    if is_candidate(found.start()) {
                        return true;
                    }
                    from = found.start() + 1;
                }
                false
            }
            Beginnings::Many { marked, stride } => has_marked(marked, *stride, line, is_candidate),
        }
    }
}

/// Sets [`CASE`] in all bytes, eight at a time. Letters of both cases then are equal, and few other bytes.
fn without_case(text: &[u8]) -> Vec<u8> {
    const ALL: u64 = u64::from_ne_bytes([CASE; 8]);
    let mut text = text.to_vec();
    let (eights, rest) = text.as_chunks_mut::<8>();
    for eight in eights {
        *eight = (u64::from_ne_bytes(*eight) | ALL).to_ne_bytes();
    }
    for byte in rest {
        *byte |= CASE;
    }
    text
}

/// Returns a search for the beginnings, if there are few.
fn few(beginnings: &[Vec<u8>]) -> Option<Searcher> {
    let mut shortest: Vec<Vec<u8>> = Vec::new();
    // In this order, a beginning stands directly before the longer ones that begin with it.
    for beginning in beginnings.iter().map(|beginning| without_case(beginning)).collect::<BTreeSet<_>>() {
        if shortest.last().is_none_or(|last| !beginning.starts_with(last)) {
            shortest.push(beginning);
        }
    }
    if shortest.len() <= FEW { Searcher::new(shortest) } else { None }
}

/// Marks the triples of all beginnings.
fn many(beginnings: &[Vec<u8>], length: usize) -> Beginnings {
    let mut marked = Box::new([false; 1 << BITS]);
    for beginning in beginnings {
        for triple in beginning[..length].windows(SHORTEST) {
            marked[number(u32::from_le_bytes([triple[0], triple[1], triple[2], 0]))] = true;
        }
    }
    Beginnings::Many { marked, stride: length - SHORTEST + 1 }
}

/// Returns whether a test meets a marked triple that `is_candidate` accepts.
#[inline(always)]
fn has_marked(
    marked: &[bool; 1 << BITS],
    stride: usize,
    line: &[u8],
    mut is_candidate: impl FnMut(usize) -> bool,
) -> bool {
    let mut at = 0;
    let shift = 8 * stride;
    while let Some(eight) = line.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let eight = u64::from_le_bytes(*eight);
        let (first, second) = (marked[number(low_half(eight))], marked[number(low_half(eight >> shift))]);
        if (first | second) && ((first && is_candidate(at)) || (second && is_candidate(at + stride))) {
            return true;
        }
        at += 2 * stride;
    }
    // The rest has room for one or two tests.
    while let Some([a, b, c, ..]) = line.get(at..) {
        if marked[number(u32::from_le_bytes([*a, *b, *c, 0]))] && is_candidate(at) {
            return true;
        }
        at += stride;
    }
    false
}

/// Returns the hash of a triple, ignoring case; the fourth byte does not count.
#[inline(always)]
fn number(bytes: u32) -> usize {
    const ODD: u32 = 0x9e37_79b1 << 8; // 2^32 over the golden ratio; the eight bits push out the fourth byte
    ((bytes & 0x1f1f_1f1f).wrapping_mul(ODD) >> (u32::BITS - BITS)) as usize
}

#[inline(always)]
#[allow(clippy::cast_possible_truncation)] // returns the low half
fn low_half(bytes: u64) -> u32 {
    bytes as u32
}

#[cfg(test)]
mod tests {
    use super::{Beginnings, FEW};

    /// Returns the first place where the test finds a beginning.
    fn first(test: &Beginnings, line: &str) -> Option<usize> {
        let mut first = None;
        test.any(line.as_bytes(), |at| {
            first = Some(at);
            true
        });
        first
    }

    #[test]
    fn few_beginnings_are_found_at_their_place_in_any_case() {
        let words = [b"cor".to_vec(), b"corea".to_vec(), b"\"KR\"".to_vec()];
        let test = Beginnings::of(&words).expect("a test");
        assert!(matches!(test, Beginnings::Few(_)));
        assert_eq!(first(&test, "the Republic of COREA"), Some(16));
        assert_eq!(first(&test, r#"{"countries": ["KR"]}"#), Some(15));
        assert_eq!(first(&test, "cooperatives in Kenya"), None);
    }

    #[test]
    fn overlapping_beginnings_are_both_offered() {
        let test = Beginnings::of(&[b"\"C193".to_vec(), b"193".to_vec()]).expect("a test");
        let mut places = Vec::new();
        test.any(b"see \"C193\" here", |at| {
            places.push(at);
            false
        });
        assert_eq!(places, [4, 6]);
    }

    #[test]
    fn many_beginnings_are_found_wherever_they_stand() {
        let words: Vec<Vec<u8>> = (0..=FEW).map(|number| format!("w{number:03}x").into_bytes()).collect();
        let test = Beginnings::of(&words).expect("a test");
        assert!(matches!(test, Beginnings::Many { .. }));
        for at in 0..20 {
            let line = format!("{}W042X and more", "-".repeat(at));
            let found = first(&test, &line).expect("found");
            assert!((at..at + 3).contains(&found), "{line}: {found}");
        }
        assert_eq!(first(&test, "--- --- --- --- --- ---"), None);
    }

    #[test]
    fn a_short_beginning_has_no_test() {
        assert!(Beginnings::of(&[b"of".to_vec(), b"cooperative".to_vec()]).is_none());
    }
}
