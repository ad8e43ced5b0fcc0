// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_payments as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    charges_get_charges(&mut run);
    charges_post_charges(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn charges_get_charges(run: &mut Run) {
    type Op = client::api::charges::GetCharges;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { created: get(values, "created")?, customer: get(values, "customer")?, ending_before: get(values, "ending_before")?, expand: get(values, "expand")?, limit: get(values, "limit")?, starting_after: get(values, "starting_after")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"created":{"gt":1,"gte":1,"lt":1,"lte":1},"customer":"text","ending_before":"text","expand":["text","text1"],"limit":1,"starting_after":"text"}"#);
    of.request(make, "other alternatives 1", r#"{"created":1,"customer":"text1","ending_before":"text1","expand":["text1","text2"],"limit":2,"starting_after":"text1"}"#);
    of.response(200, "application/json", &[], r#"{"data":[],"has_more":true,"object":"list","url":"/v1/charges"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"data":[{"id":"text","object":"charge","amount":1,"currency":"text","paid":true,"status":"failed","created":1,"customer":"text","metadata":{"key":"text","key1":"text1"},"failure_message":"text"},{"id":"text1","object":"charge","amount":2,"currency":"text1","paid":false,"status":"pending","created":2,"customer":{"id":"text","object":"customer","email":"text"},"metadata":{"key":"text","key1":"text1"},"failure_message":"text1"}],"has_more":true,"object":"list","url":"/v1/charges"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"data":[{"id":"text1","object":"charge","amount":2,"currency":"text1","paid":false,"status":"pending","created":2,"customer":{"id":"text","object":"customer","email":"text"},"metadata":{"key":"text","key1":"text1"},"failure_message":"text1"},{"id":"text2","object":"charge","amount":3,"currency":"text2","paid":true,"status":"succeeded","created":3,"customer":"text1","metadata":{"key":"text","key1":"text1"},"failure_message":"text2"}],"has_more":false,"object":"list","url":"/v1/charges"}"#, SAME, None);
    of.response(500, "application/json", &[], r#"{"error":{"type":"api_error"}}"#, SAME, Some(error::<types::ErrorModel>));
    of.response(500, "application/json", &[], r#"{"error":{"type":"api_error","code":"text","decline_code":"text","message":"text","param":"text"}}"#, SAME, Some(error::<types::ErrorModel>));
}

#[rustfmt::skip]
fn charges_post_charges(run: &mut Run) {
    type Op = client::api::charges::PostCharges;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"body":{"amount":1,"currency":"text","customer":"text","capture":true,"expand":["text","text1"],"metadata":{"key":"text","key1":"text1"},"shipping":{"name":"text","address":{"city":"text","country":"text"}}}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"amount":2,"currency":"text1","customer":"text1","capture":false,"expand":["text1","text2"],"metadata":"","shipping":{"name":"text1","address":{"city":"text1","country":"text1"}}}}"#);
    of.response(200, "application/json", &[], r#"{"id":"text","object":"charge","amount":1,"currency":"text","paid":true,"status":"failed","created":1,"metadata":{}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"id":"text","object":"charge","amount":1,"currency":"text","paid":true,"status":"failed","created":1,"customer":"text","metadata":{"key":"text","key1":"text1"},"failure_message":"text"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"id":"text1","object":"charge","amount":2,"currency":"text1","paid":false,"status":"pending","created":2,"customer":{"id":"text","object":"customer","email":"text"},"metadata":{"key":"text","key1":"text1"},"failure_message":"text1"}"#, SAME, None);
    of.response(500, "application/json", &[], r#"{"error":{"type":"api_error"}}"#, SAME, Some(error::<types::ErrorModel>));
    of.response(500, "application/json", &[], r#"{"error":{"type":"api_error","code":"text","decline_code":"text","message":"text","param":"text"}}"#, SAME, Some(error::<types::ErrorModel>));
}
