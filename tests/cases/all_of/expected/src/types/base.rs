// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `same` of [`Employee`](crate::types::Employee).
    ///
    /// `#/components/schemas/Base`
    pub struct Base {
        /// At least 1.
        pub id: i64 = "id" [Rule::IntegerMinimum(1)],
        pub kind: Option<BaseKind>,
        /// At most 20 characters.
        pub name: Option<String> = "name" [Rule::MaxLength(20)],
    }
}

text_enum! {
    /// The member `kind` of [`Base`](crate::types::Base).
    ///
    /// `#/components/schemas/Base/properties/kind`
    pub enum BaseKind {
        A = "a",
        B = "b",
        C = "c",
        ..Unknown(String),
    }
}
