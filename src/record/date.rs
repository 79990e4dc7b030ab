//! Dates of references.

/// A date at the precision that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// Year, 1000 to 9999: an earlier one is a slip, which no reader would take.
    pub year: u16,
    /// Month, and the day in it where that is known too.
    pub month: Option<(u8, Option<u8>)>,
}

impl Date {
    /// Reads `2019`, `2019-08` or `2019-08-20`; a part that is out of range ends the precision.
    #[must_use]
    pub fn parse(iso: &str) -> Option<Date> {
        let mut parts = iso.splitn(3, '-');
        let mut date = Date::of_year(parts.next().filter(|year| year.len() == 4)?.parse().ok()?)?;
        let mut two_digits = |most: u8| {
            let part = parts.next().filter(|part| part.len() == 2)?.parse().ok()?;
            (1..=most).contains(&part).then_some(part)
        };
        date.month = two_digits(12).map(|month| (month, two_digits(31)));
        Some(date)
    }

    /// A year alone.
    #[must_use]
    pub fn of_year(year: i32) -> Option<Date> {
        let year = u16::try_from(year)
            .ok()
            .filter(|year| (1000..=9999).contains(year))?;
        Some(Date { year, month: None })
    }

    /// The parts that are known, joined: `2019-08-20` with `-`.
    #[must_use]
    pub fn joined(self, separator: char) -> String {
        match self.month {
            None => format!("{:04}", self.year),
            Some((month, None)) => format!("{:04}{separator}{month:02}", self.year),
            Some((month, Some(day))) => format!("{:04}{separator}{month:02}{separator}{day:02}", self.year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn a_part_that_is_no_date_ends_the_precision() {
        for (iso, known) in [
            ("2019", Some("2019")),
            ("2019-08", Some("2019-08")),
            ("2019-08-20", Some("2019-08-20")),
            ("2019-13-01", Some("2019")),
            ("2019-08-32", Some("2019-08")),
            ("2019-8", Some("2019")),
            ("19", None),
            ("0000", None),
            ("0504-08-20", None),
            ("about 2019", None),
            ("", None),
        ] {
            assert_eq!(
                Date::parse(iso).map(|date| date.joined('-')).as_deref(),
                known,
                "{iso}"
            );
        }
        assert_eq!(Date::of_year(99_999), None);
    }
}
