//! The generator as a package, unpacked outside of this repository: what it needs is in it, and it makes the same crate.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const DESCRIPTION: &str = "openapi: 3.1.0
info: {title: Acme, version: '1'}
servers: [{url: 'https://acme.example'}]
paths:
  /pets/{id}:
    get:
      operationId: fetchPet
      parameters: [{name: id, in: path, required: true, schema: {type: string, pattern: '^P[0-9]+$'}}]
      responses: {'200': {description: OK, content: {application/json: {schema: {$ref: 'schemas/pet.yaml'}}}}}
";

/// The folder that this workspace is built in: most of what the package depends on is there already.
fn target() -> PathBuf {
    let program = Path::new(env!("CARGO_BIN_EXE_xtask"));
    program.ancestors().nth(2).unwrap().to_owned()
}

fn cargo(folder: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .current_dir(folder)
        // The workspace's own profile, so that its dependencies are the same.
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .env("CARGO_NET_OFFLINE", "true");
    // What cargo tells a test about this package is not about the other.
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("CARGO_PKG_") || name == "CARGO_MANIFEST_DIR" {
            command.env_remove(name);
        }
    }
    command
}

fn succeed(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let (stdout, stderr) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "{command:?}\n{stdout}{stderr}");
    stdout.into_owned()
}

fn put(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn tree(root: &Path) -> BTreeMap<PathBuf, String> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => {
                    let text = fs::read_to_string(&path).unwrap();
                    files.insert(path.strip_prefix(root).unwrap().to_owned(), text);
                }
            }
        }
    }
    files
}

#[test]
fn the_unpacked_package_generates_what_this_repository_does() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let elsewhere = elsewhere.path();
    succeed(
        cargo(workspace)
            .args(["package", "--package", "generator", "--no-verify", "--allow-dirty"])
            .arg("--target-dir")
            .arg(elsewhere.join("packed")),
    );
    let packed = elsewhere.join("packed/package/generator-0.1.0.crate");
    succeed(Command::new("tar").arg("-xzf").arg(packed).current_dir(elsewhere));
    let package = elsewhere.join("generator-0.1.0");

    // Somebody else's xtask: the example of the package's documentation.
    put(
        elsewhere,
        "mine/Cargo.toml",
        "[workspace]\n\n[package]\nname = \"mine\"\nedition = \"2024\"\n\n[dependencies]\ngenerator = { path = \"../generator-0.1.0\" }\n",
    );
    let mine = elsewhere.join("mine");
    put(
        &mine,
        "src/main.rs",
        &fs::read_to_string(package.join("examples/xtask.rs")).unwrap(),
    );
    // The versions that this repository is tested with.
    fs::copy(package.join("Cargo.lock"), mine.join("Cargo.lock")).unwrap();
    put(&mine, "api/acme.yaml", DESCRIPTION);
    put(
        &mine,
        "api/schemas/pet.yaml",
        "{type: object, properties: {name: {type: string}}}\n",
    );
    let printed = succeed(
        cargo(&mine)
            .args(["run", "--quiet", "--offline"])
            .env("CARGO_TARGET_DIR", target()),
    );
    assert!(printed.ends_with(" files written\n"), "{printed}");

    succeed(Command::new(env!("CARGO_BIN_EXE_xtask")).current_dir(&mine).args([
        "codegen",
        "--spec",
        "api/acme.yaml",
        "--out",
        "other/acme",
    ]));
    let (theirs, ours) = (tree(&mine.join("crates/acme")), tree(&mine.join("other/acme")));
    assert!(theirs.contains_key(Path::new("src/runtime/client/mod.rs")));
    assert_eq!(theirs, ours);
    for (path, text) in &theirs {
        assert!(
            !text.contains("xtask"),
            "{}: the files name no command of this repository",
            path.display()
        );
    }

    // A description with an error leaves everything as it is.
    put(&mine, "api/schemas/pet.yaml", "{type: [\n");
    let output = cargo(&mine)
        .args(["run", "--quiet", "--offline"])
        .env("CARGO_TARGET_DIR", target())
        .output()
        .unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("error[syntax]"));
    assert_eq!(tree(&mine.join("crates/acme")), theirs);
}

#[test]
fn the_installed_command_sets_up_a_workspace_whose_program_calls_the_api() {
    let elsewhere = tempfile::tempdir().unwrap();
    let elsewhere = elsewhere.path();
    let generator = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .join("generator");
    succeed(
        cargo(elsewhere)
            .args([
                "install",
                "--quiet",
                "--offline",
                "--debug",
                "--features",
                "cli",
                "--root",
                "tools",
                "--path",
            ])
            .arg(&generator)
            .env("CARGO_TARGET_DIR", target()),
    );
    put(elsewhere, "downloads/acme.yaml", DESCRIPTION);
    put(
        elsewhere,
        "downloads/schemas/pet.yaml",
        "{type: object, properties: {name: {type: string}}}\n",
    );
    let work = elsewhere.join("work");
    fs::create_dir(&work).unwrap();
    let openapi_crate = || {
        let mut command = Command::new(elsewhere.join("tools/bin/openapi-crate"));
        command.current_dir(&work);
        command
    };
    let printed = succeed(openapi_crate().args(["init", "--xtask", "--spec", "../downloads/acme.yaml"]));
    assert!(
        printed.contains("acme is the crate `acme` with 1 operations"),
        "{printed}"
    );
    assert_eq!(
        fs::read_to_string(work.join("acme/openapi/schemas/pet.yaml")).unwrap(),
        "{type: object, properties: {name: {type: string}}}\n"
    );
    // The xtask uses what this program was installed from.
    let manifest = fs::read_to_string(work.join("xtask/Cargo.toml")).unwrap();
    assert!(
        manifest.contains("features = [\"cli\"]") && manifest.contains("generator"),
        "{manifest}"
    );

    // Its program has another name than the one that these tests run, beside which it is built.
    put(
        &work,
        "xtask/Cargo.toml",
        &format!("{manifest}\n[[bin]]\nname = \"their-xtask\"\npath = \"src/main.rs\"\n"),
    );

    // What the command says is to be done next, in a program.
    succeed(cargo(&work).args(["new", "--quiet", "--vcs", "none", "app"]));
    succeed(cargo(&work).args([
        "add",
        "--quiet",
        "--offline",
        "acme",
        "--no-default-features",
        "--path",
        "acme",
        "--package",
        "app",
    ]));
    put(
        &work,
        "app/src/main.rs",
        "use acme::Operation as _;\n\nfn main() -> Result<(), Box<dyn std::error::Error>> {\n    \
         let fetch = acme::api::pets::FetchPet::new(\"P1\".parse()?);\n    \
         println!(\"{}\", fetch.request(\"https://acme.example\")?.uri());\n    Ok(())\n}\n",
    );
    fs::copy(generator.join("../Cargo.lock"), work.join("Cargo.lock")).unwrap();
    let run = ["run", "--quiet", "--offline", "--package"];
    let printed = succeed(cargo(&work).args(run).arg("app").env("CARGO_TARGET_DIR", target()));
    assert_eq!(printed, "https://acme.example/pets/P1\n");
    let printed = succeed(
        cargo(&work.join("app"))
            .args(["xtask", "codegen", "--check"])
            .env("CARGO_TARGET_DIR", target()),
    );
    assert!(printed.starts_with("../acme is up to date"), "{printed}");
}

#[test]
fn without_a_description_around_it_the_command_asks_for_one() {
    let elsewhere = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .current_dir(elsewhere.path())
        .arg("codegen")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let printed = String::from_utf8_lossy(&output.stderr);
    assert!(
        printed.contains("says `out`; set a crate up with cargo xtask init --spec FILE, or name --spec and --out"),
        "{printed}"
    );
}
