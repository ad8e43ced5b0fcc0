// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `twin` of [`Account`](crate::types::Account).
    ///
    /// `#/components/schemas/Twin`
    pub struct Twin {
        pub id: i64,
        pub code: Option<String> = "code" SentOnly,
        pub pin: types::Password = "pin" [Rule::Secret],
    }
}

record! {
    /// The member `more` of [`NewAccount`](crate::types::NewAccount).
    ///
    /// `#/components/schemas/Twin`
    pub struct TwinInput {
        pub code: String = "code" [Rule::Secret],
        pub pin: types::Password = "pin" [Rule::Secret],
    } impl new(code: impl Into<String>, pin: impl Into<types::Password>)
}
