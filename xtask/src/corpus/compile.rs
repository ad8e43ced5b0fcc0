//! Compiling the crates of a corpus run: batches in one cargo workspace each, one target directory for all, every
//! warning an error, and rustc's own time and memory measured per crate.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use indicatif::ProgressBar;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Options;
use super::document::{Record, Verdict, crate_dir};

/// Set for cargo, so that this program, called as rustc's wrapper, knows where to write its measurements.
pub const LOG_VARIABLE: &str = "XTASK_CORPUS_RUSTC_LOG";

/// Lines of Rust that are checked together: enough to keep all cores busy, not more than memory holds.
const BATCH_LINES: usize = 120_000;
const BATCH_CRATES: usize = 60;

/// Compiles every crate that was generated and notes the outcome in its record.
pub fn compile_all(records: &mut [Record], work: &Path, options: &Options, bar: &ProgressBar) -> Result<(), String> {
    let pending: Vec<usize> = (0..records.len())
        .filter(|&index| records[index].verdict == Verdict::Ok)
        .collect();
    bar.set_length(pending.len() as u64);
    bar.set_position(0);
    bar.set_prefix("compile");
    for batch in batches(&pending, records) {
        bar.set_message(records[batch[0]].name.clone());
        check_batch(&batch, records, work, options)?;
        bar.inc(batch.len() as u64);
        if !options.keep {
            for &index in &batch {
                if records[index].verdict == Verdict::Ok {
                    let _ = std::fs::remove_dir_all(crate_dir(work, index));
                }
            }
        }
    }
    Ok(())
}

fn batches(pending: &[usize], records: &[Record]) -> Vec<Vec<usize>> {
    let mut batches: Vec<Vec<usize>> = Vec::new();
    let mut lines = 0;
    for &index in pending {
        let full = batches
            .last()
            .is_none_or(|batch| batch.len() >= BATCH_CRATES || lines > BATCH_LINES);
        if full {
            batches.push(Vec::new());
            lines = 0;
        }
        if let Some(batch) = batches.last_mut() {
            batch.push(index);
        }
        lines += records[index].lines;
    }
    batches
}

fn check_batch(batch: &[usize], records: &mut [Record], work: &Path, options: &Options) -> Result<(), String> {
    // Above the crates, so that cargo does not find this repository's own workspace for them.
    let root = work;
    let members: Vec<String> = batch.iter().map(|index| format!("\"crates/c{index:04}\"")).collect();
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n[profile.dev]\ndebug = false\nincremental = false\n",
        members.join(", ")
    );
    std::fs::write(root.join("Cargo.toml"), manifest).map_err(|error| format!("{}: {error}", root.display()))?;
    // The versions this repository is tested with, so that nothing is resolved anew for each batch.
    let _ = std::fs::copy(crate::workspace_root()?.join("Cargo.lock"), root.join("Cargo.lock"));
    let log = work.join("rustc.log");
    let _ = std::fs::remove_file(&log);

    let problems = cargo(root, if options.clippy { "clippy" } else { "check" }, &log)?;
    let usages = read_log(&log);
    for &index in batch {
        let name = format!("c{index:04}");
        let record = &mut records[index];
        if let Some(usage) = usages.get(&name) {
            record.check_seconds = usage.cpu_seconds;
            record.check_mib = usage.peak_mib;
        }
        if let Some(messages) = problems.get(&name) {
            let lint = messages.iter().all(|message| message.is_lint);
            record.verdict = if lint {
                Verdict::NotClippyClean
            } else {
                Verdict::DoesNotCompile
            };
            let first = messages.first().map_or("", |message| &message.text);
            record.detail = format!("{} messages: {first}", messages.len());
        }
    }
    if options.examples {
        for &index in batch {
            if records[index].verdict == Verdict::Ok {
                crate::examples::run(root, &format!("c{index:04}"), &mut records[index])?;
            }
        }
    }
    Ok(())
}

/// What rustc used for one crate.
#[derive(Clone, Copy, Debug)]
pub struct Checked {
    pub cpu_seconds: f64,
    pub peak_mib: f64,
}

/// Checks the crate in a folder that is a workspace of its own, and measures it without its dependencies; nothing where it does
/// not compile.
///
/// # Errors
///
/// Cargo cannot be started.
pub fn check_alone(root: &Path, target: &Path, features: &[&str]) -> Result<Option<Checked>, String> {
    let log = target.join("rustc.log");
    std::fs::create_dir_all(target).map_err(|error| format!("{}: {error}", target.display()))?;
    let _ = std::fs::remove_file(&log);
    let exe = std::env::current_exe().map_err(|error| error.to_string())?;
    let status = Command::new(crate::cargo())
        .current_dir(root)
        .args(["check", "--quiet", "--lib"])
        .args(features)
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTC_WORKSPACE_WRAPPER", exe)
        .env(LOG_VARIABLE, &log)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .map_err(|error| format!("cargo check: {error}"))?;
    let mut checked = read_log(&log).into_values().map(|line| Checked {
        cpu_seconds: line.cpu_seconds,
        peak_mib: line.peak_mib,
    });
    Ok(checked.next_back().filter(|_| status.success()))
}

/// Builds the program in a folder that is a workspace of its own, and measures each crate that is compiled for it, by name; nothing
/// where it does not compile.
///
/// # Errors
///
/// Cargo cannot be started.
pub fn build_alone(root: &Path, target: &Path) -> Result<Option<BTreeMap<String, Checked>>, String> {
    let log = target.join("rustc.log");
    std::fs::create_dir_all(target).map_err(|error| format!("{}: {error}", target.display()))?;
    let _ = std::fs::remove_file(&log);
    let exe = std::env::current_exe().map_err(|error| error.to_string())?;
    let status = Command::new(crate::cargo())
        .current_dir(root)
        .args(["build", "--quiet", "--release"])
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTC_WRAPPER", exe)
        .env(LOG_VARIABLE, &log)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .map_err(|error| format!("cargo build: {error}"))?;
    let built = read_log(&log).into_iter().map(|(name, line)| {
        let checked = Checked {
            cpu_seconds: line.cpu_seconds,
            peak_mib: line.peak_mib,
        };
        (name, checked)
    });
    Ok(status.success().then(|| built.collect()))
}

/// What the compiler or clippy says of a crate.
struct Message {
    /// Its first lines.
    text: String,
    /// Whether it is clippy's.
    is_lint: bool,
}

/// Runs cargo over the batch; the messages of each crate that has any.
fn cargo(root: &Path, command: &str, log: &Path) -> Result<BTreeMap<String, Vec<Message>>, String> {
    let mut cargo = Command::new(crate::cargo());
    cargo
        .current_dir(root)
        .args([
            command,
            "--workspace",
            "--keep-going",
            "--quiet",
            "--message-format=json",
        ])
        .args(["--no-default-features", "--features", "reqwest"])
        .env("CARGO_TARGET_DIR", root.join("target"))
        .env("CARGO_ENCODED_RUSTFLAGS", "-Dwarnings")
        .stdin(Stdio::null())
        .stderr(Stdio::piped());
    if command == "check" {
        let exe = std::env::current_exe().map_err(|error| error.to_string())?;
        cargo.env("RUSTC_WORKSPACE_WRAPPER", exe).env(LOG_VARIABLE, log);
    }
    let output = cargo.output().map_err(|error| format!("cargo {command}: {error}"))?;
    let mut problems: BTreeMap<String, Vec<Message>> = BTreeMap::new();
    for line in output.stdout.split(|byte| *byte == b'\n') {
        let Ok(message) = serde_json::from_slice::<Value>(line) else {
            continue;
        };
        if message["reason"] != "compiler-message" {
            continue;
        }
        let level = message["message"]["level"].as_str().unwrap_or_default();
        let text = message["message"]["message"].as_str().unwrap_or_default();
        let summary = text.starts_with("aborting due to") || text.starts_with("could not compile");
        if !matches!(level, "error" | "warning" | "error: internal compiler error") || summary {
            continue;
        }
        let name = message["target"]["name"].as_str().unwrap_or_default().to_owned();
        let rendered = message["message"]["rendered"].as_str().unwrap_or(text);
        let brief: Vec<&str> = rendered
            .lines()
            .map(str::trim_end)
            .filter(|line| !line.is_empty())
            .take(12)
            .collect();
        let code = message["message"]["code"]["code"].as_str().unwrap_or_default();
        problems.entry(name).or_default().push(Message {
            text: brief.join("\n"),
            is_lint: code.starts_with("clippy::"),
        });
    }
    if problems.is_empty() && !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        return Err(format!(
            "cargo {command}: {}",
            errors.lines().take(20).collect::<Vec<_>>().join("\n")
        ));
    }
    Ok(problems)
}

#[derive(Serialize, Deserialize)]
struct LogLine {
    name: String,
    cpu_seconds: f64,
    peak_mib: f64,
}

fn read_log(log: &Path) -> BTreeMap<String, LogLine> {
    let text = std::fs::read_to_string(log).unwrap_or_default();
    text.lines()
        .filter_map(|line| serde_json::from_str::<LogLine>(line).ok())
        .map(|line| (line.name.clone(), line))
        .collect()
}

/// This program as `RUSTC_WORKSPACE_WRAPPER`: runs rustc and logs what it used.
pub fn run_as_rustc_wrapper(log: &Path) -> Result<ExitCode, String> {
    let mut arguments = std::env::args_os().skip(1);
    let rustc: PathBuf = arguments.next().ok_or("no rustc was given")?.into();
    let arguments: Vec<OsString> = arguments.collect();
    let status = Command::new(rustc)
        .args(&arguments)
        .status()
        .map_err(|error| error.to_string())?;
    let name = arguments
        .iter()
        .position(|argument| argument == "--crate-name")
        .and_then(|at| arguments.get(at + 1))
        .map(|name| name.to_string_lossy().into_owned());
    if let Some(name) = name.filter(|name| name != "___") {
        let usage = crate::usage::children();
        let line = LogLine {
            name,
            cpu_seconds: usage.cpu_seconds,
            peak_mib: usage.peak_mib,
        };
        let text = serde_json::to_string(&line).map_err(|error| error.to_string())?;
        let file = std::fs::OpenOptions::new().create(true).append(true).open(log);
        let mut file = file.map_err(|error| format!("{}: {error}", log.display()))?;
        // One write a line, so that lines of several compilers do not mix.
        file.write_all(format!("{text}\n").as_bytes())
            .map_err(|error| error.to_string())?;
    }
    Ok(ExitCode::from(
        u8::try_from(status.code().unwrap_or(101)).unwrap_or(101),
    ))
}
