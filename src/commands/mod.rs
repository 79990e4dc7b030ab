//! The commands, one file each, and what they share: [`choose`] which records, their [`order`], how they [`print`].

pub mod check;
pub mod choose;
pub mod count;
mod editions;
pub mod filter;
mod grid;
pub mod list;
pub mod order;
pub mod print;
pub mod search;
mod sheet;
pub mod show;
pub mod translations;
mod values;
