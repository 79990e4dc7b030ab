//! `browse`: the catalogue on the whole screen.
//!
//! `screen` owns the terminal and passes events to the `browser`. The browser changes its `state` by `update`. `draw`
//! makes a picture of the state. Tests run both without a terminal.

pub(crate) mod areas;
pub(crate) mod backend;
pub(crate) mod browser;
pub(crate) mod chips;
pub(crate) mod desktop;
pub(crate) mod draw;
pub(crate) mod edit_line;
pub(crate) mod finder;
pub(crate) mod keyboard;
pub(crate) mod keys;
pub(crate) mod save_form;
pub(crate) mod screen;
pub(crate) mod state;
pub(crate) mod title_choices;
pub(crate) mod update;

use std::io;

use crate::catalogue::Catalogue;
use crate::cli::BrowseArgs;
use crate::commands::browse::browser::{Browser, Ending, ScreenRequest};
use crate::commands::browse::draw::draw;
use crate::commands::browse::finder::Finder;
use crate::commands::browse::screen::{Input, Screen, Target, end_by_signal};
use crate::error::{Error, system_words};
use crate::messages::words;
use crate::outcome::Outcome;
use crate::terminal::view::Session;

/// Lets the user browse until they leave. With `--print`, prints the ids with which they leave.
///
/// # Errors
/// No terminal; a condition or language that names nothing; failed writes.
pub(crate) fn run(
    args: &BrowseArgs,
    catalogue: &Catalogue<'_>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let Some(target) = Target::choose(args.print) else {
        return Err(Error::Usage(words::browse_no_terminal()));
    };
    let finder = Finder::new(catalogue)?;
    let mut browser = Browser::new(args, finder, session.view)?;
    let unusable = |problem| Error::Usage(words::browse_terminal_fails(system_words(&problem)));
    let mut screen = Screen::enter(target).map_err(unusable)?;
    let ending = run_loop(&mut browser, &mut screen);
    drop(screen);
    match ending.map_err(unusable)? {
        End::Signal(signal) => {
            end_by_signal(signal);
            Ok(Outcome::NothingFound)
        }
        End::Fault(error) => Err(error),
        End::Ending(Ending::Left(ids)) if args.print => {
            for id in &ids {
                writeln!(session.out, "{id}")?;
            }
            Ok(Outcome::of(!ids.is_empty()))
        }
        End::Ending(Ending::Left(_)) => Ok(Outcome::Found),
        End::Ending(Ending::Quit) => Ok(Outcome::NothingFound),
    }
}

/// The reason why browsing ends.
enum End {
    Ending(Ending),
    Signal(i32),
    Fault(Error),
}

/// Draws the screen, waits for keys, and carries out each key.
fn run_loop(browser: &mut Browser<'_>, screen: &mut Screen) -> io::Result<End> {
    browser.resize(screen.size()?);
    loop {
        if let Err(fault) = browser.refresh() {
            return Ok(End::Fault(fault));
        }
        screen.draw(|frame| draw(browser, frame))?;
        let mut next = match screen.wait()? {
            Input::Signal(signal) => return Ok(End::Signal(signal)),
            Input::Event(event) => Some(event),
        };
        // Keys that came during the search are carried out before the next one.
        while let Some(event) = next {
            match browser.handle_event(&event, screen) {
                Err(fault) => return Ok(End::Fault(fault)),
                Ok(Some(ScreenRequest::End(ending))) => return Ok(End::Ending(ending)),
                Ok(Some(ScreenRequest::Suspend)) => screen.suspend()?,
                Ok(Some(ScreenRequest::Redraw)) => screen.clear()?,
                Ok(None) => {}
            }
            next = Screen::waiting()?;
        }
    }
}

#[cfg(test)]
mod tests;
