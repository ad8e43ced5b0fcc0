// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "readDevice", method: "GET", path: "/devices/{id}",
    accept: "application/json", statuses: &["200"];

    /// `GET /devices/{id}`
    ///
    /// The inputs of [`Client::read_device`](crate::Client::read_device).
    pub struct ReadDevice -> types::Device {
        pub id: String = path("id"),
    } impl new(id: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Device`](crate::types::Device).
    ///
    /// `GET /devices/{id}`
    pub fn read_device(&self, id: impl Into<String>) -> Call<ReadDevice> {
        client::call(self, ReadDevice::new(id))
    }
}
