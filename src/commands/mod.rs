//! The commands, one file each, and what they share: [`choose`] which records, their [`order`], how they [`mod@print`](mod@print) and
//! [`export`].

pub mod check;
pub mod choose;
#[cfg(feature = "cite")]
pub mod cite;
pub mod completions;
pub mod count;
mod editions;
pub mod export;
pub mod filter;
mod grid;
pub mod list;
pub mod man;
pub(crate) mod matched;
pub mod open;
pub mod order;
pub mod print;
pub mod schema;
pub mod search;
mod sheet;
pub mod show;
pub mod translations;
pub(crate) mod values;
