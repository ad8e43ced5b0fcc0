// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "cookie_form_exploded_array", method: "GET", path: "/cookie/form/exploded/array",
    statuses: &["204"];

    /// `GET /cookie/form/exploded/array`
    ///
    /// The inputs of [`Client::cookie_form_exploded_array`](crate::Client::cookie_form_exploded_array).
    pub struct CookieFormExplodedArray -> () {
        pub color: Vec<String> = cookie("color"),
    } impl new(color: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /cookie/form/exploded/array`
    pub fn cookie_form_exploded_array(&self, color: Vec<String>) -> Call<CookieFormExplodedArray> {
        client::call(self, CookieFormExplodedArray::new(color))
    }
}
