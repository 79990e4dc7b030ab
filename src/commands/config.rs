//! `config`: the settings, and where each comes from.

use serde_json::Value;

use crate::cli::ConfigArgs;
use crate::cli::settings::{Origin, Setting, Settings};
use crate::error::Error;
use crate::export::json_types::{SettingText, SettingValue};
use crate::messages::words;
use crate::outcome::Outcome;
use crate::render;
use crate::render::table::{Cell, Column, Table};
use crate::terminal::view::Session;
use crate::text::sanitize::clean;

/// Prints the settings.
///
/// # Errors
/// A citation style that does not exist; failed writes.
pub(crate) fn run(
    args: &ConfigArgs,
    settings: &Settings,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    #[cfg(feature = "cite")]
    check_style(settings)?;
    let file = settings.file.as_ref().map(|file| file.display().to_string());
    if args.json {
        let list: Vec<SettingValue<'_>> =
            settings.list.iter().map(|setting| json(setting, file.as_deref())).collect();
        serde_json::to_writer_pretty(&mut *session.out, &list).map_err(std::io::Error::from)?;
        session.out.write_all(b"\n")?;
        return Ok(Outcome::Found);
    }
    let interface = session.view.interface;
    let origin = |origin: &Origin| match origin {
        Origin::Flag => words::config_by_flag().text(interface),
        Origin::Variable(name) => (*name).to_owned(),
        Origin::File(line) => format!("{}:{line}", file.as_deref().unwrap_or_default()),
        Origin::Default => words::config_by_default().text(interface),
    };
    let row = |setting: &Setting| {
        vec![
            Cell::plain(setting.key),
            Cell::plain(&written(&setting.value)),
            Cell::plain(&origin(&setting.origin)),
        ]
    };
    let table = Table {
        columns: vec![
            Column::whole(&words::config_key().text(interface)),
            Column::wraps(&words::config_value_head().text(interface), 20),
            Column::wraps(&words::config_from().text(interface), 20),
        ],
        rows: settings.list.iter().map(row).collect(),
    };
    render::write(&table, session.view, session.out)?;
    session.out.flush()?;
    let message = match &settings.file {
        None => words::config_no_home(),
        Some(path) if path.exists() => words::config_file(clean(&path.display().to_string())),
        Some(path) => words::config_file_missing(clean(&path.display().to_string())),
    };
    session.report(&message);
    Ok(Outcome::Found)
}

/// Returns the value as one types it.
fn written(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(written).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

fn json<'s>(setting: &'s Setting, file: Option<&'s str>) -> SettingValue<'s> {
    let (from, variable, line) = match &setting.origin {
        Origin::Flag => ("flag", None, None),
        Origin::Variable(name) => ("variable", Some(*name), None),
        Origin::File(line) => ("file", None, Some(*line)),
        Origin::Default => ("default", None, None),
    };
    let file = file.filter(|_| line.is_some());
    SettingValue { key: setting.key, value: SettingText(&setting.value), from, variable, file, line }
}

/// Checks the style of the config file, which only the archive of styles knows.
#[cfg(feature = "cite")]
fn check_style(settings: &Settings) -> Result<(), Error> {
    use crate::error::Fault;

    let style = settings.list.iter().find(|setting| setting.key == "style");
    if let Some(Setting { value: Value::String(style), origin: Origin::File(line), .. }) = style
        && let Err(problem) = crate::commands::cite::style(style)
    {
        let file = settings.file.as_ref().map(|file| file.display().to_string()).unwrap_or_default();
        let fault = Fault::new(file, Some(*line), problem.message());
        return Err(Error::Catalogue(Fault { field: Some("style".into()), ..fault }));
    }
    Ok(())
}
