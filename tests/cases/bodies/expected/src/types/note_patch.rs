// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `patch_note`.
    ///
    /// At least 1 member.
    ///
    /// `#/components/schemas/NotePatch`
    pub struct NotePatch {
        pub text: Option<String>,
        pub color: Nullable<String>,
        pub due: Nullable<DateTime>,
    } impl Default; rules [Rule::MinProperties(1)]
}
