// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// An issue of a repository.
    ///
    /// `#/components/schemas/Issue`
    pub struct Issue {
        pub id: i64,
        pub node_id: String,
        pub url: Uri,
        pub repository_url: Uri,
        pub labels_url: String,
        pub comments_url: Uri,
        pub events_url: Uri,
        pub html_url: Uri,
        pub number: i64,
        pub state: IssueState,
        pub state_reason: Option<IssueStateReason> = "state_reason" Nullable,
        pub title: String,
        pub body: Option<String> = "body" Nullable,
        pub user: Option<types::User> = "user" Required,
        pub labels: Vec<IssueLabel>,
        pub assignee: Option<types::User> = "assignee" Required,
        pub assignees: Option<Vec<types::User>> = "assignees" Nullable,
        pub milestone: Option<types::Milestone> = "milestone" Required,
        pub locked: bool,
        pub active_lock_reason: Option<String> = "active_lock_reason" Nullable,
        /// At least 0.
        pub comments: i64 = "comments" [Rule::IntegerMinimum(0)],
        pub closed_at: Option<DateTime> = "closed_at" Required,
        pub created_at: DateTime,
        pub updated_at: DateTime,
        pub draft: Option<bool>,
        pub author_association: IssueAuthorAssociation,
        pub reactions: Option<types::Reactions>,
        pub score: Option<f64>,
    }
}

text_enum! {
    /// The member `state` of [`Issue`](crate::types::Issue).
    ///
    /// `#/components/schemas/Issue/properties/state`
    pub enum IssueState {
        Open = "open",
        Closed = "closed",
        ..Unknown(String),
    }
}

text_enum! {
    /// The member `state_reason` of [`Issue`](crate::types::Issue).
    ///
    /// `#/components/schemas/Issue/properties/state_reason`
    pub enum IssueStateReason {
        Completed = "completed",
        Reopened = "reopened",
        NotPlanned = "not_planned",
        ..Unknown(String),
    }
}

union! {
    /// The member `labels` of [`Issue`](crate::types::Issue).
    ///
    /// `#/components/schemas/Issue/properties/labels/items`
    pub enum IssueLabel {
        String(String),
        Label(Box<types::Label>),
        ..Unknown(Value),
    }
}

text_enum! {
    /// The member `author_association` of [`Issue`](crate::types::Issue).
    ///
    /// `#/components/schemas/Issue/properties/author_association`
    pub enum IssueAuthorAssociation {
        Collaborator = "COLLABORATOR",
        Contributor = "CONTRIBUTOR",
        FirstTimer = "FIRST_TIMER",
        Member = "MEMBER",
        None = "NONE",
        Owner = "OWNER",
        ..Unknown(String),
    }
}
