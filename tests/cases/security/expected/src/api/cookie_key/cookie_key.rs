// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "cookie_key", method: "GET", path: "/cookie-key",
    security: &[&["cookieKey"]], statuses: &["204"];

    /// `GET /cookie-key`
    ///
    /// The inputs of [`Client::cookie_key`](crate::Client::cookie_key).
    pub struct CookieKey -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /cookie-key`
    pub fn cookie_key(&self) -> Call<CookieKey> {
        client::call(self, CookieKey::new())
    }
}
