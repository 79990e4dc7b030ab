//! Tests of the binary and of the library's public face, in one program so that the library is linked once.

mod architecture;
mod bad_input;
#[cfg(target_os = "linux")]
mod browse;
mod catalogue_faults;
mod catalogue_xml;
mod catalogues;
mod check;
mod check_faults;
#[cfg(feature = "cite")]
mod citations;
#[cfg(feature = "cite")]
mod cite;
#[cfg(unix)] // the scripts that type are for Unix
mod completions;
mod concepts;
#[cfg(unix)] // the homes of these tests are Unix's
mod config;
mod contract;
mod data;
#[cfg(feature = "engine")]
mod engine;
mod fields;
mod fields_of_formats;
mod filter;
mod formats;
mod formats_page;
mod fuzz;
mod gloss;
mod hand_on;
mod harm;
mod help;
#[cfg(target_os = "linux")]
mod history;
mod import_properties;
mod imports;
mod index;
mod interface;
mod keys;
mod large;
mod lexicon;
mod links;
mod list;
mod man;
mod open;
mod opensearch;
#[cfg(target_os = "linux")]
mod pager;
#[cfg(unix)]
mod pipe;
mod profile;
mod query_syntax;
mod readers;
#[cfg(unix)]
mod readme;
mod real_files;
#[cfg(unix)] // the recipes are for a Unix shell
mod recipes;
mod regions;
mod relevance;
mod round_trip;
mod scan;
mod schema;
mod search;
mod search_properties;
mod security;
mod show;
mod stats;
mod stream_agreement;
mod stream_of_records;
mod support;
mod titles;
mod translations;
mod trials;
mod units;
mod version;
mod widths;
