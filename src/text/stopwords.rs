//! Stop words: function words, and words such as `No.` that announce a number. A query neither requires nor scores
//! them.
//!
//! Function words are articles, prepositions, conjunctions, pronouns and auxiliary verbs. To add a word, fold it and
//! insert it into the list of its language, by code point. Omit words that can also name a topic. To add a language,
//! write a list and add it to [`FUNCTION_WORDS`].

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::text::tokenize::{Joint, Word};

/// The function words by language, folded and sorted. A word of several languages is in the first list only.
const FUNCTION_WORDS: [&[&str]; 14] = [
    ENGLISH, FRENCH, SPANISH, PORTUGUESE, ITALIAN, GERMAN, RUSSIAN, TURKISH, GREEK, ARABIC, INDONESIAN, HAN,
    KOREAN, SWAHILI,
];

#[rustfmt::skip] // several words a line
const ENGLISH: &[&str] = &[
    "a", "about", "an", "and", "are", "as", "at", "be", "been", "being", "between", "but", "by", "can",
    "could", "did", "do", "does", "during", "for", "from", "had", "has", "have", "he", "her", "his", "how",
    "i", "in", "into", "is", "it", "its", "may", "might", "must", "my", "not", "of", "on", "or", "our", "out",
    "over", "per", "s", "she", "should", "t", "than", "that", "the", "their", "there", "these", "they",
    "this", "those", "through", "to", "under", "up", "via", "was", "we", "were", "what", "when", "where",
    "which", "who", "whom", "whose", "why", "will", "with", "without", "would", "you", "your",
];

#[rustfmt::skip] // several words a line
const FRENCH: &[&str] = &[
    "au", "aux", "avec", "avoir", "c", "ce", "ces", "cet", "cette", "chez", "comment", "d", "dans", "de",
    "des", "donc", "dont", "du", "elle", "elles", "en", "entre", "est", "et", "ete", "etre", "face", "il",
    "ils", "j", "je", "l", "la", "le", "les", "leur", "leurs", "mais", "n", "ni", "nos", "notre", "nous",
    "ont", "ou", "par", "pas", "plus", "pour", "pourquoi", "qu", "quand", "que", "qui", "quoi", "sa", "sans",
    "se", "ses", "son", "sont", "sous", "sur", "un", "une", "vers", "vos", "votre", "vous", "y",
];

#[rustfmt::skip] // several words a line
const SPANISH: &[&str] = &[
    "al", "como", "con", "cual", "cuando", "cuyo", "del", "desde", "donde", "e", "el", "es", "esa", "ese",
    "esta", "estas", "este", "estos", "fue", "ha", "hacia", "han", "hasta", "hay", "las", "lo", "los", "muy",
    "nuestra", "nuestro", "o", "para", "por", "porque", "quien", "segun", "ser", "sin", "sobre", "su", "sus",
    "u", "una", "unas", "uno", "unos",
];

#[rustfmt::skip] // several words a line
const PORTUGUESE: &[&str] = &[
    "ao", "aos", "ate", "com", "da", "das", "dos", "foi", "mas", "na", "nas", "no", "onde", "os", "pela",
    "pelas", "pelo", "pelos", "quando", "sao", "sem", "seu", "seus", "sob", "sua", "suas", "um", "uma",
    "umas", "uns",
];

#[rustfmt::skip] // several words a line
const ITALIAN: &[&str] = &[
    "agli", "ai", "all", "alla", "alle", "allo", "che", "chi", "col", "come", "cui", "dal", "dalla", "dalle",
    "degli", "dei", "dell", "della", "delle", "dello", "di", "dove", "ed", "fra", "gli", "loro", "nel",
    "nell", "nella", "nelle", "od", "sono", "sul", "sulla", "sulle", "suo", "suoi", "tra",
];

#[rustfmt::skip] // several words a line
const GERMAN: &[&str] = &[
    "aber", "als", "am", "auch", "auf", "aus", "bei", "dem", "den", "der", "die", "durch", "ein", "eine",
    "einem", "einen", "einer", "eines", "fur", "ihr", "ihre", "im", "ins", "ist", "mit", "nach", "oder",
    "ohne", "sich", "sind", "uber", "und", "unter", "vom", "von", "vor", "werden", "wie", "wird", "zu", "zum",
    "zur",
];

#[rustfmt::skip] // several words a line
const RUSSIAN: &[&str] = &[
    "а", "в", "во", "для", "до", "его", "ее", "за", "и", "из", "или", "их", "к", "как", "ко", "между", "на",
    "над", "не", "но", "о", "об", "от", "по", "под", "при", "с", "со", "что", "это",
];

#[rustfmt::skip] // several words a line
const TURKISH: &[&str] = &[
    "bir", "bu", "gibi", "icin", "ile", "ki", "olarak", "uzerine", "ve", "veya",
];

#[rustfmt::skip] // several words a line
const GREEK: &[&str] = &[
    "απο", "για", "ενα", "η", "και", "με", "μια", "ο", "οι", "που", "προσ", "σε", "στα", "στη", "στην",
    "στισ", "στο", "στον", "στουσ", "τα", "την", "τησ", "τισ", "το", "τον", "του", "τουσ", "των", "ωσ",
];

#[rustfmt::skip] // several words a line
const ARABIC: &[&str] = &[
    "التي", "الذي", "الي", "ان", "او", "بين", "علي", "عن", "في", "لا", "ما", "مع", "من", "هذا", "هذه", "و",
];

#[rustfmt::skip] // several words a line
const INDONESIAN: &[&str] = &[
    "atau", "dalam", "dan", "dari", "dengan", "ke", "oleh", "pada", "tentang", "untuk", "yang",
];

/// Words of Chinese and Japanese that join others inside a run of characters.
#[rustfmt::skip] // several words a line
const HAN: &[&str] = &[
    "与", "中", "之", "及", "和", "在", "的",
];

#[rustfmt::skip] // several words a line
const KOREAN: &[&str] = &[
    "과", "그리고", "및", "에", "에서", "와", "의",
];

#[rustfmt::skip] // several words a line
const SWAHILI: &[&str] = &[
    "katika", "kwa", "wa", "ya",
];

/// Function words that are written with an accent in some language, folded and sorted: à, où, été, più, até, für.
#[rustfmt::skip] // several words a line
const ACCENTED: &[&str] = &[
    "a", "as", "ate", "como", "cual", "cuando", "do", "donde", "e", "el", "es", "esta", "este", "ete", "fur",
    "icin", "la", "mas", "meme", "nao", "nos", "os", "ou", "pelo", "piu", "que", "quien", "sao", "segun",
    "si", "tu", "uber", "uzerine",
];

/// All function words as a set. A binary search in each list takes twenty times as long.
static ALL_FUNCTION_WORDS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| FUNCTION_WORDS.into_iter().flatten().copied().collect());

/// Returns whether a folded word is a function word of one of the catalogue's languages.
#[must_use]
pub(crate) fn is_function_word(folded: &str) -> bool {
    ALL_FUNCTION_WORDS.contains(folded)
}

/// Returns whether a written word is a function word: `the` is one, `thé` is not. Accents matter in Latin script only.
fn is_written_function_word(word: &Word) -> bool {
    let latin = word.folded.is_ascii();
    is_function_word(&word.folded) && (!word.accented || !latin || ACCENTED.contains(&word.folded.as_str()))
}

/// Words before a number: `No. 11`, `núm. 193`, `n° 193`, `nr 5`, `ISBN 978…`.
const NUMBER_SIGNS: [&str; 10] = ["no", "n", "nr", "num", "number", "numero", "nos", "nº", "№", "isbn"];

/// Returns whether a word announces the next word as a number.
#[must_use]
pub(crate) fn announces_number(word: &Word, next: Option<&Word>) -> bool {
    let is_number = |word: &Word| word.folded.bytes().all(|byte| byte.is_ascii_digit());
    NUMBER_SIGNS.contains(&word.folded.as_str()) && next.is_some_and(is_number)
}

/// Returns for each word whether it is a stop word: a function word, or a word that announces a number.
///
/// A word that is glued to another one is not a function word: the R of `R.193` counts.
#[must_use]
pub(crate) fn mark_stop_words(words: &[Word]) -> Vec<bool> {
    (0..words.len())
        .map(|at| {
            let word = &words[at];
            let next = words.get(at + 1);
            if announces_number(word, next) {
                return true;
            }
            let glued = word.joint == Joint::Glued || next.is_some_and(|next| next.joint == Joint::Glued);
            !glued && is_written_function_word(word)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{ACCENTED, FUNCTION_WORDS, is_function_word, mark_stop_words};
    use crate::text::{fold, tokenize};

    #[test]
    fn every_list_is_folded_and_sorted_without_repetition() {
        for words in FUNCTION_WORDS.iter().chain([&ACCENTED]) {
            assert!(words.is_sorted_by(|a, b| a < b), "{words:?}");
            for word in *words {
                assert_eq!(fold(word), *word);
            }
        }
        for word in FUNCTION_WORDS.iter().copied().flatten() {
            assert!(is_function_word(word), "{word}");
        }
    }

    #[test]
    fn function_words_and_number_signs_are_stop_words() {
        let of = |text: &str| {
            let words = tokenize(text);
            let silent = mark_stop_words(&words);
            words.into_iter().zip(silent).filter(|(_, s)| !s).map(|(w, _)| w.folded).collect::<Vec<_>>()
        };
        assert_eq!(of("the role of women"), ["role", "women"]);
        assert_eq!(of("rôle de l’économie pour les femmes"), ["role", "economie", "femmes"]);
        assert_eq!(of("No. 11, n° 193, núm. 5"), ["11", "193", "5"]);
        assert_eq!(of("R.193"), ["r", "193"]);
        assert_eq!(of("le thé et là où à"), ["the"]);
        assert!(is_function_word("the") && !is_function_word("coop"));
    }
}
