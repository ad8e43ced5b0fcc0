//! The record of the last run: what comes of an input that nobody has changed is told without being generated, and whatever has
//! changed, of the input, the folder or the record itself, is noticed.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs::{self, File, FileTimes};
use std::os::unix::fs::{MetadataExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// Its pet is in a file of its own; the operations have names that a lock keeps.
const DESCRIPTION: &str = "openapi: 3.0.3
info: {title: Pets, version: '1'}
servers: [{url: 'https://pets.example'}]
paths:
  /pets:
    get:
      operationId: listPets
      parameters: [{name: sort, in: query, schema: {type: string, pattern: '^[a-z]+$'}}]
      responses: {'200': {description: OK, content: {application/json: {schema: {type: array, items: {$ref: 'pet.yaml'}}}}}}
  /pets/{id}:
    get:
      operationId: fetchPet
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'200': {description: OK, content: {application/json: {schema: {$ref: 'pet.yaml'}}}}}
";

const PET: &str = "{type: object, properties: {name: {type: string}, kind: {type: string, minLenght: 1}, home: {type: object, \
                   properties: {town: {type: string}}}}}\n";

const OVERLAY: &str = "overlay: 1.1.0
info: {title: What the description gets wrong, version: 1.0.0}
actions: [{target: '$.info', update: {description: All about pets.}}]
";

const SETTINGS: &str = "spec = 'api.yaml'\noverlays = ['fix.yaml']\n";

/// A folder with a description, its settings, and the folder that the crate goes to.
struct Place {
    folder: TempDir,
    program: PathBuf,
}

impl Place {
    fn new() -> Place {
        let place = Place {
            folder: tempfile::tempdir().unwrap(),
            program: env!("CARGO_BIN_EXE_xtask").into(),
        };
        for (name, text) in [
            ("api.yaml", DESCRIPTION),
            ("pet.yaml", PET),
            ("fix.yaml", OVERLAY),
            ("codegen.toml", SETTINGS),
        ] {
            fs::write(place.at(name), text).unwrap();
        }
        place
    }

    fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn codegen(&self, more: &[&str]) -> Output {
        Command::new(&self.program)
            .current_dir(self.folder.path())
            .args(["codegen", "--spec", "api.yaml", "--out", "pets"])
            .args(more)
            .output()
            .unwrap()
    }

    /// Runs it until its lock is what it was before, which is what is noted.
    fn settle(&self, more: &[&str]) -> Output {
        let first = self.codegen(more);
        self.codegen(more);
        first
    }

    /// Where the record is, if there is one.
    fn record(&self) -> Option<PathBuf> {
        let records = self.program.parent().unwrap().join("codegen-records");
        let own = self.at("pets").to_str().unwrap().to_owned();
        let mut seals = fs::read_dir(records).into_iter().flatten().flatten();
        let seal = seals.find(|entry| {
            let is_seal = entry.path().extension().is_some_and(|extension| extension == "seal");
            // Others come and go meanwhile.
            let text = fs::read_to_string(entry.path()).unwrap_or_default();
            is_seal && text.lines().nth(1) == Some(&own)
        });
        seal.map(|entry| entry.path().with_extension(""))
    }

    /// Which file the record is: who generates makes a new one.
    fn number(&self) -> Option<(u64, i64, i64)> {
        let about = fs::metadata(self.record()?).ok()?;
        Some((about.ino(), about.ctime(), about.ctime_nsec()))
    }

    /// Runs it, and says whether it only looked.
    fn only_looks(&self, more: &[&str]) -> (bool, Output) {
        let before = self.number();
        let output = self.codegen(more);
        (before.is_some() && before == self.number(), output)
    }

    /// The same folder elsewhere, of which there is no record.
    fn copy(&self) -> Place {
        let copy = Place::new();
        for entry in fs::read_dir(copy.folder.path()).unwrap() {
            fs::remove_file(entry.unwrap().path()).unwrap();
        }
        copied(self.folder.path(), copy.folder.path());
        copy
    }
}

/// The program in another place, as old as it is. By a process of its own: what this one is writing to, a test beside it may be
/// handing on to a process that it starts, and then it cannot be run.
fn install(to: &Path) {
    let built = env!("CARGO_BIN_EXE_xtask");
    assert!(
        Command::new("cp")
            .arg("-p")
            .arg(built)
            .arg(to)
            .status()
            .unwrap()
            .success()
    );
}

fn copied(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (kind, to) = (entry.file_type().unwrap(), to.join(entry.file_name()));
        if kind.is_symlink() {
            symlink(fs::read_link(entry.path()).unwrap(), to).unwrap();
        } else if kind.is_dir() {
            fs::create_dir(&to).unwrap();
            copied(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// What was printed, but for the time that it took, and how it ended.
fn said(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let without_time = |line: &str| match line.rsplit_once(", ") {
        Some((rest, time)) if time.ends_with(" s") => format!("{rest}\n"),
        _ => format!("{line}\n"),
    };
    let printed = text(&output.stdout).lines().map(without_time).collect();
    (output.status.code(), printed, text(&output.stderr))
}

/// Every file below a folder, by its path in there, and where links lead.
fn tree(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(folder).unwrap().to_owned();
            if path.is_symlink() {
                files.push((name, format!("to {}", fs::read_link(&path).unwrap().display())));
            } else if path.is_dir() {
                folders.push(path);
            } else {
                files.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

/// Puts another text of the same length into a file, which is as old as before.
fn replaced(path: &Path, old: &str, new: &str) {
    assert_eq!(old.len(), new.len());
    let when = fs::metadata(path).unwrap().modified().unwrap();
    let text = String::from_utf8(fs::read(path).unwrap()).unwrap();
    assert!(text.contains(old), "{path:?} has no {old}:\n{text}");
    fs::write(path, text.replacen(old, new, 1)).unwrap();
    let file = File::options().write(true).open(path).unwrap();
    file.set_times(FileTimes::new().set_modified(when)).unwrap();
}

#[test]
fn what_nobody_changed_is_told_again_without_being_generated() {
    let modes: [&[&str]; 4] = [
        &[],
        &["--verbose"],
        &["--message-format", "json"],
        &["--config", "codegen.toml"],
    ];
    for mode in modes {
        let place = Place::new();
        let first = place.settle(mode);
        assert_eq!(first.status.code(), Some(0), "{:?}", said(&first));
        let (looked, second) = place.only_looks(mode);
        assert!(looked, "{mode:?}: it was generated again");
        // With names to be kept, and all else, the next run is the one that nothing is noted for.
        assert!(place.at("codegen.lock").exists());
        let copy = place.copy();
        let (looked, anew) = copy.only_looks(mode);
        assert!(!looked, "{mode:?}: there was nothing noted");
        assert_eq!(said(&second), said(&anew), "{mode:?}");
        assert_eq!(tree(place.folder.path()), tree(copy.folder.path()), "{mode:?}");
        assert!(
            said(&second).1.contains(" 0 written, "),
            "{mode:?}: {:?}",
            said(&second)
        );
    }
}

#[test]
fn each_change_is_noticed() {
    type Change = (&'static str, &'static [&'static str], fn(&Place));
    let changes: [Change; 26] = [
        ("the description", &[], |place| {
            replaced(&place.at("api.yaml"), "fetchPet", "fetchOne")
        }),
        ("a file that it refers to", &[], |place| {
            replaced(&place.at("pet.yaml"), "name:", "nick:")
        }),
        ("that file vanishes", &[], |place| {
            fs::remove_file(place.at("pet.yaml")).unwrap()
        }),
        ("that file is elsewhere", &[], |place| {
            let elsewhere = std::env::temp_dir().join("a-pet-from-elsewhere.yaml");
            fs::write(&elsewhere, PET).unwrap();
            fs::remove_file(place.at("pet.yaml")).unwrap();
            symlink(elsewhere, place.at("pet.yaml")).unwrap();
        }),
        ("an overlay", &[], |place| replaced(&place.at("fix.yaml"), "All", "Not")),
        ("a setting", &[], |place| {
            fs::write(place.at("codegen.toml"), format!("{SETTINGS}tag-features = true\n")).unwrap();
        }),
        ("no settings", &[], |place| {
            fs::remove_file(place.at("codegen.toml")).unwrap()
        }),
        ("the lock vanishes", &[], |place| {
            fs::remove_file(place.at("codegen.lock")).unwrap()
        }),
        ("a name in the lock", &[], |place| {
            let text = fs::read_to_string(place.at("codegen.lock")).unwrap();
            let (rest, name) = text.trim_end().trim_end_matches('"').rsplit_once('"').unwrap();
            fs::write(place.at("codegen.lock"), format!("{rest}\"{name}Kept\"\n")).unwrap();
        }),
        ("a comment in the lock", &[], |place| {
            let text = fs::read_to_string(place.at("codegen.lock")).unwrap();
            fs::write(place.at("codegen.lock"), format!("# mine\n{text}")).unwrap();
        }),
        ("a generated file", &[], |place| {
            replaced(&place.at("pets/src/types/pet.rs"), "pub name", "pub mane");
        }),
        ("the manifest", &[], |place| {
            replaced(&place.at("pets/Cargo.toml"), "name = \"pets\"", "name = \"hens\"")
        }),
        ("a generated file vanishes", &[], |place| {
            fs::remove_file(place.at("pets/src/types/pet.rs")).unwrap();
        }),
        ("all of them vanish", &[], |place| {
            fs::remove_dir_all(place.at("pets")).unwrap()
        }),
        ("one that would be removed", &[], |place| {
            fs::copy(place.at("pets/src/types/pet.rs"), place.at("pets/src/types/old.rs")).unwrap();
        }),
        ("a README that would be removed", &[], |place| {
            let text = "<!-- @generated from the OpenAPI description -->\n";
            fs::write(place.at("pets/README.md"), text).unwrap();
        }),
        ("one that somebody else wrote", &[], |place| {
            fs::write(place.at("pets/src/types/pet.rs"), "// mine\n").unwrap();
        }),
        ("a link instead of a file", &[], |place| {
            fs::rename(place.at("pets/src/types/pet.rs"), place.at("pets/pet.rs")).unwrap();
            symlink("../../pet.rs", place.at("pets/src/types/pet.rs")).unwrap();
        }),
        ("a link instead of a folder", &[], |place| {
            fs::rename(place.at("pets/src/types"), place.at("pets/types")).unwrap();
            symlink("../types", place.at("pets/src/types")).unwrap();
        }),
        ("findings as JSON", &["--message-format", "json"], |_| {}),
        ("all findings", &["--verbose"], |_| {}),
        ("warnings as errors", &["--strict"], |_| {}),
        ("a description that is none", &[], |place| {
            fs::write(place.at("api.yaml"), "openapi: [\n").unwrap()
        }),
        ("a check", &["--check"], |place| {
            replaced(&place.at("pets/src/types/pet.rs"), "pub name", "pub mane");
        }),
        ("a finding that is accepted", &["--accept", "unknown-keyword"], |_| {}),
        ("a model", &["--dump", "model"], |_| {}),
    ];
    for (what, arguments, change) in changes {
        let place = Place::new();
        place.settle(&[]);
        assert!(place.only_looks(&[]).0, "{what}: it does not only look");
        change(&place);
        let copy = place.copy();
        assert_eq!(
            said(&place.codegen(arguments)),
            said(&copy.codegen(arguments)),
            "{what}"
        );
        assert_eq!(tree(place.folder.path()), tree(copy.folder.path()), "{what}");
        // And once more, whatever has been noted by now.
        assert_eq!(
            said(&place.codegen(&[])),
            said(&copy.copy().codegen(&[])),
            "{what}, again"
        );
    }
}

#[test]
fn files_that_somebody_else_put_there_are_told_of_each_time() {
    let place = Place::new();
    place.settle(&[]);
    fs::write(place.at("pets/src/notes.txt"), "mine").unwrap();
    let (looked, output) = place.only_looks(&[]);
    assert!(looked);
    assert!(
        said(&output).1.contains("not ours src/notes.txt: left alone\n"),
        "{:?}",
        said(&output)
    );
}

#[test]
fn a_record_that_was_not_written_here_is_not_believed() {
    // It stands in one file.
    const OLD: &str = "The member `home`";
    const NEW: &str = "The member `hole`";
    type Change = (&'static str, fn(&Place, &Path));
    let changes: [Change; 8] = [
        ("forged", |place, record| {
            // Both say the same then, and everything is as long and as old as it was.
            replaced(&place.at("pets/src/types/pet.rs"), OLD, NEW);
            replaced_bytes(record, OLD, NEW);
        }),
        ("forged in a file of its own", |place, record| {
            replaced(&place.at("pets/src/types/pet.rs"), OLD, NEW);
            let forged = record.with_extension("forged");
            fs::copy(record, &forged).unwrap();
            replaced_bytes(&forged, OLD, NEW);
            fs::rename(forged, record).unwrap();
        }),
        ("copied", |_, record| {
            let copy = record.with_extension("copy");
            fs::copy(record, &copy).unwrap();
            fs::rename(copy, record).unwrap();
        }),
        ("truncated", |_, record| {
            let bytes = fs::read(record).unwrap();
            fs::write(record, &bytes[..bytes.len() / 2]).unwrap();
        }),
        ("empty", |_, record| fs::write(record, "").unwrap()),
        ("something else", |_, record| fs::write(record, [0xff; 4096]).unwrap()),
        ("a folder", |_, record| {
            fs::remove_file(record).unwrap();
            fs::create_dir(record).unwrap();
        }),
        ("gone", |_, record| fs::remove_file(record).unwrap()),
    ];
    for (what, change) in changes {
        let place = Place::new();
        place.settle(&[]);
        let right = tree(&place.at("pets"));
        assert!(place.only_looks(&[]).0, "{what}: it does not only look");
        let record = place.record().unwrap();
        change(&place, &record);
        let (looked, output) = place.only_looks(&[]);
        assert_eq!(output.status.code(), Some(0), "{what}: {:?}", said(&output));
        assert!(!looked, "{what}: it was believed");
        assert_eq!(tree(&place.at("pets")), right, "{what}");
        if record.is_dir() {
            fs::remove_dir(record).unwrap();
        } else {
            assert!(place.only_looks(&[]).0, "{what}: no record was written in its place");
        }
    }
}

/// The same in a file that is no text.
fn replaced_bytes(path: &Path, old: &str, new: &str) {
    let mut bytes = fs::read(path).unwrap();
    let at = bytes
        .windows(old.len())
        .position(|window| window == old.as_bytes())
        .unwrap();
    bytes[at..at + old.len()].copy_from_slice(new.as_bytes());
    fs::write(path, bytes).unwrap();
}

#[test]
fn another_program_does_everything_anew() {
    let (programs, mut place) = (tempfile::tempdir().unwrap(), Place::new());
    place.program = programs.path().join("xtask");
    install(&place.program);
    // As it is in a folder that cargo builds into.
    fs::write(programs.path().join(".cargo-lock"), "").unwrap();
    place.settle(&[]);
    assert!(place.only_looks(&[]).0);
    // Not by its time or its size: the same text, built again.
    let about = || {
        let about = fs::metadata(&place.program).unwrap();
        (about.len(), about.modified().unwrap())
    };
    let before = about();
    fs::remove_file(&place.program).unwrap();
    install(&place.program);
    assert_eq!(about(), before);
    assert!(!place.only_looks(&[]).0, "it was another program");
    assert!(place.only_looks(&[]).0);
}

#[test]
fn an_installed_program_keeps_records_where_the_workspace_is_built_and_nowhere_else() {
    let (programs, mut place) = (tempfile::tempdir().unwrap(), Place::new());
    place.program = programs.path().join("xtask");
    install(&place.program);
    fs::write(place.at("Cargo.toml"), "[workspace]\nmembers = ['pets']\n").unwrap();
    let before = tree(place.folder.path());
    let codegen = || {
        let mut command = Command::new(&place.program);
        command.current_dir(place.folder.path()).env_remove("CARGO_TARGET_DIR");
        command
            .args(["codegen", "--spec", "api.yaml", "--out", "pets"])
            .output()
            .unwrap()
    };
    for _ in 0..2 {
        assert!(codegen().status.success());
        let written: Vec<PathBuf> = tree(place.folder.path()).into_iter().map(|(path, _)| path).collect();
        let kept = |path: &&PathBuf| !path.starts_with("pets") && !before.iter().any(|(before, _)| before == *path);
        assert_eq!(
            written.iter().filter(kept).collect::<Vec<_>>(),
            [Path::new("codegen.lock")]
        );
    }
    assert_eq!(fs::read_dir(programs.path()).unwrap().count(), 1);
    fs::create_dir(place.at("target")).unwrap();
    fs::write(place.at("target/CACHEDIR.TAG"), "").unwrap();
    assert!(codegen().status.success());
    assert_eq!(fs::read_dir(place.at("target/codegen-records")).unwrap().count(), 2);
}

#[test]
fn a_file_that_was_not_there_is_looked_for_again() {
    let place = Place::new();
    fs::remove_file(place.at("pet.yaml")).unwrap();
    assert_eq!(place.codegen(&[]).status.code(), Some(1));
    assert!(place.record().is_none());
    fs::write(place.at("pet.yaml"), PET).unwrap();
    assert_eq!(place.codegen(&[]).status.code(), Some(0));
}

#[test]
fn records_of_crates_that_are_gone_go() {
    let (programs, mut place) = (tempfile::tempdir().unwrap(), Place::new());
    place.program = programs.path().join("xtask");
    install(&place.program);
    fs::write(programs.path().join(".cargo-lock"), "").unwrap();
    place.settle(&[]);
    let gone = place.record().unwrap();
    let mut next = Place::new();
    next.program = place.program.clone();
    drop(place);
    let begun = gone.with_extension(u32::MAX.to_string());
    fs::write(&begun, "by a process that was ended").unwrap();
    assert!(gone.exists());
    next.settle(&[]);
    assert!(next.record().unwrap().exists() && !gone.exists() && !begun.exists());
    assert!(next.only_looks(&[]).0);
}
