// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_security as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    open_open(&mut run);
    inherited_inherited(&mut run);
    basic_basic(&mut run);
    key_key(&mut run);
    query_key_query_key(&mut run);
    cookie_key_cookie_key(&mut run);
    both_both(&mut run);
    either_either(&mut run);
    optional_optional(&mut run);
    oidc_oidc(&mut run);
    digest_token_scheme(&mut run);
    elsewhere_path_server(&mut run);
    elsewhere_operation_server(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn open_open(run: &mut Run) {
    type Op = client::api::open::Open;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn inherited_inherited(run: &mut Run) {
    type Op = client::api::inherited::Inherited;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn basic_basic(run: &mut Run) {
    type Op = client::api::basic::Basic;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn key_key(run: &mut Run) {
    type Op = client::api::key::Key;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_key_query_key(run: &mut Run) {
    type Op = client::api::query_key::QueryKey;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn cookie_key_cookie_key(run: &mut Run) {
    type Op = client::api::cookie_key::CookieKey;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn both_both(run: &mut Run) {
    type Op = client::api::both::Both;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn either_either(run: &mut Run) {
    type Op = client::api::either::Either;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn optional_optional(run: &mut Run) {
    type Op = client::api::optional::Optional;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn oidc_oidc(run: &mut Run) {
    type Op = client::api::oidc::Oidc;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn digest_token_scheme(run: &mut Run) {
    type Op = client::api::digest::TokenScheme;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn elsewhere_path_server(run: &mut Run) {
    type Op = client::api::elsewhere::PathServer;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn elsewhere_operation_server(run: &mut Run) {
    type Op = client::api::elsewhere::OperationServer;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}
