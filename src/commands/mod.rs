//! The commands, one file each, and what they share: [`choose`] which records, their [`order`], how they [`print`] and
//! [`export`].

pub mod choose;
#[cfg(feature = "cite")]
pub mod cite;
pub mod count;
pub mod export;
pub mod filter;
pub mod list;
pub mod order;
pub mod print;
mod sheet;
pub mod show;
mod values;
