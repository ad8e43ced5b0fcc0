//! Generating one document in a process of its own, and reading what it reports.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use generator::{Config, Description, Package, Severity};
use indicatif::ProgressBar;
use serde::{Deserialize, Serialize};

use super::Options;
use super::select::Input;

/// One row of the table.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Record {
    pub name: String,
    /// The version that the document says it has.
    pub version: String,
    pub operations: usize,
    pub types: usize,
    /// Schema nodes that are any JSON value, by reason.
    pub untyped: BTreeMap<String, usize>,
    pub schemas: usize,
    /// Diagnostics by code.
    pub findings: BTreeMap<String, usize>,
    /// Lines of Rust, the runtime apart.
    pub lines: usize,
    /// CPU seconds of the whole process.
    pub generate_seconds: f64,
    pub generate_mib: f64,
    /// CPU seconds of rustc on the crate alone.
    pub check_seconds: f64,
    pub check_mib: f64,
    pub examples: Examples,
    pub verdict: Verdict,
    /// What failed, in a line or a few.
    pub detail: String,
}

/// How the response examples of a document fared.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Examples {
    pub total: usize,
    /// Valid for their schema, by an independent validator.
    pub valid: usize,
    /// Of the valid ones, those that decode and encode back to the same JSON.
    pub same: usize,
    /// Of the valid ones, those that only lose members that their schema does not name.
    pub undocumented: usize,
    /// Of the valid ones, those that decode at each level of conformance: leniently, by default, strictly.
    pub valid_decoded: [usize; 3],
    /// The same of the invalid ones.
    pub invalid_decoded: [usize; 3],
    /// Pointers of the valid ones that are refused where the client is strict, with why.
    pub refused: Vec<String>,
    /// Pointers of the valid ones that fail, with why.
    pub failures: Vec<String>,
}

/// How a document fared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    #[default]
    Ok,
    /// The description has errors; nothing was written.
    Refused,
    /// The generator crashed.
    Crashed,
    /// The generator did not end in time.
    TimedOut,
    /// The crate has errors or warnings.
    DoesNotCompile,
    /// Clippy has something to say.
    NotClippyClean,
    /// A valid example does not survive the round trip.
    ExampleFails,
}

/// Generates all documents into `work/crates/<number>`, `jobs` at a time.
pub fn generate_all(inputs: &[Input], work: &Path, options: &Options, bar: &ProgressBar) -> Vec<Record> {
    bar.set_prefix("generate");
    let next = AtomicUsize::new(0);
    let records = Mutex::new(vec![Record::default(); inputs.len()]);
    std::thread::scope(|scope| {
        for _ in 0..options.jobs.max(1) {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(input) = inputs.get(index) else { break };
                    bar.set_message(input.name.clone());
                    let record = generate_one(input, &crate_dir(work, index), options);
                    if let Ok(mut records) = records.lock() {
                        records[index] = record;
                    }
                    bar.inc(1);
                }
            });
        }
    });
    records.into_inner().unwrap_or_default()
}

/// Where the crate of the document at `index` is written.
pub fn crate_dir(work: &Path, index: usize) -> std::path::PathBuf {
    work.join(format!("crates/c{index:04}"))
}

fn generate_one(input: &Input, out: &Path, options: &Options) -> Record {
    let failed = |verdict, detail: String| Record {
        name: input.name.clone(),
        verdict,
        detail,
        ..Record::default()
    };
    // A crate of an earlier run may have been written from another document.
    if out.exists() && std::fs::remove_dir_all(out).is_err() {
        return failed(Verdict::Crashed, format!("{} cannot be removed", out.display()));
    }
    let Ok(exe) = std::env::current_exe() else {
        return failed(Verdict::Crashed, "this program has no path".to_owned());
    };
    let mut command = Command::new(exe);
    command.arg("corpus-document").arg(&input.path).arg(out);
    if options.examples {
        command.arg("--examples");
    }
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(error) => return failed(Verdict::Crashed, error.to_string()),
    };
    let (mut stdout, mut stderr) = (child.stdout.take(), child.stderr.take());
    let read = std::thread::spawn(move || {
        let mut text = String::new();
        if let Some(pipe) = &mut stdout {
            let _ = pipe.read_to_string(&mut text);
        }
        text
    });
    let read_errors = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(pipe) = &mut stderr {
            let _ = pipe.read_to_end(&mut bytes);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    });
    let started = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(_)) => break,
            Ok(None) if started.elapsed() > Duration::from_secs(options.limit) => {
                let _ = child.kill();
                let _ = child.wait();
                return failed(Verdict::TimedOut, format!("stopped after {} s", options.limit));
            }
            Ok(None) => std::thread::sleep(Duration::from_millis(5)),
            Err(error) => return failed(Verdict::Crashed, error.to_string()),
        }
    }
    let text = read.join().unwrap_or_default();
    let errors = read_errors.join().unwrap_or_default();
    match serde_json::from_str::<Record>(&text) {
        Ok(record) => Record {
            name: input.name.clone(),
            ..record
        },
        Err(_) => failed(Verdict::Crashed, errors.lines().take(4).collect::<Vec<_>>().join(" | ")),
    }
}

/// The child: generates one document and prints its [`Record`].
pub fn run_child(path: &Path, out: &Path, examples: bool) -> Result<ExitCode, String> {
    let package = out.file_name().map(|name| name.to_string_lossy().into_owned());
    let config = Config {
        package: package.map(Package::named).unwrap_or_default(),
        ..Config::default()
    };
    let description = Description::open_with(path, config).map_err(|error| error.to_string())?;
    let outcome = description.generate();
    let mut record = Record {
        version: outcome.stats.version.clone(),
        operations: outcome.stats.operations,
        types: outcome.stats.types,
        schemas: outcome.stats.schemas,
        untyped: outcome
            .stats
            .untyped
            .iter()
            .map(|(reason, count)| ((*reason).to_owned(), *count))
            .collect(),
        ..Record::default()
    };
    for (code, count) in outcome.report.by_code() {
        record.findings.insert(code.to_owned(), count);
    }
    match &outcome.files {
        Some(files) => {
            files
                .write(out)
                .map_err(|error| format!("{}: {error}", out.display()))?;
            record.lines = files
                .iter()
                .filter(|(path, _)| path.ends_with(".rs") && !path.starts_with("src/runtime/"))
                .map(|(_, text)| text.lines().count())
                .sum();
        }
        None => {
            record.verdict = Verdict::Refused;
            let findings = outcome.report.findings.iter().map(|finding| &finding.diagnostic);
            let errors = findings.filter(|diagnostic| diagnostic.severity == Severity::Error);
            record.detail = errors
                .take(3)
                .map(|error| format!("{} at {}: {}", error.code.as_str(), error.pointer, error.message))
                .collect::<Vec<_>>()
                .join(" | ");
        }
    }
    let usage = crate::usage::own();
    record.generate_seconds = usage.cpu_seconds;
    record.generate_mib = usage.peak_mib;
    // After the measurement: the validator is no part of generating.
    if examples && outcome.files.is_some() {
        crate::examples::write(&description, out)?;
    }
    generator::cli::print(format_args!(
        "{}\n",
        serde_json::to_string(&record).map_err(|error| error.to_string())?
    ));
    Ok(ExitCode::SUCCESS)
}
