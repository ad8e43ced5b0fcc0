// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "get_xml", method: "GET", path: "/xml",
    accept: "application/xml", statuses: &["200", "default"];

    /// `GET /xml`
    ///
    /// The inputs of [`Client::get_xml`](crate::Client::get_xml).
    pub struct GetXml -> String = text {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with text.
    ///
    /// `GET /xml`
    pub fn get_xml(&self) -> Call<GetXml> {
        client::call(self, GetXml::new())
    }
}
