// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_kept as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    devices_read_device(&mut run);
    devices_write_device(&mut run);
    owners_list_owners(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn devices_read_device(run: &mut Run) {
    type Op = client::api::devices::ReadDevice;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { id: get(values, "id")? });
    of.request(make, "minimal", r#"{"id":"text"}"#);
    of.response(200, "application/json", &[], r#"{"id":"text"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"name":"text","id":"text","extra":"text","state":{"on":true},"owner":{"name":"text"},"sensors":[{"kind":"heat","celsius":1.5},{"kind":"light","level":1}],"place":{"room":"text"}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"name":"text1","id":"text1","extra":"text1","state":{"on":false},"owner":{"name":"text1"},"sensors":[{"kind":"light","level":1},{"kind":"heat","celsius":2.5}],"place":{"floor":1}}"#, SAME, None);
}

#[rustfmt::skip]
fn devices_write_device(run: &mut Run) {
    type Op = client::api::devices::WriteDevice;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { id: get(values, "id")?, body: get(values, "body")? });
    of.request(make, "minimal", r#"{"id":"text","body":{"id":"text"}}"#);
    of.request(make, "full", r#"{"id":"text","body":{"name":"text","id":"text","extra":"text","state":{"on":true},"owner":{"name":"text"},"sensors":[{"kind":"heat","celsius":1.5},{"kind":"light","level":1}],"place":{"room":"text"}}}"#);
    of.request(make, "other alternatives 1", r#"{"id":"text1","body":{"name":"text1","id":"text1","extra":"text1","state":{"on":false},"owner":{"name":"text1"},"sensors":[{"kind":"light","level":1},{"kind":"heat","celsius":2.5}],"place":{"floor":1}}}"#);
    of.response(200, "application/json", &[], r#"{"id":"text"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"name":"text","id":"text","extra":"text","state":{"on":true},"owner":{"name":"text"},"sensors":[{"kind":"heat","celsius":1.5},{"kind":"light","level":1}],"place":{"room":"text"}}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"name":"text1","id":"text1","extra":"text1","state":{"on":false},"owner":{"name":"text1"},"sensors":[{"kind":"light","level":1},{"kind":"heat","celsius":2.5}],"place":{"floor":1}}"#, SAME, None);
}

#[rustfmt::skip]
fn owners_list_owners(run: &mut Run) {
    type Op = client::api::owners::ListOwners;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[], r#"[{"name":"text"},{"name":"text1"}]"#, SAME, None);
}
