// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "issues/list", method: "GET", path: "/repos/{owner}/{repo}/issues",
    accept: "application/json",
    security: &[&["token"]],
    statuses: &["200", "404"],
    headers: &[("200", "x-ratelimit-remaining", in_header::<i64>, &[])];

    /// `GET /repos/{owner}/{repo}/issues`
    ///
    /// The inputs of [`Client::issues_list`](crate::Client::issues_list).
    pub struct IssuesList -> Vec<types::Issue> {
        pub owner: String = path("owner"),
        pub repo: String = path("repo"),
        /// Default: `"open"`.
        pub state: Option<types::IssuesListState> = query("state") => types::IssuesListState,
        /// Names between commas.
        pub labels: Option<String> = query("labels") => impl Into<String>,
        /// At most 100. Default: `30`.
        pub per_page: Option<i64> = query("per_page").rules(&[Rule::IntegerMaximum(100)]) => i64,
        /// Default: `1`.
        pub page: Option<i64> = query("page") => i64,
    } impl new(owner: impl Into<String>, repo: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with a list of [`Issue`](crate::types::Issue).
    ///
    /// Methods of the call for what can be left out: [`state`](IssuesList::state),
    /// [`labels`](IssuesList::labels), [`per_page`](IssuesList::per_page), [`page`](IssuesList::page).
    ///
    /// `GET /repos/{owner}/{repo}/issues`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `404`: [`BasicError`](crate::types::BasicError)
    pub fn issues_list(&self, owner: impl Into<String>, repo: impl Into<String>) -> Call<IssuesList> {
        client::call(self, IssuesList::new(owner, repo))
    }
}

paged! {
    IssuesList(page): types::Issue = Some(page), "", Link,
}
