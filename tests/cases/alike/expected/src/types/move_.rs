// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `move_project`.
    ///
    /// `#/components/schemas/Move`
    pub struct Move {
        pub to: MoveTo,
        pub by: Option<MoveBy>,
    } impl new(to: MoveTo)
}

record! {
    /// The member `to` of [`Move`](crate::types::Move).
    ///
    /// `#/components/schemas/Move/properties/to`
    pub struct MoveTo {
        pub shelf: i64,
        pub row: Option<String>,
    } impl new(shelf: i64)
}

union! {
    /// The member `by` of [`Move`](crate::types::Move).
    ///
    /// `#/components/schemas/Move/properties/by`
    pub enum MoveBy {
        /// Few
        ///
        /// At most 2 items.
        Few(Vec<MoveByItem>) [Rule::MaxItems(2)],
        /// Many
        ///
        /// At least 3 items.
        Many(Vec<MoveByItem>) [Rule::MinItems(3)],
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`MoveBy`](crate::types::MoveBy) can be.
    ///
    /// `#/components/schemas/Move/properties/by/oneOf/0/items`
    pub struct MoveByItem {
        pub hand: Option<String>,
    } impl Default
}
