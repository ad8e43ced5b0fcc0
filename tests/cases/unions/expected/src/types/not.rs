// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Expression`](crate::types::Expression) can be.
    ///
    /// `#/components/schemas/Not`
    pub struct Not {
        /// Always `"not"`.
        pub kind: String = "kind" [Rule::Equals("\"not\"")],
        pub of: Box<types::Expression>,
        pub note: Option<String>,
    } impl new(of: types::Expression)
}
