// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_repaired as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    pets_get_pet(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn pets_get_pet(run: &mut Run) {
    type Op = client::api::pets::GetPet;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { id: get(values, "id")? });
    of.request(make, "minimal", r#"{"id":1}"#);
    of.response(200, "application/json", &[], r#"{"name":"text","kind":"cat"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"id":"text","name":"text","kind":"cat","born":"text","owner":{"name":"text"},"tags":["text",1],"rating":1.5,"home":{"street":"text","flat":"any"},"weight":1.5}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"id":1,"name":"text1","kind":"dog","born":"text1","owner":"text","tags":[1,true],"rating":2.5,"home":{"street":"text1","flat":1},"weight":2.5}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"id":"text1","name":"text2","kind":"bird","born":"text2","owner":{"name":"text1"},"tags":[true,"text1"],"rating":3.5,"home":{"street":"text2","flat":2},"weight":3.5}"#, SAME, None);
}
