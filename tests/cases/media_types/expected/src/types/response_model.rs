// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// At most 4 characters. Pattern: `^[a-z]+$`.
    ///
    /// `#/paths/~1words/post/responses/200/content/text~1csv/schema`
    pub struct ResponseModel {
        max_length: 4,
        pattern: Pattern::Steps("^[a-z]+$", &[Step::Start, Step::Class(&[('a', 'z')], 1, Step::MANY), Step::End]),
    }
}
