// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_three_one as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    shape_shape(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn shape_shape(run: &mut Run) {
    type Op = client::api::shape::Shape;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { id: get(values, "id")? });
    of.request(make, "minimal", r#"{"id":"00000000-0000-4000-8000-000000000000"}"#);
    of.response(200, "application/json", &[], r#"{"kind":"polygon","corners":[]}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"kind":"polygon","corners":[[1.5,2.5],[2.5,3.5]],"name":"text","label":"text","either":"text","above":1.5,"old":"text","maybe":"text","picture":"dGV4dA==","anything":"any","version":2,"headers":{"key":"any","key1":"any"},"sampled":1,"conditional":{}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"kind":"polygon","corners":[[2.5,3.5],[3.5,4.5]],"name":"text1","label":"text1","either":1,"above":2.5,"old":"text1","maybe":"text1","picture":"dGV4dDE=","anything":1,"version":2,"headers":{"key":"any","key1":"any"},"sampled":2,"conditional":{}}"#, SAME, None);
}
