// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "setVersions", method: "PUT", path: "/versions",
    statuses: &["204"];

    /// `PUT /versions`
    ///
    /// The inputs of [`Client::set_versions`](crate::Client::set_versions).
    pub struct SetVersions -> () {
        pub body: SetVersionsBody = chosen(),
    } impl new(body: impl Into<SetVersionsBody>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PUT /versions`
    pub fn set_versions(&self, body: impl Into<SetVersionsBody>) -> Call<SetVersions> {
        client::call(self, SetVersions::new(body))
    }
}

bodies! {
    /// The body of [`SetVersions`](SetVersions), in one of several media types.
    pub enum SetVersionsBody {
        /// `application/vnd.v1+json`
        VndV1Json(Vec<String>) = json("application/vnd.v1+json").rules(&[Rule::MaxItems(1)]) => Vec<String>,
        /// `application/vnd.v2+json`
        VndV2Json(Vec<i64>) = json("application/vnd.v2+json").rules(&[Rule::Items(&[Rule::IntegerMinimum(2)])]) => Vec<i64>,
    }
}
