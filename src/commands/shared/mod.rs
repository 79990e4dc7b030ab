//! Parts that several commands need: selecting, sorting, titles, record tables and notices.

pub mod notices;
pub mod record_table;
pub mod select;
pub mod sort;
pub mod titles;
