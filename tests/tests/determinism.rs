//! The same description gives the same bytes, and the order of components changes no name.

use std::collections::BTreeSet;

use generator::{Config, Description, FileTree, Sources};
use serde_json::{Value, json};
use tests::Case;

#[test]
fn generating_twice_gives_the_same_bytes() {
    for case in tests::cases() {
        let first = case.generate().expect("a case can be read");
        let second = case.generate().expect("a case can be read");
        assert_eq!(first.files, second.files, "{}", case.name);
        assert_eq!(first.diagnostics, second.diagnostics, "{}", case.name);
    }
}

/// What `codegen` notes of a run says so, too.
#[test]
fn generating_with_the_lock_of_the_time_before_gives_the_same() {
    for case in tests::cases() {
        let with = |lock: &str| {
            let description = case.description().expect("a case can be read");
            let outcome = description.with_lock(lock).expect("it is a lock").generate();
            let lock = outcome.lock.and_then(|lock| lock.text);
            (outcome.files, outcome.report.json_lines(), lock)
        };
        let first = with("");
        let second = with(first.2.as_deref().unwrap_or_default());
        assert!(first.0.is_some(), "{}: {}", case.name, first.1);
        assert!(first == second, "{} differs with its own lock", case.name);
    }
}

/// Its method is too long and cut, its struct is not; the lock has one name of both.
#[test]
fn a_long_name_is_the_same_with_its_lock() {
    let long =
        "/organizations/{organization_name}/projects/{project_name}/instances/{instance_name}/serial-console/stream/it";
    let paths = [long, "/short"].map(|path| {
        let names = path
            .split('/')
            .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
        let parameters: Vec<Value> = names
            .map(|name| json!({"name": name, "in": "path", "required": true, "schema": {"type": "string"}}))
            .collect();
        let get =
            json!({"operationId": "get_thing", "parameters": parameters, "responses": {"204": {"description": ""}}});
        (path.to_owned(), json!({"get": get}))
    });
    let paths: serde_json::Map<String, Value> = paths.into_iter().collect();
    let description = json!({"openapi": "3.0.3", "info": {"title": "", "version": "1"}, "paths": paths});
    let with = |lock: &str| {
        let text = serde_json::to_vec(&description).expect("it is JSON");
        let description = Description::new(Sources::new("description.json", text), Config::default());
        let description = description.with_lock(lock).expect("it is a lock");
        let (understood, outcome) = (description.api(), description.generate());
        (outcome.files.expect("it is a description"), understood.library().lock())
    };
    let (first, lock) = with("");
    let lock = lock.expect("it is a description");
    let (second, _) = with(&lock);
    let structs = |files: &FileTree| -> Vec<String> {
        let lines = files.iter().flat_map(|(_, text)| text.lines());
        let structs = lines.filter(|line| line.trim_start().starts_with("pub struct GetThingOrganizations"));
        structs.map(str::to_owned).collect()
    };
    assert_eq!(structs(&first).len(), 1, "{lock}");
    assert_eq!(structs(&first), structs(&second), "{lock}");
    assert!(first == second, "{lock}");
}

#[test]
fn the_order_of_components_and_paths_changes_no_name() {
    for case in tests::cases() {
        let description = tree(&case);
        let mut reversed = description.clone();
        let parts = ["/components/schemas", "/paths"].map(|path| reverse(&mut reversed, path));
        assert!(parts.contains(&true), "{} has neither components nor paths", case.name);
        let [before, after] = [&description, &reversed].map(|description| names(&generated(&case, description)));
        assert!(before.len() > 1, "{}: {before:?}", case.name);
        assert_eq!(before, after, "{}", case.name);
    }
}

#[test]
fn a_new_schema_renames_nothing() {
    for case in tests::cases() {
        let description = tree(&case);
        let mut larger = description.clone();
        larger["components"]["schemas"]["AnUnrelatedNewcomer"] =
            json!({"type": "object", "properties": {"id": {"type": "string"}}});
        let [before, after] = [&description, &larger].map(|description| generated(&case, description));
        assert_eq!(after.len(), before.len() + 1, "{}", case.name);
        for (path, text) in &before {
            if path != "src/types/mod.rs" {
                assert_eq!(Some(text), after.get(path), "{}: {path}", case.name);
            }
        }
    }
}

/// A case's description, all its files as one tree, to be changed.
fn tree(case: &Case) -> Value {
    let description = case.description().expect("a case can be read");
    let understood = description.api();
    let (document, _) = understood.parts().expect("a case is a description");
    document.root.to_json()
}

/// The crate of a case with a changed description, without its settings.
fn generated(case: &Case, description: &Value) -> FileTree {
    let text = serde_json::to_vec(description).expect("a description is JSON");
    let outcome = Description::new(Sources::new("description.json", text), Config::default()).generate();
    let problem = format!("{}: {}", case.name, outcome.report);
    outcome.files.expect(&problem)
}

/// What is declared, and where.
fn names(files: &FileTree) -> BTreeSet<String> {
    let lines = files
        .iter()
        .flat_map(|(path, text)| text.lines().map(move |line| (path, line)));
    let declared = lines.filter(|(path, line)| {
        !path.starts_with("src/runtime/")
            && ["pub struct ", "pub enum ", "pub type ", "pub fn "]
                .iter()
                .any(|start| line.trim_start().starts_with(start))
    });
    declared.map(|(path, line)| format!("{path}: {line}")).collect()
}

/// Whether there was something to reverse.
fn reverse(description: &mut Value, path: &str) -> bool {
    let Some(Value::Object(members)) = description.pointer_mut(path) else {
        return false;
    };
    let reversed = std::mem::take(members).into_iter().rev().collect::<Vec<_>>();
    members.extend(reversed);
    true
}
