// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "createIssue", method: "POST", path: "/repos/{owner}/{repo}/issues",
    accept: "application/json", statuses: &["201"];

    /// Opens an issue.
    ///
    /// The inputs of [`Client::create_issue`](crate::Client::create_issue).
    pub struct CreateIssue -> types::Issue {
        pub owner: String = path("owner"),
        pub repo: String = path("repo"),
        pub body: types::NewIssue = json("application/json"),
    } impl new(owner: impl Into<String>, repo: impl Into<String>, body: types::NewIssue)
}

#[cfg(feature = "client")]
impl Client {
    /// Opens an issue.
    ///
    /// Answers with [`Issue`](crate::types::Issue).
    ///
    /// `POST /repos/{owner}/{repo}/issues`
    pub fn create_issue(
        &self,
        owner: impl Into<String>,
        repo: impl Into<String>,
        body: types::NewIssue,
    ) -> Call<CreateIssue> {
        client::call(self, CreateIssue::new(owner, repo, body))
    }
}
