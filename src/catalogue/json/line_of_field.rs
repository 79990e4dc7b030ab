//! Finds the line of a field in a record.

use std::collections::HashMap;

use serde_json::value::RawValue;

use crate::record::Text;

/// Returns the number of lines from the beginning of `json` to the value at `path` (`editions[1].isbn[0]`). If the
/// path does not exist, the nearest enclosing value counts.
pub(crate) fn lines_before(json: &str, path: &str) -> usize {
    let mut value = json;
    for step in path.split(['.', '[']) {
        let inner = match step.strip_suffix(']') {
            Some(index) => member(value, index),
            None => field(value, step),
        };
        match inner {
            Some(inner) => value = inner,
            None => break,
        }
    }
    let offset = (value.as_ptr() as usize).saturating_sub(json.as_ptr() as usize);
    json.get(..offset).unwrap_or_default().matches('\n').count()
}

fn member<'a>(list: &'a str, index: &str) -> Option<&'a str> {
    let members: Vec<&'a RawValue> = serde_json::from_str(list).ok()?;
    members.get(index.parse::<usize>().ok()?).copied().map(RawValue::get)
}

fn field<'a>(object: &'a str, name: &str) -> Option<&'a str> {
    let fields: HashMap<Text<'a>, &'a RawValue> = serde_json::from_str(object).ok()?;
    fields.get(&Text::from(name)).copied().map(RawValue::get)
}

#[cfg(test)]
mod tests {
    use super::lines_before;

    #[test]
    fn finds_the_line_of_a_field_or_of_the_enclosing_value() {
        let json = "{\n \"a\": [\n  {\n   \"b\": \"x\\n\"\n  },\n  {\"c.d\": 1}\n ]\n}";
        for (path, lines) in [
            ("a", 1),
            ("a[0]", 2),
            ("a[0].b", 3),
            ("a[0].none", 2),
            ("a[1].c.d", 5),
            ("a[7]", 1),
            ("none", 0),
            ("", 0),
            ("a[", 1),
        ] {
            assert_eq!(lines_before(json, path), lines, "{path}");
        }
    }
}
