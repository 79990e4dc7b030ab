//! The commands, one file each, and what they share: [`choose`] which records, their [`order`], how they [`mod@print`](mod@print) and
//! [`export`].

pub mod check;
#[cfg(feature = "cite")]
pub mod cite;
pub mod completions;
pub mod convert;
pub mod filter;
pub mod list;
pub mod man;
pub mod open;
pub mod schema;
pub mod search;
pub mod shared;
pub mod show;
pub mod stats;
pub mod translations;
