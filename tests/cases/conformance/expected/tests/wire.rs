// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_conformance as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    things_get_thing(&mut run);
    things_find_thing(&mut run);
    things_send_shape(&mut run);
    things_drop_thing(&mut run);
    things_change_thing(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn things_get_thing(run: &mut Run) {
    type Op = client::api::things::GetThing;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"{"id":"text","count":1,"ratio":1.5,"done":true,"kind":"a","code":"AA","level":1,"at":"2024-01-01T12:34:56Z","tags":[],"sizes":{},"pair":[1.5,"text"],"place":{"lat":1.5,"lon":1.5},"shape":{"center":{"lat":1.5,"lon":1.5}},"gone":"text"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"id":"text","count":1,"ratio":1.5,"done":true,"kind":"a","code":"AA","level":1,"at":"2024-01-01T12:34:56Z","tags":["ttt","tt1"],"sizes":{"key":1,"key1":2},"pair":[1.5,"text"],"place":{"lat":1.5,"lon":1.5},"shape":{"center":{"lat":1.5,"lon":1.5},"radius":1.5},"gone":"text","note":"text","total":1,"nick":"text","any":"any","places":[{"lat":1.5,"lon":1.5},{"lat":2.5,"lon":2.5}],"by_name":{"key":{"lat":1.5,"lon":1.5},"key1":{"lat":2.5,"lon":2.5}},"either":{"center":{"lat":1.5,"lon":1.5},"radius":1.5}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"id":"text1","count":2,"ratio":2.5,"done":false,"kind":"b","code":"BB","level":2,"at":"2024-01-02T12:34:56Z","tags":["tt1","tt2"],"sizes":{"key":1,"key1":2},"pair":[2.5,"text1"],"place":{"lat":2.5,"lon":2.5},"shape":{"points":[{"lat":1.5,"lon":1.5},{"lat":2.5,"lon":2.5}]},"gone":"text1","note":"text1","total":2,"nick":"text1","any":1,"places":[{"lat":2.5,"lon":2.5},{"lat":3.5,"lon":3.5}],"by_name":{"key":{"lat":1.5,"lon":1.5},"key1":{"lat":2.5,"lon":2.5}},"either":{"points":[{"lat":1.5,"lon":1.5},{"lat":2.5,"lon":2.5}]}}"#, SAME, None);
    of.response(404, "application/json", &[], r#"{"code":1,"message":"text"}"#, SAME, Some(error::<types::Problem>));
}

#[rustfmt::skip]
fn things_find_thing(run: &mut Run) {
    type Op = client::api::things::FindThing;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"{"id":"text","count":1,"ratio":1.5,"done":true,"kind":"a","code":"AA","level":1,"at":"2024-01-01T12:34:56Z","tags":[],"sizes":{},"pair":[1.5,"text"],"place":{"lat":1.5,"lon":1.5},"shape":{"center":{"lat":1.5,"lon":1.5}},"gone":"text"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"id":"text","count":1,"ratio":1.5,"done":true,"kind":"a","code":"AA","level":1,"at":"2024-01-01T12:34:56Z","tags":["ttt","tt1"],"sizes":{"key":1,"key1":2},"pair":[1.5,"text"],"place":{"lat":1.5,"lon":1.5},"shape":{"center":{"lat":1.5,"lon":1.5},"radius":1.5},"gone":"text","note":"text","total":1,"nick":"text","any":"any","places":[{"lat":1.5,"lon":1.5},{"lat":2.5,"lon":2.5}],"by_name":{"key":{"lat":1.5,"lon":1.5},"key1":{"lat":2.5,"lon":2.5}},"either":{"center":{"lat":1.5,"lon":1.5},"radius":1.5}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"id":"text1","count":2,"ratio":2.5,"done":false,"kind":"b","code":"BB","level":2,"at":"2024-01-02T12:34:56Z","tags":["tt1","tt2"],"sizes":{"key":1,"key1":2},"pair":[2.5,"text1"],"place":{"lat":2.5,"lon":2.5},"shape":{"points":[{"lat":1.5,"lon":1.5},{"lat":2.5,"lon":2.5}]},"gone":"text1","note":"text1","total":2,"nick":"text1","any":1,"places":[{"lat":2.5,"lon":2.5},{"lat":3.5,"lon":3.5}],"by_name":{"key":{"lat":1.5,"lon":1.5},"key1":{"lat":2.5,"lon":2.5}},"either":{"points":[{"lat":1.5,"lon":1.5},{"lat":2.5,"lon":2.5}]}}"#, SAME, None);
    of.response(500, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn things_send_shape(run: &mut Run) {
    type Op = client::api::things::SendShape;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"center":{"lat":1.5,"lon":1.5}}}"#);
    of.request(make, "full", r#"{"body":{"center":{"lat":1.5,"lon":1.5},"radius":1.5}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"points":[{"lat":1.5,"lon":1.5},{"lat":2.5,"lon":2.5}]}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn things_drop_thing(run: &mut Run) {
    type Op = client::api::things::DropThing;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[("X-Left", r#"1"#, Some(|headers| format!("{:?}", headers.x_left()))), ("X-Share", r#"1.5"#, Some(|headers| format!("{:?}", headers.x_share()))), ("X-Fresh", r#"true"#, Some(|headers| format!("{:?}", headers.x_fresh()))), ("X-Tier", r#"free"#, Some(|headers| format!("{:?}", headers.x_tier()))), ("X-Code", r#"AA"#, Some(|headers| format!("{:?}", headers.x_code()))), ("X-Seen", r#"2024-01-01T12:34:56Z"#, Some(|headers| format!("{:?}", headers.x_seen()))), ("X-Sizes", r#"1, 2"#, Some(|headers| format!("{:?}", headers.x_sizes()))), ("X-Note", r#"text"#, Some(|headers| format!("{:?}", headers.x_note()))), ("X-Ids", r#"1, 2"#, Some(|headers| format!("{:?}", headers.x_ids()))), ("X-Level", r#"1"#, Some(|headers| format!("{:?}", headers.x_level()))), ("X-Version", r#"3"#, Some(|headers| format!("{:?}", headers.x_version()))), ("X-Ratio", r#"0.5"#, Some(|headers| format!("{:?}", headers.x_ratio()))), ("X-On", r#"true"#, Some(|headers| format!("{:?}", headers.x_on()))), ("X-Tiers", r#"free, paid"#, Some(|headers| format!("{:?}", headers.x_tiers()))), ("X-Codes", r#"AA, BB"#, Some(|headers| format!("{:?}", headers.x_codes()))), ("X-Levels", r#"1, 2"#, Some(|headers| format!("{:?}", headers.x_levels()))), ("X-Steps", r#"1, 2, 7"#, Some(|headers| format!("{:?}", headers.x_steps()))), ("X-Big", r#"1"#, Some(|headers| format!("{:?}", headers.x_big()))), ("Set-Cookie", r#"a=b"#, Some(|headers| format!("{:?}", headers.set_cookie())))], "", "null", None);
    of.response(500, "", &[("X-Left", r#"true"#, Some(|headers| format!("{:?}", headers.x_left())))], "", "null", None);
}

#[rustfmt::skip]
fn things_change_thing(run: &mut Run) {
    type Op = client::api::things::ChangeThing;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{}}"#);
    of.request(make, "full", r#"{"body":{"name":"text","nick":"text"}}"#);
    of.response(204, "", &[], "", "null", None);
}
