// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One piece of an answer.
    ///
    /// `#/components/schemas/Chunk`
    pub struct Chunk {
        pub id: String,
        /// Always `"answer.chunk"`.
        pub object: String = "object" [Rule::Equals("\"answer.chunk\"")],
        pub created: i64,
        pub model: String,
        pub system_fingerprint: Option<String>,
        pub choices: Vec<types::Choice>,
        pub usage: Option<types::Usage> = "usage" Nullable,
    }
}
