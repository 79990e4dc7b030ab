//! Dates by the Gregorian calendar, as precise as they are known (ISO 8601).

/// A date of which the year, the month or the day is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// Year, 1000 to 9999. An earlier year is a typing error, and reference managers reject it.
    pub year: u16,
    /// Month, 1 to 12, and the day of the month if the day is known too.
    pub month: Option<(u8, Option<u8>)>,
}

impl Date {
    /// Returns the date of a year alone, or `None` if the year does not have four digits.
    pub(crate) fn of_year(year: i32) -> Option<Date> {
        let year = u16::try_from(year).ok().filter(|year| (1000..=9999).contains(year))?;
        Some(Date { year, month: None })
    }

    /// Returns this year with a month, or `None` if the calendar does not have the month.
    pub(crate) fn with_month(self, month: u32) -> Option<Date> {
        let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
        Some(Date { month: Some((month, None)), ..self })
    }

    /// Returns this month with a day, or `None` if the month is unknown or does not have the day.
    pub(crate) fn with_day(self, day: u32) -> Option<Date> {
        let (month, _) = self.month?;
        let days = days_in_month(self.year, month);
        let day = u8::try_from(day).ok().filter(|day| (1..=days).contains(day))?;
        Some(Date { month: Some((month, Some(day))), ..self })
    }

    /// Parses `2019`, `2019-08` or `2019-08-20`. A part that the calendar does not have ends the precision: 30 February
    /// is a day in February, and `check` reports it.
    pub(crate) fn parse(iso: &str) -> Option<Date> {
        let mut parts = iso.splitn(3, '-');
        let mut date = Date::of_year(parts.next().filter(|year| year.len() == 4)?.parse().ok()?)?;
        let mut two_digits = || -> Option<u32> { parts.next().filter(|part| part.len() == 2)?.parse().ok() };
        if let Some(month) = two_digits().and_then(|month| date.with_month(month)) {
            date = two_digits().and_then(|day| month.with_day(day)).unwrap_or(month);
        }
        Some(date)
    }

    /// Joins the parts that are known: `2019-08-20` with `-`.
    pub(crate) fn joined(self, separator: char) -> String {
        match self.month {
            None => format!("{:04}", self.year),
            Some((month, None)) => format!("{:04}{separator}{month:02}", self.year),
            Some((month, Some(day))) => format!("{:04}{separator}{month:02}{separator}{day:02}", self.year),
        }
    }
}

/// Returns whether a text is `2019`, `2019-08` or `2019-08-20`, and the calendar has that date.
pub(crate) fn is_date(text: &str) -> bool {
    Date::parse(text).is_some_and(|date| date.joined('-') == text)
}

/// Returns the number of days in a month, 1 to 12, of the Gregorian calendar.
fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, is_date};

    #[test]
    fn a_part_out_of_range_ends_the_precision() {
        for (iso, known) in [
            ("2019", Some("2019")),
            ("2019-08", Some("2019-08")),
            ("2019-08-20", Some("2019-08-20")),
            ("2019-13-01", Some("2019")),
            ("2019-02-30", Some("2019-02")),
            ("2019-02-29", Some("2019-02")),
            ("2020-02-29", Some("2020-02-29")),
            ("1900-02-29", Some("1900-02")),
            ("2019-08-32", Some("2019-08")),
            ("2019-8", Some("2019")),
            ("19", None),
            ("0000", None),
            ("0504-08-20", None),
            ("about 2019", None),
            ("", None),
        ] {
            assert_eq!(Date::parse(iso).map(|date| date.joined('-')).as_deref(), known, "{iso}");
        }
        assert_eq!(Date::of_year(99_999), None);
    }

    #[test]
    fn dates_in_the_calendar_are_dates() {
        for date in ["1920", "2002-06", "2019-08-20", "2000-02-29", "2024-02-29", "2021-12-31"] {
            assert!(is_date(date), "{date}");
        }
    }

    #[test]
    fn malformed_dates_and_days_outside_the_calendar_are_not_dates() {
        #[rustfmt::skip] // several dates a line
        let dates = [
            "", "20", "0999", "20190", "2019-", "2019-8", "2019-13", "2019-00", "2019-02-29", "1900-02-29",
            "2021-04-31", "2019-08-00", "2019-08-20-", "2019-08-20-01", "20 Aug 2019", "２０１９", "+201",
            "2019-08-20T10",
        ];
        for date in dates {
            assert!(!is_date(date), "{date}");
        }
    }
}
