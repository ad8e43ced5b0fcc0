// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `get_thing` answers with.
    ///
    /// `#/components/schemas/Thing`
    pub struct Thing {
        /// At least 2 characters.
        pub id: String = "id" [Rule::MinLength(2)],
        /// At most 9.
        pub count: i32 = "count" [Rule::IntegerMaximum(9)],
        /// More than 0.
        pub ratio: f64 = "ratio" [Rule::ExclusiveMinimum(0.0)],
        pub done: bool,
        pub kind: ThingKind,
        pub code: types::ThingCode,
        pub level: ThingLevel,
        pub at: DateTime,
        /// At most 2 items. Each item: at most 3 characters.
        pub tags: Vec<String> = "tags" [Rule::MaxItems(2), Rule::Items(&[Rule::MaxLength(3)])],
        /// Each value: at least 0.
        pub sizes: BTreeMap<String, i64> = "sizes" [Rule::Values(&[Rule::IntegerMinimum(0)])],
        pub pair: (f64, String,),
        pub place: types::Place,
        pub shape: types::Shape,
        pub gone: Option<String> = "gone" Required,
        /// At most 5 characters.
        pub note: Option<String> = "note" [Rule::MaxLength(5)],
        pub total: Option<i64>,
        pub nick: Option<String> = "nick" Nullable,
        pub any: Option<Value>,
        pub places: Option<Vec<types::Place>>,
        pub by_name: Option<BTreeMap<String, types::Place>>,
        pub either: Option<types::Shape>,
    }
}

text_enum! {
    /// The member `kind` of [`Thing`](crate::types::Thing).
    ///
    /// `#/components/schemas/Thing/properties/kind`
    pub enum ThingKind {
        A = "a",
        B = "b",
        ..Unknown(String),
    }
}

scalar_enum! {
    /// The member `level` of [`Thing`](crate::types::Thing).
    ///
    /// `#/components/schemas/Thing/properties/level`
    pub enum ThingLevel {
        N1 = "1",
        N2 = "2",
        ..Unknown(Value),
    }
}

/// `#/paths/~1things/delete/responses/204/headers/X-Level/schema`
pub type DropThingXLevel = ThingLevel;
