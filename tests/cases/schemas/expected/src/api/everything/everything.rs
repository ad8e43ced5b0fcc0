// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "everything", method: "POST", path: "/everything",
    accept: "application/json", statuses: &["200"], headers: &[("200", "age", in_header::<i64>, &[])];

    /// `POST /everything`
    ///
    /// The inputs of [`Client::everything`](crate::Client::everything).
    pub struct Everything -> types::Everything {
        pub x_trace: types::Trace = header("X-Trace"),
        pub body: types::Everything = json("application/json"),
    } impl new(x_trace: types::Trace, body: types::Everything)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Everything`](crate::types::Everything).
    ///
    /// `POST /everything`
    ///
    /// An example of a response:
    ///
    /// ```json
    /// {
    ///   "flag": true,
    ///   "id": 7
    /// }
    /// ```
    pub fn everything(&self, x_trace: types::Trace, body: types::Everything) -> Call<Everything> {
        client::call(self, Everything::new(x_trace, body))
    }
}
