// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "send_either", method: "POST", path: "/choice",
    statuses: &["204"];

    /// `POST /choice`
    ///
    /// The inputs of [`Client::send_either`](crate::Client::send_either).
    pub struct SendEither -> () {
        pub body: SendEitherBody = chosen(),
    } impl new(body: impl Into<SendEitherBody>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /choice`
    pub fn send_either(&self, body: impl Into<SendEitherBody>) -> Call<SendEither> {
        client::call(self, SendEither::new(body))
    }
}

bodies! {
    /// The body of [`SendEither`](SendEither), in one of several media types.
    pub enum SendEitherBody {
        /// `application/json`
        Json(types::Note) = json("application/json") => types::Note,
        /// `application/x-www-form-urlencoded`
        Form(types::Note) = form(),
        /// `text/plain`
        Text(String) = text("text/plain") => String | &str,
    }
}
