//! A program in a process of its own whose time and memory are all that is measured.

use std::ffi::OsString;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use serde::{Deserialize, Serialize};

/// What a program used, with all that it started.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Measured {
    /// Processor time, the system's included.
    pub cpu_seconds: f64,
    /// By the clock on the wall.
    pub seconds: f64,
    pub peak_mib: f64,
    pub is_success: bool,
}

impl Measured {
    /// The best of both in each way: what else the machine does only adds.
    pub fn min(self, other: Measured) -> Measured {
        Measured {
            cpu_seconds: self.cpu_seconds.min(other.cpu_seconds),
            seconds: self.seconds.min(other.seconds),
            peak_mib: self.peak_mib.min(other.peak_mib),
            is_success: self.is_success && other.is_success,
        }
    }
}

/// Runs a program and says what it took. This program runs itself for that, because the peak of memory is that of all children
/// of a process.
///
/// # Errors
///
/// It cannot be started.
pub fn measure(command: &[OsString]) -> Result<Measured, String> {
    let exe = std::env::current_exe().map_err(|error| error.to_string())?;
    let output = Command::new(exe)
        .args(["bench-measured", "--"])
        .args(command)
        .output()
        .map_err(|error| error.to_string())?;
    serde_json::from_slice(&output.stdout).map_err(|_| String::from_utf8_lossy(&output.stderr).trim().to_owned())
}

/// The best of several runs; `prepare` is called before each.
///
/// # Errors
///
/// As of [`measure`] and `prepare`.
pub fn best_of(
    runs: usize,
    command: &[OsString],
    mut prepare: impl FnMut() -> Result<(), String>,
) -> Result<Measured, String> {
    let mut best: Option<Measured> = None;
    for _ in 0..runs {
        prepare()?;
        let measured = measure(command)?;
        best = Some(best.map_or(measured, |best| best.min(measured)));
        if !measured.is_success {
            break;
        }
    }
    best.ok_or_else(|| "nothing was run".to_owned())
}

/// The process between: runs the program and prints what it used.
pub fn run_measured(command: &[OsString]) -> Result<ExitCode, String> {
    let (program, arguments) = command.split_first().ok_or("no program was given")?;
    let started = Instant::now();
    let status = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .map_err(|error| format!("{}: {error}", program.display()))?;
    let usage = crate::usage::children();
    let measured = Measured {
        cpu_seconds: usage.cpu_seconds,
        seconds: started.elapsed().as_secs_f64(),
        peak_mib: usage.peak_mib,
        is_success: status.success(),
    };
    generator::cli::print(format_args!(
        "{}\n",
        serde_json::to_string(&measured).map_err(|error| error.to_string())?
    ));
    Ok(ExitCode::SUCCESS)
}
