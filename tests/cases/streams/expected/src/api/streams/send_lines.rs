// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "sendLines", method: "POST", path: "/upload",
    accept: "multipart/mixed", statuses: &["200"], streams: &["*/*"];

    /// `POST /upload`
    ///
    /// The inputs of [`Client::send_lines`](crate::Client::send_lines).
    pub struct SendLines -> ByteStream {
        pub body: File = binary("application/jsonl"),
    } impl new(body: impl Into<File>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [bytes](crate::ByteStream), as they come.
    ///
    /// `POST /upload`
    pub fn send_lines(&self, body: impl Into<File>) -> Call<SendLines> {
        client::call(self, SendLines::new(body))
    }
}
