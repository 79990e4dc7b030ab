//! Function words: articles, prepositions, conjunctions, pronouns and auxiliaries, which hold a sentence together and
//! say nothing of what it is about. A query neither requires nor scores them.

use crate::text::tokenize::{Joint, Word};

/// Folded, by language; a word that several languages share stands under the first. Closed classes of the grammars only:
/// a word that can also name a topic is left out.
const FUNCTION_WORDS: &[&str] = &[
    // English
    "a",
    "an",
    "the",
    "of",
    "in",
    "on",
    "at",
    "by",
    "for",
    "from",
    "to",
    "with",
    "without",
    "into",
    "about",
    "between",
    "during",
    "through",
    "over",
    "under",
    "via",
    "per",
    "and",
    "or",
    "but",
    "as",
    "than",
    "that",
    "this",
    "these",
    "those",
    "it",
    "its",
    "their",
    "our",
    "your",
    "his",
    "her",
    "my",
    "we",
    "you",
    "they",
    "he",
    "she",
    "i",
    "is",
    "are",
    "be",
    "was",
    "were",
    "been",
    "being",
    "has",
    "have",
    "had",
    "do",
    "does",
    "did",
    "can",
    "could",
    "will",
    "would",
    "should",
    "may",
    "might",
    "must",
    "what",
    "which",
    "who",
    "whom",
    "whose",
    "how",
    "when",
    "where",
    "why",
    "there",
    "up",
    "out",
    "not",
    "s",
    "t",
    // French
    "le",
    "la",
    "les",
    "l",
    "un",
    "une",
    "des",
    "du",
    "de",
    "d",
    "au",
    "aux",
    "en",
    "dans",
    "sur",
    "sous",
    "par",
    "pour",
    "avec",
    "sans",
    "entre",
    "vers",
    "chez",
    "et",
    "ou",
    "mais",
    "donc",
    "ni",
    "que",
    "qui",
    "quoi",
    "dont",
    "qu",
    "ce",
    "cet",
    "cette",
    "ces",
    "c",
    "son",
    "sa",
    "ses",
    "leur",
    "leurs",
    "notre",
    "nos",
    "votre",
    "vos",
    "il",
    "elle",
    "ils",
    "elles",
    "nous",
    "vous",
    "je",
    "j",
    "se",
    "n",
    "y",
    "est",
    "sont",
    "etre",
    "ete",
    "ont",
    "avoir",
    "comment",
    "quand",
    "pourquoi",
    "pas",
    "plus",
    "face",
    // Spanish
    "el",
    "los",
    "las",
    "lo",
    "unos",
    "unas",
    "una",
    "uno",
    "del",
    "al",
    "con",
    "sin",
    "para",
    "por",
    "segun",
    "sobre",
    "desde",
    "hasta",
    "hacia",
    "e",
    "o",
    "u",
    "quien",
    "cual",
    "cuyo",
    "como",
    "cuando",
    "donde",
    "porque",
    "su",
    "sus",
    "nuestro",
    "nuestra",
    "este",
    "esta",
    "estos",
    "estas",
    "ese",
    "esa",
    "es",
    "ser",
    "fue",
    "ha",
    "han",
    "hay",
    "muy",
    // Portuguese
    "os",
    "um",
    "uma",
    "uns",
    "umas",
    "da",
    "dos",
    "das",
    "no",
    "na",
    "nas",
    "ao",
    "aos",
    "pelo",
    "pela",
    "pelos",
    "pelas",
    "com",
    "sem",
    "sob",
    "ate",
    "mas",
    "quando",
    "onde",
    "seu",
    "sua",
    "seus",
    "suas",
    "sao",
    "foi",
    // Italian
    "gli",
    "di",
    "dei",
    "degli",
    "delle",
    "della",
    "dello",
    "dell",
    "dal",
    "dalla",
    "dalle",
    "nel",
    "nella",
    "nelle",
    "nell",
    "sul",
    "sulla",
    "sulle",
    "col",
    "tra",
    "fra",
    "ed",
    "od",
    "che",
    "chi",
    "cui",
    "come",
    "dove",
    "suo",
    "suoi",
    "loro",
    "sono",
    "ai",
    "alla",
    "alle",
    "allo",
    "agli",
    "all",
    // German
    "der",
    "die",
    "den",
    "dem",
    "ein",
    "eine",
    "einer",
    "eines",
    "einem",
    "einen",
    "und",
    "oder",
    "aber",
    "als",
    "wie",
    "von",
    "vom",
    "zu",
    "zum",
    "zur",
    "im",
    "ins",
    "am",
    "auf",
    "aus",
    "bei",
    "mit",
    "nach",
    "fur",
    "uber",
    "unter",
    "vor",
    "durch",
    "ohne",
    "ist",
    "sind",
    "wird",
    "werden",
    "sich",
    "ihr",
    "ihre",
    "auch",
    // Russian
    "и",
    "в",
    "во",
    "на",
    "с",
    "со",
    "к",
    "ко",
    "по",
    "о",
    "об",
    "от",
    "до",
    "из",
    "за",
    "для",
    "при",
    "под",
    "над",
    "между",
    "не",
    "или",
    "но",
    "а",
    "как",
    "что",
    "это",
    "его",
    "ее",
    "их",
    // Turkish
    "ve",
    "veya",
    "ile",
    "icin",
    "bir",
    "bu",
    "ki",
    "olarak",
    "gibi",
    "uzerine",
    // Greek
    "ο",
    "η",
    "το",
    "οι",
    "τα",
    "του",
    "τησ",
    "των",
    "τον",
    "την",
    "τουσ",
    "τισ",
    "και",
    "στο",
    "στη",
    "στην",
    "στον",
    "στα",
    "στουσ",
    "στισ",
    "σε",
    "με",
    "για",
    "απο",
    "προσ",
    "ενα",
    "μια",
    "ωσ",
    "που",
    // Arabic
    "في",
    "من",
    "الي",
    "علي",
    "عن",
    "مع",
    "بين",
    "و",
    "او",
    "ان",
    "هذا",
    "هذه",
    "التي",
    "الذي",
    "ما",
    "لا",
    // Indonesian
    "dan",
    "ke",
    "dari",
    "untuk",
    "pada",
    "dengan",
    "yang",
    "atau",
    "oleh",
    "dalam",
    "tentang",
    // Chinese and Japanese: what joins words inside a run
    "的",
    "和",
    "与",
    "及",
    "在",
    "之",
    "中",
    // Korean
    "및",
    "와",
    "과",
    "그리고",
    "의",
    "에서",
    "에",
    // Swahili
    "ya",
    "wa",
    "kwa",
    "katika",
];

/// Folded words that are function words also where they are written with an accent: à, où, là, été, même, più, è, é, às,
/// até, são, más, según, qué, für, über, için, η, ό, في with its vowels …
const ACCENTED: &[&str] = &[
    "a", "ou", "la", "ete", "meme", "piu", "e", "as", "os", "ate", "sao", "nao", "mas", "segun", "que",
    "quien", "cual", "como", "cuando", "donde", "el", "si", "tu", "este", "esta", "es", "fur", "uber",
    "icin", "uzerine", "pelo", "nos", "do",
];

/// The lists as they are looked up: words packed into numbers, from small to large. They lie in the binary ready for use, with
/// no address in them that a start would have to set right.
static PACKED: [u128; FUNCTION_WORDS.len()] = sorted(FUNCTION_WORDS);
static PACKED_ACCENTED: [u128; ACCENTED.len()] = sorted(ACCENTED);

/// Longest word that a number takes, in bytes.
const LONGEST: usize = 16;

const fn packed(word: &str) -> u128 {
    let bytes = word.as_bytes();
    let (mut packed, mut at) = (0, 0);
    while at < bytes.len() {
        packed = packed << 8 | bytes[at] as u128;
        at += 1;
    }
    packed
}

const fn sorted<const N: usize>(words: &[&str]) -> [u128; N] {
    let mut sorted = [0; N];
    let mut count = 0;
    while count < N {
        assert!(words[count].len() <= LONGEST);
        let word = packed(words[count]);
        let mut at = count;
        while at > 0 && sorted[at - 1] > word {
            sorted[at] = sorted[at - 1];
            at -= 1;
        }
        sorted[at] = word;
        count += 1;
    }
    sorted
}

fn is_in(list: &[u128], word: &str) -> bool {
    word.len() <= LONGEST && list.binary_search(&packed(word)).is_ok()
}

/// Whether a folded word is a function word of one of the catalogue's languages.
#[must_use]
pub fn is_function_word(folded: &str) -> bool {
    is_in(&PACKED, folded)
}

/// The same of a word as it was written: an accent tells `thé` from `the`; in other scripts than Latin marks tell nothing.
fn is_silent(word: &Word) -> bool {
    let latin = word.folded.is_ascii();
    is_function_word(&word.folded) && (!word.accented || !latin || is_in(&PACKED_ACCENTED, &word.folded))
}

/// Words that announce a number: `No. 11`, `núm. 193`, `n° 193`, `nr 5`, `ISBN 978…`.
const NUMBER_SIGNS: [&str; 10] = [
    "no", "n", "nr", "num", "number", "numero", "nos", "nº", "№", "isbn",
];

/// Whether a word says no more than that the next one is a number.
#[must_use]
pub fn announces_number(word: &Word, next: Option<&Word>) -> bool {
    let is_number = |word: &Word| word.folded.bytes().all(|byte| byte.is_ascii_digit());
    NUMBER_SIGNS.contains(&word.folded.as_str()) && next.is_some_and(is_number)
}

/// For each word, whether it says nothing of the subject: a function word, or a sign that a number follows.
///
/// A letter glued to a number (`R.193`) and a function word written as an acronym (`IT` is not one; `R` is) stay.
#[must_use]
pub fn says_nothing(words: &[Word]) -> Vec<bool> {
    (0..words.len())
        .map(|at| {
            let word = &words[at];
            let next = words.get(at + 1);
            if announces_number(word, next) {
                return true;
            }
            let glued = word.joint == Joint::Glued || next.is_some_and(|next| next.joint == Joint::Glued);
            !glued && is_silent(word)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{is_function_word, says_nothing};
    use crate::text::{fold, tokenize};

    #[test]
    fn every_list_is_folded() {
        for word in super::FUNCTION_WORDS {
            assert_eq!(fold(word), *word);
            assert!(is_function_word(word), "{word}");
        }
    }

    #[test]
    fn function_words_and_number_signs_say_nothing() {
        let of = |text: &str| {
            let words = tokenize(text);
            let silent = says_nothing(&words);
            words
                .into_iter()
                .zip(silent)
                .filter(|(_, s)| !s)
                .map(|(w, _)| w.folded)
                .collect::<Vec<_>>()
        };
        assert_eq!(of("the role of women"), ["role", "women"]);
        assert_eq!(
            of("rôle de l’économie pour les femmes"),
            ["role", "economie", "femmes"]
        );
        assert_eq!(of("No. 11, n° 193, núm. 5"), ["11", "193", "5"]);
        assert_eq!(of("R.193"), ["r", "193"]);
        assert_eq!(of("le thé et là où à"), ["the"]);
        assert!(is_function_word("the") && !is_function_word("coop"));
    }
}
