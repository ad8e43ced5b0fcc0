// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// An issue to be opened.
    ///
    /// `#/components/schemas/NewIssue`
    pub struct NewIssue {
        /// At least 1 character. At most 256 characters.
        pub title: String = "title" [Rule::MinLength(1), Rule::MaxLength(256)],
        pub body: Option<String>,
        /// At most 100 items.
        pub labels: Option<Vec<String>> = "labels" [Rule::MaxItems(100)],
        /// At most 10 items.
        pub assignees: Option<Vec<String>> = "assignees" [Rule::MaxItems(10)],
        pub milestone: Option<i64>,
    } impl new(title: impl Into<String>)
}
