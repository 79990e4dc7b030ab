//! Citation of hostile records, and by hostile styles.

use super::command::{in_pipe, on_terminal};
use super::file::File;

/// Maximum number of references of a trial.
const MOST: usize = 3;

/// Cites the first entries of a file of any format. The first byte chooses the style and the width of the terminal.
pub(crate) fn cite_records(data: &[u8]) {
    const STYLES: [&str; 4] = ["apa", "chicago-author-date", "ieee", "vancouver"];
    let Some((first, bytes)) = data.split_first() else {
        return;
    };
    let file = File::with(bytes);
    let catalogue = ["--catalogue", file.path()];
    let ids = in_pipe(&[&catalogue[..], &["filter", "-f", "ids"]].concat());
    let ids: Vec<&str> = ids.lines().filter(|id| !id.starts_with('-')).take(MOST).collect();
    if ids.is_empty() {
        return;
    }
    let style = STYLES[usize::from(*first) % STYLES.len()];
    on_terminal(&[&catalogue[..], &["cite", "--style", style], &ids].concat(), *first);
}

/// Cites records of the embedded catalogue by a style. The text may be any.
pub(crate) fn cite_style(data: &[u8]) {
    let style = File::with(data);
    let ids = in_pipe(&["list", "-n", "3", "-f", "ids"]);
    let ids: Vec<&str> = ids.lines().collect();
    on_terminal(&[&["cite", "--style", style.path()], &ids[..]].concat(), 80);
}
