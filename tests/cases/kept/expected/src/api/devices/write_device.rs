// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "writeDevice", method: "PUT", path: "/devices/{id}",
    accept: "application/json", statuses: &["200"];

    /// `PUT /devices/{id}`
    ///
    /// The inputs of [`Client::write_device`](crate::Client::write_device).
    pub struct WriteDevice -> types::Device {
        pub id: String = path("id"),
        pub body: types::Device = json("application/json"),
    } impl new(id: impl Into<String>, body: types::Device)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Device`](crate::types::Device).
    ///
    /// `PUT /devices/{id}`
    pub fn write_device(&self, id: impl Into<String>, body: types::Device) -> Call<WriteDevice> {
        client::call(self, WriteDevice::new(id, body))
    }
}
