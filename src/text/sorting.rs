//! Sorting that is in the binary once. The standard library's is there once for every type that is sorted, five kilobytes
//! each; here the numbers of places are sorted, and the things only change their places.

use std::cmp::Ordering;

/// Puts things in order from small to large; those that are alike keep theirs.
pub fn sort<T: Ord>(items: &mut [T]) {
    let order = order(items.len(), &|a, b| items[a].cmp(&items[b]));
    arrange(items, order);
}

/// Puts things in the order of their keys; those that are alike keep theirs. Each key is made once.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let order = order(items.len(), &|a, b| keys[a].cmp(&keys[b]));
    arrange(items, order);
}

/// Puts things in the order that they compare in; those that are alike keep theirs.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(items.len(), &|a, b| compare(&items[a], &items[b]));
    arrange(items, order);
}

/// The places of things in their order.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Puts at each place what stands at the place that `order` has there.
fn arrange<T>(items: &mut [T], mut order: Vec<usize>) {
    for place in 0..items.len() {
        let mut from = order[place];
        // What stood there has been swapped away, once or several times.
        while from < place {
            from = order[from];
        }
        order[place] = from;
        items.swap(place, from);
    }
}

#[cfg(test)]
mod tests {
    use super::{sort, sort_by_key};

    #[test]
    fn as_the_standard_library_sorts() {
        let mut state = 1_u32;
        for count in 0..40 {
            let mut items: Vec<(u32, usize)> = (0..count)
                .map(|place| {
                    state = state.wrapping_mul(1_103_515_245).wrapping_add(12_345);
                    (state >> 28, place)
                })
                .collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(number, _)| *number);
            sort_by_key(&mut items, |(number, _)| *number);
            assert_eq!(items, expected);
            expected.sort_by_key(|(_, place)| *place);
            sort_by_key(&mut items, |(_, place)| *place);
            assert_eq!(items, expected);
            items.reverse();
            sort(&mut items);
            expected.sort_unstable();
            assert_eq!(items, expected);
        }
    }
}
