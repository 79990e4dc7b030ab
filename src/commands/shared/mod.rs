//! Parts that several commands need: selecting, sorting, titles, record tables and notices.

pub(crate) mod notices;
pub(crate) mod record_table;
pub(crate) mod select;
pub(crate) mod sort;
pub(crate) mod titles;
