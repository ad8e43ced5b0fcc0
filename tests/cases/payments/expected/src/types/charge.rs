// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `post_charges` answers with.
    ///
    /// `#/components/schemas/charge`
    pub struct Charge {
        /// At most 5000 characters.
        pub id: String = "id" [Rule::MaxLength(5000)],
        /// Always `"charge"`.
        pub object: String = "object" [Rule::Equals("\"charge\"")],
        pub amount: i64,
        pub currency: String,
        pub paid: bool,
        pub status: ChargeStatus,
        pub created: i64,
        pub customer: Option<ChargeCustomer> = "customer" Nullable,
        /// Each value: at most 500 characters.
        pub metadata: BTreeMap<String, String> = "metadata" [Rule::Values(&[Rule::MaxLength(500)])],
        /// At most 5000 characters.
        pub failure_message: Option<String> = "failure_message" Nullable [Rule::MaxLength(5000)],
    }
}

text_enum! {
    /// The member `status` of [`Charge`](crate::types::Charge).
    ///
    /// `#/components/schemas/charge/properties/status`
    pub enum ChargeStatus {
        Failed = "failed",
        Pending = "pending",
        Succeeded = "succeeded",
        ..Unknown(String),
    }
}

union! {
    /// The member `customer` of [`Charge`](crate::types::Charge).
    ///
    /// `#/components/schemas/charge/properties/customer`
    pub enum ChargeCustomer {
        /// At most 5000 characters.
        String(String) [Rule::MaxLength(5000)],
        Customer(types::Customer),
        ..Unknown(Value),
    }
}
