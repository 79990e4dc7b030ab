//! Output formats: one file each. They see records only.

pub mod json;
