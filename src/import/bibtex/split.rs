//! Splits a text into the blocks that begin with `@`.

/// Maximum number of unclosed blocks. After that the rest of the text is ignored.
const MOST_BROKEN: usize = 100;

/// An error: the block is not closed before the next one begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unclosed;

/// A block, and the line on which it begins.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Block<'a> {
    pub(crate) line: usize,
    /// The word after the `@`: `article`, `string`.
    pub(crate) kind: &'a str,
    /// The text between its braces.
    pub(crate) body: Result<&'a str, Unclosed>,
}

/// Returns the blocks of the text. Text between blocks is a comment.
pub(crate) fn split(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let (mut at, mut line, mut counted, mut broken) = (0, 1, 0, 0);
    while let Some(found) = text[at..].find('@') {
        let start = at + found;
        at = start + 1;
        let Some((kind, open)) = head(text, at) else {
            continue;
        };
        line += text[counted..start].matches('\n').count();
        counted = start;
        let body = if let Some(end) = end(text, open) {
            at = end + 1;
            Ok(&text[open + 1..end])
        } else {
            broken += 1;
            at = neighbour(text, open);
            Err(Unclosed)
        };
        // A comment may contain unbalanced braces.
        if body.is_ok() || !kind.eq_ignore_ascii_case("comment") {
            blocks.push(Block { line, kind, body });
        }
        if broken > MOST_BROKEN {
            break;
        }
    }
    blocks
}

/// Returns the word at `at`, and the position of the brace after the word.
fn head(text: &str, at: usize) -> Option<(&str, usize)> {
    let rest = &text[at..];
    let letters = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric()).len();
    let blanks = rest[letters..].len() - rest[letters..].trim_start().len();
    let open = at + letters + blanks;
    (letters > 0 && text[open..].starts_with(['{', '('])).then_some((&rest[..letters], open))
}

/// Returns the end of the block that opens at `open`.
fn end(text: &str, open: usize) -> Option<usize> {
    let parenthesis = text.as_bytes().get(open) == Some(&b'(');
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(open) {
        // BibTeX counts escaped braces like others; what JabRef and Zotero write is balanced in both ways of
        // counting.
        match byte {
            b'\\' => {
                escaped = !escaped;
                continue;
            }
            b'{' => depth += 1,
            b'}' if parenthesis && depth == 0 => {}
            b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 && !parenthesis {
                    return Some(at);
                }
            }
            b')' if parenthesis && depth == 0 => return Some(at),
            // An entry begins on this line, so the braces of the block are unbalanced.
            b'@' if depth > 0 && !escaped && text[..at].ends_with('\n') && begins_entry(text, at) => {
                return None;
            }
            _ => {}
        }
        escaped = false;
    }
    None
}

/// Returns whether an entry begins at the `@`: word, brace, key, comma.
fn begins_entry(text: &str, at: usize) -> bool {
    head(text, at + 1).is_some_and(|(_, open)| {
        let rest = &text[open + 1..];
        let key = rest.split([',', '\n']).next().unwrap_or_default();
        rest[key.len()..].starts_with(',') && !key.trim().contains([' ', '{', '}', '='])
    })
}

/// Returns the beginning of the next entry, or the end of the text.
fn neighbour(text: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(found) = text[at..].find("\n@") {
        at += found + 1;
        if begins_entry(text, at) {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{Block, Unclosed, split};

    #[test]
    fn splits_blocks_and_ignores_text_between_them() {
        let text = "Made by hand, a@b.org\n@string{ilo = \"ILO\"}\n% no\n@Book {a, title = {A {b} c}}@misc(d,e={)})\n@comment{x}";
        let block = |line, kind, body| Block { line, kind, body: Ok(body) };
        assert_eq!(
            split(text),
            [
                block(2, "string", "ilo = \"ILO\""),
                block(4, "Book", "a, title = {A {b} c}"),
                block(4, "misc", "d,e={)}"),
                block(5, "comment", "x"),
            ]
        );
    }

    #[test]
    fn an_unclosed_block_costs_no_other() {
        let text = "@book{a,\n title = {A\n}\n@book{b,\n title = {B}\n}\n@book{c, title = {C}";
        let broken: Vec<_> = split(text).into_iter().map(|b| (b.line, b.body.is_ok())).collect();
        assert_eq!(broken, [(1, false), (4, true), (7, false)]);
        assert_eq!(split("@a{").first().map(|b| b.body), Some(Err(Unclosed)));
    }

    #[test]
    fn too_many_unclosed_blocks_end_the_split() {
        assert!(split(&"@a{b,\n".repeat(5000)).len() < 200);
    }
}
