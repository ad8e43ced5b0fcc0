//! No room of the runtime knows one that is built on it.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms, and what each of them may know beside itself.
const ROOMS: [(&str, &[&str]); 6] = [
    ("data", &[]),
    ("description", &["data"]),
    ("request", &["data", "description"]),
    ("response", &["data", "description"]),
    ("items", &["data", "description", "response"]),
    (
        "client",
        &["data", "description", "request", "response", "items", "operation"],
    ),
];

#[test]
fn arrows_between_rooms_go_one_way() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src/runtime");
    let mut read = 0;
    for (room, known) in ROOMS {
        for path in files(&root.join(room)) {
            let text = fs::read_to_string(&path).expect("it is text");
            for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
                // `$crate` is what a macro writes at the place where it is called.
                for place in line.split("crate::runtime::").skip(1) {
                    if line.contains("$crate::") {
                        continue;
                    }
                    let name: String = place.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                    assert!(
                        name == room || known.contains(&name.as_str()) || name == "Conformance",
                        "{}: {line}",
                        path.display()
                    );
                    read += 1;
                }
            }
        }
    }
    assert!(read > 100, "{read} arrows were read");
}

/// A runtime that crates share is another crate than the one that a macro is called in.
#[test]
fn what_macros_name_is_public() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src/runtime");
    let written = fs::read_to_string(root.join("written.rs")).expect("it is there");
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let exported: Vec<&str> = written
        .lines()
        .filter(|line| !line.starts_with("//"))
        .flat_map(|line| line.split(|c| !is_word(c)))
        .collect();
    let mut read = 0;
    for path in files(&root) {
        let text = fs::read_to_string(&path).expect("it is text");
        for place in text.split("$crate::written::").skip(1) {
            let name: String = place.chars().take_while(|c| is_word(*c)).collect();
            assert!(exported.contains(&name.as_str()), "{}: {name}", path.display());
            read += 1;
        }
        for place in text.split("$crate::runtime::").skip(1) {
            let names: String = place.chars().take_while(|c| is_word(*c) || *c == ':').collect();
            let mut folder = root.clone();
            for name in names.split("::") {
                let modules = fs::read_to_string(folder.join("mod.rs")).expect("a room lists its modules");
                let declared = format!("pub mod {name};");
                let private = !modules.contains(&declared) && modules.contains(&format!("mod {name};"));
                assert!(!private, "{}: {names}", path.display());
                read += 1;
                folder.push(name);
                if !folder.join("mod.rs").exists() {
                    break;
                }
            }
        }
    }
    assert!(read > 100, "{read} names were read");
}

/// All files of a folder, and of those in it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("it can be read").path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => files(&path),
            false => vec![path],
        })
        .collect()
}
