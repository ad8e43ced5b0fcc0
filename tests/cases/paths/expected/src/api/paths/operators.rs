// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "operators", method: "GET", path: "/map/{level}/{tile}{format}{size}",
    statuses: &["204"];

    /// `GET /map{/level,tile}{.format}{;size}`
    ///
    /// The inputs of [`Client::operators`](crate::Client::operators).
    pub struct Operators -> () {
        pub level: i64 = path("level"),
        pub tile: String = path("tile"),
        pub format: String = path("format").style(Style::LABEL),
        pub size: Vec<i64> = path("size").style(Style::MATRIX),
    } impl new(level: i64, tile: impl Into<String>, format: impl Into<String>, size: Vec<i64>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /map{/level,tile}{.format}{;size}`
    pub fn operators(
        &self,
        level: i64,
        tile: impl Into<String>,
        format: impl Into<String>,
        size: Vec<i64>,
    ) -> Call<Operators> {
        client::call(self, Operators::new(level, tile, format, size))
    }
}
