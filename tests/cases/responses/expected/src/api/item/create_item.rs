// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "create_item", method: "POST", path: "/item",
    accept: "application/json", statuses: &["200", "201", "202"];

    /// `POST /item`
    ///
    /// The inputs of [`Client::create_item`](crate::Client::create_item).
    pub struct CreateItem -> CreateItemOutput {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with one of [`CreateItemOutput`].
    ///
    /// `POST /item`
    pub fn create_item(&self) -> Call<CreateItem> {
        client::call(self, CreateItem::new())
    }
}

outputs! {
    /// What [`CreateItem`](CreateItem) answers.
    pub enum CreateItemOutput {
        /// It was there
        Ok(types::Item) = json("200", "application/json"),
        /// Made
        Created(types::Receipt) = json("201", "application/json"),
        /// Later
        Accepted = nothing("202"),
    }
}
