// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The parameter `filter` of `query_deep_object_nested`.
    ///
    /// `#/paths/~1query~1nested/get/parameters/0/schema`
    pub struct QueryDeepObjectNestedFilter {
        pub created: Option<QueryDeepObjectNestedFilterCreated>,
        pub expand: Option<Vec<String>>,
    } impl Default
}

record! {
    /// The member `created` of [`QueryDeepObjectNestedFilter`](crate::types::QueryDeepObjectNestedFilter).
    ///
    /// `#/paths/~1query~1nested/get/parameters/0/schema/properties/created`
    pub struct QueryDeepObjectNestedFilterCreated {
        pub gte: Option<i64>,
    } impl Default
}
