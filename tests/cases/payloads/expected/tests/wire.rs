// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_payloads as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    images_send_images(&mut run);
    files_send_files(&mut run);
    files_send_related(&mut run);
    files_send_picture(&mut run);
    pages_get_page(&mut run);
    pages_send_page(&mut run);
    notes_put_note(&mut run);
    notes_patch_note(&mut run);
    notes_post_note(&mut run);
    headers_get_headers(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn images_send_images(run: &mut Run) {
    type Op = client::api::images::SendImages;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{}}"#);
    of.request(make, "full", r#"{"body":{"image":"text","source":"https://example.com/","by_name":{"key":"text","key1":"text1"},"rows":[["text","text1"],["text1","text2"]],"cover":{"title":"text","file":"text"},"covers":[{"title":"text","file":"text"},{"title":"text1","file":"text1"}],"avatar":"text","clip":"text","note":"text","thumb":"text","thumbs":["text","text1"],"other":"text","documents":["text","text1"],"rows_of_text":["text","text1"],"encoded":"dGV4dA=="}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"image":["text","text1"],"source":"text","by_name":{"key":"text","key1":"text1"},"rows":[["text1","text2"],["text2","text3"]],"cover":{"title":"text1","file":"text1"},"covers":[{"title":"text1","file":"text1"},{"title":"text2","file":"text2"}],"avatar":"text1","clip":"text1","note":"text1","thumb":"text1","thumbs":["text1","text2"],"other":"text1","documents":["text1","text2"],"rows_of_text":["text1","text2"],"encoded":"dGV4dDE="}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn files_send_files(run: &mut Run) {
    type Op = client::api::files::SendFiles;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{}}"#);
    of.request(make, "full", r#"{"body":{"key":"text","key1":"text1"}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn files_send_related(run: &mut Run) {
    type Op = client::api::files::SendRelated;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"metadata":{},"file":"text"}}"#);
    of.request(make, "full", r#"{"body":{"metadata":{"name":"text"},"file":"text"}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn files_send_picture(run: &mut Run) {
    type Op = client::api::files::SendPicture;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn pages_get_page(run: &mut Run) {
    type Op = client::api::pages::GetPage;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { pageable: get(values, "pageable")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"pageable":{"page":1,"sort":["text","text1"]}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn pages_send_page(run: &mut Run) {
    type Op = client::api::pages::SendPage;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{}}"#);
    of.request(make, "full", r#"{"body":{"sort":["text","text1"],"filter":{"tags":["text","text1"],"page":1},"raw":{"tags":["text","text1"]}}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn notes_put_note(run: &mut Run) {
    type Op = client::api::notes::PutNote;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"text":"text"}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn notes_patch_note(run: &mut Run) {
    type Op = client::api::notes::PatchNote;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"body":{"text":"text"}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn notes_post_note(run: &mut Run) {
    type Op = client::api::notes::PostNote;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: match variant(values, "body") { Some(("Json", value)) => client::api::notes::PostNoteBody::Json(take(value)?), Some(("Text", value)) => client::api::notes::PostNoteBody::Text(take(value)?), _ => return Err("no body".to_owned()) } });
    of.request(make, "minimal", r#"{"body":{"Json":{"text":"text"}}}"#);
    of.request(make, "full, text/plain; charset=iso-8859-1", r#"{"body":{"Text":"text"}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn headers_get_headers(run: &mut Run) {
    type Op = client::api::headers::GetHeaders;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[("X-Tags", r#"text, text1"#, Some(|headers| format!("{:?}", headers.x_tags()))), ("X-Counts", r#"1, 2"#, Some(|headers| format!("{:?}", headers.x_counts()))), ("X-Dates", r#"text, text1"#, Some(|headers| format!("{:?}", headers.x_dates()))), ("Set-Cookie", r#"text"#, Some(|headers| format!("{:?}", headers.set_cookie())))], "", "null", None);
}
