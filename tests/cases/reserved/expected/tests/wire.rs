// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_reserved as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    repos_clone_operation(&mut run);
    repos_into_operation(&mut run);
    repos_fmt_operation(&mut run);
    repos_borrow_operation(&mut run);
    repos_to_owned_operation(&mut run);
    repos_send(&mut run);
    repos_call_operation(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn repos_clone_operation(run: &mut Run) {
    type Op = client::api::repos::CloneOperation;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { repo: get(values, "repo")?, clone_query: get(values, "clone_query")?, fmt_query: get(values, "fmt_query")?, into_query: get(values, "into_query")?, send_query: get(values, "send_query")?, from: get(values, "from")? });
    of.request(make, "minimal", r#"{"repo":"text"}"#);
    of.request(make, "full", r#"{"repo":"text","clone_query":"text","fmt_query":"text","into_query":"text","send_query":"text","from":"text"}"#);
    of.response(200, "application/json", &[("Default", r#"text"#, Some(|headers| format!("{:?}", headers.default_header()))), ("Clone", r#"1"#, Some(|headers| format!("{:?}", headers.clone_header()))), ("From", r#"text"#, Some(|headers| format!("{:?}", headers.from_header()))), ("Len", r#"1"#, Some(|headers| format!("{:?}", headers.len_header()))), ("Get", r#"text"#, Some(|headers| format!("{:?}", headers.get_header()))), ("Eq", r#"true"#, Some(|headers| format!("{:?}", headers.eq_header()))), ("Into", r#"text"#, Some(|headers| format!("{:?}", headers.into_header())))], r#"{"Ok":"Err"}"#, SAME, None);
    of.response(200, "application/json", &[("Default", r#"text"#, Some(|headers| format!("{:?}", headers.default_header()))), ("Clone", r#"1"#, Some(|headers| format!("{:?}", headers.clone_header()))), ("From", r#"text"#, Some(|headers| format!("{:?}", headers.from_header()))), ("Len", r#"1"#, Some(|headers| format!("{:?}", headers.len_header()))), ("Get", r#"text"#, Some(|headers| format!("{:?}", headers.get_header()))), ("Eq", r#"true"#, Some(|headers| format!("{:?}", headers.eq_header()))), ("Into", r#"text"#, Some(|headers| format!("{:?}", headers.into_header())))], r#"{"Ok":"Err","clone":"text","fmt":"text","default":"text","into":"text","new":"text","blank":"text","Raw":{"reflect":"2024-01-01"}}"#, SAME, None);
    of.response(200, "application/json", &[("Default", r#"text"#, Some(|headers| format!("{:?}", headers.default_header()))), ("Clone", r#"1"#, Some(|headers| format!("{:?}", headers.clone_header()))), ("From", r#"text"#, Some(|headers| format!("{:?}", headers.from_header()))), ("Len", r#"1"#, Some(|headers| format!("{:?}", headers.len_header()))), ("Get", r#"text"#, Some(|headers| format!("{:?}", headers.get_header()))), ("Eq", r#"true"#, Some(|headers| format!("{:?}", headers.eq_header()))), ("Into", r#"text"#, Some(|headers| format!("{:?}", headers.into_header())))], r#"{"Ok":"Ok","clone":"text1","fmt":"text1","default":"text1","into":"text1","new":"text1","blank":"text1","Raw":{"value":"any","map":{"key":"text","key1":"text1"}}}"#, SAME, None);
}

#[rustfmt::skip]
fn repos_into_operation(run: &mut Run) {
    type Op = client::api::repos::IntoOperation;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn repos_fmt_operation(run: &mut Run) {
    type Op = client::api::repos::Fmt;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn repos_borrow_operation(run: &mut Run) {
    type Op = client::api::repos::Borrow;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn repos_to_owned_operation(run: &mut Run) {
    type Op = client::api::repos::ToOwnedOperation;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn repos_send(run: &mut Run) {
    type Op = client::api::repos::SendOperation;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn repos_call_operation(run: &mut Run) {
    type Op = client::api::repos::CallOperation;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}
