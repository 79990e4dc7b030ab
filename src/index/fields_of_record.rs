//! Texts of a record that are searched, each with its field and language.

use std::collections::HashMap;

use crate::codes::{Country, Language};
use crate::index::field::Field;
use crate::index::scope::Scope;
use crate::record::{ByLanguage, Record, Topic, isbn};
use crate::text::dotted;

/// Units that records refer to by id. Their names are searched too.
#[derive(Debug, Default)]
pub(crate) struct References<'r> {
    pub(crate) units: HashMap<&'r str, &'r Record<'r>>,
}

/// Calls `add` for each text of the record, with its field and language (BCP 47; empty for a text without one).
/// `about` has the record's topics.
pub(crate) fn of_record(
    record: &Record<'_>,
    about: &[&Topic<'_>],
    references: &References<'_>,
    scope: &Scope,
    add: &mut dyn FnMut(Field, &str, &str),
) {
    add(Field::Id, "", record.id());
    names(record, add);
    descriptions(record, add);
    series(record, add);
    for topic in about {
        add(Field::Topic, "", &topic.id);
        for (language, names) in &topic.names {
            for name in names {
                add(Field::Topic, language, name);
            }
        }
    }
    keywords(record, add);
    for unit in record.units() {
        add(Field::Unit, "", unit);
        if let Some(unit) = references.units.get(unit.as_str()) {
            unit.titles().iter().for_each(|(language, name)| add(Field::Unit, language, name));
            unit.acronym().iter().for_each(|acronym| add(Field::Unit, "", acronym));
        }
    }
    for country in record.countries().iter().filter(|code| scope.has_country(&code.to_ascii_uppercase())) {
        country_names(country, add);
    }
    regions_and_year(record, add);
    for language in record.languages().into_iter().filter_map(Language::by_code) {
        // The code is searched too: it finds the records in the language of the query.
        add(Field::Language, "", language.code());
        for (of, name) in language.names().filter(|_| scope.has_language(language.code())) {
            if ["en", "fr", "es", language.code()].contains(&of) {
                add(Field::Language, of, name);
            }
        }
    }
    add(Field::Kind, "en", record.kind());
    for (language, name) in kind_names(record.kind()) {
        add(Field::Kind, language, name);
    }
}

/// Calls `add` for the record's own texts only, without the names of its codes and ids.
pub(crate) fn own_texts(record: &Record<'_>, add: &mut dyn FnMut(Field, &str, &str)) {
    add(Field::Id, "", record.id());
    names(record, add);
    descriptions(record, add);
    series(record, add);
    regions_and_year(record, add);
    for id in record.topics() {
        add(Field::Topic, "", id);
    }
    keywords(record, add);
    for id in record.units() {
        add(Field::Unit, "", id);
    }
    add(Field::Kind, "en", record.kind());
}

fn series(record: &Record<'_>, add: &mut dyn FnMut(Field, &str, &str)) {
    if let Some(series) = record.series() {
        let number = series.number.as_deref().unwrap_or_default();
        add(Field::Series, "", number);
        add(Field::Series, "", format!("{} {number}", series.name).trim_end());
    }
}

fn keywords(record: &Record<'_>, add: &mut dyn FnMut(Field, &str, &str)) {
    record.keywords().iter().for_each(|keyword| add(Field::Keyword, "", keyword));
}

fn regions_and_year(record: &Record<'_>, add: &mut dyn FnMut(Field, &str, &str)) {
    for region in record.regions() {
        add(Field::Region, "en", region);
    }
    if let Some(year) = record.year() {
        add(Field::Year, "", &year.to_string());
    }
}

/// Adds the record's names.
fn names(record: &Record<'_>, add: &mut dyn FnMut(Field, &str, &str)) {
    if let Record::Publication(work) = record {
        let titles = record.titles();
        if !titles.iter().any(|(_, title)| *title == work.title.as_str()) {
            add(Field::Title, "", &work.title);
        }
        for (language, title) in titles {
            add(Field::Title, language, title);
        }
        work.other_titles.iter().for_each(|title| add(Field::OtherTitle, "", title));
        for name in work.authors.iter().chain(&work.editors) {
            let field = if name.literal().is_some() { Field::Corporate } else { Field::Author };
            add(field, "", &name.as_written());
        }
        work.publishers.iter().for_each(|name| add(Field::Publisher, "", name));
        work.doi.iter().for_each(|doi| add(Field::Doi, "", &dotted(doi)));
        let container = work.container.iter().filter_map(|container| container.issn.as_ref());
        work.issn.iter().chain(container).for_each(|issn| add(Field::Issn, "", issn));
        for isbn in work.editions.iter().flat_map(|edition| &edition.isbn) {
            let digits = isbn::normalize(isbn);
            if let Some(twin) = isbn::twin(&digits) {
                add(Field::Isbn, "", &twin);
            }
            add(Field::Isbn, "", &digits);
        }
    } else {
        record.titles().into_iter().for_each(|(language, name)| add(Field::Name, language, name));
        record.acronym().iter().for_each(|acronym| add(Field::Acronym, "", acronym));
    }
}

/// Adds the descriptions: summaries, abstracts, events, courses and contacts.
fn descriptions(record: &Record<'_>, add: &mut dyn FnMut(Field, &str, &str)) {
    let each = |texts: &ByLanguage<'_>, field: Field, add: &mut dyn FnMut(Field, &str, &str)| {
        texts.iter().for_each(|(language, text)| add(field, language, text));
    };
    match record {
        Record::Publication(work) => work.r#abstract.iter().for_each(|text| add(Field::About, "", text)),
        Record::Unit(unit) => {
            unit.summary.iter().for_each(|text| add(Field::About, "en", text));
            for other in unit.formerly.iter().chain(&unit.later) {
                each(&other.name, Field::FormerName, add);
                other.acronym.iter().for_each(|acronym| add(Field::Acronym, "", acronym));
            }
            for milestone in &unit.history {
                add(Field::About, "en", &format!("{} {}", milestone.year, milestone.event));
            }
            let contacts = unit.contacts.iter().flat_map(|c| [&c.twitter, &c.email, &c.address, &c.other]);
            for contact in contacts.flatten() {
                add(Field::About, "", contact);
            }
        }
        Record::Initiative(initiative) => {
            initiative.summary.iter().for_each(|text| add(Field::About, "en", text));
            initiative.donors.iter().for_each(|text| add(Field::About, "en", text));
            for occasion in &initiative.held {
                add(Field::Place, "", &occasion.place);
                add(Field::Year, "", &occasion.year.to_string());
                country_names(&occasion.country, add);
                occasion.theme.iter().for_each(|text| add(Field::About, "", text));
            }
            for course in &initiative.courses {
                each(&course.name, Field::Course, add);
                course.year.iter().for_each(|year| add(Field::Year, "", &year.to_string()));
            }
        }
        Record::Instrument(instrument) => {
            each(&instrument.text, Field::About, add);
            each(&instrument.outcome, Field::About, add);
            instrument.session.iter().for_each(|text| add(Field::About, "en", text));
            instrument.place.iter().for_each(|text| add(Field::Place, "", text));
            if let Some(number) = &instrument.number {
                add(Field::Series, "", number);
                if number.contains('/') {
                    add(Field::Series, "", &dotted(number));
                }
            }
        }
    }
}

fn country_names(code: &str, add: &mut dyn FnMut(Field, &str, &str)) {
    add(Field::Country, "", code);
    for (language, name) in Country::by_code(code).iter().flat_map(|country| country.names()) {
        add(Field::Country, language, name);
    }
}

/// Usual names for the kinds of record, in the ILO's working languages.
#[must_use]
pub(crate) fn kind_names(kind: &str) -> &'static [(&'static str, &'static str)] {
    match kind {
        "article" => &[("fr", "article"), ("es", "artículo")],
        "book" => &[("fr", "livre"), ("es", "libro")],
        "brief" => &[("en", "policy brief"), ("fr", "note"), ("es", "nota informativa")],
        "brochure" => &[("en", "leaflet"), ("es", "folleto")],
        "factsheet" => &[("en", "fact sheet"), ("fr", "fiche d'information"), ("es", "ficha informativa")],
        "case-study" => &[("en", "case study"), ("fr", "étude de cas"), ("es", "estudio de caso")],
        "periodical" => &[("en", "journal"), ("fr", "périodique revue"), ("es", "revista")],
        "strategy" => &[("fr", "stratégie"), ("es", "estrategia")],
        "guide" => &[("en", "handbook"), ("fr", "manuel"), ("es", "guía")],
        "newsletter" => &[("fr", "bulletin"), ("es", "boletín")],
        "proceedings" => &[("fr", "actes"), ("es", "actas")],
        "reader" => &[("fr", "recueil"), ("es", "compendio")],
        "report" => &[("fr", "rapport"), ("es", "informe")],
        "standard" => &[("fr", "norme"), ("es", "norma")],
        "training" => {
            &[("en", "training material manual"), ("fr", "formation"), ("es", "formación capacitación")]
        }
        "working-paper" => &[("fr", "document de travail"), ("es", "documento de trabajo")],
        "country-project" => &[("fr", "projet"), ("es", "proyecto")],
        "online-course" => &[("fr", "cours en ligne"), ("es", "curso en línea")],
        "conference" => &[("fr", "conférence"), ("es", "conferencia")],
        "definition" => &[("fr", "définition"), ("es", "definición")],
        "recommendation" => &[("fr", "recommandation"), ("es", "recomendación")],
        "resolution" => &[("fr", "résolution"), ("es", "resolución")],
        "declaration" => &[("fr", "déclaration"), ("es", "declaración")],
        "department" => &[("fr", "département"), ("es", "departamento")],
        "centre" => &[("fr", "centre"), ("es", "centro")],
        _ => &[],
    }
}
