// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_assistant as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    chat_create_chat_completion(&mut run);
    files_list_files(&mut run);
    files_create_file(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn chat_create_chat_completion(run: &mut Run) {
    type Op = client::api::chat::CreateChatCompletion;
    let mut of = run.operation::<Op>(|output| match output { client::api::chat::CreateChatCompletionOutput::Json(content) => data(&content), client::api::chat::CreateChatCompletionOutput::Events(content) => items(content), });
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"model":"large-1","messages":[{"role":"system","content":"text"}]}}"#);
    of.request(make, "full", r#"{"body":{"model":"large-1","messages":[{"role":"system","content":"text"},{"role":"user","content":"text"}],"temperature":1,"stream":false}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"model":"small-1","messages":[{"role":"user","content":"text"},{"role":"system","content":"text1"}],"temperature":0.5,"stream":false}}"#);
    of.response(200, "application/json", &[], r#"{"id":"text","object":"chat.completion","created":1,"model":"text","choices":[]}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"id":"text","object":"chat.completion","created":1,"model":"text","choices":[{"index":1,"message":{"role":"assistant","content":"text"},"finish_reason":"stop"},{"index":2,"message":{"role":"assistant","content":"text1"},"finish_reason":"length"}]}"#, SAME, None);
    of.response(200, "text/event-stream", &[], r#"data: {"id":"text","object":"chat.completion.chunk","created":1,"model":"text","choices":[]}

data: {"id":"text","object":"chat.completion.chunk","created":1,"model":"text","choices":[{"index":1,"delta":{"role":"text","content":"text"},"finish_reason":"stop"},{"index":2,"delta":{"role":"text1","content":"text1"},"finish_reason":"length"}]}

"#, r#"[{"id":"text","object":"chat.completion.chunk","created":1,"model":"text","choices":[]},{"id":"text","object":"chat.completion.chunk","created":1,"model":"text","choices":[{"index":1,"delta":{"role":"text","content":"text"},"finish_reason":"stop"},{"index":2,"delta":{"role":"text1","content":"text1"},"finish_reason":"length"}]}]"#, None);
    of.response(500, "application/json", &[], r#"{"error":{"code":"text","message":"text","param":"text","type":"text"}}"#, SAME, Some(error::<types::ErrorResponse>));
}

#[rustfmt::skip]
fn files_list_files(run: &mut Run) {
    type Op = client::api::files::ListFiles;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { purpose: get(values, "purpose")?, limit: get(values, "limit")?, order: get(values, "order")?, after: get(values, "after")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"purpose":"text","limit":10000,"order":"desc","after":"text"}"#);
    of.response(200, "application/json", &[], r#"{"object":"list","data":[],"first_id":"text","last_id":"text","has_more":true}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"object":"list","data":[{"id":"text","object":"file","bytes":1,"created_at":1,"filename":"text","purpose":"assistants"},{"id":"text1","object":"file","bytes":2,"created_at":2,"filename":"text1","purpose":"batch"}],"first_id":"text","last_id":"text","has_more":true}"#, SAME, None);
    of.response(500, "application/json", &[], r#"{"error":{"code":"text","message":"text","param":"text","type":"text"}}"#, SAME, Some(error::<types::ErrorResponse>));
}

#[rustfmt::skip]
fn files_create_file(run: &mut Run) {
    type Op = client::api::files::CreateFile;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"file":"text","purpose":"assistants"}}"#);
    of.response(200, "application/json", &[], r#"{"id":"text","object":"file","bytes":1,"created_at":1,"filename":"text","purpose":"assistants"}"#, SAME, None);
    of.response(500, "application/json", &[], r#"{"error":{"code":"text","message":"text","param":"text","type":"text"}}"#, SAME, Some(error::<types::ErrorResponse>));
}
