//! Text as a finder sees it: folded, cut into words, reduced to stems.

mod fold;

pub use fold::fold;
