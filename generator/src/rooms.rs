//! Which rooms of the generator know which: no arrow but those that are listed here, and no circle of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each room with the ones that it knows, from what knows none to what knows most. The stages are in the order of the data.
const ROOMS: &[(&str, &[&str])] = &[
    // What knows nothing of descriptions.
    ("clipped", &[]),
    ("glob", &[]),
    ("hash", &[]),
    ("paths", &[]),
    ("rust", &[]),
    ("stack", &[]),
    ("suggest", &[]),
    ("unseen", &[]),
    ("value", &["hash"]),
    ("vocabulary", &[]),
    ("toml_text", &["unseen"]),
    ("pattern", &[]),
    ("file_tree", &[]),
    // What is written, and what it is.
    ("source", &["hash", "value"]),
    ("api", &["source", "toml_text", "unseen", "value"]),
    ("sample", &["api", "hash", "pattern", "source", "value"]),
    ("lock", &["api", "hash", "source", "toml_text"]),
    ("config", &["api", "lock", "rust", "suggest"]),
    ("places", &["config", "paths"]),
    (
        "diagnostics",
        &["clipped", "config", "hash", "source", "suggest", "unseen"],
    ),
    ("library", &["api", "config", "lock", "pattern", "source", "value"]),
    // The stages.
    (
        "load",
        &[
            "clipped",
            "diagnostics",
            "hash",
            "source",
            "suggest",
            "value",
            "vocabulary",
        ],
    ),
    (
        "interpret",
        &[
            "api",
            "clipped",
            "config",
            "diagnostics",
            "glob",
            "hash",
            "load",
            "pattern",
            "sample",
            "source",
            "suggest",
            "value",
            "vocabulary",
        ],
    ),
    (
        "lower",
        &[
            "api",
            "config",
            "diagnostics",
            "file_tree",
            "hash",
            "library",
            "lock",
            "pattern",
            "rust",
            "sample",
            "source",
            "unseen",
            "value",
            "vocabulary",
        ],
    ),
    ("format", &["file_tree", "unseen"]),
    (
        "emit",
        &[
            "config",
            "file_tree",
            "format",
            "library",
            "pattern",
            "rust",
            "toml_text",
            "unseen",
        ],
    ),
    ("output", &["clipped", "file_tree"]),
    // What calls them one after the other.
    ("stats", &["api", "library"]),
    (
        "description",
        &[
            "api",
            "config",
            "diagnostics",
            "emit",
            "file_tree",
            "interpret",
            "library",
            "load",
            "lock",
            "lower",
            "output",
            "paths",
            "places",
            "source",
            "stack",
            "stats",
        ],
    ),
    (
        "project",
        &[
            "config",
            "description",
            "emit",
            "file_tree",
            "lower",
            "paths",
            "places",
            "rust",
        ],
    ),
    (
        "generate",
        &["description", "diagnostics", "output", "project", "stats"],
    ),
    (
        "repair",
        &[
            "api",
            "clipped",
            "description",
            "load",
            "sample",
            "source",
            "stack",
            "value",
            "vocabulary",
        ],
    ),
    (
        "changes",
        &[
            "api",
            "clipped",
            "config",
            "description",
            "diagnostics",
            "emit",
            "library",
            "lock",
            "lower",
            "pattern",
            "places",
            "source",
            "stack",
            "suggest",
            "toml_text",
            "unseen",
            "value",
            "vocabulary",
        ],
    ),
    (
        "cli",
        &[
            "changes",
            "config",
            "diagnostics",
            "file_tree",
            "glob",
            "output",
            "paths",
            "project",
            "rust",
            "toml_text",
        ],
    ),
];

#[test]
fn arrows_between_rooms_go_one_way() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let known: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in files(&root) {
        let within = path.strip_prefix(&root).expect("it is in the folder");
        let room = within.components().next().expect("it has a name").as_os_str();
        let room = room.to_string_lossy().trim_end_matches(".rs").to_owned();
        let is_test = within
            .components()
            .any(|part| matches!(part.as_os_str().to_str(), Some("tests" | "tests.rs")));
        if is_test || matches!(room.as_str(), "lib" | "rooms" | "bin") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("it is text");
        let text = text.split("\nmod tests {").next().unwrap_or_default();
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for place in lines.flat_map(|line| line.split("crate::").skip(1)) {
            let other: String = place.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            // What `emit` writes has a `crate` of its own.
            if other != room && known.contains_key(other.as_str()) {
                found.entry(room.clone()).or_default().insert(other);
            }
        }
        found.entry(room).or_default();
    }
    for (room, others) in &found {
        let Some(known) = known.get(room.as_str()) else {
            panic!("the room `{room}` is not listed");
        };
        let listed: BTreeSet<&str> = known.iter().copied().collect();
        let read: BTreeSet<&str> = others.iter().map(String::as_str).collect();
        assert_eq!(read, listed, "what `{room}` knows");
    }
    let mut below = BTreeSet::new();
    for (room, known) in ROOMS {
        for other in *known {
            assert!(
                below.contains(other),
                "`{room}` knows `{other}`, which stands behind it"
            );
        }
        below.insert(*room);
    }
    assert_eq!(found.len(), ROOMS.len());
}

/// All Rust files of a folder, and of those in it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("it can be read").path());
    let files = paths.flat_map(|path| match path.is_dir() {
        true => files(&path),
        false => vec![path],
    });
    files
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}
