//! Links inside a frame: comfy-table knows links, and writes each of them three times over. Marks that take no room
//! stand for them until it is done; `clean` lets no such mark through from elsewhere.

use crate::terminal::style::{LINK, LINK_END};

const OPEN: char = '\u{2063}';
const BITS: [char; 2] = ['\u{2061}', '\u{2062}'];
const CLOSE: char = '\u{2064}';

/// The targets of the links that marks stand for.
#[derive(Debug, Default)]
pub(crate) struct Anchors(Vec<String>);

impl Anchors {
    /// The text between marks for a link to `target`.
    pub(crate) fn mark(&mut self, target: &str, text: &str) -> String {
        let mut marked = String::from(OPEN);
        // The number of the target, in bits, the lowest first; 1 and up, so that the end of a link is no bit at all.
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

    /// The line with links for marks.
    pub(crate) fn replace(&self, line: &str) -> String {
        let mut replaced = String::with_capacity(line.len());
        let mut parts = line.split(OPEN);
        replaced.extend(parts.next());
        for part in parts {
            let (bits, text) = part.split_once(CLOSE).unwrap_or(("", part));
            let number = bits
                .chars()
                .rev()
                .fold(0, |number, bit| number * 2 + usize::from(bit == BITS[1]));
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
    fn marks_take_no_room_and_become_links() {
        let mut anchors = Anchors::default();
        let line: Vec<String> = ["a", "b", "c", "d", "e"]
            .map(|name| anchors.mark(&format!("https://{name}.org/"), name))
            .into();
        let line = format!("│ {} │", line.join(" "));
        assert_eq!(columns(&line), 13);
        let anchor = |name: &str| format!("\u{1b}]8;;https://{name}.org/\u{1b}\\{name}\u{1b}]8;;\u{1b}\\");
        let expected = ["a", "b", "c", "d", "e"].map(anchor).join(" ");
        assert_eq!(anchors.replace(&line), format!("│ {expected} │"));
        assert_eq!(anchors.replace("none"), "none");
    }
}
