// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listNotBySaidUrl", method: "GET", path: "/not-by-said-url",
    accept: "application/json", statuses: &["200"];

    /// `GET /not-by-said-url`
    ///
    /// The inputs of [`Client::list_not_by_said_url`](crate::Client::list_not_by_said_url).
    pub struct ListNotBySaidUrl -> types::ListNotBySaidUrlResponse {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ListNotBySaidUrlResponse`](crate::types::ListNotBySaidUrlResponse).
    ///
    /// `GET /not-by-said-url`
    pub fn list_not_by_said_url(&self) -> Call<ListNotBySaidUrl> {
        client::call(self, ListNotBySaidUrl::new())
    }
}
