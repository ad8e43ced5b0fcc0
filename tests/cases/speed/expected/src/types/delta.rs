// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What a piece adds to the answer.
    ///
    /// `#/components/schemas/Delta`
    pub struct Delta {
        pub role: Option<DeltaRole>,
        pub content: Option<String> = "content" Nullable,
        pub refusal: Option<String> = "refusal" Nullable,
    } impl Default
}

text_enum! {
    /// The member `role` of [`Delta`](crate::types::Delta).
    ///
    /// `#/components/schemas/Delta/properties/role`
    pub enum DeltaRole {
        Assistant = "assistant",
        System = "system",
        Tool = "tool",
        User = "user",
        ..Unknown(String),
    }
}
