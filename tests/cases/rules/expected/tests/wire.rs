// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_rules as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    tags_tags(&mut run);
    tags_set_tags(&mut run);
    counts_counts(&mut run);
    level_level(&mut run);
    level_set_level(&mut run);
    points_points(&mut run);
    labels_set_labels(&mut run);
    log_log(&mut run);
    modes_set_modes(&mut run);
    choices_set_choices(&mut run);
    versions_versions(&mut run);
    versions_set_versions(&mut run);
    plans_set_plan(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn tags_tags(run: &mut Run) {
    type Op = client::api::tags::Tags;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"["ttt"]"#, SAME, None);
    of.response(200, "application/json", &[], r#"["ttt","tt1"]"#, SAME, None);
    of.response(404, "application/json", &[], r#"["text"]"#, SAME, Some(error::<Vec<String>>));
    of.response(404, "application/json", &[], r#"["text","text1"]"#, SAME, Some(error::<Vec<String>>));
    of.response(400, "application/json", &[], r#"[]"#, SAME, Some(error::<Vec<String>>));
    of.response(400, "application/json", &[], r#"["text","text1"]"#, SAME, Some(error::<Vec<String>>));
    of.response(500, "application/json", &[], r#"100"#, SAME, Some(error::<i64>));
}

#[rustfmt::skip]
fn tags_set_tags(run: &mut Run) {
    type Op = client::api::tags::SetTags;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":["ttt"]}"#);
    of.request(make, "full", r#"{"body":["ttt","tt1"]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn counts_counts(run: &mut Run) {
    type Op = client::api::counts::Counts;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"{"key":1}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"key":1,"key1":2}"#, SAME, None);
}

#[rustfmt::skip]
fn level_level(run: &mut Run) {
    type Op = client::api::level::Level;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#""auto""#, SAME, None);
    of.response(200, "application/json", &[], r#"1"#, SAME, None);
    of.response(200, "application/json", &[], r#"[1.5,2.5]"#, SAME, None);
}

#[rustfmt::skip]
fn level_set_level(run: &mut Run) {
    type Op = client::api::level::SetLevel;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":"auto"}"#);
    of.request(make, "other alternatives 1", r#"{"body":1}"#);
    of.request(make, "other alternatives 2", r#"{"body":[1.5,2.5]}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn points_points(run: &mut Run) {
    type Op = client::api::points::Points;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[], r#"[[1.5,1.5],[2.5,2.5]]"#, SAME, None);
}

#[rustfmt::skip]
fn labels_set_labels(run: &mut Run) {
    type Op = client::api::labels::SetLabels;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"name":"text"}}"#);
    of.request(make, "full", r#"{"body":{"name":"text","point":[1.5,1.5],"key":1}}"#);
    of.response(200, "application/json", &[], r#"{"name":"text"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"name":"text","point":[1.5,1.5],"key":1}"#, SAME, None);
}

#[rustfmt::skip]
fn log_log(run: &mut Run) {
    type Op = client::api::log::Log;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/jsonl", &[], r#""a"
"#, r#"["a"]"#, None);
}

#[rustfmt::skip]
fn modes_set_modes(run: &mut Run) {
    type Op = client::api::modes::SetModes;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")?, priority: get(values, "priority")?, x_model: get(values, "x_model")? });
    of.request(make, "minimal", r#"{"body":[]}"#);
    of.request(make, "full", r#"{"body":["slow","fast"],"priority":1,"x_model":"m1"}"#);
    of.response(200, "application/json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[], r#"["slow","fast"]"#, SAME, None);
}

#[rustfmt::skip]
fn choices_set_choices(run: &mut Run) {
    type Op = client::api::choices::SetChoices;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{}}"#);
    of.request(make, "full", r#"{"body":{"short":"s","few":1,"small":["m","m"],"pairs":[1,2],"known":"a","counted":1,"either":"s","both":12}}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"short":"s","few":1,"small":["m","m"],"pairs":[1,2],"known":"a","counted":1,"either":"s","both":12}"#, SAME, None);
}

#[rustfmt::skip]
fn versions_versions(run: &mut Run) {
    type Op = client::api::versions::Versions;
    let mut of = run.operation::<Op>(|output| match output { client::api::versions::VersionsOutput::VndV1Json(content) => data(&content), client::api::versions::VersionsOutput::VndV2Json(content) => data(&content), });
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/vnd.v1+json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/vnd.v1+json", &[], r#"["text"]"#, SAME, None);
    of.response(200, "application/vnd.v2+json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/vnd.v2+json", &[], r#"[2,3]"#, SAME, None);
}

#[rustfmt::skip]
fn versions_set_versions(run: &mut Run) {
    type Op = client::api::versions::SetVersions;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: match variant(values, "body") { Some(("VndV1Json", value)) => client::api::versions::SetVersionsBody::VndV1Json(take(value)?), Some(("VndV2Json", value)) => client::api::versions::SetVersionsBody::VndV2Json(take(value)?), _ => return Err("no body".to_owned()) } });
    of.request(make, "minimal", r#"{"body":{"VndV1Json":[]}}"#);
    of.request(make, "full", r#"{"body":{"VndV1Json":["text"]}}"#);
    of.request(make, "full, application/vnd.v2+json", r#"{"body":{"VndV2Json":[2,3]}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn plans_set_plan(run: &mut Run) {
    type Op = client::api::plans::SetPlan;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { plan: get(values, "plan")?, body: get(values, "body")?, parent: get(values, "parent")? });
    of.request(make, "minimal", r#"{"plan":"aaaaaaaa-aaaaaaaaaaaaaaaaaaaaaaaaaaa","body":{}}"#);
    of.request(make, "full", r#"{"plan":"aaaaaaaa-aaaaaaaaaaaaaaaaaaaaaaaaaaa","body":{"after":["aaaaaaaa-aaaaaaaaaaaaaaaaaaaaaaaaaaa","b0"],"begin_time":"1111-11-11T11:11:00Z","end_time":"1111-11-11T11:11:00Z","checked":"1111-11-11T11:11:00Z"},"parent":"aaaaaaaa-aaaaaaaaaaaaaaaaaaaaaaaaaaa"}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"after":["aaaaaaaa-aaaaaaaaaaaaaaaaaaaaaaaaaaa","b0"],"begin_time":"1111-11-11T11:11:00Z","end_time":"1111-11-11T11:11:00Z","checked":"1111-11-11T11:11:00Z"}"#, SAME, None);
}
