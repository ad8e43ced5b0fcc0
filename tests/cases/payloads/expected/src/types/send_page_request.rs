// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `send_page`.
    ///
    /// `#/paths/~1pages/post/requestBody/content/application~1x-www-form-urlencoded; charset=utf-8/schema`
    pub struct SendPageRequest {
        pub sort: Option<Vec<String>>,
        pub filter: Option<SendPageRequestFilter>,
        pub raw: Option<SendPageRequestRaw>,
    } impl Default
}

record! {
    /// The member `filter` of [`SendPageRequest`](crate::types::SendPageRequest).
    ///
    /// `#/paths/~1pages/post/requestBody/content/application~1x-www-form-urlencoded; charset=utf-8/schema/properties/filter`
    pub struct SendPageRequestFilter {
        pub tags: Option<Vec<String>>,
        pub page: Option<i64>,
    } impl Default
}

record! {
    /// The member `raw` of [`SendPageRequest`](crate::types::SendPageRequest).
    ///
    /// `#/paths/~1pages/post/requestBody/content/application~1x-www-form-urlencoded; charset=utf-8/schema/properties/raw`
    pub struct SendPageRequestRaw {
        pub tags: Option<Vec<String>>,
    } impl Default
}
