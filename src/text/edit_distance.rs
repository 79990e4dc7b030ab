//! How many slips lie between a word and many others.
//!
//! H. Hyyrö, *A bit-vector algorithm for computing Levenshtein and Damerau edit distances* (Nordic Journal of Computing 10,
//! 2003): a column of the table of distances is a machine word. A misspelt query is compared with thousands of words, which
//! `strsim` does cell by cell; the two agree, which a test holds.

/// A word that others are compared with.
#[derive(Clone, Debug)]
pub(crate) struct Compared {
    /// For each ASCII letter, where the word has it.
    ascii: [u64; 128],
    /// The same of other letters.
    others: Vec<(char, u64)>,
    length: u32,
}

impl Compared {
    /// The word, if it has letters, and no more than there are bits.
    pub(crate) fn new(word: &str) -> Option<Compared> {
        let mut compared = Compared {
            ascii: [0; 128],
            others: Vec::new(),
            length: 0,
        };
        for letter in word.chars() {
            let bit = 1_u64.checked_shl(compared.length)?;
            compared.length += 1;
            if let Some(places) = compared.ascii.get_mut(letter as usize) {
                *places |= bit;
            } else if let Some((_, places)) = compared.others.iter_mut().find(|(known, _)| *known == letter) {
                *places |= bit;
            } else {
                compared.others.push((letter, bit));
            }
        }
        (compared.length > 0).then_some(compared)
    }

    fn places(&self, letter: char) -> u64 {
        match self.ascii.get(letter as usize) {
            Some(places) => *places,
            None => self
                .others
                .iter()
                .find(|(known, _)| *known == letter)
                .map_or(0, |(_, places)| *places),
        }
    }

    /// How many letters are missing, extra, wrong or swapped with their neighbour (optimal string alignment, the restricted
    /// Damerau–Levenshtein distance).
    pub(crate) fn distance(&self, other: &str) -> usize {
        let last = 1_u64 << (self.length - 1);
        let (mut more, mut less, mut same) = (u64::MAX, 0_u64, 0_u64);
        let mut places_before = 0;
        let mut distance = self.length as usize;
        for letter in other.chars() {
            let places = self.places(letter);
            let swapped = ((!same & places) << 1) & places_before;
            same = ((places & more).wrapping_add(more) ^ more) | places | less | swapped;
            let up = less | !(same | more);
            let down = same & more;
            distance += usize::from(up & last != 0);
            distance -= usize::from(down & last != 0);
            let up = up << 1 | 1;
            more = down << 1 | !(same | up);
            less = up & same;
            places_before = places;
        }
        distance
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use strsim::osa_distance;

    use super::Compared;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(3_000) })]

        #[test]
        fn it_is_the_distance_that_cells_give(word in "[abcé협]{1,64}", near in "[abcé협]{0,9}", far in "[abcé협]{0,70}") {
            let compared = Compared::new(&word).expect("letters");
            for other in [&near, &far, &word] {
                prop_assert_eq!(compared.distance(other), osa_distance(&word, other), "{} {}", word, other);
            }
            let short: String = word.chars().take(8).collect();
            let compared = Compared::new(&short).expect("letters");
            prop_assert_eq!(compared.distance(&near), osa_distance(&short, &near), "{} {}", short, near);
        }
    }

    #[test]
    fn what_does_not_fit_is_not_compared() {
        assert!(Compared::new("").is_none());
        assert!(Compared::new(&"a".repeat(64)).is_some());
        assert!(Compared::new(&"a".repeat(65)).is_none());
    }
}
