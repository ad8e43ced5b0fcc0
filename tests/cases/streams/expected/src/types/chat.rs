// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `create_chat` answers with.
    ///
    /// `#/components/schemas/Chat`
    pub struct Chat {
        pub id: String,
        pub text: String,
    }
}
