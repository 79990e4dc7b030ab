//! ARCHITECTURE.md states the order of the rooms; the `use` lines of `src/` follow that order and have no circle.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Module path of a file, as `search::rank`; a `mod.rs` has the path of its folder.
type Module = String;

/// Rooms in the order of ARCHITECTURE.md: the first cell of each row of the table.
fn rooms() -> Vec<String> {
    let page = include_str!("../ARCHITECTURE.md");
    let cells = page.lines().filter_map(|line| line.strip_prefix("| `"));
    cells
        .filter_map(|rest| rest.split('`').next())
        .map(|name| name.trim_end_matches('/').trim_end_matches(".rs").to_owned())
        .collect()
}

/// Code of every module of the library, without its unit tests and comments.
fn modules() -> BTreeMap<Module, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut modules, mut folders) = (BTreeMap::new(), vec![root.clone()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder of src/") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let relative = path.strip_prefix(&root).expect("below src/").with_extension("");
                let mut parts: Vec<&str> = relative.iter().filter_map(|part| part.to_str()).collect();
                if parts.last() == Some(&"mod") {
                    parts.pop();
                }
                let text = std::fs::read_to_string(&path).expect("UTF-8");
                let code = text.split("\n#[cfg(test)]\n").next().unwrap_or_default();
                let lines = code.lines().map(|line| line.split("//").next().unwrap_or_default());
                modules.insert(parts.join("::"), lines.collect::<Vec<_>>().join("\n"));
            }
        }
    }
    modules
}

/// Paths that a module names after `crate::`, except re-exports of its own children.
fn paths(module: &str, code: &str) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    for (start, _) in code.match_indices("crate::") {
        let rest = &code[start + "crate::".len()..];
        let is_name = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
        let path = rest.split(|letter| !is_name(letter)).next().unwrap_or_default();
        let statement = code[..start].rsplit(['\n', ';']).next().unwrap_or_default();
        if statement.trim_start().starts_with("pub") && path.starts_with(&format!("{module}::")) {
            continue;
        }
        match rest[path.len()..].strip_prefix('{') {
            Some(group) => {
                let items = group.split('}').next().unwrap_or_default();
                paths.extend(items.split(',').map(|item| format!("{path}{}", item.trim())));
            }
            None => {
                paths.insert(path.to_owned());
            }
        }
    }
    paths
}

/// Modules that each module imports from.
fn imports() -> BTreeMap<Module, BTreeSet<Module>> {
    let modules = modules();
    let of_path = |path: &str| {
        let mut known = path;
        while !modules.contains_key(known) {
            known = known.rsplit_once("::")?.0;
        }
        Some(known.to_owned())
    };
    modules
        .iter()
        .map(|(module, code)| {
            let mut found: BTreeSet<Module> =
                paths(module, code).iter().filter_map(|path| of_path(path)).collect();
            // A folder's mod.rs declares its files and what they share, so the folder and its files count as one.
            found.retain(|other| !is_within(module, other) && !is_within(other, module));
            (module.clone(), found)
        })
        .collect()
}

fn is_within(module: &str, folder: &str) -> bool {
    module.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

fn room(module: &str) -> &str {
    module.split("::").next().unwrap_or(module)
}

#[test]
fn the_page_and_the_code_have_the_same_rooms() {
    let imports = imports();
    let named: BTreeSet<String> = rooms().into_iter().collect();
    let built: BTreeSet<String> = imports.keys().map(|module| room(module).to_owned()).collect();
    assert_eq!(named, built);
}

#[test]
fn imports_run_from_later_rooms_to_earlier_ones() {
    let rooms = rooms();
    let place = |module: &str| rooms.iter().position(|name| name == room(module));
    let mut upward = Vec::new();
    for (module, imported) in imports() {
        for other in imported.iter().filter(|other| place(other) > place(&module)) {
            upward.push(format!("{module} imports {other}"));
        }
    }
    assert_eq!(upward, Vec::<String>::new());
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let mut left = imports();
    loop {
        // A module without imports is in no circle; the modules that import it are judged by the rest.
        let free: Vec<Module> = left
            .iter()
            .filter(|(_, imported)| !imported.iter().any(|other| left.contains_key(other)))
            .map(|(module, _)| module.clone())
            .collect();
        if free.is_empty() {
            break;
        }
        for module in free {
            left.remove(&module);
        }
    }
    // The rest also has modules that import from a circle: a module that nothing imports is in none.
    loop {
        let imported: BTreeSet<Module> = left.values().flatten().cloned().collect();
        let before = left.len();
        left.retain(|module, _| imported.contains(module));
        if left.len() == before {
            break;
        }
    }
    assert_eq!(left.keys().collect::<Vec<_>>(), Vec::<&String>::new());
}
