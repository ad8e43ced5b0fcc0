// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "proved", method: "POST", path: "/proved",
    security: &[&["proof"]], statuses: &["204"];

    /// `POST /proved`
    ///
    /// The inputs of [`Client::proved`](crate::Client::proved).
    pub struct Proved -> () {
        pub body: Option<String> = text("text/plain") => impl Into<String>,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// Methods of the call for what can be left out: [`body`](Proved::body).
    ///
    /// `POST /proved`
    pub fn proved(&self) -> Call<Proved> {
        client::call(self, Proved::new())
    }
}
