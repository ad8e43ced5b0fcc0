//! The response examples of a corpus run: an example that is valid for its schema must come back from the generated
//! type as the same JSON.
//!
//! [`write()`] puts a small program and its data into the generated crate, and notes which examples are valid, by a
//! validator that shares no code with the generator; [`run()`] runs the program and compares what it prints.

mod compare;
mod program;
#[cfg(feature = "examples")]
mod validity;

use std::path::Path;
use std::process::{Command, Stdio};

use generator::Description;
#[cfg(feature = "examples")]
use generator::internals::{rules_text, type_text};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use self::compare::{Difference, What};
use crate::corpus::{Examples, Record, Verdict};

const PROGRAM: &str = "round_trip";

/// What is said where there is no validator in this build.
#[cfg(not(feature = "examples"))]
pub const NOT_BUILT: &str =
    "xtask was built without its feature `examples`; without --release, `cargo xtask corpus` builds it with";

/// One entry of `round_trip.json`.
#[derive(Debug, Serialize, Deserialize)]
struct Case {
    pointer: String,
    schema: String,
    /// What makes it invalid, if anything does.
    invalid: Option<String>,
    /// Index into the program's table.
    #[serde(rename = "type")]
    ty: usize,
    value: Value,
}

/// One line that the program prints.
#[derive(Debug, Deserialize)]
struct Line {
    /// Why decoding as documented fails.
    error: Option<String>,
    /// Why even tolerant decoding fails.
    refusal: Option<String>,
    /// Pointers, messages and kinds of tolerant decoding.
    deviations: Vec<(String, String, DeviationKind)>,
    encoded: Value,
}

/// What a deviation of tolerant decoding means, as the runtime has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
enum DeviationKind {
    New,
    Format,
    Wrong,
    Required,
}

/// Writes the program and its data into the crate at `out`; nothing where the description has no response examples.
///
/// # Errors
///
/// This program was built without the validator, or the disk's.
#[cfg(feature = "examples")]
pub fn write(description: &Description, out: &Path) -> Result<(), String> {
    let understood = description.api();
    let examples = understood.examples();
    let (Some((document, _)), false) = (understood.parts(), examples.is_empty()) else {
        return Ok(());
    };
    let judged = validity::judge(document, &examples)?;
    let mut types = indexmap::IndexSet::new();
    let cases = examples.into_iter().zip(judged).map(|(example, invalid)| Case {
        pointer: example.pointer.to_string(),
        schema: example.schema.to_string(),
        invalid,
        ty: types
            .insert_full((type_text(&example.ty), rules_text(&example.rules)))
            .0,
        value: example.value,
    });
    let cases: Vec<Case> = cases.collect();
    let types: Vec<(String, String)> = types.into_iter().collect();
    let crate_name = description
        .config()
        .package
        .name
        .as_deref()
        .unwrap_or("generated")
        .replace('-', "_");
    let folder = out.join("examples");
    let put = |name: &str, text: String| {
        let path = folder.join(name);
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
    };
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    put(&format!("{PROGRAM}.rs"), program::text(&crate_name, &types))?;
    put(
        &format!("{PROGRAM}.json"),
        serde_json::to_string(&cases).map_err(|error| error.to_string())?,
    )
}

/// See above.
///
/// # Errors
///
/// Always: there is no validator in this build.
#[cfg(not(feature = "examples"))]
pub fn write(_: &Description, _: &Path) -> Result<(), String> {
    let _ = program::text;
    Err(NOT_BUILT.to_owned())
}

/// Runs the program of one crate of the workspace at `root`, which compiles, and notes in its record how the examples
/// fared.
///
/// # Errors
///
/// Cargo cannot be started.
pub fn run(root: &Path, crate_name: &str, record: &mut Record) -> Result<(), String> {
    let data = root.join(format!("crates/{crate_name}/examples/{PROGRAM}.json"));
    let Ok(text) = std::fs::read_to_string(&data) else {
        return Ok(());
    };
    let cases: Vec<Case> = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", data.display()))?;
    let output = Command::new(crate::cargo())
        .current_dir(root)
        .args([
            "run",
            "--quiet",
            "--no-default-features",
            "--package",
            crate_name,
            "--example",
            PROGRAM,
        ])
        .env("CARGO_TARGET_DIR", root.join("target"))
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("cargo run: {error}"))?;
    let lines: Vec<Line> = output
        .stdout
        .split(|byte| *byte == b'\n')
        .filter_map(|line| serde_json::from_slice(line).ok())
        .collect();
    if lines.len() != cases.len() {
        let errors = String::from_utf8_lossy(&output.stderr);
        let errors: Vec<&str> = errors.lines().take(8).collect();
        record.verdict = Verdict::ExampleFails;
        record.detail = format!(
            "the program ended after {} of {} examples: {}",
            lines.len(),
            cases.len(),
            errors.join("\n")
        );
        return Ok(());
    }
    record.examples = judge(&cases, &lines);
    if let Some(first) = record.examples.failures.first() {
        record.verdict = Verdict::ExampleFails;
        record.detail = format!(
            "{} valid examples fail, the first: {first}",
            record.examples.failures.len()
        );
    }
    Ok(())
}

fn judge(cases: &[Case], lines: &[Line]) -> Examples {
    let mut examples = Examples {
        total: cases.len(),
        ..Examples::default()
    };
    for (case, line) in cases.iter().zip(lines) {
        let decoded = decoded(line);
        let levels = match case.invalid {
            Some(_) => &mut examples.invalid_decoded,
            None => &mut examples.valid_decoded,
        };
        for (count, decoded) in levels.iter_mut().zip(decoded) {
            *count += usize::from(decoded);
        }
        if case.invalid.is_some() {
            continue;
        }
        examples.valid += 1;
        if !decoded[2] {
            let first = line.deviations.iter().find(|(.., kind)| *kind > DeviationKind::Format);
            let why = first.map(|(pointer, message, _)| format!("{pointer} {message}"));
            let why = why.or_else(|| line.refusal.clone()).unwrap_or_default();
            examples
                .refused
                .push(format!("{} ({}): {why}", case.pointer, case.schema));
        }
        let failure = match &line.error {
            Some(error) => Some(format!("does not decode: {error}")),
            None => {
                let differences = compare::differences(&case.value, &line.encoded);
                let lost = differences.iter().find(|difference| !is_undocumented(difference, line));
                match (differences.is_empty(), lost) {
                    (true, _) => {
                        examples.same += 1;
                        None
                    }
                    (false, None) => {
                        examples.undocumented += 1;
                        None
                    }
                    (false, Some(difference)) => Some(describe(difference)),
                }
            }
        };
        examples
            .failures
            .extend(failure.map(|what| format!("{} ({}): {what}", case.pointer, case.schema)));
    }
    examples
}

/// Whether an example decodes at each level of conformance: leniently, by default, strictly.
fn decoded(line: &Line) -> [bool; 3] {
    let worst = line.deviations.iter().map(|(.., kind)| *kind).max();
    let within = |most: DeviationKind| line.refusal.is_none() && worst.is_none_or(|worst| worst <= most);
    [
        line.refusal.is_none(),
        within(DeviationKind::Wrong),
        within(DeviationKind::Format),
    ]
}

/// Members that the schema does not name but allows, because it does not speak of others at all, are not kept.
fn is_undocumented(difference: &Difference, line: &Line) -> bool {
    difference.what == What::Lost
        && line
            .deviations
            .iter()
            .any(|(pointer, message, _)| *pointer == difference.pointer && message == "is not documented")
}

fn describe(Difference { pointer, what }: &Difference) -> String {
    match what {
        What::Lost => format!("`{pointer}` is lost"),
        What::Added => format!("`{pointer}` is new"),
        What::Changed { before, after } => format!("`{pointer}` was {before} and is {after}"),
    }
}
