//! `ssefind --version`.

use crate::support::{assert_ran, ssefind};

#[test]
fn the_version_names_the_program_and_the_catalogue() {
    let date = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/DATE")).expect("the date");
    let ids = ssefind(&["filter", "--format", "ids"]).stdout;
    let expected = format!(
        "ssefind {} (catalogue of {}, {} records)\n",
        env!("CARGO_PKG_VERSION"),
        date.trim(),
        ids.lines().count()
    );
    for flag in ["--version", "-V"] {
        assert_ran(&ssefind(&[flag]), &expected, "", 0);
    }
}

/// The date is the month of data collection in data/README.md.
#[test]
fn the_date_is_that_of_the_data() {
    let read = |file: &str| std::fs::read_to_string(format!("{}/data/{file}", env!("CARGO_MANIFEST_DIR")));
    let (date, readme) = (read("DATE").expect("the date"), read("README.md").expect("the page"));
    let (year, month) = date.trim().split_once('-').expect("year and month");
    let names = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let name = names[month.parse::<usize>().expect("a month") - 1];
    assert!(readme.contains(&format!("edition, of {name} {year}")), "{date}");
}
