// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_forge as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    issues_issues_list(&mut run);
    issues_issues_create(&mut run);
    releases_releases_upload_asset(&mut run);
    meta_rate_limit_get(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn issues_issues_list(run: &mut Run) {
    type Op = client::api::issues::IssuesList;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { owner: get(values, "owner")?, repo: get(values, "repo")?, state: get(values, "state")?, labels: get(values, "labels")?, per_page: get(values, "per_page")?, page: get(values, "page")? });
    of.request(make, "minimal", r#"{"owner":"text","repo":"text"}"#);
    of.request(make, "full", r#"{"owner":"text","repo":"text","state":"open","labels":"text","per_page":30,"page":1}"#);
    of.response(200, "application/json", &[("Link", r#"text"#, Some(|headers| format!("{:?}", headers.link()))), ("X-RateLimit-Remaining", r#"1"#, Some(|headers| format!("{:?}", headers.x_ratelimit_remaining())))], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[("Link", r#"text"#, Some(|headers| format!("{:?}", headers.link()))), ("X-RateLimit-Remaining", r#"1"#, Some(|headers| format!("{:?}", headers.x_ratelimit_remaining())))], r#"[{"id":7,"number":1347,"title":"Found a bug","body":"text","state":"open","labels":[{"name":"bug","color":"f29513"},{"name":"text","color":"text"}],"user":{"login":"octavia","id":1},"created_at":"2026-04-22T13:33:48Z"},{"id":2,"number":2,"title":"text1","body":"text1","state":"closed","labels":[{"name":"text","color":"text"},"text1"],"user":{"login":"text1","id":2},"created_at":"2024-01-02T12:34:56Z"}]"#, SAME, None);
    of.response(200, "application/json", &[("Link", r#"text"#, Some(|headers| format!("{:?}", headers.link()))), ("X-RateLimit-Remaining", r#"1"#, Some(|headers| format!("{:?}", headers.x_ratelimit_remaining())))], r#"[{"id":2,"number":2,"title":"text1","body":"text1","state":"closed","labels":[{"name":"text","color":"text"},"text1"],"user":{"login":"text1","id":2},"created_at":"2024-01-02T12:34:56Z"},{"id":3,"number":3,"title":"text2","body":"text2","state":"open","labels":["text1",{"name":"text1","color":"text1"}],"user":{"login":"text2","id":3},"created_at":"2024-01-03T12:34:56Z"}]"#, SAME, None);
    of.response(404, "application/json", &[], r#"{}"#, SAME, Some(error::<types::BasicError>));
    of.response(404, "application/json", &[], r#"{"message":"Nicht gefunden – ☹","documentation_url":"https://docs.forge.example"}"#, SAME, Some(error::<types::BasicError>));
}

#[rustfmt::skip]
fn issues_issues_create(run: &mut Run) {
    type Op = client::api::issues::IssuesCreate;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { owner: get(values, "owner")?, repo: get(values, "repo")?, body: get(values, "body")? });
    of.request(make, "minimal", r#"{"owner":"text","repo":"text","body":{"title":"text"}}"#);
    of.request(make, "full", r#"{"owner":"text","repo":"text","body":{"title":"text","body":"text","labels":["text","text1"]}}"#);
    of.request(make, "other alternatives 1", r#"{"owner":"text1","repo":"text1","body":{"title":1,"body":"text1","labels":["text1","text2"]}}"#);
    of.response(201, "application/json", &[("Location", r#"text"#, Some(|headers| format!("{:?}", headers.location()))), ("X-RateLimit-Remaining", r#"1"#, Some(|headers| format!("{:?}", headers.x_ratelimit_remaining())))], r#"{"id":7,"number":1347,"title":"Found a bug","state":"open","labels":[],"user":{"login":"octavia","id":1}}"#, SAME, None);
    of.response(201, "application/json", &[("Location", r#"text"#, Some(|headers| format!("{:?}", headers.location()))), ("X-RateLimit-Remaining", r#"1"#, Some(|headers| format!("{:?}", headers.x_ratelimit_remaining())))], r#"{"id":7,"number":1347,"title":"Found a bug","body":"text","state":"open","labels":[{"name":"bug","color":"f29513"},{"name":"text","color":"text"}],"user":{"login":"octavia","id":1},"created_at":"2026-04-22T13:33:48Z"}"#, SAME, None);
    of.response(201, "application/json", &[("Location", r#"text"#, Some(|headers| format!("{:?}", headers.location()))), ("X-RateLimit-Remaining", r#"1"#, Some(|headers| format!("{:?}", headers.x_ratelimit_remaining())))], r#"{"id":2,"number":2,"title":"text1","body":"text1","state":"closed","labels":[{"name":"text","color":"text"},"text1"],"user":{"login":"text1","id":2},"created_at":"2024-01-02T12:34:56Z"}"#, SAME, None);
    of.response(404, "application/json", &[], r#"{}"#, SAME, Some(error::<types::BasicError>));
    of.response(404, "application/json", &[], r#"{"message":"Nicht gefunden – ☹","documentation_url":"https://docs.forge.example"}"#, SAME, Some(error::<types::BasicError>));
    of.response(422, "application/json", &[], r#"{"message":"text"}"#, SAME, Some(error::<types::ValidationError>));
    of.response(422, "application/json", &[], r#"{"message":"text","errors":[{"resource":"text","field":"text","code":"missing","message":"text"},{"resource":"text1","field":"text1","code":"text1","message":"text1"}]}"#, SAME, Some(error::<types::ValidationError>));
}

#[rustfmt::skip]
fn releases_releases_upload_asset(run: &mut Run) {
    type Op = client::api::releases::ReleasesUploadAsset;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { owner: get(values, "owner")?, repo: get(values, "repo")?, release_id: get(values, "release_id")?, name: get(values, "name")?, body: get(values, "body")?, label: get(values, "label")? });
    of.request(make, "minimal", r#"{"owner":"text","repo":"text","release_id":1,"name":"text","body":"text"}"#);
    of.request(make, "full", r#"{"owner":"text","repo":"text","release_id":1,"name":"text","body":"text","label":"text"}"#);
    of.response(201, "application/json", &[], r#"{"id":1,"name":"text","size":1,"state":"uploaded"}"#, SAME, None);
    of.response(201, "application/json", &[], r#"{"id":1,"name":"text","size":1,"state":"uploaded","browser_download_url":"https://example.com/"}"#, SAME, None);
    of.response(422, "application/json", &[], r#"{"message":"text"}"#, SAME, Some(error::<types::ValidationError>));
    of.response(422, "application/json", &[], r#"{"message":"text","errors":[{"resource":"text","field":"text","code":"text","message":"text"},{"resource":"text1","field":"text1","code":"text1","message":"text1"}]}"#, SAME, Some(error::<types::ValidationError>));
}

#[rustfmt::skip]
fn meta_rate_limit_get(run: &mut Run) {
    type Op = client::api::meta::RateLimitGet;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"{"resources":{"core":{"limit":1,"remaining":1,"reset":1,"used":1}}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"resources":{"core":{"limit":1,"remaining":1,"reset":1,"used":1},"search":{"limit":1,"remaining":1,"reset":1,"used":1}}}"#, SAME, None);
    of.response(500, "text/plain; charset=utf-8", &[], r#"Not now.
Later	!"#, r#""Not now.\nLater\t!""#, None);
    of.response(400, "application/json", &[], r#"{}"#, SAME, Some(error::<types::BasicError>));
    of.response(400, "application/json", &[], r#"{"message":"Tea","documentation_url":"text"}"#, SAME, Some(error::<types::BasicError>));
}
