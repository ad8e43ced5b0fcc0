//! Crates that share one runtime: what is written, that one program is written over both, and settings that are wrong.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

const PETS: &str = include_str!("shared_runtime/pets.yaml");
const ORDERS: &str = include_str!("shared_runtime/orders.yaml");
const SHARED: &str = "runtime = \"shared\"\nout = \".\"\n";
const SHARING: &str = "runtime = \"../api-runtime\"\nout = \".\"\n";

/// A workspace in a folder of its own.
struct Place(TempDir);

impl Place {
    fn new() -> Place {
        let place = Place(tempfile::tempdir().unwrap());
        place.put(
            "Cargo.toml",
            "[workspace]\nresolver = \"3\"\nmembers = [\"crates/*\"]\n",
        );
        place.put("crates/api-runtime/codegen.toml", SHARED);
        for (name, description) in [("pets", PETS), ("orders", ORDERS)] {
            place.put(&format!("crates/{name}/codegen.toml"), SHARING);
            place.put(&format!("crates/{name}/{name}.yaml"), description);
        }
        place
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.at(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn get(&self, path: &str) -> String {
        fs::read_to_string(self.at(path)).unwrap()
    }

    /// What is printed, after the exit code is the one that is expected.
    fn codegen(&self, arguments: &[&str], code: i32) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .current_dir(self.0.path())
            .arg("codegen")
            .args(arguments)
            .output()
            .unwrap();
        let printed = [output.stdout, output.stderr].concat();
        let printed = String::from_utf8(printed).unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {printed}");
        printed
    }
}

#[test]
fn one_program_is_written_over_the_types_of_both() {
    let place = Place::new();
    let printed = place.codegen(&[], 0);
    assert!(printed.contains("crates/api-runtime: "), "{printed}");
    assert!(!place.at("crates/pets/src/runtime/data").exists());

    place.put(
        "crates/app/Cargo.toml",
        "[package]\nname = \"app\"\nedition = \"2024\"\n\n[dependencies]\nhttp = \"1\"\n\
         api-runtime = { path = \"../api-runtime\", default-features = false }\n\
         pets = { path = \"../pets\", default-features = false, features = [\"test-util\"] }\n\
         orders = { path = \"../orders\", default-features = false, features = [\"test-util\"] }\n",
    );
    place.put("crates/app/src/main.rs", include_str!("shared_runtime/app.rs"));
    // The versions that this repository is tested with, in the folder that it is built in.
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::copy(workspace.join("Cargo.lock"), place.at("Cargo.lock")).unwrap();
    let target = Path::new(env!("CARGO_BIN_EXE_xtask")).ancestors().nth(2).unwrap();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .current_dir(place.at(""))
        .args(["run", "--quiet", "--offline", "--package", "app"])
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && !stderr.contains("warning"), "{stderr}");
    let order = "https://orders.example/orders/0e4ba8c2-9d2a-4b5e-8f1f-3a2b1c0d9e8f";
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        format!(
            "200 OK 7 [\"/data/0/id\", \"/data/0/kind\"] Some(\"7\")\n\
             200 OK 7 [\"/note\"] Some(7)\n\
             P1 Some(\"cat\")\n\
             P2 None\n\
             [true, false]\n\
             Input None false; Status Some(503) true\n\
             7 requests\n\
             GET https://pets.example/pets?limit=2 s3cret\n\
             GET {order} Bearer s3cret\n\
             GET https://pets.example/pets s3cret\n\
             GET https://pets.example/pets?cursor=n s3cret\n\
             POST https://pets.example/pets s3cret\n\
             POST https://pets.example/pets s3cret\n\
             GET {order} Bearer s3cret\n"
        ),
    );
}

#[test]
fn a_check_looks_at_the_runtime_too() {
    let place = Place::new();
    place.codegen(&[], 0);
    let printed = place.codegen(&["--check"], 0);
    assert!(
        printed.contains("crates/api-runtime is up to date: the runtime that crates share\n"),
        "{printed}"
    );

    let file = "crates/api-runtime/src/runtime/data/tree.rs";
    let text = place.get(file);
    assert!(text.starts_with("// @generated as the runtime that API clients share; do not edit\n"));
    place.put(file, &format!("{text}// mine\n"));
    let printed = place.codegen(&["--check"], 1);
    assert!(printed.contains("1 file of crates/api-runtime differs"), "{printed}");
    // One crate is written without the others.
    place.codegen(&["--config", "crates/pets/codegen.toml"], 0);
    assert_ne!(place.get(file), text);
    let printed = place.codegen(&["--config", "crates/api-runtime/codegen.toml"], 0);
    assert!(printed.starts_with("crates/api-runtime: 1 written, "), "{printed}");
    assert_eq!(place.get(file), text);

    // The other way round, each crate gets a runtime of its own; what was written for the other way goes.
    place.put("crates/pets/codegen.toml", "out = \".\"\n");
    place.codegen(&[], 0);
    assert!(place.at("crates/pets/src/runtime/data/tree.rs").exists());
    assert!(!place.get("crates/pets/src/lib.rs").contains("shared"));
    place.put("crates/pets/codegen.toml", SHARING);
    place.codegen(&[], 0);
    assert!(!place.at("crates/pets/src/runtime/data").exists());

    // What is not ours stays.
    place.put("crates/api-runtime/src/lib.rs", "// mine\n");
    let printed = place.codegen(&[], 2);
    assert!(printed.contains("was not written by codegen"), "{printed}");
}

#[test]
fn a_runtime_alone_is_a_crate() {
    let place = Place::new();
    fs::remove_dir_all(place.at("crates/pets")).unwrap();
    fs::remove_dir_all(place.at("crates/orders")).unwrap();
    place.put(
        "crates/api-runtime/codegen.toml",
        "runtime = \"shared\"\nout = \".\"\n[package]\nname = \"acme-runtime\"\nversion = \"1.2.0\"\nlicense = \"MIT\"\npublish = true\n\
         [dependencies]\nreqwest = { features = [\"socks\"] }\n",
    );
    place.codegen(&[], 0);
    let manifest = place.get("crates/api-runtime/Cargo.toml");
    for text in [
        "name = \"acme-runtime\"",
        "version = \"1.2.0\"",
        "\"socks\"",
        "readme = \"README.md\"",
    ] {
        assert!(manifest.contains(text), "{manifest}");
    }
    assert!(place.get("crates/api-runtime/README.md").contains("# acme-runtime\n"));
    let printed = place.codegen(&["--dump", "model", "--config", "crates/api-runtime/codegen.toml"], 2);
    assert!(printed.contains("has no description"), "{printed}");
}

#[test]
fn settings_that_are_wrong_are_refused_where_they_stand() {
    let pets = |runtime: &str| {
        let place = Place::new();
        place.put("crates/pets/codegen.toml", &format!("out = \".\"\n{runtime}\n"));
        place
    };
    for (runtime, code, messages) in [
        (
            "runtime = \"../elsewhere\"",
            2,
            ["codegen.toml: line 2: there is no crate in ", "has it written"],
        ),
        (
            "runtime = \"../orders\"",
            2,
            ["line 2: ", "is no runtime that is shared"],
        ),
        (
            "runtime = { path = \"../api-runtime\", name = \"other\" }",
            2,
            [
                "line 2: ",
                "write `runtime = { name = \"api-runtime\", path = \"../api-runtime\" }`",
            ],
        ),
        (
            "runtime = { pth = \"../api-runtime\" }",
            2,
            ["line 2", "did you mean `path`?"],
        ),
        (
            "runtime = { name = \"api-runtime\" }",
            2,
            ["line 2", "a table with `name` and `path`"],
        ),
        ("runtime = \"Api Runtime\"", 2, ["line 2", "`api-runtime` is"]),
        ("runtime = 1", 2, ["line 2", "`runtime` is \"own\", \"shared\""]),
        (
            "runtime = \"../api-runtime\"\n[dependencies]\nreqwest = { features = [\"socks\"] }",
            1,
            ["error[invalid-setting]", "which is a dependency of the runtime"],
        ),
        (
            "runtime = \"../api-runtime\"\n[features]\nsocks = [\"reqwest?/socks\"]",
            1,
            ["error[invalid-setting]", "say it in the settings of `api-runtime`"],
        ),
        (
            "runtime = \"../api-runtime\"\n[dependencies]\napi-runtime = \"1\"",
            1,
            ["error[invalid-setting]", "which `runtime` is"],
        ),
    ] {
        let printed = pets(runtime).codegen(&[], code);
        for message in messages {
            assert!(printed.contains(message), "{runtime}: {printed}");
        }
    }
    for (settings, message) in [
        ("runtime = \"shared\"\n", "line 1: `out` is missing"),
        (
            "runtime = \"shared\"\nout = \".\"\n[rename]\na = \"b\"\n",
            "line 3: `rename` is for a crate with a description",
        ),
    ] {
        let place = Place::new();
        place.put("crates/api-runtime/codegen.toml", settings);
        let printed = place.codegen(&[], 2);
        assert!(printed.contains(message), "{settings}: {printed}");
    }
    let place = Place::new();
    place.put("crates/pets/codegen.toml", SHARED);
    let (spec, out) = ("crates/pets/pets.yaml", "crates/pets");
    let printed = place.codegen(&["--spec", spec, "--out", out], 1);
    assert!(printed.contains("is for a crate without a description"), "{printed}");
}
