// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// Pattern: `^[A-Z]{2}$`.
    ///
    /// `#/paths/~1things/delete/responses/204/headers/X-Code/schema`
    pub struct XCode {
        pattern: Pattern::Steps("^[A-Z]{2}$", &[Step::Start, Step::Class(&[('A', 'Z')], 2, 2), Step::End]),
    }
}
