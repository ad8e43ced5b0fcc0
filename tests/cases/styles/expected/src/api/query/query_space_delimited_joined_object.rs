// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_space_delimited_joined_object", method: "GET", path: "/query/spaceDelimited/joined/object",
    statuses: &["204"];

    /// `GET /query/spaceDelimited/joined/object`
    ///
    /// The inputs of [`Client::query_space_delimited_joined_object`](crate::Client::query_space_delimited_joined_object).
    pub struct QuerySpaceDelimitedJoinedObject -> () {
        pub color: types::Color = query("color").style(Style::SPACE_DELIMITED),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query/spaceDelimited/joined/object`
    pub fn query_space_delimited_joined_object(&self, color: types::Color) -> Call<QuerySpaceDelimitedJoinedObject> {
        client::call(self, QuerySpaceDelimitedJoinedObject::new(color))
    }
}
