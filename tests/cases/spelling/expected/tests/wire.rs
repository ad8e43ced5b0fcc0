// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_spelling as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    naive_grosse(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn naive_grosse(run: &mut Run) {
    type Op = client::api::naive::Grosse;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { ming_qian: get(values, "ming_qian")?, body: get(values, "body")?, han_ud55c: get(values, "han_ud55c")?, han_u1112_u1161_u11ab: get(values, "han_u1112_u1161_u11ab")?, pay: get(values, "pay")?, pay_u430: get(values, "pay_u430")? });
    of.request(make, "minimal", r#"{"ming_qian":"text","body":{}}"#);
    of.request(make, "full", r#"{"ming_qian":"text","body":{"한":"text","한":"text","豈":"text","豈":"text","liste_é_x":"text","nº":"text","µm":"text","μm":"text","ſ":"text","ﬁ":"text","ＦＵＬＬ":"text","ชื่อ":"text","été":"text","été":"text","Ώμέγα":"да","市区町村番号甲":"text","市区町村番号乙":"text"},"han_ud55c":"text","han_u1112_u1161_u11ab":"text","pay":"text","pay_u430":"text"}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"한":"text","한":"text","豈":"text","豈":"text","liste_é_x":"text","nº":"text","µm":"text","μm":"text","ſ":"text","ﬁ":"text","ＦＵＬＬ":"text","ชื่อ":"text","été":"text","été":"text","Ώμέγα":"да","市区町村番号甲":"text","市区町村番号乙":"text"}"#, SAME, None);
}
