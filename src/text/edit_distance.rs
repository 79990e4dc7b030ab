//! Edit distance between one word and many others, for misspelt words of a query.
//!
//! The algorithm is H. Hyyrö's *A bit-vector algorithm for computing Levenshtein and Damerau edit distances* (Nordic
//! Journal of Computing 10, 2003). A machine word is a column of the table of distances. A misspelt query is compared
//! with thousands of words, for which `strsim` would compute each cell of the table. A test compares both.

/// Minimum number of letters of a word with one typing error. Shorter words all lie one error from another word.
pub(crate) const ONE_TYPO: usize = 4;
/// Minimum number of letters of a word with any two typing errors. Of a shorter word they leave too little.
pub(crate) const ANY_TWO_TYPOS: usize = 8;
/// Maximum number of letters of a word that is compared letter by letter. No word of a title is longer, and the cost
/// grows with the square.
pub(crate) const LONGEST_TYPO: usize = 48;

/// Returns the maximum number of typing errors in a word of this many letters: two from `least_for_two` letters on.
pub(crate) fn most_typos(letters: usize, least_for_two: usize) -> usize {
    match letters {
        ONE_TYPO..=LONGEST_TYPO if letters >= least_for_two => 2,
        ONE_TYPO..=LONGEST_TYPO => 1,
        _ => 0,
    }
}

/// A word prepared for comparisons with other words.
#[derive(Clone, Debug)]
pub(crate) struct BitPattern {
    /// Positions of each ASCII letter in the word, as bits.
    ascii: [u64; 128],
    /// Positions of each other letter, as bits.
    others: Vec<(char, u64)>,
    length: u32,
}

impl BitPattern {
    /// Prepares a word. Returns `None` if the word is empty or has more than 64 letters.
    pub(crate) fn new(word: &str) -> Option<BitPattern> {
        let mut pattern = BitPattern { ascii: [0; 128], others: Vec::new(), length: 0 };
        for letter in word.chars() {
            let bit = 1_u64.checked_shl(pattern.length)?;
            pattern.length += 1;
            if let Some(positions) = pattern.ascii.get_mut(letter as usize) {
                *positions |= bit;
            } else if let Some((_, positions)) = pattern.others.iter_mut().find(|(known, _)| *known == letter)
            {
                *positions |= bit;
            } else {
                pattern.others.push((letter, bit));
            }
        }
        (pattern.length > 0).then_some(pattern)
    }

    fn positions(&self, letter: char) -> u64 {
        match self.ascii.get(letter as usize) {
            Some(positions) => *positions,
            None => {
                self.others.iter().find(|(known, _)| *known == letter).map_or(0, |(_, positions)| *positions)
            }
        }
    }

    /// Returns the number of letters that are missing, extra, wrong or swapped with their neighbour.
    ///
    /// The distance is the optimal string alignment, also called the restricted Damerau–Levenshtein distance.
    pub(crate) fn distance(&self, other: &str) -> usize {
        let last = 1_u64 << (self.length - 1);
        // The names of the paper: VP, VN, D0, HP, HN and PM.
        let (mut vertical_plus, mut vertical_minus, mut diagonal) = (u64::MAX, 0_u64, 0_u64);
        let mut positions_before = 0;
        let mut distance = self.length as usize;
        for letter in other.chars() {
            let positions = self.positions(letter);
            let swapped = ((!diagonal & positions) << 1) & positions_before;
            diagonal = ((positions & vertical_plus).wrapping_add(vertical_plus) ^ vertical_plus)
                | positions
                | vertical_minus
                | swapped;
            let horizontal_plus = vertical_minus | !(diagonal | vertical_plus);
            let horizontal_minus = diagonal & vertical_plus;
            distance += usize::from(horizontal_plus & last != 0);
            distance -= usize::from(horizontal_minus & last != 0);
            let horizontal_plus = horizontal_plus << 1 | 1;
            vertical_plus = horizontal_minus << 1 | !(diagonal | horizontal_plus);
            vertical_minus = horizontal_plus & diagonal;
            positions_before = positions;
        }
        distance
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use strsim::osa_distance;

    use super::BitPattern;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(3_000) })]

        #[test]
        fn the_distance_is_that_of_strsim(
            word in "[abcé협]{1,64}",
            near in "[abcé협]{0,9}",
            far in "[abcé협]{0,70}",
        ) {
            let pattern = BitPattern::new(&word).expect("letters");
            for other in [&near, &far, &word] {
                prop_assert_eq!(pattern.distance(other), osa_distance(&word, other), "{} {}", word, other);
            }
            let short: String = word.chars().take(8).collect();
            let pattern = BitPattern::new(&short).expect("letters");
            prop_assert_eq!(pattern.distance(&near), osa_distance(&short, &near), "{} {}", short, near);
        }
    }

    #[test]
    fn patterns_have_1_to_64_letters() {
        assert!(BitPattern::new("").is_none());
        assert!(BitPattern::new(&"a".repeat(64)).is_some());
        assert!(BitPattern::new(&"a".repeat(65)).is_none());
    }
}
