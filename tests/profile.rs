//! Every work, unit and event on the ILO's profile page: one search finds each of them, and `show` has its facts.
//!
//! The page is the ILO's entry among the members of the UN Inter-Agency Task Force on Social and Solidarity Economy.
//! The catalogue began with this page.

use crate::support::ssefind;

/// Ids of a search, best first.
#[track_caller]
fn found(words: &str) -> Vec<String> {
    let ran = ssefind(&["search", "-f", "ids", "--", words]);
    assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{words}");
    ran.stdout.lines().map(str::to_owned).collect()
}

/// Asserts that this record is the first hit.
#[track_caller]
fn first(words: &str, id: &str) {
    let found = found(words);
    assert_eq!(found.first().map(String::as_str), Some(id), "{words}: {found:?}");
}

/// Text beside and below a label of a sheet, joined by ` / `.
fn labelled(sheet: &str, label: &str) -> String {
    let mut lines = sheet.lines().skip_while(|line| !line.starts_with(&format!("{label} ")));
    let head = lines.next().map(|line| line[label.len()..].trim().to_owned());
    let below = lines.take_while(|line| line.starts_with(' ')).map(|line| line.trim().to_owned());
    head.into_iter().chain(below).collect::<Vec<_>>().join(" / ")
}

/// Texts of a record's sheet under these labels.
#[track_caller]
fn shows(id: &str, lines: &[(&str, &str)]) {
    let ran = ssefind(&["show", id]);
    assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{id}");
    for (label, text) in lines {
        assert_eq!(labelled(&ran.stdout, label), *text, "{id}: {label}\n{}", ran.stdout);
    }
}

/// Asserts that this record is among the first five hits, for queries with fewer words than a title.
#[track_caller]
fn among_the_first(words: &str, id: &str) {
    let found = found(words);
    assert!(found.iter().take(5).any(|hit| hit == id), "{words}: {found:?}");
}

/// Asserts that the title on the page finds this record first, with the year and languages that the page gives.
#[track_caller]
fn publication(title: &str, id: &str, year: &str, languages: &[&str]) {
    first(title, id);
    let sheet = ssefind(&["show", id]).stdout;
    let editions: Vec<&str> = sheet
        .lines()
        .skip_while(|line| !line.starts_with("Editions "))
        .enumerate()
        .take_while(|(at, line)| *at == 0 || line.starts_with(' '))
        .filter_map(|(_, line)| line.trim_start_matches("Editions").split_whitespace().next())
        .collect();
    for language in languages {
        assert!(editions.contains(language), "{id}: {language} of {editions:?}\n{sheet}");
    }
    // A work has a date where a source other than a list of the ILO supports one; else it has a year.
    let dated = sheet.lines().any(|line| line.starts_with("Date "));
    let published = labelled(&sheet, if dated { "Date" } else { "Year" });
    assert!(published.starts_with(year), "{id}: {published}\n{sheet}");
}

#[test]
fn responses_to_the_global_commission() {
    publication(
        "Cooperatives and Social Solidarity Economy – Responses to key issues in the report of the Global Commission on \
         the Future of Work",
        "sse-responses-global-commission-2019",
        "2019",
        &["English", "Spanish", "French"],
    );
}

#[test]
fn cooperatives_in_the_garment_supply_chain() {
    publication(
        "Cooperatives and the World of Work No.11: Towards a better understanding of the role of cooperatives in the \
         ready-made garment supply chain",
        "world-of-work-11",
        "2019",
        &["English", "Spanish", "French"],
    );
    first("role of cooperatives in the ready-made garment supply chain", "world-of-work-11");
    shows("world-of-work-11", &[("Series", "Cooperatives and the World of Work, 11")]);
}

#[test]
fn waste_pickers_cooperatives() {
    publication(
        "Cooperatives and the World of Work No.12: Waste pickers’ cooperatives and social and solidarity economy \
         organizations",
        "world-of-work-12",
        "2019",
        &["English"],
    );
    shows("world-of-work-12", &[("Series", "Cooperatives and the World of Work, 12")]);
}

#[test]
fn the_future_of_work() {
    publication(
        "Social and Solidarity Economy and the Future of Work",
        "sse-future-of-work-2017",
        "2017",
        &["English", "Italian", "Spanish"],
    );
}

#[test]
fn cooperation_in_a_changing_world_of_work() {
    publication(
        "The Future of Work Centenary Initiative Issue Note Series No. 6 – Cooperation in a changing world of work: \
         Towards a cooperative future",
        "future-of-work-note-6",
        "2017",
        &["English", "Spanish", "French", "Arabic", "Greek", "Turkish", "Korean", "Japanese"],
    );
    shows(
        "future-of-work-note-6",
        &[("Series", "The Future of Work Centenary Initiative Issue Note Series, 6")],
    );
}

#[test]
fn public_policies_in_seven_countries() {
    publication(
        "Public policies for social and solidarity economy: Assessing progress in seven countries",
        "public-policies-seven-countries-2017",
        "2017",
        &["English"],
    );
}

#[test]
fn public_policies_in_korea() {
    publication(
        "Public policies for social and solidarity economy: Towards a favourable environment. The case of the Republic \
         of Korea",
        "public-policies-sse-korea-2017",
        "2017",
        &["English"],
    );
}

#[test]
fn public_policies_in_south_africa() {
    publication(
        "Public policies for social and solidarity economy: Towards an enabling environment. The case of South Africa",
        "public-policies-sse-south-africa-2017",
        "2017",
        &["English"],
    );
}

#[test]
fn the_academy_reader_of_2014() {
    for title in [
        "Social and Solidarity Economy: towards inclusive and sustainable development (Reader of the SSE Academy)",
        "Social and Solidarity Economy: towards inclusive and sustainable development",
    ] {
        publication(title, "sse-academy-reader-2014", "2014", &["English", "Spanish", "Portuguese"]);
    }
}

#[test]
fn the_academy_reader_of_2011() {
    for title in [
        "Social and Solidarity Economy: Our common road towards Decent Work (Reader of the SSE Academy)",
        "Social and Solidarity Economy: Our common road towards Decent Work",
    ] {
        publication(title, "sse-academy-reader-2011", "2011", &["English", "Spanish", "French"]);
    }
}

#[test]
fn the_cooperatives_unit() {
    for words in ["COOP", "Cooperatives Unit", "@Coopsemploy"] {
        first(words, "coop");
    }
    shows(
        "coop",
        &[
            ("Acronym", "COOP"),
            ("Since", "1920-03-23"),
            ("Twitter", "@Coopsemploy"),
            ("Part of", "Enterprises Department (ENTERPRISES)"),
        ],
    );
}

#[test]
fn the_milestones_of_1920_and_1922() {
    for words in ["1920", "1922", "first official document enterprises of the social economy"] {
        among_the_first(words, "coop");
    }
    shows(
        "coop",
        &[(
            "History",
            "1920  Cooperatives Unit established, one year after the ILO / \
             1922  first official ILO document to refer directly to enterprises of the social economy",
        )],
    );
    // The year is one after the ILO's foundation.
    shows("ilo", &[("Since", "1919")]);
}

#[test]
fn actrav() {
    for words in ["ACTRAV", "Bureau for Workers' Activities"] {
        first(words, "actrav");
    }
    shows(
        "actrav",
        &[
            ("Acronym", "ACTRAV"),
            (
                "Names",
                "English  Bureau for Workers' Activities / French   Bureau des activités pour les travailleurs",
            ),
        ],
    );
}

#[test]
fn the_social_finance_programme() {
    first("Social Finance Programme", "social-finance");
    shows("social-finance", &[("Part of", "Enterprises Department (ENTERPRISES)")]);
}

#[test]
fn pardev_and_its_unit_for_special_partnerships() {
    for words in ["PARDEV", "Partnerships and Field Support Department"] {
        first(words, "pardev");
    }
    first("Emerging and Special Partnerships Unit", "espu");
    shows("pardev", &[("Acronym", "PARDEV")]);
    shows("espu", &[("Part of", "Partnerships and Field Support Department (PARDEV)")]);
}

#[test]
fn the_training_centre_in_turin() {
    for words in ["International Training Centre Turin", "ITC-ILO", "ITCILO"] {
        first(words, "itc-ilo");
    }
    shows("itc-ilo", &[("Acronym", "ITC-ILO"), ("Post", "Viale Maestri del Lavoro, 10, 10127 Turin, Italy")]);
}

#[test]
fn the_academies_since_2010() {
    for words in ["SSE Academy", "Academy on Social and Solidarity Economy", "academy 2010"] {
        among_the_first(words, "sse-academy");
    }
    shows(
        "sse-academy",
        &[
            ("Since", "2010"),
            (
                "Units",
                "Cooperatives Unit (COOP) / International Training Centre of the International Labour Organization (ITC-ILO)",
            ),
        ],
    );
    let sheet = ssefind(&["show", "sse-academy"]).stdout;
    assert!(labelled(&sheet, "Held").starts_with("1   Turin, Italy, 2010-10-25 to 2010-10-29 / "), "{sheet}");
}

#[test]
fn the_online_course() {
    first("online course", "sse-online-course");
    shows("sse-online-course", &[("Names", "English  online course on SSE")]);
}

#[test]
fn the_collective_brain() {
    first("Collective Brain", "collective-brain");
    shows(
        "collective-brain",
        &[("Names", "English  SSE Collective Brain"), ("Address", "https://ssecollectivebrain.net")],
    );
}

#[test]
fn the_meeting_point() {
    for words in ["Meeting Point", "South-South and Triangular Cooperation “Meeting Point”"] {
        first(words, "south-south-meeting-point");
    }
    shows(
        "south-south-meeting-point",
        &[("Names", "English  South-South Meeting Point / Spanish  Punto de Encuentro Sur-Sur")],
    );
}

#[test]
fn projects_in_tunisia_algeria_and_south_africa() {
    for (words, id, country) in [
        ("projects in Tunisia", "tn-promess", "Tunisia"),
        ("projects in Tunisia", "tn-forteress", "Tunisia"),
        ("projects in Tunisia", "tn-jeuness", "Tunisia"),
        ("projects in Algeria", "dz-aamal", "Algeria"),
        ("projects in South Africa", "za-se-policy", "South Africa"),
    ] {
        among_the_first(words, id);
        shows(id, &[("Countries", country)]);
    }
}

#[test]
fn the_constitution() {
    for words in ["Constitution", "Constitution of the ILO"] {
        first(words, "ilo-constitution");
    }
    shows("ilo-constitution", &[("Date", "1919-06-28")]);
}

#[test]
fn the_declaration_of_2008() {
    for words in ["Declaration on Social Justice for a Fair Globalization", "2008 declaration"] {
        first(words, "decl-2008");
    }
    shows("decl-2008", &[("Date", "2008-06-10"), ("Place", "Geneva")]);
}

#[test]
fn the_declaration_of_2019() {
    first("2019 Declaration for the Future of Work", "decl-2019");
    shows("decl-2019", &[("Date", "2019-06-21"), ("Place", "Geneva")]);
}

#[test]
fn recommendation_193_of_2002() {
    for words in ["R.193", "Recommendation 193", "Recommendation 193 of 2002"] {
        // The query finds the instrument, and its text as a publication.
        among_the_first(words, "r193");
        among_the_first(words, "recommendation-193");
    }
    shows("r193", &[("Number", "193"), ("Date", "2002-06-20")]);
}

#[test]
fn the_conference_of_2009() {
    first("The Social Economy: Africa's response to the Global Crisis", "conf-2009");
    among_the_first("2009 conference social economy Africa", "conf-2009");
    shows(
        "conf-2009",
        &[
            ("Date", "2009-10-19 to 2009-10-21"),
            ("Place", "Johannesburg"),
            (
                "Outcome",
                "English  Plan of Action for the Promotion of Social Economy Enterprises and Organizations in Africa",
            ),
        ],
    );
}

#[test]
fn the_definition_of_2009() {
    for words in ["2009 definition", "definition of the social and solidarity economy"] {
        first(words, "sse-definition-2009");
    }
    shows(
        "sse-definition-2009",
        &[
            ("Date", "2009"),
            (
                "Text",
                "English  a concept designating enterprises and organizations, in particular cooperatives, mutual benefit \
                 societies, associations, foundations and social enterprises, which have the specific feature of producing \
                 goods, services and knowledge while pursuing both economic and social aims and fostering solidarity",
            ),
        ],
    );
}
