// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// A card that was charged.
    ///
    /// `#/components/schemas/CardDetails`
    pub struct CardDetails {
        pub brand: Option<String> = "brand" Nullable,
        pub country: Option<String> = "country" Nullable,
        pub exp_month: i64,
        pub exp_year: i64,
        pub fingerprint: Option<String> = "fingerprint" Nullable,
        pub funding: Option<String> = "funding" Nullable,
        pub last4: Option<String> = "last4" Nullable,
        pub network: Option<String> = "network" Nullable,
    }
}
