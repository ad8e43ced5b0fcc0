// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// What `read_positions` answers with.
    ///
    /// `#/paths/~1positions/get/responses/200/content/application~1jsonl/schema/items`
    pub enum ReadPositionsResponseEvent {
        String(String),
        Tick(types::Tick),
        ..Unknown(Value),
    }
}
