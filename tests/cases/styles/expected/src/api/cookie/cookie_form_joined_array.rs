// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "cookie_form_joined_array", method: "GET", path: "/cookie/form/joined/array",
    statuses: &["204"];

    /// `GET /cookie/form/joined/array`
    ///
    /// The inputs of [`Client::cookie_form_joined_array`](crate::Client::cookie_form_joined_array).
    pub struct CookieFormJoinedArray -> () {
        pub color: Vec<String> = cookie("color").style(Style::FORM_JOINED),
    } impl new(color: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /cookie/form/joined/array`
    pub fn cookie_form_joined_array(&self, color: Vec<String>) -> Call<CookieFormJoinedArray> {
        client::call(self, CookieFormJoinedArray::new(color))
    }
}
