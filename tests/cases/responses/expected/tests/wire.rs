// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_responses as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    item_get_item(&mut run);
    item_create_item(&mut run);
    item_delete_item(&mut run);
    same_same_twice(&mut run);
    range_range(&mut run);
    text_text(&mut run);
    download_download(&mut run);
    either_either(&mut run);
    events_events(&mut run);
    lines_lines(&mut run);
    anything_anything(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn item_get_item(run: &mut Run) {
    type Op = client::api::item::GetItem;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[("X-Request-Id", r#"text"#, Some(|headers| format!("{:?}", headers.x_request_id()))), ("X-Rate-Limit", r#"1"#, Some(|headers| format!("{:?}", headers.x_rate_limit()))), ("X-Fraction", r#"1.5"#, Some(|headers| format!("{:?}", headers.x_fraction()))), ("X-Cached", r#"true"#, Some(|headers| format!("{:?}", headers.x_cached()))), ("Last-Seen", r#"2024-01-01T12:34:56Z"#, Some(|headers| format!("{:?}", headers.last_seen())))], r#"{"id":1}"#, SAME, None);
    of.response(200, "application/json", &[("X-Request-Id", r#"text"#, Some(|headers| format!("{:?}", headers.x_request_id()))), ("X-Rate-Limit", r#"1"#, Some(|headers| format!("{:?}", headers.x_rate_limit()))), ("X-Fraction", r#"1.5"#, Some(|headers| format!("{:?}", headers.x_fraction()))), ("X-Cached", r#"true"#, Some(|headers| format!("{:?}", headers.x_cached()))), ("Last-Seen", r#"2024-01-01T12:34:56Z"#, Some(|headers| format!("{:?}", headers.last_seen())))], r#"{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z","parent":{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z"}}"#, SAME, None);
    of.response(404, "application/problem+json", &[], r#"{}"#, SAME, Some(error::<types::Problem>));
    of.response(404, "application/problem+json", &[], r#"{"title":"text","status":1}"#, SAME, Some(error::<types::Problem>));
    of.response(400, "application/json", &[], r#"{"message":"text"}"#, SAME, Some(error::<types::Fault>));
    of.response(400, "application/json", &[], r#"{"message":"text","code":1}"#, SAME, Some(error::<types::Fault>));
    of.response(500, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn item_create_item(run: &mut Run) {
    type Op = client::api::item::CreateItem;
    let mut of = run.operation::<Op>(|output| match output { client::api::item::CreateItemOutput::Ok(content) => data(&content), client::api::item::CreateItemOutput::Created(content) => data(&content), client::api::item::CreateItemOutput::Accepted => Value::Null, });
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"{"id":1}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z","parent":{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z"}}"#, SAME, None);
    of.response(201, "application/json", &[], r#"{"number":"text"}"#, SAME, None);
    of.response(202, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn item_delete_item(run: &mut Run) {
    type Op = client::api::item::DeleteItem;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn same_same_twice(run: &mut Run) {
    type Op = client::api::same::SameTwice;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"{"id":1}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z","parent":{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z"}}"#, SAME, None);
    of.response(203, "application/json", &[], r#"{"id":1}"#, SAME, None);
    of.response(203, "application/json", &[], r#"{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z","parent":{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z"}}"#, SAME, None);
}

#[rustfmt::skip]
fn range_range(run: &mut Run) {
    type Op = client::api::range::Range;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[], r#"[{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z","parent":{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z"}},{"id":2,"name":"text1","state":"used","made":"2024-01-02T12:34:56Z","parent":{"id":2,"name":"text1","state":"used","made":"2024-01-02T12:34:56Z"}}]"#, SAME, None);
    of.response(500, "application/json", &[], r#"{"message":"text"}"#, SAME, Some(error::<types::Fault>));
    of.response(500, "application/json", &[], r#"{"message":"text","code":1}"#, SAME, Some(error::<types::Fault>));
}

#[rustfmt::skip]
fn text_text(run: &mut Run) {
    type Op = client::api::text::Text;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/plain", &[], r#"text"#, r#""text""#, None);
}

#[rustfmt::skip]
fn download_download(run: &mut Run) {
    type Op = client::api::download::Download;
    let mut of = run.operation::<Op>(|output| bytes(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/octet-stream", &[], r#"text"#, r#""text""#, None);
}

#[rustfmt::skip]
fn either_either(run: &mut Run) {
    type Op = client::api::either::Either;
    let mut of = run.operation::<Op>(|output| match output { client::api::either::EitherOutput::Json(content) => data(&content), client::api::either::EitherOutput::Csv(content) => data(&content), client::api::either::EitherOutput::Pdf(content) => bytes(content), });
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"{"id":1}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z","parent":{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z"}}"#, SAME, None);
    of.response(200, "text/csv", &[], r#"text"#, r#""text""#, None);
    of.response(200, "application/pdf", &[], r#"text"#, r#""text""#, None);
}

#[rustfmt::skip]
fn events_events(run: &mut Run) {
    type Op = client::api::events::Events;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"data: {"id":1}

data: {"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z","parent":{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z"}}

"#, r#"[{"id":1},{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z","parent":{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z"}}]"#, None);
}

#[rustfmt::skip]
fn lines_lines(run: &mut Run) {
    type Op = client::api::lines::Lines;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/x-ndjson", &[], r#"{"id":1}
{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z","parent":{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z"}}
"#, r#"[{"id":1},{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z","parent":{"id":1,"name":"text","state":"new","made":"2024-01-01T12:34:56Z"}}]"#, None);
}

#[rustfmt::skip]
fn anything_anything(run: &mut Run) {
    type Op = client::api::anything::Anything;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#""any""#, SAME, None);
}
