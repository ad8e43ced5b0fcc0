// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `releases_upload_asset` answers with.
    ///
    /// `#/components/schemas/asset`
    pub struct Asset {
        pub id: i64,
        pub name: String,
        pub size: i64,
        pub state: AssetState,
        pub browser_download_url: Option<Uri>,
    }
}

text_enum! {
    /// The member `state` of [`Asset`](crate::types::Asset).
    ///
    /// `#/components/schemas/asset/properties/state`
    pub enum AssetState {
        Uploaded = "uploaded",
        Open = "open",
        ..Unknown(String),
    }
}
