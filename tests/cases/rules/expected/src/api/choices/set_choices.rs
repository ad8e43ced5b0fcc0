// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "setChoices", method: "PUT", path: "/choices",
    accept: "application/json", statuses: &["200"];

    /// `PUT /choices`
    ///
    /// The inputs of [`Client::set_choices`](crate::Client::set_choices).
    pub struct SetChoices -> types::Choices {
        pub body: types::Choices = json("application/json"),
    } impl new(body: types::Choices)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Choices`](crate::types::Choices).
    ///
    /// `PUT /choices`
    pub fn set_choices(&self, body: types::Choices) -> Call<SetChoices> {
        client::call(self, SetChoices::new(body))
    }
}
