//! What a program pays that uses generated code: the package `speed` measures it, and says so a line at a time.

use std::path::Path;
use std::process::{Command, Stdio};

use serde::Deserialize;

use super::table::Row;

#[derive(Deserialize)]
struct Line {
    name: String,
    what: String,
    unit: String,
    ours: f64,
    peer: String,
    theirs: f64,
}

pub fn measure(root: &Path, quick: bool, rows: &mut Vec<Row>) -> Result<(), String> {
    let mut cargo = Command::new(crate::cargo());
    cargo
        .current_dir(root)
        .args(["run", "--quiet", "--release", "--package", "speed", "--"])
        .args(quick.then_some("--quick"))
        .stdin(Stdio::null())
        .stderr(Stdio::inherit());
    let output = cargo.output().map_err(|error| format!("cargo run: {error}"))?;
    if !output.status.success() {
        return Err("the package `speed` failed".to_owned());
    }
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let line: Line = serde_json::from_str(line).map_err(|error| format!("{line}: {error}"))?;
        rows.push(
            Row::alone("run", &line.name, &line.what, &line.unit, line.ours).beside(&line.peer, Some(line.theirs)),
        );
    }
    Ok(())
}
