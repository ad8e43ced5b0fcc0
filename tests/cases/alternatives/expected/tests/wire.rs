// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_alternatives as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    x_exchange(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn x_exchange(run: &mut Run) {
    type Op = client::api::x::Exchange;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"must_null":"a"}}"#);
    of.request(make, "full", r#"{"body":{"both":{"a":1,"c":"text"},"contact":{"mail":"text"},"exclusive":{"kind":1,"a":1},"mode":"auto","lengths":"tt","amounts":1,"model":"m1","level":1,"retention":"none","size":"small","code":"abc","until":"never","plain":"none","one_null":"a","const_null":"a","number_null":1,"flag_null":true,"ref_null":"a","must_null":"a","never_null":{"y":"text","x":"text"},"always_null":{"y":"text","x":"text"}}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"both":{"b":1,"c":"text"},"contact":{"phone":"text"},"exclusive":{"kind":2,"b":1},"mode":1,"lengths":"text1","amounts":2,"model":"m2","level":2,"retention":"none","size":"large","code":"def","until":"2024-01-01","plain":"none","one_null":"a","const_null":"a","number_null":1,"flag_null":true,"ref_null":"a","must_null":"a","never_null":{"y":"text1","x":"text1"},"always_null":{"y":"text1","x":"text1"}}}"#);
    of.request(make, "other alternatives 2", r#"{"body":{"both":{"a":2,"c":"text1"},"contact":"text","exclusive":{"kind":1,"a":2},"mode":"auto","lengths":"text2","amounts":1,"model":"m1","level":1,"retention":"none","size":"small","code":"abc","until":"soon","plain":"none","one_null":"a","const_null":"a","number_null":1,"flag_null":true,"ref_null":"a","must_null":"a","never_null":{"y":"text2","x":"text2"},"always_null":{"y":"text2","x":"text2"}}}"#);
    of.request(make, "other alternatives 3", r#"{"body":{"both":{"b":2,"c":"text1"},"contact":{"mail":"text1"},"exclusive":{"kind":2,"b":2},"mode":2,"lengths":"text3","amounts":1,"model":"m2","level":2,"retention":"none","size":"large","code":"def","until":"2024-01-02","plain":"none","one_null":"a","const_null":"a","number_null":1,"flag_null":true,"ref_null":"a","must_null":"a","never_null":{"y":"text3","x":"text3"},"always_null":{"y":"text3","x":"text3"}}}"#);
    of.response(200, "application/json", &[], r#"{"must_null":"a"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"both":{"a":1,"c":"text"},"contact":{"mail":"text"},"exclusive":{"kind":1,"a":1},"mode":"auto","lengths":"tt","amounts":1,"model":"m1","level":1,"retention":"none","size":"small","code":"abc","until":"never","plain":"none","one_null":"a","const_null":"a","number_null":1,"flag_null":true,"ref_null":"a","must_null":"a","never_null":{"y":"text","x":"text"},"always_null":{"y":"text","x":"text"}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"both":{"b":1,"c":"text"},"contact":{"phone":"text"},"exclusive":{"kind":2,"b":1},"mode":1,"lengths":"text1","amounts":2,"model":"m2","level":2,"retention":"none","size":"large","code":"def","until":"2024-01-01","plain":"none","one_null":"a","const_null":"a","number_null":1,"flag_null":true,"ref_null":"a","must_null":"a","never_null":{"y":"text1","x":"text1"},"always_null":{"y":"text1","x":"text1"}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"both":{"a":2,"c":"text1"},"contact":"text","exclusive":{"kind":1,"a":2},"mode":"auto","lengths":"text2","amounts":1,"model":"m1","level":1,"retention":"none","size":"small","code":"abc","until":"soon","plain":"none","one_null":"a","const_null":"a","number_null":1,"flag_null":true,"ref_null":"a","must_null":"a","never_null":{"y":"text2","x":"text2"},"always_null":{"y":"text2","x":"text2"}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"both":{"b":2,"c":"text1"},"contact":{"mail":"text1"},"exclusive":{"kind":2,"b":2},"mode":2,"lengths":"text3","amounts":1,"model":"m2","level":2,"retention":"none","size":"large","code":"def","until":"2024-01-02","plain":"none","one_null":"a","const_null":"a","number_null":1,"flag_null":true,"ref_null":"a","must_null":"a","never_null":{"y":"text3","x":"text3"},"always_null":{"y":"text3","x":"text3"}}"#, SAME, None);
}
