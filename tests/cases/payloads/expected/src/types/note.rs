// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `put_note`.
    ///
    /// `#/components/schemas/Note`
    pub struct Note {
        pub text: String,
    } impl new(text: impl Into<String>)
}
