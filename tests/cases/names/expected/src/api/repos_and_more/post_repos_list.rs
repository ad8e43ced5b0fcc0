// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "post_repos_list", method: "POST", path: "/repos/list",
    accept: "application/json", statuses: &["200"];

    /// `POST /repos/list`
    ///
    /// The inputs of [`Client::post_repos_list`](crate::Client::post_repos_list).
    pub struct PostReposList -> types::Order {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Order`](crate::types::Order).
    ///
    /// `POST /repos/list`
    pub fn post_repos_list(&self) -> Call<PostReposList> {
        client::call(self, PostReposList::new())
    }
}
