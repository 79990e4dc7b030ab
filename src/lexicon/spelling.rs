//! English spellings. The lexicon writes `cooperative`, `-ize`, `-our` and `-re`, and people write other forms as well.

/// Short and American words, each with the lexicon's spelling. The plural of each has an -s.
const WORDS: [(&str, &str); 21] = [
    ("aging", "ageing"),
    ("aluminum", "aluminium"),
    ("behavior", "behaviour"),
    ("catalog", "catalogue"),
    ("center", "centre"),
    ("coop", "cooperative"),
    ("color", "colour"),
    ("defenseless", "defenceless"),
    ("favor", "favour"),
    ("favorable", "favourable"),
    ("fertiliser", "fertilizer"),
    ("fiber", "fibre"),
    ("harbor", "harbour"),
    ("jewelry", "jewellery"),
    ("labor", "labour"),
    ("laborer", "labourer"),
    ("license", "licence"),
    ("neighbor", "neighbour"),
    ("neighborhood", "neighbourhood"),
    ("plow", "plough"),
    ("program", "programme"),
];

/// Endings of British verbs and their nouns, each with the lexicon's spelling.
const ENDINGS: [(&str, &str); 11] = [
    ("isational", "izational"),
    ("isations", "izations"),
    ("isation", "ization"),
    ("ising", "izing"),
    ("isers", "izers"),
    ("iser", "izer"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("ysing", "yzing"),
];

/// Returns the short and American forms of a word of the lexicon, or of its singular.
pub(crate) fn other_spellings(word: &str) -> impl Iterator<Item = &'static str> {
    let is_same = move |ours: &str| ours == word || Some(ours) == word.strip_suffix('s');
    WORDS.iter().filter(move |(_, ours)| is_same(ours)).map(|(written, _)| *written)
}

/// Returns the lexicon's spelling of a word, or `None` if the word has no other spelling.
pub(crate) fn lexicon_spelling(folded: &str) -> Option<String> {
    let plural = folded.strip_suffix('s');
    for (written, ours) in WORDS {
        if folded == written {
            return Some(ours.to_owned());
        }
        if plural == Some(written) {
            return Some(format!("{ours}s"));
        }
    }
    let (ending, ours) = ENDINGS.iter().find(|(ending, _)| folded.ends_with(ending))?;
    let rest = folded.strip_suffix(ending).filter(|rest| rest.len() >= 3)?;
    Some(format!("{rest}{ours}"))
}

#[cfg(test)]
mod tests {
    use super::lexicon_spelling;

    #[test]
    fn other_spellings_lead_to_the_lexicons() {
        for (written, ours) in [
            ("coops", Some("cooperatives")),
            ("organisation", Some("organization")),
            ("organising", Some("organizing")),
            ("labor", Some("labour")),
            ("centers", Some("centres")),
            ("rise", None),
            ("labour", None),
        ] {
            assert_eq!(lexicon_spelling(written).as_deref(), ours, "{written}");
        }
    }
}
