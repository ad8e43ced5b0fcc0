// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// Pattern: `^evt_[A-Za-z0-9]{8,}$`.
    ///
    /// `#/paths/~1events~1{id}/get/parameters/0/schema`
    pub struct EventId {
        pattern: Pattern::Steps("^evt_[A-Za-z0-9]{8,}$", &[
            Step::Start, Step::Literal("evt_"), Step::Class(&[('0', '9'), ('A', 'Z'), ('a', 'z')], 8, Step::MANY),
            Step::End,
        ]),
    }
}
