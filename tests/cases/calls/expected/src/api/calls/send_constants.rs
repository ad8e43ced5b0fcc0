// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "sendConstants", method: "GET", path: "/{version}/constants{format}",
    constants: &[
        (Input::path("version"), "v 2"), (Input::path("format").style(Style::LABEL), "json"),
        (Input::query("filter[on]"), "true"), (Input::query("level"), "1.5"), (Input::header("X-Version"), "3"),
        (Input::cookie("theme"), "dark"),
    ],
    statuses: &["204"];

    /// `GET /{version}/constants{format}`
    ///
    /// The inputs of [`Client::send_constants`](crate::Client::send_constants).
    pub struct SendConstants -> () {
        pub x_open: String = header("X-Open"),
        /// Always `"one"`.
        pub nullable: String = query("nullable").rules(&[Rule::Equals("\"one\"")]),
        pub id: String = query("id"),
        /// Always `"all"`.
        pub beta: Option<String> = query("beta").rules(&[Rule::Equals("\"all\"")]) => impl Into<String>,
    } impl new(x_open: impl Into<String>, nullable: impl Into<String>, id: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// Methods of the call for what can be left out: [`beta`](SendConstants::beta).
    ///
    /// `GET /{version}/constants{format}`
    pub fn send_constants(
        &self,
        x_open: impl Into<String>,
        nullable: impl Into<String>,
        id: impl Into<String>,
    ) -> Call<SendConstants> {
        client::call(self, SendConstants::new(x_open, nullable, id))
    }
}
