// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "twoInASegment", method: "GET", path: "/x/{a}.{b}",
    statuses: &["204"];

    /// `GET /x/{a}.{b}`
    ///
    /// The inputs of [`Client::two_in_a_segment`](crate::Client::two_in_a_segment).
    pub struct TwoInASegment -> () {
        pub a: String = path("a"),
        pub b: String = path("b"),
    } impl new(a: impl Into<String>, b: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /x/{a}.{b}`
    pub fn two_in_a_segment(&self, a: impl Into<String>, b: impl Into<String>) -> Call<TwoInASegment> {
        client::call(self, TwoInASegment::new(a, b))
    }
}
