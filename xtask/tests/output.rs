//! What becomes of a command whose output nobody reads to the end, or that does not fit anywhere.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::process::{Command, Stdio};

use tempfile::TempDir;

const OLD: &str = "openapi: 3.0.3
info: {title: Pets, version: '1'}
servers: [{url: 'https://pets.example'}]
paths:
  /pets:
    get:
      operationId: fetchPet
      responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
";

fn place() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("old.yaml"), OLD).unwrap();
    let new = OLD.replace("name: {type: string}", "name: {type: integer}, age: {type: integer}");
    fs::write(folder.path().join("new.yaml"), new).unwrap();
    fs::create_dir(folder.path().join("answers")).unwrap();
    fs::write(folder.path().join("answers/fetchPet.200.json"), r#"{"name": 1}"#).unwrap();
    folder
}

/// The commands that print, each with the code that it exits with where all is read.
const COMMANDS: [(&str, i32); 9] = [
    ("explain", 0),
    ("explain unknown-keyword", 0),
    ("changes old.yaml new.yaml", 0),
    ("changes old.yaml new.yaml --format json", 0),
    ("changes old.yaml new.yaml --deny breaking", 1),
    ("codegen --spec old.yaml --out pets --check", 1),
    ("codegen --spec old.yaml --out pets --dump model", 0),
    ("repair answers --spec old.yaml", 0),
    ("codegen --spec old.yaml --out pets", 0),
];

fn command(place: &TempDir, arguments: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.current_dir(place.path()).args(arguments.split(' '));
    command
}

/// The writing end of a pipe that nobody reads.
fn closed() -> io::PipeWriter {
    let (reader, writer) = io::pipe().unwrap();
    drop(reader);
    writer
}

#[test]
fn who_stops_reading_ends_the_text_and_changes_no_exit_code() {
    let place = place();
    for (arguments, code) in COMMANDS {
        let output = command(&place, arguments).stdout(closed()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{arguments}: {said}");
        assert!(
            !said.contains("panicked") && !said.contains("pipe"),
            "{arguments}: {said}"
        );

        let both = command(&place, arguments)
            .stdout(closed())
            .stderr(closed())
            .status()
            .unwrap();
        assert_eq!(both.code(), Some(code), "{arguments}");
    }
    assert!(
        place.path().join("pets/src/lib.rs").exists(),
        "what was asked for is done"
    );
}

#[test]
fn what_does_not_fit_is_an_error_in_words() {
    let place = place();
    let full = || File::options().write(true).open("/dev/full").unwrap();
    for (arguments, _) in COMMANDS {
        let output = command(&place, arguments).stdout(full()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments}: {said}");
        assert!(
            said.contains("error: the standard output: No space left on device"),
            "{arguments}: {said}"
        );

        let status = command(&place, arguments)
            .stdout(full())
            .stderr(full())
            .status()
            .unwrap();
        assert_eq!(status.code(), Some(2), "{arguments}");
    }
}

#[test]
fn a_watch_ends_with_its_reader() {
    let place = place();
    let mut watch = command(&place, "codegen --spec old.yaml --out pets --watch")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut output = watch.stdout.take().unwrap();
    output.read_exact(&mut [0]).unwrap();
    drop(output);
    // Whether it still had something to say or has from now on: it writes anew, and says so.
    fs::write(place.path().join("old.yaml"), OLD.replace("title: Pets", "title: Cats")).unwrap();
    for _ in 0..300 {
        if let Some(status) = watch.try_wait().unwrap() {
            assert_eq!(status.code(), Some(0));
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    watch.kill().unwrap();
    panic!("it still watches");
}

/// What a recorder writes that meets a server's page of errors.
#[test]
fn answers_that_are_none_are_no_success() {
    let place = place();
    fs::create_dir(place.path().join("pages")).unwrap();
    fs::write(place.path().join("pages/fetchPet.200.json"), "<html>").unwrap();
    let ended = command(&place, "repair pages --spec old.yaml").output().unwrap();
    let printed = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(2), "{printed}");
    assert!(
        printed.contains("skipped  ") && printed.contains("no answer could be compared"),
        "{printed}"
    );
    // One that can be is compared, and the others are said.
    fs::copy(
        place.path().join("answers/fetchPet.200.json"),
        place.path().join("pages/fetchPet.200.2.json"),
    )
    .unwrap();
    let ended = command(&place, "repair pages --spec old.yaml").output().unwrap();
    let printed = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(0), "{printed}");
    assert!(
        printed.contains("skipped  ") && printed.contains("1 answers compared"),
        "{printed}"
    );
}
