//! Declaration of `cite`.

use clap::{Args, ValueEnum};

use crate::cli::CatalogueOptions;

/// Default citation style.
pub(crate) const STYLE: &str = "apa";

/// Print formatted references, in APA style or any other
#[derive(Clone, Debug, Args)]
#[command(before_help = "Examples:
  ssefind cite world-of-work-11
  ssefind cite world-of-work-11 -s vancouver --language fr --locale fr
  ssefind cite r193 --style my.csl --format html
  ssefind cite --style list
  ssefind search youth --format ids | ssefind cite -")]
pub(crate) struct CiteArgs {
    /// Ids, or beginnings of ids; `-` reads them from standard input
    ///
    /// Ids, or unambiguous beginnings of ids; on a terminal, numbers of results of the last search; `-` reads ids from
    /// standard input, one on a line
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,

    /// CSL style or .csl file; `list` shows them
    ///
    /// Name of a CSL style, or a .csl file; `list` shows the names
    #[arg(short, long, value_name = "STYLE", default_value = STYLE)]
    pub style: String,

    /// Language of the terms that the style adds
    ///
    /// Language of the terms that the style adds ("n.d.", months): en, es, fr, pt-BR … [default: that of the interface
    /// if it is not English, else the style's]
    #[arg(long, value_name = "LOCALE")]
    pub locale: Option<String>,

    /// Language of the edition to cite
    ///
    /// Language of the edition to cite [default: that of the interface if it is not English and there is one, else that
    /// of the display title]
    #[arg(short, long, value_name = "LANG")]
    pub language: Vec<String>,

    /// text, markdown, html or rtf
    ///
    /// How to write italics and links
    #[arg(short, long, value_enum, value_name = "FORMAT", default_value_t = CiteFormat::Text)]
    pub format: CiteFormat,

    /// Copy the references to the clipboard too
    ///
    /// Copy the references too: to the desktop's clipboard, and to the terminal's (OSC 52)
    #[arg(long)]
    pub copy: bool,

    /// Options of the catalogue's files
    #[command(flatten)]
    pub catalogue_options: CatalogueOptions,
}

/// Markup of italics and links in the output of `cite`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CiteFormat {
    /// Plain text
    Text,
    /// Markdown
    Markdown,
    /// HTML
    Html,
    /// Rich Text Format, for word processors
    Rtf,
}
