// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `render` answers with.
    ///
    /// `#/components/schemas/Rendering`
    pub struct Rendering {
        pub state: Option<String>,
        pub urls: RenderingUrls,
    }
}

record! {
    /// The member `urls` of [`Rendering`](crate::types::Rendering).
    ///
    /// `#/components/schemas/Rendering/properties/urls`
    pub struct RenderingUrls {
        pub get: String,
    }
}
