//! Validates a catalogue: named checks over its records.
//!
//! A check is a function in [`CHECKS`] that examines one entry, with the ids of all entries. The function returns the
//! violations. An entry that is not a valid record is reported under the name [`FORM`].

pub(crate) mod addresses;
pub(crate) mod all_ids;
pub(crate) mod dates;
pub(crate) mod entry;
pub(crate) mod ids;
pub(crate) mod isbn_digits;
pub(crate) mod place;
pub(crate) mod record;
pub(crate) mod shared;
pub(crate) mod sources;
pub(crate) mod texts;
pub(crate) mod violation;
pub(crate) mod vocabularies;
pub(crate) mod works;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::catalogue::{CatalogueFile, Embedded, Entry, FieldLines, Ids, Located, Reading};
use crate::check::all_ids::AllIds;
use crate::check::entry::Checked;
use crate::check::place::Place;
use crate::check::violation::Violation;
use crate::error::Fault;
use crate::messages::{Interface, words};
use crate::record::Record;

/// A rule for every record and topic.
#[derive(Debug)]
pub struct Check {
    /// Name of the check in reports.
    pub name: &'static str,
    /// The rule, in one line.
    pub what: &'static str,
    run: fn(&Checked<'_>, &AllIds<'_>) -> Vec<Violation>,
}

/// The name of the check that reports invalid records.
pub const FORM: &str = "form";

/// All checks, in the order in which they run on each record.
pub const CHECKS: [Check; 25] = [
    Check {
        name: FORM,
        what: "it is JSON, and a record of its type: no unknown field, no null, no list in an object's place",
        run: crate::check::record::form,
    },
    Check {
        name: "id",
        what: "an id of data/ is lower-case letters, digits and single hyphens, at most 48 of them",
        run: crate::check::ids::well_formed,
    },
    Check {
        name: "unique-id",
        what: "no two records share an id, nor two topics",
        run: crate::check::ids::unique,
    },
    Check {
        name: "reference",
        what: "units, topics, related works and parents are there, and are of the right type",
        run: crate::check::ids::references,
    },
    Check { name: "parent", what: "no unit stands below itself", run: crate::check::ids::parents },
    Check { name: "kind", what: "the kind is one that its type has", run: crate::check::vocabularies::kind },
    Check { name: "language", what: "languages are BCP 47 codes", run: crate::check::vocabularies::language },
    Check {
        name: "country",
        what: "countries are ISO 3166-1 alpha-2 codes",
        run: crate::check::vocabularies::country,
    },
    Check {
        name: "region",
        what: "each country of a publication or instrument is in one of its regions",
        run: crate::check::record::region,
    },
    Check {
        name: "name",
        what: "units, initiatives, instruments and topics have a name in some language",
        run: crate::check::record::name,
    },
    Check {
        name: "edition",
        what: "a publication has an edition, and one a language",
        run: crate::check::record::edition,
    },
    Check {
        name: "isbn",
        what: "an ISBN has 10 or 13 digits, and the last one agrees with the others",
        run: crate::check::isbn_digits::digits,
    },
    Check {
        name: "date",
        what: "a date is YYYY, YYYY-MM or YYYY-MM-DD, and in the calendar",
        run: crate::check::dates::calendar,
    },
    Check {
        name: "year",
        what: "a year has four digits and agrees with the date beside it; nothing ends before it starts",
        run: crate::check::dates::year,
    },
    Check {
        name: "source",
        what: "every record has a source, and every source supports a field",
        run: crate::check::sources::present,
    },
    Check {
        name: "source-kind",
        what: "the kind of a source is a known one",
        run: crate::check::vocabularies::source_kind,
    },
    Check {
        name: "supports",
        what: "a source supports fields that the record has",
        run: crate::check::sources::supports,
    },
    Check {
        name: "address",
        what: "addresses are http or https and name a host",
        run: crate::check::addresses::form,
    },
    Check {
        name: "address-language",
        what: "the tag `lang--fr` in an address is right, or a source there supports a text in the language",
        run: crate::check::addresses::language,
    },
    Check {
        name: "list-page",
        what: "an address leads to its work, and not to a list, a search or a facet",
        run: crate::check::addresses::list_page,
    },
    Check {
        name: "shared",
        what: "no two works share an address, an ISBN or a title; a part has the ISBN of its book",
        run: crate::check::shared::works,
    },
    Check {
        name: "unused-topic",
        what: "a publication has each topic, if the files have publications",
        run: crate::check::shared::unused_topic,
    },
    Check {
        name: "blank",
        what: "no text is empty or begins or ends with a blank, and no list says a thing twice",
        run: crate::check::texts::blank,
    },
    Check {
        name: "characters",
        what: "no text has control characters or characters that turn the direction of writing",
        run: crate::check::texts::characters,
    },
    Check {
        name: "nfc",
        what: "text is in Unicode Normalization Form C",
        run: crate::check::texts::composed,
    },
];

/// The checks of an imported record, which lists no sources and need not name a language.
const OF_IMPORTED: [&str; 8] = ["unique-id", "isbn", "date", "year", "address", "blank", "characters", "nfc"];

/// A fault, and the check that found it. In JSON one flat object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The check's name.
    pub check: &'static str,
    /// The fault and its place.
    pub fault: Fault,
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fault = &self.fault;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("file", &fault.file)?;
        if let Some(line) = fault.line {
            map.serialize_entry("line", &line)?;
        }
        if let Some(id) = &fault.id {
            map.serialize_entry("id", id)?;
        }
        if let Some(field) = &fault.field {
            map.serialize_entry("field", field)?;
        }
        map.serialize_entry("check", self.check)?;
        // JSON is in English.
        map.serialize_entry("problem", &fault.problem.text(Interface::English))?;
        map.end()
    }
}

/// The result of checking a catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The number of valid records, which were checked.
    pub records: usize,
    /// The number of topics that were checked.
    pub topics: usize,
    /// The findings, in the order of the files.
    pub findings: Vec<Finding>,
}

/// Checks these files together. A record may refer to ids of all files and of the embedded catalogue. A file that could
/// not be read is reported as a finding.
#[must_use]
pub fn check(files: &[Result<CatalogueFile, Fault>]) -> Report {
    let mut findings = Vec::new();
    let report = check_each(files, |finding| findings.push(finding));
    Report { findings, ..report }
}

/// Checks these files as [`check`], and calls `each` with every finding. The report has none.
pub(crate) fn check_each(files: &[Result<CatalogueFile, Fault>], mut each: impl FnMut(Finding)) -> Report {
    let mut known = AllIds::embedded();
    let mut number = 0;
    for file in files.iter().flatten() {
        known.are_embedded |= Embedded.files().any(|(name, _)| name == file.name);
    }
    // Entries refer to later ones. To read them twice takes less memory than to keep them.
    each_entry(files, |entry| {
        if let Ok((file, located)) = entry {
            known.add(number, file, &located);
            number += 1;
        }
    });
    known.finish_first_pass();
    let (mut report, mut number) = (Report::default(), 0);
    each_entry(files, |entry| match entry {
        Ok((file, located)) => {
            report.add(file, number, &located, &known, &mut each);
            if let Ok(Entry::Record(Record::Publication(publication))) = &located.entry {
                known.works.keep(publication, Place { number, file, line: located.line });
            }
            number += 1;
        }
        Err(fault) => each(unread(fault.clone())),
    });
    report
}

fn unread(fault: Fault) -> Finding {
    Finding { check: FORM, fault }
}

/// Calls `each` with every entry of the files and the name of its file. An unreadable file gives its fault instead.
fn each_entry<'a>(
    files: &'a [Result<CatalogueFile, Fault>],
    mut each: impl FnMut(Result<(&'a str, Located<'a>), &'a Fault>),
) {
    let mut ids = Ids::default();
    for file in files {
        match file {
            Ok(file) => Reading::of(file).read_each(|_, located| {
                let Ok(mut located) = located else {
                    return;
                };
                if located.import_notes.is_some()
                    && let Ok(Some(renamed)) = ids.admit(&file.name, &mut located)
                {
                    let field = Some("id".into());
                    located.entry = Err(Fault { field, problem: words::key_taken(), ..renamed });
                }
                each(Ok((&file.name, located)));
            }),
            Err(fault) => each(Err(fault)),
        }
    }
}

impl Report {
    fn add(
        &mut self,
        file: &str,
        number: usize,
        located: &Located<'_>,
        known: &AllIds<'_>,
        each: &mut impl FnMut(Finding),
    ) {
        let entry = match &located.entry {
            Ok(entry) => entry,
            Err(fault) => return each(unread(fault.clone())),
        };
        match entry {
            Entry::Record(_) => self.records += 1,
            Entry::Topic(_) => self.topics += 1,
        }
        let checked = Checked::new(number, located, entry);
        let asked = |check: &&Check| located.import_notes.is_none() || OF_IMPORTED.contains(&check.name);
        let violations = CHECKS.iter().filter(asked).flat_map(|check| {
            let violations = (check.run)(&checked, known).into_iter();
            violations.map(|violation| (check.name, violation))
        });
        let mut violations = violations.peekable();
        if violations.peek().is_none() {
            return;
        }
        let lines = FieldLines::of(located.json);
        let findings = violations
            .map(|(check, violation)| Finding { check, fault: violation.located(file, located, &lines) });
        let mut findings: Vec<Finding> = findings.collect();
        findings.sort_by_key(|finding| finding.fault.line);
        findings.into_iter().for_each(each);
    }
}
