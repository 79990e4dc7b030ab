//! The browser without a terminal. The browser receives keys and returns pictures and requests.

use std::fs::OpenOptions;
use std::io::Write;

use crossterm::event::{Event, KeyEventKind};
use ratatui::layout::{Rect, Size};

use crate::cli::BrowseArgs;
use crate::cli::Format;
use crate::commands::browse::areas::Areas;
use crate::commands::browse::chips;
use crate::commands::browse::desktop::Desktop;
use crate::commands::browse::edit_line::EditLine;
use crate::commands::browse::finder::Finder;
use crate::commands::browse::keys;
use crate::commands::browse::state::{Note, Overlay, Purpose, State};
use crate::commands::browse::title_choices::TitleChoices;
use crate::commands::browse::update::{Action, paste, update};
use crate::commands::open;
use crate::commands::shared::html_page;
use crate::commands::shared::local_names::LocalNames;
use crate::commands::shared::page::Page;
use crate::commands::show::{layout, names::Names};
use crate::error::Error;
use crate::export::{self, Options};
use crate::messages::{Message, words};
use crate::record::Record;
use crate::render::details::{Entry, Row};
use crate::terminal::view::View;
use crate::text::sanitize::clean;

/// Minimum number of rows at which the preview has empty rows.
const SPACED_ROWS: u16 = 10;

/// The end of browsing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// The user leaves with these ids.
    Left(Vec<String>),
    /// The user breaks off.
    Quit,
}

/// A request that only the screen can carry out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ScreenRequest {
    End(Ending),
    Suspend,
    Redraw,
}

/// The state, and what it is about.
pub(crate) struct Browser<'c> {
    pub(crate) finder: Finder<'c>,
    pub(crate) state: State,
    pub(crate) view: View,
    pub(crate) preview: Preview,
    /// True if the line has changed since the last search.
    stale: bool,
    #[cfg(feature = "cite")]
    style: String,
}

/// The rows of the selected record, and what they were made of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Preview {
    pub(crate) rows: Vec<Row>,
    made_of: Option<(u32, String, String, Rect)>,
}

impl<'c> Browser<'c> {
    /// Starts with the words and conditions of the command line.
    ///
    /// # Errors
    /// A condition or title language that names nothing.
    pub(crate) fn new(args: &BrowseArgs, mut finder: Finder<'c>, view: View) -> Result<Browser<'c>, Error> {
        let (typed, chips) = chips::as_typed(&args.conditions);
        let mut words = args.words.clone();
        words.extend((!typed.is_empty()).then_some(typed));
        let mut line = words.join(" ");
        if !line.is_empty() {
            line.push(' ');
        }
        let line = EditLine::new(&line);
        let results = finder.find(line.text(), &chips)?;
        let titles = TitleChoices::new(args.titles.as_deref(), view.interface)?;
        let purpose = if args.print { Purpose::Pick } else { Purpose::Look };
        let mut state = State::new(line, chips, purpose, titles);
        state.show(results);
        Ok(Browser {
            finder,
            state,
            view,
            preview: Preview::default(),
            stale: false,
            #[cfg(feature = "cite")]
            style: args.style.clone(),
        })
    }

    /// Fits the picture to a screen of this size.
    pub(crate) fn resize(&mut self, size: Size) {
        self.state.size = size;
        self.state.scroll();
    }

    /// Handles an event of the terminal. Several events may come before [`Browser::refresh`].
    ///
    /// # Errors
    /// A record that cannot be read.
    pub(crate) fn handle_event(
        &mut self,
        event: &Event,
        desktop: &mut dyn Desktop,
    ) -> Result<Option<ScreenRequest>, Error> {
        let action = match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => update(&mut self.state, *key),
            Event::Paste(text) => paste(&mut self.state, text),
            Event::Resize(width, height) => {
                self.resize(Size::new(*width, *height));
                None
            }
            _ => None,
        };
        match action {
            None => Ok(None),
            Some(Action::Search) => {
                self.stale = true;
                Ok(None)
            }
            Some(action) => {
                self.refresh()?;
                Ok(self.carry_out(action, desktop))
            }
        }
    }

    /// Searches if the line has changed, and lays out the selected record.
    ///
    /// # Errors
    /// A record that cannot be read.
    pub(crate) fn refresh(&mut self) -> Result<(), Error> {
        if std::mem::take(&mut self.stale) {
            match self.finder.find(self.state.line.text(), &self.state.chips) {
                Ok(results) => self.state.show(results),
                Err(fault) => self.state.fault = Some(fault.text(self.view.interface)),
            }
        }
        self.lay_out()?;
        let rows = Areas::of(self.state.size).preview.map_or(0, |area| usize::from(area.height));
        let last = self.preview.rows.len().saturating_sub(rows);
        self.state.preview_top = self.state.preview_top.min(last);
        let (purpose, size) = (self.state.purpose, self.state.size);
        if let Overlay::Keys(top) = &mut self.state.overlay {
            let rows = keys::rows(purpose, self.view.interface, keys::meaning_width(size.width));
            *top = (*top).min((rows.len() + 2).saturating_sub(usize::from(size.height)));
        }
        Ok(())
    }

    fn lay_out(&mut self) -> Result<(), Error> {
        let state = &self.state;
        let hit = state.results.hits.get(state.selected);
        let (Some(hit), Some(area)) = (hit, Areas::of(state.size).preview) else {
            self.preview = Preview::default();
            return Ok(());
        };
        let titles = state.titles.name().to_owned();
        let made_of = Some((hit.record, titles, state.line.text().to_owned(), area));
        if self.preview.made_of == made_of {
            return Ok(());
        }
        let Some(record) = self.finder.record(hit.record) else { return Ok(()) };
        let interface = self.view.interface;
        let names = Names::of(std::slice::from_ref(record), self.finder.catalogue(), interface)?;
        let mut sheet = layout::of(record, &names, state.titles.titles(), layout::Detail::Sources);
        let reasons = self.finder.reasons(&state.results, hit);
        let reasons = reasons.iter().map(|reason| Entry::plain(&reason.text(interface)));
        sheet.add_first(words::browse_why(), reasons);
        sheet.mark(|text| state.results.marker.marks(text));
        let mut rows = sheet.rows(usize::from(area.width), interface);
        if area.height < SPACED_ROWS {
            rows.retain(|row| !row.is_empty());
        }
        self.preview = Preview { rows, made_of };
        Ok(())
    }

    fn carry_out(&mut self, action: Action, desktop: &mut dyn Desktop) -> Option<ScreenRequest> {
        let note = match action {
            Action::Search => return None,
            Action::Leave => return Some(ScreenRequest::End(Ending::Left(self.ids(&self.state.marked)))),
            Action::Pick => return Some(ScreenRequest::End(Ending::Left(self.ids(&self.state.chosen())))),
            Action::Quit => return Some(ScreenRequest::End(Ending::Quit)),
            Action::Suspend => return Some(ScreenRequest::Suspend),
            Action::Redraw => return Some(ScreenRequest::Redraw),
            Action::Open => self.open(desktop),
            Action::CopyId => {
                let ids = self.ids(&self.state.chosen());
                self.copy(&ids.join(" "), &words::browse_copied_ids(ids.len()), &[], desktop)
            }
            Action::CopyBibtex => self.exported(Format::Bibtex).and_then(|(text, messages)| {
                let copied = words::browse_copied_bibtex(self.chosen().len());
                self.copy(text.trim_end(), &copied, &messages, desktop)
            }),
            Action::CopyReference => self.copy_references(desktop),
            Action::Save => self.save(),
        };
        self.state.note = Some(match note {
            Ok(note) => Note::Done(note),
            Err(problem) => Note::Failed(problem.text(self.view.interface)),
        });
        None
    }

    fn ids(&self, numbers: &[u32]) -> Vec<String> {
        let records = numbers.iter().filter_map(|number| self.finder.record(*number));
        records.map(|record| record.id().to_owned()).collect()
    }

    /// Returns the marked records, or else the selected one.
    fn chosen(&self) -> Vec<&Record<'c>> {
        self.state.chosen().into_iter().filter_map(|number| self.finder.record(number)).collect()
    }

    fn open(&self, desktop: &mut dyn Desktop) -> Result<String, Error> {
        let Some(record) = self.state.record().and_then(|number| self.finder.record(number)) else {
            return Err(Error::Usage(words::browse_nothing_chosen()));
        };
        // The edition whose title is shown, or else the one that `open` opens.
        let page = open::page_of(record, &self.state.titles.languages()).ok();
        let page = match page.filter(|page| matches!(page, Page::Own(_))) {
            Some(page) => page,
            None => open::page_of(record, &[])?,
        };
        let address = page.address();
        let opened = desktop.open(address);
        opened.map_err(|_| Error::Usage(words::browse_no_browser(clean(address))))?;
        let notice: Vec<Message> = open::notice(record, &page).into_iter().collect();
        Ok(self.note_of(&words::browse_opened(clean(address)), &notice))
    }

    /// Copies a text, and returns a note with `copied` and the losses `left_out`.
    fn copy(
        &self,
        text: &str,
        copied: &Message,
        left_out: &[Message],
        desktop: &mut dyn Desktop,
    ) -> Result<String, Error> {
        if text.is_empty() {
            let nothing = left_out.first().cloned().unwrap_or_else(words::browse_nothing_chosen);
            return Err(Error::Usage(nothing));
        }
        desktop.copy(text)?;
        Ok(self.note_of(copied, left_out))
    }

    fn note_of(&self, done: &Message, left_out: &[Message]) -> String {
        let messages = std::iter::once(done).chain(left_out);
        messages.map(|message| message.text(self.view.interface)).collect::<Vec<_>>().join("; ")
    }

    #[cfg(feature = "cite")]
    fn copy_references(&self, desktop: &mut dyn Desktop) -> Result<String, Error> {
        let languages = self.state.titles.languages();
        let catalogue = self.finder.catalogue();
        let (text, messages) =
            crate::commands::cite::as_text(&self.chosen(), &self.style, &languages, catalogue)?;
        let copied = match text.lines().count() {
            1 => words::browse_copied_one(text.as_str()),
            count => words::browse_copied_references(count),
        };
        self.copy(&text, &copied, &messages, desktop)
    }

    #[cfg(not(feature = "cite"))]
    #[expect(clippy::unused_self, reason = "the function of a build with `cite` needs it")]
    fn copy_references(&self, _: &mut dyn Desktop) -> Result<String, Error> {
        Err(Error::Usage(words::browse_no_cite()))
    }

    /// Returns the chosen records in a format, and what the format cannot carry.
    fn exported(&self, format: Format) -> Result<(String, Vec<Message>), Error> {
        let options = Options { languages: self.state.titles.languages(), ..Options::default() };
        let mut text = Vec::new();
        if format == Format::Html {
            let titles = self.state.titles.titles();
            let local = LocalNames::of(self.finder.catalogue(), self.view.interface)?;
            html_page::write_to(
                &self.chosen(),
                titles,
                &local,
                &options.languages,
                None,
                self.view.interface,
                &mut text,
            )?;
        }
        let mut left_out = export::write(&self.chosen(), format, &options, &mut text)?;
        // A title in a language is only a preference here: a record without that edition is no loss.
        left_out.no_edition.clear();
        Ok((String::from_utf8_lossy(&text).into_owned(), left_out.lines().collect()))
    }

    /// Writes the chosen records into a new file. The form stays open if that fails.
    fn save(&mut self) -> Result<String, Error> {
        let Overlay::Save(form) = &self.state.overlay else {
            return Err(Error::Usage(words::browse_nothing_chosen()));
        };
        let (format, file) = (form.format, form.file.text().trim().to_owned());
        let (text, messages) = self.exported(format)?;
        if text.is_empty() {
            return Err(Error::Usage(messages.first().cloned().unwrap_or_else(words::browse_nothing_chosen)));
        }
        let unwritable = |problem| Error::Unwritable { file: file.clone(), problem };
        let mut written = OpenOptions::new().write(true).create_new(true).open(&file).map_err(unwritable)?;
        if let Err(problem) = written.write_all(text.as_bytes()).and_then(|()| written.sync_all()) {
            drop(written);
            let _ = std::fs::remove_file(&file);
            return Err(unwritable(problem));
        }
        self.state.overlay = Overlay::None;
        Ok(self.note_of(&words::browse_saved(self.chosen().len(), clean(&file)), &messages))
    }
}
