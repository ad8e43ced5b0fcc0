// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "cookie_form_joined_primitive", method: "GET", path: "/cookie/form/joined/primitive",
    statuses: &["204"];

    /// `GET /cookie/form/joined/primitive`
    ///
    /// The inputs of [`Client::cookie_form_joined_primitive`](crate::Client::cookie_form_joined_primitive).
    pub struct CookieFormJoinedPrimitive -> () {
        pub color: String = cookie("color").style(Style::FORM_JOINED),
    } impl new(color: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /cookie/form/joined/primitive`
    pub fn cookie_form_joined_primitive(&self, color: impl Into<String>) -> Call<CookieFormJoinedPrimitive> {
        client::call(self, CookieFormJoinedPrimitive::new(color))
    }
}
