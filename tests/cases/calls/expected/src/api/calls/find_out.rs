// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "findOut", method: "GET", path: "/where",
    accept: "application/json", statuses: &["302", "default"];

    /// `GET /where`
    ///
    /// The inputs of [`Client::find_out`](crate::Client::find_out).
    pub struct FindOut -> types::FindOutResponse {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`FindOutResponse`](crate::types::FindOutResponse).
    ///
    /// `GET /where`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `default`: [`FindOutError`](crate::types::FindOutError)
    pub fn find_out(&self) -> Call<FindOut> {
        client::call(self, FindOut::new())
    }
}
