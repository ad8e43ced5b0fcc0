//! What generated types cost the compiler beside the same types with serde derive, and the runtime with hardly any.

use std::fmt::Write as _;
use std::path::Path;

use generator::{Config, Description, Sources};

use super::check::touch;
use super::table::Row;

const TYPES: usize = 500;
const FIELDS: usize = 10;

/// Checks the same structs, generated and derived.
pub fn measure(work: &Path, quick: bool, rows: &mut Vec<Row>) -> Result<(), String> {
    let target = work.join("target");
    let [generated, one, derived] = ["generated-types", "one-type", "derived-types"].map(|name| work.join(name));
    write_generated(&generated, TYPES)?;
    write_generated(&one, 1)?;
    write_derived(&derived)?;
    let runs = if quick { 1 } else { 5 };
    let [whole, alone, derive] = [
        best_of(runs, &generated, &target)?,
        best_of(runs, &one, &target)?,
        best_of(runs, &derived, &target)?,
    ];
    let name = format!("{TYPES} structs of {FIELDS}");
    rows.push(Row::alone("types", "the runtime", "with one type", "CPU s", alone));
    rows.push(Row::alone("types", &name, "without the runtime", "CPU s", whole - alone).beside("derive", Some(derive)));
    Ok(())
}

/// CPU seconds of rustc in the best of several checks.
fn best_of(runs: usize, folder: &Path, target: &Path) -> Result<f64, String> {
    let mut best = f64::INFINITY;
    for _ in 0..runs {
        touch(folder)?;
        let checked = crate::corpus::check_alone(folder, target, &["--no-default-features"])?;
        let checked = checked.ok_or_else(|| format!("{} does not compile", folder.display()))?;
        best = best.min(checked.cpu_seconds);
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
    let manifest = "[package]\nname = \"derived-types\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[features]\n\n[dependencies]\n\
                    serde = { version = \"1\", features = [\"derive\"] }\n";
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    std::fs::create_dir_all(folder.join("src")).map_err(failed)?;
    std::fs::write(folder.join("Cargo.toml"), manifest).map_err(failed)?;
    std::fs::write(folder.join("src/lib.rs"), text).map_err(failed)?;
    stand_alone(folder)
}

/// Keeps cargo from taking the folder for a member of the workspace above it.
pub fn stand_alone(folder: &Path) -> Result<(), String> {
    let file = folder.join("Cargo.toml");
    let failed = |error: std::io::Error| format!("{}: {error}", file.display());
    let mut text = std::fs::read_to_string(&file).map_err(failed)?;
    if !text.contains("\n[workspace]") {
        text.push_str("\n[workspace]\n");
        std::fs::write(&file, text).map_err(failed)?;
    }
    Ok(())
}
