// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `garage` answers with.
    ///
    /// `#/components/schemas/Garage`
    pub struct Garage {
        pub listed: Option<GarageListed>,
        pub vehicles: Option<Vec<types::Vehicle>>,
        pub wrapped: Option<types::Vehicle> = "wrapped" Nullable,
        pub trucks: Option<types::Truck>,
        pub animal: Option<types::Animal>,
        pub pair: Option<GaragePair>,
        pub closed: Option<types::Closed>,
        pub fruit: Option<types::Fruit>,
        pub bare: Option<types::Bare>,
        pub version: Option<types::Version>,
        pub object: Option<types::DirectoryObject>,
        pub boats: Option<Vec<types::Boat>>,
        pub engines: Option<Vec<types::Engine>>,
    } impl Default
}

union! {
    /// The member `listed` of [`Garage`](crate::types::Garage).
    ///
    /// `#/components/schemas/Garage/properties/listed`
    pub enum GarageListed tag "type" {
        Car(types::Car) = "car",
        Truck(types::Truck) = "truck" | "tipper",
        ..Unknown(Value),
    }
}

union! {
    /// The member `pair` of [`Garage`](crate::types::Garage).
    ///
    /// `#/components/schemas/Garage/properties/pair`
    pub enum GaragePair tag "type" {
        Lynx(types::Lynx) = "Lynx",
        Wolf(types::Wolf) = "Wolf",
        ..Unknown(Value),
    }
}
