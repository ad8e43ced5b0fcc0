// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/NoteEvent`
    pub struct NoteEvent {
        pub event: String,
        pub data: String,
    }
}
