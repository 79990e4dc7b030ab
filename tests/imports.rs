//! Import of other formats: the program reads its own exports back, and the exports of other programs, field by
//! field.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use ssefind::catalogue::{Beside, Catalogue, CatalogueFile, Embedded};
use ssefind::export::reference::Reference;
use ssefind::export::{bibtex, csl_json, ris};
use ssefind::import::Form;
use ssefind::record::{Name, Record, RecordType};

use crate::support::{assert_ran, ssefind_with};

fn publications() -> Vec<Record<'static>> {
    Catalogue::Embedded(Embedded).records(&[RecordType::Publication]).expect("the catalogue reads")
}

fn read(file: &CatalogueFile) -> Vec<Record<'_>> {
    let (catalogue, faults) = Catalogue::load(std::slice::from_ref(file), Beside::Nothing).expect("it reads");
    assert_eq!(faults.first, []);
    catalogue.records(&[RecordType::Publication]).expect("it reads")
}

/// The name as the form has it: RIS does not tell a person of one name from a body.
fn in_form(name: &Name<'_>, form: Form) -> Name<'static> {
    match name {
        Name::Person(person) if form == Form::Ris && person.given.is_none() => {
            Name::body(person.family.to_string())
        }
        name => owned(name),
    }
}

fn owned(name: &Name<'_>) -> Name<'static> {
    let json = Box::leak(serde_json::to_string(name).expect("JSON").into_boxed_str());
    serde_json::from_str(json).expect("a name")
}

type Write = fn(&[Reference<'_>], &mut dyn std::io::Write) -> Result<(), ssefind::error::Error>;

/// Exports every publication and each of its languages, imports the result, and compares field by field.
#[test]
fn exports_are_read_back() {
    let records = publications();
    let of_record = |record| Reference::new(record, None);
    let mut references: Vec<Reference<'_>> = records.iter().filter_map(of_record).collect();
    for record in &records {
        for language in record.languages() {
            references.extend(Reference::new(record, Some(language)));
        }
    }
    assert!(references.len() > 600, "{}", references.len());
    for (form, write) in
        [(Form::Bibtex, bibtex::write as Write), (Form::Ris, ris::write), (Form::CslJson, csl_json::write)]
    {
        let mut text = Vec::new();
        write(&references, &mut text).expect("written");
        let file = CatalogueFile::new("back".into(), String::from_utf8(text).expect("UTF-8"));
        assert_eq!(file.form, form);
        let back = read(&file);
        assert_eq!(back.len(), references.len());
        for (record, written) in back.iter().zip(&references) {
            let read = Reference::new(record, None).expect("a reference");
            let names = |names: &[Name<'_>]| -> Vec<Name<'static>> {
                names.iter().map(|name| in_form(name, form)).collect()
            };
            // babel has no name for a script or for most countries.
            let language = |code: Option<&str>| match form {
                Form::Bibtex => code.map(|code| code.split('-').next().unwrap_or_default().to_owned()),
                _ => code.map(str::to_owned),
            };
            let at = (form, &written.key);
            assert_eq!(read.title, written.title, "{at:?}");
            assert_eq!(language(read.language), language(written.language), "{at:?}");
            assert_eq!(read.date, written.date, "{at:?}");
            assert_eq!(names(&read.authors), names(&written.authors), "{at:?}");
            assert_eq!(names(&read.editors), names(&written.editors), "{at:?}");
            assert_eq!(read.publishers, written.publishers, "{at:?}");
            assert_eq!(read.isbn, written.isbn, "{at:?}");
            assert_eq!(read.url, written.url, "{at:?}");
            assert_eq!(read.series, written.series, "{at:?}");
            assert_eq!(read.number, written.number, "{at:?}");
            let parts = |reference: &Reference<'_>| {
                [
                    reference.container,
                    reference.volume,
                    reference.issue,
                    reference.page_range,
                    reference.issn,
                    reference.doi,
                    reference.edition_statement,
                    reference.place,
                    reference.own_genre,
                    reference.summary,
                ]
                .map(|text| text.map(str::to_owned))
            };
            assert_eq!(parts(&read), parts(written), "{at:?}");
            assert_eq!(read.genre.types(), written.genre.types(), "{at:?}");
            assert_eq!(read.topics, written.topics, "{at:?}");
            assert_eq!(read.notes, written.notes, "{at:?}");
            if form == Form::Bibtex {
                let publication = record.as_publication().expect("a publication");
                let own = publication.editions.iter().all(|edition| edition.title.is_some());
                assert_eq!(!own, written.title_is_borrowed(), "{at:?}");
            }
        }
    }
}

/// Exports that other programs made of tests/fixtures/imports/source.bib (see its README), and the fields that they
/// keep.
#[test]
fn exports_of_other_programs_are_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/imports");
    let file = |name: &str| {
        let text = fs::read_to_string(folder.join(name)).expect("the fixture is there");
        CatalogueFile::new(name.to_owned(), text)
    };
    let source = file("source.bib");
    let source = read(&source);
    let digits = |record: &Record<'_>| -> Vec<String> {
        let Some(publication) = record.as_publication() else {
            return Vec::new();
        };
        let isbn = publication.editions.iter().flat_map(|edition| &edition.isbn);
        isbn.map(|isbn| isbn.replace(['-', ' '], "")).collect()
    };
    let names = |record: &Record<'_>| -> Vec<String> {
        let mut names: Vec<String> = record.authors().map(|name| name.replace(',', "")).collect();
        names.sort();
        names
    };
    let primary = |record: &Record<'_>| -> Vec<String> {
        let codes = record.languages().into_iter();
        codes.map(|code| code.split('-').next().unwrap_or_default().to_owned()).collect()
    };
    for (name, form, years, isbns, languages) in [
        ("pandoc.csl.json", Form::CslJson, true, true, true),
        ("pandoc.biblatex.bib", Form::Bibtex, true, true, true),
        ("pandoc.bib", Form::Bibtex, true, false, false),
        ("bibtexparser.bib", Form::Bibtex, true, true, true),
        ("papis.bib", Form::Bibtex, true, true, true),
        ("bibutils.bib", Form::Bibtex, false, false, true),
        ("bibutils.ris", Form::Ris, false, false, true),
        ("rispy.ris", Form::Ris, true, true, true),
    ] {
        let file = file(name);
        assert_eq!(file.form, form, "{name}");
        let back = read(&file);
        assert_eq!(back.len(), source.len(), "{name}");
        for record in &back {
            let known = source.iter().find(|known| known.id() == record.id());
            let known = known.unwrap_or_else(|| panic!("{name}: {}", record.id()));
            let at = (name, record.id());
            assert_eq!(record.title().replace('’', "'"), known.title().replace('’', "'"), "{at:?}");
            assert_eq!(names(record), names(known), "{at:?}");
            if years {
                assert_eq!(record.year(), known.year(), "{at:?}");
            }
            if isbns {
                assert_eq!(digits(record), digits(known), "{at:?}");
            }
            if languages {
                assert_eq!(primary(record), primary(known), "{at:?}");
            }
        }
    }
}

/// Output and remarks of `ssefind convert` for a text.
#[track_caller]
fn converts(text: &str, records: &Value, remarks: &[&str]) {
    let ran = ssefind_with(&["convert", "-"], text.as_bytes());
    let made: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("JSON: {}", ran.stderr));
    assert_eq!(&made, records, "{made:#}");
    assert_eq!(ran.stderr.lines().collect::<Vec<_>>(), remarks);
    assert_eq!(ran.status, 0);
    // The output is in the program's own format, and a second conversion changes nothing.
    let again = ssefind_with(&["convert", "-"], ran.stdout.as_bytes());
    assert_eq!(again.stdout, ran.stdout);
}

#[test]
fn csl_json_field_by_field() {
    converts(
        r#"[{"id": "http://zotero.org/users/1/items/AB12CD34", "citation-key": "vanEmpel_2019", "type": "report",
             "genre": "Working Paper", "title": "<span class=\"nocase\">Waste pickers</span>: a <i>study</i>",
             "author": [{"family": "Empel", "given": "Carlien", "non-dropping-particle": "van"},
                        {"family": "Quiñones", "given": "Benjamin R.", "suffix": "Jr."}, {"literal": "ILO, Geneva"}],
             "editor": [{"family": "Esim", "given": "Simel"}],
             "issued": {"date-parts": [["2019", 8, "20"]]}, "collection-title": "Working Papers", "collection-number": 12,
             "publisher": "ILO; Euricse", "publisher-place": "Geneva", "ISBN": "978-92-2-130678-8 9789221306795",
             "number-of-pages": "22", "DOI": "10.1234/abc", "language": "en-US; fr", "keyword": "cooperatives, Moon bases",
             "note": "A note", "abstract": "Long"},
            {"id": 7, "type": "article-journal", "title": "A", "container-title": "Journal", "volume": 5, "issue": "2",
             "issued": "2017-05", "URL": "https://example.org/a", "page": "1-9"},
            {"id": "c", "type": "chapter", "title": "Part", "container-title": "Whole", "issued": {"raw": "May 2016"}},
            {"id": "d", "type": "song", "title": "D"},
            {"id": "e", "type": "thesis", "title": "E", "issued": {"literal": "forthcoming"}, "URL": "javascript:alert(1)"}]"#,
        &json!([
            {"type": "publication", "id": "vanEmpel_2019", "kind": "working-paper", "title": "Waste pickers: a study",
             "year": 2019, "date": "2019-08-20", "authors": [{"family": "Empel", "given": "Carlien", "particle": "van"},
             {"family": "Quiñones", "given": "Benjamin R.", "suffix": "Jr."}, {"literal": "ILO, Geneva"}], "editors": [{"family": "Esim", "given": "Simel"}], "publishers": ["ILO", "Euricse"],
             "series": {"name": "Working Papers", "number": "12"},
             "editions": [{"language": "en-US", "title": "Waste pickers: a study",
                           "isbn": ["978-92-2-130678-8", "9789221306795"]},
                          {"language": "fr"}],
             "pages": 22, "doi": "10.1234/abc", "place": "Geneva", "abstract": "Long",
             "topics": ["cooperatives"], "keywords": ["Moon bases"], "sources": [], "notes": "A note"},
            {"type": "publication", "id": "7", "kind": "article", "title": "A", "year": 2017, "date": "2017-05",
             "in": {"title": "Journal", "volume": "5", "issue": "2", "pages": "1-9"},
             "editions": [{"language": "und", "title": "A", "url": "https://example.org/a"}], "sources": []},
            {"type": "publication", "id": "c", "kind": "article", "title": "Part", "year": 2016, "date": "2016-05",
             "in": {"title": "Whole"}, "editions": [], "sources": []},
            {"type": "publication", "id": "e", "kind": "report", "title": "E", "editions": [], "sources": []},
        ]),
        &[
            "ssefind: not a document, left out: song of 1 entry, d",
            "ssefind: not carried over: URL of 1 entry, e",
            "ssefind: not carried over: issued of 1 entry, e",
            "ssefind: not carried over: type=thesis of 1 entry, e",
            "ssefind: converted 4 records and 0 topics",
        ],
    );
}

#[test]
fn bibtex_field_by_field() {
    converts(
        r#"% Encoding: UTF-8
@comment{jabref-meta: databaseType:biblatex;}
@string{ilo = "International Labour Office", gva = {Geneva}}
@preamble{"\newcommand{\x}{}"}
@TechReport{Quinones:2019,
  author = {Qui{\~n}ones, Jr., Benjamin R. and {International Labour Office} and Carlien van Empel and others},
  title = "{The {ILO}} \& social econom{\'\i}a -- 100\% \foo{x}",
  subtitle = {na{\"\i}ve \textquotedblleft words\textquotedblright},
  institution = ilo # ", " # gva,
  year = 2019, month = aug, day = 20,
  type = {Working paper}, number = {12}, series = {Papers},
  language = {french}, langid = {english}, isbn = {978-92-2-130678-8},
  url = {https://example.org/a\_b~c}, keywords = {cooperatives; youth},
  pages = {1--9}, file = {:a.pdf:PDF},
}
@inproceedings(part, title = {Part}, crossref = {whole}, date = {2015/2016})
@proceedings{whole, title = {Whole}, editor = {Esim, Simel}, publisher = {ILO and Euricse}, year = {2014}}
@movie{film, title = {Film}}
@article{art, title = {A}, journal = {J}, volume = 5, number = 2, doi = {10.1/x}}
"#,
        &json!([
            {"type": "publication", "id": "Quinones:2019", "kind": "working-paper",
             "title": "The ILO & social economía – 100% x: naïve “words”", "year": 2019, "date": "2019-08-20",
             "authors": [{"family": "Quiñones", "given": "Benjamin R.", "suffix": "Jr."},
             {"literal": "International Labour Office"}, {"family": "Empel", "given": "Carlien", "particle": "van"},
             {"literal": "others"}],
             "publishers": ["International Labour Office, Geneva"], "series": {"name": "Papers", "number": "12"},
             "editions": [{"language": "fr", "isbn": ["978-92-2-130678-8"], "url": "https://example.org/a_b~c"}],
             "topics": ["cooperatives", "youth"], "sources": []},
            {"type": "publication", "id": "part", "kind": "article", "title": "Part", "year": 2015,
             "in": {"title": "Whole", "editors": [{"family": "Esim", "given": "Simel"}]}, "genre": "Conference paper",
             "publishers": ["ILO and Euricse"], "editions": [], "sources": []},
            {"type": "publication", "id": "whole", "kind": "proceedings", "title": "Whole", "year": 2014,
             "editors": [{"family": "Esim", "given": "Simel"}], "publishers": ["ILO and Euricse"], "editions": [], "sources": []},
            {"type": "publication", "id": "art", "kind": "article", "title": "A", "in": {"title": "J", "volume": "5", "issue": "2"},
             "doi": "10.1/x", "editions": [], "sources": []},
        ]),
        &[
            "ssefind: not a document, left out: @movie of 1 entry, film",
            "ssefind: not carried over: date of 1 entry, part",
            "ssefind: not carried over: file of 1 entry, Quinones:2019",
            "ssefind: not carried over: pages of 1 entry, Quinones:2019",
            "ssefind: not carried over: title: \\foo of 1 entry, Quinones:2019",
            "ssefind: converted 4 records and 0 topics",
        ],
    );
}

#[test]
fn ris_field_by_field() {
    converts(
        "Provider: A library\r\n\r\nUR  - https://example.org/before\r\nTY  - RPRT\r\nPY  - 2019///\r\nDA  - 2019/08/20/\r\n\
         TI  - Waste pickers and what\r\n  they earn\r\nAU  - van Empel, Carlien\r\nA1  - International Labour Office,\r\n\
         A2  - Esim, Simel\r\nM3  - Brief\r\nT3  - Papers\r\nM1  - 12\r\nPB  - ILO\r\nSN  - 978-92-2-130678-8\r\nSP  - 22\r\n\
         LA  - spa\r\nKW  - cooperatives\r\nyouth\r\nUR  - https://example.org/\r\nAB  - Long\r\nID  - 4\r\nER  - \r\n\r\n\
         TY  - JOUR\nT1  - A\nJO  - Journal\nVL  - 5\nIS  - 2\nSP  - 1\nEP  - 9\nSN  - 1234-5678\nDO  - 10.1/x\nID  - art\nER  -\n\
         TY  - CHAP\nTI  - Part\nT2  - Whole\nN1  - A note.\nID  - part\n\
         TY  - VIDEO\nTI  - Film\nER  - \n",
        &json!([
            {"type": "publication", "id": "4", "kind": "brief",
             "title": "Waste pickers and what they earn", "year": 2019, "date": "2019-08-20", "authors": [{"family": "Empel", "given": "Carlien", "particle": "van"}, {"literal": "International Labour Office"}],
             "editors": [{"family": "Esim", "given": "Simel"}], "publishers": ["ILO"],
             "series": {"name": "Papers", "number": "12"},
             "editions": [{"language": "es", "title": "Waste pickers and what they earn", "isbn": ["978-92-2-130678-8"],
                           "url": "https://example.org/"}],
             "pages": 22, "abstract": "Long", "topics": ["cooperatives", "youth"], "sources": []},
            {"type": "publication", "id": "art", "kind": "article", "title": "A",
             "in": {"title": "Journal", "volume": "5", "issue": "2", "pages": "1–9", "issn": "1234-5678"}, "doi": "10.1/x",
             "editions": [], "sources": []},
            {"type": "publication", "id": "part", "kind": "article", "title": "Part", "in": {"title": "Whole"}, "editions": [],
             "sources": [], "notes": "A note."},
        ]),
        &[
            "ssefind: not a document, left out: VIDEO of 1 entry, line 42",
            "ssefind: converted 3 records and 0 topics",
        ],
    );
}

#[test]
fn keys_are_ids() {
    let long = "k".repeat(200);
    let library = format!(
        "@misc{{westfahl:space, title = {{1}}}}\n@misc{{مقالة_١, title = {{2}}}}\n@misc{{{long}, title = {{3}}}}\n\
         @misc{{A, title = {{4}}}}\n@misc{{a, title = {{5}}}}\n@misc{{7, title = {{6}}}}\n@misc{{, title = {{7}}}}\n"
    );
    let on = |args: &[&str]| ssefind_with(&[&["--catalogue", "-"], args].concat(), library.as_bytes());
    let ids = format!("westfahl:space\nمقالة_١\n{long}\nA\na\n7\n7-2\n");
    assert_ran(&on(&["list", "-f", "ids", "--sort", "title"]), &ids, "", 0);
    for (id, title) in [("westfahl:space", "1"), ("مقالة_١", "2"), (&long, "3"), ("A", "4"), ("a", "5")]
    {
        let found = on(&["show", id, "-f", "csv", "--fields", "title"]);
        assert_ran(&found, &format!("title\r\n{title}\r\n"), "", 0);
    }
    for id in ["westfahl:space", "مقالة_١", &long] {
        let entry = format!("@misc{{{id}, title = {{A}}, url = {{https://a.org/}}}}");
        let opened = ssefind_with(&["--catalogue", "-", "open", id, "--print"], entry.as_bytes());
        assert_ran(&opened, "https://a.org/\n", "", 0);
    }
}

#[cfg(feature = "cite")]
#[test]
fn cite_takes_any_key() {
    for id in ["مقالة:١", "westfahl:space", &"k".repeat(200)] {
        let library = format!("@book{{{id}, title = {{A}}, author = {{Esim, Simel}}, year = 2019}}");
        let cited = ssefind_with(&["--catalogue", "-", "cite", id], library.as_bytes());
        assert_ran(&cited, "Esim, S. (2019). A.\n", "", 0);
    }
}

#[test]
fn entries_with_one_key_are_kept_and_told() {
    let list = |text: &str| {
        ssefind_with(&["--catalogue", "-", "list", "-f", "ids", "--sort", "title"], text.as_bytes())
    };
    let told = "ssefind: -:2: record `a`: another entry has this key, so the id is `a-2`\n";
    assert_ran(&list("@misc{a, title = {1}}\n@misc{a, title = {2}}"), "a\na-2\n", told, 0);
    let more =
        format!("{told}ssefind: and 2 more entries whose key another entry has, listed by `ssefind check`\n");
    let library =
        "@misc{a, title = {1}}\n@misc{a, title = {2}}\n@misc{a, title = {3}}\n@misc{a-2, title = {4}}\n";
    assert_ran(&list(library), "a\na-2\na-3\na-2-2\n", &more, 0);
}

/// An edition without a language stays without one in an export.
#[test]
fn an_unknown_language_stays_unknown() {
    let entry = b"@misc{a, title = {Moon}, url = {https://a.org/}}";
    assert_ran(
        &ssefind_with(&["--catalogue", "-", "show", "a", "-f", "bibtex"], entry),
        "@misc{a,\n  title = {{Moon}},\n  url = {https://a.org/},\n}\n",
        "",
        0,
    );
    let record = br#"{"type": "publication", "id": "a", "kind": "book", "title": "A", "editions": [{"language": "und"}],
        "sources": [{"url": "https://a.org/", "supports": ["title"]}]}"#;
    let ran = ssefind_with(&["check", "-"], record);
    assert_ran(&ran, "", "checked 1 record and 0 topics with 25 checks: no fault\n", 0);
}

#[test]
fn an_imported_list_passes_the_checks_that_apply() {
    let ran = ssefind_with(
        &["check", "-"],
        b"@book{a, title = {A}, isbn = {978-92-2-130678-9}}\n@book{a, title = {B}}\n@book{c, author = {C}}\n",
    );
    assert_ran(
        &ran,
        "-:1: record `a`: editions[0].isbn[0]: `978-92-2-130678-9` is not a valid ISBN: its last digit does not match the others; check the source\n\
         -:2: record `a`: id: another entry has this key; give each one its own\n\
         -:3: record `c`: an entry without a title\n",
        "checked 1 record and 0 topics with 25 checks: 3 faults\n",
        2,
    );
}

/// A parent that thousands of entries share would multiply the file.
#[test]
fn parents_far_longer_than_the_entries_are_reported_and_not_inherited() {
    let fields: Vec<String> = (0..400).map(|n| format!("  f{n} = {{{}}},\n", "x".repeat(400))).collect();
    let fields = fields.concat();
    let mut library = format!("@proceedings{{whole, title = {{Whole}}, publisher = {{ILO}},\n{fields}}}\n");
    library += "@proceedings{short, title = {Short}, publisher = {ILO}}\n";
    library.extend(
        (0..3000).map(|n| format!("@inproceedings{{p{n}, title = {{Part {n}}}, crossref = {{whole}}}}\n")),
    );
    library += "@inproceedings{last, title = {Last}, crossref = {short}}\n";
    let ran = ssefind_with(&["convert", "-"], library.as_bytes());
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    let lost = "ssefind: not carried over: crossref of 3000 entries, first p0\n";
    assert!(ran.stderr.contains(lost), "{}", &ran.stderr[ran.stderr.len().saturating_sub(300)..]);
    let entries: Vec<Value> = serde_json::from_str(&ran.stdout).expect("JSON");
    let container = |id: &str| {
        let entry = entries.iter().find(|entry| entry["id"] == id);
        entry.map(|entry| entry["in"]["title"].clone())
    };
    assert_eq!(container("p0"), Some(Value::Null));
    assert_eq!(container("last"), Some("Short".into()));
}
