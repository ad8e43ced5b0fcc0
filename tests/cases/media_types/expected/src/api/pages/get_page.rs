// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "get_page", method: "GET", path: "/pages",
    accept: "text/csv, text/html", statuses: &["200"];

    /// `GET /pages`
    ///
    /// The inputs of [`Client::get_page`](crate::Client::get_page).
    pub struct GetPage -> String = text {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with text.
    ///
    /// `GET /pages`
    pub fn get_page(&self) -> Call<GetPage> {
        client::call(self, GetPage::new())
    }
}
