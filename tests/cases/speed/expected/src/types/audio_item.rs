// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/AudioItem`
    pub struct AudioItem {
        pub id: String,
        /// Always `"audio"`.
        pub r#type: String = "type" [Rule::Equals("\"audio\"")],
        pub output: Option<String> = "output" Required,
        pub created_at: Option<i64>,
        pub status: Option<AudioItemStatus>,
        pub arguments: Option<String>,
        pub content: Option<Vec<types::Text>>,
        /// Each value: at most 500 characters.
        pub labels: Option<BTreeMap<String, String>> = "labels" [Rule::Values(&[Rule::MaxLength(500)])],
        pub name: Option<String>,
    }
}

/// The member `status` of [`AudioItem`](crate::types::AudioItem).
///
/// `#/components/schemas/AudioItem/properties/status`
pub type AudioItemStatus = types::StepItemStatus;
