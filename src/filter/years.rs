//! Years and ranges of years for the condition `--year`.

use crate::error::Error;
use crate::messages::words;

/// A range of years that includes both ends. Either end may be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    pub(crate) from: Option<i32>,
    pub(crate) to: Option<i32>,
}

impl Years {
    /// Reads `2017`, `2014..2019`, `2014-2019`, `2014..` or `..2010`.
    ///
    /// # Errors
    /// [`Error::BadYear`] for anything else, and for a range that ends before it begins.
    pub fn parse(given: &str) -> Result<Years, Error> {
        let bad = |problem| Error::BadYear { given: given.to_owned(), problem };
        let year = |digits: &str| -> Result<Option<i32>, Error> {
            match digits.trim() {
                "" => Ok(None),
                // `20` is a typing error, not the year 20.
                digits if digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()) => {
                    Ok(digits.parse().ok())
                }
                _ => Err(bad(words::year_of_four_digits())),
            }
        };
        let range = given.split_once("..").or_else(|| {
            given.trim().split_once(['-', '–']).filter(|(from, to)| !from.is_empty() && !to.is_empty())
        });
        let (from, to) = range.unwrap_or((given, given));
        let years = Years { from: year(from)?, to: year(to)? };
        match years {
            Years { from: None, to: None } => Err(bad(words::year_none())),
            Years { from: Some(from), to: Some(to) } if from > to => Err(bad(words::year_backwards())),
            _ => Ok(years),
        }
    }

    /// Returns whether the range includes the year.
    #[must_use]
    pub fn contains(self, year: i32) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::Years;

    #[test]
    fn both_ends_are_included_and_may_be_open() {
        for (given, within, without) in [
            ("2017", vec![2017], vec![2016, 2018]),
            ("2014..2019", vec![2014, 2019], vec![2013, 2020]),
            ("2014..", vec![2014, 9999], vec![2013]),
            (" ..2010", vec![0, 2010], vec![2011]),
            ("2014-2019", vec![2014, 2019], vec![2013, 2020]),
            (" 2014 – 2019", vec![2014, 2019], vec![2013, 2020]),
        ] {
            let years = Years::parse(given).expect(given);
            assert!(within.into_iter().all(|year| years.contains(year)), "{given}");
            assert!(!without.into_iter().any(|year| years.contains(year)), "{given}");
        }
    }

    #[test]
    fn invalid_years_are_rejected() {
        #[rustfmt::skip] // several years a line
        let years = [
            "", "..", " ", "20x7", "2019..2014", "20", "20177", "-2017", "+201", "2014...2019", "2014-19",
            "2014-", "2019-2014", "٢٠١٧",
        ];
        for given in years {
            assert!(Years::parse(given).is_err(), "{given}");
        }
    }
}
