//! Rewrites a CSL style around faults of the processor (hayagriva 0.10), before the processor renders with the style:
//!
//! - The processor prints nothing for `names` that have a `label` or `substitute` but no `name`
//!   (`nlm-citation-sequence`). The specification makes `name` optional, so the rewritten style has an empty one.
//! - A `names` inside a `choose` or `group` of a `substitute` does not take the form of the `names` around it
//!   (`chicago-author-date`). The inner `names` gets that form.
//! - `<if variable="editor">` is false behind a `substitute` that printed the editors. Therefore,
//!   `iso690-author-date-en` loses the year and the title. The tests read a stand-in of the item instead, which nothing
//!   prints.
//! - The processor prints no date inside a `substitute`: `iso690-author-date-en` prints `[no date]` for a dated law.
//!   Macros that a `substitute` calls get a copy, with the year as a text.
//! - The processor puts a delimiter in front of the month of a date that has no month: `(2012,)`, `2012 ;5(2)`. Months
//!   and days stand behind a test for a month and a day.
//! - The processor prints a group with nothing but a term and names that the item does not have: `in Proceedings` of a
//!   paper without editors (`harvard-cite-them-right`). A text without a value beside the names makes the group empty.
//! - The processor does not change the case of a label, `Ed.`, if the work is not in English. The label gets its
//!   capitals by a case that is the same in each language (`apa`).
//! - The processor makes `p.` of the pages to `pp.` also where the style has `plural="never"`
//!   (`nlm-citation-sequence`). The term replaces such a label.
//! - The processor distinguishes works of one author by a letter behind the year, but not behind `n.d.`
//!   (`elsevier-harvard`). The rewritten style has the letter there too.
//! - The processor prints the names of a reference in the form that distinguishes citations: `Oneil, Dia, et al.
//!   (2002)` beside another work of Oneil and others (`apa`). Another style makes the citations, with all their names
//!   in full.

use std::collections::BTreeSet;

use hayagriva::citationberg::taxonomy::{
    DateVariable, NameVariable, NumberOrPageVariable, NumberVariable, OtherTerm, StandardVariable, Term,
    Variable,
};
use hayagriva::citationberg::{
    Affixes, Choose, ChooseBranch, ChooseMatch, CslMacro, Date, DatePartName, DateParts, ElseBranch,
    Formatting, Group, IndependentStyle, InheritableNameOptions, LabelPluralize, LayoutRenderingElement,
    LongShortForm, Name, Names, NamesChild, TermForm, Text, TextCase, TextTarget,
};

/// Variables of an item that stand in for others. No style of the archive prints or tests them.
pub(super) const STAND_INS: [(StandIn, &str); 4] = [
    (StandIn::Author, "division"),
    (StandIn::Editor, "keyword"),
    (StandIn::Month, "printing-number"),
    (StandIn::Year, "citation-key"),
];

/// A stand-in for a test whether the item has an author, an editor or a month, or for the text of the year. The month
/// is a number if the day is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StandIn {
    Author,
    Editor,
    Month,
    Year,
}

impl StandIn {
    const fn variable(self) -> Variable {
        match self {
            StandIn::Author => Variable::Standard(StandardVariable::Division),
            StandIn::Editor => Variable::Standard(StandardVariable::Keyword),
            StandIn::Month => Variable::Number(NumberVariable::PrintingNumber),
            StandIn::Year => Variable::Standard(StandardVariable::CitationKey),
        }
    }
}

/// A variable that no item has.
const EMPTY: Variable = Variable::Standard(StandardVariable::PMCID);

/// Behind the name of a copied macro. A style file cannot have it in a name that it calls.
const COPY: &str = "\u{0}";

/// Rewrites the style.
pub(super) fn prepare(style: &mut IndependentStyle) {
    add_year_suffixes(style);
    copy_macros(style);
    for elements in lists(style) {
        rewrite_list(elements, None);
    }
}

/// Removes the sort keys of the references, and returns a style with them. Returns `None` if the references stand in
/// the order of the citations. The returned style has no quotation marks, which would sort in front of letters.
pub(super) fn take_order(style: &mut IndependentStyle) -> Option<IndependentStyle> {
    let mut order = style.clone();
    style.bibliography.as_mut()?.sort.take()?;
    for_each_element(&mut order, &mut |element| {
        if let LayoutRenderingElement::Text(text) = element {
            text.quotes = false;
        }
    });
    Some(order)
}

/// Returns the style that makes the citations, by which the processor distinguishes works of one author. The returned
/// style has the names and given names that the given style would add for that purpose.
pub(super) fn for_citations(style: &IndependentStyle) -> IndependentStyle {
    let mut citing = style.clone();
    let adds_names = std::mem::take(&mut citing.citation.disambiguate_add_names);
    let adds_given_names = std::mem::take(&mut citing.citation.disambiguate_add_givenname);
    if adds_names {
        citing.citation.name_options.et_al_min = Some(u32::MAX);
    }
    for_each_element(&mut citing, &mut |element| {
        let LayoutRenderingElement::Names(names) = element else { return };
        names.et_al_min = names.et_al_min.filter(|_| !adds_names);
        for child in &mut names.children {
            let NamesChild::Name(name) = child else { continue };
            let form = name.form.filter(|_| !adds_given_names);
            // The crate has no way to remove only this option.
            if adds_names && name.options(&InheritableNameOptions::default()).et_al_min.is_some() {
                *name = Name::default();
            }
            name.form = form;
        }
    });
    citing
}

/// Adds the letter that distinguishes works of one author behind the term for an unknown date, unless the style prints
/// the letter itself.
fn add_year_suffixes(style: &mut IndependentStyle) {
    let suffix = TextTarget::Variable {
        var: Variable::Standard(StandardVariable::YearSuffix),
        form: LongShortForm::Long,
    };
    let mut is_printed = !style.citation.disambiguate_add_year_suffix;
    for_each_element(style, &mut |element| {
        is_printed |= matches!(element, LayoutRenderingElement::Text(text) if text.target == suffix);
    });
    if is_printed {
        return;
    }
    for_each_element(style, &mut |element| {
        if let LayoutRenderingElement::Text(text) = element
            && let TextTarget::Term { term: Term::Other(OtherTerm::NoDate), form, .. } = text.target
        {
            let affixes = std::mem::take(&mut text.affixes);
            let mut letter = plain(suffix.clone());
            // `[no date] a`, but `n.d.a`, as pandoc has it.
            letter.affixes.prefix = (form == TermForm::Long).then(|| " ".to_owned());
            let letter = LayoutRenderingElement::Text(letter);
            *element = LayoutRenderingElement::Group(group_of(vec![element.clone(), letter], affixes));
        }
    });
}

/// Does the work for each element of the style, and for the elements in it first.
fn for_each_element(style: &mut IndependentStyle, work: &mut dyn FnMut(&mut LayoutRenderingElement)) {
    fn each(elements: &mut [LayoutRenderingElement], work: &mut dyn FnMut(&mut LayoutRenderingElement)) {
        for element in elements {
            match element {
                LayoutRenderingElement::Group(group) => each(&mut group.children, work),
                LayoutRenderingElement::Choose(choose) => {
                    for_each_branch(choose, &mut |children| each(children, work));
                }
                LayoutRenderingElement::Names(names) => {
                    substitutes(names).for_each(|children| each(children, work));
                }
                _ => {}
            }
            work(element);
        }
    }
    lists(style).for_each(|elements| each(elements, work));
}

/// The lists of elements of the macros and layouts.
fn lists(style: &mut IndependentStyle) -> impl Iterator<Item = &mut Vec<LayoutRenderingElement>> {
    let macros = style.macros.iter_mut().map(|known| &mut known.children);
    let citation = [&mut style.citation.layout.elements].into_iter();
    let bibliography = style.bibliography.iter_mut().map(|list| &mut list.layout.elements);
    macros.chain(citation).chain(bibliography)
}

fn substitutes(names: &mut Names) -> impl Iterator<Item = &mut Vec<LayoutRenderingElement>> {
    names.children.iter_mut().filter_map(|child| match child {
        NamesChild::Substitute(substitute) => Some(&mut substitute.children),
        _ => None,
    })
}

fn rewrite_list(elements: &mut Vec<LayoutRenderingElement>, around: Option<&Names>) {
    for element in elements.iter_mut() {
        rewrite(element, around);
    }
    if elements.iter().any(|element| matches!(element, LayoutRenderingElement::Names(_))) {
        elements.push(LayoutRenderingElement::Text(plain(TextTarget::Variable {
            var: EMPTY,
            form: LongShortForm::Long,
        })));
    }
}

/// Rewrites an element; `around` is the `names` in whose `substitute` it stands.
fn rewrite(element: &mut LayoutRenderingElement, around: Option<&Names>) {
    match element {
        LayoutRenderingElement::Names(names) => {
            if let Some(around) = around {
                *names = around.from_names_substitute(names);
            }
            rewrite_names(names);
        }
        LayoutRenderingElement::Group(group) => rewrite_list(&mut group.children, around),
        LayoutRenderingElement::Choose(choose) => {
            for branch in [&mut choose.if_].into_iter().chain(&mut choose.else_if) {
                branch.variable.iter_mut().flatten().for_each(stand_in);
            }
            for_each_branch(choose, &mut |children| rewrite_list(children, around));
        }
        LayoutRenderingElement::Date(date) => {
            if let Some(guarded) = guarded_date(date) {
                *element = guarded;
            }
        }
        LayoutRenderingElement::Label(label) if label.label.plural == LabelPluralize::Never => {
            if let NumberOrPageVariable::Page(page) = label.variable {
                let label = &label.label;
                let term = Text {
                    formatting: label.formatting,
                    affixes: label.affixes.clone(),
                    strip_periods: label.strip_periods,
                    text_case: label.text_case,
                    ..plain(TextTarget::Term { term: Term::PageVariable, form: label.form, plural: false })
                };
                let branch = (test_variable(Variable::Page(page)), vec![LayoutRenderingElement::Text(term)]);
                *element = LayoutRenderingElement::Choose(choose_of(vec![branch]));
            }
        }
        _ => {}
    }
}

fn rewrite_names(names: &mut Names) {
    if !names.children.is_empty() && names.name().is_none() {
        // In front: a label stands behind the names, except where it is written before `name`.
        names.children.insert(0, NamesChild::Name(Name::default()));
    }
    for child in &mut names.children {
        if let NamesChild::Label(label) = child
            && label.text_case == Some(TextCase::TitleCase)
        {
            label.text_case = Some(TextCase::CapitalizeAll);
        }
    }
    let around = names.clone();
    for children in substitutes(names) {
        for child in children {
            rewrite(child, Some(&around));
        }
    }
}

fn for_each_branch(choose: &mut Choose, work: &mut dyn FnMut(&mut Vec<LayoutRenderingElement>)) {
    let branches =
        [&mut choose.if_].into_iter().chain(&mut choose.else_if).map(|branch| &mut branch.children);
    let otherwise = choose.otherwise.iter_mut().map(|branch| &mut branch.children);
    branches.chain(otherwise).for_each(work);
}

fn stand_in(tested: &mut Variable) {
    match tested {
        Variable::Name(NameVariable::Author) => *tested = StandIn::Author.variable(),
        Variable::Name(NameVariable::Editor) => *tested = StandIn::Editor.variable(),
        _ => {}
    }
}

/// Returns the date of the issue with tests for its month and day, unless it prints the year alone.
fn guarded_date(date: &Date) -> Option<LayoutRenderingElement> {
    if date.variable != Some(DateVariable::Issued) || is_year_only(date) {
        return None;
    }
    let with = |parts: DateParts| {
        let mut date = date.clone();
        if date.form.is_some() {
            date.parts = Some(parts);
        } else {
            date.date_part.retain(|part| match part.name {
                DatePartName::Year => true,
                DatePartName::Month => parts.has_month(),
                DatePartName::Day => parts.has_day(),
            });
        }
        let is_empty = date.form.is_none() && date.date_part.is_empty();
        if is_empty { Vec::new() } else { vec![LayoutRenderingElement::Date(date)] }
    };
    let most = date.parts.filter(|_| date.form.is_some()).unwrap_or(DateParts::YearMonthDay);
    let month = test_variable(StandIn::Month.variable());
    let day = ChooseBranch {
        variable: None,
        is_numeric: Some(vec![StandIn::Month.variable()]),
        ..test_variable(StandIn::Month.variable())
    };
    let mut branches = vec![(month, with(DateParts::YearMonth))];
    if most.has_day() {
        branches.insert(0, (day, with(DateParts::YearMonthDay)));
    }
    let mut guarded = choose_of(branches);
    guarded.otherwise =
        Some(ElseBranch { children: with(DateParts::Year) }).filter(|branch| !branch.children.is_empty());
    Some(LayoutRenderingElement::Choose(guarded))
}

fn is_year_only(date: &Date) -> bool {
    let is_year = match date.form {
        Some(_) => date.parts == Some(DateParts::Year),
        None => date.date_part.iter().all(|part| part.name == DatePartName::Year),
    };
    date.variable == Some(DateVariable::Issued) && is_year
}

fn test_variable(variable: Variable) -> ChooseBranch {
    ChooseBranch {
        disambiguate: None,
        is_numeric: None,
        is_uncertain_date: None,
        locator: None,
        position: None,
        type_: None,
        variable: Some(vec![variable]),
        match_: ChooseMatch::All,
        children: Vec::new(),
    }
}

/// Returns a choice of at least one branch.
fn choose_of(branches: Vec<(ChooseBranch, Vec<LayoutRenderingElement>)>) -> Choose {
    let mut branches =
        branches.into_iter().map(|(test, children)| ChooseBranch { children, ..test }).collect::<Vec<_>>();
    Choose { if_: branches.remove(0), else_if: branches, otherwise: None }
}

fn group_of(children: Vec<LayoutRenderingElement>, affixes: Affixes) -> Group {
    Group {
        children,
        font_style: None,
        font_variant: None,
        font_weight: None,
        text_decoration: None,
        vertical_align: None,
        prefix: affixes.prefix,
        suffix: affixes.suffix,
        delimiter: None,
        display: None,
    }
}

fn plain(target: TextTarget) -> Text {
    Text {
        target,
        formatting: Formatting::default(),
        affixes: Affixes::default(),
        display: None,
        quotes: false,
        strip_periods: false,
        text_case: None,
    }
}

/// Adds a copy, with the year as text, of each macro that a `substitute` calls, and lets the `substitute` call it.
fn copy_macros(style: &mut IndependentStyle) {
    let originals = style.macros.clone();
    let mut open = BTreeSet::new();
    for elements in lists(style) {
        for element in elements {
            call_copies(element, false, &mut open);
        }
    }
    let mut copied = BTreeSet::new();
    while let Some(name) = open.pop_first() {
        let original = originals.iter().find(|known| known.name == name);
        let Some(original) = original.filter(|_| copied.insert(name.clone())) else {
            continue;
        };
        let mut children = original.children.clone();
        for child in &mut children {
            call_copies(child, true, &mut open);
        }
        style.macros.push(CslMacro { name: name + COPY, children });
    }
}

/// Lets the element call copies where it is in a `substitute`, and collects their names.
fn call_copies(element: &mut LayoutRenderingElement, is_inside: bool, called: &mut BTreeSet<String>) {
    match element {
        LayoutRenderingElement::Text(text) if is_inside => {
            if let TextTarget::Macro { name } = &mut text.target {
                called.insert(name.clone());
                name.push_str(COPY);
            }
        }
        LayoutRenderingElement::Date(date) if is_inside && is_year_only(date) => {
            let mut affixes = date.affixes.clone();
            if let (Some(part), true) = (date.date_part.first(), date.form.is_none()) {
                affixes.prefix = joined(affixes.prefix.as_deref(), part.affixes.prefix.as_deref());
                affixes.suffix = joined(part.affixes.suffix.as_deref(), affixes.suffix.as_deref());
            }
            let year = TextTarget::Variable { var: StandIn::Year.variable(), form: LongShortForm::Long };
            *element = LayoutRenderingElement::Text(Text {
                formatting: date.formatting,
                affixes,
                display: date.display,
                ..plain(year)
            });
        }
        LayoutRenderingElement::Group(group) => {
            group.children.iter_mut().for_each(|child| call_copies(child, is_inside, called));
        }
        LayoutRenderingElement::Choose(choose) => {
            for_each_branch(choose, &mut |children| {
                for child in children {
                    call_copies(child, is_inside, called);
                }
            });
        }
        LayoutRenderingElement::Names(names) => {
            substitutes(names).flatten().for_each(|child| call_copies(child, true, called));
        }
        _ => {}
    }
}

fn joined(first: Option<&str>, second: Option<&str>) -> Option<String> {
    match (first, second) {
        (None, None) => None,
        (first, second) => Some(first.unwrap_or_default().to_owned() + second.unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use hayagriva::citationberg::Style;

    use super::STAND_INS;
    use crate::export::citation::archive;

    #[test]
    fn no_style_of_the_archive_uses_a_stand_in() {
        for archived in archive::STYLES {
            let Style::Independent(style) = archived.read() else { continue };
            let style = format!("{style:?}");
            let variables = STAND_INS.iter().map(|(stand_in, _)| stand_in.variable());
            for variable in variables {
                let printed = format!("var: {variable:?}");
                assert!(!style.contains(&printed), "{}: {printed}", archived.title);
            }
        }
    }
}
