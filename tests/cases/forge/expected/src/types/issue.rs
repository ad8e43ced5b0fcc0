// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `issues_list` answers with.
    ///
    /// Example:
    ///
    /// ```json
    /// {
    ///   "id": 7,
    ///   "number": 1347,
    ///   "title": "Found a bug",
    ///   "state": "open",
    ///   "labels": [
    ///     {
    ///       "name": "bug",
    ///       "color": "f29513"
    ///     }
    ///   ],
    ///   "user": {
    ///     "login": "octavia",
    ///     "id": 1
    ///   },
    ///   "created_at": "2026-04-22T13:33:48Z"
    /// }
    /// ```
    ///
    /// `#/components/schemas/issue`
    pub struct Issue {
        pub id: i64,
        pub number: i64,
        pub title: String,
        pub body: Option<String> = "body" Nullable,
        pub state: IssueState,
        pub labels: Vec<IssueLabel>,
        pub user: Option<types::User> = "user" Required,
        pub created_at: Option<DateTime>,
    }
}

text_enum! {
    /// The member `state` of [`Issue`](crate::types::Issue).
    ///
    /// `#/components/schemas/issue/properties/state`
    pub enum IssueState {
        Open = "open",
        Closed = "closed",
        ..Unknown(String),
    }
}

union! {
    /// The member `labels` of [`Issue`](crate::types::Issue).
    ///
    /// `#/components/schemas/issue/properties/labels/items`
    pub enum IssueLabel {
        String(String),
        Object(IssueLabelObject),
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`IssueLabel`](crate::types::IssueLabel) can be.
    ///
    /// `#/components/schemas/issue/properties/labels/items/oneOf/1`
    pub struct IssueLabelObject {
        pub name: Option<String>,
        pub color: Option<String> = "color" Nullable,
    } impl Default
}
