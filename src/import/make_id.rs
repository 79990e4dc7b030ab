//! Makes ids for entries without a key: at most 48 letters and digits of any script, with single hyphens.

use crate::text::fold;

const MOST: usize = 48;

/// Returns an id from author, year and title, or `entry` if they have no letter and no digit.
pub(crate) fn made(who: &str, year: Option<i32>, title: &str) -> String {
    let year = year.map(|year| year.to_string()).unwrap_or_default();
    let folded = fold(&format!("{who} {year} {title}")).replace(['\'', '’'], "");
    let mut id = String::new();
    let mut length = 0;
    for word in folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let letters = word.chars().count();
        if length == 0 {
            id.extend(word.chars().take(MOST));
            length = letters;
        } else if length + 1 + letters <= MOST {
            id.extend(["-", word]);
            length += 1 + letters;
        } else {
            break;
        }
    }
    if id.is_empty() { "entry".to_owned() } else { id }
}

#[cfg(test)]
mod tests {
    use super::made;

    #[test]
    fn author_year_and_title_become_an_id() {
        let title = "L'économie sociale: a very long title that goes on";
        assert_eq!(made("van Empel", Some(2020), title), "van-empel-2020-leconomie-sociale-a-very-long");
        assert_eq!(made("", None, &"a".repeat(100)), "a".repeat(48));
        assert_eq!(made("", Some(2017), "협동조합"), "2017-협동조합");
        assert_eq!(made("", None, "?!"), "entry");
    }
}
