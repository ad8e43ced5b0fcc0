// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "send_files", method: "POST", path: "/files",
    statuses: &["204"];

    /// `POST /files`
    ///
    /// The inputs of [`Client::send_files`](crate::Client::send_files).
    pub struct SendFiles -> () {
        pub body: BTreeMap<String, File> = multipart("multipart/form-data"),
    } impl new(body: BTreeMap<String, File>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /files`
    pub fn send_files(&self, body: BTreeMap<String, File>) -> Call<SendFiles> {
        client::call(self, SendFiles::new(body))
    }
}
