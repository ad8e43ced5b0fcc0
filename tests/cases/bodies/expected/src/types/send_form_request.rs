// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `send_form`.
    ///
    /// `#/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema`
    pub struct SendFormRequest {
        pub to: String = "To",
        /// At most 1600 characters.
        pub body: Option<String> = "Body" [Rule::MaxLength(1600)],
        pub media_url: Option<Vec<Uri>> = "MediaUrl",
        pub configuration_flow_sid: Option<types::ConfigurationFlowSid> = "Configuration.FlowSid",
        pub tags: Option<Vec<String>> = "Tags",
        pub metadata: Option<BTreeMap<String, String>>,
        pub shipping: Option<SendFormRequestShipping>,
    } impl new(to: impl Into<String>)
}

record! {
    /// The member `shipping` of [`SendFormRequest`](crate::types::SendFormRequest).
    ///
    /// `#/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/shipping`
    pub struct SendFormRequestShipping {
        pub name: Option<String>,
        pub address: Option<SendFormRequestShippingAddress>,
    } impl Default
}

record! {
    /// The member `address` of [`SendFormRequestShipping`](crate::types::SendFormRequestShipping).
    ///
    /// `#/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/shipping/properties/address`
    pub struct SendFormRequestShippingAddress {
        pub city: Option<String>,
        pub lines: Option<Vec<String>>,
    } impl Default
}
