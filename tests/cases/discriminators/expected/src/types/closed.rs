// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `closed` of [`Garage`](crate::types::Garage).
    ///
    /// `#/components/schemas/Closed`
    pub enum Closed tag "$type" {
        Opened(types::Opened) = "Opened",
        Base(ClosedBase),
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`Closed`](crate::types::Closed) can be.
    ///
    /// `#/components/schemas/Closed/discriminator`
    pub struct ClosedBase {
        pub r#type: String = "$type",
        pub id: Option<i64>,
        ..pub extra: BTreeMap<String, Value>,
    }
}
