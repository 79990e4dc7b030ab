//! BibTeX for biblatex: entry types and fields of *The biblatex Package*, version 3.20, section 2.
//!
//! - Every title is in double braces, so that no style changes its case.
//! - Bodies are in double braces, so that they are not read as persons.
//! - Text is UTF-8. Only ASCII characters that TeX reads as commands are escaped.

use std::io::Write;

use crate::codes::languages::primary_subtag;
use crate::error::Error;
use crate::export::reference::Reference;
use crate::record::{Name, Person};
use crate::text::one_line;

/// Writes one entry per reference, separated by empty lines.
///
/// # Errors
/// Failed writes.
pub fn write(references: &[Reference<'_>], out: &mut dyn Write) -> Result<(), Error> {
    for (number, reference) in references.iter().enumerate() {
        add(reference, number, out)?;
    }
    Ok(())
}

/// Writes an entry behind this number of others.
pub(crate) fn add(reference: &Reference<'_>, number: usize, out: &mut dyn Write) -> Result<(), Error> {
    if number > 0 {
        writeln!(out)?;
    }
    entry(reference, out)
}

fn entry(reference: &Reference<'_>, out: &mut dyn Write) -> Result<(), Error> {
    let types = reference.genre.types();
    let is_article = types.biblatex == "article";
    let is_report = types.biblatex == "report";
    let plain = |text: Option<&str>| text.map(tex);
    let protected = |text: &str| format!("{{{}}}", tex(text));
    let publishers = (!reference.publishers.is_empty()).then(|| list(&reference.publishers));
    let number = reference.issue.or(reference.number);
    let container = reference.container.map(protected);
    let fields: [(&str, Option<String>); 26] = [
        ("author", names(&reference.authors)),
        ("editor", names(&reference.editors)),
        ("title", Some(protected(reference.title))),
        ("date", date(reference)),
        ("type", plain(types.genre.or(reference.own_genre))),
        ("journaltitle", container.clone().filter(|_| is_article)),
        ("booktitle", container.filter(|_| !is_article)),
        ("edition", plain(reference.edition_statement)),
        ("volume", plain(reference.volume)),
        ("series", reference.series.map(protected)),
        ("number", plain(number)),
        ("pages", plain(reference.page_range)),
        ("institution", publishers.clone().filter(|_| is_report)),
        ("publisher", publishers.filter(|_| !is_report)),
        ("eventtitle", reference.session.map(protected)),
        ("location", plain(reference.place)),
        ("isbn", (!reference.isbn.is_empty()).then(|| tex(&reference.isbn.join(" ")))),
        ("issn", plain(reference.issn)),
        ("pagetotal", reference.pages.map(|pages| pages.to_string())),
        ("doi", plain(reference.doi)),
        ("url", reference.url.as_deref().map(str::to_owned)),
        ("language", reference.language.map(|code| tex(babel(code).unwrap_or(code)))),
        ("langid", reference.title_language.and_then(babel).map(str::to_owned)),
        ("keywords", keywords(&reference.topics)),
        ("abstract", plain(reference.summary)),
        // Styles do not print it.
        ("annotation", plain(reference.notes)),
    ];
    writeln!(out, "@{}{{{},", types.biblatex, key(&reference.key))?;
    for (name, value) in fields {
        if let Some(value) = value {
            writeln!(out, "  {name} = {{{value}}},")?;
        }
    }
    writeln!(out, "}}")?;
    Ok(())
}

/// The date; of a periodical that has ended, the range of its years: `1924/1977`.
fn date(reference: &Reference<'_>) -> Option<String> {
    let from = reference.date.map(|date| date.joined('-'));
    match reference.until {
        Some(until) => Some(format!("{}/{until:04}", from.unwrap_or_default())),
        None => from,
    }
}

/// Names joined by `and`: `van Empel, Carlien`, `Quiñones, Jr., Benjamin R.`, `{International Labour Office}`.
fn names(names: &[Name<'_>]) -> Option<String> {
    let each = names.iter().enumerate().map(|(at, name)| match name {
        Name::Body(body) if *body.literal == *"others" && at > 0 && at + 1 == names.len() => {
            "others".to_owned()
        }
        Name::Body(body) => format!("{{{}}}", tex(&body.literal)),
        Name::Person(person) => person_name(person),
    });
    (!names.is_empty()).then(|| each.collect::<Vec<_>>().join(" and "))
}

/// Returns a person's name as BibTeX reads it back.
///
/// Braces protect a part that has a comma or an `and` of its own. Braces also protect a family name with a word in
/// lower case, which BibTeX would read as a particle.
fn person_name(person: &Person<'_>) -> String {
    let braced = |text: &str, is_cut: bool| {
        if is_cut { format!("{{{text}}}") } else { text.to_owned() }
    };
    let is_cut = |text: &str| {
        text.contains([',', '=']) || text.split(' ').any(|word| word.eq_ignore_ascii_case("and"))
    };
    let part = |text: &str| braced(&tex(text), is_cut(text));
    let family = &person.family;
    let has_lower = family.split_whitespace().any(|word| word.starts_with(char::is_lowercase));
    let mut name = braced(&tex(family), has_lower || is_cut(family));
    if let Some(particle) = &person.particle {
        name = format!("{} {name}", part(particle));
    }
    if let Some(suffix) = &person.suffix {
        name = format!("{name}, {}", part(suffix));
    }
    // Without the comma, a family name of two words would be given and family name.
    format!("{name}, {}", person.given.as_deref().map_or_else(|| "{}".to_owned(), part))
}

/// Returns keywords between commas; braces protect those that have a comma or a semicolon of their own.
///
/// A comma behind an only keyword distinguishes its braces from braces around a list.
fn keywords(keywords: &[&str]) -> Option<String> {
    let protected = |text: &&str| {
        if text.contains([',', ';']) { format!("{{{}}}", tex(text)) } else { tex(text) }
    };
    match keywords {
        [] => None,
        [only] if only.contains([',', ';']) => Some(protected(only) + ","),
        several => Some(several.iter().map(protected).collect::<Vec<_>>().join(", ")),
    }
}

/// A literal list of biblatex, each in braces of its own where there are several, or where an `and` would make several.
fn list(texts: &[&str]) -> String {
    let is_list = |text: &str| text.split_whitespace().any(|word| word.eq_ignore_ascii_case("and"));
    match texts {
        [one] if !is_list(one) => tex(one),
        several => {
            let each: Vec<String> = several.iter().map(|text| format!("{{{}}}", tex(text))).collect();
            each.join(" and ")
        }
    }
}

/// Returns text that TeX prints as given. Paired braces are escaped. BibTeX counts escaped braces too, so an unpaired
/// one becomes a command.
fn tex(text: &str) -> String {
    let text = one_line(text);
    let paired = paired_braces(&text);
    let mut escaped = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        // TeX prints two of these as one dash or quotation mark.
        if matches!(letter, '-' | '\'') && text[..at].ends_with(letter) {
            escaped.push_str("{}");
        }
        match letter {
            '{' | '}' if paired.contains(&at) => escaped.extend(['\\', letter]),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '`' => escaped.push_str("\\`{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '%' | '$' | '#' | '&' | '_' => escaped.extend(['\\', letter]),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// Returns the positions of braces that have a counterpart.
fn paired_braces(text: &str) -> Vec<usize> {
    let (mut open, mut paired) = (Vec::new(), Vec::new());
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => open.push(at),
            '}' => paired.extend(open.pop().map(|other| [other, at]).into_iter().flatten()),
            _ => {}
        }
    }
    paired
}

/// Returns the id without characters that end a key. Ids of a valid catalogue have none.
fn key(id: &str) -> String {
    let ends = |c: char| c.is_whitespace() || c.is_control() || "{}(),\"#%'=~\\".contains(c);
    id.replace(ends, "_")
}

/// Returns babel's name of a language (*babel* manual, section "Supported languages"), for biblatex's `langid` and
/// `language`. `None` if babel has no such language.
fn babel(code: &str) -> Option<&'static str> {
    Some(match (code, primary_subtag(code)) {
        ("pt-BR", _) => "brazilian",
        ("en-GB", _) => "british",
        ("en-US", _) => "american",
        (_, "ar") => "arabic",
        (_, "bg") => "bulgarian",
        (_, "bn") => "bengali",
        (_, "ca") => "catalan",
        (_, "cs") => "czech",
        (_, "da") => "danish",
        (_, "de") => "ngerman",
        (_, "el") => "greek",
        (_, "en") => "english",
        (_, "es") => "spanish",
        (_, "et") => "estonian",
        (_, "eu") => "basque",
        (_, "fa") => "persian",
        (_, "fi") => "finnish",
        (_, "fr") => "french",
        (_, "he") => "hebrew",
        (_, "hi") => "hindi",
        (_, "hr") => "croatian",
        (_, "hu") => "hungarian",
        (_, "id") => "indonesian",
        (_, "it") => "italian",
        (_, "ja") => "japanese",
        (_, "ko") => "korean",
        (_, "lt") => "lithuanian",
        (_, "lv") => "latvian",
        (_, "mk") => "macedonian",
        (_, "mn") => "mongolian",
        (_, "nl") => "dutch",
        (_, "no" | "nb") => "norsk",
        (_, "pl") => "polish",
        (_, "pt") => "portuguese",
        (_, "ro") => "romanian",
        (_, "ru") => "russian",
        (_, "sk") => "slovak",
        (_, "sl") => "slovene",
        (_, "sq") => "albanian",
        (_, "sr") => "serbian",
        (_, "sv") => "swedish",
        (_, "sw") => "swahili",
        (_, "th") => "thai",
        (_, "tr") => "turkish",
        (_, "uk") => "ukrainian",
        (_, "vi") => "vietnamese",
        (_, "zh") => "chinese",
        _ => return None,
    })
}
