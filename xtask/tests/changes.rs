//! `changes` and `codegen --watch` as processes, over real files in a real repository.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

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
    Pet: {type: object, properties: {name: {type: string}}}
";

/// A repository with a description, its settings and the crate of it, all of them committed.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Place {
        let place = Place {
            folder: tempfile::tempdir().unwrap(),
        };
        place.write("api/pets.yaml", DESCRIPTION);
        place.write("api/codegen.toml", "spec = \"pets.yaml\"\nout = \"../pets\"\n");
        place.write(
            "Cargo.toml",
            "[workspace]\nmembers = [\"pets\"]\nresolver = \"3\"\n\n[workspace.metadata.codegen]\ndescriptions = [\"api\"]\n",
        );
        place.codegen();
        place.git(&["init", "-q", "-b", "main"]);
        place.commit();
        place
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    fn describe(&self, description: &str) {
        self.write("api/pets.yaml", description);
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.current_dir(self.path("api")).args(arguments);
        command
    }

    /// What a command prints; it exits with this code.
    fn run(&self, arguments: &[&str], code: i32) -> String {
        let output = self.command(arguments).output().unwrap();
        let printed = printed(&output);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {printed}");
        printed
    }

    fn codegen(&self) -> String {
        self.run(&["codegen", "--config", "codegen.toml"], 0)
    }

    fn changes(&self, more: &[&str], code: i32) -> String {
        self.run(&[&["changes", "--config", "codegen.toml"], more].concat(), code)
    }

    fn git(&self, arguments: &[&str]) -> Output {
        Command::new("git")
            .current_dir(self.folder.path())
            // Nobody's settings but these.
            .envs([("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1")])
            .args(["-c", "user.name=Test", "-c", "user.email=test@pets.example"])
            .args(arguments)
            .output()
            .unwrap()
    }

    fn commit(&self) {
        assert!(self.git(&["add", "-A"]).status.success());
        let committed = self.git(&["commit", "-q", "-m", "As it is"]);
        assert!(committed.status.success(), "{}", printed(&committed));
    }

    /// All files of the crate and the names that stay.
    fn crate_and_lock(&self) -> BTreeMap<PathBuf, String> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.path("pets")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => folders.push(path),
                    false => drop(files.insert(path.clone(), fs::read_to_string(&path).unwrap())),
                }
            }
        }
        let lock = self.path("api/codegen.lock");
        if lock.exists() {
            files.insert(lock.clone(), fs::read_to_string(lock).unwrap());
        }
        files
    }
}

fn printed(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

#[test]
fn the_working_tree_is_compared_with_a_revision() {
    let place = Place::new();
    let printed = place.changes(&["--deny", "breaking,silent"], 0);
    assert!(printed.starts_with("0 breaking, 0 silent"), "{printed}");

    place.describe(&DESCRIPTION.replace("name: {type: string}", "name: {type: integer}"));
    let printed = place.changes(&[], 0);
    assert!(
        printed.contains("breaking[type-changed]: Pet.name: is an integer instead of a string"),
        "{printed}"
    );
    // Both places, each in its version.
    assert!(printed.contains("pets.yaml:12:"), "{printed}");
    place.changes(&["--deny", "breaking"], 1);
    place.changes(&["--deny", "silent"], 0);
    let markdown = place.changes(&["--format", "markdown"], 0);
    assert!(markdown.starts_with("<!-- "), "{markdown}");
    assert_eq!(markdown, place.changes(&["--format", "markdown"], 0));

    let json = place.changes(&["--format", "json"], 0);
    let report: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(report["verdict"]["contract"], "major");
    let change = &report["changes"][0];
    assert_eq!(change["id"], "type-changed");

    // One that is looked at already is denied no more, until its day.
    let accepted = "\n[[accept-change]]\nchange = \"type-changed\"\nreason = \"it has been one all the time\"\nuntil = \"9999-01-01\"\n";
    let settings = place.read("api/codegen.toml");
    place.write("api/codegen.toml", &format!("{settings}{accepted}"));
    place.changes(&["--deny", "breaking"], 0);
    place.write(
        "api/codegen.toml",
        &format!("{settings}{}", accepted.replace("9999", "2020")),
    );
    let printed = place.changes(&["--deny", "breaking"], 1);
    assert!(printed.contains("2020-01-01"), "{printed}");

    place.run(
        &["changes", "--config", "codegen.toml", "--base", "no-such-revision"],
        2,
    );
}

#[test]
fn a_release_follows_the_verdict_and_is_applied_once() {
    let place = Place::new();
    let more = DESCRIPTION.replace("name: {type: string}", "name: {type: string}, age: {type: integer}");
    place.describe(&more);
    place.changes(&["--apply"], 0);
    let settings = place.read("api/codegen.toml");
    assert!(settings.contains("version = \"0.1.1\""), "{settings}");
    assert!(place.read("pets/Cargo.toml").contains("version = \"0.1.1\""));
    assert!(place.read("pets/src/types/pet.rs").contains("pub age: Option<i64>"));
    let log = place.read("pets/CHANGELOG.md");
    assert!(log.contains("0.1.1") && log.contains("Pet.age"), "{log}");
    // The verdict is on the same base, and so is the version.
    place.changes(&["--apply"], 0);
    assert_eq!(settings, place.read("api/codegen.toml"));
    assert_eq!(log, place.read("pets/CHANGELOG.md"));

    place.commit();
    place.describe(&more.replace("age: {type: integer}", "age: {type: string}"));
    place.changes(&["--apply"], 0);
    assert!(place.read("pets/Cargo.toml").contains("version = \"0.2.0\""));
    let log = place.read("pets/CHANGELOG.md");
    assert!(log.find("0.2.0").unwrap() < log.find("0.1.1").unwrap(), "{log}");
}

#[test]
fn names_of_the_older_of_two_files_stay() {
    let folder = tempfile::tempdir().unwrap();
    let rules = "{type: object, properties: {several: {type: boolean}, levels: {type: array, items: {type: integer}}}}";
    let text = |template: &str| {
        format!(
            "openapi: 3.0.3
info: {{title: Templates, version: '1'}}
servers: [{{url: 'https://templates.example'}}]
paths:
  /templates:
    post:
      operationId: createTemplate
      requestBody: {{required: true, content: {{application/json: {{schema: {{type: object, properties: {{rules: {rules}}}}}}}}}}}
      responses: {{'200': {{description: OK, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Template'}}}}}}}}}}
components: {{schemas: {{Template: {{type: object, properties: {{{template}}}}}}}}}
"
        )
    };
    // Alone, the two inline schemas would share a type with another name.
    let (old, new) = (
        text("name: {type: string}"),
        text(&format!("name: {{type: string}}, rules: {rules}")),
    );
    fs::write(folder.path().join("old.yaml"), old).unwrap();
    fs::write(folder.path().join("new.yaml"), new).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .current_dir(folder.path())
        .args(["changes", "old.yaml", "new.yaml", "--deny", "breaking"])
        .output()
        .unwrap();
    let printed = printed(&output);
    assert_eq!(output.status.code(), Some(0), "{printed}");
    assert!(
        !printed.contains("type-renamed") && printed.contains("Template.rules: is new"),
        "{printed}"
    );
}

#[test]
fn branches_are_merged_by_generating_again() {
    let inline = "{type: object, properties: {several: {type: boolean}}}";
    let with = |members: &[&str]| {
        let members: Vec<String> = members
            .iter()
            .map(|name| format!("        {name}: {inline}\n"))
            .collect();
        DESCRIPTION.replace(
            "    Pet: {type: object, properties: {name: {type: string}}}\n",
            &format!("    Pet:\n      type: object\n      properties:\n{}", members.concat()),
        )
    };
    let place = Place::new();
    place.describe(&with(&["middle"]));
    place.codegen();
    place.commit();
    for (branch, members) in [("one", ["first", "middle"]), ("other", ["middle", "second"])] {
        place.git(&["checkout", "-q", "-b", branch, "main"]);
        place.describe(&with(&members));
        place.codegen();
        place.commit();
    }
    // Of what is generated either side will do; the description is what people merge.
    let merged = ["ours", "theirs"].map(|side| {
        place.git(&["checkout", "-q", "-f", "-B", "merged", "one"]);
        let merge = place.git(&["merge", "-q", "--no-commit", "-X", side, "other"]);
        assert!(merge.status.success(), "{}", printed(&merge));
        place.describe(&with(&["first", "middle", "second"]));
        place.codegen();
        let files = place.crate_and_lock();
        place.commit();
        files
    });
    assert_eq!(merged[0], merged[1]);
    let lock = place.read("api/codegen.lock");
    assert!(lock.contains("middle"), "{lock}");
}

#[test]
fn descriptions_in_one_folder_keep_their_own_names() {
    let place = Place::new();
    let part = |members: [&str; 2]| {
        let member = |name: &str| format!("        {name}: {{type: object, properties: {{code: {{type: string}}}}}}\n");
        DESCRIPTION.replace(
            "    Pet: {type: object, properties: {name: {type: string}}}\n",
            &format!(
                "    Pet:\n      type: object\n      properties:\n{}",
                members.map(member).concat()
            ),
        )
    };
    // Without settings there, and with settings that are another one's.
    for folder in ["others", "api"] {
        let generate = |name: &str| {
            let (spec, out) = (format!("../{folder}/{name}.yaml"), format!("../{folder}-{name}"));
            place.run(&["codegen", "--spec", &spec, "--out", &out], 0);
            place.read(&format!("{folder}/{name}.yaml.lock"))
        };
        place.write(&format!("{folder}/one.yaml"), &part(["first", "second"]));
        let one = generate("one");
        assert!(one.contains("first"), "{one}");
        place.write(&format!("{folder}/two.yaml"), &part(["second", "third"]));
        let two = generate("two");
        assert!(two.contains("third") && !two.contains("first"), "{two}");
        assert_eq!(place.read(&format!("{folder}/one.yaml.lock")), one);
        assert_eq!(generate("one"), one);
    }
    assert!(!place.path("others/codegen.lock").exists());

    // With settings that name none, which are about both.
    place.write("others/codegen.toml", "");
    place.run(
        &["codegen", "--spec", "../others/one.yaml", "--out", "../others-one"],
        0,
    );
    place.run(
        &["codegen", "--spec", "../others/two.yaml", "--out", "../others-two"],
        0,
    );
    assert!(!place.path("others/codegen.lock").exists());

    // With settings of its own for each, which keep its names beside them.
    for name in ["one", "two"] {
        let settings = format!("spec = \"{name}.yaml\"\nout = \"../own-{name}\"\n");
        place.write(&format!("others/{name}.toml"), &settings);
        place.run(&["codegen", "--config", &format!("../others/{name}.toml")], 0);
    }
    let (one, two) = (place.read("others/one.lock"), place.read("others/two.lock"));
    assert!(one.contains("first") && !one.contains("third"), "{one}");
    assert!(two.contains("third") && !two.contains("first"), "{two}");
    // What they were in a revision is found there, too.
    place.commit();
    place.write("others/one.yaml", &part(["second", "first"]));
    let said = place.run(&["changes", "--config", "../others/one.toml", "--base", "HEAD"], 0);
    assert!(!said.contains("renamed"), "{said}");
}

/// A process that watches, and what it has printed.
struct Watcher {
    process: Child,
    lines: Receiver<String>,
}

impl Watcher {
    fn new(mut command: Command) -> Watcher {
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (sender, lines) = mpsc::channel();
        let streams: [Box<dyn std::io::Read + Send>; 2] = [
            Box::new(process.stdout.take().unwrap()),
            Box::new(process.stderr.take().unwrap()),
        ];
        for stream in streams {
            let sender = sender.clone();
            std::thread::spawn(move || {
                for line in BufReader::new(stream).lines() {
                    let _ = sender.send(line.unwrap());
                }
            });
        }
        Watcher { process, lines }
    }

    /// All lines until one that has this in it.
    fn until(&self, wanted: &str) -> Vec<String> {
        let mut seen = Vec::new();
        loop {
            match self.lines.recv_timeout(Duration::from_secs(60)) {
                Ok(line) => {
                    let found = line.contains(wanted);
                    seen.push(line);
                    if found {
                        return seen;
                    }
                }
                Err(error) => panic!("no `{wanted}` ({error}) in {seen:#?}"),
            }
        }
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn what_is_saved_is_generated_and_said() {
    let place = Place::new();
    let watcher = Watcher::new(place.command(&["codegen", "--config", "codegen.toml", "--watch"]));
    watcher.until("watching");

    place.describe(&DESCRIPTION.replace("name: {type: string}", "name: {type: string}, age: {type: integer}"));
    watcher.until("Pet.age: is new");
    watcher.until("watching");
    assert!(place.read("pets/src/types/pet.rs").contains("pub age: Option<i64>"));

    // A broken file leaves the crate as it is, and the process alive.
    let before = place.crate_and_lock();
    place.describe("openapi: 3.0.3\npaths: {");
    watcher.until("error");
    watcher.until("watching");
    assert_eq!(before, place.crate_and_lock());

    // Compared with the last one that was right.
    place.describe(DESCRIPTION);
    watcher.until("Pet.age: is gone");
    watcher.until("watching");
    assert!(!place.read("pets/src/types/pet.rs").contains("age"));
    assert!(Path::new(&place.path("pets/Cargo.toml")).exists());
}
