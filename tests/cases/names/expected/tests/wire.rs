// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_names as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    mod__type_(&mut run);
    repos_and_more_repos_list_for_org(&mut run);
    repos_and_more_post_repos_list(&mut run);
    naive_u2603(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn mod__type_(run: &mut Run) {
    type Op = client::api::mod_::Type;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { self_: get(values, "self_")?, r#type: get(values, "type")?, type_query: get(values, "type_query")?, timeout_query: get(values, "timeout_query")?, filter_name: get(values, "filter_name")?, date_sent_lt: get(values, "date_sent_lt")?, date_sent_gt: get(values, "date_sent_gt")?, date_sent: get(values, "date_sent")? });
    of.request(make, "minimal", r#"{"self_":"text","type":"text"}"#);
    of.request(make, "full", r#"{"self_":"text","type":"text","type_query":"text","timeout_query":1,"filter_name":"text","date_sent_lt":"text","date_sent_gt":"text","date_sent":"text"}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"Vec":{"items":["text","text1"]},"result":{"ok":true},"box":{"in":true},"+1":1,"-1":1,"createdAt":"text","created_at":"text","CREATED_AT":"text","":"text","2fa":true,"@type":"text","$ref_like":"text","fn":"text","gen":"text","self":"text","crate":"text","Self":"text","_":"text","__":"text","straße":"text","😀":"text","IPv6Address":"text","mode":"r","extra":"text","key":"text"}"#, SAME, None);
}

#[rustfmt::skip]
fn repos_and_more_repos_list_for_org(run: &mut Run) {
    type Op = client::api::repos_and_more::ReposListForOrg;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"string":"text"}"#, SAME, None);
}

#[rustfmt::skip]
fn repos_and_more_post_repos_list(run: &mut Run) {
    type Op = client::api::repos_and_more::PostReposList;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"lines":[{"meta":{"page":1,"next":"text"}},{"meta":{"page":2,"next":"text1"}}]}"#, SAME, None);
}

#[rustfmt::skip]
fn naive_u2603(run: &mut Run) {
    type Op = client::api::naive::U2603;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"some":true}"#, SAME, None);
}
