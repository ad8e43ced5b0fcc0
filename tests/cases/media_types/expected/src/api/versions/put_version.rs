// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "put_version", method: "PUT", path: "/versions",
    statuses: &["204"];

    /// `PUT /versions`
    ///
    /// The inputs of [`Client::put_version`](crate::Client::put_version).
    pub struct PutVersion -> () {
        pub body: PutVersionBody = chosen(),
    } impl new(body: impl Into<PutVersionBody>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PUT /versions`
    pub fn put_version(&self, body: impl Into<PutVersionBody>) -> Call<PutVersion> {
        client::call(self, PutVersion::new(body))
    }
}

bodies! {
    /// The body of [`PutVersion`](PutVersion), in one of several media types.
    pub enum PutVersionBody {
        /// `application/json;version=1`
        JsonVersion1(types::Note) = json("application/json;version=1") => types::Note,
        /// `application/json; version="2"`
        JsonVersion2(types::Note) = json("application/json; version=\"2\""),
    }
}
