//! Checks of the addresses of works, units and initiatives: their form, their language, and what they lead to.

use std::collections::HashSet;

use crate::catalogue::Entry;
use crate::check::all_ids::AllIds;
use crate::check::entry::Checked;
use crate::check::violation::Violation;
use crate::error::shortened;
use crate::filter::is_language;
use crate::messages::{address_fault, words};
use crate::record::{Edition, Record, web_address};

pub(crate) fn form(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    checked
        .texts_of(&["url", "addresses"])
        .filter_map(|leaf| {
            let problem = address_fault(web_address::fault(&leaf.text)?, shortened(&leaf.text));
            Some(Violation::at(&leaf.path, problem))
        })
        .collect()
}

/// Compares the tag `lang--fr` in an address of the ILO's site with the language for which a record gives the address.
///
/// The ILO has some texts under a tag of another language. Such an address is allowed if a source there supports a text
/// in the record's language (`title.tr`), because somebody read that text at the address.
pub(crate) fn language(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    let Entry::Record(record) = checked.entry else {
        return Vec::new();
    };
    let read: HashSet<(&str, &str)> = record
        .sources()
        .iter()
        .flat_map(|source| source.supports.iter().map(|field| (page(&source.url), field.as_str())))
        .filter_map(|(page, field)| Some((page, field.split_once('.')?.1)))
        .collect();
    let of_editions = |(index, edition): (usize, &Edition<'_>)| {
        let path = format!("editions[{index}].url");
        disagreement(&path, &edition.language, edition.url.as_deref()?, &read)
    };
    let by_language =
        |(language, url): (&str, &str)| disagreement(&format!("addresses.{language}"), language, url, &read);
    match record {
        Record::Publication(r) => r.editions.iter().enumerate().filter_map(of_editions).collect(),
        Record::Initiative(r) => r.addresses.iter().filter_map(by_language).collect(),
        Record::Instrument(r) => r.addresses.iter().filter_map(by_language).collect(),
        Record::Unit(_) => Vec::new(),
    }
}

fn disagreement(path: &str, language: &str, url: &str, read: &HashSet<(&str, &str)>) -> Option<Violation> {
    let tag = url.split('/').find_map(|segment| segment.strip_prefix("lang--"))?;
    if is_language(language, tag) || read.contains(&(page(url), language)) {
        return None;
    }
    Some(Violation::at(path, words::check_address_language(shortened(tag), shortened(language))))
}

/// Returns an address without its scheme and `www.`, which lead to one page of the ILO.
fn page(url: &str) -> &str {
    let page = url.split_once("://").map_or(url, |(_, page)| page);
    page.strip_prefix("www.").unwrap_or(page)
}

/// Reports pages that list many works, whose address is no address of one work. Such a page may be a source.
pub(crate) fn list_page(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    checked
        .texts_of(&["url", "addresses"])
        .filter(|leaf| !leaf.path.starts_with("sources[") && web_address::is_list(&leaf.text))
        .map(|leaf| Violation::at(&leaf.path, words::check_list_page(shortened(&leaf.text))))
        .collect()
}
