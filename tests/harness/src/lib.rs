//! The cases of `tests/cases/`: one folder each, with a description and the crate that must come out of it. `cargo xtask
//! bless` writes what the tests compare with, so both ask here; it has no tests and none of their dependencies, for they
//! may not compile before it has run.

pub mod json_schema;
pub mod wire;

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use generator::{Colour, Description, FileTree};

/// One folder of `tests/cases/`.
#[derive(Clone, Debug)]
pub struct Case {
    pub name: String,
    pub folder: PathBuf,
}

/// What a case gives: the crate, or nothing after an error, and the findings as a person sees them.
pub struct Outcome {
    pub files: Option<FileTree>,
    pub diagnostics: String,
}

/// All cases in a folder, by name.
///
/// # Errors
///
/// The folder cannot be read, or is empty.
pub fn cases(folder: &Path) -> io::Result<Vec<Case>> {
    let mut cases = Vec::new();
    for entry in fs::read_dir(folder)? {
        let folder = entry?.path();
        if folder.is_dir() {
            cases.push(Case {
                name: folder.file_name().unwrap_or_default().to_string_lossy().into_owned(),
                folder,
            });
        }
    }
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    match cases.is_empty() {
        true => Err(io::Error::new(io::ErrorKind::NotFound, "there is no case")),
        false => Ok(cases),
    }
}

impl Case {
    /// Generates the case's crate, with two differences to what `codegen` writes: the runtime is not repeated in every
    /// case but taken from where it is written by hand, and there is a test that drives the operations.
    ///
    /// # Errors
    ///
    /// A description or a `codegen.toml` that cannot be read.
    pub fn generate(&self) -> Result<Outcome, generator::Error> {
        let description = self.description()?;
        let outcome = description.generate();
        Ok(Outcome {
            files: outcome.files.map(|files| {
                let mut files = share_runtime(&files);
                if let Some(program) = wire::program(&description, self.source()) {
                    let _ = files.insert("tests/wire.rs".to_owned(), program);
                }
                files
            }),
            diagnostics: outcome.report.render(Colour::Plain),
        })
    }

    /// The description with its settings.
    ///
    /// # Errors
    ///
    /// Either cannot be read.
    pub fn description(&self) -> Result<Description, generator::Error> {
        let description = Description::open(self.path())?.in_folder("");
        Ok(description.for_folder(Path::new(&format!("case-{}", self.name.replace('_', "-")))))
    }

    /// The root file.
    pub fn path(&self) -> PathBuf {
        self.folder.join(self.source())
    }

    /// The name of the root file.
    pub fn source(&self) -> &'static str {
        match self.folder.join("description.json").is_file() {
            true => "description.json",
            false => "description.yaml",
        }
    }

    /// Where the expected crate stands.
    pub fn expected(&self) -> PathBuf {
        self.folder.join("expected")
    }
}

/// Keeps the lists of the runtime's modules, which name only what is needed, and lets all else be read from where it is written. That
/// has the lines that other crates need, too, so the lists name what those need.
fn share_runtime(files: &FileTree) -> FileTree {
    let mut tree = FileTree::default();
    let in_lines = parts_in_lines(&runtime());
    for (path, text) in files {
        let text = match path.strip_prefix(RUNTIME) {
            Some(list) if is_list(list) => shared_modules(&with_parts(text, list, &in_lines), list),
            Some(_) => continue,
            // For the test that drives the operations; members stay in their order with the workspace's serde_json. There
            // are no unit tests, for which each crate would be compiled once more.
            None if path == "Cargo.toml" => {
                format!("{text}insta.workspace = true\nserde_json.workspace = true\n\n[lib]\ntest = false\n")
            }
            None => text.to_owned(),
        };
        // Paths of one tree cannot clash in another.
        let _ = tree.insert(path.to_owned(), text);
    }
    tree
}

const RUNTIME: &str = "src/runtime/";

/// Where the runtime is written.
fn runtime() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../generator/runtime/src/runtime")
}

/// Whether a file names modules, or what is in them, that not every crate has.
fn is_list(path: &str) -> bool {
    let text = fs::read_to_string(runtime().join(path)).unwrap_or_default();
    let is_named = |line: &str| line.contains(MARK) && line.contains("mod ");
    text.lines().any(is_named) || matches!(path, "prelude.rs" | "public.rs" | "written.rs")
}

const MARK: &str = " // optional: ";

/// The parts of the runtime that a line is of.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    let names = line.rsplit_once(MARK).map_or("", |(_, names)| names);
    names.split(", ").filter(|name| !name.is_empty())
}

/// The parts that have lines in files that are no lists.
fn parts_in_lines(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for path in fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
    {
        let list = path
            .strip_prefix(runtime())
            .is_ok_and(|path| is_list(&path.to_string_lossy()));
        match (path.is_dir(), list) {
            (true, _) => found.extend(parts_in_lines(&path)),
            (false, true) => {}
            (false, false) => {
                let text = fs::read_to_string(&path).unwrap_or_default();
                found.extend(text.lines().flat_map(parts).map(str::to_owned));
            }
        }
    }
    found
}

/// A list with the lines of these parts, whether they are needed or not.
fn with_parts(text: &str, list: &str, wanted: &BTreeSet<String>) -> String {
    let original = fs::read_to_string(runtime().join(list)).unwrap_or_default();
    let (header, body) = text.split_once("\n\n").unwrap_or(("", text));
    let mut needed = body.lines().peekable();
    let is_wanted = |line: &&str| needed.next_if_eq(line).is_some() || parts(line).any(|part| wanted.contains(part));
    let lines: Vec<&str> = original.lines().filter(is_wanted).collect();
    format!("{header}\n\n{}\n", lines.join("\n"))
}

/// The list of the modules of one room, each of them read from where it is written.
fn shared_modules(text: &str, list: &str) -> String {
    let room = list.strip_suffix("mod.rs").unwrap_or_default();
    let up = "../".repeat(6 + room.matches('/').count());
    let shared = |line: &str| {
        let declared = line.trim_start_matches("pub ").trim_start_matches("pub(crate) ");
        let Some((module, _)) = declared.strip_prefix("mod ").and_then(|rest| rest.split_once(';')) else {
            return format!("{line}\n");
        };
        let (file, folder) = (format!("{room}{module}.rs"), format!("{room}{module}/mod.rs"));
        let is_folder = runtime().join(&folder).exists();
        let path = if is_folder { folder } else { file };
        match is_list(&path) {
            true => format!("{line}\n"),
            false => format!("#[path = \"{up}generator/runtime/src/runtime/{path}\"]\n{line}\n"),
        }
    };
    text.lines().map(shared).collect()
}
