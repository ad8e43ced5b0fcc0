// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `import_rows` answers with.
    ///
    /// `#/components/schemas/Import`
    pub struct Import {
        pub state: ImportState,
        pub percent: Option<i64>,
    }
}

text_enum! {
    /// The member `state` of [`Import`](crate::types::Import).
    ///
    /// `#/components/schemas/Import/properties/state`
    pub enum ImportState {
        Queued = "Queued",
        Working = "Working",
        Finished = "Finished",
        Aborted = "Aborted",
        ..Unknown(String),
    }
}
