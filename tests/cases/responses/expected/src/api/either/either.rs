// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "either", method: "GET", path: "/either",
    accept: "application/json, text/csv, application/pdf",
    statuses: &["200"],
    streams: &["application/pdf"],
    whole: &["application/json", "text/csv"];

    /// `GET /either`
    ///
    /// The inputs of [`Client::either`](crate::Client::either).
    pub struct Either -> EitherOutput {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with one of [`EitherOutput`].
    ///
    /// `GET /either`
    pub fn either(&self) -> Call<Either> {
        client::call(self, Either::new())
    }
}

outputs! {
    /// What [`Either`](Either) answers.
    pub enum EitherOutput {
        /// As asked
        ///
        /// `application/json`
        Json(types::Item) = json("200", "application/json") => into_json,
        /// As asked
        ///
        /// `text/csv`
        Csv(String) = text("200", "text/csv") => into_csv,
        /// As asked
        ///
        /// `application/pdf`
        Pdf(ByteStream) = stream("200", "application/pdf") => into_pdf,
    }
}
