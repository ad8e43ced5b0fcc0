// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `tree` of [`Everything`](crate::types::Everything).
    ///
    /// `#/components/schemas/Tree`
    pub struct Tree {
        pub name: String,
        pub parent: Option<Box<Tree>>,
        pub children: Option<Vec<Tree>>,
    } impl new(name: impl Into<String>)
}
