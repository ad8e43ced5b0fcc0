//! `cargo xtask bench`: decoding and matching against hand-written baselines, and what generated types cost the compiler
//! beside the same types with serde derive.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use generator::{Config, Description, Sources};

const TYPES: usize = 500;
const FIELDS: usize = 10;
const RUNS: usize = 5;

/// Runs the benchmarks and prints their figures.
pub fn run() -> Result<ExitCode, String> {
    let status = Command::new(crate::cargo())
        .current_dir(crate::workspace_root()?)
        .args(["bench", "--quiet", "--package", "tests", "--bench", "throughput"])
        .status()
        .map_err(|error| format!("cargo bench: {error}"))?;
    if !status.success() {
        return Err("the throughput benchmark failed".to_owned());
    }
    check_times()?;
    Ok(ExitCode::SUCCESS)
}

/// `cargo check` of the same 500 structs, generated and derived.
fn check_times() -> Result<(), String> {
    let work = crate::workspace_root()?.join("target/bench");
    let target = work.join("target");
    let generated = work.join("generated-types");
    write_generated(&generated, TYPES)?;
    let one = work.join("one-type");
    write_generated(&one, 1)?;
    let derived = work.join("derived-types");
    write_derived(&derived)?;

    println!(
        "\ncargo check of {TYPES} types with {FIELDS} members each, best of {RUNS}, CPU seconds of cargo and rustc:"
    );
    let whole = best_of(&generated, &target)?;
    let alone = best_of(&one, &target)?;
    let derive = best_of(&derived, &target)?;
    let types = whole - alone;
    println!("  generated crate            {whole:6.2}");
    println!("  its runtime with one type  {alone:6.2}");
    println!("  the generated types alone  {types:6.2}");
    println!(
        "  serde derive               {derive:6.2}   {:.1} times the generated types",
        derive / types
    );
    Ok(())
}

/// CPU seconds of one check with the dependencies built.
fn best_of(folder: &Path, target: &Path) -> Result<f64, String> {
    let check = || -> Result<f64, String> {
        let before = crate::usage::children().cpu_seconds;
        let status = Command::new(crate::cargo())
            .current_dir(folder)
            .args(["check", "--quiet", "--no-default-features"])
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_INCREMENTAL", "0")
            .stdin(Stdio::null())
            .status()
            .map_err(|error| format!("cargo check: {error}"))?;
        if !status.success() {
            return Err(format!("{} does not compile", folder.display()));
        }
        Ok(crate::usage::children().cpu_seconds - before)
    };
    check()?;
    let mut best = f64::INFINITY;
    for _ in 0..RUNS {
        // A new time stamp is what makes cargo check the crate again.
        let root = folder.join("src/lib.rs");
        let text = std::fs::read(&root).map_err(|error| format!("{}: {error}", root.display()))?;
        std::fs::write(&root, text).map_err(|error| format!("{}: {error}", root.display()))?;
        best = best.min(check()?);
    }
    Ok(best)
}

/// The kinds of members, in turn: what the description says and what the derived struct has.
const KINDS: [(&str, &str); 6] = [
    ("type: string", "Option<String>"),
    ("type: integer", "Option<i64>"),
    ("type: boolean", "Option<bool>"),
    ("type: array, items: {type: string}", "Option<Vec<String>>"),
    ("type: number", "Option<f64>"),
    (
        "type: object, additionalProperties: {type: string}",
        "Option<std::collections::BTreeMap<String, String>>",
    ),
];

fn write_generated(folder: &Path, types: usize) -> Result<(), String> {
    let mut text = String::from(
        "openapi: 3.0.3\ninfo: {title: Bench, version: '1'}\npaths: {}\nservers: [{url: 'https://bench.example'}]\n\
         components:\n  schemas:\n",
    );
    for index in 0..types {
        let _ = writeln!(text, "    Type{index}:\n      type: object\n      properties:");
        for field in 0..FIELDS {
            // The index keeps the types from being one and the same.
            let _ = writeln!(
                text,
                "        member{field}Of{index}: {{{}}}",
                KINDS[(index + field) % KINDS.len()].0
            );
        }
    }
    let config = Config {
        package: generator::Package::named("generated-types"),
        ..Config::default()
    };
    let outcome = Description::new(Sources::new("bench.yaml", text), config).generate();
    let files = outcome.files.ok_or("the benchmark's description has errors")?;
    files
        .write(folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?;
    stand_alone(folder)
}

fn write_derived(folder: &Path) -> Result<(), String> {
    let mut text = String::from("use serde::{Deserialize, Serialize};\n");
    for index in 0..TYPES {
        let _ = writeln!(
            text,
            "#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]\npub struct Type{index} {{"
        );
        for field in 0..FIELDS {
            let _ = writeln!(
                text,
                "    #[serde(rename = \"member{field}Of{index}\", skip_serializing_if = \"Option::is_none\")]\n    \
                 pub member{field}: {},",
                KINDS[(index + field) % KINDS.len()].1
            );
        }
        text.push_str("}\n");
    }
    let manifest = "[package]\nname = \"derived-types\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
                    serde = { version = \"1\", features = [\"derive\"] }\n";
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    std::fs::create_dir_all(folder.join("src")).map_err(failed)?;
    std::fs::write(folder.join("Cargo.toml"), manifest).map_err(failed)?;
    std::fs::write(folder.join("src/lib.rs"), text).map_err(failed)?;
    stand_alone(folder)
}

/// Keeps cargo from taking the folder for a member of the workspace above it.
fn stand_alone(folder: &Path) -> Result<(), String> {
    let file = folder.join("Cargo.toml");
    let failed = |error: std::io::Error| format!("{}: {error}", file.display());
    let mut text = std::fs::read_to_string(&file).map_err(failed)?;
    if !text.contains("\n[workspace]") {
        text.push_str("\n[workspace]\n");
        std::fs::write(&file, text).map_err(failed)?;
    }
    Ok(())
}
