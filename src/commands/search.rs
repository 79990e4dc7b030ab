//! `search`: records by words.

use serde::Serialize;

use crate::Outcome;
use crate::catalogue::Catalogue;
use crate::cli::SearchArgs;
use crate::error::Error;
use crate::output::json;
use crate::record::Record;
use crate::search::{Query, search};
use crate::session::Session;

#[derive(Serialize)]
struct Matched<'r> {
    #[serde(flatten)]
    record: &'r Record<'r>,
    #[serde(rename = "match")]
    met: serde_json::Value,
}

/// Finds records.
///
/// # Errors
/// none yet
pub fn run(
    args: &SearchArgs,
    catalogue: &Catalogue<'_>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let query = Query::parse(&args.words.join(" ")).map_err(|_| Error::Usage("empty".into()))?;
    let index = catalogue.index();
    let mut found = search(&index, &query);
    found.hits.truncate(args.shape.limit.unwrap_or(20) as usize);
    let numbers: Vec<u32> = found.hits.iter().map(|hit| hit.record).collect();
    let records = catalogue.fetch(&numbers)?;
    let matched: Vec<Matched<'_>> = records
        .iter()
        .zip(&found.hits)
        .map(|(record, hit)| Matched {
            record,
            met: serde_json::json!({"score": hit.score, "share": hit.share, "order": hit.order, "cover": hit.cover, "terms": hit.terms.iter().map(|t| format!("{} {} {:?} {} {} {}", t.term, t.word, t.field, t.language, t.how.word(), t.added)).collect::<Vec<_>>()}),
        })
        .collect();
    if args.shape.json {
        json::array(&matched, session.out)?;
    } else {
        for m in &matched {
            writeln!(
                session.out,
                "{:.3} {:.2} {} | {} | {}",
                m.met["score"],
                m.met["share"],
                m.record.id(),
                m.record.title(),
                m.met["terms"]
            )?;
        }
    }
    writeln!(session.err, "{:?}", found.corrected)?;
    Ok(Outcome::of(!matched.is_empty()))
}
