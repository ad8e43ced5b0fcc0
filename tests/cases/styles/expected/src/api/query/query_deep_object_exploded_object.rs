// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_deep_object_exploded_object", method: "GET", path: "/query/deepObject/exploded/object",
    statuses: &["204"];

    /// `GET /query/deepObject/exploded/object`
    ///
    /// The inputs of [`Client::query_deep_object_exploded_object`](crate::Client::query_deep_object_exploded_object).
    pub struct QueryDeepObjectExplodedObject -> () {
        pub color: types::Color = query("color").style(Style::DEEP_OBJECT),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query/deepObject/exploded/object`
    pub fn query_deep_object_exploded_object(&self, color: types::Color) -> Call<QueryDeepObjectExplodedObject> {
        client::call(self, QueryDeepObjectExplodedObject::new(color))
    }
}
