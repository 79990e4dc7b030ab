//! Entries of a publication. The editions come first, because readers need editions most.

use crate::commands::show::entries::{countries, each, joined, one, together};
use crate::commands::show::names::Names;
use crate::messages::{Message, words};
use crate::record::{Container, Edition, Name, Publication};
use crate::render::details::{Entry, Sheet};
use crate::terminal::style::Tone;

pub(crate) fn add(publication: &Publication<'_>, names: &Names, sheet: &mut Sheet) {
    sheet.add(words::label_editions(), publication.editions.iter().map(|each| edition(names, each)));
    sheet.add(words::label_other_titles(), each(&publication.other_titles));
    sheet.add(
        words::label_series(),
        publication.series.iter().map(|series| match &series.number {
            Some(number) => {
                let message = words::series_number(series.name.as_str(), number.as_str());
                Entry::plain(&names.text(&message))
            }
            None => Entry::plain(&series.name),
        }),
    );
    sheet.add(words::label_in(), publication.container.iter().map(|container| part_of(names, container)));
    sheet.add(words::label_volume(), one(publication.volume.as_ref()));
    sheet.add(words::label_number(), one(publication.number.as_ref()));
    sheet.add(words::label_edition_statement(), one(publication.edition_statement.as_ref()));
    sheet.add(words::label_genre(), one(publication.genre.as_ref()));
    // The year adds nothing to a date that begins with it.
    let year = publication.year.map(|year| year.to_string());
    let year = year.filter(|year| publication.date.as_ref().is_none_or(|date| !date.starts_with(year)));
    sheet.add(words::label_year(), year.map(|year| Entry::plain(&year)));
    sheet.add(words::label_date(), one(publication.date.as_ref()));
    sheet.add(words::label_until(), publication.until.map(|year| Entry::plain(&year.to_string())));
    sheet.add(words::label_authors(), written(names, &publication.authors));
    sheet.add(words::label_editors(), written(names, &publication.editors));
    sheet.add(
        words::label_publishers(),
        together(publication.publishers.iter().map(|name| names.body(name).to_owned())),
    );
    sheet.add(words::label_place(), one(publication.place.as_ref()));
    sheet.add(words::label_doi(), one(publication.doi.as_ref()));
    sheet.add(words::label_issn(), one(publication.issn.as_ref()));
    sheet.add(words::label_pages(), publication.pages.map(|pages| Entry::plain(&pages.to_string())));
    sheet.add(words::label_countries(), countries(names, &publication.countries));
    sheet.add(words::label_regions(), together(publication.regions.iter().map(|name| names.region(name))));
    sheet.add(words::label_topics(), together(publication.topics.iter().map(|id| names.topic(id))));
    sheet.add(words::label_keywords(), together(publication.keywords.iter().map(ToString::to_string)));
    sheet.add(words::label_abstract(), one(publication.r#abstract.as_ref()));
    sheet.add(words::label_units(), publication.units.iter().map(|id| Entry::plain(&names.unit(id))));
    for (label, ids) in [
        (words::label_instruments(), &publication.instruments),
        (words::label_related(), &publication.related),
    ] {
        let entry = |id| Entry::plain(&names.title(id)).with(id, Tone::Id);
        sheet.add(label, ids.iter().map(|id| entry(id)));
    }
    sheet.add(words::label_former_ids(), each(&publication.former_ids));
}

/// Returns the journal, book or proceedings, with volume, issue and pages: `Review, vol. 4, no. 4, pp. 3–14`.
fn part_of(names: &Names, container: &Container<'_>) -> Entry {
    let editors: Vec<_> = container.editors.iter().map(Name::as_written).collect();
    let editors = (!editors.is_empty()).then(|| editors.join(", "));
    let part = |text: Option<&str>, message: fn(&str) -> Message| text.map(|text| names.text(&message(text)));
    let parts = [
        container.title.as_deref().map(str::to_owned),
        part(editors.as_deref(), |names| words::in_editors(names)),
        part(container.volume.as_deref(), |volume| words::in_volume(volume)),
        part(container.issue.as_deref(), |issue| words::in_issue(issue)),
        part(container.pages.as_deref(), |pages| words::in_pages(pages)),
        part(container.issn.as_deref(), |issn| words::in_issn(issn)),
    ];
    Entry::plain(&parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// One entry for each name, as people write it.
fn written(names: &Names, given: &[Name<'_>]) -> impl Iterator<Item = Entry> {
    given.iter().map(|name| match name.literal() {
        Some(body) => Entry::plain(names.body(body)),
        None => Entry::plain(&name.as_written()),
    })
}

fn edition(names: &Names, edition: &Edition<'_>) -> Entry {
    let title =
        edition.title.as_ref().map_or_else(|| names.text(&words::title_not_recorded()), ToString::to_string);
    let mut entry = Entry::led(&names.language(&edition.language), &title);
    if !edition.isbn.is_empty() {
        entry = entry.with(&names.text(&words::isbn(joined(&edition.isbn))), Tone::Plain);
    }
    if let Some(date) = &edition.date {
        entry = entry.with(date, Tone::Plain);
    }
    if let Some(url) = &edition.url {
        entry = entry.with_link(url, Tone::Plain);
    }
    entry
}
