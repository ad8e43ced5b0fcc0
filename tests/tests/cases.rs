//! Every case of `tests/cases/` gives the crate and the findings that are checked in. The crates are members of the
//! workspace, so they are compiled and linted with everything else.

use generator::output;

#[test]
fn every_case_gives_what_is_expected() {
    let mut drifts = Vec::new();
    for case in tests::cases() {
        let outcome = case.generate().expect("a case can be read");
        if let Some(files) = &outcome.files {
            let found = output::check(files, &case.expected()).expect("the expected crate can be read");
            drifts.extend(found.iter().map(|drift| format!("{}: {drift}", case.name)));
        }
        insta::with_settings!({
            snapshot_path => case.folder.clone(),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!("diagnostics", outcome.diagnostics);
        });
    }
    assert!(
        drifts.is_empty(),
        "{}\nrepair with: cargo xtask bless",
        drifts.join("\n")
    );
}

#[test]
fn the_checked_in_crate_is_what_the_description_gives() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let spec = std::fs::read_dir(root.join("spec"))
        .expect("spec/ can be read")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .expect("there is a description");
    let config = std::fs::read_to_string(root.join("spec/codegen.toml")).expect("there are settings");
    let config = generator::config::Config::parse(&config).expect("the settings are right");
    let bytes = std::fs::read(&spec).expect("the description can be read");
    let name = format!(
        "spec/{}",
        spec.file_name().expect("a file has a name").to_string_lossy()
    );
    let outcome = generator::generate(&generator::sources::Sources::new(name, bytes), &config);
    let files = outcome.files.expect("the description has no errors");
    let drifts = output::check(&files, &root.join("generated")).expect("generated/ can be read");
    let drifts: Vec<String> = drifts.iter().map(ToString::to_string).collect();
    assert!(
        drifts.is_empty(),
        "{}\nrepair with: cargo xtask codegen",
        drifts.join("\n")
    );
}
