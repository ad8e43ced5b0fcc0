// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What several issues are due for.
    ///
    /// `#/components/schemas/Milestone`
    pub struct Milestone {
        pub id: i64,
        pub number: i64,
        pub url: Uri,
        pub title: String,
        pub description: Option<String> = "description" Required,
        pub state: MilestoneState,
        pub creator: Option<types::User> = "creator" Required,
        pub open_issues: i64,
        pub closed_issues: i64,
        pub created_at: DateTime,
        pub due_on: Option<DateTime> = "due_on" Required,
    }
}

/// The member `state` of [`Milestone`](crate::types::Milestone).
///
/// `#/components/schemas/Milestone/properties/state`
pub type MilestoneState = types::IssueState;
