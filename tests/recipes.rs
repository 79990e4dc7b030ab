//! Runs every recipe of docs/recipes.md literally.
//!
//! The test skips a recipe whose program is not installed and names it; with `SSEFIND_ALL_READERS=1` it fails.

use std::path::Path;
use std::process::Command;

use crate::support::{NOBODY, directory, is_installed};

struct Recipe {
    program: String,
    script: String,
    /// Text that the output must contain.
    prints: String,
}

/// Recipes of the page; each stands below a heading that names its program.
fn recipes(page: &str) -> Vec<Recipe> {
    let path = format!("{}/{page}", env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(path).expect("the page");
    let (mut recipes, mut program) = (Vec::new(), "");
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if line.starts_with('#') {
            program = line.trim_start_matches(['#', ' ']);
        }
        if line == "```sh" {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            let (prints, script): (Vec<&str>, Vec<&str>) =
                block.iter().partition(|line| line.starts_with("#>"));
            recipes.push(Recipe {
                program: program.to_owned(),
                script: script.join("\n"),
                prints: prints.first().expect("a recipe says what it prints")[2..].trim_start().to_owned(),
            });
        }
    }
    recipes
}

#[test]
fn every_recipe_prints_what_it_says() {
    let recipes = recipes("docs/recipes.md");
    assert_eq!(recipes.len(), 12);
    let binary = Path::new(env!("CARGO_BIN_EXE_ssefind")).parent().expect("a directory");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::iter::once(binary.to_path_buf()).chain(std::env::split_paths(&path));
    let path = std::env::join_paths(path).expect("a path");
    let directory = directory("recipes");
    for recipe in recipes {
        // A recipe may pipe its output through jq, too.
        let needs_jq = recipe.script.contains("jq ") && recipe.program != "jq";
        if recipe.script.contains("ssefind cite") && cfg!(not(feature = "cite")) {
            continue;
        }
        if !is_installed("bash") || !is_installed(&recipe.program) || (needs_jq && !is_installed("jq")) {
            continue;
        }
        let output = Command::new("bash")
            .args(["-euo", "pipefail", "-c", &recipe.script])
            .current_dir(&directory)
            .env("PATH", &path)
            .envs(NOBODY)
            .output()
            .expect("bash starts");
        let (stdout, stderr) =
            (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success() && stderr.is_empty(), "{}\n{stderr}", recipe.script);
        assert!(!recipe.prints.is_empty(), "{}", recipe.script);
        assert!(stdout.contains(&recipe.prints), "{}\nprints\n{stdout}", recipe.script);
    }
}
