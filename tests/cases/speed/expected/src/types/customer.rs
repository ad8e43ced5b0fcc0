// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// Somebody who pays.
    ///
    /// `#/components/schemas/Customer`
    pub struct Customer {
        /// At most 5000 characters.
        pub id: String = "id" [Rule::MaxLength(5000)],
        /// Always `"customer"`.
        pub object: String = "object" [Rule::Equals("\"customer\"")],
        pub address: Option<types::Address> = "address" Nullable,
        pub balance: Option<i64>,
        pub created: i64,
        pub currency: Option<String> = "currency" Nullable,
        pub delinquent: Option<bool>,
        pub description: Option<String> = "description" Nullable,
        pub email: Option<String> = "email" Nullable,
        pub invoice_prefix: Option<String> = "invoice_prefix" Nullable,
        pub livemode: bool,
        /// Each value: at most 500 characters.
        pub metadata: Option<BTreeMap<String, String>> = "metadata" [Rule::Values(&[Rule::MaxLength(500)])],
        pub name: Option<String> = "name" Nullable,
        pub phone: Option<String> = "phone" Nullable,
    }
}
