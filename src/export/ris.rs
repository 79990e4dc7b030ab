//! RIS: *RIS Format Specifications* (Research Information Systems, 2011), UTF-8, lines ended by CR LF.
//!
//! Reference managers interpret some tags differently. The tags here are those that Zotero reads for every type: `ED`
//! for editors, `T2` for the series or journal. The number in a series is `M1`; a journal has `VL` and `IS`. Several
//! ISBNs share one `SN`, because the specification allows one. `LA` is a BCP 47 code.

use std::io::Write;

use crate::error::Error;
use crate::export::reference::Reference;
use crate::record::Name;
use crate::record::date::Date;
use crate::text::one_line;

/// Writes one entry per reference, each followed by an empty line.
///
/// # Errors
/// Failed writes.
pub fn write(references: &[Reference<'_>], out: &mut dyn Write) -> Result<(), Error> {
    for reference in references {
        entry(reference, out)?;
    }
    Ok(())
}

/// Writes an entry, and an empty line.
pub(crate) fn entry(reference: &Reference<'_>, out: &mut dyn Write) -> Result<(), Error> {
    let types = reference.genre.types();
    let mut tag = |tag: &str, value: &str| write!(out, "{tag}  - {}\r\n", one_line(value));
    tag("TY", types.ris)?;
    tag("ID", &reference.key)?;
    for author in &reference.authors {
        tag("AU", &name(author))?;
    }
    for editor in &reference.editors {
        tag("ED", &name(editor))?;
    }
    tag("TI", reference.title)?;
    if let Some(date) = reference.date {
        tag("PY", &format!("{:04}", date.year))?;
        tag("DA", &slashed(date))?;
    }
    let is_part = reference.genre.is_part();
    let rest = [
        ("M3", types.genre.or(reference.own_genre)),
        ("T2", reference.container.or(reference.session).or(reference.series.filter(|_| !is_part))),
        ("T3", reference.series.filter(|_| is_part)),
        ("ET", reference.edition_statement),
        ("VL", reference.volume),
        ("IS", reference.issue),
        ("M1", reference.number),
        ("CY", reference.place),
    ];
    for (name, value) in rest {
        if let Some(value) = value {
            tag(name, value)?;
        }
    }
    if !reference.publishers.is_empty() {
        tag("PB", &reference.publishers.join("; "))?;
    }
    let numbers: Vec<&str> = reference.isbn.iter().copied().chain(reference.issn).collect();
    if !numbers.is_empty() {
        tag("SN", &numbers.join(" "))?;
    }
    match reference.page_range.map(|pages| pages.split_once('–').unwrap_or((pages, ""))) {
        Some((first, "")) => tag("SP", first)?,
        Some((first, last)) => {
            tag("SP", first)?;
            tag("EP", last)?;
        }
        None => {}
    }
    if let Some(pages) = reference.pages.filter(|_| !is_part) {
        tag("SP", &pages.to_string())?;
    }
    if let Some(language) = reference.language {
        tag("LA", language)?;
    }
    for topic in &reference.topics {
        tag("KW", topic)?;
    }
    // Readers take an only line with semicolons for a list, and drop a keyword that they have already.
    if let [only] = reference.topics.as_slice()
        && only.contains(';')
    {
        tag("KW", only)?;
    }
    for (name, value) in [("AB", reference.summary), ("N1", reference.notes), ("DO", reference.doi)] {
        if let Some(value) = value {
            tag(name, value)?;
        }
    }
    if let Some(url) = &reference.url {
        tag("UR", url)?;
    }
    out.write_all(b"ER  - \r\n\r\n")?;
    Ok(())
}

/// Returns `van Empel, Carlien`, `Quiñones, Benjamin R., Jr.`: family, given, suffix.
///
/// The name of a body is unchanged. If the name has a comma, another one follows, by which `EndNote` recognizes a body.
pub(crate) fn name(name: &Name<'_>) -> String {
    match name {
        Name::Body(body) if body.literal.contains(',') => format!("{},", body.literal),
        Name::Body(body) => body.literal.to_string(),
        Name::Person(person) => {
            let particle = person.particle.iter().map(|particle| format!("{particle} "));
            let family = particle.chain([person.family.to_string()]).collect::<String>();
            let rest = [&person.given, &person.suffix].into_iter().flatten();
            rest.fold(family, |name, part| format!("{name}, {part}"))
        }
    }
}

/// Returns `YYYY/MM/DD/` with unknown parts left empty, as the specification requires.
fn slashed(date: Date) -> String {
    match date.month {
        None => format!("{:04}///", date.year),
        Some((month, None)) => format!("{:04}/{month:02}//", date.year),
        Some((month, Some(day))) => format!("{:04}/{month:02}/{day:02}/", date.year),
    }
}
