//! Links inside a boxed table. comfy-table repeats each link three times, so zero-width markers replace the links
//! until the table is drawn. `clean` removes such markers from all other text.

use crate::terminal::style::{LINK, LINK_END};

const OPEN: char = '\u{2063}';
const BITS: [char; 2] = ['\u{2061}', '\u{2062}'];
const CLOSE: char = '\u{2064}';

/// Targets of the links, by the number in their markers.
#[derive(Debug, Default)]
pub(crate) struct Anchors(Vec<String>);

impl Anchors {
    /// Returns the text between the markers of a link to `target`.
    pub(crate) fn mark(&mut self, target: &str, text: &str) -> String {
        let mut marked = String::from(OPEN);
        // The bits of the target's number, lowest first. Numbers start at 1, because the end of a link has no bits.
        self.0.push(target.to_owned());
        let mut number = self.0.len();
        while number > 0 {
            marked.push(BITS[number % 2]);
            number /= 2;
        }
        marked.push(CLOSE);
        marked.push_str(text);
        marked.extend([OPEN, CLOSE]);
        marked
    }

    /// Returns the line with links instead of markers.
    pub(crate) fn replace(&self, line: &str) -> String {
        let mut replaced = String::with_capacity(line.len());
        let mut parts = line.split(OPEN);
        replaced.extend(parts.next());
        for part in parts {
            let (bits, text) = part.split_once(CLOSE).unwrap_or(("", part));
            let number = bits.chars().rev().fold(0, |number, bit| number * 2 + usize::from(bit == BITS[1]));
            let target = number.checked_sub(1).and_then(|place| self.0.get(place));
            replaced.push_str(LINK);
            replaced.push_str(target.map_or("", String::as_str));
            replaced.push_str(LINK_END);
            replaced.push_str(text);
        }
        replaced
    }
}

#[cfg(test)]
mod tests {
    use super::Anchors;
    use crate::terminal::styled_line::columns;

    #[test]
    fn markers_have_no_width_and_become_links() {
        let mut anchors = Anchors::default();
        let line: Vec<String> =
            ["a", "b", "c", "d", "e"].map(|name| anchors.mark(&format!("https://{name}.org/"), name)).into();
        let line = format!("│ {} │", line.join(" "));
        assert_eq!(columns(&line), 13);
        let anchor = |name: &str| format!("\u{1b}]8;;https://{name}.org/\u{1b}\\{name}\u{1b}]8;;\u{1b}\\");
        let expected = ["a", "b", "c", "d", "e"].map(anchor).join(" ");
        assert_eq!(anchors.replace(&line), format!("│ {expected} │"));
        assert_eq!(anchors.replace("none"), "none");
    }
}
