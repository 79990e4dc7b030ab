//! Dates as bibliographies write them, as ISO 8601 at the precision that is known.

/// A date that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Read {
    /// The year.
    pub(crate) year: i32,
    /// `2019`, `2019-08` or `2019-08-20`.
    pub(crate) iso: String,
    /// Whether that is all that was said.
    pub(crate) exact: bool,
}

impl Read {
    /// Of numbers; None where there is no such year. A month or day that there is not ends the precision.
    pub(crate) fn new(year: i32, month: Option<u32>, day: Option<u32>) -> Option<Read> {
        if !(1000..=9999).contains(&year) {
            return None;
        }
        let mut read = Read {
            year,
            iso: year.to_string(),
            exact: true,
        };
        if let Some(month) = month {
            read.exact = (1..=12).contains(&month);
            if read.exact {
                read.iso = format!("{year}-{month:02}");
                if let Some(day) = day {
                    read.exact = (1..=days(year, month)).contains(&day);
                    if read.exact {
                        read.iso = format!("{year}-{month:02}-{day:02}");
                    }
                }
            }
        }
        Some(read)
    }
}

fn days(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Reads EDTF (ISO 8601-2) as far as it is a day, month or year; dates of RIS (`2019/08/20/`); and words with a year in them
/// (`20 August 2019`). Of a range the beginning is taken, and of what is about right the number; neither is exact.
pub(crate) fn read(text: &str) -> Option<Read> {
    let text = text.trim();
    numbers(text).or_else(|| words(text))
}

fn numbers(text: &str) -> Option<Read> {
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
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let mut number = || {
        let part = parts.next().filter(|part| !part.is_empty());
        part.map(|part| part.parse::<u32>().unwrap_or(0))
    };
    let (month, day) = (number(), number());
    // The fourth part of RIS is a season or the like.
    exact &= parts.next().is_none_or(str::is_empty);
    let mut read = Read::new(year, month, day)?;
    read.exact &= exact;
    Some(read)
}

/// The number of a month: its name in English, or the beginning of it.
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

fn words(text: &str) -> Option<Read> {
    let words = || {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
    };
    let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let year = words()
        .find(|word| word.len() == 4 && is_number(word))?
        .parse()
        .ok()?;
    let name = words().find_map(month);
    let day = words()
        .filter(|word| word.len() <= 2 && is_number(word))
        .find_map(|word| word.parse().ok());
    let expected = 1 + usize::from(name.is_some()) + usize::from(name.is_some() && day.is_some());
    let mut read = Read::new(year, name, name.and(day))?;
    read.exact &= words().count() == expected;
    Some(read)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn what_people_write() {
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
            ("forthcoming", None),
            ("0000", None),
            ("", None),
        ] {
            let read = read(text);
            assert_eq!(
                read.as_ref().map(|r| (r.iso.as_str(), r.exact)),
                expected,
                "{text}"
            );
        }
    }
}
