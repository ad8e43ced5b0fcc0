// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "get_version", method: "GET", path: "/versions",
    accept: "application/json;version=1, application/json; version=\"2\", text/json, application/ld+json, text/csv; header=present",
    statuses: &["200"];

    /// `GET /versions`
    ///
    /// The inputs of [`Client::get_version`](crate::Client::get_version).
    pub struct GetVersion -> GetVersionOutput {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with one of [`GetVersionOutput`].
    ///
    /// `GET /versions`
    pub fn get_version(&self) -> Call<GetVersion> {
        client::call(self, GetVersion::new())
    }
}

outputs! {
    /// What [`GetVersion`](GetVersion) answers.
    pub enum GetVersionOutput {
        /// One of two
        ///
        /// `application/json;version=1`
        JsonVersion1(types::Note) = json("200", "application/json;version=1"),
        /// One of two
        ///
        /// `application/json; version="2"`
        JsonVersion2(types::Fault) = json("200", "application/json; version=\"2\""),
        /// One of two
        ///
        /// `text/json`
        TextJson(types::Problem) = json("200", "text/json"),
        /// One of two
        ///
        /// `application/ld+json`
        LdJson(Vec<String>) = json("200", "application/ld+json"),
        /// One of two
        ///
        /// `text/csv; header=present`
        CsvHeaderPresent(String) = text("200", "text/csv; header=present"),
    }
}
