// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "getReport", method: "GET", path: "/report",
    accept: "application/json", statuses: &["200"];

    /// `GET /report`
    ///
    /// The inputs of [`Client::get_report`](crate::Client::get_report).
    pub struct GetReport -> types::GetReportResponse {
        pub page: Option<i64> = query("page") => i64,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`GetReportResponse`](crate::types::GetReportResponse).
    ///
    /// Methods of the call for what can be left out: [`page`](GetReport::page).
    ///
    /// `GET /report`
    pub fn get_report(&self) -> Call<GetReport> {
        client::call(self, GetReport::new())
    }
}
