// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// Pattern: `^"#[a\]]{2}\\$`.
    ///
    /// `#/paths/~1a~1{b}/get/parameters/0/schema`
    pub struct B {
        pattern: Pattern::Steps("^\"#[a\\]]{2}\\\\$", &[
            Step::Start, Step::Literal("\"#"), Step::Class(&[(']', ']'), ('a', 'a')], 2, 2), Step::Literal(r"\"),
            Step::End,
        ]),
    }
}
