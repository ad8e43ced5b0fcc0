// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "setTags", method: "PUT", path: "/tags",
    statuses: &["204"];

    /// `PUT /tags`
    ///
    /// The inputs of [`Client::set_tags`](crate::Client::set_tags).
    pub struct SetTags -> () {
        pub body: types::Tags = json("application/json").rules(&[
            Rule::MinItems(1), Rule::UniqueItems, Rule::Items(&[Rule::MaxLength(3)]),
        ]),
    } impl new(body: types::Tags)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PUT /tags`
    pub fn set_tags(&self, body: types::Tags) -> Call<SetTags> {
        client::call(self, SetTags::new(body))
    }
}
