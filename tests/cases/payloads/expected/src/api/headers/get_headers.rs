// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "get_headers", method: "GET", path: "/headers",
    statuses: &["204"],
    headers: &[
        ("204", "x-counts", in_header::<Vec<i64>>, &[]),
        ("204", "x-rate", in_object_header::<types::GetHeadersXRate>, &[]),
        ("204", "x-quota", in_exploded_header::<BTreeMap<String, i64>>, &[]),
    ];

    /// `GET /headers`
    ///
    /// The inputs of [`Client::get_headers`](crate::Client::get_headers).
    pub struct GetHeaders -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /headers`
    pub fn get_headers(&self) -> Call<GetHeaders> {
        client::call(self, GetHeaders::new())
    }
}
