// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "put_name", method: "PUT", path: "/names",
    statuses: &["204"];

    /// `PUT /names`
    ///
    /// The inputs of [`Client::put_name`](crate::Client::put_name).
    pub struct PutName -> () {
        pub body: File = binary("*/*"),
    } impl new(body: impl Into<File>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PUT /names`
    pub fn put_name(&self, body: impl Into<File>) -> Call<PutName> {
        client::call(self, PutName::new(body))
    }
}
