// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "clone", method: "POST", path: "/repos/{repo}/clone",
    accept: "application/json",
    security: &[&["build"]],
    statuses: &["200"],
    headers: &[
        ("200", "clone", in_header::<i64>, &[]), ("200", "len", in_header::<i64>, &[]),
        ("200", "eq", in_header::<bool>, &[]),
    ];

    /// `POST /repos/{repo}/clone`
    ///
    /// The inputs of [`Client::clone_operation`](crate::Client::clone_operation).
    pub struct CloneOperation -> types::ErrModel {
        pub repo: String = path("repo"),
        pub clone_query: Option<String> = query("clone") => impl Into<String>,
        pub fmt_query: Option<String> = query("fmt") => impl Into<String>,
        pub into_query: Option<String> = query("into") => impl Into<String>,
        pub send_query: Option<String> = query("send") => impl Into<String>,
        pub from: Option<String> = query("from") => impl Into<String>,
    } impl new(repo: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ErrModel`](crate::types::ErrModel).
    ///
    /// Methods of the call for what can be left out: [`clone_query`](CloneOperation::clone_query),
    /// [`fmt_query`](CloneOperation::fmt_query), [`into_query`](CloneOperation::into_query),
    /// [`send_query`](CloneOperation::send_query), [`from`](CloneOperation::from).
    ///
    /// `POST /repos/{repo}/clone`
    pub fn clone_operation(&self, repo: impl Into<String>) -> Call<CloneOperation> {
        client::call(self, CloneOperation::new(repo))
    }
}
