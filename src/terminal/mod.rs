//! The terminal: its width and colours, what may reach it, styled lines, the pager and progress.
pub(crate) mod held_output;
pub(crate) mod hyperlinks;
pub mod pager;
pub mod progress;
pub mod sanitizing_writer;
pub mod style;
pub mod styled_line;
pub mod symbols;
pub mod view;
pub mod wrap;
