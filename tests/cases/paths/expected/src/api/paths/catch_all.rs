// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "catchAll", method: "GET", path: "/files/{path}",
    statuses: &["204"];

    /// `GET /files/{path*}`
    ///
    /// The inputs of [`Client::catch_all`](crate::Client::catch_all).
    pub struct CatchAll -> () {
        pub path: String = path("path").style(Style::SIMPLE.reserved()),
    } impl new(path: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /files/{path*}`
    pub fn catch_all(&self, path: impl Into<String>) -> Call<CatchAll> {
        client::call(self, CatchAll::new(path))
    }
}
