// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_pages as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    by_link_list_by_link(&mut run);
    by_url_list_by_url(&mut run);
    by_cursor_list_by_cursor(&mut run);
    by_page_beside_list_by_page_beside(&mut run);
    by_last_item_list_by_last_item(&mut run);
    by_page_list_by_page(&mut run);
    by_offset_list_by_offset(&mut run);
    scim_list_by_start_index(&mut run);
    by_counted_skip_list_by_counted_skip(&mut run);
    by_said_url_list_by_said_url(&mut run);
    not_by_said_url_list_not_by_said_url(&mut run);
    by_cursor_beside_errors_list_by_cursor_beside_errors(&mut run);
    by_continue_list_by_continue(&mut run);
    only_errors_list_of_errors(&mut run);
    pageable_list_pageable(&mut run);
    not_pageable_list_not_pageable(&mut run);
    speakeasy_search_dogs(&mut run);
    fern_list_fern(&mut run);
    linked_list_linked(&mut run);
    refused_list_refused(&mut run);
    corrected_list_corrected(&mut run);
    report_get_report(&mut run);
    all_list_all(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn by_link_list_by_link(run: &mut Run) {
    type Op = client::api::by_link::ListByLink;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { per_page: get(values, "per_page")?, page: get(values, "page")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"per_page":1,"page":1}"#);
    of.response(200, "application/json", &[("Link", r#"text"#, Some(|headers| format!("{:?}", headers.link())))], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[("Link", r#"text"#, Some(|headers| format!("{:?}", headers.link())))], r#"[{"id":"text","name":"text"},{"id":"text1","name":"text1"}]"#, SAME, None);
}

#[rustfmt::skip]
fn by_url_list_by_url(run: &mut Run) {
    type Op = client::api::by_url::ListByUrl;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { page_token: get(values, "page_token")?, page_size: get(values, "page_size")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"page_token":"text","page_size":1}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"dogs":[{"id":"text","name":"text"},{"id":"text1","name":"text1"}],"tags":["text","text1"],"meta":{"key":"text","next_page_url":"https://example.com/","previous_page_url":"https://example.com/"}}"#, SAME, None);
}

#[rustfmt::skip]
fn by_cursor_list_by_cursor(run: &mut Run) {
    type Op = client::api::by_cursor::ListByCursor;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { page_cursor: get(values, "page_cursor")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"page_cursor":"text"}"#);
    of.response(200, "application/json", &[], r#"{"data":[],"next_cursor":"text"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"data":[{"id":"text","name":"text"},{"id":"text1","name":"text1"}],"next_cursor":"text","has_more":true}"#, SAME, None);
}

#[rustfmt::skip]
fn by_page_beside_list_by_page_beside(run: &mut Run) {
    type Op = client::api::by_page_beside::ListByPageBeside;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { page: get(values, "page")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"page":1}"#);
    of.response(200, "application/json", &[], r#"{"page":[]}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"page":[{"id":"text","name":"text"},{"id":"text1","name":"text1"}],"page_count":1}"#, SAME, None);
}

#[rustfmt::skip]
fn by_last_item_list_by_last_item(run: &mut Run) {
    type Op = client::api::by_last_item::ListByLastItem;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { starting_after: get(values, "starting_after")?, limit: get(values, "limit")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"starting_after":"text","limit":1}"#);
    of.response(200, "application/json", &[], r#"{"data":[],"has_more":true}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"data":[{"id":"text","name":"text"},{"id":"text1","name":"text1"}],"has_more":true}"#, SAME, None);
}

#[rustfmt::skip]
fn by_page_list_by_page(run: &mut Run) {
    type Op = client::api::by_page::ListByPage;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { page: get(values, "page")?, page_size: get(values, "page_size")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"page":0,"page_size":1}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"result":{"items":[{"id":"text","name":"text"},{"id":"text1","name":"text1"}],"totalPages":1}}"#, SAME, None);
}

#[rustfmt::skip]
fn by_offset_list_by_offset(run: &mut Run) {
    type Op = client::api::by_offset::ListByOffset;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { offset: get(values, "offset")?, limit: get(values, "limit")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"offset":1,"limit":1}"#);
    of.response(200, "application/json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[], r#"[{"id":"text","name":"text"},{"id":"text1","name":"text1"}]"#, SAME, None);
}

#[rustfmt::skip]
fn scim_list_by_start_index(run: &mut Run) {
    type Op = client::api::scim::ListByStartIndex;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { start_index: get(values, "start_index")?, count: get(values, "count")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"start_index":1,"count":1}"#);
    of.response(200, "application/json", &[], r#"{"Resources":[],"totalResults":1}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"Resources":[{"id":"text","name":"text"},{"id":"text1","name":"text1"}],"totalResults":1}"#, SAME, None);
}

#[rustfmt::skip]
fn by_counted_skip_list_by_counted_skip(run: &mut Run) {
    type Op = client::api::by_counted_skip::ListByCountedSkip;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { skip: get(values, "skip")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"skip":1}"#);
    of.response(200, "application/json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[], r#"[{"id":"text","name":"text"},{"id":"text1","name":"text1"}]"#, SAME, None);
}

#[rustfmt::skip]
fn by_said_url_list_by_said_url(run: &mut Run) {
    type Op = client::api::by_said_url::ListBySaidUrl;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { after: get(values, "after")?, cursor: get(values, "cursor")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"after":1,"cursor":"text"}"#);
    of.response(200, "application/json", &[], r#"{"dogs":[]}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"dogs":[{"id":"text","name":"text"},{"id":"text1","name":"text1"}],"pagination":{"next_page":"text","cursor":"text"}}"#, SAME, None);
}

#[rustfmt::skip]
fn not_by_said_url_list_not_by_said_url(run: &mut Run) {
    type Op = client::api::not_by_said_url::ListNotBySaidUrl;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"{"photos":[],"dogs":{}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"photos":["text","text1"],"dogs":{"next":"https://example.com/"}}"#, SAME, None);
}

#[rustfmt::skip]
fn by_cursor_beside_errors_list_by_cursor_beside_errors(run: &mut Run) {
    type Op = client::api::by_cursor_beside_errors::ListByCursorBesideErrors;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { cursor: get(values, "cursor")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"cursor":"text"}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"errors":[{"code":"text"},{"code":"text1"}],"dogs":[{"id":"text","name":"text"},{"id":"text1","name":"text1"}],"cursor":"text"}"#, SAME, None);
}

#[rustfmt::skip]
fn by_continue_list_by_continue(run: &mut Run) {
    type Op = client::api::by_continue::ListByContinue;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { r#continue: get(values, "continue")?, limit: get(values, "limit")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"continue":"text","limit":1}"#);
    of.response(200, "application/json", &[], r#"{"items":[]}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"items":[{"id":"text","name":"text"},{"id":"text1","name":"text1"}],"metadata":{"continue":"text","remainingItemCount":1}}"#, SAME, None);
}

#[rustfmt::skip]
fn only_errors_list_of_errors(run: &mut Run) {
    type Op = client::api::only_errors::ListOfErrors;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { cursor: get(values, "cursor")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"cursor":"text"}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"cursor":"text","errors":[{"id":"text","name":"text"},{"id":"text1","name":"text1"}]}"#, SAME, None);
}

#[rustfmt::skip]
fn pageable_list_pageable(run: &mut Run) {
    type Op = client::api::pageable::ListPageable;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"dogs":[{"id":"text","name":"text"},{"id":"text1","name":"text1"}],"next":"text"}"#, SAME, None);
}

#[rustfmt::skip]
fn not_pageable_list_not_pageable(run: &mut Run) {
    type Op = client::api::not_pageable::ListNotPageable;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { page: get(values, "page")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"page":1}"#);
    of.response(200, "application/json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[], r#"[{"id":"text","name":"text"},{"id":"text1","name":"text1"}]"#, SAME, None);
}

#[rustfmt::skip]
fn speakeasy_search_dogs(run: &mut Run) {
    type Op = client::api::speakeasy::SearchDogs;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{}}"#);
    of.request(make, "full", r#"{"body":{"query":"text","after":"text"}}"#);
    of.response(200, "application/json", &[], r#"{"found":{"dogs":[]}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"found":{"dogs":[{"id":"text","name":"text"},{"id":"text1","name":"text1"}],"next":"text"}}"#, SAME, None);
}

#[rustfmt::skip]
fn fern_list_fern(run: &mut Run) {
    type Op = client::api::fern::ListFern;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { from: get(values, "from")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"from":"text"}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"dogs":[{"id":"text","name":"text"},{"id":"text1","name":"text1"}],"next":"text"}"#, SAME, None);
}

#[rustfmt::skip]
fn linked_list_linked(run: &mut Run) {
    type Op = client::api::linked::ListLinked;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { from: get(values, "from")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"from":"text"}"#);
    of.response(200, "application/json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[], r#"[{"id":"text","name":"text"},{"id":"text1","name":"text1"}]"#, SAME, None);
}

#[rustfmt::skip]
fn refused_list_refused(run: &mut Run) {
    type Op = client::api::refused::ListRefused;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { page: get(values, "page")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"page":1}"#);
    of.response(200, "application/json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[], r#"[{"id":"text","name":"text"},{"id":"text1","name":"text1"}]"#, SAME, None);
}

#[rustfmt::skip]
fn corrected_list_corrected(run: &mut Run) {
    type Op = client::api::corrected::ListCorrected;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { page: get(values, "page")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"page":1}"#);
    of.response(200, "application/json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[], r#"[{"id":"text","name":"text"},{"id":"text1","name":"text1"}]"#, SAME, None);
}

#[rustfmt::skip]
fn report_get_report(run: &mut Run) {
    type Op = client::api::report::GetReport;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { page: get(values, "page")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"page":1}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"text":"text","page":1}"#, SAME, None);
}

#[rustfmt::skip]
fn all_list_all(run: &mut Run) {
    type Op = client::api::all::ListAll;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[], r#"[{"id":"text","name":"text"},{"id":"text1","name":"text1"}]"#, SAME, None);
}
