//! Finds the field in which reading a record failed, from the place at which it did.
//!
//! `serde_path_to_error` tells the same by reading through a second deserializer of every type, which would be 130 kB of
//! the binary.

/// What is open around a place in JSON.
enum Around<'a> {
    /// An object, and the last key read in it.
    Object(Option<&'a str>),
    /// A list, and the number of the last member begun in it.
    List(Option<usize>),
}

/// The path (`editions[1].isbn[0]`) of the value, or key, that ends at a place or around it; empty for the whole. Lines
/// are counted from 1, columns in bytes, as `serde_json` does in its errors.
pub(crate) fn path_at(json: &str, line: usize, column: usize) -> String {
    let begin = match line.checked_sub(2) {
        Some(newlines) => json
            .match_indices('\n')
            .nth(newlines)
            .map_or(json.len(), |(at, _)| at + 1),
        None => 0,
    };
    let read = json.as_bytes().get(..begin + column).unwrap_or(json.as_bytes());
    let mut around: Vec<Around<'_>> = Vec::new();
    // In an object, whether the next string is a key.
    let mut key_next = false;
    let mut at = 0;
    while let Some(&byte) = read.get(at) {
        let from = at;
        at += 1;
        if let (Some(Around::List(member @ None)), false) =
            (around.last_mut(), byte.is_ascii_whitespace() || byte == b']')
        {
            *member = Some(0);
        }
        match byte {
            b'{' => {
                around.push(Around::Object(None));
                key_next = true;
            }
            b'[' => around.push(Around::List(None)),
            b'}' | b']' => {
                around.pop();
                key_next = false;
            }
            b',' => match around.last_mut() {
                Some(Around::List(Some(member))) => *member += 1,
                _ => key_next = true,
            },
            b'"' => {
                at = end_of_string(read, at);
                if let (true, Some(Around::Object(key))) = (key_next, around.last_mut()) {
                    *key = json.get(from + 1..at.saturating_sub(1));
                    key_next = false;
                }
            }
            _ => {}
        }
    }
    let mut path = String::new();
    for step in &around {
        match step {
            Around::Object(Some(key)) if path.is_empty() => path.push_str(key),
            Around::Object(Some(key)) => path.extend([".", key]),
            Around::List(Some(member)) => path.extend(["[", &member.to_string(), "]"]),
            Around::Object(None) | Around::List(None) => {}
        }
    }
    path
}

/// Where the string ends that begins here: behind its closing quote.
fn end_of_string(json: &[u8], begin: usize) -> usize {
    let mut at = begin;
    while let Some(byte) = json.get(at) {
        at += match byte {
            b'\\' => 2,
            b'"' => return at + 1,
            _ => 1,
        };
    }
    json.len()
}

#[cfg(test)]
mod tests {
    use super::path_at;

    #[test]
    fn the_path_of_what_ends_at_a_place() {
        let json =
            "{\"id\": \"x\\\"\",\n \"editions\": [{\"isbn\": [1, 2]}, {\"language\": {}}],\n \"a\": []}";
        for (line, column, path) in [
            (1, 1, ""),
            (1, 5, "id"),
            (1, 12, "id"),
            (2, 13, "editions"),
            (2, 14, "editions"),
            (2, 15, "editions[0]"),
            (2, 25, "editions[0].isbn[0]"),
            (2, 28, "editions[0].isbn[1]"),
            (2, 29, "editions[0].isbn"),
            (2, 30, "editions[0]"),
            (2, 46, "editions[1].language"),
            (2, 48, "editions[1]"),
            (2, 49, "editions"),
            (3, 7, "a"),
            (3, 9, ""),
            (9, 9, ""),
        ] {
            assert_eq!(path_at(json, line, column), path, "{line}:{column}");
        }
    }
}
