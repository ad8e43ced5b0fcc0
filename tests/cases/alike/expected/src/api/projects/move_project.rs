// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "moveProject", method: "PUT", path: "/projects",
    accept: "application/json", statuses: &["200"];

    /// `PUT /projects`
    ///
    /// The inputs of [`Client::move_project`](crate::Client::move_project).
    pub struct MoveProject -> types::MoveProjectResponse {
        pub body: types::Move = json("application/json"),
    } impl new(body: types::Move)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`MoveProjectResponse`](crate::types::MoveProjectResponse).
    ///
    /// `PUT /projects`
    pub fn move_project(&self, body: types::Move) -> Call<MoveProject> {
        client::call(self, MoveProject::new(body))
    }
}
