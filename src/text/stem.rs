//! Stems: the part that the forms of a word share.
//!
//! The stemmer is light and serves all languages at once, because a query does not state its language. The stemmer
//! removes endings of number, gender and case from folded words. Words of English and the Romance languages often get
//! one stem: `cooperatives`, `cooperativas`, `coopératives` → `cooperativ`. So a query finds works in other languages
//! too. The stemmer removes the first ending of a list that leaves a long enough stem.

/// Minimum length of a stem, in characters.
const MIN_STEM: usize = 4;
/// Minimum length of a stem in Arabic, whose words are shorter.
const MIN_STEM_ARABIC: usize = 3;
/// Minimum length of a stem in Korean, where a character is a syllable.
const MIN_STEM_KOREAN: usize = 2;
/// Minimum number of letters before an ending of [`SPELLINGS`].
const MIN_BEFORE_SPELLING: usize = 3;

/// Endings of English and Romance words, each with its common spelling: British and American, singular and plural.
const SPELLINGS: [(&str, &str); 17] = [
    ("isation", "iz"),
    ("isations", "iz"),
    ("ization", "iz"),
    ("izations", "iz"),
    ("ising", "iz"),
    ("izing", "iz"),
    ("ised", "iz"),
    ("ized", "iz"),
    ("ise", "iz"),
    ("ize", "iz"),
    ("ours", "or"),
    ("our", "or"),
    ("tres", "ter"),
    ("tre", "ter"),
    ("ters", "ter"),
    ("mme", "m"),
    ("ies", "y"),
];

/// Endings of Latin script, longest first: English plurals, participles and peoples; Romance plurals and genders;
/// German and Turkish cases and plurals.
const LATIN: [&str; 33] = [
    "lerinde", "larinda", "lerin", "larin", "lerde", "larda", "leri", "lari", "ings", "ing", "ians", "ian",
    "iens", "ienne", "ien", "ler", "lar", "ans", "ano", "ana", "ed", "es", "as", "os", "en", "an", "is", "s",
    "a", "e", "o", "i", "u",
];

/// Endings of Cyrillic script: cases and numbers of nouns and adjectives.
const CYRILLIC: [&str; 30] = [
    "иями", "ями", "ами", "ием", "иях", "ого", "его", "ому", "ему", "ыми", "ими", "ов", "ев", "ом", "ем",
    "ам", "ям", "ах", "ях", "ии", "ия", "ию", "ие", "ых", "их", "ый", "ий", "ая", "ое", "ые",
];

/// Endings of Greek script, folded (final sigma is sigma).
const GREEK: [&str; 18] =
    ["ουσ", "ων", "οσ", "οι", "ου", "εσ", "ασ", "ησ", "ισ", "εων", "εισ", "η", "α", "ο", "ε", "ι", "υ", "ω"];

/// Articles, prepositions and conjunctions that Arabic writes at the start of a word.
const ARABIC_PREFIXES: [&str; 8] = ["وال", "بال", "كال", "فال", "لل", "ال", "و", "ل"];
/// Plural, dual, feminine and relative endings of Arabic, folded.
const ARABIC: [&str; 10] = ["يات", "ات", "ون", "ين", "ان", "يه", "ها", "ه", "ي", "ا"];

/// Particles that Korean writes at the end of a word.
const KOREAN: [&str; 18] = [
    "에서", "으로", "에게", "부터", "까지", "들의", "들", "의", "은", "는", "이", "가", "을", "를", "에",
    "와", "과", "로",
];

/// Returns the stem of a folded word, or the word itself if it has a digit or no ending that can be removed.
#[must_use]
pub fn stem(folded: &str) -> String {
    let Some(first) = folded.chars().next() else {
        return String::new();
    };
    if folded.chars().any(char::is_numeric) {
        return folded.to_owned();
    }
    match first {
        'a'..='z' => latin(folded),
        '\u{0400}'..='\u{04FF}' => {
            let cut = without(folded, &CYRILLIC, MIN_STEM);
            if cut == folded {
                without(folded, &["а", "у", "ы", "и", "е", "я", "ю", "о", "ь"], MIN_STEM).into()
            } else {
                cut.into()
            }
        }
        '\u{0370}'..='\u{03FF}' => without(folded, &GREEK, MIN_STEM).to_owned(),
        '\u{0600}'..='\u{06FF}' => {
            let rest = ARABIC_PREFIXES
                .iter()
                .filter_map(|prefix| folded.strip_prefix(prefix))
                .find(|rest| rest.chars().count() >= MIN_STEM)
                .unwrap_or(folded);
            without(rest, &ARABIC, MIN_STEM_ARABIC).to_owned()
        }
        '\u{AC00}'..='\u{D7AF}' => without(folded, &KOREAN, MIN_STEM_KOREAN).to_owned(),
        _ => folded.to_owned(),
    }
}

fn latin(folded: &str) -> String {
    for (ending, spelled) in SPELLINGS {
        if let Some(rest) = folded.strip_suffix(ending)
            && rest.len() >= MIN_BEFORE_SPELLING
        {
            return format!("{rest}{spelled}");
        }
    }
    let one = without(folded, &LATIN, MIN_STEM);
    // A plural s may follow an ending of gender or a silent e: cooperativas, banques.
    let two = if one.len() + 1 == folded.len() { without(one, &["a", "e", "o"], MIN_STEM) } else { one };
    two.to_owned()
}

/// Returns the longest prefix that every ASCII word with this stem shares.
#[must_use]
pub(crate) fn shared_prefix(stem: &str) -> &str {
    let spelled = SPELLINGS.iter().filter_map(|(ending, spelled)| {
        let rest = stem.strip_suffix(spelled).filter(|rest| rest.len() >= MIN_BEFORE_SPELLING)?;
        let same = ending.bytes().zip(spelled.bytes()).take_while(|(a, b)| a == b);
        Some(rest.len() + same.count())
    });
    &stem[..spelled.min().unwrap_or(stem.len())]
}

/// Returns the word without the first of these endings that leaves at least `min` characters.
fn without<'w>(word: &'w str, endings: &[&str], min: usize) -> &'w str {
    endings
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .find(|rest| rest.chars().count() >= min)
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::{shared_prefix, stem};
    use crate::text::fold;

    #[track_caller]
    fn assert_same_stem(words: &[&str]) {
        let stems: Vec<String> = words.iter().map(|word| stem(&fold(word))).collect();
        assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{words:?} → {stems:?}");
    }

    #[test]
    fn words_with_one_stem_share_a_prefix() {
        #[rustfmt::skip] // several words a line
        let words = [
            "organisations", "organizing", "labour", "labours", "labor", "centre", "centres", "centers",
            "center", "programmes", "programs", "countries", "country", "cooperativas", "korea", "korean",
            "sdg14", "news",
        ];
        for word in words {
            let stem = stem(word);
            assert!(word.starts_with(shared_prefix(&stem)), "{word} {stem}");
        }
        assert_eq!(shared_prefix("organiz"), "organi");
        assert_eq!(shared_prefix("korea"), "korea");
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        assert_same_stem(&[
            "cooperative",
            "cooperatives",
            "cooperativa",
            "cooperativas",
            "coopérative",
            "coopératives",
            "cooperativo",
        ]);
        assert_same_stem(&["coop", "coops"]);
        assert_same_stem(&["mutual", "mutuals", "mutuales"]);
        assert_same_stem(&[
            "organisation",
            "organizations",
            "organisations",
            "organization",
            "organise",
            "organizing",
            "organized",
        ]);
        assert_same_stem(&["centre", "center", "centres"]);
        assert_same_stem(&["programme", "program"]);
        assert_same_stem(&["policy", "policies"]);
        assert_same_stem(&["union", "unions"]);
        assert_same_stem(&["labour", "labor"]);
        assert_same_stem(&["Africa", "African", "africaines".trim_end_matches("aines"), "africano"]);
        assert_same_stem(&["Palestine", "Palestinian"]);
        assert_same_stem(&["кооператив", "кооперативы", "кооперативов", "кооперативами"]);
        assert_same_stem(&["συνεταιρισμός", "συνεταιρισμοί", "συνεταιρισμών"]);
        assert_same_stem(&["kooperatif", "kooperatifler", "kooperatiflerde"]);
        assert_same_stem(&["تعاونيات", "التعاونيات", "والتعاونيات"]);
        assert_same_stem(&["협동조합", "협동조합의", "협동조합을"]);
    }

    #[test]
    fn short_words_and_numbers_are_their_own_stem() {
        for word in ["news", "gas", "sdg14", "2017", "x", ""] {
            assert_eq!(stem(word), word);
        }
    }
}
