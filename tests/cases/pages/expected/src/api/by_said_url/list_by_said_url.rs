// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listBySaidUrl", method: "GET", path: "/by-said-url",
    accept: "application/json", statuses: &["200"];

    /// `GET /by-said-url`
    ///
    /// The inputs of [`Client::list_by_said_url`](crate::Client::list_by_said_url).
    pub struct ListBySaidUrl -> types::ListBySaidUrlResponse {
        pub after: Option<i64> = query("after") => i64,
        pub cursor: Option<String> = query("cursor") => impl Into<String>,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ListBySaidUrlResponse`](crate::types::ListBySaidUrlResponse).
    ///
    /// Methods of the call for what can be left out: [`after`](ListBySaidUrl::after),
    /// [`cursor`](ListBySaidUrl::cursor).
    ///
    /// `GET /by-said-url`
    pub fn list_by_said_url(&self) -> Call<ListBySaidUrl> {
        client::call(self, ListBySaidUrl::new())
    }
}

paged! {
    ListBySaidUrl(page): types::Dog = Some(page.dogs), "/dogs", Url("/pagination/next_page"),
}
