// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `import_rows` answers with.
    ///
    /// `#/components/schemas/Row`
    pub struct Row {
        pub id: i64,
    }
}
