//! Resolves languages in bibliographies: codes of two or three letters, BCP 47, babel's names, names in words.

use std::borrow::Cow;

use crate::codes::Language;
use crate::record::UNKNOWN_LANGUAGE;

/// Splits a text that may name several languages.
pub(crate) fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '/', '|', '+', '&'])
        .flat_map(|part| part.split(" and "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// Returns the code of one language, or `None` if the name is unknown.
pub(crate) fn code(text: &str) -> Option<Cow<'_, str>> {
    if is_frequent(text) {
        return Some(Cow::Borrowed(text));
    }
    let subtags = || text.split(['-', '_']);
    let primary = subtags().next().unwrap_or_default();
    if primary.len() == 2 && Language::by_code(text).is_some() {
        return Some(canonical(text));
    }
    let lower = text.to_lowercase();
    if let Some(code) = of_name(&lower) {
        return Some(Cow::Borrowed(code));
    }
    if text.eq_ignore_ascii_case(UNKNOWN_LANGUAGE) {
        return Some(Cow::Borrowed(UNKNOWN_LANGUAGE));
    }
    Language::find(text).map(|language| Cow::Borrowed(language.code()))
}

/// Returns whether the code is very frequent. A lookup costs as much as reading an entry, so these codes skip it.
fn is_frequent(code: &str) -> bool {
    matches!(
        code,
        "en" | "fr" | "es" | "pt" | "de" | "it" | "nl" | "ru" | "zh" | "ar" | "ja" | "ko" | "tr" | "el"
    )
}

/// `pt_BR` as `pt-BR`, `ZH-hans` as `zh-Hans` (RFC 5646, section 2.1.1).
fn canonical(code: &str) -> Cow<'_, str> {
    let mut canonical = String::with_capacity(code.len());
    for (number, subtag) in code.split(['-', '_']).enumerate() {
        let lower = subtag.to_ascii_lowercase();
        if number > 0 {
            canonical.push('-');
        }
        match subtag.len() {
            2 if number > 0 => canonical.push_str(&subtag.to_ascii_uppercase()),
            4 if number > 0 => {
                canonical.push_str(&lower[..1].to_ascii_uppercase());
                canonical.push_str(&lower[1..]);
            }
            _ => canonical.push_str(&lower),
        }
    }
    if canonical == code { Cow::Borrowed(code) } else { Cow::Owned(canonical) }
}

/// Returns the code for frequent names, and for names of babel that are not English names of languages (*babel* manual,
/// section "Supported languages").
fn of_name(lower: &str) -> Option<&'static str> {
    Some(match lower {
        "english" | "eng" => "en",
        "french" | "fre" | "fra" | "francais" | "français" | "acadian" => "fr",
        "spanish" | "spa" | "español" | "castellano" => "es",
        "portuguese" | "por" | "portuges" => "pt",
        "german" | "ger" | "deu" | "ngerman" | "swissgerman" | "nswissgerman" => "de",
        "italian" | "ita" => "it",
        "russian" | "rus" => "ru",
        "chinese" | "chi" | "zho" => "zh",
        "arabic" | "ara" => "ar",
        "japanese" | "jpn" => "ja",
        "korean" | "kor" => "ko",
        "turkish" | "tur" => "tr",
        "greek" | "ell" | "gre" | "polutonikogreek" => "el",
        "dutch" | "dut" | "nld" => "nl",
        "norsk" => "no",
        "nynorsk" => "nn",
        "slovene" => "sl",
        "magyar" => "hu",
        "bahasa" | "bahasai" | "indon" => "id",
        "farsi" => "fa",
        "brazilian" | "brazil" => "pt-BR",
        "british" | "ukenglish" => "en-GB",
        "american" | "usenglish" => "en-US",
        "canadian" => "en-CA",
        "australian" => "en-AU",
        "newzealand" => "en-NZ",
        "canadien" => "fr-CA",
        "austrian" | "naustrian" => "de-AT",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{code, parts};

    #[test]
    fn resolves_codes_and_names() {
        for (text, expected) in [
            ("en", Some("en")),
            ("EN_us", Some("en-US")),
            ("zh-hans", Some("zh-Hans")),
            ("fre", Some("fr")),
            ("ngerman", Some("de")),
            ("brazilian", Some("pt-BR")),
            ("Ελληνικά", Some("el")),
            ("Swahili", Some("sw")),
            ("swa", Some("sw")),
            ("klingon", None),
            ("", None),
        ] {
            assert_eq!(code(text).as_deref(), expected, "{text}");
        }
        assert_eq!(parts("en; fr and Spanish / pt").collect::<Vec<_>>(), ["en", "fr", "Spanish", "pt"]);
    }
}
