// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "GetCharges", method: "GET", path: "/v1/charges",
    accept: "application/json", security: &[&["basicAuth"], &["bearerAuth"]], statuses: &["200", "default"];

    /// `GET /v1/charges`
    ///
    /// The inputs of [`Client::get_charges`](crate::Client::get_charges).
    pub struct GetCharges -> types::GetChargesResponse {
        pub created: Option<types::GetChargesCreated> = query("created").style(Style::DEEP_OBJECT) => impl Into<types::GetChargesCreated>,
        /// At most 5000 characters.
        pub customer: Option<String> = query("customer").rules(&[Rule::MaxLength(5000)]) => impl Into<String>,
        /// At most 5000 characters.
        pub ending_before: Option<String> = query("ending_before").rules(&[Rule::MaxLength(5000)]) => impl Into<String>,
        /// Each item: at most 5000 characters.
        pub expand: Option<Vec<String>> = query("expand").style(Style::DEEP_OBJECT).rules(&[Rule::Items(&[Rule::MaxLength(5000)])]) => Vec<String>,
        pub limit: Option<i64> = query("limit") => i64,
        /// At most 5000 characters.
        pub starting_after: Option<String> = query("starting_after").rules(&[Rule::MaxLength(5000)]) => impl Into<String>,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`GetChargesResponse`](crate::types::GetChargesResponse).
    ///
    /// Methods of the call for what can be left out: [`created`](GetCharges::created),
    /// [`customer`](GetCharges::customer), [`ending_before`](GetCharges::ending_before),
    /// [`expand`](GetCharges::expand), [`limit`](GetCharges::limit),
    /// [`starting_after`](GetCharges::starting_after).
    ///
    /// `GET /v1/charges`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `default`: [`ErrorModel`](crate::types::ErrorModel)
    pub fn get_charges(&self) -> Call<GetCharges> {
        client::call(self, GetCharges::new())
    }
}

paged! {
    GetCharges(page): types::Charge = Some(page.data), "/data", LastItem { member: "/id", to: "starting_after", more: "/has_more" },
}
