// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_streams as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    streams_watch_referenced(&mut run);
    streams_watch_inline(&mut run);
    streams_watch_array(&mut run);
    streams_watch_merged(&mut run);
    streams_watch_data(&mut run);
    streams_watch_text(&mut run);
    streams_watch_untyped(&mut run);
    streams_watch_run(&mut run);
    streams_watch_typed(&mut run);
    streams_watch_mapped(&mut run);
    streams_watch_sentinel(&mut run);
    streams_watch_named(&mut run);
    streams_watch_perhaps(&mut run);
    streams_watch_perhaps_not(&mut run);
    streams_watch_envelope(&mut run);
    streams_watch_mixed(&mut run);
    streams_watch_open(&mut run);
    streams_send_lines(&mut run);
    streams_read_positions(&mut run);
    streams_create_chat(&mut run);
    streams_read_lines(&mut run);
    streams_read_old_lines(&mut run);
    streams_read_text_lines(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn streams_watch_referenced(run: &mut Run) {
    type Op = client::api::streams::WatchReferenced;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"data: {"count":1}

data: {"count":1,"note":"text"}

"#, r#"[{"count":1},{"count":1,"note":"text"}]"#, None);
}

#[rustfmt::skip]
fn streams_watch_inline(run: &mut Run) {
    type Op = client::api::streams::WatchInline;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"data: {"count":1}

data: {"count":1,"note":"text"}

"#, r#"[{"count":1},{"count":1,"note":"text"}]"#, None);
}

#[rustfmt::skip]
fn streams_watch_array(run: &mut Run) {
    type Op = client::api::streams::WatchArray;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"data: {"count":1}

data: {"count":1,"note":"text"}

"#, r#"[{"count":1},{"count":1,"note":"text"}]"#, None);
}

#[rustfmt::skip]
fn streams_watch_merged(run: &mut Run) {
    type Op = client::api::streams::WatchMerged;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"data: {"count":1}

data: {"count":1,"note":"text"}

"#, r#"[{"count":1},{"count":1,"note":"text"}]"#, None);
}

#[rustfmt::skip]
fn streams_watch_data(run: &mut Run) {
    type Op = client::api::streams::WatchData;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"data: {"count":1}

data: {"count":1,"note":"text"}

"#, r#"[{"count":1},{"count":1,"note":"text"}]"#, None);
}

#[rustfmt::skip]
fn streams_watch_text(run: &mut Run) {
    type Op = client::api::streams::WatchText;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"data: text

"#, r#"["text"]"#, None);
}

#[rustfmt::skip]
fn streams_watch_untyped(run: &mut Run) {
    type Op = client::api::streams::WatchUntyped;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"data: text

"#, r#"["text"]"#, None);
}

#[rustfmt::skip]
fn streams_watch_run(run: &mut Run) {
    type Op = client::api::streams::WatchRun;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"event: run.created
data: {"id":"text","status":"text"}

event: run.completed
data: {"id":"text","status":"text"}

event: run.failed
data: {"id":"text","status":"text"}

event: run.step
data: {"step":1}

event: error
data: {"message":"text","code":"text"}

event: done
data: [DONE]

"#, r#"[{"id":"text","status":"text"},{"id":"text","status":"text"},{"id":"text","status":"text"},{"step":1},{"message":"text","code":"text"},"[DONE]"]"#, None);
}

#[rustfmt::skip]
fn streams_watch_typed(run: &mut Run) {
    type Op = client::api::streams::WatchTyped;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"event: addString
data: text

event: addInt64
data: 1

event: addJson
data: {"foo":1}

"#, r#"["text","1",{"foo":1}]"#, None);
}

#[rustfmt::skip]
fn streams_watch_mapped(run: &mut Run) {
    type Op = client::api::streams::WatchMapped;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"event: tick
data: {"count":1,"note":"text"}

event: note
data: text

"#, r#"[{"count":1,"note":"text"},"text"]"#, None);
}

#[rustfmt::skip]
fn streams_watch_sentinel(run: &mut Run) {
    type Op = client::api::streams::WatchSentinel;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"event: other
data: {"count":1,"note":"text"}

event: other
data: [DONE]

"#, r#"[{"count":1,"note":"text"},"[DONE]"]"#, None);
}

#[rustfmt::skip]
fn streams_watch_named(run: &mut Run) {
    type Op = client::api::streams::WatchNamed;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"event: started
data: {"count":1,"note":"text"}

event: stopped
data: {"count":1,"note":"text"}

"#, r#"[{"count":1,"note":"text"},{"count":1,"note":"text"}]"#, None);
}

#[rustfmt::skip]
fn streams_watch_perhaps(run: &mut Run) {
    type Op = client::api::streams::WatchPerhaps;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"data: {"count":1}

data: {"count":1,"note":"text"}

"#, r#"[{"count":1},{"count":1,"note":"text"}]"#, None);
}

#[rustfmt::skip]
fn streams_watch_perhaps_not(run: &mut Run) {
    type Op = client::api::streams::WatchPerhapsNot;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"data: {}

data: {"event":"text","task":"text","data":{"count":1,"note":"text"}}

"#, r#"[{},{"event":"text","task":"text","data":{"count":1,"note":"text"}}]"#, None);
}

#[rustfmt::skip]
fn streams_watch_envelope(run: &mut Run) {
    type Op = client::api::streams::WatchEnvelope;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"data: {"event":"text","task":"text"}

data: {"event":"text","task":"text","data":{"count":1,"note":"text"}}

"#, r#"[{"event":"text","task":"text"},{"event":"text","task":"text","data":{"count":1,"note":"text"}}]"#, None);
}

#[rustfmt::skip]
fn streams_watch_mixed(run: &mut Run) {
    type Op = client::api::streams::WatchMixed;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"event: error
data: {"message":"text","code":"text"}

event: other
data: {"count":1,"note":"text"}

"#, r#"[{"message":"text","code":"text"},{"count":1,"note":"text"}]"#, None);
}

#[rustfmt::skip]
fn streams_watch_open(run: &mut Run) {
    type Op = client::api::streams::WatchOpen;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/event-stream", &[], r#"event: tick
data: {"count":1,"note":"text"}

event: ping
data: text

event: message
data: {"count":1,"note":"text"}

event: other
data: text

"#, r#"[{"count":1,"note":"text"},"text",{"count":1,"note":"text"},"text"]"#, None);
}

#[rustfmt::skip]
fn streams_send_lines(run: &mut Run) {
    type Op = client::api::streams::SendLines;
    let mut of = run.operation::<Op>(|output| bytes(output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":"text"}"#);
    of.response(200, "multipart/mixed", &[], r#"text"#, r#""text""#, None);
}

#[rustfmt::skip]
fn streams_read_positions(run: &mut Run) {
    type Op = client::api::streams::ReadPositions;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/jsonl", &[], r#""text"
{"count":1,"note":"text"}
"#, r#"["text",{"count":1,"note":"text"}]"#, None);
}

#[rustfmt::skip]
fn streams_create_chat(run: &mut Run) {
    type Op = client::api::streams::CreateChat;
    let mut of = run.operation::<Op>(|output| match output { client::api::streams::CreateChatOutput::Json(content) => data(&content), client::api::streams::CreateChatOutput::Events(content) => items(content), });
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"stream":true}}"#);
    of.response(200, "application/json", &[], r#"{"id":"text","text":"text"}"#, SAME, None);
    of.response(200, "text/event-stream", &[], r#"data: {}

data: {"id":"text","delta":"text"}

"#, r#"[{},{"id":"text","delta":"text"}]"#, None);
    of.response(400, "application/json", &[], r#"{"error":{"message":"text"}}"#, SAME, Some(error::<types::Failure>));
    of.response(400, "application/json", &[], r#"{"error":{"message":"text","code":"text"}}"#, SAME, Some(error::<types::Failure>));
}

#[rustfmt::skip]
fn streams_read_lines(run: &mut Run) {
    type Op = client::api::streams::ReadLines;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/jsonl", &[], r#"{"count":1}
{"count":1,"note":"text"}
"#, r#"[{"count":1},{"count":1,"note":"text"}]"#, None);
    of.response(206, "application/json-seq", &[], r#"{"count":1}
{"count":1,"note":"text"}
"#, r#"[{"count":1},{"count":1,"note":"text"}]"#, None);
}

#[rustfmt::skip]
fn streams_read_old_lines(run: &mut Run) {
    type Op = client::api::streams::ReadOldLines;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/x-ndjson", &[], r#"{"count":1}
{"count":1,"note":"text"}
"#, r#"[{"count":1},{"count":1,"note":"text"}]"#, None);
}

#[rustfmt::skip]
fn streams_read_text_lines(run: &mut Run) {
    type Op = client::api::streams::ReadTextLines;
    let mut of = run.operation::<Op>(|output| items(output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/x-ndjson", &[], r#""any"
"#, r#"["any"]"#, None);
}
