//! An xtask: the same commands without an installation, of the revision that the workspace names.

use std::fs;
use std::path::Path;

use super::plan::Plan;
use super::source::Source;

const MAIN: &str = "//! The workspace's commands: `cargo xtask codegen` writes the crates of the API descriptions.

fn main() -> std::process::ExitCode {
    generator::cli::main(\"cargo xtask\")
}
";

const ALIAS: &str = "[alias]\nxtask = \"run --package xtask --\"\n";

pub fn plan(plan: &mut Plan, root: &Path, source: Option<&Source>) -> Result<(), String> {
    let folder = root.join("xtask");
    let Some(source) = source else {
        return Err(
            "where the generator comes from is not known; say --source URL#REVISION, or the folder of its package"
                .to_owned(),
        );
    };
    if folder.exists() {
        return Err(format!(
            "{} is there already; give it the dependency `generator = {}` and the call `generator::cli::main(\"cargo xtask\")`, \
             and run init without --xtask",
            folder.display(),
            source.dependency(&folder)
        ));
    }
    let manifest = format!(
        "[package]\nname = \"xtask\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[dependencies]\ngenerator = {}\n",
        source.dependency(&folder)
    );
    plan.create(folder.join("Cargo.toml"), manifest);
    plan.create(folder.join("src/main.rs"), MAIN);

    let settings = root.join(".cargo/config.toml");
    let Ok(before) = fs::read_to_string(&settings) else {
        plan.create(settings, ALIAS);
        return Ok(());
    };
    let alias = before.parse::<toml::Table>().ok();
    let alias = alias.as_ref().and_then(|table| table.get("alias"));
    match alias {
        Some(alias) if alias.get("xtask").is_some() => {}
        Some(_) => {
            return Err(format!(
                "{} has aliases; add `xtask = \"run --package xtask --\"` to them, and run init again",
                settings.display()
            ));
        }
        None => plan.change(
            settings,
            before.clone(),
            format!("{}\n\n{ALIAS}", before.trim_end()).trim_start().to_owned(),
        ),
    }
    Ok(())
}
