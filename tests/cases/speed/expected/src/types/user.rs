// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// A user, as other things name one.
    ///
    /// `#/components/schemas/User`
    pub struct User {
        pub id: i64,
        pub login: String,
        pub node_id: String,
        pub avatar_url: Uri,
        pub gravatar_id: Option<String> = "gravatar_id" Required,
        pub url: Uri,
        pub html_url: Uri,
        pub followers_url: Uri,
        pub following_url: String,
        pub repos_url: Uri,
        pub r#type: String = "type",
        pub site_admin: bool,
    }
}
