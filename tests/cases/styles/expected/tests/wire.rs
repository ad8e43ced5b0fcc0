// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_styles as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    path_path_simple_joined_primitive(&mut run);
    path_path_simple_joined_array(&mut run);
    path_path_simple_joined_object(&mut run);
    path_path_simple_exploded_primitive(&mut run);
    path_path_simple_exploded_array(&mut run);
    path_path_simple_exploded_object(&mut run);
    path_path_label_joined_primitive(&mut run);
    path_path_label_joined_array(&mut run);
    path_path_label_joined_object(&mut run);
    path_path_label_exploded_primitive(&mut run);
    path_path_label_exploded_array(&mut run);
    path_path_label_exploded_object(&mut run);
    path_path_matrix_joined_primitive(&mut run);
    path_path_matrix_joined_array(&mut run);
    path_path_matrix_joined_object(&mut run);
    path_path_matrix_exploded_primitive(&mut run);
    path_path_matrix_exploded_array(&mut run);
    path_path_matrix_exploded_object(&mut run);
    query_query_form_joined_primitive(&mut run);
    query_query_form_joined_array(&mut run);
    query_query_form_joined_object(&mut run);
    query_query_form_exploded_primitive(&mut run);
    query_query_form_exploded_array(&mut run);
    query_query_form_exploded_object(&mut run);
    query_query_space_delimited_joined_array(&mut run);
    query_query_space_delimited_joined_object(&mut run);
    query_query_space_delimited_exploded_array(&mut run);
    query_query_space_delimited_exploded_object(&mut run);
    query_query_pipe_delimited_joined_array(&mut run);
    query_query_pipe_delimited_joined_object(&mut run);
    query_query_pipe_delimited_exploded_array(&mut run);
    query_query_pipe_delimited_exploded_object(&mut run);
    query_query_deep_object_exploded_object(&mut run);
    query_query_deep_object_nested(&mut run);
    query_query_reserved(&mut run);
    query_query_content(&mut run);
    header_header_simple_joined_primitive(&mut run);
    header_header_simple_joined_array(&mut run);
    header_header_simple_joined_object(&mut run);
    header_header_simple_exploded_primitive(&mut run);
    header_header_simple_exploded_array(&mut run);
    header_header_simple_exploded_object(&mut run);
    cookie_cookie_form_joined_primitive(&mut run);
    cookie_cookie_form_joined_array(&mut run);
    cookie_cookie_form_joined_object(&mut run);
    cookie_cookie_form_exploded_primitive(&mut run);
    cookie_cookie_form_exploded_array(&mut run);
    cookie_cookie_form_exploded_object(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn path_path_simple_joined_primitive(run: &mut Run) {
    type Op = client::api::path::PathSimpleJoinedPrimitive;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_simple_joined_array(run: &mut Run) {
    type Op = client::api::path::PathSimpleJoinedArray;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":["text","text1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_simple_joined_object(run: &mut Run) {
    type Op = client::api::path::PathSimpleJoinedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_simple_exploded_primitive(run: &mut Run) {
    type Op = client::api::path::PathSimpleExplodedPrimitive;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_simple_exploded_array(run: &mut Run) {
    type Op = client::api::path::PathSimpleExplodedArray;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":["text","text1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_simple_exploded_object(run: &mut Run) {
    type Op = client::api::path::PathSimpleExplodedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_label_joined_primitive(run: &mut Run) {
    type Op = client::api::path::PathLabelJoinedPrimitive;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_label_joined_array(run: &mut Run) {
    type Op = client::api::path::PathLabelJoinedArray;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":["text","text1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_label_joined_object(run: &mut Run) {
    type Op = client::api::path::PathLabelJoinedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_label_exploded_primitive(run: &mut Run) {
    type Op = client::api::path::PathLabelExplodedPrimitive;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_label_exploded_array(run: &mut Run) {
    type Op = client::api::path::PathLabelExplodedArray;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":["text","text1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_label_exploded_object(run: &mut Run) {
    type Op = client::api::path::PathLabelExplodedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_matrix_joined_primitive(run: &mut Run) {
    type Op = client::api::path::PathMatrixJoinedPrimitive;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_matrix_joined_array(run: &mut Run) {
    type Op = client::api::path::PathMatrixJoinedArray;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":["text","text1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_matrix_joined_object(run: &mut Run) {
    type Op = client::api::path::PathMatrixJoinedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_matrix_exploded_primitive(run: &mut Run) {
    type Op = client::api::path::PathMatrixExplodedPrimitive;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_matrix_exploded_array(run: &mut Run) {
    type Op = client::api::path::PathMatrixExplodedArray;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":["text","text1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn path_path_matrix_exploded_object(run: &mut Run) {
    type Op = client::api::path::PathMatrixExplodedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_form_joined_primitive(run: &mut Run) {
    type Op = client::api::query::QueryFormJoinedPrimitive;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_form_joined_array(run: &mut Run) {
    type Op = client::api::query::QueryFormJoinedArray;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":[]}"#);
    of.request(make, "full", r#"{"color":["text","text1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_form_joined_object(run: &mut Run) {
    type Op = client::api::query::QueryFormJoinedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{}}"#);
    of.request(make, "full", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_form_exploded_primitive(run: &mut Run) {
    type Op = client::api::query::QueryFormExplodedPrimitive;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_form_exploded_array(run: &mut Run) {
    type Op = client::api::query::QueryFormExplodedArray;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":[]}"#);
    of.request(make, "full", r#"{"color":["text","text1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_form_exploded_object(run: &mut Run) {
    type Op = client::api::query::QueryFormExplodedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{}}"#);
    of.request(make, "full", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_space_delimited_joined_array(run: &mut Run) {
    type Op = client::api::query::QuerySpaceDelimitedJoinedArray;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":[]}"#);
    of.request(make, "full", r#"{"color":["text","text1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_space_delimited_joined_object(run: &mut Run) {
    type Op = client::api::query::QuerySpaceDelimitedJoinedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{}}"#);
    of.request(make, "full", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_space_delimited_exploded_array(run: &mut Run) {
    type Op = client::api::query::QuerySpaceDelimitedExplodedArray;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":[]}"#);
    of.request(make, "full", r#"{"color":["text","text1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_space_delimited_exploded_object(run: &mut Run) {
    type Op = client::api::query::QuerySpaceDelimitedExplodedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{}}"#);
    of.request(make, "full", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_pipe_delimited_joined_array(run: &mut Run) {
    type Op = client::api::query::QueryPipeDelimitedJoinedArray;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":[]}"#);
    of.request(make, "full", r#"{"color":["text","text1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_pipe_delimited_joined_object(run: &mut Run) {
    type Op = client::api::query::QueryPipeDelimitedJoinedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{}}"#);
    of.request(make, "full", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_pipe_delimited_exploded_array(run: &mut Run) {
    type Op = client::api::query::QueryPipeDelimitedExplodedArray;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":[]}"#);
    of.request(make, "full", r#"{"color":["text","text1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_pipe_delimited_exploded_object(run: &mut Run) {
    type Op = client::api::query::QueryPipeDelimitedExplodedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{}}"#);
    of.request(make, "full", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_deep_object_exploded_object(run: &mut Run) {
    type Op = client::api::query::QueryDeepObjectExplodedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{}}"#);
    of.request(make, "full", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_deep_object_nested(run: &mut Run) {
    type Op = client::api::query::QueryDeepObjectNested;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { filter: get(values, "filter")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"filter":{"created":{"gte":1},"expand":["text","text1"]}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_reserved(run: &mut Run) {
    type Op = client::api::query::QueryReserved;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { raw: get(values, "raw")?, encoded: get(values, "encoded")?, empty: get(values, "empty")?, flag: get(values, "flag")?, amount: get(values, "amount")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"raw":"text","encoded":"text","empty":"text","flag":true,"amount":1.5}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn query_query_content(run: &mut Run) {
    type Op = client::api::query::QueryContent;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { filter: get(values, "filter")? });
    of.request(make, "minimal", r#"{"filter":{}}"#);
    of.request(make, "full", r#"{"filter":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn header_header_simple_joined_primitive(run: &mut Run) {
    type Op = client::api::header::HeaderSimpleJoinedPrimitive;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn header_header_simple_joined_array(run: &mut Run) {
    type Op = client::api::header::HeaderSimpleJoinedArray;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":[]}"#);
    of.request(make, "full", r#"{"color":["text","text1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn header_header_simple_joined_object(run: &mut Run) {
    type Op = client::api::header::HeaderSimpleJoinedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{}}"#);
    of.request(make, "full", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn header_header_simple_exploded_primitive(run: &mut Run) {
    type Op = client::api::header::HeaderSimpleExplodedPrimitive;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn header_header_simple_exploded_array(run: &mut Run) {
    type Op = client::api::header::HeaderSimpleExplodedArray;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":[]}"#);
    of.request(make, "full", r#"{"color":["text","text1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn header_header_simple_exploded_object(run: &mut Run) {
    type Op = client::api::header::HeaderSimpleExplodedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{}}"#);
    of.request(make, "full", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn cookie_cookie_form_joined_primitive(run: &mut Run) {
    type Op = client::api::cookie::CookieFormJoinedPrimitive;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn cookie_cookie_form_joined_array(run: &mut Run) {
    type Op = client::api::cookie::CookieFormJoinedArray;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":[]}"#);
    of.request(make, "full", r#"{"color":["text","text1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn cookie_cookie_form_joined_object(run: &mut Run) {
    type Op = client::api::cookie::CookieFormJoinedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{}}"#);
    of.request(make, "full", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn cookie_cookie_form_exploded_primitive(run: &mut Run) {
    type Op = client::api::cookie::CookieFormExplodedPrimitive;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn cookie_cookie_form_exploded_array(run: &mut Run) {
    type Op = client::api::cookie::CookieFormExplodedArray;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":[]}"#);
    of.request(make, "full", r#"{"color":["text","text1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn cookie_cookie_form_exploded_object(run: &mut Run) {
    type Op = client::api::cookie::CookieFormExplodedObject;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { color: get(values, "color")? });
    of.request(make, "minimal", r#"{"color":{}}"#);
    of.request(make, "full", r#"{"color":{"R":1,"G":1,"B":1}}"#);
    of.response(204, "", &[], "", "null", None);
}
