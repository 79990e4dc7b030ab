//! Parts that several commands need: selecting, sorting, titles, lists of records and notices.

pub(crate) mod given_ids;
pub(crate) mod html_page;
pub(crate) mod local_names;
pub(crate) mod notices;
pub(crate) mod page;
pub(crate) mod record_list;
pub(crate) mod record_table;
pub(crate) mod select;
pub(crate) mod sort;
pub(crate) mod titles;
pub(crate) mod value_format;
