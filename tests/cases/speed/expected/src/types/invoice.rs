// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What somebody owes.
    ///
    /// `#/components/schemas/Invoice`
    pub struct Invoice {
        /// At most 5000 characters.
        pub id: String = "id" [Rule::MaxLength(5000)],
        /// Always `"invoice"`.
        pub object: String = "object" [Rule::Equals("\"invoice\"")],
        pub amount_due: i64,
        pub amount_paid: i64,
        pub currency: String,
        pub customer: Option<types::StringOrCustomerOrDeletedCustomer>,
        pub number: Option<String> = "number" Nullable,
        pub paid: bool,
        pub status: Option<InvoiceStatus> = "status" Nullable,
        pub subtotal: i64,
        pub total: i64,
    }
}

text_enum! {
    /// The member `status` of [`Invoice`](crate::types::Invoice).
    ///
    /// `#/components/schemas/Invoice/properties/status`
    pub enum InvoiceStatus {
        Draft = "draft",
        Open = "open",
        Paid = "paid",
        Uncollectible = "uncollectible",
        Void = "void",
        ..Unknown(String),
    }
}
