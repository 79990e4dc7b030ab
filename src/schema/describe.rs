//! Descriptions that the types do not give of their fields: units, codes, examples and patterns.

use serde_json::{Value, json};

/// Description of a field.
pub(crate) struct Field {
    /// Unit or code of its value.
    pub(crate) unit: &'static str,
    /// An example of its value.
    pub(crate) example: Value,
    /// Pattern of every value (ECMA 262), if the type allows more.
    pub(crate) pattern: Option<&'static str>,
}

const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
const LANGUAGE: &str = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";
const COUNTRY: &str = "^[A-Z]{2}$";
const DATE: &str = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
const ADDRESS: &str = "^[Hh][Tt][Tt][Pp][Ss]?://";

/// Returns unit and example of a field of counts.
#[rustfmt::skip] // a line for each field
fn counted(of: &str, name: &str) -> Option<(&'static str, Value)> {
    Some(match (of, name) {
        ("SettingValue", "key") => ("key of the config file", json!("titles")),
        ("SettingValue", "value") => ("as the key says", json!("fr,es")),
        ("SettingValue", "from") => ("origin", json!("file")),
        ("SettingValue", "variable") => ("variable of the environment", json!("SSEFIND_LANG")),
        ("SettingValue", "file") => ("path", json!("/home/me/.config/ssefind/config.toml")),
        ("SettingValue", "line") => ("line", json!(2)),
        ("Value", "value") => ("value of a condition", json!("el")),
        ("Value", "name") => ("name", json!("Greek")),
        ("Value", "publications") => ("publication", json!(2)),
        ("Number", "by") => ("dimension, or completeness", json!("year")),
        ("Number", "value") => ("value of a condition; for completeness a field, dotted", json!("2019")),
        ("Number", "name") => ("name", json!("2019")),
        ("Number", "split") => ("dimension", json!("language")),
        ("Number", "split_value") => ("value of a condition", json!("fr")),
        ("Number", "split_name") => ("name", json!("French")),
        ("Number", "publications" | "of") => ("publication", json!(9)),
        _ => return None,
    })
}

/// Unit and example of a part of a name, or of a field that reference managers have.
#[rustfmt::skip] // a line for each field
fn bibliographic(of: &str, name: &str) -> Option<(&'static str, Value)> {
    Some(match (of, name) {
        ("Person", "family") => ("name", json!("García Márquez")),
        ("Person", "given") => ("name", json!("Gabriel")),
        ("Person", "particle") => ("particle", json!("van")),
        ("Person", "suffix") => ("suffix", json!("Jr.")),
        ("Body", "literal") => ("name", json!("International Labour Organization")),
        (_, "former_ids") => ("id", json!(["orientaciones-legislacion-cooperativa"])),
        (_, "until") => ("year, Gregorian", json!(1977)),
        ("Container", "title") => ("text", json!("International Labour Review")),
        (_, "volume") => ("number as printed", json!("5")),
        ("Container", "issue") => ("number as printed", json!("2")),
        ("Container", "pages") => ("pages as printed", json!("3–14")),
        (_, "issn") => ("ISSN", json!("2076-9806")),
        ("Publication", "number") => ("number as printed", json!("7")),
        (_, "edition_statement") => ("edition as printed", json!("2nd ed.")),
        (_, "genre") => ("text", json!("PhD thesis")),
        (_, "doi") => ("DOI", json!("10.54394/PJNI8698")),
        (_, "keywords") => ("text", json!(["social economy"])),
        (_, "abstract") => ("text", json!("How cooperatives share what they earn.")),
        (_, "instruments") => ("id of an instrument", json!(["r193"])),
        ("Publication" | "Unit" | "Initiative" | "Instrument", "added") => ("ISO 8601 year and month", json!("2026-12")),
        _ => return None,
    })
}

/// The field of that type. What a type does not say of its own is the same in all of them.
#[rustfmt::skip] // a line for each field
pub(crate) fn field(of: &str, name: &str) -> Option<Field> {
    let (unit, example) = match (of, name) {
        (_, "url") => ("http or https address", json!("http://www.ilo.org/actrav/lang--en/index.htm")),
        ("Source", "kind") => ("kind of source", json!("ilo")),
        (_, "supports") => ("field, dotted", json!(["title.en", "date"])),
        ("Series", "name") => ("name", json!("Cooperatives and the World of Work")),
        ("Series", "number") => ("number as printed", json!("12")),
        (_, "language") => ("BCP 47 code", json!("fr")),
        ("Edition" | "Available", "title") => ("text", json!("Les coopératives et le monde du travail")),
        (_, "isbn") => ("ISBN-10 or ISBN-13 as printed", json!(["978-92-2-130678-8"])),
        (_, "date" | "since" | "start" | "end" | "amended") => ("ISO 8601 date, as precise as it is known", json!("2019-08-20")),
        ("Publication", "type") => ("record type", json!("publication")),
        ("Unit", "type") => ("record type", json!("unit")),
        ("Initiative", "type") => ("record type", json!("initiative")),
        ("Instrument", "type") => ("record type", json!("instrument")),
        ("Publication" | "Translations" | "Fault", "id") => ("id", json!("world-of-work-11")),
        ("Unit", "id") => ("id", json!("coop")),
        ("Initiative", "id") => ("id", json!("sse-academy")),
        ("Instrument", "id") => ("id", json!("r193")),
        ("Topic", "id") => ("id of a topic", json!("waste-pickers")),
        ("Publication", "kind") => ("kind of publication", json!("brief")),
        ("Unit", "kind") => ("kind of unit", json!("branch")),
        ("Initiative", "kind") => ("kind of initiative", json!("training")),
        ("Instrument", "kind") => ("kind of instrument", json!("recommendation")),
        ("Course", "kind") => ("text", json!("distance course")),
        ("Publication" | "Translations", "title") => ("text", json!("Cooperatives and the world of work")),
        (_, "other_titles") => ("text", json!(["Cooperatives and the World of Work No. 11"])),
        (_, "year") => ("year, Gregorian", json!(2019)),
        (_, "authors") => ("name", json!([{"family": "Empel", "given": "Carlien", "particle": "van"}, {"literal": "International Labour Organization"}])),
        (_, "editors") => ("name", json!([{"family": "Pereira Morais", "given": "Leandro"}])),
        (_, "publishers") => ("imprint", json!(["ILO"])),
        ("Publication", "pages") => ("page", json!(130)),
        (_, "countries" ) => ("ISO 3166-1 alpha-2 code", json!(["BR"])),
        (_, "country") => ("ISO 3166-1 alpha-2 code", json!("IT")),
        (_, "regions") => ("name", json!(["Latin America"])),
        (_, "topics") => ("id of a topic", json!(["waste-pickers"])),
        (_, "units") => ("id of a unit", json!(["coop"])),
        (_, "related") => ("id of a publication", json!(["cooperative-2030-sdg-4"])),
        (_, "notes") => ("text", json!("The year is that of the French edition.")),
        ("Unit" | "OtherName" , "acronym") => ("acronym", json!("COOP")),
        ("Initiative", "acronym") => ("acronym", json!("A’AMAL")),
        ("Unit", "name") => ("text by BCP 47 code", json!({"en": "Cooperatives Unit", "es": "Unidad de Cooperativas"})),
        ("OtherName", "name") => ("text by BCP 47 code", json!({"en": "Section of Co-operation"})),
        ("Initiative", "name") => ("text by BCP 47 code", json!({"en": "SSE Collective Brain"})),
        ("Course", "name") => ("text by BCP 47 code", json!({"en": "Social economy: tool for decent work creation and social inclusion"})),
        ("OtherName", "seen") => ("year, or where it was seen", json!("1920")),
        ("Contacts", "email") => ("e-mail address", json!("coop@ilo.org")),
        ("Contacts", "telephone") => ("telephone number with country code", json!("+41 22 799 7095")),
        ("Contacts", "twitter") => ("handle", json!("@Coopsemploy")),
        ("Contacts", "address") => ("postal address", json!("Viale Maestri del Lavoro, 10, 10127 Turin, Italy")),
        ("Contacts", "other") => ("text", json!("LinkedIn page is named by the profile, without address")),
        ("Milestone", "event") => ("text", json!("Cooperatives Unit established, one year after the ILO")),
        ("Unit", "parent") => ("id of a unit", json!("ilo")),
        (_, "summary") => ("text", json!("Virtual space that keeps the material of the SSE Academy.")),
        ("Held", "number") => ("ordinal number", json!(1)),
        (_, "place") => ("name of a town", json!("Turin")),
        ("Held", "theme") => ("text", json!("towards inclusive and sustainable development")),
        ("Initiative", "languages") => ("BCP 47 code", json!(["en", "fr"])),
        ("Initiative", "donors") => ("name", json!(["European Union"])),
        (_, "addresses") => ("http or https address by BCP 47 code", json!({"en": "https://ssecollectivebrain.net/ilo-academy-on-sse/background/"})),
        ("Instrument", "number") => ("number as printed", json!("193")),
        ("Instrument", "title") => ("text by BCP 47 code", json!({"en": "Promotion of Cooperatives Recommendation, 2002"})),
        ("Instrument", "session") => ("session", json!("International Labour Conference, 97th Session")),
        ("Instrument", "outcome") => ("text by BCP 47 code", json!({"en": "Plan of Action"})),
        ("Instrument", "text") => ("text by BCP 47 code", json!({"en": "a concept designating enterprises and organizations"})),
        ("Topic", "names") => ("text by BCP 47 code", json!({"en": ["waste pickers", "recyclers"], "es": ["recicladores"]})),
        ("Match", "score") => ("share of 1", json!(0.8125)),
        ("Match", "missing") => ("word of the query", json!(["zambia"])),
        ("Term", "term") => ("word of the query", json!("coops")),
        ("Term", "word") => ("word of the catalogue", json!("cooperatives")),
        ("Term", "field") => ("field, dotted", json!("editions.title")),
        ("Term", "how") => ("kind of match", json!("form")),
        ("Bonus", "for") => ("reason", json!("word order")),
        ("Term" | "Bonus", "added") => ("share of 1", json!(0.0812)),
        ("Translations", "missing") => ("BCP 47 code", json!(["de"])),
        ("Available", "name") => ("English name of a language", json!("French")),
        ("Fault", "file") => ("path", json!("data/publications.json")),
        ("Fault", "line") => ("line, counted from 1", json!(12)),
        ("Fault", "field") => ("field, dotted", json!("editions[1].isbn[0]")),
        ("Fault", "check") => ("name of a check", json!("isbn")),
        ("Fault", "problem") => ("text", json!("`978-92-2-130678-7` has a wrong last digit")),
        _ => bibliographic(of, name).or_else(|| counted(of, name))?,
    };
    let pattern = match (of, unit) {
        ("Fault", _) => None,
        (_, "id" | "id of a topic" | "id of a unit" | "id of a publication") => Some(ID),
        (_, "BCP 47 code") => Some(LANGUAGE),
        (_, "ISO 3166-1 alpha-2 code") => Some(COUNTRY),
        (_, "ISO 8601 date, as precise as it is known") => Some(DATE),
        (_, "http or https address" | "http or https address by BCP 47 code") => Some(ADDRESS),
        _ => None,
    };
    Some(Field { unit, example, pattern })
}
