// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `post_charges`.
    ///
    /// `#/paths/~1v1~1charges/post/requestBody/content/application~1x-www-form-urlencoded/schema`
    pub struct PostChargesRequest {
        pub amount: i64,
        pub currency: String,
        /// At most 500 characters.
        pub customer: Option<String> = "customer" [Rule::MaxLength(500)],
        pub capture: Option<bool>,
        /// Each item: at most 5000 characters.
        pub expand: Option<Vec<String>> = "expand" [Rule::Items(&[Rule::MaxLength(5000)])],
        pub metadata: Option<PostChargesRequestMetadata>,
        pub shipping: Option<PostChargesRequestShipping>,
    } impl new(amount: i64, currency: impl Into<String>)
}

union! {
    /// The member `metadata` of [`PostChargesRequest`](crate::types::PostChargesRequest).
    ///
    /// `#/paths/~1v1~1charges/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/metadata`
    pub enum PostChargesRequestMetadata {
        Map(BTreeMap<String, String>) + From,
        /// Always `""`.
        Empty(String) [Rule::Equals("\"\"")] + From<String, &str>,
        ..Unknown(Value),
    }
}

record! {
    /// The member `shipping` of [`PostChargesRequest`](crate::types::PostChargesRequest).
    ///
    /// `#/paths/~1v1~1charges/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/shipping`
    pub struct PostChargesRequestShipping {
        /// At most 5000 characters.
        pub name: String = "name" [Rule::MaxLength(5000)],
        pub address: Option<PostChargesRequestShippingAddress>,
    } impl new(name: impl Into<String>)
}

record! {
    /// The member `address` of [`PostChargesRequestShipping`](crate::types::PostChargesRequestShipping).
    ///
    /// `#/paths/~1v1~1charges/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/shipping/properties/address`
    pub struct PostChargesRequestShippingAddress {
        pub city: Option<String>,
        pub country: Option<String>,
    } impl Default
}
