//! Stems: what the forms of a word have in common.
//!
//! A light rule, not a stemmer for one language: a query does not say which language it is in, and the endings of number,
//! gender and case can be taken off without knowing. On folded words of English and the Romance languages it leads to
//! one stem across languages (`cooperatives`, `cooperativas`, `coopératives`, `cooperative` → `cooperativ`), which is
//! what somebody who looks for works in any language wants. Each list is tried in order, the first ending that leaves a
//! long enough stem is taken off.

/// Shortest stem that is left, in characters.
const SHORTEST: usize = 4;
/// Shortest stem in scripts whose words are shorter.
const SHORTEST_DENSE: usize = 3;
/// Shortest stem of a one-letter plural or gender ending, so that `coops` leads to `coop` and `news` stays.
const SHORTEST_PLURAL: usize = 4;

/// English and Romance spellings that are one word: British and American, and what plurals change.
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
const GREEK: [&str; 18] = [
    "ουσ", "ων", "οσ", "οι", "ου", "εσ", "ασ", "ησ", "ισ", "εων", "εισ", "η", "α", "ο", "ε", "ι", "υ", "ω",
];

/// The articles, prepositions and conjunctions that Arabic writes at the head of a word.
const ARABIC_HEADS: [&str; 8] = ["وال", "بال", "كال", "فال", "لل", "ال", "و", "ل"];
/// Plural, dual, feminine and relative endings of Arabic, folded.
const ARABIC: [&str; 10] = ["يات", "ات", "ون", "ين", "ان", "يه", "ها", "ه", "ي", "ا"];

/// The particles that Korean writes at the end of a word.
const KOREAN: [&str; 18] = [
    "에서", "으로", "에게", "부터", "까지", "들의", "들", "의", "은", "는", "이", "가", "을", "를", "에",
    "와", "과", "로",
];

/// The stem of a folded word; the word itself where no ending can be taken off, and for anything with a digit.
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
            let cut = without(folded, &CYRILLIC, SHORTEST);
            if cut == folded {
                without(folded, &["а", "у", "ы", "и", "е", "я", "ю", "о", "ь"], SHORTEST).into()
            } else {
                cut.into()
            }
        }
        '\u{0370}'..='\u{03FF}' => without(folded, &GREEK, SHORTEST).to_owned(),
        '\u{0600}'..='\u{06FF}' => {
            let head = ARABIC_HEADS
                .iter()
                .filter_map(|head| folded.strip_prefix(head))
                .find(|rest| rest.chars().count() >= SHORTEST)
                .unwrap_or(folded);
            without(head, &ARABIC, SHORTEST_DENSE).to_owned()
        }
        '\u{AC00}'..='\u{D7AF}' => without(folded, &KOREAN, 2).to_owned(),
        _ => folded.to_owned(),
    }
}

fn latin(folded: &str) -> String {
    for (ending, spelled) in SPELLINGS {
        if let Some(rest) = folded.strip_suffix(ending)
            && rest.len() >= 3
        {
            return format!("{rest}{spelled}");
        }
    }
    let one = without(folded, &LATIN, SHORTEST_PLURAL);
    // A plural may hide a gender or a silent e: cooperativas, banques.
    let two = if one.len() + 1 == folded.len() {
        without(one, &["a", "e", "o"], SHORTEST)
    } else {
        one
    };
    two.to_owned()
}

/// The beginning that all words of ASCII letters with this stem have: all of it but what an ending may be spelled otherwise.
#[must_use]
pub(crate) fn certain_beginning(stem: &str) -> &str {
    let spelled = SPELLINGS.iter().filter_map(|(ending, spelled)| {
        let rest = stem.strip_suffix(spelled).filter(|rest| rest.len() >= 3)?;
        let same = ending.bytes().zip(spelled.bytes()).take_while(|(a, b)| a == b);
        Some(rest.len() + same.count())
    });
    &stem[..spelled.min().unwrap_or(stem.len())]
}

/// The word without the first of these endings that leaves at least `shortest` characters.
fn without<'w>(word: &'w str, endings: &[&str], shortest: usize) -> &'w str {
    endings
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .find(|rest| rest.chars().count() >= shortest)
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::{certain_beginning, stem};
    use crate::text::fold;

    #[track_caller]
    fn same(words: &[&str]) {
        let stems: Vec<String> = words.iter().map(|word| stem(&fold(word))).collect();
        assert!(
            stems.windows(2).all(|pair| pair[0] == pair[1]),
            "{words:?} → {stems:?}"
        );
    }

    #[test]
    fn words_with_one_stem_begin_alike() {
        for word in [
            "organisations",
            "organizing",
            "labour",
            "labours",
            "labor",
            "centre",
            "centres",
            "centers",
            "center",
            "programmes",
            "programs",
            "countries",
            "country",
            "cooperativas",
            "korea",
            "korean",
            "sdg14",
            "news",
        ] {
            let stem = stem(word);
            assert!(word.starts_with(certain_beginning(&stem)), "{word} {stem}");
        }
        assert_eq!(certain_beginning("organiz"), "organi");
        assert_eq!(certain_beginning("korea"), "korea");
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        same(&[
            "cooperative",
            "cooperatives",
            "cooperativa",
            "cooperativas",
            "coopérative",
            "coopératives",
            "cooperativo",
        ]);
        same(&["coop", "coops"]);
        same(&["mutual", "mutuals", "mutuales"]);
        same(&[
            "organisation",
            "organizations",
            "organisations",
            "organization",
            "organise",
            "organizing",
            "organized",
        ]);
        same(&["centre", "center", "centres"]);
        same(&["programme", "program"]);
        same(&["policy", "policies"]);
        same(&["union", "unions"]);
        same(&["labour", "labor"]);
        same(&[
            "Africa",
            "African",
            "africaines".trim_end_matches("aines"),
            "africano",
        ]);
        same(&["Palestine", "Palestinian"]);
        same(&["кооператив", "кооперативы", "кооперативов", "кооперативами"]);
        same(&["συνεταιρισμός", "συνεταιρισμοί", "συνεταιρισμών"]);
        same(&["kooperatif", "kooperatifler", "kooperatiflerde"]);
        same(&["تعاونيات", "التعاونيات", "والتعاونيات"]);
        same(&["협동조합", "협동조합의", "협동조합을"]);
    }

    #[test]
    fn short_words_and_numbers_stay() {
        for word in ["news", "gas", "sdg14", "2017", "x", ""] {
            assert_eq!(stem(word), word);
        }
    }
}
