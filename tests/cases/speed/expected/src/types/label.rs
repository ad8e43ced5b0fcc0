// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// A label of an issue.
    ///
    /// `#/components/schemas/Label`
    pub struct Label {
        pub id: Option<i64>,
        pub node_id: Option<String>,
        pub url: Option<Uri>,
        pub name: Option<String>,
        pub description: Option<String> = "description" Nullable,
        pub color: Option<String> = "color" Nullable,
        pub default: Option<bool>,
    } impl Default
}
