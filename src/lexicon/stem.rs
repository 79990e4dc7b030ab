//! Inflections: the forms of one word.
//!
//! A Snowball stemmer of the word's language proposes. A stemmer merges more than inflections, so two forms are one
//! word only if they have the same derivation (`cooperatives` and `cooperative`, not `cooperation`).

use frostem::{Algorithm, Stemmer};

use crate::lexicon::language::WordLanguage;
use crate::text::fold;

/// Minimum length of a stem, in letters. A word that would lose more keeps all its letters.
const SHORTEST: usize = 3;

/// The articles, prepositions and conjunctions that Arabic writes at the head of a word before the article.
const ARABIC_ARTICLES: [&str; 8] = ["وبال", "وال", "بال", "كال", "فال", "ولل", "لل", "ال"];
/// Prepositions and conjunctions of one letter, which many words begin with as well.
const ARABIC_LETTERS: [char; 5] = ['و', 'ب', 'ل', 'ك', 'ف'];

/// Words that a stemmer merges with others of another meaning: only a plural or a gender leads to them.
#[rustfmt::skip] // several words a line
const EXEMPT: [(WordLanguage, &[&str]); 6] = [
    (WordLanguage::English, &[
        "accessibility", "advertising", "general", "generally", "import", "important", "informal",
        "legislation", "legislator", "mechanic", "mechanism", "organ", "policy", "police", "program",
        "programmer", "promotion", "promotional", "reporter", "service", "servicing", "social",
        "socialism", "train", "training", "universal", "university", "universe", "news", "new",
        "business", "busy", "international", "internal", "past", "paste", "unit", "united", "age", "aged",
        "including", "integrated", "develop", "developed", "developing",
    ]),
    (WordLanguage::French, &[
        "emploi", "employe", "gouvernance", "gouvernement", "travail", "travailleur", "sociale",
        "societe", "organe",
    ]),
    (WordLanguage::Spanish, &[
        "seguro", "seguridad", "genero", "generacion", "trabajo", "trabajador", "informe", "informacion",
        "publico", "costa", "costo", "importante", "importar",
    ]),
    (WordLanguage::Portuguese, &[
        "video", "vida", "publico", "publicacao", "genero", "geracao", "seguro", "seguranca", "informe",
        "importante", "importar",
    ]),
    (WordLanguage::Italian, &["statuto", "stato", "negozio", "negoziato", "genere", "generale"]),
    (WordLanguage::German, &["arbeiter", "arbeit", "sozial", "general"]),
];

/// Endings that make another word, by kinds: two words with endings of different kinds are not forms of one word.
/// Plurals and genders are off before the endings are compared.
const ENGLISH: [&[&str]; 19] = [
    &["tion", "sion", "cion"],
    &["ive", "iv"],
    &["ment"],
    &["ance", "ence", "ancy", "ency", "anc", "enc", "anci", "enci"],
    &["ism"],
    &["ist"],
    &["ity", "iti"],
    &["ness", "nes"],
    &["ship"],
    &["able", "ible", "abl", "ibl"],
    &["ization", "isation"],
    &["ize", "ise", "iz", "is"],
    &["ical", "ial", "al"],
    &["ous", "ouse"],
    &["ful"],
    &["less", "les"],
    &["ly"],
    &["ing"],
    &["er", "or", "eer"],
];

const FRENCH: [&[&str]; 11] = [
    &["tion", "sion", "xion"],
    &["teur", "tric", "eur", "eus", "ier"],
    &["ment"],
    &["anc", "enc"],
    &["ism"],
    &["ist"],
    &["ite"],
    &["if", "iv"],
    &["ag"],
    &["abl", "ibl"],
    &["el", "al", "au", "ell"],
];

const IBERIAN: [&[&str]; 11] = [
    &["cion", "sion", "cao", "sao", "coe", "soe", "cione", "sione", "xion"],
    &["idad", "edad", "dade", "tad"],
    &["dor", "tor", "sor", "dora", "tora", "dore", "tore", "triz"],
    &["mient", "ment"],
    &["anza", "ancia", "encia", "anca", "enca", "anz", "anci", "enci", "anc", "enc"],
    &["ism"],
    &["ist"],
    &["iv"],
    &["abl", "ibl", "avel", "ivel", "avei", "ivei"],
    &["aje", "agem", "agen", "aj"],
    &["al", "ai"],
];

const ITALIAN: [&[&str]; 10] = [
    &["zion", "sion"],
    &["ita", "ite"],
    &["tor", "tric", "sor"],
    &["ment"],
    &["anz", "enz"],
    &["ism"],
    &["ist"],
    &["iv"],
    &["abil", "ibil", "ebol"],
    &["al"],
];

const GERMAN: [&[&str]; 6] =
    [&["ung"], &["heit", "keit"], &["schaft"], &["lich", "isch", "ig"], &["ismus"], &["ist"]];

const RUSSIAN: [&[&str]; 5] = [&["ост"], &["ени", "ани"], &["тел"], &["ств"], &["ск"]];

/// Returns the form of a stem. The tables write a form as the number of letters that the stem loses, and the letters
/// that follow: `studi` and `1y` give `study`. Returns `None` if the stem has fewer letters.
pub(crate) fn unpacked(stem: &str, packed: &str) -> Option<String> {
    let digits = packed.bytes().take_while(u8::is_ascii_digit).count();
    let (dropped, own) = packed.split_at(digits);
    let kept = stem.chars().count().checked_sub(dropped.parse().ok()?)?;
    Some(stem.chars().take(kept).chain(own.chars()).collect())
}

/// The stemmer of a language, and the rules that Snowball lacks.
pub(crate) struct Inflections {
    language: WordLanguage,
    stemmer: Option<Stemmer>,
}

impl Inflections {
    /// Of a language; Chinese, Japanese, Korean, Vietnamese, Indonesian and Swahili have none: the lexicon lists forms.
    pub(crate) fn of(language: WordLanguage) -> Inflections {
        let algorithm = match language {
            WordLanguage::English => Some(Algorithm::English),
            WordLanguage::French => Some(Algorithm::French),
            WordLanguage::Spanish => Some(Algorithm::Spanish),
            WordLanguage::Portuguese => Some(Algorithm::Portuguese),
            WordLanguage::Italian => Some(Algorithm::Italian),
            WordLanguage::German => Some(Algorithm::German),
            WordLanguage::Turkish => Some(Algorithm::Turkish),
            WordLanguage::Arabic => Some(Algorithm::Arabic),
            WordLanguage::Russian => Some(Algorithm::Russian),
            WordLanguage::Greek => Some(Algorithm::Greek),
            _ => None,
        };
        Inflections { language, stemmer: algorithm.map(Stemmer::new) }
    }

    /// Returns the language.
    pub(crate) fn language(&self) -> WordLanguage {
        self.language
    }

    /// Returns the stems of the word's other forms, the most certain first. Numbers, and languages without a stemmer,
    /// have none.
    ///
    /// `written` is the word in lower case with its accents, `folded` the same word folded.
    pub(crate) fn stems(&self, written: &str, folded: &str) -> Vec<String> {
        let Some(stemmer) = &self.stemmer else {
            return Vec::new();
        };
        if folded.chars().any(char::is_numeric) {
            return Vec::new();
        }
        let mut stems = match self.language {
            WordLanguage::Turkish => turkish(stemmer, written),
            WordLanguage::Russian => {
                vec![long_enough(fold(&stemmer.stem(&written.replace('ё', "е"))), written)]
            }
            WordLanguage::Arabic => arabic(stemmer, written),
            WordLanguage::Greek => vec![long_enough(greek(&fold(&stemmer.stem(folded))), folded)],
            _ => {
                // Snowball takes some plurals for verbs: French `religions`, Portuguese `associações`.
                // Some verbs it leaves.
                let singular = self.singular(folded);
                let words = [Some(folded), singular.as_deref()].into_iter().flatten();
                words.map(|word| long_enough(fold(&stemmer.stem(word)), word)).collect()
            }
        };
        stems.dedup();
        stems
    }

    /// Returns the singular of a folded word that looks like a regular plural, or the infinitive of a verb.
    fn singular(&self, folded: &str) -> Option<String> {
        let rules: &[(&str, &str)] = match self.language {
            WordLanguage::English => &[("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("s", "")],
            // Snowball leaves the ending of `travaillent`, and that of `arbeitet`.
            WordLanguage::French => &[("aux", "al"), ("s", ""), ("x", ""), ("ent", "er")],
            WordLanguage::German => &[("elt", "eln"), ("ert", "ern"), ("et", "en"), ("t", "en")],
            WordLanguage::Spanish => {
                &[("ces", "z"), ("des", "d"), ("nes", "n"), ("res", "r"), ("les", "l"), ("s", "")]
            }
            WordLanguage::Portuguese => &[
                ("oes", "ao"),
                ("aes", "ao"),
                ("ais", "al"),
                ("eis", "el"),
                ("ns", "m"),
                ("res", "r"),
                ("s", ""),
            ],
            WordLanguage::Italian => &[("che", "ca"), ("ghe", "ga"), ("e", "a"), ("i", "o")],
            _ => &[],
        };
        let (ending, ours) = rules.iter().find(|(ending, _)| folded.ends_with(ending))?;
        let rest = folded.strip_suffix(ending)?;
        Some(format!("{rest}{ours}"))
    }

    /// Returns the number of letters in which two folded forms with one stem differ, or `None` for two different words.
    pub(crate) fn distance(&self, text: &str, form: &str) -> Option<u8> {
        let common: usize = text
            .chars()
            .zip(form.chars())
            .take_while(|(a, b)| a == b)
            .map(|(letter, _)| letter.len_utf8())
            .sum();
        let (rest, other) = (&text[common..], &form[common..]);
        let is_plural = |rest: &str| match self.language {
            WordLanguage::Spanish | WordLanguage::Portuguese | WordLanguage::Italian => {
                matches!(rest, "" | "s" | "es" | "a" | "as" | "o" | "os" | "e" | "i")
            }
            _ => matches!(rest, "" | "s" | "es" | "y" | "ies" | "x" | "n" | "en"),
        };
        let exempt = EXEMPT
            .iter()
            .filter(|(language, _)| *language == self.language)
            .any(|(_, words)| words.contains(&form) || words.contains(&text));
        let same =
            if exempt { is_plural(rest) && is_plural(other) } else { self.has_derivation_of(text, form) };
        let apart = rest.chars().count() + other.chars().count();
        same.then(|| u8::try_from(apart).unwrap_or(u8::MAX))
    }

    /// Returns whether both words have an ending of the same kind, or none.
    fn has_derivation_of(&self, text: &str, form: &str) -> bool {
        let kinds: &[&[&str]] = match self.language {
            WordLanguage::English => &ENGLISH,
            WordLanguage::French => &FRENCH,
            WordLanguage::Spanish | WordLanguage::Portuguese => &IBERIAN,
            WordLanguage::Italian => &ITALIAN,
            WordLanguage::German => &GERMAN,
            WordLanguage::Russian => &RUSSIAN,
            _ => return true,
        };
        let ends_with =
            |word: &str| kinds.iter().position(|endings| endings.iter().any(|end| word.ends_with(end)));
        let kind = |word: &str| {
            // "factories" ends like "factory".
            let y = word.strip_suffix("ies").map(|rest| format!("{rest}y"));
            let word = match (self.language, &y) {
                (WordLanguage::English, Some(singular)) => singular,
                _ => word,
            };
            let singular = without(word, self.plurals());
            ends_with(singular).or_else(|| ends_with(without(singular, self.genders())))
        };
        let (of_text, of_form) = (kind(text), kind(form));
        if of_text == of_form {
            return true;
        }
        // "organizing" is a form of "organize", "trains" is none of "training".
        self.language == WordLanguage::English
            && text.strip_suffix("ing").is_some_and(|verb| kind(verb) == of_form)
    }

    /// Endings of number and case.
    fn plurals(&self) -> &'static [&'static str] {
        match self.language {
            WordLanguage::English => &["es", "s"],
            WordLanguage::German => &["en", "es", "er", "em", "e", "n", "s"],
            WordLanguage::Russian => &[
                "иями", "ями", "ами", "ием", "иях", "ого", "его", "ому", "ему", "ыми", "ими", "ов", "ев",
                "ом", "ем", "ам", "ям", "ах", "ях", "ии", "ия", "ию", "ие", "ых", "их", "ыи", "ии", "ая",
                "ое", "ые", "ои", "ую", "а", "у", "ы", "и", "е", "я", "ю", "о", "ь",
            ],
            WordLanguage::French => &["s", "x"],
            _ => &["s"],
        }
    }

    /// Endings of gender, and a silent e or y.
    fn genders(&self) -> &'static [&'static str] {
        match self.language {
            WordLanguage::English => &["ed", "e", "y"],
            WordLanguage::German | WordLanguage::Russian => &[],
            _ => &["e", "a", "o", "i"],
        }
    }
}

/// Returns the stem, or the word itself if the stem is too short.
fn long_enough(stem: String, word: &str) -> String {
    if stem.chars().count() < SHORTEST { fold(word) } else { stem }
}

/// Returns the stems of a Turkish word.
fn turkish(stemmer: &Stemmer, written: &str) -> Vec<String> {
    // Of `kadınlar` Snowball leaves `kadın`, and of this `kadı`.
    let twice = |word: &str| {
        let once = stemmer.stem(word).into_owned();
        (fold(&stemmer.stem(&once)), once)
    };
    let (stem, once) = twice(written);
    let mut stems = vec![long_enough(stem, written)];
    // Of `muhasebesi` Snowball leaves the `s` of the possessive.
    if let Some(owned) = owned(written, &once) {
        stems.push(long_enough(twice(owned).0, owned));
    }
    stems
}

/// Returns the stems of an Arabic word.
fn arabic(stemmer: &Stemmer, written: &str) -> Vec<String> {
    let bare = without_article(written);
    let mut stems = vec![long_enough(fold(&stemmer.stem(bare)), bare)];
    if let Some(rest) = bare.strip_prefix(ARABIC_LETTERS)
        && bare.len() == written.len()
        && rest.chars().count() > SHORTEST
    {
        let rest = without_article(rest);
        stems.push(long_enough(fold(&stemmer.stem(rest)), rest));
    }
    stems
}

/// Returns a Turkish word without its possessive after a vowel (`-sı`), if the stem that Snowball leaves ends in its
/// `s`.
fn owned<'w>(written: &'w str, stem: &str) -> Option<&'w str> {
    let is_vowel = |letter: char| "aıoueiöü".contains(letter);
    let rest = stem.strip_suffix('s')?;
    let has_possessive = written.strip_prefix(stem)?.starts_with(['ı', 'i', 'u', 'ü']);
    (has_possessive && rest.ends_with(is_vowel)).then(|| &written[..rest.len()])
}

/// Returns the word without the first of these endings that leaves a stem.
fn without<'w>(word: &'w str, endings: &[&str]) -> &'w str {
    endings
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .find(|rest| rest.chars().count() >= SHORTEST)
        .unwrap_or(word)
}

/// Removes the rests of Greek endings that Snowball leaves, so that the cases of a word have one stem.
fn greek(stem: &str) -> String {
    ["ικ", "ι", "ε"]
        .iter()
        .find_map(|ending| stem.strip_suffix(ending))
        .filter(|rest| rest.chars().count() >= SHORTEST)
        .unwrap_or(stem)
        .to_owned()
}

/// Returns an Arabic word without its article and the conjunctions before it.
fn without_article(written: &str) -> &str {
    ARABIC_ARTICLES
        .iter()
        .filter_map(|head| written.strip_prefix(head))
        .find(|rest| rest.chars().count() >= SHORTEST)
        .unwrap_or(written)
}

#[cfg(test)]
mod tests {
    use super::{Inflections, unpacked};
    use crate::lexicon::key::lower;
    use crate::lexicon::language::WordLanguage;
    use crate::text::fold;

    fn stem(language: WordLanguage, word: &str) -> String {
        let stems = Inflections::of(language).stems(&lower(word), &fold(word));
        stems.into_iter().next().unwrap_or_default()
    }

    #[track_caller]
    fn one_stem(language: WordLanguage, words: &[&str]) {
        let stems: Vec<String> = words.iter().map(|word| stem(language, word)).collect();
        assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{words:?} → {stems:?}");
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        one_stem(WordLanguage::English, &["worker", "workers", "Workers"]);
        one_stem(WordLanguage::French, &["économie", "économies", "ÉCONOMIE"]);
        one_stem(WordLanguage::Turkish, &["kadın", "kadınlar", "kadınların"]);
        let muhasebesi = Inflections::of(WordLanguage::Turkish).stems("muhasebesi", "muhasebesi");
        assert_eq!(muhasebesi.last(), Some(&stem(WordLanguage::Turkish, "muhasebe")));
        one_stem(WordLanguage::Arabic, &["تعاونيات", "التعاونيات", "والتعاونيات", "للتعاونيات"]);
        one_stem(WordLanguage::Greek, &["οικονομία", "οικονομίας"]);
        one_stem(WordLanguage::Greek, &["συνεταιριστικός", "συνεταιριστικό", "συνεταιριστικών"]);
        one_stem(WordLanguage::Russian, &["учёт", "учета"]);
        let french = Inflections::of(WordLanguage::French);
        let singular = stem(WordLanguage::French, "religion");
        assert!(french.stems("religions", "religions").contains(&singular));
    }

    #[test]
    fn numbers_and_languages_without_a_stemmer_have_no_stem() {
        assert_eq!(stem(WordLanguage::English, "sdg14"), "");
        assert_eq!(stem(WordLanguage::Swahili, "wakulima"), "");
        assert_eq!(stem(WordLanguage::Turkish, "insan"), "insan");
    }

    #[test]
    fn derivation_makes_another_word() {
        let english = Inflections::of(WordLanguage::English);
        for (text, form, distance) in [
            ("cooperatives", "cooperative", Some(1)),
            ("cooperatives", "cooperation", None),
            ("enterprises", "enterprise", Some(1)),
            ("communities", "community", Some(4)),
            ("factories", "factory", Some(4)),
            ("organizing", "organize", Some(4)),
            ("organized", "organization", None),
            ("informal", "information", None),
            ("trains", "train", Some(1)),
            ("trains", "training", None),
            ("markets", "marketing", None),
            ("employers", "employment", None),
        ] {
            assert_eq!(english.distance(text, form), distance, "{text} {form}");
        }
        let italian = Inflections::of(WordLanguage::Italian);
        assert_eq!(italian.distance("statuti", "statuto"), Some(2));
        assert_eq!(italian.distance("stato", "statuto"), None);
        let spanish = Inflections::of(WordLanguage::Spanish);
        assert_eq!(spanish.distance("generos", "generacion"), None);
        let portuguese = Inflections::of(WordLanguage::Portuguese);
        assert_eq!(portuguese.distance("geracoes", "geracao"), None, "exempt: the lexicon lists the plural");
        assert_eq!(portuguese.distance("organizacoes", "organizacao"), Some(5));
    }

    #[test]
    fn forms_are_written_behind_their_stems() {
        assert_eq!(unpacked("studi", "1y").as_deref(), Some("study"));
        assert_eq!(unpacked("worker", "0s").as_deref(), Some("workers"));
        assert_eq!(unpacked("a", "2b"), None);
    }
}
