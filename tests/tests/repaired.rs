//! Recorded answers that differ from their description, and the overlay that was proposed for them: with it, the crate reads
//! each of them strictly and without a deviation, and gives it back.

use std::fs;
use std::path::{Path, PathBuf};

use case_repaired::api::pets::GetPet;
use case_repaired::types::Pet;
use case_repaired::{Conformance, Operation};
use generator::{Config, Description, Recorded};
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/repaired")
}

fn answers() -> Vec<Recorded> {
    Recorded::read(folder().join("answers")).expect("they are answers")
}

#[test]
fn the_overlay_is_what_is_proposed() {
    let description =
        Description::open_with(folder().join("description.yaml"), Config::default()).expect("it is there");
    let repair = description.repair(&answers()).expect("it is sound");
    assert_eq!((repair.judged, repair.left.len()), (5, 0));
    let written = fs::read_to_string(folder().join("corrections.yaml")).expect("it is there");
    assert_eq!(repair.overlays, [(None, written)]);
    // With it, there is nothing more to propose.
    let corrected = Description::open(folder().join("description.yaml")).expect("it is there");
    let repair = corrected.repair(&answers()).expect("it is sound");
    assert_eq!((repair.changes, repair.left), (vec![], vec![]));
}

#[test]
fn with_it_the_answers_conform() {
    for answer in answers() {
        let body = tests::answer(200, "application/json", answer.body.to_string());
        let read = GetPet { id: 1 }.response_at(body, Conformance::Strict);
        let read = read.unwrap_or_else(|error| panic!("{}: {error}: {:?}", answer.name, error.deviations()));
        assert_eq!(read.deviations(), [], "{}", answer.name);
        let pet: &Pet = &read;
        let back = serde_json::to_value(pet).expect("it is JSON");
        assert_eq!(sorted(&back), sorted(&answer.body), "{}", answer.name);
    }
}

/// In one order and spelling, without the `null`s of members that may be left out.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let mut members: Vec<(String, Value)> = members
                .iter()
                .filter(|(_, value)| !value.is_null())
                .map(|(name, value)| (name.clone(), sorted(value)))
                .collect();
            members.sort_by(|one, other| one.0.cmp(&other.0));
            members.into_iter().collect::<serde_json::Map<_, _>>().into()
        }
        Value::Array(items) => items.iter().map(sorted).collect(),
        // `4` is a number of which `4.0` is another spelling.
        Value::Number(number) => number.as_f64().into(),
        value => value.clone(),
    }
}
