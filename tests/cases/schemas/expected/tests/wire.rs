// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_schemas as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    everything_everything(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn everything_everything(run: &mut Run) {
    type Op = client::api::everything::Everything;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { x_trace: get(values, "x_trace")?, body: get(values, "body")? });
    of.request(make, "minimal", r#"{"x_trace":"aa-0000","body":{"flag":true,"id":1}}"#);
    of.request(make, "full", r#"{"x_trace":"aa-0000","body":{"flag":true,"id":1,"small":1,"count":1,"huge":1,"plain_integer":1,"single":1.5,"double":1.5,"amount":0.01,"decimal":"1.5","text":"text","blob":"dGV4dA==","when":"2024-01-01T12:34:56Z","day":"2024-01-01","at":"12:34:00Z","lasting":"P1D","key":"00000000-0000-4000-8000-000000000000","link":"https://example.com/","mail":"user@example.com","v4":"192.0.2.1","v6":"2001:db8::1","secret":"text","odd":"text","state":"on","level":1,"mixed":"auto","maybe":"a","nothing_said":"any","free":{},"labels":{"key":"ttt","key1":"tt1"},"matrix":[[1.5,2.5],[2.5,3.5]],"unique":[1,2],"inline":{"x":1,"y":1},"open":{"known":"text","key":1},"closed":{"known":"text"},"old":"text","tree":{"name":"text","parent":{"name":"text","children":[]},"children":[{"name":"text","children":[]},{"name":"text1","children":[]}]},"ping":{"pong":{"ping":{"pong":{}}}},"page":20}}"#);
    of.response(200, "application/json", &[("Age", r#"1"#, Some(|headers| format!("{:?}", headers.age())))], r#"{"flag":true,"id":7}"#, SAME, None);
    of.response(200, "application/json", &[("Age", r#"1"#, Some(|headers| format!("{:?}", headers.age())))], r#"{"flag":true,"id":7,"small":1,"count":1,"huge":1,"plain_integer":1,"single":1.5,"double":1.5,"amount":0.01,"decimal":"1.5","text":"text","blob":"dGV4dA==","when":"2024-01-01T12:34:56Z","day":"2024-01-01","at":"12:34:00Z","lasting":"P1D","key":"00000000-0000-4000-8000-000000000000","link":"https://example.com/","mail":"user@example.com","v4":"192.0.2.1","v6":"2001:db8::1","secret":"text","odd":"text","state":"on","level":1,"mixed":"auto","maybe":"a","nothing_said":"any","free":{},"labels":{"key":"ttt","key1":"tt1"},"matrix":[[1.5,2.5],[2.5,3.5]],"unique":[1,2],"inline":{"x":1,"y":1},"open":{"known":"text","key":1},"closed":{"known":"text"},"old":"text","tree":{"name":"text","parent":{"name":"text","children":[]},"children":[{"name":"text","children":[]},{"name":"text1","children":[]}]},"ping":{"pong":{"ping":{"pong":{}}}},"page":20}"#, SAME, None);
}
