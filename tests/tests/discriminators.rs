//! Subtypes and what tells them apart, on the wire: `tests/cases/discriminators`.

use case_discriminators::Operation;
use case_discriminators::api::boats::Sail;
use case_discriminators::api::cars::AddCar;
use case_discriminators::api::fruit::Eat;
use case_discriminators::api::garage::Garage as GetGarage;
use case_discriminators::api::upload::Upload;
use case_discriminators::api::vehicles::Drive;
use case_discriminators::types::{
    Animal, Apple, Banana, Bare, Boat, Canoe, Car, DirectoryObject, Engine, Ferry, Fruit, Garage, Lynx, Tipper, Truck,
    TruckBase, UploadRequest, Vehicle, VehicleBase,
};
use serde_json::{Value, json};

/// What a body decodes to and its deviations; it comes back as it was.
fn garage(value: Value) -> (Garage, Vec<String>) {
    let response = tests::json_answer(&value);
    let answer = GetGarage {}.response(response).expect("it decodes");
    let deviations = answer.deviations().iter().map(ToString::to_string).collect();
    let garage = answer.into_inner();
    assert_eq!(serde_json::to_value(&garage).expect("it encodes"), value);
    assert_eq!(
        serde_json::from_value::<Garage>(value).expect("it is as documented"),
        garage
    );
    (garage, deviations)
}

fn body<O: Operation>(operation: &O) -> String {
    let request = operation
        .request("https://discriminators.example")
        .expect("the inputs are right");
    String::from_utf8(request.body().to_vec()).expect("it is text")
}

#[test]
fn values_of_a_base_are_values_of_its_subtypes() {
    let vehicles = json!([
        {"type": "car", "wheels": 4, "doors": 5},
        {"type": "truck", "load": 7},
        {"type": "tipper", "angle": 30, "load": 1},
        // One that nobody knows yet: the members of all of them, and the others as JSON.
        {"type": "bus", "wheels": 6, "seats": 50},
    ]);
    let (garage, deviations) = garage(json!({"vehicles": vehicles, "wrapped": {"type": "car", "doors": 2}}));
    assert_eq!(deviations, [""; 0]);
    let vehicles = garage.vehicles.expect("it is there");
    assert!(
        matches!(&vehicles[..], [
            Vehicle::Car(Car { doors: Some(5), wheels: Some(4), .. }),
            Vehicle::Truck(TruckBase { load: Some(7), .. }),
            Vehicle::Tipper(Tipper { angle: Some(30), load: Some(1), .. }),
            Vehicle::Base(VehicleBase { wheels: Some(6), extra, .. }),
        ] if extra["seats"] == 50),
        "{vehicles:?}"
    );
    assert!(matches!(garage.wrapped, Some(Vehicle::Car(_))));
}

#[test]
fn a_union_of_subtypes_has_the_discriminator_of_their_base() {
    for (value, expected) in [
        (json!({"type": "truck", "load": 1}), "Truck"),
        (json!({"type": "tipper", "load": 1}), "Truck(Tipper"),
        (json!({"type": "car"}), "Car"),
        (json!({"type": "truck"}), "Truck"),
    ] {
        let (garage, deviations) = garage(json!({"listed": value}));
        assert_eq!(deviations, [""; 0]);
        let found = format!("{:?}", garage.listed.expect("it is there"));
        assert!(found.starts_with(expected), "{value} {found}");
    }
    let (garage, _) = garage(json!({"trucks": {"type": "tipper", "angle": 1}}));
    assert!(matches!(garage.trucks, Some(Truck::Tipper(_))));
}

#[test]
fn an_inherited_list_is_told_apart_by_names() {
    for member in ["animal", "pair"] {
        let (garage, deviations) = garage(json!({member: {"type": "Wolf", "howl": 3}}));
        assert_eq!(deviations, [""; 0]);
        let found = format!("{:?}", garage);
        assert!(found.contains("Wolf(Wolf"), "{found}");
        // Nothing but the name tells them apart.
        let (garage, _) = self::garage(json!({member: {"type": "Wolf"}}));
        assert!(format!("{garage:?}").contains("Wolf(Wolf"), "{garage:?}");
    }
}

#[test]
fn a_closed_base_loses_nothing() {
    for value in [
        json!({"$type": "Opened", "id": 1, "since": "now"}),
        json!({"$type": "Later", "id": 1, "until": "then"}),
    ] {
        let (_, deviations) = garage(json!({"closed": value}));
        assert_eq!(deviations, [""; 0], "{value}");
    }
}

#[test]
fn what_nobody_declares_is_no_deviation_and_comes_back() {
    for (value, expected) in [
        (json!({"kind": "one", "a": "b"}), "One"),
        (json!({"kind": "two"}), "Two"),
        (json!({"kind": "zwei", "a": "b"}), "Two"),
    ] {
        let (garage, deviations) = garage(json!({"bare": value}));
        assert_eq!(deviations, [""; 0], "{value}");
        assert!(format!("{garage:?}").contains(expected), "{garage:?}");
    }
    let (garage, deviations) = garage(json!({"bare": {"kind": "drei"}}));
    assert!(matches!(garage.bare, Some(Bare::Unknown(_))));
    assert_eq!(deviations, ["/bare is none of the documented alternatives"]);
}

#[test]
fn numbers_tell_apart() {
    for (value, expected) in [(json!({"v": 1, "a": ""}), "V1"), (json!({"v": 2, "a": ""}), "V2")] {
        let (garage, deviations) = garage(json!({"version": value}));
        assert_eq!(deviations, [""; 0], "{value}");
        assert!(format!("{garage:?}").contains(expected), "{garage:?}");
    }
}

#[test]
fn bases_of_bases() {
    let (garage, deviations) = garage(json!({"object": {"@odata.type": "#microsoft.graph.user", "mail": "a@b"}}));
    assert_eq!(deviations, [""; 0]);
    assert!(matches!(garage.object, Some(DirectoryObject::User(user)) if user.mail.as_deref() == Some("a@b")));
}

#[test]
fn subtypes_are_sent_where_their_base_is_expected() {
    let car = Car {
        doors: Some(3),
        ..Car::default()
    };
    let drive = |vehicle: Vehicle| body(&Drive { body: vehicle });
    assert_eq!(drive(car.clone().into()), r#"{"type":"car","doors":3}"#);
    assert_eq!(body(&AddCar { body: car.clone() }), r#"{"type":"car","doors":3}"#);
    // The variant writes the tag, whatever stands there.
    let odd = Car {
        r#type: "banana".to_owned(),
        ..car
    };
    assert_eq!(drive(odd.into()), r#"{"type":"car","doors":3}"#);
    assert_eq!(drive(VehicleBase::new("bus").into()), r#"{"type":"bus"}"#);
    let eat = |fruit: Fruit| body(&Eat { body: fruit });
    assert_eq!(eat(Apple::new(true).into()), r#"{"kind":"apple","crisp":true}"#);
    let banana = |kind: &str| Banana {
        kind: kind.to_owned(),
        ripe: true,
    };
    assert_eq!(eat(banana("plantain").into()), r#"{"kind":"plantain","ripe":true}"#);
    assert_eq!(eat(banana("apple").into()), r#"{"kind":"banana","ripe":true}"#);
}

/// OpenAPI 3.2, "Discriminator Object": without the property, or with a value that is not mapped, `defaultMapping` says what
/// is meant. The value stays what it was.
#[test]
fn what_is_not_mapped_is_the_default() {
    let boats = json!([
        {"hull": "canoe", "seats": 2},
        {"hull": "ferry", "cars": 40},
        {"hull": "raft", "seats": 9},
        {"seats": 9},
    ]);
    let engines = json!([{"power": 1, "fuel": "diesel"}, {"power": 2}, {"power": 3, "fuel": "wind", "cells": 4}]);
    let (garage, deviations) = garage(json!({"boats": boats, "engines": engines}));
    assert_eq!(deviations, [""; 0]);
    let boats = garage.boats.expect("there are boats");
    assert!(
        matches!(
            &boats[..],
            [Boat::Canoe(_), Boat::Ferry(_), Boat::Ferry(raft), Boat::Ferry(_)] if raft.seats == Some(9)
        ),
        "{boats:?}"
    );
    let engines = garage.engines.expect("there are engines");
    assert!(
        matches!(
            &engines[..],
            [Engine::Diesel(_), Engine::Electric(_), Engine::Electric(_)]
        ),
        "{engines:?}"
    );
    let sail = |boat: Boat| body(&Sail { body: boat });
    let ferry = |hull: Option<&str>| Ferry {
        hull: hull.map(str::to_owned),
        ..Ferry::default()
    };
    assert_eq!(sail(ferry(None).into()), "{}");
    assert_eq!(sail(ferry(Some("raft")).into()), r#"{"hull":"raft"}"#);
    assert_eq!(sail(ferry(Some("canoe")).into()), r#"{"hull":"ferry"}"#);
    let canoe = Canoe {
        hull: "ferry".to_owned(),
        seats: None,
    };
    assert_eq!(sail(canoe.into()), r#"{"hull":"canoe"}"#);
}

/// A base's own values have no value of a subtype.
#[test]
fn a_base_with_the_tag_of_a_subtype_does_not_leave() {
    let operation = Drive {
        body: VehicleBase::new("car").into(),
    };
    let refused = operation
        .request("https://discriminators.example")
        .expect_err("it is no car");
    assert_eq!(
        refused.to_string(),
        "drive: the body has at /type a value that means another of the documented alternatives"
    );
}

#[test]
fn parts_of_a_multipart_body_have_tags_too() {
    let lynx = Lynx {
        ears: Some(2),
        ..Lynx::default()
    };
    let sent = body(&Upload {
        body: UploadRequest {
            animal: Animal::from(lynx),
        },
    });
    assert!(sent.contains(r#"{"type":"Lynx","ears":2}"#), "{sent}");
}

/// A schema that `mapping` gives a value has that one, and not its name as well: a union sends one value for one variant, and a
/// name that comes all the same is kept as it came.
#[test]
fn a_mapped_schema_is_not_called_by_its_name() {
    let (garage, deviations) =
        garage(json!({"fruit": {"kind": "Apple", "crisp": true}, "vehicles": [{"type": "Car", "doors": 3}]}));
    assert!(matches!(garage.fruit, Some(Fruit::Unknown(_))), "{garage:?}");
    assert!(
        matches!(garage.vehicles.as_deref(), Some([Vehicle::Base(_)])),
        "{garage:?}"
    );
    assert_eq!(deviations, ["/fruit is none of the documented alternatives"]);
    let apple = Apple {
        kind: "Apple".into(),
        ..Apple::new(true)
    };
    assert_eq!(body(&Eat { body: apple.into() }), r#"{"kind":"apple","crisp":true}"#);
}
