// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `value` of [`Zoo`](crate::types::Zoo).
    ///
    /// `#/components/schemas/Value`
    pub enum Value {
        String(String),
        Number(f64),
        Boolean(bool),
        StringList(Vec<String>),
        Map(BTreeMap<String, String>),
        ..Unknown(Value),
    }
}
