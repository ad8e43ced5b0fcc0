// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_null_types as client;

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
    of.request(make, "full", r#"{"body":{"level":"low","point":{"x":1},"place":{"x":1},"strict":"text","levels":["low","high"],"maybe":"text","either":"low","short":"tt","constant":{"a":1},"list":[1],"large":1,"constants":[{"a":1},{"a":1}],"nothing":{"a":1},"anything":"any"}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"level":"high","point":{"x":2},"place":{"name":"text"},"strict":"text1","levels":["high","low"],"maybe":"text1","either":"high","short":"tt","constant":{"a":1},"list":[1],"large":2,"constants":[{"a":1},{"a":1}],"nothing":{"a":1},"anything":1}}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"level":"low","point":{"x":1},"place":{"x":1},"strict":"text","levels":["low","high"],"maybe":"text","either":"low","short":"tt","constant":{"a":1},"list":[1],"large":1,"constants":[{"a":1},{"a":1}],"nothing":{"a":1},"anything":"any"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"level":"high","point":{"x":2},"place":{"name":"text"},"strict":"text1","levels":["high","low"],"maybe":"text1","either":"high","short":"tt","constant":{"a":1},"list":[1],"large":2,"constants":[{"a":1},{"a":1}],"nothing":{"a":1},"anything":1}"#, SAME, None);
}
