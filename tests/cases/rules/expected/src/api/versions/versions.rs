// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "versions", method: "GET", path: "/versions",
    accept: "application/vnd.v1+json, application/vnd.v2+json",
    statuses: &["200"],
    rules: &[
        ("200", "application/vnd.v1+json", &[Rule::MaxItems(1)]),
        ("200", "application/vnd.v2+json", &[Rule::Items(&[Rule::IntegerMinimum(2)])]),
    ];

    /// `GET /versions`
    ///
    /// The inputs of [`Client::versions`](crate::Client::versions).
    pub struct Versions -> VersionsOutput {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with one of [`VersionsOutput`].
    ///
    /// `GET /versions`
    pub fn versions(&self) -> Call<Versions> {
        client::call(self, Versions::new())
    }
}

outputs! {
    /// What [`Versions`](Versions) answers.
    pub enum VersionsOutput {
        /// Either
        ///
        /// `application/vnd.v1+json`
        VndV1Json(Vec<String>) = json("200", "application/vnd.v1+json"),
        /// Either
        ///
        /// `application/vnd.v2+json`
        VndV2Json(Vec<i64>) = json("200", "application/vnd.v2+json"),
    }
}
