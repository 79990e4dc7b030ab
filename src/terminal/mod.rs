//! The terminal: its width and colours, what may reach it, styled lines, the pager and progress.
pub(crate) mod browser;
pub(crate) mod buffered_output;
pub(crate) mod clipboard;
pub mod history;
pub(crate) mod hyperlinks;
pub(crate) mod pager;
pub(crate) mod places;
pub mod progress;
pub(crate) mod sanitizing_writer;
pub(crate) mod style;
pub mod styled_line;
pub(crate) mod symbols;
pub mod view;
pub(crate) mod wrap;
