// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The body of `send_shape`.
    ///
    /// `#/components/schemas/Shape`
    pub enum Shape {
        Circle(types::Circle) + From,
        Line(types::Line) + From,
        ..Unknown(Value),
    }
}
