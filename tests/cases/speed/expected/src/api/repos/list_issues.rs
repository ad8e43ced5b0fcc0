// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listIssues", method: "GET", path: "/repos/{owner}/{repo}/issues",
    accept: "application/json", statuses: &["200"];

    /// Lists a repository's issues.
    ///
    /// The inputs of [`Client::list_issues`](crate::Client::list_issues).
    pub struct ListIssues -> Vec<types::Issue> {
        pub owner: String = path("owner"),
        pub repo: String = path("repo"),
        pub state: Option<types::ListIssuesState> = query("state") => types::ListIssuesState,
        pub labels: Option<Vec<String>> = query("labels").style(Style::FORM_JOINED) => Vec<String>,
        pub since: Option<DateTime> = query("since") => DateTime,
        /// At least 1. At most 100.
        pub per_page: Option<i64> = query("per_page").rules(&[
            Rule::IntegerMinimum(1), Rule::IntegerMaximum(100),
        ]) => i64,
        /// At most 64 characters.
        pub x_request_id: Option<String> = header("X-Request-Id").rules(&[Rule::MaxLength(64)]) => impl Into<String>,
    } impl new(owner: impl Into<String>, repo: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Lists a repository's issues.
    ///
    /// Answers with a list of [`Issue`](crate::types::Issue).
    ///
    /// Methods of the call for what can be left out: [`state`](ListIssues::state),
    /// [`labels`](ListIssues::labels), [`since`](ListIssues::since), [`per_page`](ListIssues::per_page),
    /// [`x_request_id`](ListIssues::x_request_id).
    ///
    /// `GET /repos/{owner}/{repo}/issues`
    pub fn list_issues(&self, owner: impl Into<String>, repo: impl Into<String>) -> Call<ListIssues> {
        client::call(self, ListIssues::new(owner, repo))
    }
}
