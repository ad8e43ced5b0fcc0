//! The same description gives the same bytes, and the order of components changes no name.

use std::collections::BTreeSet;

use generator::config::Config;
use generator::sources::Sources;
use serde_json::Value;

#[test]
fn generating_twice_gives_the_same_bytes() {
    for case in tests::cases() {
        let first = case.generate().expect("a case can be read");
        let second = case.generate().expect("a case can be read");
        assert_eq!(first.files, second.files, "{}", case.name);
        assert_eq!(first.diagnostics, second.diagnostics, "{}", case.name);
    }
}

#[test]
fn the_order_of_components_and_paths_changes_no_name() {
    for case in tests::cases() {
        let Ok(text) = std::fs::read_to_string(case.folder.join("description.yaml")) else {
            continue;
        };
        let Ok(description) = serde_yaml::from_str::<Value>(&text) else {
            continue;
        };
        let mut reversed = description.clone();
        reverse(&mut reversed, &["components", "schemas"]);
        reverse(&mut reversed, &["paths"]);
        let names = |description: &Value| -> Option<BTreeSet<String>> {
            let text = serde_json::to_vec(description).expect("a description is JSON");
            let outcome = generator::generate(&Sources::new("description.json".to_owned(), text), &Config::default());
            let files = outcome.files?;
            let declared = files
                .iter()
                .flat_map(|(path, text)| text.lines().map(move |line| (path, line)))
                .filter(|(path, line)| {
                    !path.starts_with("src/runtime/")
                        && ["pub struct ", "pub enum ", "pub type ", "pub fn "]
                            .iter()
                            .any(|start| line.trim_start().starts_with(start))
                })
                .map(|(path, line)| format!("{path}: {line}"))
                .collect::<BTreeSet<String>>();
            assert!(declared.len() > 1, "{}: {declared:?}", case.name);
            Some(declared)
        };
        assert_eq!(names(&description), names(&reversed), "{}", case.name);
    }
}

#[test]
fn a_new_schema_renames_nothing() {
    for case in tests::cases() {
        let Ok(text) = std::fs::read_to_string(case.folder.join("description.yaml")) else {
            continue;
        };
        let Ok(description) = serde_yaml::from_str::<Value>(&text) else {
            continue;
        };
        let mut larger = description.clone();
        larger["components"]["schemas"]["AnUnrelatedNewcomer"] =
            serde_json::json!({"type": "object", "properties": {"id": {"type": "string"}}});
        let files = |description: &Value| {
            let text = serde_json::to_vec(description).expect("a description is JSON");
            generator::generate(&Sources::new("description.json".to_owned(), text), &Config::default()).files
        };
        let (Some(before), Some(after)) = (files(&description), files(&larger)) else {
            continue;
        };
        for (path, text) in &before {
            if path != "src/types/mod.rs" {
                assert_eq!(Some(text), after.get(path), "{}: {path}", case.name);
            }
        }
    }
}

fn reverse(description: &mut Value, path: &[&str]) {
    let mut node = description;
    for key in path {
        match node.get_mut(*key) {
            Some(child) => node = child,
            None => return,
        }
    }
    if let Value::Object(members) = node {
        let reversed = std::mem::take(members).into_iter().rev().collect::<Vec<_>>();
        members.extend(reversed);
    }
}
