// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `version` of [`Garage`](crate::types::Garage).
    ///
    /// `#/components/schemas/Version`
    pub enum Version tag "v" json {
        V1(VersionV1) = "1",
        V2(VersionV2) = "2",
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`Version`](crate::types::Version) can be.
    ///
    /// `#/components/schemas/Version/oneOf/0`
    pub struct VersionV1 {
        /// Always `1`.
        pub v: i64 = "v" [Rule::Equals("1")],
        pub a: String,
    }
}

record! {
    /// One of what [`Version`](crate::types::Version) can be.
    ///
    /// `#/components/schemas/Version/oneOf/1`
    pub struct VersionV2 {
        /// Always `2`.
        pub v: i64 = "v" [Rule::Equals("2")],
        pub a: String,
    }
}
