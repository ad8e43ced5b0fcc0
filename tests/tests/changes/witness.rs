//! Compiles the programs of rows with the crate of the old and with that of the new version. They break exactly when the
//! report says so, and those of what is silent send or read something else.
//!
//! Rows that say nothing of the whole description share two crates. The compiler says all that is wrong with names before it
//! looks at types, so that what fails is taken out and the rest compiled once more, until nothing fails.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use generator::Config;
use serde_yaml::Value;

use super::rows::{self, Row};

/// A row's program of some sort: `r17_contract`.
type Program = String;

/// Compiles and runs, and compares with what the reports say.
pub fn hold(rows: &[Row]) {
    let rows: Vec<&Row> = rows.iter().filter(|row| row.old.is_some()).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/changes");
    let workspace = Workspace::new(
        root.join(if rows.len() > 20 { "all" } else { "some" }),
        root.join("target"),
    );
    // Both tests can run at a time, into one target folder.
    let main = if rows.len() > 20 { "main" } else { "few" };
    let mut groups: Vec<(String, Vec<&Row>)> = vec![(main.to_owned(), Vec::new())];
    for row in &rows {
        match row.alone {
            true => groups.push((format!("row{}", row.number()), vec![row])),
            false => groups[0].1.push(row),
        }
    }
    groups.retain(|(_, rows)| !rows.is_empty());
    for (name, rows) in &groups {
        workspace.write(
            &format!("{name}_old"),
            &merged(rows, Row::old_text),
            &Config::default(),
            rows,
        );
        let settings = rows[0].settings.as_deref().unwrap_or_default();
        let config = Config::parse(settings).expect("the settings are some");
        workspace.write(&format!("{name}_new"), &merged(rows, Row::new_text), &config, rows);
    }
    let names: Vec<String> = groups
        .iter()
        .flat_map(|(name, _)| [format!("{name}_old"), format!("{name}_new")])
        .collect();
    let failed = workspace.compile(&names);
    let said = workspace.run(&names);
    let mut wrong = String::new();
    for (group, rows) in &groups {
        let (old, new) = (format!("{group}_old"), format!("{group}_new"));
        for row in rows {
            let changes = row.changes().expect("it has a description");
            let (contract, literal) = rows::breaks(&changes);
            let id = id(row);
            let mut check = |holds: bool, what: &str| {
                if !holds {
                    let _ = writeln!(
                        wrong,
                        "row {} ({}): {what}\n{}",
                        row.number(),
                        row.title,
                        changes.text()
                    );
                }
            };
            for (sort, program, breaks) in [
                ("contract", &row.contract, contract),
                ("literal", &row.literal, literal),
            ] {
                if program.is_some() {
                    let name = format!("{id}_{sort}");
                    let why = |side: &str| failed.get(&(side.to_owned(), name.clone())).cloned();
                    check(
                        why(&old).is_none(),
                        &format!(
                            "the {sort} program does not compile with the old crate: {:?}",
                            why(&old)
                        ),
                    );
                    check(
                        why(&new).is_some() == breaks,
                        &format!(
                            "the {sort} program and the report disagree on the new crate: {:?}",
                            why(&new)
                        ),
                    );
                }
            }
            for (sort, program, same) in [("silent", &row.silent, false), ("same", &row.same, true)] {
                if program.is_some() {
                    let text = |side: &str| said.get(&(side.to_owned(), format!("{id}_{sort}")));
                    let (was, is) = (text(&old), text(&new));
                    check(
                        was.is_some() && is.is_some() && (was == is) == same,
                        &format!("the {sort} program says {was:?}, then {is:?}"),
                    );
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn id(row: &Row) -> String {
    format!("r{}", row.number())
}

/// One description of several.
fn merged(rows: &[&Row], text: fn(&Row) -> Option<String>) -> String {
    let mut whole = Value::Null;
    for row in rows {
        let text = text(row).expect("it has a description");
        let value: Value = serde_yaml::from_str(&text).expect("a row is YAML");
        join(&mut whole, value);
    }
    serde_yaml::to_string(&whole).expect("it is YAML")
}

fn join(whole: &mut Value, part: Value) {
    match (whole, part) {
        (Value::Mapping(whole), Value::Mapping(part)) => {
            for (key, value) in part {
                match whole.get_mut(&key) {
                    Some(known) => join(known, value),
                    None => {
                        whole.insert(key, value);
                    }
                }
            }
        }
        (whole @ Value::Null, part) => *whole = part,
        _ => {}
    }
}

struct Workspace {
    folder: PathBuf,
    target: PathBuf,
}

impl Workspace {
    fn new(folder: PathBuf, target: PathBuf) -> Self {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("target/ can be written");
        let manifest =
            "[workspace]\nresolver = \"3\"\nmembers = [\"*\"]\n\n[profile.dev]\ndebug = false\nincremental = false\n";
        fs::write(folder.join("Cargo.toml"), manifest).expect("target/ can be written");
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
        fs::copy(lock, folder.join("Cargo.lock")).expect("the lock can be copied");
        Workspace { folder, target }
    }

    /// A crate, and the program beside it that has all of the rows' programs, each a feature.
    fn write(&self, name: &str, text: &str, config: &Config, rows: &[&Row]) {
        let mut config = config.clone();
        config.package.name = Some(format!("{}-crate", name.replace('_', "-")));
        let outcome = rows::description(text.to_owned(), config).generate();
        let files = outcome.files.expect("the description has no errors");
        files
            .write(&self.folder.join(format!("{name}-crate")))
            .expect("the crate can be written");
        let folder = self.folder.join(name);
        fs::create_dir_all(folder.join("src")).expect("the program can be written");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\ngenerated = {{ package = \
             \"{}-crate\", path = \"../{name}-crate\", default-features = false, features = [\"client\"] }}\n",
            name.replace('_', "-")
        );
        fs::write(folder.join("Cargo.toml"), manifest).expect("the program can be written");
        let mut support = include_str!("support.rs.txt").to_owned();
        // A crate without credentials has no names for them.
        let credentials = format!("{name}-crate/src/runtime/request/security.rs");
        if self.folder.join(credentials).exists() {
            support.push_str(include_str!("credentials.rs.txt"));
        }
        fs::write(folder.join("src/support.rs"), support).expect("the program can be written");
        for (program, text) in programs(rows) {
            fs::write(folder.join(format!("src/{program}.rs")), text).expect("the program can be written");
        }
        self.link(name, rows, &BTreeSet::new());
    }

    /// The root, without the programs that fail.
    fn link(&self, name: &str, rows: &[&Row], without: &BTreeSet<Program>) {
        let mut text = String::from("#![allow(warnings)]\nmod support;\n");
        let mut calls = String::new();
        for (program, _) in programs(rows)
            .into_iter()
            .filter(|(program, _)| !without.contains(program))
        {
            let _ = writeln!(text, "mod {program};");
            if program.ends_with("_silent") || program.ends_with("_same") {
                let _ = writeln!(
                    calls,
                    "    println!(\"{program}\\t{{}}\", {program}::text().replace('\\n', \" \"));"
                );
            }
        }
        let _ = write!(text, "fn main() {{\n{calls}}}\n");
        fs::write(self.folder.join(name).join("src/main.rs"), text).expect("the program can be written");
        fs::write(
            self.folder.join(name).join("rows"),
            rows.iter().map(|row| row.number()).collect::<Vec<_>>().join(","),
        )
        .expect("the program can be written");
    }

    /// Which programs of which crate fail, and with what.
    fn compile(&self, names: &[String]) -> BTreeMap<(String, Program), String> {
        let all = rows::all();
        let mut failed: BTreeMap<(String, Program), String> = BTreeMap::new();
        // Names, then types, then what is borrowed.
        for round in 0.. {
            assert!(round < 6, "something always fails: {failed:?}");
            let errors = self.check();
            let fresh: Vec<((String, Program), String)> = errors
                .into_iter()
                .filter(|(key, _)| !failed.contains_key(key))
                .collect();
            if fresh.is_empty() {
                break;
            }
            failed.extend(fresh);
            for name in names {
                let without: BTreeSet<Program> = failed
                    .keys()
                    .filter(|(side, _)| side == name)
                    .map(|(_, program)| program.clone())
                    .collect();
                let numbers = fs::read_to_string(self.folder.join(name).join("rows")).unwrap_or_default();
                let numbers: Vec<&str> = numbers.split(',').collect();
                let rows: Vec<&Row> = all
                    .iter()
                    .filter(|row| numbers.contains(&row.number().as_str()))
                    .collect();
                self.link(name, &rows, &without);
            }
        }
        failed
    }

    fn check(&self) -> BTreeMap<(String, Program), String> {
        let output = self.cargo(&["check", "--workspace", "--keep-going", "--message-format=json"]);
        let mut errors = BTreeMap::new();
        for line in output.lines() {
            let Ok(message) = serde_json::from_str::<serde_json::Value>(line) else {
                continue;
            };
            if message["reason"] != "compiler-message" || message["message"]["level"] != "error" {
                continue;
            }
            let text = message["message"]["message"].as_str().unwrap_or_default().to_owned();
            let spans = message["message"]["spans"].as_array().cloned().unwrap_or_default();
            let Some(primary) = spans.iter().find(|span| span["is_primary"] == true) else {
                continue;
            };
            let file = primary["file_name"].as_str().unwrap_or_default();
            let name = message["target"]["name"].as_str().unwrap_or_default();
            let program = Path::new(file)
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            assert!(
                file.contains("/src/r") || file.starts_with("src/r"),
                "{name}: {file}: {text}"
            );
            errors.insert((name.to_owned(), program), text);
        }
        errors
    }

    /// What the programs of silent rows say.
    fn run(&self, names: &[String]) -> BTreeMap<(String, Program), String> {
        let mut said = BTreeMap::new();
        for name in names {
            for line in self.cargo(&["run", "--quiet", "--package", name]).lines() {
                if let Some((program, text)) = line.split_once('\t') {
                    said.insert((name.clone(), program.to_owned()), text.to_owned());
                }
            }
        }
        said
    }

    fn cargo(&self, arguments: &[&str]) -> String {
        let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .current_dir(&self.folder)
            .args(arguments)
            .env("CARGO_TARGET_DIR", &self.target)
            .stdin(Stdio::null())
            .output()
            .expect("cargo runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!said.contains("error: failed to"), "{said}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

/// The programs of rows by their names.
fn programs(rows: &[&Row]) -> Vec<(Program, String)> {
    let mut programs = Vec::new();
    for row in rows {
        let id = id(row);
        let compiled = [("contract", &row.contract), ("literal", &row.literal)];
        for (sort, code) in compiled {
            if let Some(code) = code {
                // Whatever it gives, a function among others, is left lying.
                let text = format!(
                    "use generated::*;\nuse crate::support::*;\n\nfn program(c: &Client) {{\n    let _ = {code};\n}}\n"
                );
                programs.push((format!("{id}_{sort}"), text));
            }
        }
        for (sort, code) in [("silent", &row.silent), ("same", &row.same)] {
            if let Some(code) = code {
                let text = format!(
                    "use generated::*;\nuse crate::support::*;\n\npub fn text() -> String {{\n    {code}\n}}\n"
                );
                programs.push((format!("{id}_{sort}"), text));
            }
        }
    }
    programs
}
