// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// A postal address.
    ///
    /// `#/components/schemas/Address`
    pub struct Address {
        pub city: Option<String> = "city" Nullable,
        pub country: Option<String> = "country" Nullable,
        pub line1: Option<String> = "line1" Nullable,
        pub line2: Option<String> = "line2" Nullable,
        pub postal_code: Option<String> = "postal_code" Nullable,
        pub state: Option<String> = "state" Nullable,
    } impl Default
}
