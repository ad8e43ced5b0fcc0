// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_recursion as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    x_exchange(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn x_exchange(run: &mut Run) {
    type Op = client::api::x::Exchange;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{}}"#);
    of.request(make, "full", r#"{"body":{"tuple":["text",{"inner":true}],"arrays":1,"broad":{"n":1},"items":["text","text1"]}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"tuple":true,"arrays":1,"broad":"any","items":"any"}}"#);
    of.request(make, "other alternatives 2", r#"{"body":{"tuple":["text1",{"inner":true}],"arrays":1,"broad":{"n":2},"items":["text1","text2"]}}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"tuple":["text",{"inner":true}],"arrays":1,"broad":{"n":1},"items":["text","text1"]}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"tuple":true,"arrays":1,"broad":"any","items":"any"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"tuple":["text1",{"inner":true}],"arrays":1,"broad":{"n":2},"items":["text1","text2"]}"#, SAME, None);
}
