//! Finds the line of a field in a record.

use std::collections::HashMap;

use serde_json::value::RawValue;

use crate::record::Text;

/// Returns the number of lines from the beginning of `json` to the value at `path` (`editions[1].isbn[0]`). If the
/// path does not exist, the nearest enclosing value counts.
pub(crate) fn lines_before(json: &str, path: &str) -> usize {
    FieldLines::of(json).before(path)
}

/// The lines of all fields of a record, found in one pass.
#[derive(Debug)]
pub(crate) struct FieldLines(HashMap<String, usize>);

impl FieldLines {
    /// Finds the fields of a record.
    pub(crate) fn of(json: &str) -> FieldLines {
        let breaks: Vec<usize> = json.match_indices('\n').map(|(at, _)| at).collect();
        let mut lines = HashMap::new();
        let start = json.as_ptr() as usize;
        walk(json, String::new(), &mut |path, value| {
            let offset = (value.as_ptr() as usize).saturating_sub(start);
            lines.insert(path, breaks.partition_point(|at| *at < offset));
        });
        FieldLines(lines)
    }

    /// Returns the number of lines before a field, as [`lines_before`].
    pub(crate) fn before(&self, mut path: &str) -> usize {
        loop {
            if let Some(lines) = self.0.get(path) {
                return *lines;
            }
            match path.rfind(['.', '[']) {
                Some(end) => path = &path[..end],
                None => return 0,
            }
        }
    }
}

/// Calls `each` with the path and the text of each value inside this one.
fn walk(value: &str, path: String, each: &mut impl FnMut(String, &str)) {
    if value.trim_start().starts_with('[') {
        let members: Vec<&RawValue> = serde_json::from_str(value).unwrap_or_default();
        for (index, member) in members.into_iter().map(RawValue::get).enumerate() {
            walk(member, format!("{path}[{index}]"), each);
        }
    } else if value.trim_start().starts_with('{') {
        let fields: HashMap<Text<'_>, &RawValue> = serde_json::from_str(value).unwrap_or_default();
        for (name, field) in fields {
            let path = if path.is_empty() { name.to_string() } else { format!("{path}.{name}") };
            walk(field.get(), path, each);
        }
    }
    if !path.is_empty() {
        each(path, value);
    }
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
