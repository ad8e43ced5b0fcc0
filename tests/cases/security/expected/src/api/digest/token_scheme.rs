// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "token_scheme", method: "GET", path: "/digest",
    security: &[&["token"]], statuses: &["204"];

    /// `GET /digest`
    ///
    /// The inputs of [`Client::token_scheme`](crate::Client::token_scheme).
    pub struct TokenScheme -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /digest`
    pub fn token_scheme(&self) -> Call<TokenScheme> {
        client::call(self, TokenScheme::new())
    }
}
