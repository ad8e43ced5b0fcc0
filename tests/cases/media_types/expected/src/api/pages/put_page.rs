// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "put_page", method: "PUT", path: "/pages",
    statuses: &["204"];

    /// `PUT /pages`
    ///
    /// The inputs of [`Client::put_page`](crate::Client::put_page).
    pub struct PutPage -> () {
        pub body: PutPageBody = chosen(),
    } impl new(body: impl Into<PutPageBody>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PUT /pages`
    pub fn put_page(&self, body: impl Into<PutPageBody>) -> Call<PutPage> {
        client::call(self, PutPage::new(body))
    }
}

bodies! {
    /// The body of [`PutPage`](PutPage), in one of several media types.
    pub enum PutPageBody {
        /// `text/plain`
        Text(String) = text("text/plain") => String | &str,
        /// `text/x-markdown`
        XMarkdown(String) = text("text/x-markdown").rules(&[Rule::MaxLength(3)]),
        /// `text/html`
        Html(String) = text("text/html"),
    }
}
