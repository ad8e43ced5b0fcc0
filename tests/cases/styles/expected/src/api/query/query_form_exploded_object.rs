// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_form_exploded_object", method: "GET", path: "/query/form/exploded/object",
    statuses: &["204"];

    /// `GET /query/form/exploded/object`
    ///
    /// The inputs of [`Client::query_form_exploded_object`](crate::Client::query_form_exploded_object).
    pub struct QueryFormExplodedObject -> () {
        pub color: types::Color = query("color"),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query/form/exploded/object`
    pub fn query_form_exploded_object(&self, color: types::Color) -> Call<QueryFormExplodedObject> {
        client::call(self, QueryFormExplodedObject::new(color))
    }
}
