//! Languages of references: the terms and the punctuation of a locale.

use hayagriva::citationberg::taxonomy::{OtherTerm, Term};
use hayagriva::citationberg::{Locale, LocaleCode, TermForm};

use crate::codes::languages::primary_subtag;
use crate::error::Error;
use crate::export::citation::markup::Runs;
use crate::export::citation::style::CitationStyle;
use crate::export::citation::{archive, others};
use crate::messages::words;

/// Returns the code of a locale of the archive. `fr` without a region means the usual one (`fr-FR`).
///
/// # Errors
/// A code without a locale in the archive; the error lists all codes.
pub fn find_locale(code: &str) -> Result<LocaleCode, Error> {
    let wanted = code.trim().replace('_', "-");
    let codes = || archive::LOCALES.iter().map(|locale| locale.code);
    let same = |wanted: &str| codes().find(|code| code.eq_ignore_ascii_case(wanted));
    let usual = LocaleCode(wanted.to_lowercase()).fallback().filter(|_| wanted.len() == 2);
    let of_language = |code: &&str| wanted.len() == 2 && primary_subtag(code).eq_ignore_ascii_case(&wanted);
    let found =
        same(&wanted).or_else(|| usual.and_then(|code| same(&code.0))).or_else(|| codes().find(of_language));
    found.map(|code| LocaleCode(code.to_owned())).ok_or_else(|| {
        let mut all: Vec<&str> = codes().collect();
        all.sort_unstable();
        let code: String = code.chars().take(40).collect();
        Error::Usage(words::unknown_locale(code.escape_debug().to_string(), all.join(", ")))
    })
}

/// The language of references, and the locales of their terms ("n.d.", "edited by", months).
#[derive(Debug)]
pub(crate) struct Locales {
    code: LocaleCode,
    pub(super) files: Vec<Locale>,
}

impl Locales {
    /// Returns the locales for references in this style and language; without one, in the language of the style.
    pub(crate) fn of_style(style: &CitationStyle, locale: Option<&LocaleCode>) -> Locales {
        let code = style.language(locale);
        Locales { files: archive::locales(&code), code }
    }

    /// Returns whether a full stop and a comma stand in front of a mark that closes a quotation, as in American
    /// English.
    fn punctuation_in_quotes(&self, style: &CitationStyle) -> bool {
        let option = |locale: &Locale| locale.style_options?.punctuation_in_quote;
        self.of(style, option).unwrap_or_default()
    }

    /// Returns a term in the language of the references; an empty text if the language has none.
    fn term(&self, term: OtherTerm, style: &CitationStyle) -> String {
        let text = |locale: &Locale| {
            let term = locale.term(Term::Other(term), TermForm::Long)?;
            term.single().map(str::to_owned)
        };
        self.of(style, text).unwrap_or_default()
    }

    /// Returns the first value that a locale of the style or of the language has.
    fn of<T>(&self, style: &CitationStyle, value: impl FnMut(&Locale) -> Option<T>) -> Option<T> {
        let code = &self.code;
        let of_style = style.rendered.locale.iter().filter(|own| {
            own.lang
                .as_ref()
                .is_none_or(|lang| lang == code || lang.0.eq_ignore_ascii_case(primary_subtag(&code.0)))
        });
        let of_language = self.files.iter().filter(|own| own.lang.as_ref() == Some(code));
        of_style.chain(of_language).find_map(value)
    }

    /// Shows the stand-ins in a rendered line, and tidies it.
    pub(super) fn finish(&self, line: &mut Runs, style: &CitationStyle) {
        let term = |term| self.term(term, style);
        others::show(line, &term(OtherTerm::And), &term(OtherTerm::EtAl));
        line.tidy(self.punctuation_in_quotes(style));
    }
}
