//! The scope of an index: the codes whose names are indexed.

use std::collections::HashSet;

/// The countries, regions and languages whose names are indexed. Each has names in sixty languages, so an index for one
/// query leaves out those that the query cannot match.
#[derive(Clone, Debug, Default)]
pub enum Scope {
    /// All codes.
    #[default]
    All,
    /// The codes that one query can match.
    Query {
        /// Countries, ISO 3166-1 alpha-2.
        countries: HashSet<String>,
        /// Regions.
        regions: HashSet<String>,
        /// Languages, BCP 47.
        languages: HashSet<String>,
    },
}

impl Scope {
    /// Returns whether this country's names are indexed.
    #[must_use]
    pub(crate) fn has_country(&self, code: &str) -> bool {
        match self {
            Scope::All => true,
            Scope::Query { countries, .. } => countries.contains(code),
        }
    }

    /// Returns whether this region's names are indexed.
    #[must_use]
    pub(crate) fn has_region(&self, code: &str) -> bool {
        match self {
            Scope::All => true,
            Scope::Query { regions, .. } => regions.contains(code),
        }
    }

    /// Returns whether this language's names are indexed.
    #[must_use]
    pub(crate) fn has_language(&self, code: &str) -> bool {
        match self {
            Scope::All => true,
            Scope::Query { languages, .. } => languages.contains(code),
        }
    }
}
