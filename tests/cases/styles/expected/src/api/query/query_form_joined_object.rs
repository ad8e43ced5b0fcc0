// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_form_joined_object", method: "GET", path: "/query/form/joined/object",
    statuses: &["204"];

    /// `GET /query/form/joined/object`
    ///
    /// The inputs of [`Client::query_form_joined_object`](crate::Client::query_form_joined_object).
    pub struct QueryFormJoinedObject -> () {
        pub color: types::Color = query("color").style(Style::FORM_JOINED),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query/form/joined/object`
    pub fn query_form_joined_object(&self, color: types::Color) -> Call<QueryFormJoinedObject> {
        client::call(self, QueryFormJoinedObject::new(color))
    }
}
