// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// Pattern: `^[a-z]+$`.
    ///
    /// `#/components/schemas/Project/properties/slug`
    pub struct ProjectSlug {
        pattern: Pattern::Steps("^[a-z]+$", &[Step::Start, Step::Class(&[('a', 'z')], 1, Step::MANY), Step::End]),
    }
}
