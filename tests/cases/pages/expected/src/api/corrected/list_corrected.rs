// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listCorrected", method: "GET", path: "/corrected",
    accept: "application/json", statuses: &["200"];

    /// `GET /corrected`
    ///
    /// The inputs of [`Client::list_corrected`](crate::Client::list_corrected).
    pub struct ListCorrected -> types::Dogs {
        pub page: Option<i64> = query("page") => i64,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Dogs`](crate::types::Dogs).
    ///
    /// Methods of the call for what can be left out: [`page`](ListCorrected::page).
    ///
    /// `GET /corrected`
    pub fn list_corrected(&self) -> Call<ListCorrected> {
        client::call(self, ListCorrected::new())
    }
}

paged! {
    ListCorrected(page): types::Dog = Some(page), "", Page { to: "page", first: 0, size: "per_page", pages: "", more: "" },
}
