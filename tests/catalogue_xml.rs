//! MARCXML, and answers of OAI-PMH in MARCXML and Dublin Core, written after their specifications.

use serde_json::{Value, json};

use crate::support::{assert_ran, ssefind_with};

/// Records and remarks of `ssefind convert` for a text.
#[track_caller]
fn converted(text: &str) -> (Value, Vec<String>) {
    let ran = ssefind_with(&["convert", "-"], text.as_bytes());
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    let records = serde_json::from_str(&ran.stdout).expect("JSON");
    (records, ran.stderr.lines().map(|line| line.replacen("ssefind: ", "", 1)).collect())
}

fn control(tag: &str, text: &str) -> String {
    format!("<controlfield tag=\"{tag}\">{text}</controlfield>\n")
}

/// A field: tag and indicators, then subfields as `$a…$b…`.
fn field(tag: &str, subfields: &str) -> String {
    let (tag, indicators) = tag.split_at(3);
    let indicators: Vec<char> = indicators.chars().chain("  ".chars()).collect();
    let each = subfields.split('$').skip(1).map(|part| {
        let (code, text) = part.split_at(1);
        format!("  <subfield code=\"{code}\">{text}</subfield>\n")
    });
    let each: String = each.collect();
    format!(
        "<datafield tag=\"{tag}\" ind1=\"{}\" ind2=\"{}\">\n{each}</datafield>\n",
        indicators[0], indicators[1]
    )
}

fn marc(leader: &str, fields: &[String]) -> String {
    format!("<record>\n<leader>{leader}</leader>\n{}</record>\n", fields.concat())
}

fn collection(records: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n{records}</collection>\n"
    )
}

const BOOK: &str = "00000nam a2200000 a 4500";

#[test]
fn a_book_in_marcxml() {
    let book = marc(
        BOOK,
        &[
            control("001", "995218"),
            control("003", "ILO"),
            control("008", "190820s2019    sz a     b    000 0 eng d"),
            field("020", "$a9789221306788 (print)$z123"),
            field("0247 ", "$a10.1000/abc$2doi"),
            field("0410 ", "$aeng$afre"),
            field("1001 ", "$aEmpel, Carlien van,$eauthor."),
            field("24510", "$aWaste pickers &amp; work :$ba study /$cCarlien van Empel."),
            field("2463 ", "$aRecycling workers"),
            field("250", "$a2nd ed."),
            field("264 1", "$aGeneva :$bILO,$c2019."),
            field("300", "$axii, 22 p. :$bill."),
            field("4901 ", "$aWorking papers ;$v12"),
            field("830 0", "$aWorking papers (ILO) ;$v12."),
            field("500", "$aIncludes index."),
            field("5203 ", "$aAn abstract."),
            field("650 0", "$aCooperatives$zKorea (Republic)."),
            field("653", "$aWork, decent"),
            field("7001 ", "$aQuiñones, Benjamin R.,$cJr.,$eeditor."),
            field("7001 ", "$aRoy, A.,$etranslator."),
            field("7102 ", "$aInternational Labour Organization.$bCOOP Unit."),
            field("85640", "$uhttps://www.ilo.org/a"),
        ],
    );
    let (records, remarks) = converted(&collection(&book));
    assert_eq!(
        records,
        json!([{
            "type": "publication", "id": "995218", "kind": "book", "title": "Waste pickers & work: a study",
            "other_titles": ["Recycling workers"], "year": 2019,
            "authors": [{"family": "Empel", "given": "Carlien van"},
                        {"literal": "International Labour Organization. COOP Unit"}],
            "editors": [{"family": "Quiñones", "given": "Benjamin R.", "suffix": "Jr."}],
            "publishers": ["ILO"], "place": "Geneva", "series": {"name": "Working papers", "number": "12"},
            "edition_statement": "2nd ed.", "doi": "10.1000/abc",
            "editions": [{"language": "en", "title": "Waste pickers & work: a study", "isbn": ["9789221306788"],
                          "url": "https://www.ilo.org/a"}, {"language": "fr"}],
            "pages": 22, "keywords": ["Cooperatives--Korea (Republic)", "Work, decent"], "abstract": "An abstract.",
            "sources": [], "notes": "Includes index."
        }])
    );
    assert_eq!(
        remarks,
        [
            "not carried over: 020$z of 1 entry, 995218",
            "not carried over: 245$c of 1 entry, 995218",
            "not carried over: 300$b of 1 entry, 995218",
            "not carried over: 700 (translator) of 1 entry, 995218",
            "converted 1 record and 0 topics",
        ]
    );
}

#[test]
fn parts_scripts_and_theses_in_marcxml() {
    let records = [
        marc(
            "00000nab a2200000 a 4500",
            &[
                control("001", "part"),
                field("24500", "$aWages?$bA part."),
                field("7730 ", "$tLabour review.$gVol. 5, no. 2 (2019), p. 3-14$x1234-5678"),
            ],
        ),
        marc(
            BOOK,
            &[
                control("001", "script"),
                field("1000 ", "$aPlato."),
                field("24500", "$6880-01$aNihon no rōdō"),
                field("880", "$6245-01/$1$a日本の労働"),
                field("880", "$6100-02/$1$a山田, 太郎"),
            ],
        ),
        marc(
            "00000nam a2200000 a 4500",
            &[
                control("001", "thesis"),
                field("24500", "$aT"),
                field("502", "$bPhD$cOxford"),
                field("999", "$ax"),
            ],
        ),
        marc("00000ngm a2200000 a 4500", &[control("001", "film"), field("24500", "$aFilm")]),
    ];
    let (records, remarks) = converted(&collection(&records.concat()));
    assert_eq!(records[0]["title"], "Wages? A part");
    assert_eq!(
        records[0]["in"],
        json!({"title": "Labour review", "volume": "5", "issue": "2", "pages": "3-14", "issn": "1234-5678"})
    );
    assert_eq!(records[1]["authors"], json!([{"literal": "Plato"}]));
    assert_eq!(records[1]["other_titles"], json!(["日本の労働"]));
    assert_eq!((&records[2]["kind"], &records[2]["genre"]), (&json!("report"), &json!("PhD")));
    assert_eq!(
        remarks,
        [
            "not a document, left out: motion_picture of 1 entry, film",
            "not carried over: 502$c of 1 entry, thesis",
            "not carried over: 880 (100) of 1 entry, script",
            "not carried over: 999 of 1 entry, thesis",
            "not carried over: type=thesis of 1 entry, thesis",
            "converted 3 records and 0 topics",
        ]
    );
}

#[test]
fn dates_of_marc_in_their_encodings() {
    for (fixed, imprint, date) in [
        ("190820s2019    sz", "", json!("2019")),
        ("190820e20190820sz", "", json!("2019-08-20")),
        ("190820e201908  sz", "", json!("2019-08")),
        ("190820m20152019sz", "", json!("2015")),
        ("190820q20152019sz", "", json!("2015")),
        ("190820nuuuuuuuusz", "c2005.", json!("2005")),
        ("", "[2007]", json!("2007")),
        ("", "2014, ©2013", json!("2014")),
        ("", "平成20 [2008]", json!("2008")),
        ("", "[s.d.]", Value::Null),
    ] {
        let fields = [
            control("001", "a"),
            control("008", fixed),
            field("24500", "$aA"),
            field("260", &format!("$c{imprint}")),
        ];
        let (records, _) = converted(&collection(&marc(BOOK, &fields)));
        let year = records[0]["year"].as_i64().map(|year| year.to_string());
        let read = records[0]["date"].as_str().map(str::to_owned).or(year);
        assert_eq!(read.map_or(Value::Null, Value::from), date, "{fixed} {imprint}");
    }
}

fn answer(records: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">\n<request verb=\"ListRecords\">x</request>\n\
         <ListRecords>\n{records}<resumptionToken>2</resumptionToken>\n</ListRecords>\n</OAI-PMH>\n"
    )
}

#[test]
fn answers_of_oai_pmh() {
    let records = "<record><header><identifier>oai:a.org:1</identifier><datestamp>2020-01-01</datestamp></header>\n<metadata>\
        <oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n\
        <dc:title>Coopératives &#38; travail</dc:title><dc:title xml:lang=\"ru\">Кооперативы</dc:title>\n\
        <dc:creator>Roy, Marguerite</dc:creator><dc:creator>ILO</dc:creator><dc:contributor>X</dc:contributor>\n\
        <dc:date>2019-08-20T10:00:00Z</dc:date><dc:type>info:eu-repo/semantics/article</dc:type><dc:subject>العمل</dc:subject>\n\
        <dc:subject>labour; work, decent</dc:subject>\n\
        <dc:description><![CDATA[A < b]]></dc:description><dc:language>fre</dc:language>\n\
        <dc:identifier>https://a.org/1</dc:identifier><dc:identifier>doi:10.1000/x</dc:identifier><dc:rights>CC BY</dc:rights>\n\
        </oai_dc:dc></metadata></record>\n\
        <record><header status=\"deleted\"><identifier>oai:a.org:2</identifier></header></record>\n\
        <record><header><identifier>oai:a.org:3</identifier></header><metadata><marc:record xmlns:marc=\"http://www.loc.gov/MARC21/slim\">\
        <marc:leader>00000nam a2200000 a 4500</marc:leader><marc:datafield tag=\"245\" ind1=\"0\" ind2=\"0\">\
        <marc:subfield code=\"a\">Labour.</marc:subfield></marc:datafield><marc:datafield tag=\"653\" ind1=\" \" ind2=\" \">\
        <marc:subfield code=\"a\">labour; work, decent</marc:subfield></marc:datafield></marc:record></metadata></record>\n";
    let (records, remarks) = converted(&answer(records));
    assert_eq!(
        records,
        json!([
            {"type": "publication", "id": "oai:a.org:1", "kind": "article", "title": "Coopératives & travail",
             "other_titles": ["Кооперативы"], "year": 2019, "date": "2019-08-20",
             "authors": [{"family": "Roy", "given": "Marguerite"}, {"literal": "ILO"}], "doi": "10.1000/x",
             "editions": [{"language": "fr", "title": "Coopératives & travail", "url": "https://a.org/1"}],
             "keywords": ["العمل", "labour; work, decent"], "abstract": "A < b", "sources": []},
            {"type": "publication", "id": "oai:a.org:3", "kind": "book", "title": "Labour", "editions": [],
             "keywords": ["labour", "work, decent"], "sources": []},
        ])
    );
    assert_eq!(
        remarks,
        [
            "not carried over: contributor of 1 entry, oai:a.org:1",
            "not carried over: resumptionToken of 1 entry, oai:a.org:3",
            "not carried over: rights of 1 entry, oai:a.org:1",
            "converted 2 records and 0 topics",
        ]
    );
}

#[test]
fn faults_of_xml_have_their_line() {
    let check = |text: &str| ssefind_with(&["check", "-"], text.as_bytes());
    let untitled = marc(BOOK, &[control("001", "a")]);
    let ran = check(&collection(&untitled));
    assert_eq!(ran.stdout, "-:3: record `a`: an entry without a title\n");
    let whole = collection(&marc(BOOK, &[field("24500", "$aA")]));
    let list = |text: &str| ssefind_with(&["--catalogue", "-", "list"], text.as_bytes());
    let open = "ssefind: -:9: not XML: an element is not closed; is the file whole?\n";
    assert_ran(&list(whole.trim_end().trim_end_matches("</collection>")), "", open, 2);
    let none = "ssefind: -:1: XML without a record of MARCXML or Dublin Core; export the list as MARCXML, RIS or BibTeX\n";
    assert_ran(&list(&collection("")), "", none, 2);
    let deep = "<collection>".repeat(100_000);
    let said = "ssefind: -:1: elements nested too deep for a list of records\n";
    assert_ran(&list(&deep), "", said, 2);
    let html = "ssefind: -:1: does not begin like JSON, BibTeX, RIS, MARCXML, OAI-PMH or CSV; export the list in one of these formats\n";
    assert_ran(&list("<html><p>a</p></html>"), "", html, 2);
}
