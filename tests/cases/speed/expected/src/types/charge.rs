// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// Money that was asked for.
    ///
    /// `#/components/schemas/Charge`
    pub struct Charge {
        /// At most 5000 characters.
        pub id: String = "id" [Rule::MaxLength(5000)],
        /// Always `"charge"`.
        pub object: String = "object" [Rule::Equals("\"charge\"")],
        pub amount: i64,
        pub amount_captured: i64,
        pub amount_refunded: i64,
        pub balance_transaction: Option<ChargeBalanceTransaction>,
        pub billing_details: Option<ChargeBillingDetails>,
        pub captured: bool,
        pub created: i64,
        pub currency: String,
        pub customer: Option<types::StringOrCustomerOrDeletedCustomer>,
        pub description: Option<String> = "description" Nullable,
        pub disputed: bool,
        pub invoice: Option<ChargeInvoice>,
        pub livemode: bool,
        /// Each value: at most 500 characters.
        pub metadata: BTreeMap<String, String> = "metadata" [Rule::Values(&[Rule::MaxLength(500)])],
        pub paid: bool,
        pub payment_method: Option<String> = "payment_method" Nullable,
        pub payment_method_details: Option<types::MethodDetails>,
        pub receipt_email: Option<String> = "receipt_email" Nullable,
        pub receipt_url: Option<String> = "receipt_url" Nullable,
        pub refunded: bool,
        pub refunds: Option<ChargeRefunds>,
        pub status: ChargeStatus,
    }
}

union! {
    /// The member `balance_transaction` of [`Charge`](crate::types::Charge).
    ///
    /// `#/components/schemas/Charge/properties/balance_transaction`
    pub enum ChargeBalanceTransaction {
        /// At most 5000 characters.
        String(String) [Rule::MaxLength(5000)],
        BalanceTransaction(Box<types::BalanceTransaction>),
        ..Unknown(Value),
    }
}

record! {
    /// The member `billing_details` of [`Charge`](crate::types::Charge).
    ///
    /// `#/components/schemas/Charge/properties/billing_details`
    pub struct ChargeBillingDetails {
        pub address: Option<types::Address> = "address" Nullable,
        pub email: Option<String> = "email" Nullable,
        pub name: Option<String> = "name" Nullable,
        pub phone: Option<String> = "phone" Nullable,
    } impl Default
}

union! {
    /// The member `invoice` of [`Charge`](crate::types::Charge).
    ///
    /// `#/components/schemas/Charge/properties/invoice`
    pub enum ChargeInvoice {
        /// At most 5000 characters.
        String(String) [Rule::MaxLength(5000)],
        Invoice(Box<types::Invoice>),
        ..Unknown(Value),
    }
}

record! {
    /// The member `refunds` of [`Charge`](crate::types::Charge).
    ///
    /// `#/components/schemas/Charge/properties/refunds`
    pub struct ChargeRefunds {
        pub data: Vec<types::Refund>,
        pub has_more: bool,
        pub url: Option<String>,
    }
}

text_enum! {
    /// The member `status` of [`Charge`](crate::types::Charge).
    ///
    /// `#/components/schemas/Charge/properties/status`
    pub enum ChargeStatus {
        Failed = "failed",
        Pending = "pending",
        Succeeded = "succeeded",
        ..Unknown(String),
    }
}
