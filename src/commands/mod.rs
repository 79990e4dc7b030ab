//! The commands, one file each, and what they share: [`choose`] which records, their [`order`], how they [`print`].

pub mod choose;
pub mod count;
pub mod filter;
pub mod list;
pub mod order;
pub mod print;
mod sheet;
pub mod show;
mod values;
