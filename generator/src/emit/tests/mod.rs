//! A small library with an item of every kind, and the text it becomes.

mod sample;

use super::emit;
use crate::library::Library;

/// All files that depend on the library, one below the other.
fn text(library: &Library, within: &str) -> String {
    let tree = emit(library);
    let files = tree
        .iter()
        .filter(|(path, _)| path.starts_with(within) && !path.starts_with("src/runtime/"));
    files.map(|(path, text)| format!("==> {path}\n{text}\n")).collect()
}

#[test]
fn operations() {
    insta::assert_snapshot!(text(&sample::library(), "src/api/"));
}

#[test]
fn types() {
    insta::assert_snapshot!(text(&sample::library(), "src/types/"));
}

#[test]
fn crate_root() {
    let library = sample::library();
    let files = [
        "Cargo.toml",
        "src/lib.rs",
        "src/client.rs",
        "src/headers.rs",
        "src/rustfmt.toml",
    ];
    insta::assert_snapshot!(files.map(|path| text(&library, path)).concat());
}

#[test]
fn the_runtime_is_written_as_it_stands() {
    let tree = emit(&sample::library());
    let header = crate::format::header("//", "sample.yaml");
    let text = tree.get("src/runtime/data/retry_after.rs").unwrap();
    let body = text.strip_prefix(&header).unwrap().strip_prefix('\n').unwrap();
    assert_eq!(body, include_str!("../../../runtime/src/runtime/data/retry_after.rs"));
}

#[test]
fn text_of_a_description_stays_text() {
    let tree = emit(&sample::hostile());
    for (path, text) in tree.iter().filter(|(path, _)| path.ends_with(".rs")) {
        let found = text.find(['\r', '\u{1b}', '\u{202e}', '\t']);
        assert_eq!(found.map(|at| &text[at..]), None, "{path}");
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}\n{text}"));
        let evil = file
            .items
            .iter()
            .filter(|item| matches!(item, syn::Item::Fn(f) if f.sig.ident == "evil"));
        assert_eq!(evil.count(), 0, "{path}");
    }
}

#[test]
fn equal_libraries_give_equal_text() {
    assert_eq!(emit(&sample::library()), emit(&sample::library()));
}

#[test]
fn an_empty_library_is_a_crate() {
    let tree = emit(&Library::default());
    assert!(tree.get("src/lib.rs").is_some() && tree.get("src/headers.rs").is_none());
}
