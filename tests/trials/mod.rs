//! Trials of the fuzzing engine and of `tests/fuzz.rs` with arbitrary bytes. Each function panics on a fault.

#[cfg(feature = "cite")]
mod citations;
mod command;
mod file;
mod large;
mod query;
mod readers;
mod record;
mod writers;

#[cfg(feature = "cite")]
pub(crate) use citations::{cite_records, cite_style};
pub(crate) use large::large;
pub(crate) use query::query;
pub(crate) use readers::{
    check, files, packed, read_bibtex, read_csl_json, read_records, read_ris, read_transcribed,
};
#[cfg(feature = "cite")]
pub(crate) use writers::write_citation;
pub(crate) use writers::{
    write_bibtex, write_csl_json, write_csv, write_json, write_markdown, write_opensearch, write_ris,
    write_sheet, write_table, write_translations,
};
