// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `send_images`.
    ///
    /// `#/paths/~1images/post/requestBody/content/multipart~1form-data/schema`
    pub struct SendImagesRequest {
        pub image: Option<SendImagesRequestImage>,
        pub source: Option<SendImagesRequestSource>,
        pub by_name: Option<BTreeMap<String, File>>,
        pub rows: Option<Vec<Vec<types::Picture>>>,
        pub cover: Option<types::Cover>,
        pub covers: Option<Vec<types::Cover>>,
        pub avatar: Option<File>,
        pub clip: Option<File>,
        pub note: Option<String>,
        pub thumb: Option<File>,
        pub thumbs: Option<Vec<File>>,
        pub other: Option<String>,
        pub documents: Option<Vec<String>>,
        pub rows_of_text: Option<Vec<String>>,
        pub encoded: Option<Base64>,
    } impl Default
}

union! {
    /// The member `image` of [`SendImagesRequest`](crate::types::SendImagesRequest).
    ///
    /// `#/paths/~1images/post/requestBody/content/multipart~1form-data/schema/properties/image`
    pub enum SendImagesRequestImage {
        Picture(types::Picture) + From,
        PictureList(Vec<types::Picture>) + From,
        ..Unknown(Value),
    }
}

union! {
    /// The member `source` of [`SendImagesRequest`](crate::types::SendImagesRequest).
    ///
    /// `#/paths/~1images/post/requestBody/content/multipart~1form-data/schema/properties/source`
    pub enum SendImagesRequestSource {
        Uri(Uri) + From,
        File(File) + From,
        ..Unknown(Value),
    }
}
