//! `ssefind check` of one file for each fault: the report gives its line, record and field.

use std::fs;

use crate::support::{directory, ssefind, ssefind_in};

/// Kinds of publication, as a message lists them.
const KINDS: &str = "brief, report, training, working-paper, guide, book, brochure, reader, standard, proceedings, \
                     newsletter, factsheet, article, case-study, periodical, strategy";

/// File of tests/fixtures/check, the counts, and the faults after the file's name. `…` stands for [`KINDS`], `@` for
/// the folder.
#[rustfmt::skip] // one fault a line
const FAULTY: &[(&str, &str, &[&str])] = &[
    ("address-language.json", "4 records and 0 topics", &[
        ":12: record `sample`: editions[0].url: an address with the tag `lang--fr` for the language `en`; give the page in that language",
        ":35: record `sample-2`: editions[0].url: an address with the tag `lang--en` for the language `tr`; give the page in that language",
        ":79: record `sample-academy`: addresses.fr: an address with the tag `lang--es` for the language `fr`; give the page in that language",
    ]),
    ("address.json", "2 records and 0 topics", &[
        ":11: record `sample`: editions[0].url: `www.ilo.org/sample` is not a web address; write it in full, with http:// or https://, without spaces",
        ":16: record `sample`: sources[0].url: `ftp://ilo.org/sample` is not an http or https address",
        ":22: record `sample`: sources[1].url: `https://ilo.org/a b` is not a web address; write it in full, with http:// or https://, without spaces",
        ":28: record `sample`: sources[2].url: `http:///sample` has no host",
        ":52: record `sample-academy`: addresses.en: `javascript:alert(1)` is not an http or https address",
    ]),
    ("behind-the-end.json", "1 record and 0 topics", &[
        ":25: not JSON: expected value",
    ]),
    ("blank-file.json", "0 records and 0 topics", &[
        ": the file is empty; a catalogue is a JSON array of records, or one record a line",
    ]),
    ("blank.json", "1 record and 0 topics", &[
        ":6: record `sample`: title: empty; omit the field if its value is not known",
        ":23: record `sample`: notes: ` padded` begins or ends with a space",
        ":26: record `sample`: authors[1]: is in this list already",
    ]),
    ("bom-crlf.json", "2 records and 0 topics", &[
        ":27: record `sample-2`: kind: `x` is not a kind of publication; use …",
    ]),
    ("characters.json", "2 records and 0 topics", &[
        ":6: record `sample`: title: has the character U+001B; remove it",
        ":23: record `sample`: notes: has the character U+202E; remove it",
        ":25: record `sample`: publishers[0]: has the character U+0000; remove it",
        ":33: record `sample-unit`: name.en: has the character U+000A; remove it",
    ]),
    ("country.json", "1 record and 0 topics", &[
        ":25: record `sample`: countries[1]: `Brazil` is not an ISO 3166-1 alpha-2 country code; write BR",
        ":26: record `sample`: countries[2]: `br` is not an ISO 3166-1 alpha-2 country code; write BR",
        ":27: record `sample`: countries[3]: `XX` is not an ISO 3166-1 alpha-2 country code",
    ]),
    ("date.json", "2 records and 0 topics", &[
        ":11: record `sample`: editions[0].date: `2019-13` is not a date; write YYYY, YYYY-MM or YYYY-MM-DD, as far as the date is known",
        ":23: record `sample`: date: `2019-02-29` is not a date; write YYYY, YYYY-MM or YYYY-MM-DD, as far as the date is known",
        ":41: record `sample-academy`: since: `May 2017` is not a date; write YYYY, YYYY-MM or YYYY-MM-DD, as far as the date is known",
        ":43: record `sample-academy`: end: `2017-6-30` is not a date; write YYYY, YYYY-MM or YYYY-MM-DD, as far as the date is known",
    ]),
    ("edition.json", "2 records and 0 topics", &[
        ":8: record `sample`: editions: no edition; record at least one",
        ":33: record `sample-2`: editions[2].language: another edition has the language `en`; merge the two",
    ]),
    ("empty.json", "0 records and 0 topics", &[
        ": the file is empty; a catalogue is a JSON array of records, or one record a line",
    ]),
    ("form-field-twice.json", "0 records and 0 topics", &[
        ":5: duplicate field `id`",
    ]),
    ("form-language-twice.json", "0 records and 0 topics", &[
        ":2: record `sample-unit`: name: language `en` occurs twice",
        ":3: record `sample-topic`: names: language `en` occurs twice",
    ]),
    ("form-list-for-object.json", "1 record and 0 topics", &[
        ":23: record `sample`: series: a list instead of an object with named fields",
    ]),
    ("form-no-id.json", "0 records and 0 topics", &[
        ":2: missing field `id`",
    ]),
    ("form-no-type.json", "0 records and 0 topics", &[
        ":2: record `sample`: missing field `type`; use publication, unit, initiative or instrument",
    ]),
    ("form-not-a-record.json", "0 records and 0 topics", &[
        ":2: not a record; a record is a JSON object with `type` and `id`",
        ":3: not a record; a record is a JSON object with `type` and `id`",
        ":7: not a record; a record is a JSON object with `type` and `id`",
    ]),
    ("form-null.json", "1 record and 0 topics", &[
        ":23: record `sample`: pages: null; omit the field if its value is not known",
    ]),
    ("form-unknown-field.json", "0 records and 0 topics", &[
        ":23: record `sample`: colour: unknown field `colour`, expected one of `type`, `id`, `former_ids`, `kind`, `title`, `other_titles`, `year`, `date`, `until`, `authors`, `editors`, `publishers`, `place`, `series`, `in`, `volume`, `number`, `edition_statement`, `genre`, `doi`, `issn`, `editions`, `pages`, `countries`, `regions`, `topics`, `keywords`, `abstract`, `units`, `instruments`, `related`, `sources`, `added`, `notes`",
    ]),
    ("form-unknown-type.json", "0 records and 0 topics", &[
        ":3: record `sample`: type: `pamphlet` is not a type; use publication, unit, initiative or instrument",
    ]),
    ("form-wrong-type.json", "0 records and 0 topics", &[
        ":12: record `sample`: editions[0].isbn: invalid type: string \"978-92-2-130678-8\", expected a list",
    ]),
    ("id-form.json", "5 records and 0 topics", &[
        ":92: record ``: id: empty; omit the field if its value is not known",
    ]),
    ("id-unique.json", "2 records and 2 topics", &[
        ":34: record `sample`: id: the record at @/id-unique.json:2 has this id; give each one its own",
        ":55: record `sample-topic`: id: the topic at @/id-unique.json:24 has this id; give each one its own",
    ]),
    ("isbn.json", "1 record and 0 topics", &[
        ":13: record `sample`: editions[0].isbn[1]: `978-92-2-130678-9` is not a valid ISBN: its last digit does not match the others; check the source",
        ":15: record `sample`: editions[0].isbn[3]: `92-2-113361-X` is not a valid ISBN: its last digit does not match the others; check the source",
        ":16: record `sample`: editions[0].isbn[4]: `978-92` has 5 digits; an ISBN has 10 or 13",
        ":17: record `sample`: editions[0].isbn[5]: `ISBN 9789221306788` contains characters other than digits and hyphens (X may only be the last of ten)",
    ]),
    ("kind.json", "2 records and 0 topics", &[
        ":5: record `sample`: kind: `pamphlet` is not a kind of publication; use …",
        ":27: record `sample-unit`: kind: `brief` is not a kind of unit; use organization, department, branch, unit, programme, centre",
    ]),
    ("language.json", "2 records and 1 topic", &[
        ":10: record `sample`: editions[0].language: `xx` is not a BCP 47 language code",
        ":13: record `sample`: editions[1].language: `English` is not a BCP 47 language code; write en",
        ":16: record `sample`: editions[2].language: `FR` is not spelled as in BCP 47; use lower case for the language, and hyphens",
        ":19: record `sample`: editions[3].language: `pt_BR` is not spelled as in BCP 47; use lower case for the language, and hyphens",
        ":56: record `sample-academy`: languages[1]: `spa` is not a BCP 47 language code; write es",
        ":62: record `sample-topic`: names.q: `q` is not a BCP 47 language code",
    ]),
    ("lines.jsonl", "2 records and 1 topic", &[
        ":2: not JSON: control character (\\u0000-\\u001F) found while parsing a string",
        ":4: record `sample-3`: kind: `z` is not a kind of publication; use …",
    ]),
    ("list-page.json", "7 records and 0 topics", &[
        ":12: record `sample-1`: editions[0].url: `https://ilo.org/coop/publications/lang--en/index.htm` is a list, a search or a facet; give the page of the work, and keep this one as a source",
        ":35: record `sample-2`: editions[0].url: `https://ilo.org/manila/lang--en/nextRow--700/index.htm` is a list, a search or a facet; give the page of the work, and keep this one as a source",
        ":58: record `sample-3`: editions[0].url: `https://ilo.org/lang--en/index.htm?facetcriteria=TAX=A.15` is a list, a search or a facet; give the page of the work, and keep this one as a source",
        ":81: record `sample-4`: editions[0].url: `https://www.ilo.org/publications?f%5B0%5D=topic%3A1` is a list, a search or a facet; give the page of the work, and keep this one as a source",
        ":104: record `sample-5`: editions[0].url: `https://researchrepository.ilo.org/search?query=coop` is a list, a search or a facet; give the page of the work, and keep this one as a source",
    ]),
    ("missing-comma.json", "0 records and 2 topics", &[
        ":3: not JSON: expected `,` or `]` after a record",
        ":3: record `two-topic`: names.xx: `xx` is not a BCP 47 language code",
    ]),
    ("name.json", "1 record and 1 topic", &[
        ":6: record `sample-unit`: name: empty; give a name in at least one language",
        ":19: record `sample-topic`: names: empty; give a name in at least one language",
    ]),
    ("never-closed.json", "1 record and 0 topics", &[
        ":24: not JSON: the list is never closed; end it with `]`",
    ]),
    ("nfc.json", "1 record and 0 topics", &[
        ":23: record `sample`: notes: is not in Unicode NFC; write `économie sociale`",
    ]),
    ("not-utf-8.json", "0 records and 0 topics", &[
        ":3: not UTF-8; save the file as UTF-8",
    ]),
    ("nul-character.json", "0 records and 0 topics", &[
        ":1: not JSON: expected value",
    ]),
    ("one-slip.json", "2 records and 0 topics", &[
        ":5: record `sample-1`: kind: `x` is not a kind of publication; use …",
        ":29: not JSON: expected `,` or `}`",
        ":49: record `sample-3`: kind: `y` is not a kind of publication; use …",
    ]),
    ("parent.json", "4 records and 0 topics", &[
        ":18: record `ring-a`: parent: the unit is above itself; one of the units above it has the wrong parent",
        ":36: record `ring-b`: parent: the unit is above itself; one of the units above it has the wrong parent",
        ":72: record `itself`: parent: refers to itself",
    ]),
    ("reference-to-broken.json", "1 record and 0 topics", &[
        ":24: record `broken`: name: invalid type: string \"Broken\", expected an object from language code to text",
    ]),
    ("reference.json", "3 records and 0 topics", &[
        ":24: record `sample`: units[0]: there is no unit `nobody`; correct the id, or add the unit",
        ":27: record `sample`: topics[0]: there is no topic `nothing`; correct the id, or add the topic",
        ":30: record `sample`: related[0]: there is no publication `nowhere`; correct the id, or add the publication",
        ":31: record `sample`: related[1]: refers to itself",
        ":32: record `sample`: related[2]: `coop` is of type unit; use an id of type publication",
        ":52: record `sample-academy`: units[0]: `sample` is of type publication; use an id of type unit",
        ":71: record `sample-unit`: parent: there is no unit `noone`; correct the id, or add the unit",
    ]),
    ("region.json", "3 records and 0 topics", &[
        ":10: record `sample`: countries[1]: `JO` is in none of the `regions`; add `Arab States`",
        ":36: record `sample-2`: countries[0]: `BR` is in none of the `regions`; add `Americas`",
    ]),
    ("shared.json", "3 records and 0 topics", &[
        ":30: record `sample-2`: title: the work at @/shared.json:2 has the title `COOPERATIVES — a sample` too; merge the two, or tell them apart",
        ":36: record `sample-2`: editions[0].isbn[0]: the work at @/shared.json:2 has the ISBN `978-92-2-130678-8` too; merge the two, or give each its own",
        ":37: record `sample-2`: editions[0].url: the work at @/shared.json:2 has the address `https://www.ilo.org/sample` too; merge the two, or give each its own",
    ]),
    ("source-kind.json", "1 record and 0 topics", &[
        ":17: record `sample`: sources[0].kind: `hearsay` is not a kind of source; use ilo, profile, partner, library, copy, mirror, other",
    ]),
    ("source.json", "2 records and 0 topics", &[
        ":14: record `sample`: sources: no source; name the source of the facts",
        ":29: record `sample-2`: sources[0]: does not say which fields it supports; name them in `supports`",
    ]),
    ("supports.json", "1 record and 0 topics", &[
        ":19: record `sample`: sources[0].supports[1]: the record has no `titel.en`; a source supports fields that the record has",
        ":20: record `sample`: sources[0].supports[2]: the record has no `doi`; a source supports fields that the record has",
        ":21: record `sample`: sources[0].supports[3]: the record has no `title.fr`; a source supports fields that the record has",
        ":23: record `sample`: sources[0].supports[5]: the record has no `sources`; a source supports fields that the record has",
    ]),
    ("truncated.json", "0 records and 0 topics", &[
        ":17: not JSON: the text ends inside a record; is the file whole?",
    ]),
    ("unused-topic.json", "1 record and 2 topics", &[
        ":34: record `idle-topic`: id: no publication has this topic; remove it, or add it to a publication",
    ]),
    ("year.json", "3 records and 0 topics", &[
        ":7: record `sample`: year: 2019 does not agree with the date 2018-12-31",
        ":42: record `sample-academy`: end: 2017-04-30 is before the start, 2017-05",
        ":46: record `sample-academy`: held[0].year: 2010 does not agree with the date 2011-10-25",
        ":58: record `sample-2`: year: `219` is not a year; use four digits",
    ]),
];

#[test]
fn every_fault_is_named() {
    for (file, counted, faults) in FAULTY {
        let path = format!("tests/fixtures/check/{file}");
        let ran = ssefind(&["check", &path]);
        let mut expected = String::new();
        for fault in *faults {
            let fault = fault.replace('…', KINDS).replace('@', "tests/fixtures/check");
            expected.extend([&path, fault.as_str(), "\n"]);
        }
        let plural = if faults.len() == 1 { "" } else { "s" };
        let summary = format!("checked {counted} with 25 checks: {} fault{plural}\n", faults.len());
        assert_eq!(ran.stdout, expected, "{file}");
        assert_eq!((ran.stderr, ran.status), (summary, 2), "{file}");
    }
}

#[test]
fn no_fixture_is_forgotten() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/check");
    let mut files: Vec<String> = std::fs::read_dir(folder)
        .expect("the fixtures are there")
        .map(|file| file.expect("a file").file_name().into_string().expect("a plain name"))
        .filter(|file| file != "valid.json")
        .collect();
    files.sort_unstable();
    let tested: Vec<&str> = FAULTY.iter().map(|(file, ..)| *file).collect();
    assert_eq!(files, tested);
}

/// Only the ids of the embedded catalogue have a form of their own: other catalogues keep their keys.
#[test]
fn ids_of_the_embedded_catalogue_have_their_form() {
    let directory = directory("check-ids");
    fs::create_dir(directory.join("data")).expect("a directory");
    let form = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/check/id-form.json");
    fs::copy(form, directory.join("data/publications.json")).expect("copied");
    let ran = ssefind_in(&directory, &[], &["check", "data/publications.json"]);
    let expected = [
        ":4: record `Sample`: id: `Sample` contains characters other than lower-case letters, digits and hyphens",
        ":26: record `sample--two`: id: `sample--two` has a hyphen at an end, or two in a row; use single hyphens inside the id",
        ":48: record `sssssssssssssssssssssssssssssssssssssssssssssssss`: id: `sssssssssssssssssssssssssssssssssssssssssssssssss` is longer than 48 characters",
        ":70: record `sämple`: id: `sämple` contains characters other than lower-case letters, digits and hyphens",
    ];
    let lines: Vec<&str> = ran.stdout.lines().filter(|line| !line.contains(": empty;")).collect();
    assert_eq!(lines, expected.map(|line| format!("data/publications.json{line}")));
}
