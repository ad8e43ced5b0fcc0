//! `Cargo.toml`: `runtime/manifest.toml`, with a name and what the settings add. Only dependencies that a written file names
//! are kept, and those of the settings. Sections that stand for themselves come first, `[dev-dependencies]` last.

use toml::{Table, Value};

use crate::config::cargo::{BASE, OF_CRATES_THAT_SHARE, base, joined};
use crate::format;
use crate::library::{Library, ManifestItem};
use crate::toml_text::{basic_string, key};

/// What a published crate has in its package: not the description, nor what makes the crate of it.
const PUBLISHED: [&str; 5] = ["/src", "/examples", "/tests", "/README.md", "/LICENSE*"];

/// The manifest of a package whose sources are these.
pub fn emit<'a>(library: &Library, texts: impl Iterator<Item = &'a str> + Clone) -> String {
    let manifest = &library.manifest;
    let mut text = format!("{}\n", format::header("#", &library.source));
    let shared = library.shared_runtime.as_ref();
    let sections = BASE.split("\n[").map(|section| section.trim_start_matches('['));
    let mut above = String::new();
    for (number, section) in sections.enumerate() {
        let (name, lines) = section.split_once("]\n").unwrap_or((section, ""));
        if number == 1 {
            text.push_str(&sections_between(manifest));
        }
        let comment = std::mem::take(&mut above);
        // A comment at the end is above the next section.
        let lines = match lines.trim_end().rsplit_once("\n\n") {
            Some((lines, comment)) if comment.starts_with('#') => {
                above = format!("{comment}\n");
                lines
            }
            _ => lines.trim_end(),
        };
        // What only some targets need is the runtime's, and the client's.
        if name.starts_with("target.") && (shared.is_some() || !library.has_client()) {
            continue;
        }
        if number > 0 {
            text.push('\n');
        }
        text.push_str(&comment);
        text.push_str(&match name {
            "package" => package(library, lines),
            "features" => match shared {
                None if !library.has_client() => {
                    let named = without_dependencies(&manifest.features);
                    joined_section(name, &without_a_client(lines), &named, &|_| true)
                }
                None => joined_section(name, lines, &manifest.features, &|_| true),
                Some(runtime) => joined_section(name, &handed_on(lines, &runtime.name), &manifest.features, &|_| true),
            },
            "dependencies" => {
                let is_named = |name: &str| {
                    if shared.is_some() {
                        return OF_CRATES_THAT_SHARE.contains(&name);
                    }
                    let path = format!("{}::", name.replace('-', "_"));
                    texts.clone().any(|text| names(text, &path))
                };
                let mut added = manifest.dependencies.clone();
                if !library.has_client() {
                    added.retain(|name, _| !of_clients(name));
                }
                joined_section(name, lines, &added, &is_named)
            }
            "dev-dependencies" => joined_section(name, lines, &manifest.dev_dependencies, &|_| true),
            // What only some targets need is not for the settings to say.
            _ => joined_section(name, lines, &Table::new(), &|_| true),
        });
    }
    text
}

/// The features of a crate whose runtime is another's: each also switches on the runtime's of its name, and nothing else.
fn handed_on(lines: &str, runtime: &str) -> String {
    let mut text = String::new();
    for line in lines.lines() {
        let feature = line
            .split_once(" = ")
            .filter(|(name, _)| !line.starts_with('#') && *name != "default");
        let Some((name, list)) = feature else {
            text.push_str(line);
            text.push('\n');
            continue;
        };
        let list = format!("list = {list}").parse::<Table>().unwrap_or_default();
        let there = list.get("list").and_then(Value::as_array).cloned().unwrap_or_default();
        let own = there
            .into_iter()
            .filter(|one| one.as_str().is_some_and(|one| !one.contains([':', '/'])));
        let all = own.chain([Value::from(format!("{runtime}/{name}"))]);
        text.push_str(&entry(name, &Value::Array(all.collect())));
    }
    text
}

/// The features of a crate that has no client: each is there, for whoever names it, and switches on nothing.
fn without_a_client(lines: &str) -> String {
    let named = lines.lines().filter(|line| !line.starts_with('#'));
    let mut text = "# There are no operations, so that they switch on nothing.\n".to_owned();
    for (name, _) in named.filter_map(|line| line.split_once(" = ")) {
        text.push_str(&entry(name, &Value::Array(Vec::new())));
    }
    text
}

/// Features that the settings add, without what they say of dependencies that only a client has.
fn without_dependencies(features: &Table) -> Table {
    let is_there = |one: &Value| {
        let one = one.as_str().unwrap_or_default();
        let dependency = one
            .strip_prefix("dep:")
            .or_else(|| one.split_once('/').map(|(name, _)| name));
        !dependency.is_some_and(|name| of_clients(name.trim_end_matches('?')))
    };
    let kept = |list: &Value| match list {
        Value::Array(list) => Value::Array(list.iter().filter(|one| is_there(one)).cloned().collect()),
        other => other.clone(),
    };
    features.iter().map(|(name, list)| (name.clone(), kept(list))).collect()
}

/// Whether it is a dependency that a feature of the client switches on.
fn of_clients(name: &str) -> bool {
    let entry = base("dependencies").and_then(|dependencies| dependencies.get(name));
    entry.and_then(|entry| entry.get("optional")).is_some()
}

fn package(library: &Library, base: &str) -> String {
    let manifest = &library.manifest;
    let given = |key: &str| {
        manifest
            .package
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value)
    };
    let mut text = format!("[package]\nname = \"{}\"\n", library.package);
    let own = [
        ("version", Some(Value::from("0.1.0"))),
        (
            "description",
            (!library.title.is_empty()).then(|| Value::from(library.title.as_str())),
        ),
    ];
    for (key, default) in own {
        if let Some(value) = given(key).or(default.as_ref()) {
            text.push_str(&entry(key, value));
        }
    }
    for line in base.lines() {
        let is_given = line.split_once(" = ").is_some_and(|(key, _)| given(key).is_some());
        if !is_given {
            text.push_str(line);
            text.push('\n');
        }
    }
    let rest = manifest
        .package
        .iter()
        .filter(|(key, _)| !matches!(key.as_str(), "version" | "description" | "metadata"));
    rest.for_each(|(key, value)| text.push_str(&entry(key, value)));
    if manifest.is_published && given("include").is_none() && given("exclude").is_none() {
        let include: Vec<Value> = PUBLISHED.into_iter().map(Value::from).collect();
        text.push_str(&entry("include", &Value::Array(include)));
    }
    if manifest.has_readme {
        text.push_str("readme = \"README.md\"\n");
    }
    text
}

/// What stands between the package and its features.
fn sections_between(manifest: &ManifestItem) -> String {
    let metadata = manifest.package.iter().find(|(key, _)| key == "metadata");
    let mut metadata = metadata
        .and_then(|(_, value)| value.as_table().cloned())
        .unwrap_or_default();
    if manifest.is_published && !metadata.contains_key("docs") {
        // Features of one's own are documented, too.
        let docs = Table::from_iter([("all-features".to_owned(), Value::Boolean(true))]);
        metadata.insert(
            "docs".to_owned(),
            Value::Table(Table::from_iter([("rs".to_owned(), Value::Table(docs))])),
        );
    }
    let mut text = String::new();
    for (name, table) in [
        ("package.metadata", &metadata),
        ("lints", &manifest.lints),
        ("hints", &manifest.hints),
    ] {
        if !table.is_empty() {
            text.push_str(&format!("\n[{name}]\n"));
            table.iter().for_each(|(key, value)| text.push_str(&entry(key, value)));
        }
    }
    text
}

/// A section with what the settings say of its entries, and those that the settings add; of the others, the wanted ones.
fn joined_section(name: &str, lines: &str, added: &Table, is_wanted: &dyn Fn(&str) -> bool) -> String {
    let mut text = format!("[{name}]\n");
    let mut rest = added.clone();
    for line in lines.lines() {
        let Some((key, value)) = line.split_once(" = ").filter(|_| !line.starts_with('#')) else {
            text.push_str(line);
            text.push('\n');
            continue;
        };
        match rest.remove(key) {
            Some(list @ Value::Array(_)) => text.push_str(&entry(key, &list)),
            Some(more) => match format!("value = {value}").parse::<Table>() {
                Ok(there) => text.push_str(&entry(key, &joined(&there["value"], &more))),
                Err(_) => text.push_str(&entry(key, &more)),
            },
            None if is_wanted(key) => text.push_str(&format!("{line}\n")),
            None => {}
        }
    }
    rest.iter().for_each(|(key, value)| text.push_str(&entry(key, value)));
    text
}

/// A line with a key and a value; what the workspace says is said in cargo's short way.
fn entry(name: &str, value: &Value) -> String {
    match value.as_table() {
        Some(table) if table.len() == 1 && table.contains_key("workspace") => {
            format!("{}.workspace = {}\n", key(name), inline(&table["workspace"]))
        }
        _ => format!("{} = {}\n", key(name), inline(value)),
    }
}

fn inline(value: &Value) -> String {
    match value {
        Value::String(text) => basic_string(text),
        Value::Array(list) => {
            let items: Vec<String> = list.iter().map(inline).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Table(table) if table.is_empty() => "{}".to_owned(),
        Value::Table(table) => {
            let entries = table
                .iter()
                .map(|(name, value)| format!("{} = {}", key(name), inline(value)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => format!("{number:?}"),
        Value::Boolean(value) => value.to_string(),
        Value::Datetime(time) => time.to_string(),
    }
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
        let emitted: toml::Table = BASE.parse().unwrap();
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
        for feature in ["client", "reqwest", "blocking", "tower", "tracing", "test-util"] {
            assert_eq!(
                list(&emitted["features"], feature),
                list(&tested["features"], feature),
                "{feature}"
            );
        }
    }

    /// The manifest of a crate that names `http` alone.
    fn made(settings: &str) -> String {
        let config = crate::Config::parse(settings).unwrap();
        let api = crate::api::Api::default();
        let mut library = crate::lower::lower(&api, &config, &mut crate::diagnostics::Diagnostics::default());
        library.groups.push(crate::library::Group::default());
        emit(&library, ["use http::Uri;\nfn f() -> nobytes::X {}"].into_iter())
    }

    #[test]
    fn the_settings_are_joined_with_what_there_is() {
        insta::assert_snapshot!(made(
            r#"
            package = { name = "acme", version.workspace = true, license = "MIT", publish = ["mine"], keywords = ["a", "b"], rust-version = "1.90", metadata.team = "x \u202e" }
            features = { default = ["reqwest", "native-tls"], extra = ["dep:other"] }
            dependencies = { other = { version = "1", optional = true }, http = { workspace = true }, reqwest = { features = ["socks"] } }
            dev-dependencies = { insta = "1", tokio = { features = ["time"] } }
            lints = { rust = { unused = { level = "allow", priority = -1 } } }
            hints = { mostly-unused = true }
        "#
        ));
        assert!(made("lints.workspace = true").contains("\n[lints]\nworkspace = true\n"));
        let workspace = made("package = { authors.workspace = true, description = 'A' }");
        assert!(workspace.contains("authors.workspace = true\n") && workspace.contains("publish = false\n"));
        assert!(workspace.contains("description = \"A\"\n"), "{workspace}");
    }

    #[test]
    fn settings_that_cargo_does_not_take_are_refused_where_they_stand() {
        for (settings, place, message) in [
            ("[package]\nversoin = '1.0.0'", "line 2", "did you mean `version`?"),
            (
                "[package]\n\nversion = '1.0'",
                "line 3",
                "`version` is a version: three numbers",
            ),
            (
                "[package]\nversion = '1.0.0-01a+b..c'",
                "line 2",
                "`version` is a version",
            ),
            (
                "[package]\nauthors = 'me'",
                "line 2",
                "`authors` is an array of strings",
            ),
            ("[package]\nname = '1 x'", "line 2", "`1 x` is no name of a package"),
            ("package = ''", "line 1", "is no name of a package"),
            ("[package]\npublish = true", "line 1", "needs `license`"),
            (
                "[package]\nlicense = 'MIT'\nregistry = 'a'\npublish = true",
                "line 1",
                "is short for `publish`",
            ),
            (
                "[package]\nrust-version = '1.70'",
                "line 2",
                "generated code needs Rust 1.88",
            ),
            ("[package]\nedition = '2021'", "line 2", "is written for one edition"),
            (
                "[package]\ndependencies = {}",
                "line 2",
                "a section of its own: [dependencies]",
            ),
            ("[features]\nrustls = []", "line 1", "has a feature `rustls` of its own"),
            ("[features]\na = 'b'", "line 1", "is an array of strings"),
            (
                "[features]\ndefault = ['reqwest', 'rustls', 'gzip']",
                "line 1",
                "is that already; remove it",
            ),
            (
                "[dependencies]\nhttp = '1'",
                "line 1",
                "is written for its version of `http`",
            ),
            (
                "[dependencies]\nreqwest = { features = ['stream'] }",
                "line 1",
                "is that already; remove it",
            ),
            ("[dependencies]\nother = 1", "line 1", "is a version, or a table"),
            (
                "[dev-dependencies]\ntokio = '1'",
                "line 1",
                "is written for its version of `tokio`",
            ),
        ] {
            let error = crate::Config::parse(settings).unwrap_err().to_string();
            assert!(error.contains(message) && error.contains(place), "{settings}: {error}");
        }
        assert!(BASE.contains(&format!("rust-version = \"{}\"", crate::config::OLDEST_RUST)));
    }

    #[test]
    fn without_operations_features_switch_on_nothing() {
        let library = crate::library::Library::default();
        let text = emit(&library, ["use http::Uri;"].into_iter());
        let manifest: toml::Table = text.parse().unwrap();
        let features = manifest["features"].as_table().unwrap();
        assert!(features.contains_key("reqwest") && features.contains_key("test-util"));
        assert!(
            features.values().all(|list| list.as_array().unwrap().is_empty()),
            "{text}"
        );
        assert!(manifest.get("target").is_none());
        // Those that share a runtime may have some.
        let shared = crate::lower::shared_runtime(&crate::Config::default());
        let text = emit(&shared, ["use http::Uri;"].into_iter());
        assert!(
            text.contains("reqwest = [\"client\", \"dep:reqwest\", \"dep:tokio\"]"),
            "{text}"
        );
    }

    #[test]
    fn a_manifest_lists_what_is_named() {
        let text = made("package = 'my-api'");
        let manifest: toml::Table = text.parse().unwrap();
        assert_eq!(manifest["package"]["name"].as_str(), Some("my-api"));
        let dependencies: Vec<_> = manifest["dependencies"].as_table().unwrap().keys().collect();
        assert_eq!(dependencies, ["http"]);
    }
}
