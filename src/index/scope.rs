//! How much of what codes mean is indexed.

use std::collections::HashSet;

/// The countries, regions and languages whose names are indexed: they have names in sixty languages each, and of those of
/// a country that a query has nothing to do with none is met.
#[derive(Clone, Debug, Default)]
pub enum Scope {
    /// All of them.
    #[default]
    All,
    /// Those that one query has to do with, by code.
    Query {
        /// Of countries, ISO 3166-1 alpha-2.
        countries: HashSet<String>,
        /// Of regions.
        regions: HashSet<String>,
        /// Of languages, BCP 47.
        languages: HashSet<String>,
    },
}

impl Scope {
    /// Whether this country's names are indexed.
    #[must_use]
    pub fn has_country(&self, code: &str) -> bool {
        match self {
            Scope::All => true,
            Scope::Query { countries, .. } => countries.contains(code),
        }
    }

    /// Whether this region's names are indexed.
    #[must_use]
    pub fn has_region(&self, code: &str) -> bool {
        match self {
            Scope::All => true,
            Scope::Query { regions, .. } => regions.contains(code),
        }
    }

    /// Whether this language's names are indexed.
    #[must_use]
    pub fn has_language(&self, code: &str) -> bool {
        match self {
            Scope::All => true,
            Scope::Query { languages, .. } => languages.contains(code),
        }
    }
}
