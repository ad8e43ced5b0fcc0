// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listTags", method: "GET", path: "/tags",
    accept: "application/json",
    statuses: &["200"],
    rules: &[("200", "", &[Rule::Schema(&[Keyword::Contains(&[Keyword::Enum(&["\"main\""])], 1, 2)])])];

    /// `GET /tags`
    ///
    /// The inputs of [`Client::list_tags`](crate::Client::list_tags).
    pub struct ListTags -> types::Tags {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Tags`](crate::types::Tags).
    ///
    /// `GET /tags`
    pub fn list_tags(&self) -> Call<ListTags> {
        client::call(self, ListTags::new())
    }
}
