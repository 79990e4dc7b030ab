//! Finds the field in which reading a record failed.

use serde::Deserialize;

/// Returns the path (`editions[1].isbn[0]`) of the field where reading `json` as a `T` fails.
///
/// Returns `None` if the fault concerns the record as a whole. The text is read again, with every step recorded, so
/// this function is for texts that a first, faster reading has refused.
pub(crate) fn error_path<'a, T: Deserialize<'a>>(json: &'a str) -> Option<String> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let problem = serde_path_to_error::deserialize::<_, T>(&mut deserializer).err()?;
    let path = problem.path().to_string();
    // The crate writes `?` for a step without a name, and `.` for the whole.
    let path = path.trim_end_matches(['?', '.']);
    (!path.is_empty()).then(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::error_path;
    use crate::record::Publication;

    #[test]
    fn finds_the_field_of_the_first_error() {
        for (json, path) in [
            ("[]", None),
            ("{}", None),
            (r#"{"year": "x"}"#, Some("year")),
            (r#"{"unknown": 1}"#, Some("unknown")),
            (r#"{"editions": 1}"#, Some("editions")),
            (r#"{"editions": [{"language": "en"}, 1]}"#, Some("editions[1]")),
            (r#"{"editions": [{"language": "en", "isbn": ["x", 2]}]}"#, Some("editions[0].isbn[1]")),
            (r#"{"year": 2017, "year": 2018}"#, None),
            (r#"{"editions": [{"language": "en", "language": "fr"}]}"#, Some("editions[0]")),
        ] {
            assert_eq!(error_path::<Publication<'_>>(json).as_deref(), path, "{json}");
        }
    }
}
