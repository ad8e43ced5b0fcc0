// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `customer` of [`Charge`](crate::types::Charge).
    ///
    /// `#/components/schemas/Invoice/properties/customer`
    pub enum StringOrCustomerOrDeletedCustomer {
        /// At most 5000 characters.
        String(String) [Rule::MaxLength(5000)],
        Customer(Box<types::Customer>),
        DeletedCustomer(types::DeletedCustomer),
        &Several(Vec<StringOrCustomerOrDeletedCustomer>),
        ..Unknown(Value),
    }
}
