//! `Cargo.toml`, the one file that is not Rust: `runtime/manifest.toml`, with a name. Only dependencies that a written file
//! names are kept.

use crate::format;
use crate::unseen::is_unseen;

/// What every generated crate says of itself. A test holds it to the manifest that the runtime is built and tested with.
const MANIFEST: &str = include_str!("../../runtime/manifest.toml");

/// The manifest of a package whose sources are these.
pub fn emit<'a>(package: &str, title: &str, source: &str, texts: impl Iterator<Item = &'a str> + Clone) -> String {
    let mut text = format!("{}\n", format::header("#", source));
    let mut table = "";
    for line in MANIFEST.lines() {
        let is_named = |name: &str| {
            let path = format!("{}::", name.replace('-', "_"));
            texts.clone().any(|text| names(text, &path))
        };
        let dependency = line.split_once(" = ").map(|(name, _)| name);
        if table == "[dependencies]" && dependency.is_some_and(|name| !is_named(name)) {
            continue;
        }
        text.push_str(line);
        text.push('\n');
        if line.starts_with('[') {
            table = line;
        }
        if line == "[package]" {
            text.push_str(&format!("name = \"{package}\"\nversion = \"0.1.0\"\n"));
            if !title.is_empty() {
                text.push_str(&format!("description = {}\n", basic_string(title)));
            }
        }
    }
    text
}

/// A basic string of TOML, whose escapes are those of JSON but for characters beyond the first plane.
pub fn basic_string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    for c in serde_json::Value::from(text).to_string().chars() {
        match is_unseen(c) || c.is_control() {
            true => out.push_str(&format!("\\U{:08X}", u32::from(c))),
            false => out.push(c),
        }
    }
    out
}

/// Whether a text has a path that begins so.
fn names(text: &str, path: &str) -> bool {
    text.match_indices(path)
        .any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> toml::Table {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        std::fs::read_to_string(path).unwrap().parse().unwrap()
    }

    #[test]
    fn it_is_what_the_runtime_is_built_and_tested_with() {
        let emitted: toml::Table = MANIFEST.parse().unwrap();
        let (workspace, tested) = (read("../Cargo.toml"), read("runtime-tests/Cargo.toml"));
        for key in ["edition", "rust-version"] {
            assert_eq!(emitted["package"][key], workspace["workspace"]["package"][key], "{key}");
        }
        let names = |manifest: &toml::Table| -> Vec<String> {
            manifest["dependencies"].as_table().unwrap().keys().cloned().collect()
        };
        assert_eq!(names(&emitted), names(&tested));
        let list = |value: &toml::Value, key: &str| -> std::collections::BTreeSet<String> {
            let items = value.get(key).and_then(toml::Value::as_array);
            items
                .into_iter()
                .flatten()
                .map(|item| item.as_str().unwrap().to_owned())
                .collect()
        };
        for name in names(&emitted) {
            let (own, there) = (&emitted["dependencies"][&name], &tested["dependencies"][&name]);
            let shared = &workspace["workspace"]["dependencies"][&name];
            let version = |value: &toml::Value| value.get("version").unwrap_or(value).clone();
            assert_eq!(version(own), version(shared), "{name}");
            let flag = |value: &toml::Value, key: &str| value.get(key).and_then(toml::Value::as_bool);
            assert_eq!(
                flag(own, "default-features"),
                flag(shared, "default-features"),
                "{name}"
            );
            assert_eq!(flag(own, "optional"), flag(there, "optional"), "{name}");
            // Features of the shared entry are those of all crates of the workspace together, or what the tests need.
            let available: std::collections::BTreeSet<_> = list(there, "features")
                .union(&list(shared, "features"))
                .cloned()
                .collect();
            assert!(list(own, "features").is_subset(&available), "{name}");
        }
        assert_eq!(
            list(&emitted["features"], "reqwest"),
            list(&tested["features"], "reqwest")
        );
        assert_eq!(
            list(&emitted["features"], "client"),
            list(&tested["features"], "client")
        );
    }

    #[test]
    fn a_manifest_lists_what_is_named() {
        let text = emit(
            "my-api",
            "",
            "x.yaml",
            ["use http::Uri;\nfn f() -> nobytes::X {}"].into_iter(),
        );
        let manifest: toml::Table = text.parse().unwrap();
        assert_eq!(manifest["package"]["name"].as_str(), Some("my-api"));
        let dependencies: Vec<_> = manifest["dependencies"].as_table().unwrap().keys().collect();
        assert_eq!(dependencies, ["http"]);
    }
}
