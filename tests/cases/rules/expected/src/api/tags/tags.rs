// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "tags", method: "GET", path: "/tags",
    accept: "application/json",
    statuses: &["200", "404", "4XX", "default"],
    rules: &[
        ("200", "", &[Rule::MinItems(1), Rule::UniqueItems, Rule::Items(&[Rule::MaxLength(3)])]),
        ("404", "", &[Rule::MinItems(1), Rule::Items(&[Rule::MinLength(2)])]),
        ("4XX", "", &[Rule::Items(&[Rule::MaxLength(9)])]), ("default", "", &[Rule::IntegerMinimum(100)]),
    ];

    /// `GET /tags`
    ///
    /// The inputs of [`Client::tags`](crate::Client::tags).
    pub struct Tags -> types::Tags {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Tags`](crate::types::Tags).
    ///
    /// `GET /tags`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `404`: `Vec<String>`
    /// - `4XX`: `Vec<String>`
    /// - `default`: `i64`
    pub fn tags(&self) -> Call<Tags> {
        client::call(self, Tags::new())
    }
}
