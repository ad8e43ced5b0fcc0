// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_files as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    pets_list_pets(&mut run);
    pets_add_pet(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn pets_list_pets(run: &mut Run) {
    type Op = client::api::pets::ListPets;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[], r#"[{"name":"text","owner":{"mail":"a@a"},"status":"sold","statuses":["sick","well"]},{"name":"text1","owner":{"mail":"0@0"},"status":"free","statuses":["well","sick"]}]"#, SAME, None);
    of.response(404, "application/json", &[], r#"{}"#, SAME, Some(error::<types::NotFound>));
    of.response(404, "application/json", &[], r#"{"reason":"text"}"#, SAME, Some(error::<types::NotFound>));
}

#[rustfmt::skip]
fn pets_add_pet(run: &mut Run) {
    type Op = client::api::pets::AddPet;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"name":"text","owner":{"mail":"a@a"}}}"#);
    of.request(make, "full", r#"{"body":{"name":"text","owner":{"mail":"a@a"},"status":"sold","statuses":["sick","well"]}}"#);
    of.response(201, "application/json", &[], r#"{"squeaks":true}"#, SAME, None);
}
