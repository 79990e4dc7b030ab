//! Dates at the precision that is known (ISO 8601), and the years beside them.

use serde_json::Value;

use crate::check::all_ids::AllIds;
use crate::check::entry::{Checked, dotted};
use crate::check::violation::Violation;
use crate::error::shortened;
use crate::messages::words;

/// Fields that hold dates. `seen`, where a former name was met, may be words.
const DATES: &[&str] = &["date", "since", "start", "end", "amended"];

pub(crate) fn calendar(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    checked
        .texts_of(DATES)
        .filter(|leaf| !is_date(&leaf.text))
        .map(|leaf| Violation::at(&leaf.path, words::check_no_date(shortened(&leaf.text))))
        .collect()
}

pub(crate) fn year(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    let mut violations = Vec::new();
    years_in(&checked.written, "", &mut violations);
    violations
}

/// Every object in a record that has a `year`, or a first and a last day.
fn years_in(value: &Value, path: &str, violations: &mut Vec<Violation>) {
    match value {
        Value::Array(members) => {
            for (index, member) in members.iter().enumerate() {
                years_in(member, &format!("{path}[{index}]"), violations);
            }
        }
        Value::Object(fields) => {
            let date = |name: &str| fields.get(name)?.as_str().filter(|date| is_date(date));
            let begins = date("date").or_else(|| date("start"));
            if let Some(year) = fields.get("year").and_then(Value::as_i64) {
                let path = dotted(path, "year");
                if !(1000..=9999).contains(&year) {
                    violations.push(Violation::at(&path, words::check_no_year(year.to_string())));
                } else if let Some(date) = begins.filter(|date| date[..4] != year.to_string()) {
                    violations.push(Violation::at(
                        &path,
                        words::check_year_and_date(year.to_string(), date),
                    ));
                }
            }
            if let (Some(begins), Some(ends)) = (begins, date("end")) {
                let shared = begins.len().min(ends.len());
                if ends[..shared] < begins[..shared] {
                    violations.push(Violation::at(
                        &dotted(path, "end"),
                        words::check_ends_before(ends, begins),
                    ));
                }
            }
            for (name, value) in fields {
                years_in(value, &dotted(path, name), violations);
            }
        }
        _ => {}
    }
}

/// Whether it is a year, a month or a day that there was.
fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut number = |digits: usize| {
        parts
            .next()
            .map(|part| {
                (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse())
            })
            .map(|number| number.and_then(Result::ok).unwrap_or(0_u32))
    };
    let (year, month, day) = (number(4), number(2), number(2));
    let Some(year) = year.filter(|year| *year >= 1000) else {
        return false;
    };
    let days = match month {
        None => return true,
        Some(4 | 6 | 9 | 11) => 30,
        Some(2) if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        Some(2) => 28,
        Some(1..=12) => 31,
        Some(_) => return false,
    };
    day.is_none_or(|day| (1..=days).contains(&day)) && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn dates_that_there_were() {
        for date in [
            "1920",
            "2002-06",
            "2019-08-20",
            "2000-02-29",
            "2024-02-29",
            "2021-12-31",
        ] {
            assert!(is_date(date), "{date}");
        }
    }

    #[test]
    fn dates_that_there_were_not() {
        for date in [
            "",
            "20",
            "0999",
            "20190",
            "2019-",
            "2019-8",
            "2019-13",
            "2019-00",
            "2019-02-29",
            "1900-02-29",
            "2021-04-31",
            "2019-08-00",
            "2019-08-20-",
            "2019-08-20-01",
            "20 Aug 2019",
            "２０１９",
            "+201",
            "2019-08-20T10",
        ] {
            assert!(!is_date(date), "{date}");
        }
    }
}
