//! Line breaking by Unicode's rules (UAX 14). A word is broken only if it is wider than the line.

use unicode_linebreak::linebreaks;
use unicode_width::UnicodeWidthChar;

use crate::terminal::styled_line::{Line, columns};

/// Breaks a line into pieces of at most `width` columns, and keeps its highlights. Only the spaces at the breaks are
/// lost. Codes, ids and words with hyphens (`pt-BR`, `moon-1`, `co-operative`) count as words.
pub(crate) fn wrap(line: &Line, width: usize) -> Vec<Line> {
    if line.width() <= width {
        return vec![line.clone()];
    }
    let text = line.text();
    let fits = |from: usize, to: usize| columns(text[from..to].trim_end()) <= width;
    let breaks: Vec<usize> = linebreaks(text).map(|(at, _)| at).collect();
    let mut pieces = Vec::new();
    let mut push = |from: usize, to: usize| {
        let piece = text[from..to].trim_end();
        if !piece.is_empty() {
            pieces.push(line.cut(from..from + piece.len()));
        }
    };
    let mut start = 0;
    let mut end = 0; // of the part that fits
    for at in breaks.iter().copied().filter(|at| !text[..*at].ends_with('-') && !is_in_address(text, *at)) {
        if !fits(start, at) {
            push(start, end);
            start = end;
        }
        if !fits(start, at) {
            // The word alone is too wide: break it at hyphens, else between letters.
            let word = start + 1..=at;
            for hyphen in breaks.iter().copied().filter(|hyphen| word.contains(hyphen)) {
                if !fits(start, hyphen) {
                    push(start, end);
                    start = end;
                }
                while let Some(cut) = overflow(&text[start..hyphen], width) {
                    push(start, start + cut);
                    start += cut;
                }
                end = hyphen;
            }
        }
        end = at;
    }
    push(start, text.len());
    if pieces.is_empty() {
        pieces.push(Line::default()); // the text is only spaces
    }
    pieces
}

/// Returns whether a place in a text is inside a web address.
fn is_in_address(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.contains("://") && !after.is_empty()
}

/// Places the parts side by side on lines of at most `width` columns. A part is broken only if it alone is wider.
pub(crate) fn abreast(parts: &[String], between: &str, width: usize) -> Vec<Line> {
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        match lines.last_mut() {
            Some(last) if columns(last) + columns(between) + columns(part) <= width => {
                last.push_str(between);
                last.push_str(part);
            }
            _ => lines.push(part.clone()),
        }
    }
    let wrapped = lines.iter().flat_map(|line| wrap(&Line::plain(line.trim_end()), width));
    wrapped.collect()
}

/// Returns where to cut a word wider than `width`: never before a combining mark or the first letter.
fn overflow(word: &str, width: usize) -> Option<usize> {
    let word = word.trim_end();
    let mut used_width = 0;
    for (at, letter) in word.char_indices() {
        let wide = UnicodeWidthChar::width(letter).unwrap_or(0);
        if used_width + wide > width && at > 0 {
            return Some(at);
        }
        used_width += wide;
    }
    None
}

#[cfg(test)]
#[expect(clippy::single_range_in_vec_init, reason = "a line has one highlight")]
mod tests {
    use super::{Line, abreast, columns, wrap};

    fn pieces(text: &str, width: usize) -> Vec<String> {
        wrap(&Line::plain(text), width).iter().map(|line| line.text().to_owned()).collect()
    }

    #[test]
    fn lines_break_where_their_script_allows() {
        assert_eq!(pieces("waste pickers' cooperatives", 14), ["waste pickers'", "cooperatives"]);
        assert_eq!(
            pieces("協同組合と仕事の世界：その「理念」", 20),
            ["協同組合と仕事の世", "界：その「理念」"]
        );
        assert_eq!(pieces("https://example.org/one/two.htm", 20), ["https://example.org/", "one/two.htm"]);
        assert_eq!(pieces("see https://a.org/b c", 16), ["see", "https://a.org/b", "c"]);
        assert_eq!(pieces("ko pt-BR zh", 6), ["ko", "pt-BR", "zh"]);
        assert_eq!(pieces("a co-operative-way", 10), ["a", "co-", "operative-", "way"]);
        assert_eq!(pieces("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(pieces("a abcdefghij k", 4), ["a", "abcd", "efgh", "ij k"]);
        assert_eq!(pieces("  ", 1), [""]);
    }

    #[test]
    fn no_text_is_lost_and_no_piece_is_too_wide() {
        let text = "L’économie sociale — الاقتصاد الاجتماعي والتضامني, συνεταιρισμοί και e\u{301}ne\u{301}rgie 協同組合の世界 12/34";
        for width in 2..60 {
            let pieces = pieces(text, width);
            assert!(pieces.iter().all(|piece| columns(piece) <= width), "{width}: {pieces:?}");
            let together = |text: &str| text.replace(' ', "");
            assert_eq!(together(&pieces.concat()), together(text), "{width}");
        }
    }

    #[test]
    fn parts_share_lines_and_stay_whole() {
        let parts = ["en English,", "ko Korean,", "zh Chinese"].map(String::from);
        let texts = |width| -> Vec<String> {
            let lines = abreast(&parts, " ", width);
            lines.iter().map(|line| line.text().to_owned()).collect()
        };
        assert_eq!(texts(33), ["en English, ko Korean, zh Chinese"]);
        assert_eq!(texts(32), ["en English, ko Korean,", "zh Chinese"]);
        assert_eq!(texts(8), ["en", "English,", "ko", "Korean,", "zh", "Chinese"]);
    }

    #[test]
    fn highlights_survive_wrapping() {
        let wrapped = wrap(&Line::marked("one two three", &[4..13]), 8);
        let marked: Vec<_> = wrapped.iter().map(|l| (l.text(), l.marks().to_vec())).collect();
        assert_eq!(marked, [("one two", vec![4..7]), ("three", vec![0..5])]);
    }
}
