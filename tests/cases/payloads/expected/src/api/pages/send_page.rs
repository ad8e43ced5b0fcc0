// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "send_page", method: "POST", path: "/pages",
    statuses: &["204"];

    /// `POST /pages`
    ///
    /// The inputs of [`Client::send_page`](crate::Client::send_page).
    pub struct SendPage -> () {
        pub body: types::SendPageRequest = form_typed("application/x-www-form-urlencoded; charset=utf-8").encodings(&[Encoding::new("filter")]),
    } impl new(body: types::SendPageRequest)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /pages`
    pub fn send_page(&self, body: types::SendPageRequest) -> Call<SendPage> {
        client::call(self, SendPage::new(body))
    }
}
