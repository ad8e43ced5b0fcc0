// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_calls as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    calls_log_in(&mut run);
    calls_go_on(&mut run);
    calls_find_out(&mut run);
    calls_send_constants(&mut run);
    calls_need_both(&mut run);
    calls_upload(&mut run);
    calls_open_account(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn calls_log_in(run: &mut Run) {
    type Op = client::api::calls::LogIn;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"body":{"user":"text"}}"#);
    of.response(303, "", &[("Location", r#"text"#, Some(|headers| format!("{:?}", headers.location())))], "", "null", None);
    of.response(200, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn calls_go_on(run: &mut Run) {
    type Op = client::api::calls::GoOn;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/plain", &[], r#"text"#, r#""text""#, None);
    of.response(307, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn calls_find_out(run: &mut Run) {
    type Op = client::api::calls::FindOut;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(302, "application/json", &[], r#"{"url":"text"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"reason":"text"}"#, SAME, Some(error::<types::FindOutError>));
}

#[rustfmt::skip]
fn calls_send_constants(run: &mut Run) {
    type Op = client::api::calls::SendConstants;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { x_open: get(values, "x_open")?, nullable: get(values, "nullable")?, id: get(values, "id")?, beta: get(values, "beta")? });
    of.request(make, "minimal", r#"{"x_open":"one","nullable":"one","id":"text"}"#);
    of.request(make, "full", r#"{"x_open":"one","nullable":"one","id":"text","beta":"all"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn calls_need_both(run: &mut Run) {
    type Op = client::api::calls::NeedBoth;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn calls_upload(run: &mut Run) {
    type Op = client::api::calls::Upload;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn calls_open_account(run: &mut Run) {
    type Op = client::api::calls::OpenAccount;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { pin: get(values, "pin")?, body: get(values, "body")? });
    of.request(make, "minimal", r#"{"pin":"text","body":{"name":"text","password":"text","phrase":"text"}}"#);
    of.request(make, "full", r#"{"pin":"text","body":{"name":"text","password":"text","phrase":"text","codes":["text","text1"],"hints":{"key":"text","key1":"text1"},"either":"text","silent":true,"pair":["text","text"],"more":{"code":"text","pin":"text"},"passcode":"0000","key":"text"}}"#);
    of.request(make, "other alternatives 1", r#"{"pin":"text1","body":{"name":"text1","password":"text1","phrase":"text1","codes":["text1","text2"],"hints":{"key":"text","key1":"text1"},"either":1,"silent":false,"pair":["text1","text1"],"more":{"code":"text1","pin":"text1"},"passcode":"1111","key":"text"}}"#);
    of.response(200, "application/json", &[], r#"{"name":"text"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"name":"text","token":"text","twin":{"id":1,"pin":"text"}}"#, SAME, None);
}
