// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listFiles", method: "GET", path: "/files",
    accept: "application/json", security: &[&["ApiKeyAuth"]], statuses: &["200", "default"];

    /// `GET /files`
    ///
    /// The inputs of [`Client::list_files`](crate::Client::list_files).
    pub struct ListFiles -> types::ListFilesResponse {
        pub purpose: Option<String> = query("purpose") => impl Into<String>,
        /// Default: `10000`.
        pub limit: Option<i64> = query("limit") => i64,
        /// Default: `"desc"`.
        pub order: Option<types::ListFilesOrder> = query("order") => types::ListFilesOrder,
        /// The id of the last object of the page before.
        pub after: Option<String> = query("after") => impl Into<String>,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ListFilesResponse`](crate::types::ListFilesResponse).
    ///
    /// Methods of the call for what can be left out: [`purpose`](ListFiles::purpose),
    /// [`limit`](ListFiles::limit), [`order`](ListFiles::order), [`after`](ListFiles::after).
    ///
    /// `GET /files`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `default`: [`ErrorResponse`](crate::types::ErrorResponse)
    pub fn list_files(&self) -> Call<ListFiles> {
        client::call(self, ListFiles::new())
    }
}

paged! {
    ListFiles(page): types::OpenFile = Some(page.data), "/data", LastItem { member: "/id", to: "after", more: "/has_more" },
}
