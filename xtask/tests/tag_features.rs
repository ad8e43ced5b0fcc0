//! Operations that are compiled by tag: which features there are, and that the crate compiles with each of them alone.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;
use toml::Table;

const DESCRIPTION: &str = include_str!("tag_features.yaml");

/// A folder with the crate of the description, and with the versions that this repository is tested with.
fn crate_with(settings: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("api.yaml"), DESCRIPTION).unwrap();
    let settings = format!("spec = \"api.yaml\"\n{settings}");
    fs::write(folder.path().join("codegen.toml"), settings).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .current_dir(folder.path())
        .args(["codegen", "--config", "codegen.toml"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::copy(workspace.join("Cargo.lock"), folder.path().join("shop/Cargo.lock")).unwrap();
    let manifest = folder.path().join("shop/Cargo.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(manifest, format!("{text}\n[workspace]\n")).unwrap();
    folder
}

fn features(folder: &TempDir) -> Table {
    let manifest = fs::read_to_string(folder.path().join("shop/Cargo.toml")).unwrap();
    let manifest: Table = manifest.parse().unwrap();
    manifest["features"].as_table().unwrap().clone()
}

/// What `cargo check` says.
fn check(folder: &TempDir, features: &str, lines: &str) -> Output {
    let target = Path::new(env!("CARGO_BIN_EXE_xtask")).ancestors().nth(2).unwrap();
    let example = folder.path().join("shop/examples/program.rs");
    fs::create_dir_all(example.parent().unwrap()).unwrap();
    fs::write(example, format!("{lines}\nfn main() {{}}\n")).unwrap();
    Command::new(env!("CARGO"))
        .current_dir(folder.path().join("shop"))
        .args([
            "check",
            "--quiet",
            "--offline",
            "--no-default-features",
            "--features",
            features,
        ])
        .args(["--lib", "--examples"])
        .env("CARGO_TARGET_DIR", target)
        // The workspace's own profile, so that its dependencies are the same.
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        // Each folder is another, so that nothing would be used again.
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .unwrap()
}

fn compiles_without_a_warning(output: &Output) {
    let printed = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && !printed.contains("warning"), "{printed}");
}

#[test]
fn each_tag_is_compiled_alone() {
    let folder = crate_with("out = \"shop\"\ntag-features = true\n");
    let features = features(&folder);
    let list = |name: &str| -> Vec<String> {
        let list = features[name].as_array().unwrap();
        list.iter().map(|name| name.as_str().unwrap().to_owned()).collect()
    };
    // Few operations: all of them are there unless somebody asks for less.
    assert!(list("default").contains(&"all-tags".to_owned()));
    // `client` is a feature that every crate has.
    let tags = ["bills", "client-tag", "orders", "people", "pets", "r-and-d"];
    assert_eq!(list("all-tags"), tags);
    // A type of more than three of them is switched on by a feature between.
    let moments = [
        "_runtime-date-time",
        "_runtime-format",
        "_runtime-pattern",
        "_runtime-time",
    ];
    assert_eq!(list("people"), [&["_money"], &moments[..]].concat());
    assert!(list("pets").is_empty());
    // What of the runtime only some of them need is compiled with these.
    assert_eq!(list("orders"), ["_money", "_runtime-texts", "_runtime-union"]);
    assert_eq!(
        list("bills"),
        [
            "_money",
            "_runtime-bounds",
            "_runtime-counts",
            "_runtime-styles",
            "_runtime-texts"
        ]
    );

    let uses = |tag: &str| match tag {
        "pets" => "fn _given(_: shop::types::Pet) {}",
        "orders" => "fn _given(_: shop::api::orders::ListOrders, _: shop::types::Order, _: shop::types::Money) {}",
        _ => "",
    };
    for tag in tags {
        compiles_without_a_warning(&check(&folder, tag, uses(tag)));
    }
    for features in [
        "bills,orders",
        "r-and-d",
        "pets,blocking,test-util",
        "orders,people,blocking,test-util",
    ] {
        compiles_without_a_warning(&check(&folder, features, ""));
    }
    // No operation reaches it.
    compiles_without_a_warning(&check(&folder, "all-tags", "fn _given(_: shop::types::Forgotten) {}"));
    // Whoever names what is not compiled is told the feature.
    let output = check(&folder, "pets", "fn _given(_: shop::api::orders::ListOrders) {}");
    let printed = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && printed.contains("`orders`"), "{printed}");
}

#[test]
fn the_settings_say_which_are_on() {
    let folder = crate_with("out = \"shop\"\ntag-features = true\n[features]\ndefault = [\"client\", \"pets\"]\n");
    let features = features(&folder);
    assert_eq!(features["default"].as_array().unwrap().len(), 2);
    let folder = crate_with("out = \"shop\"\n");
    let manifest = fs::read_to_string(folder.path().join("shop/Cargo.toml")).unwrap();
    assert!(!manifest.contains("all-tags"));
}
