// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `open_account` answers with.
    ///
    /// `#/components/schemas/Account`
    pub struct Account {
        pub name: String,
        pub password: Option<String> = "password" SentOnly,
        pub token: Option<String> = "token" [Rule::Secret],
        pub twin: Option<types::Twin>,
    }
}
