// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The parameter `created` of `get_charges`.
    ///
    /// `#/paths/~1v1~1charges/get/parameters/0/schema`
    pub enum GetChargesCreated {
        RangeQuerySpecs(GetChargesCreatedRangeQuerySpecs) + From,
        Integer(i64) + From,
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`GetChargesCreated`](crate::types::GetChargesCreated) can be.
    ///
    /// Titled `range_query_specs`.
    ///
    /// `#/paths/~1v1~1charges/get/parameters/0/schema/anyOf/0`
    pub struct GetChargesCreatedRangeQuerySpecs {
        pub gt: Option<i64>,
        pub gte: Option<i64>,
        pub lt: Option<i64>,
        pub lte: Option<i64>,
    } impl Default
}
