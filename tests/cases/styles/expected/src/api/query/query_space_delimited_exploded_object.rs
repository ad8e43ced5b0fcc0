// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_space_delimited_exploded_object", method: "GET", path: "/query/spaceDelimited/exploded/object",
    statuses: &["204"];

    /// `GET /query/spaceDelimited/exploded/object`
    ///
    /// The inputs of [`Client::query_space_delimited_exploded_object`](crate::Client::query_space_delimited_exploded_object).
    pub struct QuerySpaceDelimitedExplodedObject -> () {
        pub color: types::Color = query("color").style(Style::FORM),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query/spaceDelimited/exploded/object`
    pub fn query_space_delimited_exploded_object(
        &self,
        color: types::Color,
    ) -> Call<QuerySpaceDelimitedExplodedObject> {
        client::call(self, QuerySpaceDelimitedExplodedObject::new(color))
    }
}
