// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_discriminators as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    vehicles_drive(&mut run);
    garage_garage(&mut run);
    boats_sail(&mut run);
    cars_add_car(&mut run);
    fruit_eat(&mut run);
    upload_upload(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn vehicles_drive(run: &mut Run) {
    type Op = client::api::vehicles::Drive;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"type":"car"}}"#);
    of.request(make, "full", r#"{"body":{"type":"car","wheels":1,"doors":1}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"type":"truck","wheels":1,"load":1,"key":"any"}}"#);
    of.request(make, "other alternatives 2", r#"{"body":{"type":"tipper","wheels":1,"load":1,"angle":1}}"#);
    of.request(make, "other alternatives 3", r#"{"body":{"type":"text","wheels":1,"key":"any"}}"#);
    of.response(200, "application/json", &[], r#"{"type":"car"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"type":"car","wheels":1,"doors":1}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"type":"truck","wheels":1,"load":1,"key":"any"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"type":"tipper","wheels":1,"load":1,"angle":1}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"type":"text","wheels":1,"key":"any"}"#, SAME, None);
}

#[rustfmt::skip]
fn garage_garage(run: &mut Run) {
    type Op = client::api::garage::Garage;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"{}"#, SAME, None);
    of.response(200, "application/json", &[], r##"{"listed":{"type":"car","wheels":1,"doors":1},"vehicles":[{"type":"car","wheels":1,"doors":1},{"type":"truck","wheels":1,"load":1,"key":"any"}],"wrapped":{"type":"car","wheels":1,"doors":1},"trucks":{"type":"tipper","wheels":1,"load":1,"angle":1},"animal":{"type":"Lynx","ears":1},"pair":{"type":"Lynx","ears":1},"closed":{"$type":"Opened","id":1,"since":"text"},"fruit":{"kind":"apple","crisp":true},"bare":{"a":"text","kind":"two"},"version":{"v":1,"a":"text"},"object":{"id":"text","@odata.type":"#microsoft.graph.user","deletedDateTime":"text","mail":"text"},"boats":[{"hull":"canoe","seats":1},{"hull":"ferry","seats":1,"cars":1}],"engines":[{"fuel":"diesel","power":1,"soot":true},{"fuel":"electric","power":1,"cells":1}]}"##, SAME, None);
    of.response(200, "application/json", &[], r##"{"listed":{"type":"tipper","wheels":1,"load":1,"angle":1},"vehicles":[{"type":"truck","wheels":1,"load":1,"key":"any"},{"type":"tipper","wheels":1,"load":1,"angle":1}],"wrapped":{"type":"truck","wheels":1,"load":1,"key":"any"},"trucks":{"type":"truck","wheels":1,"load":1,"key":"any"},"animal":{"type":"Wolf","howl":1},"pair":{"type":"Wolf","howl":1},"closed":{"$type":"text","id":1,"key":"any"},"fruit":{"kind":"banana","ripe":true},"bare":{"a":"text","kind":"two"},"version":{"v":2,"a":"text"},"object":{"id":"text","@odata.type":"#microsoft.graph.group","deletedDateTime":"text","mailEnabled":true},"boats":[{"hull":"ferry","seats":1,"cars":1},{"hull":"canoe","seats":2}],"engines":[{"fuel":"electric","power":1,"cells":1},{"fuel":"diesel","power":2,"soot":false}]}"##, SAME, None);
    of.response(200, "application/json", &[], r##"{"listed":{"type":"car","wheels":2,"doors":2},"vehicles":[{"type":"tipper","wheels":1,"load":1,"angle":1},{"type":"text","wheels":1,"key":"any"}],"wrapped":{"type":"tipper","wheels":1,"load":1,"angle":1},"trucks":{"type":"tipper","wheels":2,"load":2,"angle":2},"animal":{"type":"Lynx","ears":2},"pair":{"type":"Lynx","ears":2},"closed":{"$type":"Opened","id":2,"since":"text1"},"fruit":{"kind":"apple","crisp":false},"bare":{"a":"text","kind":"two"},"version":{"v":1,"a":"text1"},"object":{"id":"text","@odata.type":"#microsoft.graph.directoryObject","deletedDateTime":"text","key":"any"},"boats":[{"hull":"canoe","seats":2},{"hull":"ferry","seats":2,"cars":2}],"engines":[{"fuel":"diesel","power":2,"soot":false},{"fuel":"electric","power":2,"cells":2}]}"##, SAME, None);
    of.response(200, "application/json", &[], r##"{"listed":{"type":"truck","wheels":1,"load":1,"key":"any"},"vehicles":[{"type":"text","wheels":1,"key":"any"},{"type":"car","wheels":2,"doors":2}],"wrapped":{"type":"text","wheels":1,"key":"any"},"trucks":{"type":"truck","wheels":2,"load":2,"key":"any"},"animal":{"type":"Wolf","howl":2},"pair":{"type":"Wolf","howl":2},"closed":{"$type":"text1","id":2,"key":"any"},"fruit":{"kind":"banana","ripe":false},"bare":{"a":"text1","kind":"two"},"version":{"v":2,"a":"text1"},"object":{"id":"text1","@odata.type":"#microsoft.graph.user","deletedDateTime":"text1","mail":"text1"},"boats":[{"hull":"ferry","seats":2,"cars":2},{"hull":"canoe","seats":3}],"engines":[{"fuel":"electric","power":2,"cells":2},{"fuel":"diesel","power":3,"soot":true}]}"##, SAME, None);
}

#[rustfmt::skip]
fn boats_sail(run: &mut Run) {
    type Op = client::api::boats::Sail;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"hull":"canoe"}}"#);
    of.request(make, "full", r#"{"body":{"hull":"canoe","seats":1}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"hull":"ferry","seats":1,"cars":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn cars_add_car(run: &mut Run) {
    type Op = client::api::cars::AddCar;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"type":"text"}}"#);
    of.request(make, "full", r#"{"body":{"type":"text","wheels":1,"doors":1}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn fruit_eat(run: &mut Run) {
    type Op = client::api::fruit::Eat;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"kind":"apple","crisp":true}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"kind":"banana","ripe":true}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn upload_upload(run: &mut Run) {
    type Op = client::api::upload::Upload;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":{"animal":{"type":"Lynx"}}}"#);
    of.request(make, "full", r#"{"body":{"animal":{"type":"Lynx","ears":1}}}"#);
    of.request(make, "other alternatives 1", r#"{"body":{"animal":{"type":"Wolf","howl":1}}}"#);
    of.response(204, "", &[], "", "null", None);
}
