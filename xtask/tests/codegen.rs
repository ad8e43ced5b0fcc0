//! `cargo xtask codegen` as a process: what it writes, prints and exits with.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

const DESCRIPTION: &str = "openapi: 3.0.3
info: {title: Pets, version: '1'}
servers: [{url: 'https://pets.example'}]
paths:
  /pets/{id}:
    get:
      operationId: fetchPet
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}, kind: {type: string, minLenght: 1}}}
";

/// A folder with a description, and the folder that the crate goes to.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new(description: &str) -> Place {
        let place = Place {
            folder: tempfile::tempdir().unwrap(),
        };
        place.describe(description);
        place
    }

    fn describe(&self, description: &str) {
        fs::write(self.folder.path().join("api.yaml"), description).unwrap();
    }

    fn out(&self) -> PathBuf {
        self.folder.path().join("pets")
    }

    fn codegen(&self, more: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .current_dir(self.folder.path())
            .args(["codegen", "--spec", "api.yaml", "--out", "pets"])
            .args(more)
            .output()
            .unwrap()
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Every file below a folder, by its path in there.
fn tree(folder: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => {
                    let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                    files.push((name, fs::read_to_string(&path).unwrap()));
                }
            }
        }
    }
    files.sort();
    files
}

#[test]
fn a_crate_is_written_once_and_then_up_to_date() {
    let place = Place::new(DESCRIPTION);
    let first = place.codegen(&["--verbose"]);
    assert_eq!(first.status.code(), Some(0), "{}", text(&first.stderr));
    let printed = text(&first.stdout);
    assert!(printed.contains("written  src/types/pet.rs\n"), "{printed}");
    assert!(
        printed.contains(" written, 0 unchanged, 0 removed; 1 operations, 1 types, 0 errors, 1 warning"),
        "{printed}"
    );
    let findings = text(&first.stderr);
    assert!(findings.contains("warning[unknown-keyword]"), "{findings}");
    assert!(findings.contains("--> api.yaml:12:"), "{findings}");
    assert!(!findings.contains('\u{1b}'), "colour is for terminals: {findings}");

    let written = tree(&place.out());
    let second = place.codegen(&[]);
    assert!(
        text(&second.stdout).contains(": 0 written, "),
        "{}",
        text(&second.stdout)
    );
    let check = place.codegen(&["--check"]);
    assert_eq!(check.status.code(), Some(0));
    assert!(
        text(&check.stdout).starts_with("pets is up to date: "),
        "{}",
        text(&check.stdout)
    );
    assert_eq!(tree(&place.out()), written);
}

#[test]
fn a_check_lists_every_drift_writes_nothing_and_says_what_repairs_it() {
    let place = Place::new(DESCRIPTION);
    place.codegen(&[]);
    let pet = place.out().join("src/types/pet.rs");
    let changed = fs::read_to_string(&pet).unwrap().replace("pub name", "pub nome");
    fs::write(&pet, changed).unwrap();
    fs::remove_file(place.out().join("src/client.rs")).unwrap();
    let before = tree(&place.out());

    let check = place.codegen(&["--check"]);
    assert_eq!(check.status.code(), Some(1));
    let printed = text(&check.stdout);
    assert!(
        printed.contains("src/types/pet.rs") && printed.contains("src/client.rs"),
        "{printed}"
    );
    assert!(
        printed.contains("pub nome: Option<String>,") && printed.contains("pub name: Option<String>,"),
        "{printed}"
    );
    assert!(
        printed.ends_with("2 files of pets differ\nrepair with: cargo xtask codegen --spec api.yaml --out pets\n"),
        "{printed}"
    );
    assert_eq!(tree(&place.out()), before);

    let repair = place.codegen(&[]);
    assert!(
        text(&repair.stdout).contains(": 2 written, "),
        "{}",
        text(&repair.stdout)
    );
    assert_eq!(place.codegen(&["--check"]).status.code(), Some(0));
}

#[test]
fn stale_files_go_and_files_of_others_stay() {
    let place = Place::new(DESCRIPTION);
    place.codegen(&[]);
    let own = place.out().join("src/types/own.rs");
    fs::write(&own, "// mine\n").unwrap();
    place.describe(&DESCRIPTION.replace("Pet", "Animal"));
    let output = place.codegen(&["--verbose"]);
    let printed = text(&output.stdout);
    assert!(printed.contains("removed  src/types/pet.rs\n"), "{printed}");
    assert!(printed.contains("written  src/types/animal.rs\n"), "{printed}");
    assert!(printed.contains("not ours src/types/own.rs: left alone\n"), "{printed}");
    assert_eq!(fs::read_to_string(own).unwrap(), "// mine\n");
}

#[test]
fn after_an_error_nothing_is_written() {
    let place = Place::new(DESCRIPTION);
    place.codegen(&[]);
    let before = tree(&place.out());
    place.describe(&DESCRIPTION.replace("openapi: 3.0.3", "swagger: '2.0'"));
    let output = place.codegen(&[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).contains("error[unsupported-version]"),
        "{}",
        text(&output.stderr)
    );
    assert!(
        text(&output.stderr).contains("nothing was written"),
        "{}",
        text(&output.stderr)
    );
    assert_eq!(tree(&place.out()), before);

    // A warning is one where it is asked for.
    place.describe(DESCRIPTION);
    assert_eq!(place.codegen(&["--strict"]).status.code(), Some(1));
    assert_eq!(tree(&place.out()), before);
}

/// The same order in a file of its own, in a folder below the description's.
const IN_FILES: &str = "openapi: 3.0.3
info: {title: Acme, version: '1'}
servers: [{url: 'https://acme.example'}]
paths:
  /orders:
    get:
      operationId: fetchOrder
      responses: {'200': {description: OK, content: {application/json: {schema: {$ref: 'schemas/order.yaml#/Order'}}}}}
";

impl Place {
    /// A description in `api/`, with what it refers to.
    fn in_files() -> Place {
        let place = Place {
            folder: tempfile::tempdir().unwrap(),
        };
        place.put("api/acme.yaml", IN_FILES);
        place.put(
            "api/schemas/order.yaml",
            "Order: {type: object, properties: {line: {$ref: '../line.yaml#/Line'}, again: {$ref: '../acme.yaml#/info'}}}\n",
        );
        place.put(
            "api/line.yaml",
            "Line: {type: object, properties: {count: {type: integer}}}\n",
        );
        place
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Generates the description in `api/`, named as someone in `at` would name it.
    fn codegen_in(&self, at: &str, spec: &str, out: &str) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .current_dir(self.folder.path().join(at))
            .args(["codegen", "--spec", spec, "--out", out])
            .output()
            .unwrap()
    }
}

#[test]
fn files_beside_the_description_are_read_wherever_the_command_runs() {
    let place = Place::in_files();
    let absolute = place.folder.path().join("api/acme.yaml");
    let mut crates = Vec::new();
    for (at, spec, out) in [
        ("", "api/acme.yaml", "acme"),
        ("", "./api/../api/acme.yaml", "acme"),
        ("api", "acme.yaml", "../acme"),
        ("api/schemas", "../acme.yaml", "../../acme"),
        ("", absolute.to_str().unwrap(), "acme"),
    ] {
        let output = place.codegen_in(at, spec, out);
        assert_eq!(output.status.code(), Some(0), "{spec}: {}", text(&output.stderr));
        assert!(
            !text(&output.stderr).contains("unresolved"),
            "{spec}: {}",
            text(&output.stderr)
        );
        crates.push(tree(&place.folder.path().join("acme")));
        fs::remove_dir_all(place.folder.path().join("acme")).unwrap();
    }
    for files in &crates {
        let declares = |path: &str, what: &str| files.iter().any(|(name, text)| name == path && text.contains(what));
        assert!(
            declares("src/types/order.rs", "pub line: Option<types::Line>"),
            "{files:?}"
        );
        assert!(declares("src/types/line.rs", "pub count: Option<i64>"));
        assert_eq!(files, &crates[0]);
    }
}

#[test]
fn what_makes_types_vanish_is_an_error_and_removes_nothing() {
    let missing = |place: &Place| fs::remove_file(place.folder.path().join("api/line.yaml")).unwrap();
    let is_folder = |place: &Place| {
        missing(place);
        fs::create_dir(place.folder.path().join("api/line.yaml")).unwrap();
    };
    let malformed = |place: &Place| place.put("api/line.yaml", "Line: {type: [\n");
    let outside = |place: &Place| {
        place.put("line.yaml", "Line: {type: object}\n");
        place.put(
            "api/schemas/order.yaml",
            "Order: {properties: {line: {$ref: '../../line.yaml#/Line'}}}\n",
        );
    };
    let selection = |place: &Place| place.put("api/codegen.toml", "[operations]\ninclude = [{ id = 'fetchOrders' }]\n");
    let settings = |place: &Place| fs::create_dir(place.folder.path().join("api/codegen.toml")).unwrap();
    let paths = |place: &Place| place.put("api/acme.yaml", &IN_FILES.replace("paths:", "path:"));
    for (change, code, exit) in [
        (&missing as &dyn Fn(&Place), "error[unreadable-file]", 1),
        (&is_folder, "error[unreadable-file]", 1),
        (&malformed, "error[syntax]", 1),
        (&outside, "error[unreadable-file]", 1),
        (&selection, "error[unmatched-selection]", 1),
        (&settings, "codegen.toml: ", 2),
        (&paths, "error[lost-definitions]", 1),
    ] {
        refused_after(change, code, exit);
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_read_and_a_setting_that_leads_nowhere_is_an_error() {
    let link = |place: &Place, from: &str| {
        place.put("line.yaml", "Line: {type: object}\n");
        let _ = fs::remove_file(place.folder.path().join(from));
        let target = place
            .folder
            .path()
            .join(if from.ends_with("toml") { "nowhere" } else { "line.yaml" });
        std::os::unix::fs::symlink(target, place.folder.path().join(from)).unwrap();
    };
    refused_after(&|place| link(place, "api/line.yaml"), "error[unreadable-file]", 1);
    refused_after(&|place| link(place, "api/codegen.toml"), "codegen.toml: ", 2);
}

/// Writes a crate, changes something, and finds that the crate is left as it is.
fn refused_after(change: &dyn Fn(&Place), message: &str, exit: i32) {
    let place = Place::in_files();
    assert_eq!(place.codegen_in("", "api/acme.yaml", "acme").status.code(), Some(0));
    let before = tree(&place.folder.path().join("acme"));
    change(&place);
    let output = place.codegen_in("", "api/acme.yaml", "acme");
    let printed = text(&output.stderr);
    assert!(printed.contains(message), "{message}: {printed}");
    assert_eq!(output.status.code(), Some(exit), "{message}: {printed}");
    assert_eq!(tree(&place.folder.path().join("acme")), before, "{message}");
}

#[test]
fn findings_are_one_json_object_a_line_for_programs() {
    let place = Place::new(DESCRIPTION);
    let output = place.codegen(&["--message-format", "json"]);
    let lines: Vec<Value> = text(&output.stderr)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let [finding] = lines.as_slice() else {
        panic!("{lines:?}")
    };
    assert_eq!(finding["code"], "unknown-keyword");
    assert_eq!(finding["severity"], "warning");
    assert_eq!(finding["pointer"], "/components/schemas/Pet/properties/kind/minLenght");
    assert_eq!((&finding["file"], &finding["line"]), (&"api.yaml".into(), &12.into()));
}

#[test]
fn what_was_understood_and_decided_can_be_printed() {
    let place = Place::new(DESCRIPTION);
    let model = place.codegen(&["--dump", "model", "--at", "/components/schemas/Pet"]);
    assert_eq!(model.status.code(), Some(0), "{}", text(&model.stderr));
    assert_eq!(text(&model.stdout), "Pet = {name: string, kind: string}\n");
    let model = place.codegen(&["--dump", "model"]);
    assert_eq!(
        text(&model.stdout),
        "GET /pets/{id} fetchPet\n    path id!: string\n    200 application/json: ->Pet\nPet = {name: string, kind: string}\n"
    );
    let library = place.codegen(&["--dump", "library"]);
    assert!(text(&library.stdout).contains("fetch_pet"), "{}", text(&library.stdout));
    assert!(!place.out().exists());
}

#[test]
fn a_command_that_cannot_be_carried_out_exits_with_2() {
    let place = Place::new(DESCRIPTION);
    fs::remove_file(place.folder.path().join("api.yaml")).unwrap();
    let output = place.codegen(&[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        text(&output.stderr).starts_with("error: api.yaml: "),
        "{}",
        text(&output.stderr)
    );
    assert_eq!(place.codegen(&["--no-such-flag"]).status.code(), Some(2));
}

#[test]
fn findings_are_explained() {
    let explain = |code: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.arg("explain").args(code).output().unwrap()
    };
    let warning = text(&explain(&["unknown-keyword"]).stdout);
    assert!(
        warning.starts_with("unknown-keyword: A keyword that the specification does not have at this place.\n"),
        "{warning}"
    );
    assert!(
        warning.contains("[[accept]]\n    code = \"unknown-keyword\""),
        "{warning}"
    );
    let error = text(&explain(&["unreadable-file"]).stdout);
    assert!(error.contains("cannot be accepted"), "{error}");
    let all = text(&explain(&[]).stdout);
    assert!(all.lines().count() > 70, "{all}");
    let unknown = explain(&["unknown-keywrd"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(text(&unknown.stderr).contains("did you mean `unknown-keyword`?"));
}
