// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `send_json`.
    ///
    /// `#/components/schemas/Note`
    pub struct Note {
        /// At least 1 character. At most 20 characters.
        pub text: String = "text" [Rule::MinLength(1), Rule::MaxLength(20)],
        /// At least 1. At most 5.
        pub stars: Option<i64> = "stars" [Rule::IntegerMinimum(1), Rule::IntegerMaximum(5)],
        /// At most 3 items. No item twice.
        pub tags: Option<Vec<String>> = "tags" [Rule::MaxItems(3), Rule::UniqueItems],
        /// More than 0. A multiple of 0.5.
        pub weight: Option<f64> = "weight" [Rule::ExclusiveMinimum(0.0), Rule::MultipleOf(0.5)],
    } impl new(text: impl Into<String>)
}
