// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "fragment", method: "POST", path: "/messages",
    statuses: &["204"];

    /// `POST /messages#create`
    ///
    /// The inputs of [`Client::fragment`](crate::Client::fragment).
    pub struct Fragment -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /messages#create`
    pub fn fragment(&self) -> Call<Fragment> {
        client::call(self, Fragment::new())
    }
}
