// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "cookie_form_joined_object", method: "GET", path: "/cookie/form/joined/object",
    statuses: &["204"];

    /// `GET /cookie/form/joined/object`
    ///
    /// The inputs of [`Client::cookie_form_joined_object`](crate::Client::cookie_form_joined_object).
    pub struct CookieFormJoinedObject -> () {
        pub color: types::Color = cookie("color").style(Style::FORM_JOINED),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /cookie/form/joined/object`
    pub fn cookie_form_joined_object(&self, color: types::Color) -> Call<CookieFormJoinedObject> {
        client::call(self, CookieFormJoinedObject::new(color))
    }
}
