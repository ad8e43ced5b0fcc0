// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `place` of [`Device`](crate::types::Device).
    ///
    /// `#/components/schemas/Place`
    pub enum Place {
        WithRoom(PlaceWithRoom) + From,
        WithFloor(PlaceWithFloor) + From,
        &Several(Vec<Place>),
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`Place`](crate::types::Place) can be.
    ///
    /// `#/components/schemas/Place/anyOf/0`
    pub struct PlaceWithRoom {
        pub room: String,
        ..pub extra: BTreeMap<String, Value>,
    } impl new(room: impl Into<String>)
}

record! {
    /// One of what [`Place`](crate::types::Place) can be.
    ///
    /// `#/components/schemas/Place/anyOf/1`
    pub struct PlaceWithFloor {
        pub floor: i64,
        ..pub extra: BTreeMap<String, Value>,
    } impl new(floor: i64)
}
