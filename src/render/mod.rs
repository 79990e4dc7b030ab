//! Layouts for people: tables, details, trees and bars.
pub mod bars;
pub(crate) mod boxed_table;
pub mod details;
pub(crate) mod plain_table;
pub mod table;
pub mod tree;
