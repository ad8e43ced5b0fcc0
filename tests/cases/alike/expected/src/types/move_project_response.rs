// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `move_project` answers with.
    ///
    /// `#/paths/~1projects/put/responses/200/content/application~1json/schema`
    pub struct MoveProjectResponse {
        pub shelf: i64,
        pub row: Option<String>,
    }
}
