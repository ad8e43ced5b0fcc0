// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "repos/list-for-org", method: "GET", path: "/repos/list",
    accept: "application/json", statuses: &["200"];

    /// `GET /repos/list`
    ///
    /// The inputs of [`Client::repos_list_for_org`](crate::Client::repos_list_for_org).
    pub struct ReposListForOrg -> types::StringModel {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`StringModel`](crate::types::StringModel).
    ///
    /// `GET /repos/list`
    pub fn repos_list_for_org(&self) -> Call<ReposListForOrg> {
        client::call(self, ReposListForOrg::new())
    }
}
