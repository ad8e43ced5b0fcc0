// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// Money that went back.
    ///
    /// `#/components/schemas/Refund`
    pub struct Refund {
        /// At most 5000 characters.
        pub id: String = "id" [Rule::MaxLength(5000)],
        /// Always `"refund"`.
        pub object: String = "object" [Rule::Equals("\"refund\"")],
        pub amount: i64,
        pub created: i64,
        pub currency: String,
        pub reason: Option<String> = "reason" Nullable,
        pub status: Option<String> = "status" Nullable,
    }
}
