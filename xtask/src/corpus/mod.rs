//! `cargo xtask corpus`: generates a crate from every description in some folders, compiles them, and prints a table.
//!
//! Every document is generated in a process of its own, so that a crash or an endless run is that document's result
//! and time and memory are the whole process's. Crates are compiled in batches that share one target directory.

mod compile;
mod document;
mod select;
mod table;

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

pub use compile::{Checked, LOG_VARIABLE, check_alone, run_as_rustc_wrapper};
pub use document::run_child;
pub use document::{Examples, Record, Verdict};

/// What to run over and how.
#[derive(Clone, Debug)]
pub struct Options {
    pub folders: Vec<PathBuf>,
    pub compile: bool,
    pub clippy: bool,
    pub examples: bool,
    pub only: Option<String>,
    /// So many documents, chosen by a hash of their path and `seed`.
    pub sample: Option<usize>,
    pub seed: u64,
    pub jobs: usize,
    pub json: Option<PathBuf>,
    pub keep: bool,
    /// Seconds that one document may take to generate.
    pub limit: u64,
}

/// Runs the command.
///
/// # Errors
///
/// A folder that cannot be read, or no document in it.
pub fn run(options: &Options) -> Result<ExitCode, String> {
    if cfg!(debug_assertions) {
        return again_in_release(options.examples);
    }
    over(options)
}

/// Compiles what is made of the documents in a folder, which are too small to be worth a faster generator.
///
/// # Errors
///
/// As of [`run`].
pub fn compile(folder: PathBuf) -> Result<ExitCode, String> {
    over(&Options {
        folders: vec![folder],
        compile: true,
        clippy: false,
        examples: false,
        only: None,
        sample: None,
        seed: 0,
        jobs: std::thread::available_parallelism().map_or(1, usize::from),
        json: None,
        keep: false,
        limit: 120,
    })
}

fn over(options: &Options) -> Result<ExitCode, String> {
    #[cfg(not(feature = "examples"))]
    if options.examples {
        return Err(crate::examples::NOT_BUILT.to_owned());
    }
    let documents = select::documents(options)?;
    let work = crate::workspace_root()?.join("target/corpus");
    std::fs::create_dir_all(&work).map_err(|error| format!("{}: {error}", work.display()))?;
    let bar = progress(documents.len());
    let mut records = document::generate_all(&documents, &work, options, &bar);
    if options.compile || options.clippy || options.examples {
        compile::compile_all(&mut records, &work, options, &bar)?;
    }
    bar.finish_and_clear();
    print!("{}", table::render(&records, options));
    let json = options.json.clone().unwrap_or_else(|| work.join("report.json"));
    let text = serde_json::to_string_pretty(&records).map_err(|error| error.to_string())?;
    std::fs::write(&json, text).map_err(|error| format!("{}: {error}", json.display()))?;
    println!("written to {}", json.display());
    let failed = records.iter().any(|record| record.verdict != Verdict::Ok);
    Ok(if failed { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// Measurements of an unoptimised generator mean nothing, and thousands of documents want speed.
///
/// # Errors
///
/// It does not compile, or cannot be started.
pub fn again_in_release(examples: bool) -> Result<ExitCode, String> {
    let mut build = Command::new(crate::cargo());
    build
        .current_dir(crate::workspace_root()?)
        .args(["build", "--quiet", "--release", "--package", "xtask"]);
    if examples {
        build.args(["--features", "examples"]);
    }
    let built = build.status().map_err(|error| format!("cargo build: {error}"))?;
    if !built.success() {
        return Err("the release build of xtask failed".to_owned());
    }
    let target = std::env::current_exe()
        .ok()
        .and_then(|exe| Some(exe.parent()?.parent()?.join("release").join(exe.file_name()?)))
        .ok_or("this program has no path")?;
    let status = Command::new(&target)
        .args(std::env::args_os().skip(1))
        .status()
        .map_err(|error| format!("{}: {error}", target.display()))?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}

fn progress(total: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("{prefix:>9} [{bar:30}] {pos}/{len} {elapsed} {wide_msg}") {
        bar.set_style(style.progress_chars("=> "));
    }
    bar
}
