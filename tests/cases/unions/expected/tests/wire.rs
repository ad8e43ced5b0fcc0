// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_unions as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    pets_adopt(&mut run);
    search_search(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn pets_adopt(run: &mut Run) {
    type Op = client::api::pets::Adopt;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"petType":"cat"}}"#);
    of.request(make, "full", r#"{"body":{"petType":"cat","lives":1}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"petType":"dog","bark":"text"}}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"pet":{"petType":"cat","lives":1},"named":{"petType":"Cat","lives":1},"value":"text","payment":{"number":"text","holder":"text"},"event":{"kind":"opened","by":"text"},"size":"small","contact":{"mail":"text","phone":"text"},"based":{"id":1,"radius":1.5}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"pet":{"petType":"dog","bark":"text"},"named":{"petType":"Dog","bark":"text"},"value":1.5,"payment":{"iban":"text","holder":"text"},"event":{"kind":"closed","reason":"text"},"size":"large","contact":{"mail":"text1","phone":"text1"},"based":{"id":1,"width":1.5,"height":1.5}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"pet":{"petType":"cat","lives":2},"named":{"petType":"Cat","lives":2},"value":true,"payment":{"number":"text1","holder":"text1"},"event":{"kind":"opened","by":"text1"},"size":"small","contact":{"mail":"text2","phone":"text2"},"based":{"id":2,"radius":2.5}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"pet":{"petType":"dog","bark":"text1"},"named":{"petType":"Dog","bark":"text1"},"value":["text","text1"],"payment":{"iban":"text1","holder":"text1"},"event":{"kind":"closed","reason":"text1"},"size":"large","contact":{"mail":"text3","phone":"text3"},"based":{"id":2,"width":2.5,"height":2.5}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"pet":{"petType":"cat","lives":3},"named":{"petType":"Cat","lives":3},"value":{"key":"text","key1":"text1"},"payment":{"number":"text2","holder":"text2"},"event":{"kind":"opened","by":"text2"},"size":"small","contact":{"mail":"text4","phone":"text4"},"based":{"id":3,"radius":3.5}}"#, SAME, None);
}

#[rustfmt::skip]
fn search_search(run: &mut Run) {
    type Op = client::api::search::Search;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":"text"}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"kind":"not","of":"text","note":"text"}}"#);
    of.request(make, "other alternatives 2", r#"{"body":{"left":"text","right":"text","note":"text"}}"#);
    of.response(204, "", &[], "", "null", None);
}
