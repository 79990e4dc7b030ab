//! `index`: writes records to an index of `OpenSearch` or Elasticsearch.

use std::path::PathBuf;

use crate::cli::IndexArgs;
#[cfg(feature = "engine")]
use crate::commands::shared::notices;
use crate::engine::address::{Address, only_files};
use crate::error::Error;
use crate::import::encoding::Encoding;
#[cfg(not(feature = "engine"))]
use crate::messages::words;
use crate::outcome::Outcome;
use crate::terminal::view::Session;

/// Writes the records of the files, or the embedded ones, and reports the counts on standard error.
///
/// # Errors
/// Files as with every command; an engine that fails, after which the index is as before.
pub(crate) fn run(
    args: &IndexArgs,
    catalogue: &[PathBuf],
    encoding: Option<&'static Encoding>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let paths: Vec<PathBuf> = catalogue.iter().chain(&args.files).cloned().collect();
    only_files(&paths)?;
    write(args, &paths, Address::parse(&args.to)?, encoding, session)
}

#[cfg(feature = "engine")]
fn write(
    args: &IndexArgs,
    paths: &[PathBuf],
    address: Address,
    encoding: Option<&'static Encoding>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    use crate::catalogue::{Catalogue, CatalogueFile, Embedded, Faults, read_files};
    use crate::commands::shared::notices::OnFault;
    use crate::engine::http::Client;
    use crate::engine::writer::{self, Input};
    use crate::messages::words;
    use crate::record::RecordType;

    let client = Client::new(address)?;
    let files = if paths.is_empty() {
        let records = Catalogue::Embedded(Embedded).records(&RecordType::ALL)?;
        let lines = records.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>();
        let lines = lines.map_err(std::io::Error::from)?;
        vec![CatalogueFile::new("ssefind".to_owned(), lines.join("\n"))]
    } else {
        read_files(paths, encoding)?
    };
    let on_fault = OnFault::of(args.strict);
    let input = Input::of(&files)?;
    notices::report_faults(&input.faults, on_fault, session)?;
    let (written, refused) = writer::write(&client, &input, session.progress)?;
    notices::report_faults(&Faults::of(&refused), OnFault::Continue, session)?;
    let message = words::engine_written(
        words::count_records(written.records),
        client.address.to_string(),
        written.sent.to_string(),
        written.unchanged.to_string(),
        written.removed.to_string(),
    );
    session.report(&message);
    Ok(Outcome::of(written.records > 0))
}

#[cfg(not(feature = "engine"))]
fn write(
    _: &IndexArgs,
    _: &[PathBuf],
    _: Address,
    _: Option<&'static Encoding>,
    _: &mut Session<'_>,
) -> Result<Outcome, Error> {
    Err(Error::Usage(words::engine_not_built()))
}
