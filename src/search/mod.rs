//! Search: from the typed query to records, best first.
//!
//! Each step is one file: `query` parses, `expand` looks up the words and subjects of the index that match, `rank`
//! scores the records, and `results` puts the steps together. The index may be embedded or built at run time.

pub(crate) mod alternatives;
pub(crate) mod candidate;
pub(crate) mod catalogue_index;
pub(crate) mod concepts;
pub(crate) mod expand;
pub(crate) mod highlight;
pub(crate) mod hit;
pub(crate) mod keys;
pub(crate) mod level;
pub(crate) mod limits;
pub(crate) mod lookup;
pub(crate) mod query;
pub(crate) mod rank;
pub(crate) mod reasons;
pub(crate) mod resolve_compounds;
pub(crate) mod results;
pub mod stream;
pub(crate) mod suggest;
pub(crate) mod syntax;
pub(crate) mod terms;
pub(crate) mod title_bonus;
pub(crate) mod typos;
pub(crate) mod weights;

pub use crate::search::alternatives::{search, search_in};
pub use crate::search::highlight::Marker;
pub use crate::search::hit::{Hit, MatchKind, TermMatch};
pub use crate::search::keys::ConditionKey;
pub use crate::search::query::Query;
pub use crate::search::rank::Statistics;
pub(crate) use crate::search::rank::rarity;
pub use crate::search::reasons::{Meaning, Reason};
pub use crate::search::results::Found;
pub use crate::search::suggest::{found_alone, nearest_words};
pub use crate::search::syntax::QueryError;
pub use crate::search::terms::{QueryTerm, TermKind};
pub(crate) use crate::search::weights::{COVER, MOST_PARTIAL, ORDER, of_field, of_match_kind};
