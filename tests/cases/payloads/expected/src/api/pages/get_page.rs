// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "get_page", method: "GET", path: "/pages",
    statuses: &["204"];

    /// `GET /pages`
    ///
    /// The inputs of [`Client::get_page`](crate::Client::get_page).
    pub struct GetPage -> () {
        pub pageable: Option<types::GetPagePageable> = query("pageable") => types::GetPagePageable,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// Methods of the call for what can be left out: [`pageable`](GetPage::pageable).
    ///
    /// `GET /pages`
    pub fn get_page(&self) -> Call<GetPage> {
        client::call(self, GetPage::new())
    }
}
