// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `create_user` answers with.
    ///
    /// `#/components/schemas/User`
    pub struct User {
        pub id: i64,
        pub name: String,
        pub password: Option<String> = "password" SentOnly,
        pub created: Option<DateTime>,
        pub nickname: Option<String> = "nickname" Nullable,
        pub address: types::Address,
    }
}

record! {
    /// The body of `create_user`.
    ///
    /// `#/components/schemas/User`
    pub struct UserInput {
        pub name: String,
        pub password: String = "password" [Rule::Secret],
        pub nickname: Nullable<String>,
        pub address: types::AddressInput,
    } impl new(name: impl Into<String>, password: impl Into<String>, address: types::AddressInput)
}
