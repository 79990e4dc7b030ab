//! Forms of entries that real files of other programs have, each in its smallest example.

use serde_json::{Value, json};

use crate::support::{assert_ran, ssefind_with};

/// Records and remarks of `ssefind convert` for a text.
#[track_caller]
fn converted(text: impl AsRef<[u8]>) -> (Vec<Value>, Vec<String>) {
    let ran = ssefind_with(&["convert", "-"], text.as_ref());
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    let records = serde_json::from_str(&ran.stdout).expect("JSON");
    (records, ran.stderr.lines().map(|line| line.replacen("ssefind: ", "", 1)).collect())
}

/// Values of a field of all records.
fn each<'r>(records: &'r [Value], field: &str) -> Vec<&'r Value> {
    records.iter().map(|record| &record[field]).collect()
}

#[test]
fn entries_of_unknown_types_are_read() {
    let (records, remarks) = converted(
        "@web_page{a, title = {A}}\n@my-type{b, title = {B}}\n@online+x{c, title = {C}}\n@article:x{d, title = {D}}\n\
         @ book{e, title = {E}}\n@\nbook{f, title = {F}}\n@book{g, title = {G}}\n",
    );
    assert_eq!(each(&records, "title"), ["A", "B", "C", "D", "E", "F", "G"]);
    let kinds = ["article", "article", "article", "article", "book", "book", "book"];
    assert_eq!(each(&records, "kind"), kinds);
    assert_eq!(
        remarks,
        [
            "not carried over: @article:x of 1 entry, d",
            "not carried over: @my-type of 1 entry, b",
            "not carried over: @online+x of 1 entry, c",
            "not carried over: @web_page of 1 entry, a",
            "converted 7 records and 0 topics",
        ]
    );
}

#[test]
fn entries_behind_many_unclosed_ones_are_read() {
    let (records, remarks) = converted("@a{b,\n".repeat(150) + "@book{c,\n title = {C}\n}\n");
    assert_eq!(each(&records, "title"), ["C"]);
    assert_eq!(remarks[0], "-:1: the entry is not closed before the next one begins; count its braces");
    assert!(remarks[20].starts_with("and 130 more, listed by `ssefind check`; 150 invalid entries left out"));
}

#[test]
fn keywords_of_any_script_stay_as_they_are() {
    let keywords = ["العقل", "日本", "Россия", "Coopératives de travail"];
    let entry = |(at, keyword)| format!("@book{{b{at}, title = {{B{at}}}, keywords = {{{keyword}}}}}\n");
    let library = keywords.iter().enumerate().map(entry).collect::<Vec<_>>().concat();
    let (records, _) = converted(&library);
    for (record, keyword) in records.iter().zip(keywords) {
        assert_eq!(record["keywords"], json!([keyword]));
        assert_eq!(record["topics"], Value::Null);
    }
    let on = |args: &[&str]| ssefind_with(&[&["--catalogue", "-"], args].concat(), library.as_bytes());
    for (at, keyword) in keywords.iter().enumerate() {
        assert_ran(&on(&["search", keyword, "-f", "ids"]), &format!("b{at}\n"), "", 0);
        assert_ran(&on(&["filter", "--topic", keyword, "-f", "ids"]), &format!("b{at}\n"), "", 0);
    }
    // A keyword that is a name of a topic is found by the topic's other names.
    assert_ran(&on(&["filter", "--topic", "worker cooperatives", "-f", "ids"]), "b3\n", "", 0);
    let listed = on(&["list", "topics", "-f", "csv"]).stdout;
    assert!(listed.contains("\r\nالعقل,العقل,1\r\n"), "{listed}");
    let exported = on(&["show", "b2", "-f", "bibtex"]).stdout;
    assert!(exported.contains("  keywords = {Россия},\n"), "{exported}");
}

fn person(given: &str, family: &str) -> Value {
    json!({"family": family, "given": given})
}

#[test]
fn editors_in_one_piece_stay_editors() {
    let others = json!({"literal": "others"});
    let (records, _) = converted(
        "@book{a, title = {A}, editor = {{USENIX Association}}}\n@book{b, title = {B}, editor = {M.O. Ball et al.}}\n\
         @incollection{c, title = {C}, booktitle = {D}, author = {Esim, Simel}, editor = {{ILO} and others}}\n",
    );
    assert_eq!(records[0]["editors"], json!([{"literal": "USENIX Association"}]));
    assert_eq!(records[1]["editors"], json!([person("M.O.", "Ball"), others]));
    assert_eq!(records[2]["in"]["editors"], json!([{"literal": "ILO"}, others]));
    assert_eq!(records[2]["authors"], json!([person("Simel", "Esim")]));
    let (records, _) = converted(
        "TY  - BOOK\nTI  - A\nED  - Hadiyanto\nER  - \nTY  - BOOK\nTI  - B\nED  - Ball, M.O., et al.\nER  - \n",
    );
    assert_eq!(records[0]["editors"], json!([{"literal": "Hadiyanto"}]));
    assert_eq!(records[1]["editors"], json!([person("M.O.", "Ball"), others]));
    assert_eq!(each(&records, "authors"), [&Value::Null; 2]);
}

#[test]
fn a_part_of_a_book_has_the_author_of_the_book() {
    let (records, _) = converted(
        "@inbook{a, title = {Part}, crossref = {b}}\n@incollection{c, title = {C}, author = {Esim, Simel}, crossref = {b}}\n\
         @book{b, title = {Whole}, subtitle = {and more}, author = {Roy, M. J.}}\n",
    );
    assert_eq!(records[0]["authors"], json!([person("M. J.", "Roy")]));
    assert_eq!(records[0]["in"], json!({"title": "Whole: and more"}));
    assert_eq!(records[1]["authors"], json!([person("Simel", "Esim")]));
}

#[test]
fn a_publisher_with_an_and_is_one_publisher() {
    let publishers = |entry: &str| {
        let (records, _) = converted(entry);
        records[0]["publishers"].clone()
    };
    assert_eq!(
        publishers("@book{a, title = {A}, publisher = {Faber and Faber}}"),
        json!(["Faber and Faber"])
    );
    let exported = ssefind_with(
        &["--catalogue", "-", "show", "a", "-f", "bibtex"],
        b"@book{a, title = {A}, author = {B, C}, publisher = {Faber and Faber}}",
    )
    .stdout;
    assert!(exported.contains("  publisher = {{Faber and Faber}},\n"), "{exported}");
    assert_eq!(publishers(&exported), json!(["Faber and Faber"]));
    let list = "@book{a, title = {A}, publisher = {{Faber and Faber} and {ILO}}}";
    assert_eq!(publishers(list), json!(["Faber and Faber", "ILO"]));
}

/// Names that readers cut wrongly, and the forms in which they come through every reader and writer.
#[test]
fn names_come_through_every_reader_and_writer() {
    let names = json!([
        person("Gabriel", "García Márquez"),
        person("Sabine", "Schulte im Walde"),
        person("B.", "O'Neil"),
        {"literal": "Planck Collaboration"},
        person("P.", "Ade"),
        {"family": "Empel", "given": "Carlien", "particle": "van"},
        {"family": "Quiñones", "given": "Benjamin R.", "suffix": "Jr."},
        {"literal": "others"},
    ]);
    let library = "@book{a, title = {A}, publisher = {X}, author = {García Márquez, Gabriel and Schulte im Walde, Sabine \
                   and B. O'Neil and {Planck Collaboration} and Ade, P. and Carlien van Empel and Quiñones, Jr., Benjamin R. \
                   and others}}";
    for format in ["bibtex", "ris", "csl-json"] {
        let written = ssefind_with(&["--catalogue", "-", "show", "a", "-f", format], library.as_bytes());
        let (records, _) = converted(&written.stdout);
        assert_eq!(records[0]["authors"], names, "{}", written.stdout);
    }
}

#[test]
fn csl_json_of_crossref_is_read() {
    let (records, remarks) = converted(
        r#"[{"title": ["Wages of waste"], "id": "a", "author": [{"given": "Simel", "family": "Esim", "sequence": "first", "affiliation": []},
              {"name": "ILO", "sequence": "additional"}], "issued": {"date-parts": [[2019, 8]]}},
            {"type": "video", "id": "b", "title": "B"},
            {"type": "journal-article", "id": "c", "title": ["C", "D"], "container-title": ["Journal"], "ISSN": ["1234-5678", "2345-6789"]},
            {"type": "posted-content", "id": "d", "title": "D"},
            {"type": "book-chapter", "id": "e", "title": "E", "container-title": ["Whole"], "page": "1-9"}]"#,
    );
    assert_eq!(each(&records, "title"), ["Wages of waste", "B", "C", "D", "E"]);
    assert_eq!(each(&records, "kind"), ["article"; 5]);
    assert_eq!(records[0]["authors"], json!([person("Simel", "Esim"), {"literal": "ILO"}]));
    assert_eq!(records[2]["in"], json!({"title": "Journal", "issn": "1234-5678; 2345-6789"}));
    assert_eq!(records[4]["in"], json!({"title": "Whole", "pages": "1-9"}));
    assert_eq!(
        remarks,
        [
            "not carried over: author.affiliation of 1 entry, a",
            "not carried over: title of 1 entry, c",
            "not carried over: type=posted-content of 1 entry, d",
            "not carried over: type=video of 1 entry, b",
            "converted 5 records and 0 topics",
        ]
    );
}

#[test]
fn dates_cost_no_entry() {
    let dates = [
        ("20031019", json!("2003-10-19")),
        ("c2005", json!(2005)),
        ("[2007]", json!(2007)),
        ("2014a", json!(2014)),
        ("1999?", json!(1999)),
        ("1000000000", Value::Null),
    ];
    let entries = dates.iter().enumerate();
    let entries =
        entries.map(|(at, (date, _))| format!("@book{{b{at}, title = {{B}}, date = {{{date}}}}}\n"));
    let library = entries.collect::<Vec<_>>().concat();
    let (records, remarks) = converted(&library);
    for (record, (date, expected)) in records.iter().zip(dates) {
        let read = if expected.is_string() { &record["date"] } else { &record["year"] };
        assert_eq!(*read, expected, "{date}");
    }
    assert_eq!(
        remarks,
        ["not carried over: date of 4 entries, first b1", "converted 6 records and 0 topics"]
    );
    let (records, remarks) = converted(
        "TY  - BOOK\nTI  - A\nY1  - 2018/01/01\nDA  - 2019/08/20\nID  - a\nER  - \n\
         TY  - BOOK\nTI  - B\nPY  - 2019\nY1  - 2019/03//\nID  - b\nER  - \n",
    );
    assert_eq!(each(&records, "date"), ["2019-08-20", "2019-03"]);
    assert_eq!(remarks[0], "not carried over: Y1 of 1 entry, a");
}

#[test]
fn tex_in_titles_and_years_is_unicode() {
    let (records, remarks) = converted(
        r"@book{a, title = {{$C^\ast$-algebras}, $\lambda$ and\slash or $H_2$}, year = {\noopsort{1973b}1981}}",
    );
    assert_eq!(each(&records, "title"), ["C∗-algebras, λ and/or H₂"]);
    assert_eq!(each(&records, "year"), [1981]);
    assert_eq!(remarks, ["converted 1 record and 0 topics"]);
}

#[test]
fn a_question_before_a_subtitle_takes_no_colon() {
    let (records, _) = converted(
        "@book{a, title = {Who cares?}, subtitle = {Work}}\n@book{b, title = {Organize!}, subtitle = {Work}}\n\
         @book{c, title = {Care}, subtitle = {Work}}\n",
    );
    assert_eq!(each(&records, "title"), ["Who cares? Work", "Organize! Work", "Care: Work"]);
}

#[test]
fn older_encodings_are_read_and_said() {
    let library = b"@book{a, title = {Econom\xeda social}, author = {Qui\xf1ones, Benjam\xedn}}\n";
    let guessed = "-: not UTF-8, so read as windows-1252; `--encoding NAME` sets the encoding";
    let (records, remarks) = converted(library);
    assert_eq!(each(&records, "title"), ["Economía social"]);
    assert_eq!(records[0]["authors"], json!([person("Benjamín", "Quiñones")]));
    assert_eq!(remarks, [guessed, "converted 1 record and 0 topics"]);
    let check = ssefind_with(&["check", "-"], library);
    let checks = ssefind::check::CHECKS.len();
    let summary = format!("checked 1 record and 0 topics with {checks} checks: no fault\n");
    assert_ran(&check, "", &format!("ssefind: {guessed}\n{summary}"), 0);
    let listed = |args: &[&str], bytes: &[u8]| {
        ssefind_with(&[args, &["--catalogue", "-", "list", "-f", "csv", "--fields", "title"]].concat(), bytes)
    };
    let polish = b"@book{a, title = {\xa3\xf3d\xbc}}\n";
    assert_ran(&listed(&["--encoding", "latin2"], polish), "title\r\nŁódź\r\n", "", 0);
    let wrong = "ssefind: -:1: not UTF-8; set `--encoding` to the encoding of the file\n";
    assert_ran(&listed(&["--encoding", "utf-8"], polish), "", wrong, 2);
    let unknown = "ssefind: `latin99` is not an encoding; use a name as windows-1252, iso-8859-2 or utf-8\n";
    assert_ran(&listed(&["--encoding", "latin99"], polish), "", unknown, 2);
    // One letter of another program in a file of UTF-8.
    let mixed = "@book{a, title = {Économie é".bytes().chain(*b"t\xe9}}\n").collect::<Vec<u8>>();
    let said = "ssefind: -: some letters are not UTF-8, so they are read as windows-1252; `--encoding NAME` sets the \
                encoding\n";
    assert_ran(&listed(&[], &mixed), "title\r\nÉconomie été\r\n", said, 0);
}

#[test]
fn lines_may_end_with_carriage_returns_alone() {
    let (records, _) = converted("TY  - BOOK\rTI  - A\rER  - \rTY  - BOOK\rTI  - B\rER  - \r");
    assert_eq!(each(&records, "title"), ["A", "B"]);
    let ran =
        ssefind_with(&["check", "-"], b"% by hand\r@book{a,\r title = {A}\r}\r@book{b,\r title {B}\r}\r");
    assert_eq!(ran.stdout, "-:5: record `b`: `title {B}` has no `=`; a field is NAME = {VALUE}\n");
}

#[test]
fn csv_of_this_program_is_read() {
    for format in ["csv", "tsv"] {
        let table = ssefind_with(&["list", "-f", format, "--sort", "id"], b"").stdout;
        let (records, remarks) = converted(&table);
        assert_eq!(remarks.len(), 1, "{remarks:?}");
        let rows = table.lines().count() - 1;
        assert!(records.len() > 300 && (format == "csv" || records.len() == rows), "{}", records.len());
        let again =
            ssefind_with(&["--catalogue", "-", "list", "-f", format, "--sort", "id"], table.as_bytes());
        assert_eq!((again.stderr.as_str(), again.status), ("", 0));
        assert!(again.stdout == table, "{format}");
    }
    let faulty = "id,type,kind,title,year\r\na,publication,book,\"A\nB\",twenty\r\nb,unit,unit,B,\r\nc,publication,book,C,2019,x\r\n";
    let ran = ssefind_with(&["check", "-", "-f", "table"], faulty.as_bytes());
    let lines: Vec<&str> = ran.stdout.lines().filter(|line| !line.contains("sources")).collect();
    assert_eq!(lines, ["-:2: record `a`: year: invalid type: string \"twenty\", expected a whole number"]);
}

#[test]
fn convert_writes_every_format() {
    let library = b"@book{a:b, title = {A}, author = {Esim, Simel}, year = 2019}";
    for (format, head) in [
        ("bibtex", "@book{a:b,\n  author = {Esim, Simel},"),
        ("ris", "TY  - BOOK\r\nID  - a:b\r\nAU  - Esim, Simel\r\n"),
        ("csl-json", "[\n  {\n    \"id\": \"a:b\","),
        ("csv", "id,type,kind,title,year,"),
        ("jsonl", "{\"type\":\"publication\",\"id\":\"a:b\","),
    ] {
        let ran = ssefind_with(&["convert", "-", "--to", format], library);
        assert_eq!((ran.stderr.as_str(), ran.status), ("ssefind: converted 1 record and 0 topics\n", 0));
        assert!(ran.stdout.starts_with(head), "{}", ran.stdout);
        assert_eq!(
            ssefind_with(&["--catalogue", "-", "list", "-f", "ids"], ran.stdout.as_bytes()).stdout,
            "a:b\n"
        );
    }
}

#[test]
fn every_command_says_that_something_is_lost() {
    let library = b"@book{a, title = {A}, file = {a.pdf}, url = {https://a.org/}}\n@movie{b, title = {B}}\n";
    let said = "ssefind: -: 2 entries say more than their records hold; `ssefind convert - >/dev/null` lists what is lost\n";
    for command in [&["list", "-f", "ids"][..], &["search", "a", "-f", "ids"], &["show", "a", "-f", "ids"]] {
        assert_ran(&ssefind_with(&[&["--catalogue", "-"], command].concat(), library), "a\n", said, 0);
    }
    assert_eq!(
        converted(library).1,
        [
            "not a document, left out: @movie of 1 entry, b",
            "not carried over: file of 1 entry, a",
            "converted 1 record and 0 topics"
        ]
    );
}

#[test]
fn an_issn_is_read_in_each_of_its_forms() {
    let (records, remarks) = converted(
        "@article{a, title = {A}, journal = {J}, isbn = {0006-4971}}\n@book{b, title = {B}, isbn = {0006-4971}}\n",
    );
    assert_eq!(records[0]["in"]["issn"], "0006-4971");
    assert_eq!(records[1]["issn"], "0006-4971");
    assert_eq!(remarks, ["converted 2 records and 0 topics"]);
    let (records, remarks) = converted(
        "TY  - JOUR\nTI  - A\nT2  - J\nSN  - 00963771\nER  - \nTY  - JOUR\nID  - b\nTI  - B\nT2  - J\nSN  - 00963772\nER  - \n",
    );
    assert_eq!(records[0]["in"]["issn"], "00963771");
    // Its check digit is wrong.
    assert_eq!(records[1]["in"], json!({"title": "J"}));
    assert_eq!(remarks, ["not carried over: SN of 1 entry, b", "converted 2 records and 0 topics"]);
}

/// The best of several fields for one thing is read. `convert` tells each other one, unless it is equal.
#[test]
fn fields_beside_a_better_one_are_told() {
    let (records, remarks) = converted(
        "TY  - JOUR\nID  - a\nTI  - A\nJ2  - Lab. Rev.\nJF  - Labour Review\nT2  - Labour Review\nER  - \n\
         TY  - BOOK\nID  - b\nTI  - B\nT2  - Series\nT3  - Another\nBT  - Whole\nEP  - 9\nER  - \n",
    );
    assert_eq!(records[0]["in"], json!({"title": "Labour Review"}));
    assert_eq!(records[1]["series"], json!({"name": "Series"}));
    let told = |field: &str, id: &str| format!("not carried over: {field} of 1 entry, {id}");
    let end = "converted 2 records and 0 topics".to_owned();
    assert_eq!(remarks, [told("BT", "b"), told("EP", "b"), told("J2", "a"), told("T3", "b"), end]);
    let (records, remarks) = converted(
        "@article{a, title = {A}, journal = {J}, number = 2, issue = {Spring}, year = 2019, month = 8, day = {5th}}\n\
         @book{b, title = {B}, series = {S}, journaltitle = {J}, language = {french}, langid = {elvish}}\n",
    );
    assert_eq!(records[0]["in"], json!({"title": "J", "issue": "2"}));
    assert_eq!(records[0]["date"], "2019-08");
    let end = "converted 2 records and 0 topics".to_owned();
    let fields = [told("day", "a"), told("issue", "a"), told("journaltitle", "b"), told("langid", "b"), end];
    assert_eq!(remarks, fields);
}

#[test]
fn convert_says_what_a_format_of_references_lacks() {
    let record = json!({"type": "publication", "id": "a", "kind": "book", "title": "A", "countries": ["KR"], "until": 2019,
        "editions": [{"language": "en"}, {"language": "fr"}], "sources": []});
    let until =
        "ssefind: a: the format has no field for the last year of a periodical, so `until` is left out";
    for (format, first, lost) in [
        ("ris", Some(until), &["countries", "editions"][..]),
        ("bibtex", None, &["countries", "editions"]),
        ("csv", None, &[]),
    ] {
        let ran = ssefind_with(&["convert", "-", "--to", format], record.to_string().as_bytes());
        let mut said: Vec<String> = first.into_iter().map(str::to_owned).collect();
        said.extend(lost.iter().map(|field| format!("ssefind: not carried over: {field} of 1 entry, a")));
        said.push("ssefind: converted 1 record and 0 topics".into());
        assert_eq!(ran.stderr.lines().collect::<Vec<_>>(), said, "{format}");
    }
}
