// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "delete_item", method: "DELETE", path: "/item",
    statuses: &["204"];

    /// `DELETE /item`
    ///
    /// The inputs of [`Client::delete_item`](crate::Client::delete_item).
    pub struct DeleteItem -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `DELETE /item`
    pub fn delete_item(&self) -> Call<DeleteItem> {
        client::call(self, DeleteItem::new())
    }
}
