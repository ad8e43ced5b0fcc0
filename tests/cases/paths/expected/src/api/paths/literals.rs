// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "literals", method: "GET", path: "/odd%20name/{a{b}c}/%C3%BC%2F{x}/100%25/{left/}right",
    statuses: &["204"];

    /// `GET /odd name/{a{b}c}/ü%2F{x}/100%/{left/}right`
    ///
    /// The inputs of [`Client::literals`](crate::Client::literals).
    pub struct Literals -> () {
        pub a_b_c: String = path("a{b}c"),
        pub x: String = path("x"),
        pub left: String = path("left/"),
    } impl new(a_b_c: impl Into<String>, x: impl Into<String>, left: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /odd name/{a{b}c}/ü%2F{x}/100%/{left/}right`
    pub fn literals(&self, a_b_c: impl Into<String>, x: impl Into<String>, left: impl Into<String>) -> Call<Literals> {
        client::call(self, Literals::new(a_b_c, x, left))
    }
}
