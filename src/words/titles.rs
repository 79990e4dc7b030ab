//! Titles in a language that was asked for.

/// Heading of the column with the titles that publications are known by, in a pipe.
pub const KNOWN_AS: &str = "known as";
