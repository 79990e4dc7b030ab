//! Records of MARC 21 as items of CSL-JSON (*MARC 21 Format for Bibliographic Data*, Library of Congress).
//!
//! Punctuation of ISBD stands at the ends of subfields and is removed. A field 880 has another field in another script:
//! its title is another title of the work.

use serde_json::{Value, json};

use crate::import::parse_date;
use crate::import::person_name::is_suffix;
use crate::import::transcribe::elements::{Field, Record};
use crate::import::transcribe::item::Item;

/// Fields without data of the work: numbers of the catalogue, its rules, and words for codes of the leader.
const ABOUT_THE_RECORD: [&str; 18] = [
    "003", "005", "006", "007", "016", "029", "035", "037", "040", "042", "049", "066", "090", "099", "336",
    "337", "338", "938",
];

/// Returns the item of a record.
pub(crate) fn item(record: &Record) -> Value {
    let mut item = Item::default();
    for (tag, text) in &record.control {
        match tag.as_str() {
            "001" => drop(item.set("id", text)),
            "008" => fixed(text, &mut item),
            tag if ABOUT_THE_RECORD.contains(&tag) => {}
            tag => item.lose(tag),
        }
    }
    if let Some(identifier) = &record.identifier {
        item.set("id", identifier);
    }
    let has = |tag: &str| record.fields.iter().any(|field| field.tag == tag);
    item.set("type", kind(&record.leader, has("773"), has("502")));
    // A series in a controlled form repeats the series as printed.
    let has_series = has("490");
    for field in &record.fields {
        read(field, has_series, &mut item);
    }
    item.finish()
}

fn read(field: &Field, has_series: bool, item: &mut Item) {
    let tag = field.tag.as_str();
    let first = |code: char| field.first(code).map(trimmed).unwrap_or_default();
    match tag {
        "020" => field.all("a").for_each(|isbn| item.add("ISBN", isbn)),
        "022" => field.all("a").for_each(|issn| item.add("ISSN", issn)),
        "024" if first('2') == "doi" => item.set_or_lose("DOI", first('a'), tag),
        "041" => field.all("a").for_each(|language| item.add("language", language)),
        "100" | "700" | "110" | "710" | "111" | "711" => name(field, item),
        "245" => {
            let title = title(field);
            item.set_or_lose("title", &title, tag);
        }
        "130" | "240" | "246" | "247" => item.add("original-title", title(field)),
        "880" => other_script(field, item),
        "250" => item.set_or_lose("edition", first('a'), tag),
        "260" | "264" => imprint(field, item),
        "300" => extent(field, item),
        "490" => series(field, item),
        "440" | "800" | "810" | "811" | "830" if !has_series => series(field, item),
        "800" | "810" | "811" | "830" => {}
        "502" => item.set_or_lose("genre", first('b'), tag),
        "520" => item.set_or_lose("abstract", &joined(field, "ab"), tag),
        "655" => item.set_or_lose("genre", first('a'), tag),
        "600" | "610" | "611" | "630" | "648" | "650" | "651" | "653" => {
            let parts: Vec<&str> = field.all("abxyzv").map(trimmed).collect();
            item.add("keyword", parts.join("--"));
        }
        "773" => container(field, item),
        "856" => field.all("u").for_each(|url| item.set_or_lose("URL", url, "856")),
        tag if tag.starts_with('5') => item.add("note", joined(field, "ab")),
        tag if ABOUT_THE_RECORD.contains(&tag) => {}
        tag => item.lose(tag),
    }
    if tag == "502" {
        field.all("a").for_each(|note| item.add("note", note));
    }
    // Subfields that link fields, or that name the source of a term, have no data of the work.
    let known = codes(tag);
    for (code, _) in &field.subfields {
        if !known.is_empty() && !known.contains(*code) && !"0123568w".contains(*code) {
            item.lose(&format!("{tag}${code}"));
        }
    }
}

/// Returns the codes of the subfields that are read of a field; none for a field that is lost, or not looked at.
fn codes(tag: &str) -> &'static str {
    match tag {
        "020" | "022" | "024" | "041" | "250" | "300" | "655" => "a",
        "100" | "700" => "abce4",
        "110" | "710" | "111" | "711" => "abe4",
        "245" | "130" | "240" | "246" | "247" => "abnp",
        "260" | "264" => "abc",
        "490" | "440" => "av",
        "502" | "500" | "504" | "505" | "520" => "ab",
        "600" | "610" | "611" | "630" | "648" | "650" | "651" | "653" => "abvxyz",
        "773" => "atgx",
        "856" => "u",
        _ => "",
    }
}

/// Returns the type of CSL for the leader (positions 06 and 07).
fn kind(leader: &str, is_part: bool, is_thesis: bool) -> &'static str {
    let code = |at: usize| leader.as_bytes().get(at).copied().unwrap_or(b' ');
    match (code(6), code(7)) {
        (b'a' | b't' | b' ', _) if is_thesis => "thesis",
        (b'a' | b't', b'b') => "article-journal",
        (b'a' | b't', b'a') => "chapter",
        (b'a' | b't', b's') => "periodical",
        (b'a' | b't' | b' ', _) if is_part => "chapter",
        (b'a' | b' ', _) => "book",
        (b't', _) => "manuscript",
        (b'e' | b'f', _) => "map",
        (b'g', _) => "motion_picture",
        (b'i' | b'j', _) => "song",
        (b'c' | b'd', _) => "musical_score",
        (b'k', _) => "graphic",
        (b'm', _) => "software",
        _ => "document",
    }
}

/// Reads field 008: the date (06 to 14) and the language (35 to 37).
fn fixed(text: &str, item: &mut Item) {
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let number = |text: &str| text.parse::<u16>().ok().filter(|number| *number > 0);
    if let Some(year) = number(part(7, 11)).filter(|year| *year >= 1000) {
        let (month, day) = (number(part(11, 13)), number(part(13, 15)));
        let parts = match (part(6, 7), month, day) {
            // A detailed date has month and day where others have a second year.
            ("e", Some(month), Some(day)) => vec![year, month, day],
            ("e", Some(month), None) => vec![year, month],
            _ => vec![year],
        };
        item.set_date(&parts);
    }
    let language = part(35, 38);
    if language.bytes().all(|byte| byte.is_ascii_lowercase())
        && !matches!(language, "" | "und" | "zxx" | "mul")
    {
        item.set("language", language);
    }
}

/// Returns the title of a field, with its parts: `Title: remainder. Part 2, Name`.
fn title(field: &Field) -> String {
    let mut title = String::new();
    for (code, text) in &field.subfields {
        let between = match code {
            'a' if title.is_empty() => "",
            'b' if title.ends_with(['?', '!']) => " ",
            'b' => ": ",
            'p' if title.contains(". ") => ", ",
            'n' | 'p' => ". ",
            _ => continue,
        };
        title.push_str(between);
        title.push_str(trimmed(text));
    }
    title
}

/// Adds the name of a person or body. The relator distinguishes authors from editors.
fn name(field: &Field, item: &mut Item) {
    let tag = field.tag.as_str();
    let relator = field.all("e4").map(|word| trimmed(word).trim_end_matches('.').to_lowercase()).next();
    let role = match relator.as_deref() {
        None | Some("aut" | "author" | "cre" | "creator") => "author",
        Some("edt" | "editor" | "ed" | "com" | "compiler") => "editor",
        // The main entry stands for the work, whoever it is.
        Some(_) if tag.starts_with('1') => "author",
        Some(other) => return item.lose(&format!("{tag} ({other})")),
    };
    if tag.ends_with("00") {
        let mut name = field.all("ab").map(trimmed).collect::<Vec<_>>().join(" ");
        let (suffixes, titles): (Vec<&str>, Vec<&str>) =
            field.all("c").map(trimmed).partition(|c| is_suffix(c));
        for suffix in suffixes {
            name.extend([", ", suffix]);
        }
        item.add_name(role, &name);
        if !titles.is_empty() {
            item.lose(&format!("{tag}$c"));
        }
    } else {
        let parts: Vec<&str> = field.all("ab").map(trimmed).collect();
        item.add(role, json!({"literal": parts.join(". ")}));
    }
}

/// Adds the title in another script as another title. Other fields of other scripts are lost.
fn other_script(field: &Field, item: &mut Item) {
    let linked = field.first('6').and_then(|link| link.get(..3)).unwrap_or_default();
    match linked {
        "245" | "130" | "240" | "246" | "247" => item.add("original-title", title(field)),
        "650" | "651" | "653" | "600" | "610" => {
            item.add("keyword", field.all("a").map(trimmed).collect::<String>());
        }
        _ => item.lose(&format!("880 ({linked})")),
    }
}

/// Reads place, publisher and date: `Geneva : ILO, c2005.`, `東京 : 岩波書店, 平成20 [2008]`.
fn imprint(field: &Field, item: &mut Item) {
    let is_publication = field.tag == "260" || field.indicators[1] == '1';
    if !is_publication {
        // A date of copyright stands for a date that is not known; producers and distributors do not count.
        return match field.first('c').filter(|_| field.indicators[1] == '4') {
            Some(date) => add_date(date, item),
            None => item.lose("264"),
        };
    }
    if let Some(place) = field.first('a') {
        item.set("publisher-place", trimmed(place).trim_matches(['[', ']']));
    }
    field.all("b").for_each(|publisher| item.add("publisher", trimmed(publisher)));
    if let Some(date) = field.first('c') {
        add_date(date, item);
    }
}

/// Sets a date in words, if the codes of field 008 give none.
fn add_date(date: &str, item: &mut Item) {
    let bare = date.trim_matches(|c: char| !c.is_alphanumeric());
    if parse_date::parse(bare).is_some() {
        item.set("issued", bare.trim_start_matches(['c', 'p', '©']));
    }
}

/// Reads the number of pages: `xii, 22 p. :`
fn extent(field: &Field, item: &mut Item) {
    let extent = field.first('a').unwrap_or_default();
    let words: Vec<&str> = extent.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let pages = words.windows(2).find_map(|pair| {
        let unit = pair[1].trim_end_matches(['.', ':', ';']);
        let number = pair[0].trim_matches(['[', ']']);
        (["p", "pages", "S", "s", "pp", "pág", "págs"].contains(&unit) && number.parse::<u32>().is_ok())
            .then_some(number)
    });
    match pages {
        Some(pages) => item.set_or_lose("number-of-pages", pages, "300"),
        None => item.lose("300"),
    }
}

fn series(field: &Field, item: &mut Item) {
    let name = field.first('a').or_else(|| field.first('t')).map(trimmed).unwrap_or_default();
    item.set_or_lose("collection-title", name, &field.tag);
    if let Some(number) = field.first('v') {
        item.set("collection-number", trimmed(number));
    }
}

/// Reads the journal or book in which a part stands: its title, and `Vol. 5, no. 2 (2019), p. 1-9`.
fn container(field: &Field, item: &mut Item) {
    let title = field.first('t').or_else(|| field.first('a')).map(trimmed).unwrap_or_default();
    item.set_or_lose("container-title", title, "773");
    field.all("x").for_each(|issn| item.add("ISSN", issn));
    let Some(place) = field.first('g') else { return };
    let behind = |signs: &[&str]| {
        let lower = place.to_lowercase();
        signs.iter().find_map(|sign| {
            let at = lower.find(sign).filter(|at| !lower[..*at].ends_with(char::is_alphabetic))? + sign.len();
            let rest = place.get(at..)?.trim_start_matches(['.', ' ']);
            let end = rest.find([',', ' ', '(', ';', ':']).unwrap_or(rest.len());
            Some(rest[..end].trim_end_matches('.'))
                .filter(|part| part.starts_with(|c: char| c.is_alphanumeric()))
        })
    };
    for (field, signs) in [
        ("volume", &["volume", "vol", "v."][..]),
        ("issue", &["number", "no.", "nr", "issue", "n.o", "núm"]),
        ("page", &["pages", "pp", "p.", "s."]),
    ] {
        if let Some(part) = behind(signs) {
            item.set(field, part);
        }
    }
}

/// Returns a text without the punctuation of ISBD at its end. A dot stays after an initial or an abbreviation.
fn trimmed(text: &str) -> &str {
    let text = text.trim().trim_end_matches([' ', '/', ':', ';', ',', '=']);
    match text.strip_suffix('.') {
        Some(bare) if !ends_abbreviated(bare) => bare,
        _ => text,
    }
}

/// Returns whether the last word is short, so that a dot behind it belongs to it: `B.`, `ed.`, `Jr.`
fn ends_abbreviated(text: &str) -> bool {
    let last = text.rsplit([' ', '.']).next().unwrap_or_default();
    last.chars().count() <= 3
}

/// Returns the subfields with these codes in one text.
fn joined(field: &Field, codes: &str) -> String {
    field.all(codes).map(str::trim).collect::<Vec<_>>().join(" ")
}
