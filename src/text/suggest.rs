//! What a value that matches nothing may have meant.

use strsim::osa_distance;

use crate::text::fold;

/// At most so many are named.
const MOST: usize = 3;

/// The values nearest to `given` in spelling, best first; none if nothing is near.
///
/// `names` pairs what a value may be called with what to tell the user of it. Near is a name that has `given` in it (or
/// the other way round), or one that differs in few letters: about one in three.
#[must_use]
pub(crate) fn nearest<'n>(given: &str, names: impl IntoIterator<Item = (&'n str, &'n str)>) -> Vec<String> {
    let given = fold(given.trim());
    if given.is_empty() {
        return Vec::new();
    }
    let letters = given.chars().count();
    let limit = (letters / 3).max(1);
    let mut near: Vec<(usize, &str)> = Vec::new();
    for (name, told) in names {
        let name = fold(name);
        let holds =
            (letters >= 3 && name.contains(&given)) || (name.chars().count() >= 3 && given.contains(&name));
        // What differs more in length needs no comparing, which is slow where much was typed.
        let apart = name.chars().count().abs_diff(letters);
        let distance = if holds {
            1
        } else if apart > limit {
            continue;
        } else {
            osa_distance(&given, &name)
        };
        if distance <= limit {
            match near.iter_mut().find(|(_, other)| *other == told) {
                Some(known) => known.0 = known.0.min(distance),
                None => near.push((distance, told)),
            }
        }
    }
    near.sort();
    near.into_iter()
        .take(MOST)
        .map(|(_, told)| told.to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_and_parts_are_near_and_little_else() {
        let names = ["coop", "coopafrica", "social-finance", "pardev"].map(|name| (name, name));
        assert_eq!(nearest("COPO", names), ["coop"]);
        assert_eq!(nearest("Finance", names), ["social-finance"]);
        assert_eq!(nearest("coopafrika", names), ["coop", "coopafrica"]);
        assert_eq!(nearest("zzz", names), [""; 0]);
        assert_eq!(nearest("  ", names), [""; 0]);
    }
}
