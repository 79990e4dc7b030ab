//! Reading JSON record by record: splitting a file, naming the place of an error, and wording it.
pub(crate) mod error_message;
pub(crate) mod error_path;
pub(crate) mod line_of_field;
pub(crate) mod split;
