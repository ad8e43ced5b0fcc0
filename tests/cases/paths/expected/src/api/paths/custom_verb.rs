// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "customVerb", method: "POST", path: "/v1/{name}:read",
    statuses: &["204"];

    /// `POST /v1/{name=shelves/*/books/*}:read`
    ///
    /// The inputs of [`Client::custom_verb`](crate::Client::custom_verb).
    pub struct CustomVerb -> () {
        pub name: String = path("name").style(Style::SIMPLE.reserved()),
    } impl new(name: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /v1/{name=shelves/*/books/*}:read`
    pub fn custom_verb(&self, name: impl Into<String>) -> Call<CustomVerb> {
        client::call(self, CustomVerb::new(name))
    }
}
