//! `cargo xtask bench`: what generating, compiling and running cost, beside other generators where they are on the path and
//! beside what is written by hand, as one table.
//!
//! Absolute figures differ between machines and hours; what counts are the ratios, because both sides of one run in turn.

mod check;
mod generate;
mod many;
mod measured;
mod peers;
mod release;
mod run;
mod table;
mod types;

use std::path::PathBuf;
use std::process::ExitCode;

pub use measured::run_measured;
pub use table::Format;

/// What to measure, and how long.
#[derive(Clone, Debug)]
pub struct Options {
    /// Descriptions, or folders of them; where there is none, those of the repository.
    pub paths: Vec<PathBuf>,
    /// Each once, and for a moment.
    pub quick: bool,
    pub format: Format,
    /// Only the sections of these names; where there is none, those that do not take long.
    pub only: Vec<String>,
}

/// The sections of the table, in their order.
pub const SECTIONS: [&str; 6] = ["generate", "check", "types", "run", "release", "many"];

/// Those that are measured only where they are asked for.
const LONG: [&str; 2] = ["release", "many"];

/// Measures, and prints the table.
///
/// # Errors
///
/// A description that cannot be read or gives no crate, or a compiler that fails on what is ours. A peer that fails is a
/// note in the table.
pub fn run(options: &Options) -> Result<ExitCode, String> {
    // Whether it can be measured does not depend on how this program was built, only what comes of it.
    if cfg!(debug_assertions) && !options.quick {
        return crate::corpus::again_in_release(false);
    }
    let root = crate::workspace_root()?;
    let work = root.join("target/bench");
    std::fs::create_dir_all(&work).map_err(|error| format!("{}: {error}", work.display()))?;
    let (folders, files): (Vec<_>, Vec<_>) = options.paths.iter().cloned().partition(|path| path.is_dir());
    let paths = match options.paths.is_empty() {
        false => files,
        true => [
            "spec/twilio_conversations_webhook.yaml",
            "tests/cases/speed/description.yaml",
        ]
        .map(|path| root.join(path))
        .to_vec(),
    };
    let wants = |section: &str| match options.only.is_empty() {
        true => !LONG.contains(&section),
        false => options.only.iter().any(|only| only == section),
    };
    let mut rows = Vec::new();
    // The crates that are compiled are those that generating has written.
    let crates = match wants("generate") || wants("check") || wants("release") {
        true => generate::measure(&paths, &work, options.quick, &mut rows)?,
        false => Vec::new(),
    };
    if wants("check") {
        check::measure(&crates, &work, options.quick, &mut rows)?;
    }
    if wants("types") {
        types::measure(&work, options.quick, &mut rows)?;
    }
    if wants("run") {
        run::measure(&root, options.quick, &mut rows)?;
    }
    if wants("release") {
        release::measure(&crates, &work, &mut rows)?;
    }
    if wants("many") {
        if folders.is_empty() {
            return Err("`many` measures all descriptions of a folder: which one?".to_owned());
        }
        for folder in &folders {
            many::measure(folder, &work, &mut rows)?;
        }
    }
    rows.retain(|row| wants(row.section));
    if cfg!(debug_assertions) {
        eprintln!("not optimised, so what generating costs is no figure to compare");
    }
    generator::cli::print(format_args!("{}", table::render(&rows, options.format)?));
    Ok(ExitCode::SUCCESS)
}
