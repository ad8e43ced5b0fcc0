// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// What `level` answers with.
    ///
    /// `#/components/schemas/Level`
    pub enum Level {
        /// Always `"auto"`.
        Auto(String) [Rule::Equals("\"auto\"")] + From<String, &str>,
        /// At most 50.
        Integer(i64) [Rule::IntegerMaximum(50)] + From,
        /// Each item: more than 0.
        NumberList(Vec<f64>) [Rule::Items(&[Rule::ExclusiveMinimum(0.0)])] + From,
        ..Unknown(Value),
    }
}
