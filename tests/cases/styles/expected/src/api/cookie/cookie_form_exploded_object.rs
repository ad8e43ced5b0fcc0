// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "cookie_form_exploded_object", method: "GET", path: "/cookie/form/exploded/object",
    statuses: &["204"];

    /// `GET /cookie/form/exploded/object`
    ///
    /// The inputs of [`Client::cookie_form_exploded_object`](crate::Client::cookie_form_exploded_object).
    pub struct CookieFormExplodedObject -> () {
        pub color: types::Color = cookie("color"),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /cookie/form/exploded/object`
    pub fn cookie_form_exploded_object(&self, color: types::Color) -> Call<CookieFormExplodedObject> {
        client::call(self, CookieFormExplodedObject::new(color))
    }
}
