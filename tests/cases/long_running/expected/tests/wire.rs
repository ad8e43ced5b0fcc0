// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_long_running as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    indexes_create_index(&mut run);
    indexes_delete_index(&mut run);
    indexes_analyze(&mut run);
    import_import_rows(&mut run);
    export_export(&mut run);
    shops_start_job(&mut run);
    shops_get_job(&mut run);
    statistics_statistics(&mut run);
    render_render(&mut run);
    machines_create_machine(&mut run);
    operations_get_operations_by_operation(&mut run);
    subscribe_subscribe(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn indexes_create_index(run: &mut Run) {
    type Op = client::api::indexes::CreateIndex;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { name: get(values, "name")?, body: get(values, "body")?, if_none_match: get(values, "if_none_match")? });
    of.request(make, "minimal", r#"{"name":"text","body":{"name":"text"}}"#);
    of.request(make, "full", r#"{"name":"text","body":{"name":"text","properties":{}},"if_none_match":"text"}"#);
    of.response(200, "application/json", &[], r#"{"name":"text"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"name":"text","properties":{"provisioningState":"text"}}"#, SAME, None);
    of.response(201, "application/json", &[], r#"{"name":"text"}"#, SAME, None);
    of.response(201, "application/json", &[], r#"{"name":"text","properties":{"provisioningState":"text"}}"#, SAME, None);
    of.response(500, "application/json", &[], r#"{"code":"text"}"#, SAME, Some(error::<types::Failure>));
}

#[rustfmt::skip]
fn indexes_delete_index(run: &mut Run) {
    type Op = client::api::indexes::DeleteIndex;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { name: get(values, "name")? });
    of.request(make, "minimal", r#"{"name":"text"}"#);
    of.response(202, "", &[], "", "null", None);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn indexes_analyze(run: &mut Run) {
    type Op = client::api::indexes::Analyze;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { name: get(values, "name")? });
    of.request(make, "minimal", r#"{"name":"text"}"#);
    of.response(202, "", &[("Operation-Location", r#"https://example.com/"#, Some(|headers| format!("{:?}", headers.operation_location())))], "", "null", None);
}

#[rustfmt::skip]
fn import_import_rows(run: &mut Run) {
    type Op = client::api::import::ImportRows;
    let mut of = run.operation::<Op>(|output| match output { client::api::import::ImportRowsOutput::Ok(content) => data(&content), client::api::import::ImportRowsOutput::Accepted(content) => data(&content), });
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":"text"}"#);
    of.response(200, "application/json", &[], r#"[{"id":1}]"#, SAME, None);
    of.response(200, "application/json", &[], r#"[{"id":1},{"id":2}]"#, SAME, None);
    of.response(202, "application/json", &[("Operation-Location", r#"text"#, Some(|headers| format!("{:?}", headers.operation_location()))), ("Retry-After", r#"1"#, Some(|headers| format!("{:?}", headers.retry_after())))], r#"{"state":"Queued"}"#, SAME, None);
    of.response(202, "application/json", &[("Operation-Location", r#"text"#, Some(|headers| format!("{:?}", headers.operation_location()))), ("Retry-After", r#"1"#, Some(|headers| format!("{:?}", headers.retry_after())))], r#"{"state":"Queued","percent":1}"#, SAME, None);
}

#[rustfmt::skip]
fn export_export(run: &mut Run) {
    type Op = client::api::export::Export;
    let mut of = run.operation::<Op>(|output| match output { client::api::export::ExportOutput::Ok(content) => bytes(content), client::api::export::ExportOutput::Accepted => Value::Null, });
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/pdf", &[], r#"text"#, r#""text""#, None);
    of.response(202, "", &[("Location", r#"text"#, Some(|headers| format!("{:?}", headers.location())))], "", "null", None);
}

#[rustfmt::skip]
fn shops_start_job(run: &mut Run) {
    type Op = client::api::shops::StartJob;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { shop: get(values, "shop")? });
    of.request(make, "minimal", r#"{"shop":"text"}"#);
    of.response(202, "application/json", &[], r#"{"id":"text","status":"queued"}"#, SAME, None);
}

#[rustfmt::skip]
fn shops_get_job(run: &mut Run) {
    type Op = client::api::shops::GetJob;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { shop: get(values, "shop")?, job: get(values, "job")? });
    of.request(make, "minimal", r#"{"shop":"text","job":"text"}"#);
    of.response(200, "application/json", &[], r#"{"id":"text","status":"queued"}"#, SAME, None);
}

#[rustfmt::skip]
fn statistics_statistics(run: &mut Run) {
    type Op = client::api::statistics::Statistics;
    let mut of = run.operation::<Op>(|output| match output { client::api::statistics::StatisticsOutput::Ok(content) => data(&content), client::api::statistics::StatisticsOutput::Accepted => Value::Null, });
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[], r#"[1,2]"#, SAME, None);
    of.response(202, "", &[("Retry-After", r#"1"#, Some(|headers| format!("{:?}", headers.retry_after())))], "", "null", None);
}

#[rustfmt::skip]
fn render_render(run: &mut Run) {
    type Op = client::api::render::Render;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(201, "application/json", &[], r#"{"urls":{"get":"text"}}"#, SAME, None);
    of.response(201, "application/json", &[], r#"{"state":"text","urls":{"get":"text"}}"#, SAME, None);
}

#[rustfmt::skip]
fn machines_create_machine(run: &mut Run) {
    type Op = client::api::machines::CreateMachine;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"{"name":"text"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"name":"text","done":true,"error":{"code":1},"response":{"id":"text"}}"#, SAME, None);
}

#[rustfmt::skip]
fn operations_get_operations_by_operation(run: &mut Run) {
    type Op = client::api::operations::GetOperationsByOperation;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { operation: get(values, "operation")? });
    of.request(make, "minimal", r#"{"operation":"text"}"#);
    of.response(200, "application/json", &[], r#"{"name":"text"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"name":"text","done":true,"error":{"code":1},"response":{"id":"text"}}"#, SAME, None);
}

#[rustfmt::skip]
fn subscribe_subscribe(run: &mut Run) {
    type Op = client::api::subscribe::Subscribe;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(202, "", &[("Location", r#"text"#, Some(|headers| format!("{:?}", headers.location())))], "", "null", None);
}
