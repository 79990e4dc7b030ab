//! Splits a text into the blocks that begin with `@`.

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
    let (mut at, mut line, mut counted) = (0, 1, 0);
    while let Some(found) = text[at..].find('@') {
        let start = at + found;
        at = start + 1;
        let Some((kind, open)) = head(text, start) else {
            continue;
        };
        line += text[counted..start].matches('\n').count();
        counted = start;
        let body = match end(text, open) {
            Ok(end) => {
                at = end + 1;
                Ok(&text[open + 1..end])
            }
            Err(neighbour) => {
                at = neighbour;
                Err(Unclosed)
            }
        };
        // A comment may contain unbalanced braces.
        if body.is_ok() || !kind.eq_ignore_ascii_case("comment") {
            blocks.push(Block { line, kind, body });
        }
    }
    blocks
}

/// Returns the type of the block that begins with the `@` at `at`, and the position of the brace after the type.
///
/// As in BibTeX, blanks may stand around the type, and the type may have any character that does not end a name. An
/// `@` in an address of mail begins no block.
pub(crate) fn head(text: &str, at: usize) -> Option<(&str, usize)> {
    let rest = text[at..].strip_prefix('@')?.trim_start();
    let kind = &rest[..rest.find(|c: char| c.is_whitespace() || "\"#%'(),={}@\\".contains(c))?];
    let behind = rest[kind.len()..].trim_start();
    let in_address = kind.contains('.') && text[..at].ends_with(char::is_alphanumeric);
    let begins = !kind.is_empty() && !in_address && behind.starts_with(['{', '(']);
    begins.then_some((kind, text.len() - behind.len()))
}

/// Returns the end of the block that opens at `open`. If the block is not closed, returns the beginning of the next
/// entry, or the end of the text.
fn end(text: &str, open: usize) -> Result<usize, usize> {
    let parenthesis = text.as_bytes().get(open) == Some(&b'(');
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate().skip(open) {
        // BibTeX counts escaped braces like others; what JabRef and Zotero write is balanced in both ways of
        // counting.
        match byte {
            b'{' => depth += 1,
            b'}' if parenthesis && depth == 0 => {}
            b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 && !parenthesis {
                    return Ok(at);
                }
            }
            b')' if parenthesis && depth == 0 => return Ok(at),
            // An entry begins on this line, so the braces of the block are unbalanced.
            b'@' if text[..at].ends_with('\n') && begins_entry(text, at) => return Err(at),
            _ => {}
        }
    }
    Err(text.len())
}

/// Returns whether an entry begins at the `@`: type, brace, key, comma.
fn begins_entry(text: &str, at: usize) -> bool {
    head(text, at).is_some_and(|(_, open)| {
        let rest = &text[open + 1..];
        let key = rest.split([',', '\n']).next().unwrap_or_default();
        rest[key.len()..].starts_with(',') && !key.trim().contains([' ', '{', '}', '='])
    })
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
    fn each_of_many_unclosed_blocks_costs_no_other() {
        for open in ["@a{b,\n", "@a(b,\n"] {
            let text = open.repeat(5000) + "@book{c, title = {C}}";
            let blocks = split(&text).into_iter();
            let closed: Vec<_> = blocks.enumerate().filter(|(_, block)| block.body.is_ok()).collect();
            let last = Block { line: 5001, kind: "book", body: Ok("c, title = {C}") };
            assert_eq!(closed, [(5000, last)]);
        }
    }

    #[test]
    fn types_are_as_free_as_in_bibtex() {
        for (head, kind) in [
            ("@web_page{", "web_page"),
            ("@my-type{", "my-type"),
            ("@online+x(", "online+x"),
            ("@article:x {", "article:x"),
            ("@ book{", "book"),
            ("@\nbook\n{", "book"),
            ("@стаття{", "стаття"),
        ] {
            let close = if head.ends_with('(') { ')' } else { '}' };
            let text = format!("a@b.org (mail)\n{head}k, title = {{A}}{close}");
            assert_eq!(split(&text), [Block { line: 2, kind, body: Ok("k, title = {A}") }], "{text}");
        }
        assert_eq!(split("@{a} @(b) @ @@ @=x{"), []);
    }
}
