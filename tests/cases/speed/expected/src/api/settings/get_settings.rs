// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "getSettings", method: "GET", path: "/settings",
    accept: "application/json", statuses: &["200"];

    /// All settings.
    ///
    /// The inputs of [`Client::get_settings`](crate::Client::get_settings).
    pub struct GetSettings -> types::Settings {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// All settings.
    ///
    /// Answers with [`Settings`](crate::types::Settings).
    ///
    /// `GET /settings`
    pub fn get_settings(&self) -> Call<GetSettings> {
        client::call(self, GetSettings::new())
    }
}
