//! `list units --tree`.

/// Heading of the units.
pub const UNIT: &str = "Unit";
/// Heading of their ids.
pub const ID: &str = "Id";
/// Heading of when they began.
pub const SINCE: &str = "Since";
/// Heading of the publications of a unit itself.
pub const OWN: &str = "Own";
/// Heading of the publications of a unit and of those below it.
pub const WITH_BELOW: &str = "In all";

/// What the numbers mean.
pub const LEGEND: &str = "publications of the unit itself, and in all with those of the units below it";
/// `--tree` is for units.
pub const ONLY_UNITS: &str = "only units are a tree; `ssefind list units --tree`";
/// `--fields` is not for the tree.
pub const NO_FIELDS: &str = "a tree has fields of its own; leave --fields out, or leave --tree out";
