//! "Did you mean": the known values that are spelled like an unknown one.

use strsim::osa_distance;

use crate::text::fold;

/// Maximum number of suggestions.
const MAX_SUGGESTIONS: usize = 3;

/// Returns the values with a name similar to `given`, the nearest first.
///
/// `names` pairs each name of a value with the text to show for the value. A name is similar if it contains `given`, if
/// `given` contains it, or if they differ in at most one letter of three.
#[must_use]
pub(crate) fn nearest<'n>(given: &str, names: impl IntoIterator<Item = (&'n str, &'n str)>) -> Vec<String> {
    let given = fold(given.trim());
    if given.is_empty() {
        return Vec::new();
    }
    let letters = given.chars().count();
    let limit = (letters / 3).max(1);
    let mut near: Vec<(usize, &str)> = Vec::new();
    for (name, shown) in names {
        let name = fold(name);
        let is_part =
            (letters >= 3 && name.contains(&given)) || (name.chars().count() >= 3 && given.contains(&name));
        // The distance is at least the difference in length, so longer or shorter names need no comparison.
        let difference = name.chars().count().abs_diff(letters);
        let distance = if is_part {
            1
        } else if difference > limit {
            continue;
        } else {
            osa_distance(&given, &name)
        };
        if distance <= limit {
            match near.iter_mut().find(|(_, other)| *other == shown) {
                Some(known) => known.0 = known.0.min(distance),
                None => near.push((distance, shown)),
            }
        }
    }
    near.sort_unstable();
    near.into_iter().take(MAX_SUGGESTIONS).map(|(_, shown)| shown.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn typos_and_parts_of_names_are_suggested() {
        let names = ["coop", "coopafrica", "social-finance", "pardev"].map(|name| (name, name));
        assert_eq!(nearest("COPO", names), ["coop"]);
        assert_eq!(nearest("Finance", names), ["social-finance"]);
        assert_eq!(nearest("coopafrika", names), ["coop", "coopafrica"]);
        assert_eq!(nearest("zzz", names), [""; 0]);
        assert_eq!(nearest("  ", names), [""; 0]);
    }
}
