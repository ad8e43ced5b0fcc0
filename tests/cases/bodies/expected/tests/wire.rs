// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_bodies as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    json_send_json(&mut run);
    json_send_optional_json(&mut run);
    json_patch_note(&mut run);
    form_send_form(&mut run);
    upload_upload(&mut run);
    raw_send_bytes(&mut run);
    raw_send_text(&mut run);
    raw_send_xml(&mut run);
    choice_send_either(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn json_send_json(run: &mut Run) {
    type Op = client::api::json::SendJson;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"text":"text"}}"#);
    of.request(make, "full", r#"{"body":{"text":"text","stars":1,"tags":["text","text1"],"weight":0.5}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn json_send_optional_json(run: &mut Run) {
    type Op = client::api::json::SendOptionalJson;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"body":{"text":"text","stars":1,"tags":["text","text1"],"weight":0.5}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn json_patch_note(run: &mut Run) {
    type Op = client::api::json::PatchNote;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"text":"text"}}"#);
    of.request(make, "full", r#"{"body":{"text":"text","color":"text","due":"2024-01-01T12:34:56Z"}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn form_send_form(run: &mut Run) {
    type Op = client::api::form::SendForm;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"To":"text"}}"#);
    of.request(make, "full", r#"{"body":{"To":"text","Body":"text","MediaUrl":["https://example.com/","https://example.com/1"],"Configuration.FlowSid":"FWaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","Tags":["text","text1"],"metadata":{"key":"text","key1":"text1"},"shipping":{"name":"text","address":{"city":"text","lines":["text","text1"]}}}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn upload_upload(run: &mut Run) {
    type Op = client::api::upload::Upload;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"file":"text"}}"#);
    of.request(make, "full", r#"{"body":{"file":"text","attachments":["text","text1"],"title":"text","count":1,"note":{"text":"text","stars":1,"tags":["text","text1"],"weight":0.5},"labels":["text","text1"]}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn raw_send_bytes(run: &mut Run) {
    type Op = client::api::raw::SendBytes;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn raw_send_text(run: &mut Run) {
    type Op = client::api::raw::SendText;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn raw_send_xml(run: &mut Run) {
    type Op = client::api::raw::SendXml;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":"content"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn choice_send_either(run: &mut Run) {
    type Op = client::api::choice::SendEither;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: match variant(values, "body") { Some(("Json", value)) => client::api::choice::SendEitherBody::Json(take(value)?), Some(("Form", value)) => client::api::choice::SendEitherBody::Form(take(value)?), Some(("Text", value)) => client::api::choice::SendEitherBody::Text(take(value)?), _ => return Err("no body".to_owned()) } });
    of.request(make, "minimal", r#"{"body":{"Json":{"text":"text"}}}"#);
    of.request(make, "full", r#"{"body":{"Json":{"text":"text","stars":1,"tags":["text","text1"],"weight":0.5}}}"#);
    of.request(make, "full, application/x-www-form-urlencoded", r#"{"body":{"Form":{"text":"text","stars":1,"tags":["text","text1"],"weight":0.5}}}"#);
    of.request(make, "full, text/plain", r#"{"body":{"Text":"text"}}"#);
    of.response(204, "", &[], "", "null", None);
}
