// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// One of what [`UserMessageContent`](crate::types::UserMessageContent) can be.
    ///
    /// `#/components/schemas/ContentPart`
    pub enum ContentPart tag "type" {
        Text(ContentPartText) = "text" + From,
        File(ContentPartFile) = "file" + From,
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`ContentPart`](crate::types::ContentPart) can be.
    ///
    /// `#/components/schemas/ContentPart/oneOf/0`
    pub struct ContentPartText {
        /// Always `"text"`.
        pub r#type: String = "type" [Rule::Equals("\"text\"")],
        pub text: String,
    } impl new(text: impl Into<String>)
}

record! {
    /// One of what [`ContentPart`](crate::types::ContentPart) can be.
    ///
    /// `#/components/schemas/ContentPart/oneOf/1`
    pub struct ContentPartFile {
        /// Always `"file"`.
        pub r#type: String = "type" [Rule::Equals("\"file\"")],
        pub file_id: String,
    } impl new(file_id: impl Into<String>)
}
