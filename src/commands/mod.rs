//! The commands, one file each, and what they share: [`choose`] which records, their [`order`], how they [`print`].

mod editions;
mod grid;
mod sheet;
pub mod choose;
pub mod count;
pub mod filter;
pub mod list;
pub mod order;
pub mod print;
pub mod search;
pub mod search;
pub mod show;
pub mod translations;
mod values;
