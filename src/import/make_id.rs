//! Makes ids: at most 48 lower-case letters, digits and single hyphens.

use crate::text::fold;

const MOST: usize = 48;

/// Returns whether a key identifies an entry across files. A bare number does not.
pub(crate) fn tells(key: &str) -> bool {
    key.chars().any(|letter| letter.is_ascii_alphabetic())
}

/// Returns the id for an entry's key. For an address of Zotero, the id comes from the item's part.
pub(crate) fn of_key(key: &str) -> String {
    let item = match key.rsplit_once("/items/") {
        Some((_, item)) if tells(item) => item,
        _ => key,
    };
    slug(item)
}

/// Returns an id from author, year and title.
pub(crate) fn made(who: &str, year: Option<i32>, title: &str) -> String {
    let year = year.map(|year| year.to_string()).unwrap_or_default();
    slug(&format!("{who} {year} {title}"))
}

/// Returns the text as an id, or `entry` if no letter of the text may occur in an id.
pub(crate) fn slug(text: &str) -> String {
    let is_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let mut slug = String::with_capacity(text.len().min(MOST));
    let folded = fold(text);
    for letter in folded.chars() {
        if u8::try_from(letter).is_ok_and(is_id) {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') && !matches!(letter, '\'' | '’') {
            slug.push('-');
        }
        if slug.len() > MOST {
            // The id ends between words, if possible.
            let end = slug[..=MOST].rfind('-').unwrap_or(MOST);
            slug.truncate(end);
            break;
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() {
        slug.push_str("entry");
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::{made, of_key, tells};

    #[test]
    fn keys_and_titles_become_ids() {
        for (key, id) in [
            ("world-of-work-12", "world-of-work-12"),
            ("Müller_2020:a", "muller-2020-a"),
            ("http://zotero.org/users/1/items/ABCD1234", "abcd1234"),
            ("10.1000/xyz", "10-1000-xyz"),
            ("--a--", "a"),
            ("협동조합", "entry"),
        ] {
            assert_eq!(of_key(key), id);
        }
        assert_eq!(
            made("van Empel", Some(2020), "L'économie sociale: a very long title that goes on"),
            "van-empel-2020-leconomie-sociale-a-very-long"
        );
        assert_eq!(made("", None, &"a".repeat(100)).len(), 48);
        assert!(!tells("12") && tells("a12"));
    }
}
