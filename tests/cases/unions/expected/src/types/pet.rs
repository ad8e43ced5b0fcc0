// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The body of `adopt`.
    ///
    /// `#/components/schemas/Pet`
    pub enum Pet tag "petType" {
        Cat(types::Cat) = "cat" + From,
        Dog(types::Dog) = "dog" | "hound" + From,
        ..Unknown(Value),
    }
}
