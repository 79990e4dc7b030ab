//! The commands, one file each, and what they share: [`choose`] which records, their [`order`], how they [`mod@print`](mod@print) and
//! [`export`].

pub mod check;
pub mod choose;
#[cfg(feature = "cite")]
pub mod cite;
pub mod count;
mod editions;
pub mod export;
pub mod filter;
mod grid;
pub mod list;
mod matched;
pub mod order;
pub mod print;
pub mod search;
mod sheet;
pub mod show;
pub mod translations;
mod values;
