//! Dates at the precision that is known (ISO 8601), and the years beside them.

use serde_json::Value;

use crate::check::Wrong;
use crate::check::all_ids::Known;
use crate::check::entry::{Checked, dotted};
use crate::error::shortened;
use crate::messages::words;
use crate::record::date::is_date;

/// Fields that hold dates. `seen`, where a former name was met, may be words.
const DATES: &[&str] = &["date", "since", "start", "end", "amended"];

pub(crate) fn calendar(checked: &Checked<'_>, _: &Known<'_>) -> Vec<Wrong> {
    checked
        .texts_of(DATES)
        .filter(|leaf| !is_date(&leaf.text))
        .map(|leaf| Wrong::at(&leaf.path, words::check_no_date(shortened(&leaf.text))))
        .collect()
}

pub(crate) fn year(checked: &Checked<'_>, _: &Known<'_>) -> Vec<Wrong> {
    let mut wrongs = Vec::new();
    years_in(&checked.written, "", &mut wrongs);
    wrongs
}

/// Every object in a record that has a `year`, or a first and a last day.
fn years_in(value: &Value, path: &str, wrongs: &mut Vec<Wrong>) {
    match value {
        Value::Array(members) => {
            for (index, member) in members.iter().enumerate() {
                years_in(member, &format!("{path}[{index}]"), wrongs);
            }
        }
        Value::Object(fields) => {
            let date = |name: &str| fields.get(name)?.as_str().filter(|date| is_date(date));
            let begins = date("date").or_else(|| date("start"));
            if let Some(year) = fields.get("year").and_then(Value::as_i64) {
                let path = dotted(path, "year");
                if !(1000..=9999).contains(&year) {
                    wrongs.push(Wrong::at(&path, words::check_no_year(year.to_string())));
                } else if let Some(date) = begins.filter(|date| date[..4] != year.to_string()) {
                    wrongs.push(Wrong::at(
                        &path,
                        words::check_year_and_date(year.to_string(), date),
                    ));
                }
            }
            if let (Some(begins), Some(ends)) = (begins, date("end")) {
                let shared = begins.len().min(ends.len());
                if ends[..shared] < begins[..shared] {
                    wrongs.push(Wrong::at(
                        &dotted(path, "end"),
                        words::check_ends_before(ends, begins),
                    ));
                }
            }
            for (name, value) in fields {
                years_in(value, &dotted(path, name), wrongs);
            }
        }
        _ => {}
    }
}
