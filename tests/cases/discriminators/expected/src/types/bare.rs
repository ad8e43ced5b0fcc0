// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `bare` of [`Garage`](crate::types::Garage).
    ///
    /// `#/components/schemas/Bare`
    pub enum Bare tag "kind" {
        One(types::One) = "one",
        TwoTwo(types::Two) = "two",
        TwoZwei(types::Two) = "zwei",
        ..Unknown(Value),
    }
}
