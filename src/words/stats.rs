//! `stats`: what is counted, and how complete the catalogue is.

use crate::cli::Dimension;

/// Heading of the values of a dimension.
#[must_use]
pub fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Year => "Year",
        Dimension::Decade => "Decade",
        Dimension::Language => "Language",
        Dimension::Series => "Series",
        Dimension::Kind => "Kind",
        Dimension::Country => "Country",
        Dimension::Unit => "Unit",
        Dimension::Topic => "Topic",
        Dimension::Author => "Author",
    }
}

/// Heading of the shares that have something.
pub const COMPLETENESS: &str = "Recorded";
/// Heading of a column of counts.
pub const PUBLICATIONS: &str = "Publications";
/// Heading of all publications of a value, where they are split.
pub const ALL: &str = "All";
/// Heading of those that have no value of the split.
pub const NONE: &str = "none";
/// In place of a value that a publication does not have.
pub const NOT_RECORDED: &str = "not recorded";
/// Nothing to count.
pub const NOTHING: &str =
    "no publication meets these conditions, so there is nothing to count; leave one out";

/// A decade by its first year.
#[must_use]
pub fn decade(first: &str) -> String {
    format!("{first}s")
}

/// What was counted.
#[must_use]
pub fn total(publications: usize, editions: usize, languages: usize) -> String {
    let many = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    format!(
        "{} with {} in {}",
        many(publications, "publication"),
        many(editions, "edition"),
        many(languages, "language")
    )
}

/// That only the first values of a dimension are shown.
#[must_use]
pub fn shown_of(dimension: &str, shown: usize, all: usize) -> String {
    format!("{dimension}: {shown} of {all} shown; -n {all} shows all")
}

/// A share in whole percent: nothing is 0 %, all is 100 %, and nothing else is.
#[must_use]
pub fn share(part: usize, whole: usize) -> String {
    let rounded = (part * 200 + whole) / (whole * 2).max(1);
    match (part, rounded) {
        (0, _) => "0 %".to_owned(),
        (_, 0) => "<1 %".to_owned(),
        (_, 100..) if part < whole => ">99 %".to_owned(),
        _ => format!("{rounded} %"),
    }
}

/// What a publication may have, by its field.
#[must_use]
pub fn fact(field: &str) -> &str {
    match field {
        "editions.title" => "a title in each edition",
        "editions.isbn" => "an ISBN",
        "editions.url" => "an address",
        "year" => "a year",
        "date" => "a date",
        "authors" => "an author, editor or body",
        "publishers" => "a publisher",
        "pages" => "a number of pages",
        "topics" => "a topic",
        "units" => "an ILO unit behind it",
        "sources" => "a source",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn only_nothing_is_none_and_only_all_is_all() {
        for (part, whole, said) in [
            (0, 267, "0 %"),
            (1, 267, "<1 %"),
            (2, 267, "1 %"),
            (56, 267, "21 %"),
            (1, 2, "50 %"),
            (266, 267, ">99 %"),
            (267, 267, "100 %"),
            (0, 0, "0 %"),
        ] {
            assert_eq!(share(part, whole), said, "{part} of {whole}");
        }
    }
}
