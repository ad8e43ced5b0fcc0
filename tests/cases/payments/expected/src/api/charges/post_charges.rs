// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "PostCharges", method: "POST", path: "/v1/charges",
    accept: "application/json", security: &[&["basicAuth"], &["bearerAuth"]], statuses: &["200", "default"];

    /// `POST /v1/charges`
    ///
    /// The inputs of [`Client::post_charges`](crate::Client::post_charges).
    pub struct PostCharges -> types::Charge {
        pub body: Option<types::PostChargesRequest> = form().encodings(&[
            Encoding::new("expand").style(Style::DEEP_OBJECT), Encoding::new("metadata").style(Style::DEEP_OBJECT),
            Encoding::new("shipping").style(Style::DEEP_OBJECT),
        ]) => types::PostChargesRequest,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Charge`](crate::types::Charge).
    ///
    /// Methods of the call for what can be left out: [`body`](PostCharges::body).
    ///
    /// `POST /v1/charges`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `default`: [`ErrorModel`](crate::types::ErrorModel)
    pub fn post_charges(&self) -> Call<PostCharges> {
        client::call(self, PostCharges::new())
    }
}
