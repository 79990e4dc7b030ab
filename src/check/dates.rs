//! Dates at the precision that is known (ISO 8601), and the years beside them.

use serde_json::Value;

use crate::check::all_ids::AllIds;
use crate::check::entry::{Checked, dotted};
use crate::check::violation::Violation;
use crate::error::shortened;
use crate::messages::words;
use crate::record::date::is_date;

/// Fields with dates. `seen`, the source of a former name, may also be words.
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
                    violations.push(Violation::at(&path, words::check_year_and_date(year.to_string(), date)));
                }
            }
            if let (Some(begins), Some(ends)) = (begins, date("end")) {
                let shared = begins.len().min(ends.len());
                if ends[..shared] < begins[..shared] {
                    violations
                        .push(Violation::at(&dotted(path, "end"), words::check_ends_before(ends, begins)));
                }
            }
            for (name, value) in fields {
                years_in(value, &dotted(path, name), violations);
            }
        }
        _ => {}
    }
}
