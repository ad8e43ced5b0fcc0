// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Raw`](crate::types::Raw) can be.
    ///
    /// `#/components/schemas/Value`
    pub struct Value {
        pub value: crate::runtime::prelude::Value,
        pub map: Option<BTreeMap<String, String>>,
    }
}
