// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// A part of a message.
    ///
    /// `#/components/schemas/Text`
    pub struct Text {
        /// Always `"output_text"`.
        pub r#type: String = "type" [Rule::Equals("\"output_text\"")],
        pub text: String,
        pub annotations: Option<Vec<String>>,
    }
}
