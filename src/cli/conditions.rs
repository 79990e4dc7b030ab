//! Conditions: the same options in every command that accepts them.

use clap::Args;

/// Conditions: a comma means or, a repeated flag means and.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
#[command(next_help_heading = "More conditions (comma: or, repeated flag: and)")]
pub struct Conditions {
    /// Exists in this language: a code or a name
    ///
    /// Exists in this language: a code or a name (`el`, `Greek`, `griego`, `ελληνικά`). With `-l es,fr` in Spanish or
    /// French, with `-l es -l fr` in both
    #[arg(short, long, value_name = "LANG")]
    pub language: Vec<String>,

    /// Has no recorded edition in this language
    #[arg(long, value_name = "LANG")]
    pub without_language: Vec<String>,

    /// Year or years: 2017, 2014..2019, 2014.., ..2010
    #[arg(short, long, value_name = "YEARS", allow_hyphen_values = true)]
    pub year: Vec<String>,

    /// Series, by name or part of it
    #[arg(short, long, value_name = "NAME")]
    pub series: Vec<String>,

    /// ILO unit behind it, by id, acronym or name
    #[arg(short, long, value_name = "UNIT")]
    pub unit: Vec<String>,

    /// Country it is about, by code or name
    #[arg(short, long, value_name = "COUNTRY")]
    pub country: Vec<String>,

    /// Region it is about: one of the ILO or a subregion of the UN, by name (`africa`, `Arab States`, `Asie du Sud`)
    #[arg(short, long, value_name = "REGION")]
    pub region: Vec<String>,

    /// Topic, by id or name in any language
    #[arg(short, long, value_name = "TOPIC")]
    pub topic: Vec<String>,

    /// Author, editor or body, by name or part of it
    #[arg(short, long, value_name = "NAME")]
    pub author: Vec<String>,

    /// Publisher, by name or part of it
    #[arg(long, value_name = "NAME")]
    pub publisher: Vec<String>,

    /// ISBN of an edition, with or without hyphens; finds the ISBN-10 by the ISBN-13, and the reverse
    #[arg(long, value_name = "ISBN")]
    pub isbn: Vec<String>,

    /// Lacks this fact: url (no address), isbn, title (of an edition), year, or source-ilo (no source at ilo.org)
    #[arg(long, value_name = "FACT")]
    pub lacking: Vec<String>,

    /// Words of one title, by `title:` in a query
    #[arg(skip)]
    pub title: Vec<String>,

    /// Kind (brief, report, guide …) or type (unit …)
    ///
    /// Kind of publication (brief, report, training, working-paper, guide, book, brochure, reader, standard,
    /// proceedings, newsletter, factsheet, article, case-study, periodical, strategy), of unit (organization,
    /// department, branch, programme, centre), of initiative (online-course, platform, country-project) or of
    /// instrument (constitution, declaration, recommendation, resolution, definition, conference); or a whole type:
    /// publication, unit, initiative, instrument
    #[arg(short, long, value_name = "KIND")]
    pub kind: Vec<String>,
}

impl Conditions {
    /// Returns whether there is no condition.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Conditions::default()
    }
}
