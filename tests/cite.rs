//! `ssefind cite`: exact references, every style of the archive, and faults of styles, locales and editions.

use std::collections::BTreeSet;

use ssefind::catalogue;
use ssefind::catalogue::{Beside, Catalogue, Embedded};
use ssefind::export::citation;
use ssefind::export::citation::CitationStyle;
use ssefind::export::citation::markup::Markup;
use ssefind::export::reference::Reference;
use ssefind::record::{Record, RecordType};

use crate::support::{assert_golden, assert_ran, directory, ssefind, ssefind_with};

const FIXTURE: &str = "tests/fixtures/formats.json";
const REFERENCES: &str = "tests/fixtures/references.json";
const HARSH: &str = "tests/fixtures/harsh.json";

#[test]
fn references_equal_their_golden_files() {
    for style in [
        "apa",
        "chicago-author-date",
        "iso-690-author-date",
        "harvard-cite-them-right",
        "vancouver",
        "chicago-notes",
    ] {
        let ran = ssefind(&[
            "cite",
            "--catalogue",
            FIXTURE,
            "--style",
            style,
            "cooperacion",
            "recommendation-193",
            "syndicoop",
            "sse-asia",
            "r193",
        ]);
        assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{style}");
        assert_golden(&format!("cite/{style}.txt"), &ran.stdout);
    }
}

/// In French and Spanish, `cite` takes the edition, the terms and the names of bodies of that language.
#[test]
fn the_interface_chooses_edition_terms_and_names() {
    let cite = |args: &[&str]| {
        let ran = ssefind(&[&["cite"], args].concat());
        assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{args:?}");
        ran.stdout
    };
    let declaration =
        "Declaración de la OIT sobre la justicia social para una globalización equitativa (2008). ";
    assert!(cite(&["decl-2008", "--interface", "es"]).starts_with(declaration));
    assert_eq!(
        cite(&["decl-2008", "--interface", "fr", "--language", "es"]),
        cite(&["decl-2008", "--interface", "es"])
    );
    assert!(cite(&["decl-2008"]).starts_with("ILO Declaration on Social Justice"));
    // Its French edition has no recorded title, so the edition of the usual title is cited.
    let note = "future-of-work-note-6";
    let title = "Cooperation in a changing world of work: Towards a cooperative future \
                 (The Future of Work Centenary Initiative Issue Note Series 6)";
    assert_eq!(
        cite(&[note, "--interface", "fr"]),
        format!("Organisation internationale du Travail. (2017). {title} [Note d’information].\n")
    );
    assert_eq!(cite(&[note, "--locale", "fr"]), cite(&[note, "--interface", "fr"]));
    let english = format!("International Labour Organization. (2017). {title} [Brief]. ILO.\n");
    assert_eq!(cite(&[note]), english);
    assert_eq!(cite(&[note, "--interface", "fr", "--locale", "en-US"]), english);
    // A body that the catalogue does not have keeps its name.
    let library = r#"{"type": "publication", "id": "a", "kind": "book", "title": "Lune", "sources": [],
        "authors": [{"literal": "Moon Office"}], "year": 2019, "editions": [{"language": "fr", "title": "Lune"}]}"#;
    let ran = ssefind_with(&["--catalogue", "-", "--interface", "fr", "cite", "a"], library.as_bytes());
    assert_ran(&ran, "Moon Office. (2019). Lune.\n", "", 0);
}

/// References as the manual of each style has them: by hand, after the manual that is named, where the processor alone
/// gets them wrong; each agrees with pandoc 3 and the same style unless said otherwise.
#[test]
fn references_are_those_of_the_manuals() {
    for (style, id, reference) in [
        // ISO 690:2021: the year of a dated work without an author, and of one that its editors lead.
        (
            "iso-690-author-date",
            "r193",
            "Promotion of Cooperatives Recommendation, 2002 (No. 193), 2002. 20 June 2002.",
        ),
        (
            "iso-690-author-date",
            "edited-book",
            "UTTING, Peter (ed.), 2018. Social and Solidarity Economy: The World’s Economy with a Social Face. \
             New York: Routledge.",
        ),
        (
            "iso-690-numeric",
            "no-date",
            "1. GÖLER VON RAVENSBURG, Nicole. A guide to cooperative education. Guide. ILO, [no date].",
        ),
        // Cite Them Right, IEEE, ASA: a quotation in a title takes marks of the second level, and the stop stands
        // inside both. pandoc puts the stop between them.
        (
            "harvard-cite-them-right",
            "customers-also-owners-2010",
            "Bibby, A. (2010) “Cooperatives and the crisis: ‘Our customers are also our owners.’” ILO.",
        ),
        (
            "ieee",
            "customers-also-owners-2010",
            "[1] A. Bibby, “Cooperatives and the crisis: ‘Our customers are also our owners,’” 2010, ILO.",
        ),
        (
            "american-sociological-association",
            "customers-also-owners-2010",
            "Bibby, Andrew. 2010. “Cooperatives and the Crisis: ‘Our Customers Are Also Our Owners.’”",
        ),
        // A question mark ends a title without a comma; a paper without editors stands in no `in`.
        (
            "harvard-cite-them-right",
            "journal-article",
            "Esim, S. and Katajamaki, W. (2017) “Worker cooperatives and the future of work: what do we know?” \
             Journal of Cooperative Studies, 50(2), pp. 12–25. Available at: https://doi.org/10.1000/jces.2017.12.",
        ),
        (
            "harvard-cite-them-right",
            "conference-paper",
            "Birchall, J. and Ketilson, L.H. (2009) “Rebuilding through cooperatives in a crisis,” Proceedings of \
             the ILO Conference on Cooperatives. Geneva: ILO, pp. 33–47.",
        ),
        // Citing Medicine: authors, `editors` behind their names, `p.` also of several pages, no space before `;`.
        // pandoc prints `In, editorsNovković S, Birchall J.`
        (
            "vancouver",
            "chapter",
            "1. Matthew L. Gender and the care cooperative [Book chapter]. In: Novković S, Birchall J, editors. \
             Handbook of Cooperative Economics. London: Routledge; 2020. p. 101–22.",
        ),
        (
            "vancouver",
            "journal-article-no-issue",
            "1. García Márquez G. Cooperation of labour. International Labour Review. 1998;137:5–9.",
        ),
        // Chicago 18: editors lead with their label; small words stay small behind a comma; no space before a colon.
        (
            "chicago-author-date",
            "edited-two",
            "Yi, Ilcheong, and Fulvia Farinelli, eds. 2023. Encyclopedia of the Social and Solidarity Economy. \
             2nd ed. Edward Elgar.",
        ),
        ("chicago-author-date", "ends-in-stop", "Dia, Ibrahima. 2003. Trade with Cuba, the U.S.A. ILO."),
        (
            "chicago-author-date",
            "journal-article-no-issue",
            "García Márquez, Gabriel. 1998. “Cooperation of Labour.” International Labour Review 137: 5–9.",
        ),
        ("chicago-author-date", "periodical-range", "ILO. 1924–1976. Cooperative Information. (Geneva)."),
        // APA 7: 9.29 leaves out a publisher that is the author, which pandoc repeats; no comma behind a year.
        (
            "apa",
            "own-publisher",
            "International Labour Office. (2022). Decent work and the social and solidarity economy. \
             https://www.ilo.org/ilc/110/report-vi",
        ),
        (
            "apa",
            "three-publishers",
            "Committee for the Promotion and Advancement of Cooperatives, & International Cooperative Alliance. \
             (2018). Transforming our world: a cooperative 2030. ILO; COPAC; ICA.",
        ),
        (
            "apa",
            "thesis",
            "Sow, A. (2012). Mutual Aid among Informal Workers in West Africa [PhD thesis]. Université de Genève.",
        ),
        (
            "apa",
            "journal-article-fr",
            "Le Guernic, M. (2015). L’économie sociale et solidaire : un état des lieux. RECMA, (337), 20–34.",
        ),
        ("apa", "quoted-title", "Wanyama, F. O. (2009). The “common good” and “cooperation” in Africa. ILO."),
    ] {
        let ran = ssefind(&["cite", "--catalogue", REFERENCES, id, "--style", style, "--locale", "en-US"]);
        assert_ran(&ran, &format!("{reference}\n"), "", 0);
    }
}

/// A reference list is in the order of its style, where quotation marks do not count; the letters behind years follow
/// it, and dashes stand for the authors of the reference above (MLA 9; pandoc agrees).
/// Works that a style has to tell apart, names that a source leaves out, and signs that a style changes.
/// docs/citations.md says in what pandoc 3 differs.
#[test]
fn similar_works_and_names_left_out_are_cited() {
    let library = r#"
        @book{a, title={Work among Others}, author={Ball, M. O. and others}, year=2001, publisher={Int'l "X" Press},
            url={https://a.org/x'y}}
        @book{b, title={Beta}, author={O'Neil, Bob and Roy, Ann and Fall, Cat}, year=2002, publisher={P}}
        @book{c, title={Gamma}, author={O'Neil, Bob and Dia, Ida and Sow, Dan}, year=2002, publisher={P}}
        @book{d, title={Delta}, author={Roy, Ann}, publisher={P}}
        @book{e, title={Labour since 1919}, author={Roy, Ann}, publisher={P}}
        @book{f, title={Zeta}, author={Roy, Zoe}, year=2002, publisher={P}}"#;
    for (style, references) in [
        (
            "apa",
            "Ball, M. O., et al. (2001). Work among Others. Int’l “X” Press. https://a.org/x'y
O’Neil, B., Dia, I., & Sow, D. (2002). Gamma. P.
O’Neil, B., Roy, A., & Fall, C. (2002). Beta. P.
Roy, A. (n.d.-a). Delta. P.
Roy, A. (n.d.-b). Labour since 1919. P.
Roy, Z. (2002). Zeta. P.
",
        ),
        (
            "chicago-author-date",
            "Ball, M. O., et al. 2001. Work Among Others. Int’l “X” Press. https://a.org/x'y.
O’Neil, Bob, Ida Dia, and Dan Sow. 2002. Gamma. P.
O’Neil, Bob, Ann Roy, and Cat Fall. 2002. Beta. P.
Roy, Ann. n.d.-a. Delta. P.
Roy, Ann. n.d.-b. Labour Since 1919. P.
Roy, Zoe. 2002. Zeta. P.
",
        ),
        (
            "mla",
            "Ball, M. O., et al. Work among Others. Int’l “X” Press, 2001, https://a.org/x'y.
O’Neil, Bob, et al. Gamma. P, 2002.
———. Beta. P, 2002.
Roy, Ann. Delta. P.
———. Labour since 1919. P.
Roy, Zoe. Zeta. P, 2002.
",
        ),
        (
            "elsevier-harvard",
            "Ball, M.O., et al., 2001. Work among Others. Int’l “X” Press.
O’Neil, B., Dia, I., Sow, D., 2002a. Gamma. P.
O’Neil, B., Roy, A., Fall, C., 2002b. Beta. P.
Roy, A., n.d.a. Delta. P.
Roy, A., n.d.b. Labour since 1919. P.
Roy, Z., 2002. Zeta. P.
",
        ),
        (
            "springer-vancouver",
            "1. Ball MO, et al. Work among Others [Internet]. Int’l “X” Press; 2001. https://a.org/x'y
2. O’Neil B, Roy A, Fall C. Beta. P; 2002.
3. O’Neil B, Dia I, Sow D. Gamma. P; 2002.
4. Roy A. Delta. P;
5. Roy A. Labour since 1919. P;
6. Roy Z. Zeta. P; 2002.
",
        ),
        (
            "iso-690-author-date",
            "BALL, M. O. et al., 2001. Work among Others. Online. Int’l “X” Press. Available from: https://a.org/x'y
O’NEIL, Bob, DIA, Ida and SOW, Dan, 2002. Gamma. P.
O’NEIL, Bob, ROY, Ann and FALL, Cat, 2002. Beta. P.
ROY, Ann, [no date] a. Delta. P.
ROY, Ann, [no date] b. Labour since 1919. P.
ROY, Zoe, 2002. Zeta. P.
",
        ),
    ] {
        let args = ["--catalogue", "-", "cite", "a", "b", "c", "d", "e", "f", "--style", style];
        assert_ran(&ssefind_with(&args, library.as_bytes()), references, "", 0);
    }
}

#[test]
fn a_reference_list_is_in_the_order_of_its_style() {
    let cite = |style: &str, ids: &[&str]| {
        let args = [&["cite", "--catalogue", REFERENCES, "--style", style][..], ids].concat();
        let ran = ssefind(&args);
        assert_eq!((ran.stderr.as_str(), ran.status), ("", 0));
        ran.stdout
    };
    assert_eq!(
        cite("apa", &["cooperating-out-of-child-labour-2009", "periodical-open"]),
        "ILO. (2009a). COOP News [Newsletter]. https://www.ilo.org/coopnews\n\
         ILO. (2009b). Cooperating out of child labour. Harnessing the untapped potential of cooperatives and the \
         cooperative movement to eliminate child labour. https://www.ilo.org/global/publications/ilo-bookstore/\
         order-online/books/WCMS_112449/lang--en/index.htm\n"
    );
    assert_eq!(
        cite(
            "mla",
            &["chapter-body", "three-publishers", "own-publisher", "better-world-oceans-ecosystems-2025"]
        )
        .lines()
        .map(|line| line.split(". ").take(2).collect::<Vec<_>>().join(". "))
        .collect::<Vec<_>>(),
        [
            "Committee for the Promotion and Advancement of Cooperatives, and International Cooperative Alliance. \
             Conserve and Sustainably Use the Oceans, Seas, and Marine Resources & Protect, Restore, and Promote \
             Sustainable Use of Terrestrial Ecosystems",
            "———. Transforming Our World: A Cooperative 2030",
            "International Labour Office. “Cooperatives and the Sustainable Development Goals.” The Cooperative \
             Business Movement, 1950 to the Present, edited by Patrizia Battilani, Edward Elgar, 2014, p",
            "———. Decent Work and the Social and Solidarity Economy",
        ]
    );
}

#[test]
fn markup_shows_harsh_text_letter_by_letter() {
    for format in ["text", "markdown", "html"] {
        let ran = ssefind(&[
            "cite",
            "--catalogue",
            HARSH,
            "--format",
            format,
            "braces",
            "unpaired",
            "formula",
            "lines",
            "right-to-left",
            "nothing-known",
            "markdown",
            "dates",
        ]);
        assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{format}");
        assert_golden(&format!("cite/harsh.{format}"), &ran.stdout);
        assert!(!ran.stdout.contains("<script") || format == "text");
    }
}

#[test]
fn terms_of_a_style_follow_the_locale() {
    for (locale, words) in [
        ("en", "(n.d.)"),
        ("es", "(s.\u{a0}f.)"),
        ("fr", "(s.\u{a0}d.)"),
        ("PT_br", "(s.d.)"),
        ("de", "(o.\u{a0}J.)"),
    ] {
        let ran = ssefind(&["cite", "--catalogue", HARSH, "nothing-known", "--locale", locale]);
        assert!(ran.stdout.contains(words), "{locale}: {}", ran.stdout);
    }
}

#[test]
fn a_requested_edition_is_cited_and_an_unknown_one_is_an_error() {
    let ran = ssefind(&["cite", "--catalogue", HARSH, "dates", "-l", "French"]);
    assert_eq!(
        (ran.stdout.as_str(), ran.stderr.as_str(), ran.status),
        ("Une date à elle. (2017). [Proceedings].\n", "", 0)
    );
    let ran = ssefind(&["cite", "--catalogue", HARSH, "dates", "-l", "de"]);
    assert_eq!(
        (ran.stdout.as_str(), ran.stderr.as_str(), ran.status),
        ("", "ssefind: `dates` has no recorded edition in de; editions are recorded in en, fr, pt-BR\n", 2)
    );
    let ran = ssefind(&["cite", "--catalogue", HARSH, "right-to-left", "-l", "en"]);
    assert_eq!(
        ran.stderr,
        "ssefind: right-to-left-en: the title of that edition is not known; the display title instead\n"
    );
}

#[test]
fn custom_styles_are_read() {
    let cite = |style: &str| {
        ssefind(&["cite", "--catalogue", HARSH, "nothing-known", "--style", style, "--format", "html"])
    };
    let own = cite("tests/fixtures/styles/own.csl");
    assert_eq!(
        (own.stdout.as_str(), own.stderr.as_str(), own.status),
        ("<p><b>“Nothing else is known”</b>, no date!</p>\n", "", 0)
    );
    let dependent = cite("tests/fixtures/styles/dependent.csl");
    assert_eq!(dependent, cite("apa"));
    assert_eq!(dependent.status, 0);
}

#[test]
fn an_invalid_style_locale_or_type_is_one_line() {
    for (args, message) in [
        (["coop-news", "--style", "chicgo"], "no citation style `chicgo`; nearest: chicago-author-date,"),
        (
            ["coop-news", "--style", "zzzzqq"],
            "no citation style `zzzzqq`; `ssefind cite --style list` shows all",
        ),
        (["coop-news", "--style", "alphanumeric"], "this style has no reference list"),
        (["coop-news", "--style", "Cargo.toml.csl"], "cannot read Cargo.toml.csl: No such file"),
        (["coop-news", "--style", "./Cargo.toml"], "./Cargo.toml is not a CSL style: not XML"),
        (
            ["coop-news", "--style", "tests/fixtures/styles/page.csl"],
            "tests/fixtures/styles/page.csl is not a CSL style: ",
        ),
        (
            ["coop-news", "--style", "tests/fixtures/styles/cut.csl"],
            "tests/fixtures/styles/cut.csl is not a CSL style: it does not end",
        ),
        (
            ["coop-news", "--style", "tests/fixtures/styles/no-macro.csl"],
            "tests/fixtures/styles/no-macro.csl is not a CSL style: it uses a macro `not-there`",
        ),
        (
            ["coop-news", "--style", "tests/fixtures/styles/orphan.csl"],
            "tests/fixtures/styles/orphan.csl only refers to http://www.zotero.org/styles/not-here",
        ),
        (["coop-news", "--locale", "xx"], "no locale `xx`; use af-ZA,"),
        (["coop-news", "--locale", ""], "no locale ``; use af-ZA,"),
        (["coop-news", "--language", "klingonese"], "no language `klingonese`"),
        (["coop", "--style", "apa"], "`coop` is a unit, which cannot be cited; see `ssefind show coop`"),
        (["conf-2009", "--style", "apa"], "`conf-2009` is a conference, which cannot be cited"),
        (["recommendation-1", "--style", "apa"], "`recommendation-1` is ambiguous"),
        (["not-there", "--style", "apa"], "no record `not-there`"),
    ] {
        let ran = ssefind(&["cite", args[0], args[1], args[2]]);
        assert_eq!((ran.stdout.as_str(), ran.status), ("", 2), "{args:?}");
        assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
        assert!(ran.stderr.starts_with(&format!("ssefind: {message}")), "{}", ran.stderr);
    }
    let none = ssefind(&["cite"]);
    assert_eq!((none.stdout.as_str(), none.status), ("", 2));
}

#[test]
fn a_work_named_twice_is_cited_once() {
    let once = ssefind(&["cite", "coop-news"]);
    assert_eq!(ssefind(&["cite", "coop-news", "COOP-NEWS"]), once);
    assert_eq!(once.stdout.lines().count(), 1);
}

#[test]
fn words_of_mixed_case_stay_as_they_are_printed() {
    for (id, style, words) in [
        ("coopafrica-wp-12", "apa", "(CoopAFRICA Working Paper 12)"),
        ("better-world-sdg-13", "chicago-author-date", "Cooperative Contributions to the SDGs SDG 13"),
    ] {
        let ran = ssefind(&["cite", id, "--style", style]);
        assert!(ran.stdout.contains(words), "{}", ran.stdout);
    }
}

#[test]
fn every_style_of_the_list_cites_every_work_and_the_harshest() {
    let harsh = catalogue::read_files(&[HARSH.into()], None).expect("the fixture is there");
    let harsh = Catalogue::load(&harsh, Beside::Nothing).expect("the fixture reads").0;
    let mut records: Vec<Record<'_>> =
        Catalogue::Embedded(Embedded).records(&RecordType::ALL).expect("the catalogue reads");
    records.extend(harsh.records(&RecordType::ALL).expect("the fixture reads"));
    let references: Vec<Reference<'_>> =
        records.iter().filter_map(|record| Reference::new(record, None)).collect();
    assert_eq!(references.len(), 343 + 5 + 8);
    let listed = ssefind(&["cite", "--style", "list"]);
    let mut seen = BTreeSet::new();
    // One style for each work, because all pairs would take minutes.
    let styles: Vec<&str> = citation::styles().map(|(names, _)| names[0]).collect();
    for (number, name) in styles.iter().enumerate() {
        assert!(listed.stdout.contains(name), "{name}");
        let style = CitationStyle::named(name).expect("a style of the list");
        let chosen: Vec<Reference<'_>> = references.iter().skip(number % 20).step_by(20).cloned().collect();
        let mut out = Vec::new();
        citation::write(&chosen, &style, None, Markup::Text, &mut out).expect("written");
        let text = String::from_utf8(out).expect("UTF-8");
        assert_eq!(text.lines().count(), chosen.len(), "{name}");
        assert!(text.lines().all(|line| line.len() > 5), "{name}: {text}");
        seen.extend(chosen.iter().map(|reference| reference.key.clone()));
    }
    assert_eq!(seen.len(), references.len());
    assert_eq!(listed.stdout.lines().count(), styles.len());
    assert!(styles.len() > 75, "{}", styles.len());
}

/// A file with a style of these macros, and of a bibliography with this sort and layout.
fn style_file(name: &str, macros: &str, sort: &str, layout: &str) -> String {
    let style = format!(
        r#"<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>T</title><id>i</id>
        <updated>2024-01-01T00:00:00+00:00</updated></info>{macros}<citation><layout><text variable="title"/></layout>
        </citation><bibliography>{sort}<layout>{layout}</layout></bibliography></style>"#
    );
    let path = directory(&format!("style-{name}")).join("it.csl");
    std::fs::write(&path, style).expect("written");
    path.display().to_string()
}

#[test]
fn a_style_that_would_exhaust_the_processor_is_refused_by_name() {
    const TITLE: &str = r#"<text variable="title"/>"#;
    let calls = |name: &str| format!(r#"<text macro="{name}"/>"#);
    let defined = |name: &str, inner: &str| format!(r#"<macro name="{name}">{inner}</macro>"#);
    let itself = defined("me", &format!("<group>{}</group>", calls("me")));
    let each_other = defined("one", &calls("other")) + &defined("other", &calls("one"));
    let substitute = format!(r#"<names variable="author"><substitute>{}</substitute></names>"#, calls("me"));
    let nested = |depth: usize| "<group>".repeat(depth) + TITLE + &"</group>".repeat(depth);
    let chosen = |depth: usize| {
        r#"<choose><if variable="title">"#.repeat(depth) + TITLE + &"</if></choose>".repeat(depth)
    };
    let chain = |length: usize, times: usize| -> String {
        let links =
            (1..length).map(|n| defined(&format!("m{n}"), &calls(&format!("m{}", n - 1)).repeat(times)));
        defined("m0", TITLE) + &links.collect::<String>()
    };
    let attributes: Vec<String> = (0..50_000).map(|n| format!(r#" a{n}="""#)).collect();
    let attributes = attributes.concat();
    let itself_told =
        |name: &str| format!("the macro `{name}` calls itself, directly or through other macros");
    let deep = "elements and macros are nested more than 100 deep in the macro";
    for (name, macros, sort, layout, told) in [
        ("itself", itself.clone(), "", calls("me"), itself_told("me")),
        ("unused", itself.clone(), "", TITLE.to_owned(), itself_told("me")),
        ("sort", itself, r#"<sort><key macro="me"/></sort>"#, TITLE.to_owned(), itself_told("me")),
        ("each-other", each_other, "", calls("one"), itself_told("one")),
        ("substitute", defined("me", &substitute), "", calls("me"), itself_told("me")),
        (
            "missing",
            String::new(),
            "<sort><key macro='not there'/></sort>",
            TITLE.to_owned(),
            "it uses a macro `not there` that it does not define".to_owned(),
        ),
        ("groups", String::new(), "", nested(2_000), "its elements are nested more than 100 deep".to_owned()),
        (
            "chooses",
            String::new(),
            "",
            chosen(2_000),
            "its elements are nested more than 100 deep".to_owned(),
        ),
        ("chain", chain(2_000, 1), "", calls("m1999"), format!("{deep} `m100`")),
        (
            "backwards",
            defined("z", &calls("m1999")) + &chain(2_000, 1),
            "",
            calls("z"),
            format!("{deep} `m1900`"),
        ),
        (
            "product",
            chain(20, 10),
            "",
            calls("m19"),
            "the macro `m4` renders more than 20000 elements, with those of the macros that it calls"
                .to_owned(),
        ),
        (
            "layout",
            chain(4, 10),
            "",
            calls("m3").repeat(10),
            "a layout renders more than 20000 elements, with those of the macros that it calls".to_owned(),
        ),
        (
            "attributes",
            String::new(),
            "",
            format!("<group{attributes}>{TITLE}</group>"),
            "an element has more than 64 attributes".to_owned(),
        ),
        (
            "value",
            String::new(),
            "",
            format!(r#"<text value="{}"/>"#, "x".repeat(2_001)),
            "an attribute or a text is longer than 2000 bytes".to_owned(),
        ),
    ] {
        let file = style_file(name, &macros, sort, &layout);
        let ran = ssefind(&["cite", "coop-news", "--style", &file]);
        assert_ran(&ran, "", &format!("ssefind: {file} is not a CSL style: {told}\n"), 2);
    }
    for (name, macros, layout) in [
        ("deep", chain(80, 1), calls("m79")),
        ("many", chain(4, 10), calls("m3")),
        ("grouped", String::new(), nested(90)),
    ] {
        let ran = ssefind(&["cite", "coop-news", "--style", &style_file(name, &macros, "", &layout)]);
        assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{name}");
        assert!(ran.stdout.starts_with("COOP News"), "{name}: {}", ran.stdout);
    }
}

#[test]
fn a_comment_at_the_end_of_a_style_is_no_fault() {
    let path = directory("style-comment").join("it.csl");
    let style = std::fs::read_to_string("tests/fixtures/styles/own.csl").expect("the fixture is there");
    std::fs::write(&path, format!("{style}\n<!-- one --> <!-- </style> -->\n")).expect("written");
    let path = path.display().to_string();
    let ran = ssefind(&["cite", "--catalogue", HARSH, "nothing-known", "--style", &path]);
    assert_ran(&ran, "“Nothing else is known”, no date!\n", "", 0);
}

#[test]
fn a_style_file_that_never_ends_is_refused() {
    assert_ran(
        &ssefind(&["cite", "coop-news", "--style", "/dev/zero"]),
        "",
        "ssefind: /dev/zero is not a CSL style: larger than 1048576 bytes\n",
        2,
    );
}

/// A catalogue of two documents, of which the first has the publisher.
fn two_documents(publisher: &str, title: &str) -> String {
    let record = |id: &str, publishers: &str| {
        format!(
            r#"{{"type": "publication", "id": "{id}", "kind": "book", "title": "{title}", "year": 2000, {publishers}
            "editions": [{{"language": "en", "title": "{title}"}}], "sources": []}}"#
        )
    };
    format!("[{}, {}]", record("first", &format!(r#""publishers": ["{publisher}"],"#)), record("second", ""))
}

#[test]
fn a_value_that_begins_with_a_wide_space_is_cited() {
    let layout = r#"<text value="a "/><text variable="title" prefix=" "/>"#;
    let style = style_file("wide-space", "", "", layout);
    for space in ["\u{a0}", "\u{202f}", "\u{3000}"] {
        let catalogue = two_documents("P", &format!("{space}Title{space}"));
        let args = ["--catalogue", "-", "cite", "first", "--style", &style];
        assert_ran(&ssefind_with(&args, catalogue.as_bytes()), "a Title\n", "", 0);
    }
}

#[test]
fn a_record_at_which_the_processor_panics_is_named_and_left_out() {
    let panics = r#"<text value="a "/><text value="&#xa0;b" prefix=" "/>"#;
    let layout =
        format!(r#"<choose><if variable="publisher">{panics}</if></choose><text variable="title"/>"#);
    let style = style_file("panics", "", "", &layout);
    let catalogue = two_documents("P", "Title");
    let cite = |ids: &[&str]| {
        let args = [&["--catalogue", "-", "cite", "--style", &style][..], ids].concat();
        ssefind_with(&args, catalogue.as_bytes())
    };
    assert_ran(
        &cite(&["first", "second"]),
        "Title\n",
        "ssefind: first is left out: the citation processor fails at this record with this style\n",
        2,
    );
    assert_ran(
        &cite(&["first"]),
        "",
        "ssefind: the citation processor fails with this style; use another style\n",
        2,
    );
}
