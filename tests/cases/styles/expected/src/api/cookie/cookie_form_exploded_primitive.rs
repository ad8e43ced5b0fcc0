// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "cookie_form_exploded_primitive", method: "GET", path: "/cookie/form/exploded/primitive",
    statuses: &["204"];

    /// `GET /cookie/form/exploded/primitive`
    ///
    /// The inputs of [`Client::cookie_form_exploded_primitive`](crate::Client::cookie_form_exploded_primitive).
    pub struct CookieFormExplodedPrimitive -> () {
        pub color: String = cookie("color"),
    } impl new(color: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /cookie/form/exploded/primitive`
    pub fn cookie_form_exploded_primitive(&self, color: impl Into<String>) -> Call<CookieFormExplodedPrimitive> {
        client::call(self, CookieFormExplodedPrimitive::new(color))
    }
}
