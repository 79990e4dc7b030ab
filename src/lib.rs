//! ssefind finds the ILO's publications on the social and solidarity economy, and the units, initiatives and
//! instruments behind them. The catalogue is embedded in the program.
//!
//! Imports run one way between the modules; `ARCHITECTURE.md` states the order, and a test checks it.

pub mod catalogue;
pub mod check;
pub mod cli;
pub(crate) mod codes;
pub(crate) mod commands;
pub mod completion;
pub mod config;
pub(crate) mod engine;
pub mod error;
pub mod export;
pub(crate) mod facets;
pub mod filter;
pub mod import;
pub mod index;
pub mod lexicon;
pub mod messages;
pub mod outcome;
pub mod record;
pub(crate) mod render;
pub(crate) mod schema;
pub mod search;
pub mod terminal;
pub mod text;

use std::borrow::Cow;
use std::io::Write;
use std::path::PathBuf;

use crate::catalogue::{Beside, Catalogue, STDIN, is_stdin};
use crate::cli::{CatalogueCommand, Cli, Command, LIST_FIELDS};
use crate::commands::search::SearchRecorder;
use crate::commands::shared::notices::OnFault;
use crate::engine::Reader;
use crate::engine::address::only_files;
use crate::error::Error;
use crate::export::fields::FIELDS;
use crate::export::shaped_writer::ShapedWriter;
use crate::import::encoding::{self, Encoding};
use crate::messages::words;
use crate::outcome::Outcome;
use crate::search::stream::{Ids, Large};
use crate::terminal::sanitizing_writer::{Escape, SanitizingWriter};
use crate::terminal::view::Session;

/// Runs a command.
///
/// # Errors
/// See [`Error`]. Output before the failure stays printed.
pub fn run(cli: &Cli, session: &mut Session<'_>) -> Result<Outcome, Error> {
    let escape = commands::escape(&cli.command).filter(|_| session.view.is_terminal());
    let mut sanitizing_writer;
    let out: &mut dyn Write = match escape {
        None => &mut *session.out,
        Some(escape) => {
            sanitizing_writer = SanitizingWriter::new(session.out, escape);
            &mut sanitizing_writer
        }
    };
    let session = &mut Session {
        out,
        // Messages are sanitized for a pipe too.
        err: &mut SanitizingWriter::new(session.err, Escape::Text),
        view: session.view,
        progress: session.progress,
    };
    let encoding = cli.encoding.as_deref().map(encoding::named).transpose().map_err(Error::Usage)?;
    let outcome = match &cli.command {
        // `check` reads invalid catalogues too; the other commands need a valid one.
        Command::Check(args) => {
            only_files(cli.catalogue.iter().chain(&args.files))?;
            commands::check::run(args, &cli.catalogue, encoding, session)
        }
        Command::Config(args) => commands::config::run(args, &cli.settings, session),
        Command::Schema(args) => commands::schema::run(args, session),
        Command::Completions(args) => commands::completions::run(args, session),
        Command::Man(args) => {
            // Man pages are for other systems too, so they do not follow this system's locale.
            let interface = cli.interface.unwrap_or_default();
            commands::man::run(args, interface, session)
        }
        Command::Convert(args) => {
            only_files(cli.catalogue.iter().chain(&args.files))?;
            commands::convert::run(args, &cli.catalogue, encoding, session)
        }
        Command::Index(args) => commands::index::run(args, &cli.catalogue, encoding, session),
        Command::Reading(command) => in_shape(command, cli, encoding, session),
    }?;
    session.out.flush()?;
    Ok(outcome)
}

/// Runs the command with what `--fields`, `--bom`, `--no-header` and `--print0` ask for.
fn in_shape(
    command: &CatalogueCommand,
    cli: &Cli,
    encoding: Option<&'static Encoding>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let Some((fields, format, shape)) = command.shape() else {
        return with_catalogue(command, cli, encoding, session);
    };
    if fields == Some(LIST_FIELDS) {
        writeln!(session.out, "{}", FIELDS.join("\n"))?;
        return Ok(Outcome::Found);
    }
    shape.check(format)?;
    let mut out =
        ShapedWriter { out: session.out, bom: shape.bom, no_header: shape.no_header, print0: shape.print0 };
    let session =
        &mut Session { out: &mut out, err: session.err, view: session.view, progress: session.progress };
    with_catalogue(command, cli, encoding, session)
}

fn with_catalogue(
    command: &CatalogueCommand,
    cli: &Cli,
    encoding: Option<&'static Encoding>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let options = command.catalogue_options();
    if command.ids().iter().any(|id| id == STDIN) && cli.catalogue.iter().any(|path| is_stdin(path)) {
        return Err(Error::Usage(words::stdin_twice()));
    }
    if let Some(reader) = engine::open(&cli.catalogue)? {
        return with_index(command, &reader, cli, session);
    }
    // A search reads large files in parts; other commands need the whole catalogue.
    let (mut large, mut whole) = match command {
        CatalogueCommand::Search(_) if encoding.is_none() => Large::among(&cli.catalogue),
        _ => (Vec::new(), cli.catalogue.clone()),
    };
    let ids = if options.strict { valid_ids(&large, &whole, session)? } else { None };
    if options.strict && ids.is_none() {
        (large, whole) = (Vec::new(), cli.catalogue.clone());
    }
    let files = catalogue::read_files(&whole, encoding)?;
    let again;
    let catalogue = if files.is_empty() && large.is_empty() {
        Catalogue::Embedded(catalogue::Embedded)
    } else {
        let beside = Beside::of(options.with_embedded);
        // A search indexes records; other commands need few of them at a time.
        let load = match command {
            CatalogueCommand::Search(_) | CatalogueCommand::Browse(_) => Catalogue::load,
            _ => Catalogue::list,
        };
        let (mut catalogue, mut faults) = load(&files, beside)?;
        if ids.is_some_and(|ids| catalogue.ids().iter().any(|id| ids.may_have(id))) {
            large.clear();
            again = catalogue::read_files(&cli.catalogue, encoding)?;
            (catalogue, faults) = load(&again, beside)?;
        }
        commands::shared::notices::report_faults(&faults, OnFault::of(options.strict), session)?;
        catalogue
    };
    match command {
        CatalogueCommand::Search(args) => {
            let recorder = SearchRecorder { history: &cli.history, files: &cli.catalogue };
            let on_fault = OnFault::of(options.strict);
            commands::search::run(args, &catalogue, &large, None, on_fault, &recorder, session)
        }
        command => over_whole(command, &catalogue, cli, session),
    }
}

/// Runs a command over an index of an engine. The engine provides the candidates of a search, and most lists and
/// counts. Commands with ids read the records of these ids, and other commands read all records.
fn with_index(
    command: &CatalogueCommand,
    reader: &Reader,
    cli: &Cli,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let options = command.catalogue_options();
    let on_fault = OnFault::of(options.strict);
    if let Some(outcome) = commands::over_index::run(command, reader, session)? {
        return Ok(outcome);
    }
    // Standard input can be read only once.
    let with_ids = match commands::shared::given_ids::read(command.ids())? {
        Cow::Borrowed(_) => None,
        Cow::Owned(ids) => command.with_ids(ids),
    };
    let command = with_ids.as_ref().unwrap_or(command);
    let file = match command {
        CatalogueCommand::Search(_) if options.with_embedded => {
            return Err(Error::Usage(words::engine_alone()));
        }
        CatalogueCommand::Search(args) => {
            let catalogue = Catalogue::Loaded { records: Vec::new(), topics: Vec::new() };
            let recorder = SearchRecorder { history: &cli.history, files: &cli.catalogue };
            let reader = Some(reader);
            return commands::search::run(args, &catalogue, &[], reader, on_fault, &recorder, session);
        }
        CatalogueCommand::Show(args) => reader.by_ids(&args.ids, &cli.last_hits),
        #[cfg(feature = "cite")]
        CatalogueCommand::Cite(args) => reader.by_ids(&args.ids, &cli.last_hits),
        CatalogueCommand::Translations(args) if !args.ids.is_empty() => {
            if args.selection.conditions.is_empty() {
                reader.by_ids(&args.ids, &cli.last_hits)
            } else {
                reader.all()
            }
        }
        CatalogueCommand::Open(args) => reader.by_ids(std::slice::from_ref(&args.id), &cli.last_hits),
        _ => reader.all(),
    }?;
    let files = [file];
    let (catalogue, faults) = Catalogue::load(&files, Beside::of(options.with_embedded))?;
    commands::shared::notices::report_faults(&faults, on_fault, session)?;
    over_whole(command, &catalogue, cli, session)
}

/// Runs a command over records in memory.
fn over_whole(
    command: &CatalogueCommand,
    catalogue: &Catalogue<'_>,
    cli: &Cli,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    match command {
        CatalogueCommand::List(args) => commands::list::run(args, catalogue, session),
        CatalogueCommand::Filter(args) => commands::filter::run(args, catalogue, session),
        CatalogueCommand::Translations(args) => {
            commands::translations::run(args, catalogue, &cli.last_hits, session)
        }
        CatalogueCommand::Show(args) => commands::show::run(args, catalogue, &cli.last_hits, session),
        #[cfg(feature = "cite")]
        CatalogueCommand::Cite(args) => commands::cite::run(args, catalogue, &cli.last_hits, session),
        CatalogueCommand::Stats(args) => commands::stats::run(args, catalogue, session),
        CatalogueCommand::Search(args) => {
            let recorder = SearchRecorder { history: &cli.history, files: &cli.catalogue };
            commands::search::run(args, catalogue, &[], None, OnFault::Continue, &recorder, session)
        }
        CatalogueCommand::Browse(args) => commands::browse::run(args, catalogue, session),
        CatalogueCommand::Open(args) => commands::open::run(args, catalogue, &cli.last_hits, session),
    }
}

/// Returns the ids of large files, or `None` if one of the files has an error. The caller then loads the files whole,
/// which reports the error.
fn valid_ids(large: &[Large], whole: &[PathBuf], session: &Session<'_>) -> Result<Option<Ids>, Error> {
    // If two files share an id, all files are read a second time. Standard input can be read only once.
    if large.is_empty() || whole.iter().any(|path| is_stdin(path)) {
        return Ok(None);
    }
    Ids::of(large, session.progress)
}
