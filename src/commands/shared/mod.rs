//! Parts that several commands need: selecting, sorting, record tables and notices.
pub mod count;
pub mod notices;
pub mod record_table;
pub(crate) mod say;
pub mod select;
pub mod sort;
pub mod titles;
