// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_read_write as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    users_create_user(&mut run);
    users_list_users(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn users_create_user(run: &mut Run) {
    type Op = client::api::users::CreateUser;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"name":"text","password":"text","address":{"city":"text"}}}"#);
    of.request(make, "full", r#"{"body":{"name":"text","password":"text","nickname":"text","address":{"city":"text"}}}"#);
    of.response(201, "application/json", &[], r#"{"id":1,"name":"text","address":{"city":"text","verified":true}}"#, SAME, None);
    of.response(201, "application/json", &[], r#"{"id":1,"name":"text","created":"2024-01-01T12:34:56Z","nickname":"text","address":{"city":"text","verified":true}}"#, SAME, None);
}

#[rustfmt::skip]
fn users_list_users(run: &mut Run) {
    type Op = client::api::users::ListUsers;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[], r#"[{"id":1,"name":"text","created":"2024-01-01T12:34:56Z","nickname":"text","address":{"city":"text","verified":true}},{"id":2,"name":"text1","created":"2024-01-02T12:34:56Z","nickname":"text1","address":{"city":"text1","verified":false}}]"#, SAME, None);
}
