//! `init` as a process: what it sets up, from which folder the other commands find it, and what it leaves alone.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

const PETS: &str = "openapi: 3.0.3
info: {title: Pet Shop, version: '1'}
servers: [{url: 'https://pets.example'}]
paths:
  /pets/{id}:
    get:
      operationId: fetchPet
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'200': {description: OK, content: {application/json: {schema: {$ref: 'schemas/pet.yaml#/Pet'}}}}}
";
const PET: &str = "Pet: {type: object, properties: {name: {type: string}, kind: {type: string, minLenght: 1}}}\n";
const ORDERS: &str = "openapi: 3.1.0
info: {title: Orders, version: '1'}
servers: [{url: 'https://orders.example'}]
paths:
  /orders:
    get: {operationId: listOrders, x-a: 1, responses: {'204': {description: none}}}
";
const SOURCE: [&str; 2] = ["--source", "https://git.example/tools#0123abcd"];

/// A workspace to be, and a folder outside of it with descriptions.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Place {
        let place = Place {
            folder: tempfile::tempdir().unwrap(),
        };
        place.put("downloads/pets.yaml", PETS);
        place.put("downloads/schemas/pet.yaml", PET);
        place.put("downloads/orders.yaml", ORDERS);
        fs::create_dir(place.work()).unwrap();
        place
    }

    fn work(&self) -> PathBuf {
        self.folder.path().join("work")
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn get(&self, path: &str) -> String {
        let path = self.work().join(path);
        fs::read_to_string(&path).unwrap()
    }

    fn run_in(&self, folder: &str, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .current_dir(self.work().join(folder))
            .args(arguments)
            .output()
            .unwrap()
    }

    /// What is printed, after the exit code is the one that is expected.
    fn run(&self, arguments: &[&str], code: i32) -> String {
        let output = self.run_in("", arguments);
        let printed = format!(
            "{}{}",
            String::from_utf8(output.stdout).unwrap(),
            String::from_utf8(output.stderr).unwrap()
        );
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {printed}");
        printed
    }

    fn init(&self, spec: &str, more: &[&str], code: i32) -> String {
        self.run(&[&["init", "--spec", spec], more].concat(), code)
    }

    fn tree(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.work()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => folders.push(path),
                    false => drop(files.insert(path.clone(), fs::read(&path).unwrap())),
                }
            }
            files.insert(folder, Vec::new());
        }
        files
    }
}

#[test]
fn an_empty_folder_becomes_a_workspace_and_takes_a_second_description() {
    let place = Place::new();
    let printed = place.init("../downloads/pets.yaml", &SOURCE, 0);
    assert!(
        printed.contains("pet-shop is the crate `pet-shop` with 1 operations"),
        "{printed}"
    );
    assert!(
        printed.contains("cargo xtask codegen --check   what CI runs"),
        "{printed}"
    );
    assert!(
        printed.contains("warning[unknown-keyword]") && printed.contains(" pet-shop/openapi/schemas/pet.yaml:1:"),
        "findings are said at once, about the copy: {printed}"
    );
    assert!(
        printed.contains("  cargo new app   ")
            && printed.contains("  cargo add pet-shop --path pet-shop --package app   ")
            && printed.contains("  cargo add tokio --features macros,rt-multi-thread --package app   "),
        "{printed}"
    );
    assert_eq!(place.get(".gitignore"), "/target\n");
    assert_eq!(
        place.get("Cargo.toml"),
        "[workspace]\nresolver = \"3\"\nmembers = [\"pet-shop\"]\n"
    );
    assert_eq!(place.get("pet-shop/openapi/pets.yaml"), PETS);
    assert_eq!(place.get("pet-shop/openapi/schemas/pet.yaml"), PET);
    assert!(
        place
            .get("pet-shop/codegen.toml")
            .contains("spec = \"openapi/pets.yaml\"\nout = \".\"\n")
    );
    assert!(place.get("pet-shop/src/types/pet.rs").contains("pub struct Pet"));

    let workflow = place.get(".github/workflows/codegen.yml");
    let workflow: serde_json::Value = serde_yaml::from_str(&workflow).unwrap();
    assert_eq!(workflow["permissions"], serde_json::json!({"contents": "read"}));
    let steps = workflow["jobs"]["codegen"]["steps"].to_string();
    assert!(
        steps
            .contains("cargo install --locked --git https://git.example/tools --rev 0123abcd --features cli generator")
            && steps.contains("openapi-crate codegen --check")
            && steps.contains("\"persist-credentials\":false"),
        "{steps}"
    );

    assert!(
        steps.contains("openapi-crate changes --base \\\"$BASE\\\" --format markdown > changes.md"),
        "{steps}"
    );
    // What may write runs nothing of a pull request, and none of its texts is part of a script.
    let comment = place.get(".github/workflows/codegen-comment.yml");
    let comment: serde_json::Value = serde_yaml::from_str(&comment).unwrap();
    assert_eq!(
        comment["permissions"],
        serde_json::json!({"actions": "read", "pull-requests": "write"})
    );
    assert_eq!(comment["on"]["workflow_run"]["workflows"][0], workflow["name"]);
    let steps = comment["jobs"]["comment"]["steps"].as_array().unwrap();
    assert!(
        !steps.iter().any(|step| step.to_string().contains("checkout")),
        "{steps:?}"
    );
    for step in steps
        .iter()
        .chain(workflow["jobs"]["codegen"]["steps"].as_array().unwrap())
    {
        let script = step["run"].as_str().unwrap_or_default();
        assert!(!script.contains("${{"), "{script}");
    }

    let printed = place.init("../downloads/orders.yaml", &["--out", "clients/orders"], 0);
    assert!(printed.contains("codegen.yml is there already"), "{printed}");
    assert!(
        place
            .get("Cargo.toml")
            .contains("members = [\"pet-shop\", \"clients/orders\"]")
    );

    // From any folder, without arguments, both.
    let before = place.tree();
    for folder in ["", "clients/orders/src", "pet-shop"] {
        let output = place.run_in(folder, &["codegen", "--check"]);
        let printed = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0), "{printed}");
        assert_eq!(printed.matches(" is up to date: ").count(), 2, "{folder}: {printed}");
    }
    place.run(&["codegen"], 0);
    assert_eq!(place.tree(), before);

    // A change of one is a difference of that crate, and one command mends it.
    place.put("work/pet-shop/openapi/schemas/pet.yaml", &PET.replace("name", "nome"));
    let printed = place.run(&["codegen", "--check"], 1);
    assert!(
        printed.contains("2 files of pet-shop differ") && printed.contains("clients/orders is up to date"),
        "{printed}"
    );
    assert!(printed.contains("\nrepair with: cargo xtask codegen\n"), "{printed}");
    place.run(&["codegen"], 0);
    assert!(place.get("pet-shop/src/types/pet.rs").contains("pub nome"));

    // One of them alone.
    let printed = place.run(&["codegen", "--config", "clients/orders/codegen.toml"], 0);
    assert!(!printed.contains("pet-shop"), "{printed}");
    let printed = place.run(&["codegen", "--config", "pet-shop/codegen.toml", "--dump", "model"], 0);
    assert!(printed.starts_with("GET /pets/{id} fetchPet"), "{printed}");
    assert!(
        place
            .run(&["codegen", "--dump", "model"], 2)
            .contains("name its codegen.toml with --config")
    );
}

#[test]
fn a_description_of_the_workspace_stays_where_it_is() {
    let place = Place::new();
    place.put("work/Cargo.toml", "[package]\nname = \"app\"\nedition = \"2024\"\n");
    place.put("work/src/lib.rs", "");
    place.put("work/api/orders.yaml", ORDERS);
    fs::create_dir(place.work().join("crates")).unwrap();
    let printed = place.init("api/orders.yaml", &["--ci", "none"], 0);
    assert!(
        printed.contains("  cargo add orders --path crates/orders --package app   ") && !printed.contains("cargo new"),
        "{printed}"
    );
    assert!(!place.work().join(".gitignore").exists());
    assert!(
        place
            .get("crates/orders/codegen.toml")
            .contains("spec = \"../../api/orders.yaml\"")
    );
    assert!(!place.work().join("crates/orders/openapi").exists() && !place.work().join(".github").exists());
    assert!(
        place
            .get("Cargo.toml")
            .ends_with("\n\n[workspace]\nmembers = [\"crates/orders\"]\n")
    );
    // Named, it is the same crate with the same settings.
    let printed = place.run(
        &[
            "codegen",
            "--check",
            "--spec",
            "api/orders.yaml",
            "--out",
            "crates/orders",
        ],
        0,
    );
    assert!(printed.contains("up to date"), "{printed}");
}

#[test]
fn an_xtask_has_the_same_commands_and_ci_calls_it() {
    let place = Place::new();
    place.put(
        "work/Cargo.toml",
        "[workspace]\nresolver = \"3\"\nmembers = [\n    \"crates/*\",\n]\n",
    );
    place.put("work/.cargo/config.toml", "[build]\njobs = 1\n");
    place.init(
        "../downloads/orders.yaml",
        &[&SOURCE[..], &["--xtask", "--out", "crates/orders"]].concat(),
        0,
    );
    let manifest = place.get("xtask/Cargo.toml");
    assert!(
        manifest
            .contains("generator = { git = \"https://git.example/tools\", rev = \"0123abcd\", features = [\"cli\"] }"),
        "{manifest}"
    );
    assert!(
        place
            .get("xtask/src/main.rs")
            .contains("generator::cli::main(\"cargo xtask\")")
    );
    assert_eq!(
        place.get(".cargo/config.toml"),
        "[build]\njobs = 1\n\n[alias]\nxtask = \"run --package xtask --\"\n"
    );
    assert_eq!(
        place.get("Cargo.toml"),
        "[workspace]\nresolver = \"3\"\nmembers = [\n    \"crates/*\",\n    \"xtask\",\n]\n"
    );
    assert!(
        place
            .get(".github/workflows/codegen.yml")
            .contains("        run: cargo --quiet xtask codegen --check\n")
    );
}

#[test]
fn nothing_is_overwritten_and_nothing_is_left_of_what_fails() {
    let place = Place::new();
    place.put(
        "work/Cargo.toml",
        "[workspace]\nresolver = \"3\"\nmembers = [\"orders-2\"]\n",
    );
    place.put(
        "work/orders-2/Cargo.toml",
        "[package]\nname = \"pets\"\nedition = \"2024\"\n",
    );
    place.put("work/orders-2/src/lib.rs", "");
    place.put("work/taken/src/lib.rs", "// mine\n");
    place.put("work/configured/codegen.toml", "strict = true\n");
    place.put("work/configured/orders.yaml", ORDERS);
    place.put("downloads/wrong.yaml", "swagger: '2.0'\n");
    place.put("downloads/missing.yaml", &PETS.replace("schemas/pet", "schemas/none"));
    place.put("downloads/pets/openapi.yaml", ORDERS);
    let before = place.tree();
    for (spec, more, code, message) in [
        (
            "../downloads/orders.yaml",
            &["--out", "orders-2"][..],
            2,
            "orders-2 is set up already",
        ),
        (
            "../downloads/orders.yaml",
            &["--out", "taken"],
            2,
            "taken/src/lib.rs is there already",
        ),
        (
            "../downloads/orders.yaml",
            &["--out", "../elsewhere"],
            2,
            "is not a folder below",
        ),
        (
            "../downloads/orders.yaml",
            &["--out", "."],
            2,
            "is the workspace itself",
        ),
        // Another member is called so: cargo would not load the workspace any more.
        (
            "../downloads/orders.yaml",
            &["--out", "clients/pets"],
            2,
            "cargo does not load the workspace",
        ),
        ("../downloads/orders.yaml", &["--xtask"], 2, "say --source URL#REVISION"),
        (
            "../downloads/orders.yaml",
            &["--source", "nowhere"],
            2,
            "nowhere is neither",
        ),
        ("../downloads/wrong.yaml", &[], 1, "error[unsupported-version]"),
        ("../downloads/missing.yaml", &[], 1, "error[unreadable-file]"),
        ("../downloads/none.yaml", &[], 2, "none.yaml: "),
        ("https://example.com/api.yaml", &[], 2, "download it first"),
        (
            "configured/orders.yaml",
            &[],
            2,
            "configured/codegen.toml has settings already",
        ),
    ] {
        let printed = place.init(spec, more, code);
        assert!(printed.contains(message), "{spec} {more:?}: {printed}");
        assert_eq!(place.tree(), before, "{spec} {more:?}: {printed}");
    }
}

#[test]
fn settings_that_name_no_crate_say_so() {
    let place = Place::new();
    place.put("work/codegen.toml", "spec = \"a.yaml\"\n");
    assert!(place.run(&["codegen"], 2).contains("`spec` is there without `out`"));
    place.put("work/codegen.toml", "out = \"a\"\n");
    assert!(place.run(&["codegen"], 2).contains("there is no description beside it"));
    place.put("work/a.yaml", ORDERS);
    place.put("work/b.yaml", ORDERS);
    let printed = place.run(&["codegen"], 2);
    assert!(
        printed.contains("several files that may be the description"),
        "{printed}"
    );
    place.put("work/codegen.toml", "spec = \"a.yaml\"\nout = \"a\"\n");
    place.put("work/other/codegen.toml", "spec = \"../b.yaml\"\nout = \"../a\"\n");
    let printed = place.run(&["codegen"], 2);
    assert!(printed.contains("and so does that of"), "{printed}");
    assert!(!place.work().join("a").exists());
}

#[test]
fn findings_are_folded_and_accepted_by_their_code() {
    let place = Place::new();
    let orders = ORDERS.replace("info: {", "info: {aa: 1, bb: 2, ");
    place.put("downloads/orders.yaml", &orders);
    place.init("../downloads/orders.yaml", &["--ci", "none"], 0);
    place.init("../downloads/pets.yaml", &["--ci", "none"], 0);
    let printed = place.run(&["codegen"], 0);
    assert_eq!(printed.matches("warning[unknown-keyword]").count(), 2, "{printed}");
    assert!(printed.contains("= and 1 more of `unknown-keyword`"), "{printed}");
    assert!(printed.contains("note: at #/info/aa"), "{printed}");
    let printed = place.run(&["codegen", "--verbose"], 0);
    assert_eq!(printed.matches("warning[unknown-keyword]").count(), 3, "{printed}");

    let printed = place.run(
        &[
            "codegen",
            "--accept",
            "unknown-keyword",
            "--reason",
            "they said \"yes\"",
        ],
        0,
    );
    assert!(!printed.contains("warning[unknown-keyword]"), "{printed}");
    for folder in ["orders", "pet-shop"] {
        let settings = place.get(&format!("{folder}/codegen.toml"));
        assert!(
            settings.ends_with("\n\n[[accept]]\ncode = \"unknown-keyword\"\nreason = \"they said \\\"yes\\\"\"\n"),
            "{settings}"
        );
    }
    place.run(&["codegen", "--check", "--strict"], 0);
    assert!(
        place
            .run(&["codegen", "--accept", "unknown-keyword"], 2)
            .contains("there is no finding")
    );
    assert!(
        place
            .run(&["codegen", "--accept", "syntax"], 2)
            .contains("errors cannot be accepted")
    );
    assert!(
        place
            .run(&["codegen", "--accept", "unknown-keywrd"], 2)
            .contains("did you mean `unknown-keyword`?")
    );
}

#[test]
fn a_place_alone_is_accepted_and_settings_are_made_where_there_are_none() {
    let place = Place::new();
    place.put("work/orders.yaml", &ORDERS.replace("info: {", "info: {aa: 1, bb: 2, "));
    let named = ["codegen", "--spec", "orders.yaml", "--out", "orders"];
    let accept = [&named[..], &["--accept", "unknown-keyword", "--at", "/info/aa"]].concat();
    let printed = place.run(&accept, 0);
    assert_eq!(printed.matches("warning[unknown-keyword]").count(), 1, "{printed}");
    let settings = place.get("codegen.toml");
    assert!(
        settings.starts_with(
            "[[accept]]\ncode = \"unknown-keyword\"\nat = \"/info/aa\"\nreason = \"accepted when it said: "
        ),
        "{settings}"
    );
    // A list in one line takes no entry behind it.
    place.put(
        "work/codegen.toml",
        "accept = [{ code = \"unknown-keyword\", at = \"/info/aa\", reason = \"x\" }]\n",
    );
    let before = place.get("codegen.toml");
    let printed = place.run(&[&named[..], &["--accept", "unknown-keyword"]].concat(), 2);
    assert!(
        printed.contains("add it by hand:") && printed.contains("[[accept]]"),
        "{printed}"
    );
    assert_eq!(place.get("codegen.toml"), before);
    let _ = Path::new("");
}

#[test]
fn a_crate_is_packaged_with_all_that_a_registry_asks_for() {
    let place = Place::new();
    place.init("../downloads/pets.yaml", &["--ci", "none", "--out", "pets"], 0);
    let settings = place.get("pets/codegen.toml");
    let package = "\n[package]\nversion = \"2.1.0-rc.1\"\nlicense = \"MIT\"\nrepository = \"https://git.example/pets\"\nregistry = \
                   \"mine\"\nkeywords = [\"pets\"]\nauthors.workspace = true\n\n[lints]\nworkspace = true\n\n[hints]\nmostly-unused = \
                   true\n\n[features]\nextra = [\"gzip\"]\n";
    place.put("work/pets/codegen.toml", &format!("{settings}{package}"));
    let workspace = place.get("Cargo.toml");
    let more = "\n[workspace.package]\nauthors = [\"me\"]\n\n[workspace.lints.rust]\nunused = \"warn\"\n";
    place.put("work/Cargo.toml", &format!("{workspace}{more}"));
    place.run(&["codegen"], 0);
    let readme = place.get("pets/README.md");
    assert!(
        readme.starts_with("<!-- @generated from the OpenAPI description pets.yaml; do not edit -->\n\n# pets\n"),
        "{readme}"
    );
    assert!(
        readme.contains("```rust\nlet client = pets::Client::builder().build()?;\n") && !readme.contains("[`"),
        "{readme}"
    );

    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::copy(workspace.join("Cargo.lock"), place.work().join("Cargo.lock")).unwrap();
    let target = place.work().join("target");
    let cargo = |arguments: &[&str]| {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command
            .current_dir(place.work())
            .env("CARGO_TARGET_DIR", &target)
            .args(arguments);
        let output = command.output().unwrap();
        let printed = format!(
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        assert!(output.status.success(), "{arguments:?}: {printed}");
        printed
    };
    // It is a package whose registry is another than cargo's own: listed, and packed with what the list says.
    let listed = cargo(&[
        "package",
        "--offline",
        "--allow-dirty",
        "--no-verify",
        "--list",
        "--package",
        "pets",
    ]);
    let listed: Vec<&str> = listed.lines().collect();
    assert!(
        listed.contains(&"README.md") && listed.contains(&"src/types/pet.rs"),
        "{listed:?}"
    );
    assert!(
        !listed
            .iter()
            .any(|file| file.starts_with("openapi/") || *file == "codegen.toml"),
        "{listed:?}"
    );
    let metadata = cargo(&["metadata", "--offline", "--no-deps", "--format-version", "1"]);
    let metadata: serde_json::Value = serde_json::from_str(metadata.lines().next().unwrap()).unwrap();
    let pets = &metadata["packages"][0];
    assert_eq!(pets["version"], "2.1.0-rc.1");
    assert_eq!(pets["publish"], serde_json::json!(["mine"]));
    assert_eq!(pets["authors"], serde_json::json!(["me"]));
    assert_eq!(
        pets["metadata"],
        serde_json::json!({"docs": {"rs": {"all-features": true}}})
    );
    assert_eq!(pets["features"]["extra"], serde_json::json!(["gzip"]));

    // Not published any more, its README goes; one of somebody else's stays, and is named.
    place.put("work/pets/codegen.toml", &settings);
    place.run(&["codegen"], 0);
    assert!(!place.work().join("pets/README.md").exists());
    place.put("work/pets/README.md", "mine\n");
    place.put("work/pets/codegen.toml", &format!("{settings}{package}"));
    assert!(
        place
            .run(&["codegen"], 2)
            .contains("README.md was not written by codegen")
    );
    place.put(
        "work/pets/codegen.toml",
        &format!(
            "{settings}{}",
            package.replace("license", "readme = \"README.md\"\nlicense")
        ),
    );
    place.run(&["codegen"], 0);
    assert_eq!(place.get("pets/README.md"), "mine\n");

    place.put(
        "work/pets/codegen.toml",
        &format!("{settings}\n[package]\nversoin = \"1.0.0\"\n"),
    );
    let printed = place.run(&["codegen"], 2);
    assert!(
        printed.contains("line 6") && printed.contains("did you mean `version`?"),
        "{printed}"
    );
}

#[test]
fn crates_share_a_runtime_from_the_first_one_on() {
    let place = Place::new();
    let printed = place.init(
        "../downloads/pets.yaml",
        &["--runtime", "api-runtime", "--ci", "none"],
        0,
    );
    assert!(
        printed.contains("created api-runtime/codegen.toml") && !printed.contains("api-runtime/src"),
        "{printed}"
    );
    assert!(
        place
            .get("pet-shop/codegen.toml")
            .ends_with("out = \".\"\nruntime = \"../api-runtime\"\n")
    );
    assert!(place.get("pet-shop/Cargo.toml").contains("path = \"../api-runtime\""));
    assert!(!place.work().join("pet-shop/src/runtime/data").exists());
    place.put("work/api-runtime/extra.txt", "mine");
    // The next one finds it, from any folder; and who does not ask for it is told that it is there.
    let output = place.run_in(
        "pet-shop",
        &[
            "init",
            "--spec",
            "../../downloads/orders.yaml",
            "--runtime",
            "../api-runtime",
            "--ci",
            "none",
        ],
    );
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(
        place
            .get("orders/codegen.toml")
            .contains("runtime = \"../api-runtime\"\n")
    );
    assert_eq!(place.get("api-runtime/extra.txt"), "mine");
    let printed = place.init("../downloads/orders.yaml", &["--out", "alone", "--ci", "none"], 0);
    assert!(
        printed.contains("the crate has a runtime of its own; with --runtime api-runtime it shares one"),
        "{printed}"
    );
    // What is written is what `codegen` writes.
    let printed = place.run(&["codegen", "--check"], 0);
    assert!(printed.contains("api-runtime"), "{printed}");

    // One with a name of its own.
    let settings = place.get("api-runtime/codegen.toml") + "package.name = \"shop-runtime\"\n";
    place.put("work/named/codegen.toml", &settings);
    place.init(
        "../downloads/orders.yaml",
        &["--out", "named-orders", "--runtime", "named", "--ci", "none"],
        0,
    );
    assert!(
        place
            .get("named-orders/codegen.toml")
            .contains("runtime = { name = \"shop-runtime\", path = \"../named\" }\n")
    );

    let before = place.tree();
    place.put("work/other/Cargo.toml", "[package]\nname = \"other\"\n");
    for (folder, problem) in [
        ("../outside", "is not a folder of its own below"),
        (".", "is not a folder of its own below"),
        ("more/runtime", "is not a folder of its own below"),
        ("other", "is a crate that has no codegen.toml"),
        ("alone", "is no runtime that is shared"),
    ] {
        let arguments = ["--out", "more", "--runtime", folder, "--ci", "none"];
        let printed = place.init("../downloads/orders.yaml", &arguments, 2);
        assert!(printed.contains(problem), "{folder}: {printed}");
    }
    fs::remove_dir_all(place.work().join("other")).unwrap();
    assert_eq!(before, place.tree());
}

#[test]
fn recorded_answers_are_compared_with_the_crate_that_is_meant() {
    let place = Place::new();
    place.init("../downloads/pets.yaml", &["--ci", "none"], 0);
    place.put("work/answers/fetchPet.200.json", "{\"name\":null}");
    let alone = place.run(&["repair", "answers"], 0);
    assert!(alone.contains("nullable: true"), "{alone}");

    // Of several none is taken without a word.
    place.init("../downloads/orders.yaml", &["--ci", "none"], 0);
    let printed = place.run(&["repair", "answers"], 2);
    assert!(printed.contains("name its codegen.toml with --config"), "{printed}");
    let spec = ["--spec", "pet-shop/openapi/pets.yaml"];
    for which in [&["--config", "pet-shop/codegen.toml"], &spec] {
        assert_eq!(place.run(&[&["repair", "answers"], &which[..]].concat(), 0), alone);
    }

    // What is written is not lost, and is said to be listed.
    place.put("work/pet-shop/mine-schemas-pet.yaml", "mine: true\n");
    place.put(
        "work/pet-shop/fix-schemas-pet.yaml",
        "overlay: 1.0.0\ninfo: {title: A, version: '1'}\nextends: openapi/pets.yaml\nactions: [{target: $.info, update: {version: '2'}}]\n",
    );
    let settings = place.get("pet-shop/codegen.toml") + "overlays = [\"fix-schemas-pet.yaml\"]\n";
    place.put("work/pet-shop/codegen.toml", &settings);
    let to = |overlay: &'static str| [&["repair", "answers", "--overlay", overlay], &spec[..]].concat();
    for (overlay, message) in [
        (
            "pet-shop/fix.yaml",
            "fix-schemas-pet.yaml is one of the overlays of pet-shop/codegen.toml already",
        ),
        (
            "pet-shop/mine.yaml",
            "mine-schemas-pet.yaml is there already and is no overlay",
        ),
    ] {
        let before = place.tree();
        let printed = place.run(&to(overlay), 2);
        assert!(printed.contains(message), "{printed}");
        assert_eq!(place.tree(), before);
    }
    place.run(&to("pet-shop/recorded.yaml"), 0);
    let printed = place.run(&to("pet-shop/recorded.yaml"), 0);
    let listed = "overlays = [\"fix-schemas-pet.yaml\", \"recorded-schemas-pet.yaml\"]";
    assert!(
        printed.contains(&format!(
            "next: say {listed} in pet-shop/codegen.toml, and run cargo xtask codegen\n"
        )),
        "{printed}"
    );
    assert!(
        place
            .get("pet-shop/recorded-schemas-pet.yaml")
            .contains("\nextends: openapi/schemas/pet.yaml\n")
    );
    place.put(
        "work/pet-shop/codegen.toml",
        &settings.replace("overlays = [\"fix-schemas-pet.yaml\"]", listed),
    );
    let printed = place.run(&[&["repair", "answers"], &spec[..]].concat(), 0);
    assert!(printed.contains("0 changes proposed, 0 deviations left"), "{printed}");
    let printed = place.run(&["codegen"], 0);
    assert!(!printed.contains("extends"), "{printed}");
    assert!(
        place.get("pet-shop/src/types/pet.rs").contains("pub name: Option<"),
        "{}",
        place.get("pet-shop/src/types/pet.rs")
    );
    assert!(place.get("pet-shop/src/lib.rs").contains("Version `2` of"));
}

#[test]
fn a_slip_in_the_settings_names_what_is_meant() {
    let place = Place::new();
    place.init("../downloads/orders.yaml", &["--ci", "none"], 0);
    let settings = place.get("orders/codegen.toml");
    for (slip, message) in [
        ("overlay = []", "did you mean `overlays`?"),
        ("tag_features = true", "did you mean `tag-features`?"),
        ("derives = [\"Hsh\"]", "did you mean `Hash`?"),
        ("operations.include = [{tags = \"a\"}]", "did you mean `tag`?"),
        ("colour = 1", "unknown field `colour`, expected one of"),
        ("overlays = [\"none.yaml\"]", "`overlays` of the settings names it"),
    ] {
        place.put("work/orders/codegen.toml", &format!("{settings}{slip}\n"));
        let printed = place.run(&["codegen"], 2);
        assert!(printed.contains(message), "{slip}: {printed}");
    }
    for (code, message) in [
        ("unknown-keywrd", "did you mean `unknown-keyword`?"),
        ("type-chnged", "did you mean `type-changed`?"),
        ("nothing-near", "no kind of change `nothing-near`"),
    ] {
        let printed = place.run(&["explain", code], 2);
        assert!(printed.contains(message), "{printed}");
    }
}
