// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "comma", method: "GET", path: "/at/{lat},{lng}",
    statuses: &["204"];

    /// `GET /at/{lat},{lng}`
    ///
    /// The inputs of [`Client::comma`](crate::Client::comma).
    pub struct Comma -> () {
        pub lat: f64 = path("lat"),
        pub lng: f64 = path("lng"),
    } impl new(lat: f64, lng: f64)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /at/{lat},{lng}`
    pub fn comma(&self, lat: f64, lng: f64) -> Call<Comma> {
        client::call(self, Comma::new(lat, lng))
    }
}
