//! The commands, one file each.

#[cfg(feature = "cite")]
pub mod cite;
pub mod export;
pub mod show;
