// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// Everything together.
    ///
    /// `#/components/schemas/Thing`
    pub struct Thing {
        /// At least 1. At most 100.
        pub id: i64 = "id" [Rule::IntegerMinimum(1), Rule::IntegerMaximum(100)],
        pub kind: Option<ThingKind>,
        /// At least 2 characters. At most 20 characters.
        pub name: String = "name" [Rule::MinLength(2), Rule::MaxLength(20)],
        pub extra: Option<String>,
        pub late: Option<types::Renamed>,
        /// A base that may be null.
        pub same: Option<types::Base> = "same" Nullable,
        pub odd: Option<Value>,
    }
}

text_enum! {
    /// The member `kind` of [`Employee`](crate::types::Employee).
    ///
    /// `#/components/schemas/Thing/properties/kind`
    pub enum ThingKind {
        B = "b",
        C = "c",
        ..Unknown(String),
    }
}
