//! Output: one file a format or layout. It sees records only, and knows nothing of commands.

mod columns;
mod frame;
pub mod ids;
pub mod json;
pub mod line;
pub mod paint;
pub mod sheet;
pub mod table;
pub mod wrap;
