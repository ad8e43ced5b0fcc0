// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "type", method: "GET", path: "/type/{self}/{type}",
    accept: "application/json", statuses: &["200"];

    /// `GET /type/{self}/{type}`
    ///
    /// The inputs of [`Client::type_`](crate::Client::type_).
    pub struct Type -> types::OptionModel {
        pub self_: String = path("self"),
        pub r#type: String = path("type"),
        pub type_query: Option<String> = query("type") => impl Into<String>,
        pub timeout_query: Option<i64> = query("timeout") => i64,
        pub filter_name: Option<String> = query("filter[name]") => impl Into<String>,
        pub date_sent_lt: Option<String> = query("DateSent<") => impl Into<String>,
        pub date_sent_gt: Option<String> = query("DateSent>") => impl Into<String>,
        pub date_sent: Option<String> = query("DateSent") => impl Into<String>,
    } impl new(self_: impl Into<String>, r#type: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`OptionModel`](crate::types::OptionModel).
    ///
    /// Methods of the call for what can be left out: [`type_query`](Type::type_query),
    /// [`timeout_query`](Type::timeout_query), [`filter_name`](Type::filter_name),
    /// [`date_sent_lt`](Type::date_sent_lt), [`date_sent_gt`](Type::date_sent_gt),
    /// [`date_sent`](Type::date_sent).
    ///
    /// `GET /type/{self}/{type}`
    pub fn type_(&self, self_: impl Into<String>, r#type: impl Into<String>) -> Call<Type> {
        client::call(self, Type::new(self_, r#type))
    }
}
