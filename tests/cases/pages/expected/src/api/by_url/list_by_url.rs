// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listByUrl", method: "GET", path: "/by-url",
    accept: "application/json", statuses: &["200"];

    /// `GET /by-url`
    ///
    /// The inputs of [`Client::list_by_url`](crate::Client::list_by_url).
    pub struct ListByUrl -> types::ListByUrlResponse {
        pub page_token: Option<String> = query("PageToken") => impl Into<String>,
        pub page_size: Option<i64> = query("PageSize") => i64,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ListByUrlResponse`](crate::types::ListByUrlResponse).
    ///
    /// Methods of the call for what can be left out: [`page_token`](ListByUrl::page_token),
    /// [`page_size`](ListByUrl::page_size).
    ///
    /// `GET /by-url`
    pub fn list_by_url(&self) -> Call<ListByUrl> {
        client::call(self, ListByUrl::new())
    }
}

paged! {
    ListByUrl(page): types::Dog = page.dogs, "/dogs", Url("/meta/next_page_url"),
}
