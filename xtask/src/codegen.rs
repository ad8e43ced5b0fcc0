//! `cargo xtask codegen`: from a description to a crate on disk, or a list of what differs.

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use generator::{Colour, Config, Description};

/// Which description goes where.
#[derive(Debug)]
pub struct Target {
    pub spec: PathBuf,
    pub out: PathBuf,
    pub description: Description,
    /// The command that writes this target, for people to repeat.
    pub command: String,
}

/// How to go about it.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    pub check: bool,
    pub json: bool,
    pub strict: bool,
}

impl Target {
    /// The target of the arguments: without any, the workspace's own.
    pub fn find(spec: Option<PathBuf>, out: Option<PathBuf>, config: Option<PathBuf>) -> Result<Target, String> {
        let (spec, out, command) = match (spec, out) {
            (Some(spec), Some(out)) => {
                let command = format!("cargo xtask codegen --spec {} --out {}", spec.display(), out.display());
                (spec, out, command)
            }
            _ => {
                let root = crate::workspace_root()?;
                (
                    only_description(&root.join("spec"))?,
                    root.join("generated"),
                    "cargo xtask codegen".to_owned(),
                )
            }
        };
        let description = match config {
            Some(file) => Config::read(file).and_then(|config| Description::open_with(&spec, config)),
            None => Description::open(&spec),
        };
        let description = description.map_err(|error| error.to_string())?.for_folder(&out);
        Ok(Target {
            spec,
            out,
            description,
            command,
        })
    }
}

/// Generates and writes, or checks.
pub fn run(mut target: Target, options: Options) -> Result<ExitCode, String> {
    let started = Instant::now();
    if options.strict {
        target.description = target.description.strict();
    }
    let outcome = {
        let _progress = Progress::start(format!("generating from {}", target.spec.display()));
        target.description.generate()
    };
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let mut stderr = std::io::stderr().lock();
    let colour = if colour { Colour::Coloured } else { Colour::Plain };
    let rendered = if options.json {
        outcome.report.json_lines()
    } else {
        outcome.report.render(colour)
    };
    stderr
        .write_all(rendered.as_bytes())
        .map_err(|error| error.to_string())?;

    let Some(files) = &outcome.files else {
        eprintln!(
            "{}: {}; nothing was written",
            target.spec.display(),
            outcome.report.summary()
        );
        return Ok(ExitCode::from(1));
    };
    let summary = format!(
        "{} operations, {} types, {}, {:.2} s",
        outcome.stats.operations,
        outcome.stats.types,
        outcome.report.summary(),
        started.elapsed().as_secs_f64()
    );
    if options.check {
        let drifts = files
            .check(&target.out)
            .map_err(|error| in_folder(&target.out, &error))?;
        if drifts.is_empty() {
            println!("{} is up to date: {summary}", target.out.display());
            return Ok(ExitCode::SUCCESS);
        }
        for drift in &drifts {
            println!("{drift}");
        }
        println!(
            "{} files of {} differ; repair with: {}",
            drifts.len(),
            target.out.display(),
            target.command
        );
        return Ok(ExitCode::from(1));
    }
    let report = files
        .write(&target.out)
        .map_err(|error| in_folder(&target.out, &error))?;
    for path in &report.written {
        println!("written  {path}");
    }
    for path in &report.removed {
        println!("removed  {path}");
    }
    for path in &report.foreign {
        println!("not ours {path}: left alone");
    }
    println!(
        "{}: {} written, {} unchanged, {} removed; {summary}",
        target.out.display(),
        report.written.len(),
        report.unchanged.len(),
        report.removed.len()
    );
    Ok(ExitCode::SUCCESS)
}

fn in_folder(folder: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", folder.display())
}

/// The one description in a folder.
fn only_description(folder: &Path) -> Result<PathBuf, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| matches!(extension.to_str(), Some("yaml" | "yml" | "json")))
        })
        .collect();
    found.sort();
    match found.as_slice() {
        [one] => Ok(one.clone()),
        [] => Err(format!(
            "{} holds no description (.yaml, .yml, .json)",
            folder.display()
        )),
        [first, second, ..] => Err(format!(
            "{} holds several descriptions ({}, {} …); name one with --spec and --out",
            folder.display(),
            first.display(),
            second.display()
        )),
    }
}

/// A line on the terminal once work takes more than a second, taken away when it ends.
struct Progress {
    done: Option<mpsc::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Progress {
    fn start(message: String) -> Progress {
        if !std::io::stderr().is_terminal() {
            return Progress {
                done: None,
                thread: None,
            };
        }
        let (done, wait) = mpsc::channel::<()>();
        let thread = std::thread::spawn(move || {
            let mut seconds = 0;
            while wait.recv_timeout(Duration::from_secs(1)) == Err(mpsc::RecvTimeoutError::Timeout) {
                seconds += 1;
                eprint!("\r{message} … {seconds} s");
            }
            if seconds > 0 {
                eprint!("\r\x1b[2K");
            }
        });
        Progress {
            done: Some(done),
            thread: Some(thread),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.done.take();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
