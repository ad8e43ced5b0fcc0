// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The body of `eat`.
    ///
    /// `#/components/schemas/Fruit`
    pub enum Fruit tag "kind" {
        Apple(types::Apple) = "apple" + From,
        Banana(types::Banana) = "banana" | "plantain" + From,
        ..Unknown(Value),
    }
}
