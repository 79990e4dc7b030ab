//! `et al.` for the name `others`, which stands for names that a source leaves out (BibTeX's `and others`).
//! hayagriva 0.10 prints it as a name: `Ball, M. O., & others`.

use serde_json::Value;

use crate::export::citation::markup::Runs;

/// Stand-in of the name.
const STAND_IN: &str = "\u{E087}";

/// Puts a stand-in in place of the name, if it is the last of several.
pub(super) fn hide(names: &mut [Value]) {
    if let [_, .., last] = names
        && last["literal"] == "others"
    {
        last["literal"] = STAND_IN.into();
    }
}

/// Shows the term in place of the stand-in, without a conjunction in front of it.
pub(super) fn show(line: &mut Runs, conjunction: &str, term: &str) {
    for conjunction in [conjunction, "&"] {
        line.replace(&format!(" {conjunction} {STAND_IN}"), &format!(" {STAND_IN}"));
    }
    line.replace(STAND_IN, term);
}
