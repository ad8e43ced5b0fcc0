// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_nullable as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    things_exchange(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn things_exchange(run: &mut Run) {
    type Op = client::api::things::Exchange;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{}}"#);
    of.request(make, "full", r#"{"body":{"word":"one","number":1,"switch":true,"several":"one","text":"text","list":["text","text1"],"both":{"x":1},"within":{"x":1},"same":"ttt","secret":"text","never":"one"}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"word":"one","number":1,"switch":true,"several":"two","text":"text1","list":["text1","text2"],"both":{"x":2},"within":[1,2],"same":"tt1","secret":"text1","never":"one"}}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"word":"one","number":1,"switch":true,"several":"one","text":"text","list":["text","text1"],"both":{"x":1},"within":{"x":1},"same":"ttt","never":"one"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"word":"one","number":1,"switch":true,"several":"two","text":"text1","list":["text1","text2"],"both":{"x":2},"within":[1,2],"same":"tt1","never":"one"}"#, SAME, None);
}
