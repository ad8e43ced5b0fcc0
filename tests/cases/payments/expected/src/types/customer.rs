// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`ChargeCustomer`](crate::types::ChargeCustomer) can be.
    ///
    /// `#/components/schemas/customer`
    pub struct Customer {
        /// At most 5000 characters.
        pub id: String = "id" [Rule::MaxLength(5000)],
        /// Always `"customer"`.
        pub object: String = "object" [Rule::Equals("\"customer\"")],
        pub email: Option<String> = "email" Nullable,
    }
}
