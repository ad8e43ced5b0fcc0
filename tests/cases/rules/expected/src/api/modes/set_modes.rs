// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "setModes", method: "PUT", path: "/modes",
    accept: "application/json", statuses: &["200"];

    /// `PUT /modes`
    ///
    /// The inputs of [`Client::set_modes`](crate::Client::set_modes).
    pub struct SetModes -> Vec<types::Mode> {
        pub body: Vec<types::Mode> = json("application/json"),
        pub priority: Option<types::SetModesPriority> = query("priority") => types::SetModesPriority,
        pub x_model: Option<types::SetModesXModel> = header("X-Model") => types::SetModesXModel,
    } impl new(body: Vec<types::Mode>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with a list of [`Mode`](crate::types::Mode).
    ///
    /// Methods of the call for what can be left out: [`priority`](SetModes::priority),
    /// [`x_model`](SetModes::x_model).
    ///
    /// `PUT /modes`
    pub fn set_modes(&self, body: Vec<types::Mode>) -> Call<SetModes> {
        client::call(self, SetModes::new(body))
    }
}
