//! The commands, one file each, and what they share: [`choose`] which records, their [`order`], how they [`mod@print`](mod@print) and
//! [`export`].

mod charts;
pub mod check;
pub mod choose;
#[cfg(feature = "cite")]
pub mod cite;
mod completeness;
pub mod completions;
pub mod convert;
pub mod count;
mod dimension;
mod editions;
pub mod escape;
pub mod export;
pub mod faults;
pub mod filter;
mod gaps;
mod grid;
pub mod list;
pub mod man;
pub(crate) mod matched;
pub mod open;
pub mod order;
pub mod print;
mod say;
pub mod schema;
pub mod search;
mod sheet;
pub mod show;
pub mod stats;
mod tally;
pub mod titles;
pub mod translations;
mod units;
pub(crate) mod values;
