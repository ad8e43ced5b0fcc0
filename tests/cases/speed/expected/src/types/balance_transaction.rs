// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What a charge does to a balance.
    ///
    /// `#/components/schemas/BalanceTransaction`
    pub struct BalanceTransaction {
        /// At most 5000 characters.
        pub id: String = "id" [Rule::MaxLength(5000)],
        /// Always `"balance_transaction"`.
        pub object: String = "object" [Rule::Equals("\"balance_transaction\"")],
        pub amount: i64,
        pub available_on: i64,
        pub created: i64,
        pub currency: String,
        pub description: Option<String> = "description" Nullable,
        pub exchange_rate: Option<f64> = "exchange_rate" Nullable,
        pub fee: i64,
        pub fee_details: Vec<types::Fee>,
        pub net: i64,
        pub reporting_category: String,
        pub status: String,
        pub r#type: BalanceTransactionType = "type",
    }
}

text_enum! {
    /// The member `type` of [`BalanceTransaction`](crate::types::BalanceTransaction).
    ///
    /// `#/components/schemas/BalanceTransaction/properties/type`
    pub enum BalanceTransactionType {
        Adjustment = "adjustment",
        Charge = "charge",
        Payment = "payment",
        Payout = "payout",
        Refund = "refund",
        Transfer = "transfer",
        ..Unknown(String),
    }
}
