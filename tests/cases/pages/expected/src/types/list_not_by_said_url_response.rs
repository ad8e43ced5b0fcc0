// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_not_by_said_url` answers with.
    ///
    /// `#/paths/~1not-by-said-url/get/responses/200/content/application~1json/schema`
    pub struct ListNotBySaidUrlResponse {
        pub photos: Vec<String>,
        pub dogs: ListNotBySaidUrlResponseDogs,
    }
}

record! {
    /// The member `dogs` of [`ListNotBySaidUrlResponse`](crate::types::ListNotBySaidUrlResponse).
    ///
    /// `#/paths/~1not-by-said-url/get/responses/200/content/application~1json/schema/properties/dogs`
    pub struct ListNotBySaidUrlResponseDogs {
        pub next: Option<Uri>,
    } impl Default
}
