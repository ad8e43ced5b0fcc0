// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_paths as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    paths_expressions(&mut run);
    paths_other_spelling(&mut run);
    paths_two_spellings(&mut run);
    paths_query_list(&mut run);
    paths_undescribed_query(&mut run);
    paths_two_in_a_segment(&mut run);
    paths_catch_all(&mut run);
    paths_custom_verb(&mut run);
    paths_operators(&mut run);
    paths_colon(&mut run);
    paths_comma(&mut run);
    paths_literals(&mut run);
    paths_brace(&mut run);
    paths_own_query(&mut run);
    paths_variable_in_query(&mut run);
    paths_fragment(&mut run);
    paths_bare(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn paths_expressions(run: &mut Run) {
    type Op = client::api::paths::Expressions;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { id: get(values, "id")?, rest: get(values, "rest")? });
    of.request(make, "minimal", r#"{"id":1,"rest":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn paths_other_spelling(run: &mut Run) {
    type Op = client::api::paths::OtherSpelling;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { pet_id: get(values, "pet_id")? });
    of.request(make, "minimal", r#"{"pet_id":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn paths_two_spellings(run: &mut Run) {
    type Op = client::api::paths::TwoSpellings;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { pet_id_camel: get(values, "pet_id_camel")?, pet_id: get(values, "pet_id")? });
    of.request(make, "minimal", r#"{"pet_id_camel":"text","pet_id":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn paths_query_list(run: &mut Run) {
    type Op = client::api::paths::QueryList;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { size: get(values, "size")?, page: get(values, "page")? });
    of.request(make, "minimal", r#"{"size":1}"#);
    of.request(make, "full", r#"{"size":1,"page":1}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn paths_undescribed_query(run: &mut Run) {
    type Op = client::api::paths::UndescribedQuery;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { q: get(values, "q")?, undescribed: get(values, "undescribed")? });
    of.request(make, "minimal", r#"{"q":[]}"#);
    of.request(make, "full", r#"{"q":["text","text1"],"undescribed":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn paths_two_in_a_segment(run: &mut Run) {
    type Op = client::api::paths::TwoInASegment;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { a: get(values, "a")?, b: get(values, "b")? });
    of.request(make, "minimal", r#"{"a":"text","b":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn paths_catch_all(run: &mut Run) {
    type Op = client::api::paths::CatchAll;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { path: get(values, "path")? });
    of.request(make, "minimal", r#"{"path":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn paths_custom_verb(run: &mut Run) {
    type Op = client::api::paths::CustomVerb;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { name: get(values, "name")? });
    of.request(make, "minimal", r#"{"name":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn paths_operators(run: &mut Run) {
    type Op = client::api::paths::Operators;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { level: get(values, "level")?, tile: get(values, "tile")?, format: get(values, "format")?, size: get(values, "size")? });
    of.request(make, "minimal", r#"{"level":1,"tile":"text","format":"text","size":[1,2]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn paths_colon(run: &mut Run) {
    type Op = client::api::paths::Colon;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { id: get(values, "id")? });
    of.request(make, "minimal", r#"{"id":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn paths_comma(run: &mut Run) {
    type Op = client::api::paths::Comma;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { lat: get(values, "lat")?, lng: get(values, "lng")? });
    of.request(make, "minimal", r#"{"lat":1.5,"lng":1.5}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn paths_literals(run: &mut Run) {
    type Op = client::api::paths::Literals;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { a_b_c: get(values, "a_b_c")?, x: get(values, "x")?, left: get(values, "left")? });
    of.request(make, "minimal", r#"{"a_b_c":"text","x":"text","left":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn paths_brace(run: &mut Run) {
    type Op = client::api::paths::Brace;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn paths_own_query(run: &mut Run) {
    type Op = client::api::paths::OwnQuery;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { limit: get(values, "limit")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"limit":1}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn paths_variable_in_query(run: &mut Run) {
    type Op = client::api::paths::VariableInQuery;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { q: get(values, "q")? });
    of.request(make, "minimal", r#"{"q":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn paths_fragment(run: &mut Run) {
    type Op = client::api::paths::Fragment;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn paths_bare(run: &mut Run) {
    type Op = client::api::paths::Bare;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { id: get(values, "id")? });
    of.request(make, "minimal", r#"{"id":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}
