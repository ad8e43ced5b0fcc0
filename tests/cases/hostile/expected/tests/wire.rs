// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_hostile as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    dot_dot_slash_dot_dot_tmp_evil_fn_main(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn dot_dot_slash_dot_dot_tmp_evil_fn_main(run: &mut Run) {
    type Op = client::api::dot_dot_slash_dot_dot::TmpEvilFnMain;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { b: get(values, "b")?, x_yz: get(values, "x_yz")? });
    of.request(make, "minimal", r##"{"b":"\"#aa\\"}"##);
    of.request(make, "full", r##"{"b":"\"#aa\\","x_yz":"\"; evil"}"##);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"quote\"d":"*/","new\nline":"text","\u001b[0m":1}"#, SAME, None);
}
