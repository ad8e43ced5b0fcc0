// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listOfErrors", method: "GET", path: "/only-errors",
    accept: "application/json", statuses: &["200"];

    /// `GET /only-errors`
    ///
    /// The inputs of [`Client::list_of_errors`](crate::Client::list_of_errors).
    pub struct ListOfErrors -> types::ListOfErrorsResponse {
        pub cursor: Option<String> = query("cursor") => impl Into<String>,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ListOfErrorsResponse`](crate::types::ListOfErrorsResponse).
    ///
    /// Methods of the call for what can be left out: [`cursor`](ListOfErrors::cursor).
    ///
    /// `GET /only-errors`
    pub fn list_of_errors(&self) -> Call<ListOfErrors> {
        client::call(self, ListOfErrors::new())
    }
}

paged! {
    ListOfErrors(page): types::Dog = page.errors, "/errors", Token { from: "/cursor", to: "cursor", more: "" },
}
