// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Twin`
    pub struct Twin {
        pub id: i64,
        pub code: Option<String> = "code" SentOnly,
        pub pin: types::Password = "pin" [Rule::Secret],
    }
}

record! {
    /// `#/components/schemas/Twin`
    pub struct TwinInput {
        pub code: String = "code" [Rule::Secret],
        pub pin: types::Password = "pin" [Rule::Secret],
    }
}
