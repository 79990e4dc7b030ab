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
    "a", "about", "amid", "amidst", "amongst", "an", "and", "are", "aren", "arent", "as", "at", "be", "been",
    "being", "between", "but", "by", "can", "cant", "could", "couldn", "couldnt", "did", "didn", "didnt",
    "do", "does", "doesn", "doesnt", "during", "for", "from", "had", "hadn", "hadnt", "has", "hasn", "hasnt",
    "have", "havent", "he", "her", "hereby", "herein", "heres", "hers", "his", "how", "i", "in", "into", "is",
    "isn", "isnt", "it", "its", "ive", "lest", "ll", "may", "might", "must", "mustn", "my", "needn", "not",
    "of", "on", "or", "our", "ours", "out", "over", "per", "s", "she", "should", "shouldn", "shouldnt", "t",
    "than", "that", "thats", "the", "their", "theirs", "there", "thereby", "therein", "thereof", "theres",
    "thereto", "these", "they", "theyre", "theyve", "this", "those", "through", "til", "to", "under", "up",
    "us", "via", "was", "wasn", "wasnt", "we", "were", "weren", "werent", "weve", "what", "whats", "when",
    "where", "whereby", "wherein", "which", "whilst", "who", "whom", "whos", "whose", "why", "will", "with",
    "without", "wont", "would", "wouldn", "wouldnt", "you", "your", "youre", "yours", "youve",
];

#[rustfmt::skip] // several words a line
const FRENCH: &[&str] = &[
    "aie", "aient", "aies", "au", "aurai", "auraient", "aurais", "aurait", "auras", "aurez", "aurions",
    "aurons", "aux", "auxquelles", "auxquels", "avais", "avec", "aviez", "avions", "avoir", "ayez", "ayons",
    "c", "ce", "ces", "cet", "cette", "chez", "comment", "d", "dans", "de", "des", "desquelles", "desquels",
    "donc", "dont", "du", "duquel", "elle", "elles", "en", "entre", "est", "et", "ete", "etiez", "etions",
    "etre", "eue", "eues", "eumes", "eurent", "eut", "eux", "face", "fumes", "furent", "fus", "fusse",
    "fussent", "fut", "hormis", "il", "ils", "j", "je", "jusqu", "jusque", "l", "la", "le", "les",
    "lesquelles", "leur", "leurs", "lorsqu", "mais", "mienne", "miennes", "miens", "n", "ni", "nos", "notre",
    "notres", "nous", "ont", "ou", "par", "parce", "pas", "plus", "pour", "pourquoi", "puisqu", "qu", "quand",
    "que", "qui", "quoi", "quoiqu", "sa", "sans", "se", "serai", "seraient", "serais", "serait", "seras",
    "serez", "seriez", "serions", "serons", "ses", "sien", "sienne", "siennes", "siens", "sois", "son",
    "sont", "sous", "soyez", "soyons", "sur", "tienne", "tiennes", "tiens", "un", "une", "vers", "vos",
    "votre", "votres", "vous", "y",
];

#[rustfmt::skip] // several words a line
const SPANISH: &[&str] = &[
    "al", "aquellas", "aquellos", "como", "con", "cual", "cuales", "cuando", "cuyo", "del", "desde", "donde",
    "e", "el", "ello", "es", "esa", "ese", "esta", "estabamos", "estaban", "estabas", "estara", "estaran",
    "estare", "estaremos", "estaria", "estarian", "estas", "este", "estemos", "esten", "estos", "estuve",
    "estuviera", "estuvieran", "estuvieron", "estuvimos", "fue", "fueran", "fueras", "fuese", "fuesemos",
    "fuesen", "fui", "fuimos", "fuiste", "ha", "habeis", "habiamos", "habian", "habias", "habiendo", "habra",
    "habran", "habre", "habremos", "habria", "habriamos", "habrian", "hacia", "han", "hasta", "hay",
    "hayamos", "hayan", "hayas", "hube", "hubieran", "hubieras", "hubieron", "hubiese", "hubiesen", "hubimos",
    "las", "lo", "los", "mias", "mios", "muy", "ningunas", "ninguno", "ningunos", "nosotras", "nuestra",
    "nuestro", "o", "para", "por", "porque", "quien", "segun", "ser", "seran", "sere", "seremos", "seriais",
    "seriamos", "serian", "serias", "sido", "sin", "sobre", "su", "sus", "suyas", "suyo", "suyos", "tendran",
    "tendras", "tendre", "tendremos", "tendrian", "tened", "teneis", "tengamos", "tengas", "teniamos",
    "tenian", "tenias", "tuve", "tuviera", "tuvieran", "tuviese", "tuvimos", "tuviste", "tuyas", "tuyos", "u",
    "una", "unas", "uno", "unos", "vosotras", "vosotros", "vuestra", "vuestras", "vuestro", "vuestros",
];

#[rustfmt::skip] // several words a line
const PORTUGUESE: &[&str] = &[
    "ao", "aos", "aquelas", "aqueles", "ate", "com", "cujas", "cujos", "da", "daquelas", "daqueles", "das",
    "dessas", "desses", "destas", "destes", "dos", "eramos", "estavam", "estavamos", "esteja", "estejam",
    "esteve", "estive", "estiver", "estiveram", "estivesse", "estivessem", "foi", "foram", "foramos", "forem",
    "formos", "fossem", "hajam", "havemos", "havia", "houver", "houveram", "houvesse", "houvessem", "mas",
    "mesmas", "mesmos", "meus", "minhas", "na", "naquela", "naquelas", "naquele", "naqueles", "nas", "nessas",
    "nesses", "nestas", "nestes", "no", "numas", "nuns", "onde", "os", "pela", "pelas", "pelo", "pelos",
    "quando", "sao", "sejam", "sejamos", "sem", "serao", "serei", "seriam", "seu", "seus", "sob", "sua",
    "suas", "temos", "tendes", "tenha", "tenham", "tenhamos", "tera", "terao", "terei", "teremos", "teria",
    "teriam", "teu", "teus", "tinham", "tinhamos", "tivemos", "tiver", "tiveram", "tiverem", "tivessem",
    "tuas", "um", "uma", "umas", "uns", "vossa", "vossas", "vosso", "vossos",
];

#[rustfmt::skip] // several words a line
const ITALIAN: &[&str] = &[
    "abbia", "abbiano", "abbiate", "affinche", "agli", "ai", "all", "alla", "alle", "allo", "avendo",
    "avente", "aver", "avesse", "avessero", "avessi", "avessimo", "avete", "avevamo", "avevano", "avevate",
    "avevi", "avevo", "avra", "avrai", "avranno", "avrebbe", "avrebbero", "avremmo", "avremo", "avrete",
    "avro", "avuta", "avute", "avuti", "avuto", "che", "chi", "cioe", "codesta", "codesti", "codesto",
    "cogli", "col", "colla", "coloro", "colui", "come", "cui", "dagl", "dagli", "dal", "dall", "dalla",
    "dalle", "dallo", "degl", "degli", "dei", "dell", "della", "delle", "dello", "di", "dove", "dunque",
    "ebbe", "ebbero", "ebbi", "ed", "egli", "eppure", "eravamo", "eravate", "eri", "ero", "essendo", "esser",
    "essi", "esso", "finche", "fossero", "fossi", "fossimo", "foste", "fosti", "fra", "fummo", "furono",
    "giacche", "gli", "gliela", "gliele", "glieli", "glielo", "loro", "mie", "miei", "negl", "negli", "nei",
    "nel", "nell", "nella", "nelle", "nello", "neppure", "nessun", "nessuna", "nostre", "od", "oppure",
    "ossia", "perocche", "poiche", "sarai", "saranno", "sarebbero", "saremmo", "saremo", "sareste", "saresti",
    "sarete", "saro", "siate", "sono", "stava", "stavano", "stavo", "stia", "stiano", "sugl", "sugli", "sui",
    "sul", "sull", "sulla", "sulle", "sullo", "suo", "suoi", "tra", "vostra", "vostre", "vostri", "vostro",
];

#[rustfmt::skip] // several words a line
const GERMAN: &[&str] = &[
    "ab", "aber", "allem", "als", "am", "anderem", "andern", "auch", "auf", "aus", "bei", "beim", "dasselbe",
    "deine", "deinem", "deinen", "deiner", "deines", "dem", "den", "denselben", "der", "deren", "derer",
    "derselbe", "derselben", "desselben", "dessen", "die", "diejenige", "diejenigen", "dieselben", "dir",
    "durch", "durft", "durfte", "durften", "eben", "ein", "eine", "einem", "einen", "einer", "eines",
    "einigem", "einiger", "einiges", "eure", "eurem", "euren", "eurer", "eures", "fur", "hab", "habt",
    "hattest", "hattet", "ihr", "ihre", "im", "indem", "ins", "irgend", "ist", "jedem", "jemandem",
    "jemanden", "jene", "jenem", "jenen", "jenes", "keinem", "keines", "konnt", "konnten", "manchem",
    "manchen", "mancher", "manches", "meinem", "meinen", "meiner", "meines", "mir", "mit", "mogt", "musst",
    "nach", "nachdem", "niemandem", "niemanden", "oder", "ohne", "seien", "seines", "sich", "sind", "solch",
    "solche", "solchem", "solchen", "solcher", "solches", "sollst", "sollt", "sowie", "uber", "und", "unse",
    "unsem", "unserem", "unseren", "unserer", "unseres", "unter", "vom", "von", "vor", "warst", "wart",
    "welchem", "werde", "werden", "werdet", "weshalb", "wie", "willst", "wird", "wirst", "wollt", "zu", "zum",
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
