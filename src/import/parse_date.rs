//! Parses dates as bibliographies write them: EDTF, the dates of RIS, and dates in words.

use crate::record::date::Date;

/// A date that was parsed from a bibliography.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ParsedDate {
    /// The date, as precise as the calendar allows.
    pub(crate) date: Date,
    /// True if the date has all parts of the date in the bibliography.
    pub(crate) exact: bool,
}

impl ParsedDate {
    /// Returns the date of these numbers, or `None` if the year does not have four digits.
    ///
    /// A month or day that the calendar does not have ends the precision.
    pub(crate) fn new(year: i32, month: Option<u32>, day: Option<u32>) -> Option<ParsedDate> {
        let year = Date::of_year(year)?;
        let (date, exact) = match (month.map(|month| year.with_month(month)), day) {
            (None, _) => (year, true),
            (Some(None), _) => (year, false),
            (Some(Some(month)), None) => (month, true),
            (Some(Some(month)), Some(day)) => match month.with_day(day) {
                Some(date) => (date, true),
                None => (month, false),
            },
        };
        Some(ParsedDate { date, exact })
    }
}

/// Parses a day, month or year of EDTF (ISO 8601-2), a date of RIS (`2019/08/20/`), or a date in words
/// (`20 August 2019`).
///
/// The result is the start of a range and the number of an approximate date; neither is exact.
pub(crate) fn parse(text: &str) -> Option<ParsedDate> {
    let text = text.trim();
    numbers(text).or_else(|| words(text))
}

/// Parses a range of years of EDTF: `1924/1977`.
pub(crate) fn years(text: &str) -> Option<(Date, Date)> {
    let (from, until) = text.trim().split_once('/')?;
    let year = |digits: &str| {
        let is_year = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
        Date::of_year(digits.parse().ok().filter(|_| is_year)?)
    };
    let (from, until) = (year(from)?, year(until)?);
    (from.year <= until.year).then_some((from, until))
}

fn numbers(text: &str) -> Option<ParsedDate> {
    let (text, mut exact) = match text.split_once('/') {
        // A range: a slash of RIS stands before a month, a day or nothing.
        Some((from, to)) if from.contains('-') || to.len() >= 4 && !to.contains('/') => (from, to.is_empty()),
        _ => (text, true),
    };
    let text = match text.split_once('T') {
        Some((date, _)) => date,
        None => text,
    };
    let bare = text.trim_end_matches(['~', '?', '%']);
    exact &= bare.len() == text.len();
    let mut parts = bare.splitn(4, ['-', '/']).map(str::trim);
    let year = parts.next()?;
    if matches!(year.len(), 6 | 8) && bare.len() == year.len() {
        return compact(year);
    }
    let year = Some(year).filter(|year| year.len() == 4)?.parse().ok()?;
    let mut number = || {
        let part = parts.next().filter(|part| !part.is_empty());
        part.map(|part| part.parse::<u32>().unwrap_or(0))
    };
    let (month, day) = (number(), number());
    // The fourth part of RIS is a season or the like.
    exact &= parts.next().is_none_or(str::is_empty);
    let mut parsed = ParsedDate::new(year, month, day)?;
    parsed.exact &= exact;
    Some(parsed)
}

/// Parses `20031019` and `200310` (ISO 8601, basic format).
fn compact(digits: &str) -> Option<ParsedDate> {
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = |from: usize| digits.get(from..from + 2)?.parse().ok();
    ParsedDate::new(digits.get(..4)?.parse().ok()?, number(4), number(6)).filter(|parsed| parsed.exact)
}

/// Returns the number of a month from its English name, or from the first three or more letters of the name.
pub(crate) fn month(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let word = word.trim_end_matches('.').to_lowercase();
    let number = MONTHS.iter().position(|month| {
        word.len() >= 3 && (month.starts_with(&word) || word == "sept" && *month == "september")
    });
    number.and_then(|number| u32::try_from(number + 1).ok())
}

fn words(text: &str) -> Option<ParsedDate> {
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let year = words().find(|word| word.len() == 4 && is_number(word));
    let Some(year) = year.and_then(|year| year.parse().ok()) else {
        return in_letters(text);
    };
    let name = words().find_map(month);
    let day = words().filter(|word| word.len() <= 2 && is_number(word)).find_map(|word| word.parse().ok());
    let expected = 1 + usize::from(name.is_some()) + usize::from(name.is_some() && day.is_some());
    let mut parsed = ParsedDate::new(year, name, name.and(day))?;
    parsed.exact &= words().count() == expected;
    Some(parsed)
}

/// Parses a year that letters touch: `c2005`, `2014a`.
fn in_letters(text: &str) -> Option<ParsedDate> {
    let mut runs = text.split(|c: char| !c.is_ascii_digit());
    let year = runs.find(|run| run.len() == 4)?.parse().ok()?;
    Some(ParsedDate { exact: false, ..ParsedDate::new(year, None, None)? })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn dates_are_parsed_as_people_write_them() {
        for (text, expected) in [
            ("2019", Some(("2019", true))),
            ("2019-08", Some(("2019-08", true))),
            ("2019-08-20", Some(("2019-08-20", true))),
            ("2019-08-20T10:00:00Z", Some(("2019-08-20", true))),
            ("2019/08/20/", Some(("2019-08-20", true))),
            ("2019/08//", Some(("2019-08", true))),
            ("2019///", Some(("2019", true))),
            ("2019///Spring", Some(("2019", false))),
            ("2019/2020", Some(("2019", false))),
            ("2019-01-01/2019-03-01", Some(("2019-01-01", false))),
            ("2019~", Some(("2019", false))),
            ("2019-13", Some(("2019", false))),
            ("2019-02-30", Some(("2019-02", false))),
            ("20 August 2019", Some(("2019-08-20", true))),
            ("Aug. 2019", Some(("2019-08", true))),
            ("August 20, 2019", Some(("2019-08-20", true))),
            ("[2019]", Some(("2019", true))),
            ("ca. 2019", Some(("2019", false))),
            ("20031019", Some(("2003-10-19", true))),
            ("200310", Some(("2003-10", true))),
            ("20039999", None),
            ("c2005", Some(("2005", false))),
            ("2014a", Some(("2014", false))),
            ("1999?", Some(("1999", false))),
            ("MMXIX", None),
            ("forthcoming", None),
            ("0000", None),
            ("", None),
        ] {
            let parsed = parse(text);
            assert_eq!(
                parsed.map(|parsed| (parsed.date.joined('-'), parsed.exact)),
                expected.map(|(iso, exact)| (iso.to_owned(), exact)),
                "{text}"
            );
        }
    }
}
