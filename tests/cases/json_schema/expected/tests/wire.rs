// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_json_schema as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    payments_create_payment(&mut run);
    tuples_send_tuples(&mut run);
    numbers_send_numbers(&mut run);
    objects_send_objects(&mut run);
    conditions_send_conditions(&mut run);
    tags_list_tags(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn payments_create_payment(run: &mut Run) {
    type Op = client::api::payments::CreatePayment;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"method":"text"}}"#);
    of.request(make, "full", r#"{"body":{"method":"text","iban":"text","bic":"text"}}"#);
    of.response(200, "application/json", &[], r#"{"method":"text"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"method":"text","iban":"text","bic":"text"}"#, SAME, None);
}

#[rustfmt::skip]
fn tuples_send_tuples(run: &mut Run) {
    type Op = client::api::tuples::SendTuples;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{}}"#);
    of.request(make, "full", r#"{"body":{"point":[1.5,1.5],"closed":[1,"text"],"row":[1,"text"],"open":["text",true]}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"point":[2.5,2.5],"closed":[1,"text"],"row":[1,"text"],"open":["text",true]}}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"point":[1.5,1.5],"closed":[1,"text"],"row":[1,"text"],"open":["text",true]}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"point":[2.5,2.5],"closed":[1,"text"],"row":[1,"text"],"open":["text",true]}"#, SAME, None);
}

#[rustfmt::skip]
fn numbers_send_numbers(run: &mut Run) {
    type Op = client::api::numbers::SendNumbers;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{}}"#);
    of.request(make, "full", r#"{"body":{"javascript":1,"float":1,"counted":1,"signed":1,"aspnet":1,"fraction":1.5,"either":"1","nothing":null}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"javascript":2,"float":2,"counted":2,"signed":2,"aspnet":2,"fraction":2.5,"either":1,"nothing":null}}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"javascript":1,"float":1,"counted":1,"signed":1,"aspnet":1,"fraction":1.5,"either":"1","nothing":null}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"javascript":2,"float":2,"counted":2,"signed":2,"aspnet":2,"fraction":2.5,"either":1,"nothing":null}"#, SAME, None);
}

#[rustfmt::skip]
fn objects_send_objects(run: &mut Run) {
    type Op = client::api::objects::SendObjects;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{}}"#);
    of.request(make, "full", r#"{"body":{"bare":{},"maybe":{},"values":{"key":{},"key1":{}},"free":{"key":"any","key1":"any"},"headers":{},"named":{"key":"any","b":"any"},"either":"text"}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"bare":{},"maybe":{},"values":{"key":{},"key1":{}},"free":{"key":"any","key1":"any"},"headers":{},"named":{"key":"any","b":"any"},"either":{}}}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"bare":{},"maybe":{},"values":{"key":{},"key1":{}},"free":{"key":"any","key1":"any"},"headers":{},"named":{"key":"any","b":"any"},"either":"text"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"bare":{},"maybe":{},"values":{"key":{},"key1":{}},"free":{"key":"any","key1":"any"},"headers":{},"named":{"key":"any","b":"any"},"either":{}}"#, SAME, None);
}

#[rustfmt::skip]
fn conditions_send_conditions(run: &mut Run) {
    type Op = client::api::conditions::SendConditions;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{}}"#);
    of.request(make, "full", r#"{"body":{"dependent":{"kind":"text","size":1},"anything":["text","text1"],"unlisted":{"a":"text","b":"any"},"forbidden":{"a":"text"},"unevaluated":{}}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"dependent":{"kind":"text1","size":1},"anything":"any","unlisted":{"a":"text1","b":1},"forbidden":{"a":"text1"},"unevaluated":{}}}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"dependent":{"kind":"text","size":1},"anything":["text","text1"],"unlisted":{"a":"text","b":"any"},"forbidden":{"a":"text"},"unevaluated":{}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"dependent":{"kind":"text1","size":1},"anything":"any","unlisted":{"a":"text1","b":1},"forbidden":{"a":"text1"},"unevaluated":{}}"#, SAME, None);
}

#[rustfmt::skip]
fn tags_list_tags(run: &mut Run) {
    type Op = client::api::tags::ListTags;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"["main"]"#, SAME, None);
    of.response(200, "application/json", &[], r#"["text","text1","main"]"#, SAME, None);
}
