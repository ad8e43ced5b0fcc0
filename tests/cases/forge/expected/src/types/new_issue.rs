// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `issues_create`.
    ///
    /// `#/components/schemas/new-issue`
    pub struct NewIssue {
        pub title: NewIssueTitle,
        pub body: Option<String>,
        pub labels: Option<Vec<String>>,
    } impl new(title: impl Into<NewIssueTitle>)
}

union! {
    /// The member `title` of [`NewIssue`](crate::types::NewIssue).
    ///
    /// `#/components/schemas/new-issue/properties/title`
    pub enum NewIssueTitle {
        String(String) + From<String, &str>,
        Integer(i64) + From,
        ..Unknown(Value),
    }
}
