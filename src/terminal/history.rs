//! The hits of the last search in this terminal, so that `show 1` means the first of them.
//!
//! A file for each terminal and session has the ids and the paths of the catalogue, and nothing else.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use crate::terminal::places;

/// Folder of the files.
const FOLDER: &str = "last-search";
/// Maximum number of ids in a file.
const MOST_HITS: usize = 1_000;
/// Maximum size of a file, in bytes: a larger one is not from this program.
const MOST_BYTES: u64 = 1 << 20;
/// Maximum number of files.
const MOST_FILES: usize = 50;
/// Time after which a file is of no use, because a new session may have the numbers of an old one.
const OLD: Duration = Duration::from_secs(24 * 60 * 60);

/// Hits of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LastSearch {
    /// Absolute paths of the files of the catalogue; none for the embedded one.
    pub catalogue: Vec<PathBuf>,
    /// True if the embedded records were searched beside the files.
    pub with_embedded: bool,
    /// Ids of the hits, in the order of the table.
    pub ids: Vec<String>,
}

/// The file of this terminal and session, if there is one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    file: Option<PathBuf>,
}

impl History {
    /// Returns the history of this terminal. No terminal, or no place for the state, means none.
    pub(crate) fn detect() -> History {
        let file = || Some(places::state()?.join(FOLDER).join(session()? + ".json"));
        History { file: file() }
    }

    /// Returns the last search. An unreadable file means none.
    pub(crate) fn read(&self) -> Option<LastSearch> {
        let file = self.file.as_ref()?;
        let about = fs::metadata(file).ok()?;
        if about.len() > MOST_BYTES || is_old(about.modified().ok()?) {
            return None;
        }
        serde_json::from_slice(&fs::read(file).ok()?).ok()
    }

    /// Keeps a search, and returns whether it can be read again. A file is whole or is not there.
    pub(crate) fn write(&self, search: &LastSearch) -> bool {
        let Some(file) = self.file.as_ref().filter(|_| search.ids.len() <= MOST_HITS) else {
            return false;
        };
        let Some(folder) = file.parent() else { return false };
        let write = || {
            create(folder)?;
            let new = file.with_extension(format!("{}.new", std::process::id()));
            let text = serde_json::to_vec(search)?;
            let written = fs::File::create(&new).and_then(|mut open| open.write_all(&text));
            written.and_then(|()| fs::rename(&new, file)).inspect_err(|_| {
                let _ = fs::remove_file(&new);
            })
        };
        let written = write().is_ok();
        if written {
            clear(folder);
        }
        written
    }
}

/// Creates the folder, for this user alone.
fn create(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Removes old files, and the oldest of too many.
fn clear(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut files: Vec<(SystemTime, PathBuf)> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            Some((entry.metadata().ok()?.modified().ok()?, entry.path()))
        })
        .collect();
    files.sort_by(|a, b| b.cmp(a));
    for (place, (modified, path)) in files.into_iter().enumerate() {
        if place >= MOST_FILES || is_old(modified) {
            let _ = fs::remove_file(path);
        }
    }
}

fn is_old(modified: SystemTime) -> bool {
    modified.elapsed().is_ok_and(|age| age > OLD)
}

/// Returns the name of the terminal, with the number of its session: `dev-pts-3-1234`.
#[cfg(unix)]
fn session() -> Option<String> {
    use rustix::stdio::{stderr, stdin, stdout};
    use rustix::termios::{isatty, ttyname};
    let terminal = [stdin(), stdout(), stderr()].into_iter().find(|stream| isatty(stream))?;
    let name = ttyname(terminal, Vec::new()).ok()?;
    let session = rustix::process::getsid(None).ok()?;
    let name = name.to_str().ok()?.trim_matches('/').replace('/', "-");
    Some(format!("{name}-{}", session.as_raw_nonzero()))
}

/// Returns no name: consoles of Windows have none.
#[cfg(not(unix))]
fn session() -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::{History, LastSearch, MOST_FILES, MOST_HITS};

    fn folder(name: &str) -> std::path::PathBuf {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tmp").join(name);
        let _ = std::fs::remove_dir_all(&folder);
        folder
    }

    fn of(ids: usize) -> LastSearch {
        LastSearch { ids: (0..ids).map(|id| id.to_string()).collect(), ..LastSearch::default() }
    }

    #[test]
    fn a_search_is_read_as_it_was_written() {
        let folder = folder("history-read");
        let history = History { file: Some(folder.join("deep/one.json")) };
        assert_eq!(history.read(), None);
        assert!(history.write(&of(3)));
        assert_eq!(history.read(), Some(of(3)));
        assert!(!history.write(&of(MOST_HITS + 1)));
        assert_eq!(history.read(), Some(of(3)));
        std::fs::write(folder.join("deep/one.json"), "{\"ids\":[1]}").expect("written");
        assert_eq!(history.read(), None);
        assert!(!History::default().write(&of(1)));
    }

    #[test]
    fn the_folder_does_not_grow() {
        let folder = folder("history-bound");
        for number in 0..MOST_FILES + 9 {
            assert!(History { file: Some(folder.join(format!("{number}.json"))) }.write(&of(1)));
        }
        assert_eq!(std::fs::read_dir(&folder).expect("a folder").count(), MOST_FILES);
    }

    #[test]
    fn a_place_that_cannot_be_written_is_no_history() {
        let history = History { file: Some("/dev/null/last/one.json".into()) };
        assert!(!history.write(&of(1)));
    }
}
