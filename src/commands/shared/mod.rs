//! Parts that several commands need: selecting, sorting, record tables and notices.
pub(crate) mod code_names;
pub mod notices;
pub mod record_table;
pub mod select;
pub mod sort;
pub mod titles;
