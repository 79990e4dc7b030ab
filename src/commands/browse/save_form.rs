//! The question into which file, and in which format, to write the marked records.

use clap::ValueEnum;

use crate::cli::Format;
use crate::commands::browse::edit_line::EditLine;

/// The answers so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SaveForm {
    pub(crate) format: Format,
    pub(crate) file: EditLine,
}

impl SaveForm {
    pub(crate) fn new() -> SaveForm {
        let format = Format::Bibtex;
        SaveForm { format, file: EditLine::new(&format!("ssefind.{}", ending(format))) }
    }

    /// Goes to the next format, or to the one before. The ending of the file's name follows.
    pub(crate) fn switch_format(&mut self, forward: bool) {
        let formats: Vec<Format> =
            Format::value_variants().iter().copied().filter(|format| *format != Format::Table).collect();
        let at = formats.iter().position(|format| *format == self.format).unwrap_or_default();
        let step = if forward { 1 } else { formats.len() - 1 };
        let next = formats[(at + step) % formats.len()];
        if let Some(name) = self.file.text().strip_suffix(ending(self.format)) {
            self.file = EditLine::new(&format!("{name}{}", ending(next)));
        }
        self.format = next;
    }

    /// Returns the name of the format, as `--format` has it.
    pub(crate) fn format_name(&self) -> String {
        self.format.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }
}

/// Returns the usual ending of a file in this format.
fn ending(format: Format) -> &'static str {
    match format {
        Format::Table | Format::Ids => "txt",
        Format::Json => "json",
        Format::Jsonl => "jsonl",
        Format::Csv => "csv",
        Format::Tsv => "tsv",
        Format::Markdown => "md",
        Format::Html => "html",
        Format::Bibtex => "bib",
        Format::Ris => "ris",
        Format::CslJson => "csl.json",
        Format::OpensearchBulk => "ndjson",
    }
}

#[cfg(test)]
mod tests {
    use super::SaveForm;
    use crate::commands::browse::edit_line::Edit;

    #[test]
    fn the_ending_follows_the_format_until_it_is_changed() {
        let mut form = SaveForm::new();
        assert_eq!((form.format_name().as_str(), form.file.text()), ("bibtex", "ssefind.bib"));
        form.switch_format(true);
        assert_eq!((form.format_name().as_str(), form.file.text()), ("ris", "ssefind.ris"));
        form.file.edit(Edit::Backspace);
        form.switch_format(false);
        assert_eq!((form.format_name().as_str(), form.file.text()), ("bibtex", "ssefind.ri"));
    }
}
