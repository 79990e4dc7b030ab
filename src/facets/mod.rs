//! Values of a dimension of the catalogue, with their counts.
pub(crate) mod completeness;
pub(crate) mod count;
pub(crate) mod dimension;
