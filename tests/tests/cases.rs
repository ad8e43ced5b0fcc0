//! Every case of `tests/cases/` gives the crate and the findings that are checked in. The crates are members of the
//! workspace, so they are compiled and linted with everything else.

use generator::Description;

#[test]
fn every_case_gives_what_is_expected() {
    let mut drifts = Vec::new();
    for case in tests::cases() {
        let outcome = case.generate().expect("a case can be read");
        if let Some(files) = &outcome.files {
            let found = files.check(&case.expected()).expect("the expected crate can be read");
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
    let description = Description::open(spec).expect("the description and its settings can be read");
    let outcome = description.for_folder(&root.join("generated")).generate();
    let files = outcome.files.expect("the description has no errors");
    let drifts = files.check(&root.join("generated")).expect("generated/ can be read");
    let drifts: Vec<String> = drifts.iter().map(ToString::to_string).collect();
    assert!(
        drifts.is_empty(),
        "{}\nrepair with: cargo xtask codegen",
        drifts.join("\n")
    );
}
