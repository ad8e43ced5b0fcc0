// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_alike as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    tickets_list_tickets(&mut run);
    tickets_open_ticket(&mut run);
    projects_find_projects(&mut run);
    projects_move_project(&mut run);
    shelves_put_up(&mut run);
    shelves_exchange(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn tickets_list_tickets(run: &mut Run) {
    type Op = client::api::tickets::ListTickets;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { state: get(values, "state")?, by: get(values, "by")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"state":"open","by":"age"}"#);
    of.response(200, "application/json", &[], r#"{"total":1}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"total":1,"tickets":[{"author":{"name":"text","address":{"city":"text"}},"key":"a","label":{"text":"text"},"level":1,"colour":{"hex":"text"}},{"author":{"name":"text1","address":{"city":"text1"}},"key":"b","label":{"text":"text1"},"level":2,"colour":{"hex":"text1"}}]}"#, SAME, None);
}

#[rustfmt::skip]
fn tickets_open_ticket(run: &mut Run) {
    type Op = client::api::tickets::OpenTicket;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: match variant(values, "body") { Some(("Json", value)) => client::api::tickets::OpenTicketBody::Json(take(value)?), Some(("Form", value)) => client::api::tickets::OpenTicketBody::Form(take(value)?), Some(("Text", value)) => client::api::tickets::OpenTicketBody::Text(take(value)?), _ => return Err("no body".to_owned()) } });
    of.request(make, "minimal", r#"{"body":{"Json":{"text":"text"}}}"#);
    of.request(make, "full", r#"{"body":{"Json":{"text":"text","state":"open"}}}"#);
    of.request(make, "full, application/x-www-form-urlencoded", r#"{"body":{"Form":{"text":"text","state":"open"}}}"#);
    of.request(make, "full, text/plain", r#"{"body":{"Text":"text"}}"#);
    of.response(201, "application/json", &[], r#"{"author":{},"key":"a","label":{}}"#, SAME, None);
    of.response(201, "application/json", &[], r#"{"author":{"name":"text","address":{"city":"text"}},"key":"a","label":{"text":"text"},"level":1,"colour":{"hex":"text"}}"#, SAME, None);
}

#[rustfmt::skip]
fn projects_find_projects(run: &mut Run) {
    type Op = client::api::projects::FindProjects;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { phase: get(values, "phase")?, by: get(values, "by")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"phase":"open","by":"name"}"#);
    of.response(200, "application/json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[], r#"[{"owner":{"name":"text","address":{"city":"text"}},"slug":"a","sign":{"text":"text"},"rank":1,"shade":{"hex":"text"}},{"owner":{"name":"text1","address":{"city":"text1"}},"slug":"b","sign":{"text":"text1"},"rank":2,"shade":{"hex":"text1"}}]"#, SAME, None);
}

#[rustfmt::skip]
fn projects_move_project(run: &mut Run) {
    type Op = client::api::projects::MoveProject;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"to":{"shelf":1}}}"#);
    of.request(make, "full", r#"{"body":{"to":{"shelf":1,"row":"text"},"by":[{"hand":"text"},{"hand":"text1"}]}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"to":{"shelf":2,"row":"text1"},"by":[{"hand":"text"},{"hand":"text1"},{"hand":"text2"}]}}"#);
    of.response(200, "application/json", &[], r#"{"shelf":1}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"shelf":1,"row":"text"}"#, SAME, None);
}

#[rustfmt::skip]
fn shelves_put_up(run: &mut Run) {
    type Op = client::api::shelves::PutUp;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"width":8}}"#);
    of.request(make, "full", r#"{"body":{"width":8,"depth":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn shelves_exchange(run: &mut Run) {
    type Op = client::api::shelves::Exchange;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"width":8}}"#);
    of.request(make, "full", r#"{"body":{"width":8,"depth":1}}"#);
    of.response(204, "", &[], "", "null", None);
}
