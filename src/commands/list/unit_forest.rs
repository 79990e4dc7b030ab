//! The hierarchy of units, with publication counts.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use crate::record::Record;

/// Unit in the tree, as `--json` prints it.
#[derive(Debug, Serialize)]
pub(crate) struct Node<'r> {
    #[serde(flatten)]
    pub(crate) record: &'r Record<'r>,
    /// Number of publications of the unit itself.
    pub(crate) publications: usize,
    /// Number of publications of the unit and the units below it. Each publication counts once.
    pub(crate) publications_with_below: usize,
    /// Number of units above it.
    #[serde(skip)]
    pub(crate) depth: usize,
}

/// Units by their parent, and publications by unit.
pub(crate) struct Forest<'r> {
    units: &'r [&'r Record<'r>],
    below: HashMap<&'r str, Vec<&'r Record<'r>>>,
    publications: HashMap<&'r str, HashSet<&'r str>>,
}

impl<'r> Forest<'r> {
    pub(crate) fn of(units: &'r [&'r Record<'r>], publications: &'r [Record<'r>]) -> Forest<'r> {
        let mut below: HashMap<&str, Vec<&Record<'_>>> = HashMap::new();
        for unit in units {
            below.entry(parent(unit).unwrap_or_default()).or_default().push(unit);
        }
        let mut by_unit: HashMap<&str, HashSet<&str>> = HashMap::new();
        for publication in publications {
            for unit in publication.units() {
                by_unit.entry(unit).or_default().insert(publication.id());
            }
        }
        Forest { units, below, publications: by_unit }
    }

    /// Returns every unit once, each after its parent. A cycle of parents begins at its first unit in the list.
    pub(crate) fn nodes(&self) -> Vec<Node<'r>> {
        let ids: HashSet<&str> = self.units.iter().map(|unit| unit.id()).collect();
        let is_root = |unit: &&&Record<'_>| parent(unit).is_none_or(|above| !ids.contains(above));
        let (mut nodes, mut above, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
        for root in self.units.iter().filter(is_root).chain(self.units) {
            // An explicit stack: a long chain of units would overflow the call stack.
            let mut to_come = vec![(*root, 0, None)];
            while let Some((unit, depth, over)) = to_come.pop() {
                if !seen.insert(unit.id()) {
                    continue;
                }
                let place = nodes.len();
                let below = self.below.get(unit.id()).map_or(&[][..], Vec::as_slice);
                let below = below.iter().filter(|unit| !seen.contains(unit.id())).rev();
                to_come.extend(below.map(|unit| (*unit, depth + 1, Some(place))));
                above.push(over);
                nodes.push(Node { record: unit, publications: 0, publications_with_below: 0, depth });
            }
        }
        self.count(&mut nodes, &above);
        nodes
    }

    /// Adds up publications from the leaves to the roots. `above` is the index of each node's parent.
    fn count(&self, nodes: &mut [Node<'_>], above: &[Option<usize>]) {
        let own = |node: &Node<'_>| self.publications.get(node.record.id()).cloned();
        let mut all: Vec<HashSet<&str>> = nodes.iter().map(|node| own(node).unwrap_or_default()).collect();
        for (node, own) in nodes.iter_mut().zip(&all) {
            node.publications = own.len();
        }
        for (place, over) in above.iter().enumerate().rev() {
            let mut below = std::mem::take(&mut all[place]);
            nodes[place].publications_with_below = below.len();
            if let Some(over) = over.map(|over| &mut all[over]) {
                // Extend the larger set, so that a long chain does not copy it at every step.
                if over.len() < below.len() {
                    std::mem::swap(over, &mut below);
                }
                over.extend(below);
            }
        }
    }
}

pub(crate) fn parent<'r>(record: &'r Record<'_>) -> Option<&'r str> {
    match record {
        Record::Unit(unit) => unit.parent.as_deref(),
        _ => None,
    }
}
