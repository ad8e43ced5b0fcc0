//! Members that the description allows without naming them, where the settings say that they are kept.

use case_kept::api::devices::{ReadDevice, WriteDevice};
use case_kept::api::owners::ListOwners;
use case_kept::types::{Device, PlaceWithRoom};
use case_kept::{Conformance, DeviationKind, Operation, Response};
use serde_json::{Value, json};

fn read(body: &Value) -> Result<Response<Device>, case_kept::Error> {
    ReadDevice::new("1").response_at(tests::json_answer(body), Conformance::Strict)
}

fn written(device: Device) -> Value {
    let request = WriteDevice::new("1", device).request("https://kept.example");
    serde_json::from_slice(request.expect("it may be sent").body()).expect("it is JSON")
}

#[test]
fn what_was_read_is_sent_back_whole() {
    for body in [
        json!({"id": "1", "firmware": {"version": [1, 2]}, "null": null}),
        json!({"id": "1", "name": "n", "extra": "named", "state": {"on": true, "since": "noon"}}),
        json!({"id": "1", "place": {"room": "hall", "colour": "red"}}),
        json!({"id": "1", "place": {"room": "hall", "floor": 1, "colour": "red"}}),
        json!({"id": "1", "sensors": [{"kind": "light", "level": 3, "unit": "lx"}, {"kind": "light", "level": 4}]}),
    ] {
        let device = read(&body).unwrap_or_else(|error| panic!("{body}: {error}"));
        assert_eq!(device.deviations(), [], "{body}");
        assert_eq!(written(device.into_inner()), body);
    }
}

#[test]
fn what_is_kept_can_be_read_and_given() {
    let mut device = read(&json!({"id": "1", "firmware": 2}))
        .expect("it conforms")
        .into_inner();
    assert_eq!(device.extra_members["firmware"], 2);
    device.extra_members.insert("colour".to_owned(), json!("red"));
    let mut place = PlaceWithRoom::new("hall");
    place.extra.insert("wing".to_owned(), json!("east"));
    device.place = Some(place.into());
    let expected = json!({"id": "1", "firmware": 2, "colour": "red", "place": {"room": "hall", "wing": "east"}});
    assert_eq!(written(device), expected);
}

#[test]
fn what_is_forbidden_is_refused_and_what_is_not_kept_is_listed() {
    let error = read(&json!({"id": "1", "owner": {"name": "n", "age": 1}})).expect_err("it is forbidden");
    assert!(error.to_string().contains("/owner/age"), "{error}");
    let owners = json!([{"name": "n", "age": 1}]);
    let owners = ListOwners::new()
        .response_at(tests::json_answer(&owners), Conformance::Strict)
        .expect("it conforms");
    let found = owners.deviations();
    assert!(
        matches!(found[..], [ref only] if only.kind == DeviationKind::New),
        "{found:?}"
    );
}
