// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "issues/create", method: "POST", path: "/repos/{owner}/{repo}/issues",
    accept: "application/json",
    security: &[&["token"]],
    statuses: &["201", "404", "422"],
    headers: &[("201", "x-ratelimit-remaining", in_header::<i64>, &[])];

    /// `POST /repos/{owner}/{repo}/issues`
    ///
    /// The inputs of [`Client::issues_create`](crate::Client::issues_create).
    pub struct IssuesCreate -> types::Issue {
        pub owner: String = path("owner"),
        pub repo: String = path("repo"),
        pub body: types::NewIssue = json("application/json"),
    } impl new(owner: impl Into<String>, repo: impl Into<String>, body: types::NewIssue)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Issue`](crate::types::Issue).
    ///
    /// `POST /repos/{owner}/{repo}/issues`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `404`: [`BasicError`](crate::types::BasicError)
    /// - `422`: [`ValidationError`](crate::types::ValidationError)
    pub fn issues_create(
        &self,
        owner: impl Into<String>,
        repo: impl Into<String>,
        body: types::NewIssue,
    ) -> Call<IssuesCreate> {
        client::call(self, IssuesCreate::new(owner, repo, body))
    }
}
