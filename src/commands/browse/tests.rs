//! Keys and pictures, without a terminal.

use std::io;
use std::path::PathBuf;

use clap::Parser;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;
use ratatui::style::Modifier;

use crate::catalogue::{Beside, Catalogue, Embedded, read_files};
use crate::cli::{CatalogueCommand, Cli, Command};
use crate::commands::browse::browser::{Browser, Ending, ScreenRequest};
use crate::commands::browse::desktop::Desktop;
use crate::commands::browse::draw::draw;
use crate::commands::browse::finder::Finder;
use crate::commands::browse::state::Note;
use crate::terminal::styled_line::columns;
use crate::terminal::view::{Colour, Letters, Links, Reader, View};

/// Records the requests of the browser to the desktop.
#[derive(Default)]
struct Recorded {
    opened: Vec<String>,
    copied: Vec<String>,
}

impl Desktop for Recorded {
    fn open(&mut self, address: &str) -> io::Result<()> {
        self.opened.push(address.to_owned());
        Ok(())
    }

    fn copy(&mut self, text: &str) -> io::Result<()> {
        self.copied.push(text.to_owned());
        Ok(())
    }
}

/// A browser, with what it asked for so far.
struct Run<'c> {
    browser: Browser<'c>,
    desktop: Recorded,
    request: Option<ScreenRequest>,
}

impl Run<'_> {
    /// Presses keys: `<Tab>`, `<C-s>` and other names in angle brackets, else letters.
    fn press(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys;
        while let Some(first) = rest.chars().next() {
            let name = if first == '<' { rest.split_inclusive('>').next().unwrap_or(rest) } else { "" };
            let key = if name.is_empty() { KeyCode::Char(first).into() } else { named(name) };
            rest = &rest[name.len().max(if name.is_empty() { first.len_utf8() } else { 0 })..];
            self.take(&Event::Key(key));
        }
        self.browser.refresh().expect("refreshed");
        self
    }

    fn take(&mut self, event: &Event) {
        let request = self.browser.handle_event(event, &mut self.desktop).expect("handled");
        self.request = self.request.take().or(request);
    }

    fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.take(&Event::Resize(width, height));
        self.browser.refresh().expect("refreshed");
        self
    }

    fn terminal(&self) -> Terminal<TestBackend> {
        let Size { width, height } = self.browser.state.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
        terminal.draw(|frame| draw(&self.browser, frame)).expect("drawn");
        terminal
    }

    /// Returns the rows of the screen, as a terminal shows them.
    fn rows(&self) -> Vec<String> {
        let terminal = self.terminal();
        let buffer = terminal.backend().buffer();
        let width = buffer.area.width;
        let row = |y: u16| {
            let mut row = String::new();
            let mut skipped = 0;
            for x in 0..width {
                let symbol = buffer[(x, y)].symbol();
                if skipped > 0 {
                    skipped -= 1;
                    continue;
                }
                row.push_str(symbol);
                skipped = columns(symbol).saturating_sub(1);
            }
            assert_eq!(columns(&row), usize::from(width), "{row}");
            row.trim_end().to_owned()
        };
        (0..buffer.area.height).map(row).collect()
    }

    fn ids(&self) -> Vec<&str> {
        let hits = self.browser.state.results.hits.iter();
        hits.filter_map(|hit| Some(self.browser.finder.record(hit.record)?.id())).collect()
    }

    fn note(&self) -> &str {
        match &self.browser.state.note {
            Some(Note::Done(note) | Note::Failed(note)) => note,
            None => "",
        }
    }
}

fn named(name: &str) -> KeyEvent {
    let (modifiers, rest) = match name.trim_matches(['<', '>']).split_once('-') {
        Some(("C", rest)) => (KeyModifiers::CONTROL, rest),
        Some(("A", rest)) => (KeyModifiers::ALT, rest),
        Some(("S", rest)) => (KeyModifiers::SHIFT, rest),
        _ => (KeyModifiers::NONE, name.trim_matches(['<', '>'])),
    };
    let code = match rest {
        "Tab" => KeyCode::Tab,
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "PgDn" => KeyCode::PageDown,
        "Home" => KeyCode::Home,
        "BS" => KeyCode::Backspace,
        "F1" => KeyCode::F(1),
        letter => KeyCode::Char(letter.chars().next().expect("a key")),
    };
    KeyEvent::new(code, modifiers)
}

/// Runs `browse` with these arguments on a screen of this size, without colour.
fn with_run(args: &[&str], size: (u16, u16), test: impl FnOnce(&mut Run<'_>)) {
    let cli = Cli::try_parse_from([&["ssefind", "browse"], args].concat()).expect("arguments");
    let Command::Reading(CatalogueCommand::Browse(args)) = &cli.command else { panic!("browse") };
    let files = read_files(&cli.catalogue, None).expect("files");
    let catalogue = if files.is_empty() {
        Catalogue::Embedded(Embedded)
    } else {
        Catalogue::load(&files, Beside::Nothing).expect("a catalogue").0
    };
    let view = View {
        reader: Reader::Terminal { width: 80 },
        colour: Colour::Off,
        letters: if cli.ascii { Letters::Ascii } else { Letters::Unicode },
        links: Links::Off,
        interface: cli.interface.unwrap_or_default(),
    };
    let finder = Finder::new(&catalogue).expect("a finder");
    let browser = Browser::new(args, finder, view).expect("a browser");
    let mut run = Run { browser, desktop: Recorded::default(), request: None };
    run.resize(size.0, size.1);
    test(&mut run);
}

/// As [`with_run`], with the fixture catalogue.
fn small(args: &[&str], size: (u16, u16), test: impl FnOnce(&mut Run<'_>)) {
    let file = format!("{}/tests/fixtures/small.json", env!("CARGO_MANIFEST_DIR"));
    with_run(&[&["--catalogue", &file], args].concat(), size, test);
}

/// Asserts that the screen equals a file of `tests/golden/`; with `GOLDEN=write`, writes the file instead.
#[track_caller]
fn assert_picture(run: &Run<'_>, name: &str) {
    let path = PathBuf::from(format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR")));
    let picture = run.rows().join("\n") + "\n";
    if std::env::var_os("GOLDEN").is_some_and(|value| value == "write") {
        std::fs::write(&path, &picture).expect("golden written");
    }
    assert_eq!(picture, std::fs::read_to_string(&path).expect("golden"), "{name}\n{picture}");
}

#[test]
fn pictures_at_three_sizes_in_three_languages() {
    for (language, size, ascii) in [
        ("en", (60, 15), false),
        ("fr", (60, 15), false),
        ("es", (80, 24), true),
        ("en", (100, 24), false),
        ("fr", (200, 60), false),
    ] {
        let mut args = vec!["--interface", language, "lang:en,ar,ja"];
        args.extend(ascii.then_some("--ascii"));
        small(&args, size, |run| {
            let (width, height) = size;
            run.press("<Down> ");
            assert_picture(run, &format!("browse-{language}-{width}x{height}.txt"));
        });
    }
    small(&["--interface", "es"], (80, 24), |run| {
        run.press("<F1>");
        assert_picture(run, "browse-keys-es.txt");
    });
    small(&["--titles", "fr", "moon"], (80, 16), |run| {
        run.press("<C-s>");
        assert_picture(run, "browse-save.txt");
    });
}

#[test]
fn every_letter_searches_at_once() {
    small(&[], (80, 24), |run| {
        assert_eq!(
            run.ids(),
            ["moon-10", "moon-1", "orbit", "moon-academy", "r999", "lunar", "red-title", "tidal"]
        );
        assert_eq!(run.press("lune").ids(), ["moon-1", "moon-10"]);
        assert_eq!(run.press(" lang:ja").ids(), [""; 0]);
        assert_eq!(run.press("<C-u>lang:ja").ids(), ["orbit"]);
        assert!(run.rows()[1].starts_with("[Language: Japanese]"), "{:?}", run.rows());
    });
}

#[test]
fn a_wrong_condition_keeps_the_hits_and_names_the_fault() {
    small(&["moon"], (80, 24), |run| {
        let before = run.ids().join(" ");
        run.press("lang:");
        assert_eq!(run.ids().join(" "), before);
        assert_eq!(run.rows()[23], "nothing after `lang:` at character 6; write lang:VALUE, or omit it");
        run.press("xx");
        assert_eq!(run.ids().join(" "), before);
        assert!(run.rows()[23].starts_with("no language `xx` in the catalogue"), "{:?}", run.rows());
        run.press("<C-w>");
        assert!(run.rows()[23].starts_with("Tab list"), "{:?}", run.rows());
    });
}

#[test]
fn conditions_of_the_command_line_can_be_edited() {
    small(&["moon", "-l", "fr", "--without-language", "ja"], (80, 24), |run| {
        assert_eq!(run.browser.state.line.text(), "moon lang:fr ");
        assert_eq!(run.ids(), ["moon-1", "lunar"]);
        assert!(run.rows()[1].starts_with("[not in Japanese] [Language: French]"), "{:?}", run.rows());
        run.press("<C-u><BS>");
        assert_eq!(run.ids().len(), 8);
    });
}

#[test]
fn letters_are_keys_in_the_list_and_text_in_the_line() {
    small(&["moon"], (80, 24), |run| {
        run.press("i");
        assert_eq!((run.browser.state.line.text(), run.desktop.copied.len()), ("moon i", 0));
        run.press("<BS><BS><Tab>i");
        assert_eq!(run.desktop.copied, ["moon-1"]);
        assert_eq!(run.note(), "1 id copied");
        run.press("/x");
        assert_eq!(run.browser.state.line.text(), "moonx");
        run.press("<BS><A-i>");
        assert_eq!(run.desktop.copied, ["moon-1", "moon-1"]);
    });
}

#[test]
fn marked_records_are_copied_in_the_order_of_marking() {
    small(&[], (80, 24), |run| {
        run.press("<Down><Down> ").press("g ").press("i");
        assert_eq!(run.desktop.copied, ["orbit moon-10"]);
        assert!(run.rows()[1].contains("2 marked"), "{:?}", run.rows());
        run.press("b");
        let bibtex = run.desktop.copied.last().expect("BibTeX");
        assert_eq!(bibtex.matches('@').count(), 2, "{bibtex}");
        run.press("aai");
        assert_eq!(run.desktop.copied.last().map(String::as_str), Some("moon-1"));
    });
}

#[cfg(feature = "cite")]
#[test]
fn references_follow_the_style_and_the_language_of_the_titles() {
    small(&["moon-1", "--style", "apa"], (80, 24), |run| {
        run.press("<Tab>y");
        assert!(run.desktop.copied[0].contains("Cooperatives on the Moon"), "{:?}", run.desktop.copied);
        run.press("ly");
        assert!(run.desktop.copied[1].contains("Les coopératives sur la Lune"), "{:?}", run.desktop.copied);
        assert!(run.note().starts_with("copied: "), "{}", run.note());
        run.press("/<C-u>lunar work unit<Tab>y");
        assert_eq!(run.note(), "lunar: not a document, so left out of the references");
        assert_eq!(run.desktop.copied.len(), 2);
    });
}

#[test]
fn the_page_of_a_record_is_opened() {
    with_run(&["world-of-work-5"], (80, 24), |run| {
        run.press("<Enter>");
        assert!(run.desktop.opened[0].starts_with("https://"), "{:?}", run.desktop.opened);
        assert_eq!(run.note(), format!("opened {}", run.desktop.opened[0]));
    });
    // A record without a page of its own opens its nearest source.
    small(&["tidal"], (80, 24), |run| {
        run.press("<Enter>");
        assert_eq!(run.desktop.opened, ["https://example.org/tidal"]);
        let note = "opened https://example.org/tidal; no address of `tidal` is recorded; this is its nearest source (other)";
        assert_eq!(run.note(), note);
    });
    small(&["zzzz"], (80, 24), |run| {
        run.press("<Enter>");
        assert_eq!((run.desktop.opened.len(), run.note()), (0, "no record is selected"));
    });
}

#[test]
fn leaving_hands_over_the_marked_records() {
    let left = |ids: &[&str]| {
        Some(ScreenRequest::End(Ending::Left(ids.iter().map(|id| (*id).to_owned()).collect())))
    };
    small(&["--print"], (80, 24), |run| {
        run.press("<Down> <Esc>");
        assert_eq!(run.request, left(&["moon-1"]));
    });
    small(&["--print", "orbit"], (80, 24), |run| {
        run.press("<Enter>");
        assert_eq!(run.request, left(&["orbit"]));
    });
    small(&["--print", "orbit"], (80, 24), |run| {
        run.press("<Esc>");
        assert_eq!(run.request, left(&[]));
    });
    small(&["--print", "orbit"], (80, 24), |run| {
        run.press("<Tab> <C-c>");
        assert_eq!(run.request, Some(ScreenRequest::End(Ending::Quit)));
    });
}

#[test]
fn a_file_is_written_once_and_never_over_another() {
    let directory = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/tmp/browse-save");
    let _ = std::fs::remove_dir_all(&directory);
    std::fs::create_dir_all(&directory).expect("a directory");
    let path = directory.join("two.ris");
    let file = path.to_str().expect("UTF-8");
    small(&["kind:publication", "year:2018.."], (80, 24), |run| {
        run.press("<Tab>  <C-s><Down><C-u>").take(&Event::Paste(file.to_owned()));
        run.press("<Enter>");
        assert_eq!(run.note(), format!("2 records written to {file}"));
        let written = std::fs::read_to_string(&path).expect("the file");
        assert_eq!(written.matches("TY  - ").count(), 2, "{written}");
        run.press("<C-s><C-u>").take(&Event::Paste(file.to_owned()));
        run.press("<Enter>");
        assert!(run.note().starts_with(&format!("cannot write {file}: ")), "{}", run.note());
        assert!(run.rows()[12].contains("Enter write"), "{:?}", run.rows());
    });
}

#[test]
fn the_selection_stays_on_the_screen_at_every_size() {
    with_run(&[], (60, 15), |run| {
        run.press("<PgDn><PgDn><Down>");
        for (width, height) in [(200, 60), (60, 15), (20, 5), (1, 1), (0, 0), (100, 7), (60, 15)] {
            run.resize(width, height);
            if width > 1 {
                let pointers = run.rows().iter().filter(|row| row.starts_with('>')).count();
                assert_eq!(pointers, 1, "{width}x{height}");
            }
        }
        run.press("G");
        assert_eq!(run.browser.state.selected + 1, run.ids().len());
        run.press("J").press("J").press("J").press("J").press("J").press("J").press("J").press("J");
        assert!(run.browser.state.preview_top < run.browser.preview.rows.len());
    });
}

/// A terminal adds a letter without width to the cell before it. That cell must change when a box covers the text.
#[test]
fn an_isolate_belongs_to_the_cell_before_its_text() {
    small(&["lang:ar"], (100, 24), |run| {
        let opened = |run: &Run<'_>| -> usize {
            let terminal = run.terminal();
            let cells = &terminal.backend().buffer().content;
            assert!(
                cells.iter().all(|cell| cell.symbol().len() < 4 || !cell.symbol().starts_with('\u{2068}'))
            );
            cells.iter().filter(|cell| cell.symbol().ends_with('\u{2068}')).count()
        };
        let before = opened(run);
        assert!(before > 0, "{:?}", run.rows());
        run.press("<F1>");
        assert!(opened(run) < before, "{:?}", run.rows());
    });
}

#[test]
fn the_last_row_drops_whole_keys() {
    for (language, keys) in [
        ("en", "Tab list · Enter open · F1 keys · Esc leave"),
        ("fr", "Tab liste · Entrée ouvrir · F1 touches · Échap quitter"),
        ("es", "Tab lista · Intro abrir · F1 teclas · Esc salir"),
    ] {
        small(&["--interface", language], (56, 12), |run| assert_eq!(run.rows()[11], keys));
    }
}

#[test]
fn arrows_say_that_there_are_more_keys() {
    small(&[], (80, 12), |run| {
        run.press("<F1>");
        assert!(!run.rows()[0].contains('▲') && run.rows()[11].ends_with("▼╯"), "{:?}", run.rows());
        run.press("jj");
        assert!(run.rows()[0].ends_with("▲╮") && run.rows()[11].ends_with("▼╯"), "{:?}", run.rows());
    });
    small(&[], (100, 60), |run| {
        run.press("<F1>");
        assert!(!run.rows().join("").contains(['▲', '▼']), "{:?}", run.rows());
    });
}

#[test]
fn words_of_the_query_stand_out_without_colour() {
    small(&["cooperatives"], (80, 24), |run| {
        let terminal = run.terminal();
        let buffer = terminal.backend().buffer();
        let marked: String = (0..80)
            .filter(|x| buffer[(*x, 2)].modifier.contains(Modifier::UNDERLINED))
            .map(|x| buffer[(x, 2)].symbol().to_owned())
            .collect();
        assert_eq!(marked, "Cooperatives");
    });
}
