// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_types as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    orders_get_order(&mut run);
    orders_put_order(&mut run);
    orders_list_prices(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn orders_get_order(run: &mut Run) {
    type Op = client::api::orders::GetOrder;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { id: get(values, "id")?, since: get(values, "since")?, ids: get(values, "ids")? });
    of.request(make, "minimal", r#"{"id":"00000000-0000-4000-8000-000000000000"}"#);
    of.request(make, "full", r#"{"id":"00000000-0000-4000-8000-000000000000","since":"2024-01-01T12:34:56Z","ids":["00000000-0000-4000-8000-000000000000","00000000-0000-4000-8000-000000000001"]}"#);
    of.response(200, "application/json", &[], r#"{"id":"00000000-0000-4000-8000-000000000000","total":{"amount":1,"currency":"EUR"}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"id":"00000000-0000-4000-8000-000000000000","total":{"amount":1,"currency":"EUR"},"at":"2024-01-01T12:34:56Z","host":"2001:db8::1","code":"A-0","parts":["00000000-0000-4000-8000-000000000000","00000000-0000-4000-8000-000000000001"],"by_name":{"key":"00000000-0000-4000-8000-000000000000","key1":"00000000-0000-4000-8000-000000000001"},"either":"00000000-0000-4000-8000-000000000000","nothing":"00000000-0000-4000-8000-000000000000","line":{"kind":"good","count":1,"id":"00000000-0000-4000-8000-000000000000","next":{"kind":"good","count":1,"id":"00000000-0000-4000-8000-000000000000"}},"weight":1.5}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"id":"00000000-0000-4000-8000-000000000001","total":{"amount":2,"currency":"CHF"},"at":"2024-01-02T12:34:56Z","host":"2001:db8::2","code":"B-1","parts":["00000000-0000-4000-8000-000000000001","00000000-0000-4000-8000-000000000002"],"by_name":{"key":"00000000-0000-4000-8000-000000000000","key1":"00000000-0000-4000-8000-000000000001"},"either":1,"nothing":"00000000-0000-4000-8000-000000000001","line":{"kind":"better","count":2,"id":"00000000-0000-4000-8000-000000000001","next":{"kind":"better","count":2,"id":"00000000-0000-4000-8000-000000000001"}},"weight":2.5}"#, SAME, None);
}

#[rustfmt::skip]
fn orders_put_order(run: &mut Run) {
    type Op = client::api::orders::PutOrder;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { id: get(values, "id")?, body: get(values, "body")? });
    of.request(make, "minimal", r#"{"id":"00000000-0000-4000-8000-000000000000","body":{"id":"00000000-0000-4000-8000-000000000000","total":{"amount":1,"currency":"EUR"}}}"#);
    of.request(make, "full", r#"{"id":"00000000-0000-4000-8000-000000000000","body":{"id":"00000000-0000-4000-8000-000000000000","total":{"amount":1,"currency":"EUR"},"at":"2024-01-01T12:34:56Z","host":"2001:db8::1","code":"A-0","parts":["00000000-0000-4000-8000-000000000000","00000000-0000-4000-8000-000000000001"],"by_name":{"key":"00000000-0000-4000-8000-000000000000","key1":"00000000-0000-4000-8000-000000000001"},"either":"00000000-0000-4000-8000-000000000000","nothing":"00000000-0000-4000-8000-000000000000","line":{"kind":"good","count":1,"id":"00000000-0000-4000-8000-000000000000","next":{"kind":"good","count":1,"id":"00000000-0000-4000-8000-000000000000"}},"weight":1.5}}"#);
    of.request(make, "other alternatives 1", r#"{"id":"00000000-0000-4000-8000-000000000001","body":{"id":"00000000-0000-4000-8000-000000000001","total":{"amount":2,"currency":"CHF"},"at":"2024-01-02T12:34:56Z","host":"2001:db8::2","code":"B-1","parts":["00000000-0000-4000-8000-000000000001","00000000-0000-4000-8000-000000000002"],"by_name":{"key":"00000000-0000-4000-8000-000000000000","key1":"00000000-0000-4000-8000-000000000001"},"either":1,"nothing":"00000000-0000-4000-8000-000000000001","line":{"kind":"better","count":2,"id":"00000000-0000-4000-8000-000000000001","next":{"kind":"better","count":2,"id":"00000000-0000-4000-8000-000000000001"}},"weight":2.5}}"#);
    of.response(200, "application/json", &[], r#"{"amount":1,"currency":"EUR"}"#, SAME, None);
}

#[rustfmt::skip]
fn orders_list_prices(run: &mut Run) {
    type Op = client::api::orders::ListPrices;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"key":{"amount":1,"currency":"EUR"},"key1":{"amount":2,"currency":"CHF"}}"#, SAME, None);
}
