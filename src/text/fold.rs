//! Folding: the form that all spellings of a word share, whatever their case and accents.
//!
//! [`fold`] prepares both sides of every comparison: the words of the catalogue and the words of the user. Its
//! steps are:
//!
//! 1. Unicode compatibility decomposition (NFKD, UAX 15).
//! 2. Removal of accents, and of characters without a shape.
//! 3. Lower case.
//! 4. Replacement of letters without a decomposition: `ø` → `o`, `ß` → `ss`.
//! 5. Composition (NFC), so that Hangul and kana stay whole.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Folds case, accents and compatibility forms: `"L'ÉCONOMIE ﬁnancière"` → `"l'economie financiere"`.
///
/// A folded text folds to itself.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        each_part(letter, &mut |part| {
            // A letter in lower case can have a mark of its own (İ → i and a dot), so it is decomposed again.
            part.to_lowercase()
                .for_each(|lower| each_part(lower, &mut |part| folded.extend(Spelled::of(part))));
        });
    }
    match is_nfc_quick(folded.chars()) {
        IsNormalized::Yes => folded,
        IsNormalized::No | IsNormalized::Maybe => folded.nfc().collect(),
    }
}

/// Calls `each` with the parts of a decomposed letter that folding keeps.
fn each_part(letter: char, each: &mut dyn FnMut(char)) {
    decompose_compatible(letter, |part| {
        if !is_dropped(part) {
            each(part);
        }
    });
}

/// Returns whether folding removes a character, because people leave it out when they type.
///
/// These are accents of Latin, Greek and Cyrillic, vowel points of Arabic and Hebrew, and invisible characters:
/// joiners, direction marks, the Arabic tatweel. The voicing marks of kana and the vowel signs of Indic scripts stay:
/// readers count them as letters.
fn is_dropped(letter: char) -> bool {
    match letter {
        '\u{0300}'..='\u{036F}'
        | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' => is_combining_mark(letter),
        '\u{0483}'..='\u{0489}'
        | '\u{0591}'..='\u{05C7}'
        | '\u{0610}'..='\u{061A}'
        | '\u{0640}'
        | '\u{064B}'..='\u{065F}'
        | '\u{0670}'
        | '\u{06D6}'..='\u{06ED}' => {
            !matches!(letter, '\u{05BE}' | '\u{05C0}' | '\u{05C3}' | '\u{06DD}' | '\u{06DE}' | '\u{06E9}')
        }
        '\u{00AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}'
        | '\u{FE00}'..='\u{FE0F}' => true,
        _ => false,
    }
}

/// The letters that replace a letter without a decomposition.
enum Spelled {
    One(Option<char>),
    Two(std::str::Chars<'static>),
}

impl Spelled {
    fn of(letter: char) -> Spelled {
        let one = match letter {
            'ß' => return Spelled::Two("ss".chars()),
            'æ' => return Spelled::Two("ae".chars()),
            'œ' => return Spelled::Two("oe".chars()),
            'þ' => return Spelled::Two("th".chars()),
            'ø' => 'o',
            'đ' | 'ð' => 'd',
            'ł' => 'l',
            'ħ' => 'h',
            'ı' => 'i',
            'ŧ' => 't',
            'ς' => 'σ',
            'ى' => 'ي',
            'ة' => 'ه',
            '’' | '‘' | 'ʼ' | '＇' => '\'',
            other => other,
        };
        Spelled::One(Some(one))
    }
}

impl Iterator for Spelled {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Spelled::One(letter) => letter.take(),
            Spelled::Two(letters) => letters.next(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_accents_and_special_letters_go() {
        for (written, folded) in [
            ("L'ÉCONOMIE", "l'economie"),
            ("économie", "economie"),
            ("Straße", "strasse"),
            ("Bjørn Œuvre Łódź", "bjorn oeuvre lodz"),
            ("İSTANBUL ırmak", "istanbul irmak"),
            ("ΣΥΝΕΤΑΙΡΙΣΜΌΣ", "συνεταιρισμοσ"),
            ("Йошкар", "иошкар"),
            ("الأُرْدُنّ", "الاردن"),
            ("التعاونية", "التعاونيه"),
            ("ﬁnance", "finance"),
            ("１２", "12"),
        ] {
            assert_eq!(fold(written), folded, "{written}");
        }
    }

    #[test]
    fn hangul_and_kana_stay_whole() {
        assert_eq!(fold("협동조합"), "협동조합");
        assert_eq!(fold("ｶﾞｲﾄﾞ ガイド"), "ガイド ガイド");
    }

    #[test]
    fn composed_and_decomposed_are_the_same() {
        assert_eq!(fold("e\u{301}conomie"), fold("économie"));
    }
}
