// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `get_note` answers with.
    ///
    /// `#/components/schemas/Note`
    pub struct Note {
        pub text: String,
    } impl new(text: impl Into<String>)
}
